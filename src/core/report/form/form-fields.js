/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Fields with their labels, hints and what is wrong with them. Words of the session become text, never markup. */

'use strict';

const make = (name, attributes, ...children) => {
  const element = document.createElement(name);

  Object.entries(attributes || {}).forEach(([key, value]) => {
    if (value !== false && value !== null && value !== undefined)
      element.setAttribute(key, value === true ? '' : value);
  });
  element.append(...children.filter(child => child !== null));

  return element;
};

/* Somebody's words, which may be written the other way. */
const said = (name, attributes, words_) => make(name, { dir: 'auto', ...attributes }, words_);

const problemOf = id => `${id}-problem`;

/* A field's own line for what is wrong with it comes and goes; everything else stays where it is. */
const showProblem = (control, message) => {
  const id = problemOf(control.id);
  const old = document.getElementById(id);
  const hint = control.getAttribute('data-hint');

  if (old)
    old.remove();
  if (message) {
    const line = make('p', { class: 'problem', id }, make('span', { class: 'visually-hidden' }, `${words.problem} `), message);

    (control.closest('.field') || control).insertBefore(line, control.closest('.parts') || control);
    control.setAttribute('aria-invalid', 'true');
    control.setAttribute('aria-describedby', hint ? `${hint} ${id}` : id);
  } else {
    control.removeAttribute('aria-invalid');
    if (hint)
      control.setAttribute('aria-describedby', hint);
    else
      control.removeAttribute('aria-describedby');
  }
};

const makeHint = (id, hint) => (hint ? make('p', { class: 'hint', id: `${id}-hint` }, hint) : null);

const describe = (control, hint) => {
  if (hint) {
    control.setAttribute('data-hint', `${control.id}-hint`);
    control.setAttribute('aria-describedby', `${control.id}-hint`);
  }
  return control;
};

const listen = (control, change) => {
  control.addEventListener(control.matches('select') ? 'change' : 'input', () => {
    if (control.hasAttribute('aria-invalid'))
      showProblem(control, '');
    change(control.value);
  });
};

const makeField = (control, label, hint) => make('div', { class: 'field' },
  make('label', { for: control.id }, label), makeHint(control.id, hint), describe(control, hint));

const makeEntry = ({ id, label, hint, value, most, change, ...more }) => {
  const control = make('input', { id, type: 'text', maxlength: most, dir: 'auto', ...more });

  control.value = value;
  listen(control, change);
  return makeField(control, label, hint);
};

const makeProse = ({ id, label, hint, value, most, rows, change }) => {
  const control = make('textarea', { id, rows: rows || 3, maxlength: most, dir: 'auto' });

  control.value = value;
  listen(control, change);
  return makeField(control, label, hint);
};

const makeOptions = choices => choices.map(([value, label]) => make('option', { value }, label));

const makeSelect = ({ id, label, hint, value, options, change }) => {
  const control = make('select', { id }, ...options);

  control.value = value;
  listen(control, change);
  return makeField(control, label, hint);
};

/* One of a few, each with its own big place to press. */
const makeChoice = ({ id, legend, about, choices, value, change }) => make('fieldset', { class: 'choice', id },
  make('legend', null, legend, said('span', { class: 'visually-hidden' }, ` ${about}`)),
  make('div', { class: 'options' }, ...choices.map(([nick, label]) => {
    const control = make('input', { type: 'radio', name: id, id: `${id}-${nick || 'open'}`, value: nick });

    control.checked = nick === value;
    control.addEventListener('change', () => change(nick));
    return make('label', { class: nick ? null : 'none' }, control, make('span', null, label));
  })));

/* Day and month may stay open. */
const makeDate = ({ id, legend, hint, value, change }) => {
  const part = (name, control) => {
    control.value = value[name];
    listen(control, said_ => {
      showProblem(document.getElementById(`${id}-year`), '');
      change(name, said_);
    });
    return make('div', { class: `part ${name}` }, make('label', { for: control.id }, words[name]), control);
  };
  const digits = (name, most) =>
    make('input', { id: `${id}-${name}`, type: 'text', inputmode: 'numeric', maxlength: most, autocomplete: 'off' });

  return make('fieldset', { class: 'field date', 'aria-describedby': `${id}-hint` },
    make('legend', null, legend), makeHint(id, hint),
    make('div', { class: 'parts' },
      part('day', digits('day', 2)),
      part('month', make('select', { id: `${id}-month` },
        ...makeOptions([['', words.not_said], ...words.months.map((month, i) => [String(i + 1).padStart(2, '0'), month])]))),
      part('year', digits('year', 4))));
};

const makeButton = (label, press, attributes) => {
  const button = make('button', { type: 'button', ...attributes }, label);

  button.addEventListener('click', press);
  return button;
};
