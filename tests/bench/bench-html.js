// SPDX-License-Identifier: GPL-3.0-or-later

// Makes the same page of the same parts with Handlebars, precompiled and warmed up, and prints the median in
// microseconds. Style sheet, icons, cover and contents are taken over from our page as they are: they cost it nothing.
//
// usage: node bench-html.js NODE-MODULES FOLDER     (reads view.json and ours.html, writes theirs.html)

'use strict';

const fs = require('fs');
const path = require('path');

const [modules, folder] = process.argv.slice(2).map(name => path.resolve(name));
const Handlebars = require(path.join(modules, 'handlebars'));
const warmUps = 5;
const rounds = 11;

const partials = {
  run: '{{#if target}}<a href="#{{target}}">{{/if}}'
    + '{{#if strong}}<strong{{#if isolated}} dir="auto"{{/if}}>{{words}}</strong>{{/if}}'
    + '{{#if quiet}}<span class="q"{{#if isolated}} dir="auto"{{/if}}>{{words}}</span>{{/if}}'
    + '{{#if partner}}<span class="partner"{{#if isolated}} dir="auto"{{/if}}><svg class="dot t-{{tone}}" '
    + 'viewBox="0 0 12 12" aria-hidden="true"><use href="#dot"/></svg>{{words}}</span>{{/if}}'
    + '{{#if status}}<span class="status t-{{tone}}"{{#if isolated}} dir="auto"{{/if}}><svg class="icon t-{{tone}}" '
    + 'viewBox="0 0 12 12" aria-hidden="true"><use href="#status-{{icon}}"/></svg>{{words}}</span>{{/if}}'
    + '{{#if band}}<span class="band b-{{tone}}"{{#if isolated}} dir="auto"{{/if}}>{{words}}</span>{{/if}}'
    + '{{#if plain}}{{#if isolated}}<bdi>{{words}}</bdi>{{else}}{{words}}{{/if}}{{/if}}'
    + '{{#if target}}</a>{{/if}}',
  text: '{{#each runs}}{{> run}}{{/each}}',
  mark: '{{#if rect}}<rect x="{{x}}" y="{{y}}" width="{{width}}" height="{{height}}" rx="{{radius}}" class="t-{{tone}}"/>{{/if}}'
    + '{{#if circle}}<circle cx="{{x}}" cy="{{y}}" r="{{radius}}" class="t-{{tone}}"/>{{/if}}'
    + '{{#if line}}<polyline points="{{points}}" stroke-width="{{width}}" class="line t-{{tone}}"/>{{/if}}'
    + '{{#if shape}}<polygon points="{{points}}" class="t-{{tone}}"/>{{/if}}'
    + '{{#if words}}<text x="{{x}}" y="{{y}}" font-size="{{height}}" text-anchor="{{anchor}}" '
    + 'class="t-{{tone}}{{#if strong}} strong{{/if}}">{{text}}</text>{{/if}}',
  drawing: '<svg class="{{kind}}" direction="ltr" viewBox="0 0 {{width}} {{height}}"{{#if alternative}} role="img" '
    + 'aria-label="{{alternative}}">{{else}} aria-hidden="true" preserveAspectRatio="none">{{/if}}'
    + '{{#each marks}}{{> mark}}{{/each}}</svg>',
  paragraph: '<p{{#if style}} class="{{style}}"{{/if}}{{#if text.own}} dir="auto"{{/if}}>{{#with text}}{{> text}}{{/with}}</p>\n',
  term: '{{#if first}}<dt{{else}}<dd{{/if}}{{#if text.own}} dir="auto"{{/if}}>{{#with text}}{{> text}}{{/with}}'
    + '{{#if first}}</dt>{{else}}</dd>{{/if}}\n',
  facts: '<dl class="{{#if style}}{{style}}{{else}}facts{{/if}}">\n'
    + '{{#each rows}}<div{{#if long}} class="long"{{/if}}>{{#each cells}}{{> term}}{{/each}}</div>\n{{/each}}</dl>\n',
  list: '<ul class="{{#if chips}}chips{{else}}list{{/if}}">\n{{#each rows}}{{#each cells}}<li{{#if text.own}} dir="auto"{{/if}}>'
    + '{{#with text}}{{> text}}{{/with}}</li>\n{{/each}}{{/each}}</ul>\n',
  figure: '<figure>{{#with drawing}}{{> drawing kind="figure"}}{{/with}}'
    + '{{#if title}}<figcaption{{#if title.own}} dir="auto"{{/if}}>{{#with title}}{{> text}}{{/with}}</figcaption>\n{{/if}}</figure>\n',
  signatures: '<ul class="signatures">\n{{#each rows}}{{#each cells}}<li><p{{#if text.own}} dir="auto"{{/if}}>{{#with text}}'
    + '{{> text}}{{/with}}</p>\n<p class="sign"><span>Name, role and signature</span><span>Date</span></p></li>\n{{/each}}{{/each}}</ul>\n',
  cell: '{{#if first}}<th scope="row"{{else}}<td data-label="{{label}}"{{/if}}{{#if end}} class="end"{{/if}}>'
    + '{{#if drawing}}{{#with drawing}}{{> drawing kind="scale"}}{{/with}}{{else}}{{#if text}}'
    + '<span{{#if text.own}} dir="auto"{{/if}}>{{#with text}}{{> text}}{{/with}}</span>{{/if}}{{/if}}'
    + '{{#if first}}</th>{{else}}</td>{{/if}}',
  row: '<tr>{{#each cells}}{{> cell}}{{/each}}</tr>\n',
  table: '<table>\n<caption{{#if title.own}} dir="auto"{{/if}}>{{#with title}}{{> text}}{{/with}}</caption>\n'
    + '<colgroup>{{#each columns}}<col style="width:{{share}}%"/>{{/each}}</colgroup>\n<thead><tr>'
    + '{{#each columns}}<th scope="col"{{#if end}} class="end"{{/if}}>{{label}}</th>{{/each}}</tr></thead>\n<tbody>\n'
    + '{{#each rows}}{{> row}}{{/each}}{{#if totals}}</tbody>\n<tfoot>\n{{#each totals}}{{> row}}{{/each}}</tfoot>\n'
    + '{{else}}</tbody>\n{{/if}}</table>\n',
  heading: '<div class="head">\n{{#if over}}<p class="eyebrow"{{#if over.own}} dir="auto"{{/if}}>{{#with over}}{{> text}}{{/with}}</p>\n{{/if}}'
    + '<h{{level}}{{#if top}} id="{{id}}-title"{{/if}}{{#if title.own}} dir="auto"{{/if}}>{{#with title}}{{> text}}{{/with}}</h{{level}}>\n'
    + '{{#if aside}}<p class="aside"{{#if aside.own}} dir="auto"{{/if}}>{{#with aside}}{{> text}}{{/with}}</p>\n{{/if}}</div>\n',
  inside: '{{#if id}} id="{{id}}"{{/if}}{{#if top}} aria-labelledby="{{id}}-title"{{/if}}>\n'
    + '{{#if title}}{{> heading}}{{/if}}{{#each children}}{{> block}}{{/each}}',
  section: '{{#if card}}<article class="card"{{> inside}}</article>\n'
    + '{{else if panel}}{{#if title}}<section class="panel"{{> inside}}</section>\n{{else}}<div class="panel"{{> inside}}</div>\n{{/if}}'
    + '{{else if title}}<section class="level-{{level}}{{#if new_page}} page{{/if}}"{{> inside}}</section>\n'
    + '{{else}}<div{{> inside}}</div>\n{{/if}}',
  block: '{{#if section}}{{> section}}{{else if paragraph}}{{> paragraph}}{{else if facts}}{{> facts}}{{else if list}}{{> list}}'
    + '{{else if table}}{{> table}}{{else if figure}}{{> figure}}{{else}}{{> signatures}}{{/if}}',
};

Object.entries(partials).forEach(([name, source]) => Handlebars.registerPartial(name, Handlebars.compile(source, { preventIndent: true })));
const template = Handlebars.compile('{{{before}}}{{#each blocks}}{{> block}}{{/each}}{{{after}}}', { preventIndent: true });

const ours = fs.readFileSync(path.join(folder, 'ours.html'), 'utf8');
const opening = '<main id="main" tabindex="-1">\n';
const start = ours.indexOf(opening) + opening.length;
const view = {
  before: ours.slice(0, start),
  blocks: JSON.parse(fs.readFileSync(path.join(folder, 'view.json'), 'utf8')),
  after: ours.slice(ours.indexOf('</main>')),
};

const render = () => {
  const began = process.hrtime.bigint();
  const page = Buffer.from(template(view));

  return [Number(process.hrtime.bigint() - began) / 1000, page];
};

for (let i = 0; i < warmUps; i++)
  render();

const times = Array.from({ length: rounds }, () => render()[0]).sort((a, b) => a - b);

fs.writeFileSync(path.join(folder, 'theirs.html'), render()[1]);
console.log(Math.round(times[(rounds - 1) / 2]));
