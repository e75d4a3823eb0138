/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One commitment with the place to answer it, and the rows of money and notes that one can add to. */

'use strict';

const language = (() => {
  try {
    return Intl.getCanonicalLocales(document.documentElement.lang)[0];
  } catch (error) {
    return undefined;
  }
})();

const formatMoney = minor => {
  try {
    return new Intl.NumberFormat(language, {
      style: 'currency',
      currency: session.session.currency || 'GBP',
      minimumFractionDigits: minor % 100 === 0 ? 0 : 2,
      maximumFractionDigits: 2,
    }).format(minor / 100);
  } catch (error) {
    return writeMoney(minor);
  }
};

const formatDate = iso => {
  const { year, month, day } = splitDate(iso);

  return [day, month && words.months[Number(month) - 1], year].filter(part => part).join(' ');
};

const labelOf = (choices, nick) => (choices.find(([other]) => other === nick) || ['', ''])[1];

const describeLine = line => [
  'amount' in line ? formatMoney(line.amount) + (line.recurring ? ` ${words.each_year}` : '') : '',
  labelOf(words.forms, line.form),
  line.year ? String(line.year) : '',
  line.purpose || '',
].filter(part => part).join(' · ');

const makeFacts = facts => make('dl', { class: 'grid' }, ...facts.filter(([, value]) => value).map(([name, value]) =>
  make('div', { class: value.length > 32 ? 'long' : null }, make('dt', null, name), said('dd', null, value))));

/* Rows that can be added and taken away. Whoever takes one away stands where the next can be added. */
const makeRows = ({ entries, makeRow, empty, add, changed }) => {
  const rows = make('div', { class: 'rows' });
  const button = makeButton(add, () => {
    const entry = empty();

    entries.push(entry);
    changed();
    rows.append(row(entry));
    rows.lastChild.querySelector('input, select, textarea').focus();
  }, { class: 'add' });
  const row = entry => {
    const element = makeRow(entry, () => {
      entries.splice(entries.indexOf(entry), 1);
      element.remove();
      changed();
      button.focus();
    });

    return element;
  };

  rows.append(...entries.map(row));
  return [rows, button];
};

const makeFundingRow = (id, entry, changed, remove, known_) => {
  const set = name => value => {
    entry[name] = value;
    changed();
  };
  const place = `${id}-${entry.id}`;

  return make('fieldset', { class: 'row' },
    make('legend', null, known_ ? words.promised_money : words.new_money),
    make('div', { class: 'columns-of-fields' },
      makeEntry({ id: `${place}-amount`, label: words.amount, value: entry.amount, most: 40, change: set('amount'), autocomplete: 'off' }),
      makeEntry({ id: `${place}-year`, label: words.year, value: entry.year, most: 4, change: set('year'), inputmode: 'numeric', autocomplete: 'off' }),
      makeSelect({ id: `${place}-form`, label: words.form, value: entry.form, options: makeOptions(words.forms), change: set('form') })),
    makeEntry({ id: `${place}-note`, label: words.purpose, value: entry.note, most: words.most.purpose, change: set('note') }),
    known_ ? null : makeButton(words.remove_money, remove, { class: 'remove' }));
};

const makeProposal = (id, commitment, reply, partner, changed) => {
  const before = fundingOf(commitment.id, partner).map(line => line.id);

  return make('div', { class: 'proposal', id: `${id}-proposal` },
    make('p', { class: 'hint' }, words.proposal_hint),
    makeProse({
      id: `${id}-statement`,
      label: words.statement,
      value: reply.statement,
      most: words.most.statement,
      rows: 2,
      change: value => {
        reply.statement = value;
        changed();
      },
    }),
    makeDate({
      id: `${id}-due`,
      legend: words.due,
      hint: words.due_hint,
      value: reply.due,
      change: (part, value) => {
        reply.due[part] = value;
        changed();
      },
    }),
    ...makeRows({
      entries: reply.funding,
      makeRow: (entry, remove) => makeFundingRow(`${id}-money`, entry, changed, remove, before.includes(entry.id)),
      empty: () => ({ id: newId(), amount: '', year: '', form: '', note: '' }),
      add: words.add_money,
      changed,
    }));
};

const makeReply = (id, commitment, draft, changed) => {
  const reply = draft.replies[commitment.id];
  const priority = priorities.get(commitment.priority) || {};
  const outcome = outcomes.get(priority.outcome) || {};
  const proposal = makeProposal(id, commitment, reply, draft.partner, changed);
  const choose = answer => {
    reply.answer = answer;
    proposal.hidden = answer !== 'propose';
    changed();
  };

  proposal.hidden = reply.answer !== 'propose';
  return make('article', { class: 'card reply', id, 'aria-labelledby': `${id}-title` },
    said('p', { class: 'path' }, [outcome.title, priority.title].filter(title => title).join(' › ')),
    said('h4', { id: `${id}-title` }, commitment.statement),
    makeFacts([
      [words.part, commitment.lead === draft.partner ? words.leads : words.supports],
      [words.due, formatDate(commitment.due)],
      [words.status, labelOf(words.statuses, commitment.status)],
      [words.money, fundingOf(commitment.id, draft.partner).map(describeLine).join('\n')],
    ]),
    makeChoice({
      id: `${id}-answer`,
      legend: words.answer,
      about: commitment.statement,
      choices: words.answers,
      value: reply.answer,
      change: choose,
    }),
    proposal,
    makeProse({
      id: `${id}-comment`,
      label: words.comment,
      value: reply.comment,
      most: words.most.comment,
      rows: 2,
      change: value => {
        reply.comment = value;
        changed();
      },
    }));
};

const makeNoteRow = (entry, changed, remove) => make('fieldset', { class: 'row' },
  make('legend', null, words.note),
  makeSelect({
    id: `note-${entry.id}-sort`,
    label: words.sort,
    value: entry.sort,
    options: makeOptions(words.sorts),
    change: value => {
      entry.sort = value;
      changed();
    },
  }),
  makeProse({
    id: `note-${entry.id}-text`,
    label: words.note_text,
    value: entry.text,
    most: words.most.note,
    change: value => {
      entry.text = value;
      changed();
    },
  }),
  makeButton(words.remove_note, remove, { class: 'remove' }));
