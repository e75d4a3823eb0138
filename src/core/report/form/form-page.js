/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The form as a whole: who answers, the promises, notes, saving, and going on with an answer. */

'use strict';

const place = document.getElementById('answer-form');
const summary = make('div', { class: 'problems', role: 'alert', tabindex: '-1', hidden: true });
const promises = make('div', { class: 'promises' });
const progress = make('p', { class: 'progress', role: 'status' });
const status = make('p', { class: 'told', role: 'status' });

let draft = null;
let unsaved = false;

const tell = (message, ...more) => {
  status.replaceChildren(message, ...more);
};

const showProgress = () => {
  const replies = Object.values(draft.replies);

  progress.textContent = replies.length
    ? fill(words.progress, { done: replies.filter(reply => reply.answer).length, all: replies.length })
    : '';
};

const changed = () => {
  unsaved = true;
  showProgress();
  tell(keep(draft) ? words.kept : words.not_kept);
};

const checkMoney = (id, entry) => {
  const problems = [];

  if (entry.amount.trim() && readMoney(entry.amount) === null)
    problems.push([`${id}-amount`, words.bad_amount]);
  if (entry.year.trim() && joinDate({ year: entry.year, month: '', day: '' }) === null)
    problems.push([`${id}-year`, words.bad_year]);

  return problems;
};

const checkReply = (id, commitment, reply) => {
  const problems = [];

  if (reply.answer !== 'propose')
    return problems;
  if (!reply.statement.trim())
    problems.push([`${id}-statement`, words.no_statement]);
  if (joinDate(reply.due) === null)
    problems.push([`${id}-due-year`, words.bad_date]);
  reply.funding.forEach(entry => problems.push(...checkMoney(`${id}-money-${entry.id}`, entry)));
  if (!problems.length && !reply.comment.trim() && !Object.keys(changesOf(commitment, reply)).length
      && !fundingChanges(commitment, reply, draft.partner).length)
    problems.push([`${id}-statement`, words.no_proposal]);

  return problems;
};

const checkAll = () => {
  if (!draft)
    return [['answer-partner', words.no_partner]];

  const problems = draft.by.name.trim() ? [] : [['answer-name', words.no_name]];

  promisesOf(draft.partner).forEach((commitment, i) => {
    problems.push(...checkReply(`reply-${i + 1}`, commitment, draft.replies[commitment.id]));
  });
  if (!problems.length && !answersOf(draft).length && !notesOf(draft).length) {
    const first = promises.querySelector('input[type="radio"], .add');

    if (first && !first.id)
      first.id = 'answer-add-note';
    problems.push([first.id, words.no_answer]);
  }

  return problems;
};

const showProblems = problems => {
  document.querySelectorAll('#answer [aria-invalid]').forEach(control => showProblem(control, ''));
  summary.hidden = problems.length === 0;
  summary.replaceChildren(make('h3', null, words.problems), make('ul', null, ...problems.map(([id, message]) => {
    const link = make('a', { href: `#${id}` }, message);

    link.addEventListener('click', event => {
      event.preventDefault();
      document.getElementById(id).focus();
    });
    return make('li', null, link);
  })));
  problems.forEach(([id, message]) => {
    const control = document.getElementById(id);

    if (control.matches('input:not([type="radio"]), select, textarea'))
      showProblem(control, message);
  });
  if (problems.length)
    summary.focus();
};

const save = () => {
  const problems = checkAll();

  showProblems(problems);
  if (problems.length) {
    tell('');
    return;
  }

  const name = fileName(draft);
  const address = URL.createObjectURL(new Blob([writeAnswer(draft)], { type: words.media_type }));
  const link = make('a', { href: address, download: name, hidden: true });

  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 60000);
  unsaved = false;
  tell(fill(words.saved, { name }));
};

const showDraft = () => {
  const mine = promisesOf(draft.partner);
  const partner = partners.find(other => other.id === draft.partner);

  document.getElementById('answer-partner').value = draft.partner;
  document.getElementById('answer-name').value = draft.by.name;
  document.getElementById('answer-role').value = draft.by.role;
  promises.replaceChildren(
    make('h3', null, ...fillIn(words.promised_by, { name: said('bdi', null, partner.name) })),
    make('p', { class: 'quiet' }, mine.length ? words.promises_hint : words.no_promises),
    ...mine.map((commitment, i) => makeReply(`reply-${i + 1}`, commitment, draft, changed)),
    make('h3', null, words.notes),
    make('p', { class: 'quiet' }, words.notes_hint),
    ...makeRows({
      entries: draft.notes,
      makeRow: (entry, remove) => makeNoteRow(entry, changed, remove),
      empty: () => ({ id: newId(), text: '', sort: words.sorts[0][0] }),
      add: words.add_note,
      changed,
    }));
  showProblems([]);
  showProgress();
};

const choosePartner = id => {
  const by = { name: document.getElementById('answer-name').value, role: document.getElementById('answer-role').value };

  if (!id) {
    draft = null;
    promises.replaceChildren();
    progress.textContent = '';
    tell('');
    return;
  }

  draft = recall(id);
  if (!draft.by.name && !draft.by.role)
    draft.by = by;
  showDraft();
  tell(storage ? words.kept : words.not_kept);
};

/* Asking whether someone is sure helps nobody; taking it back does. */
const startAgain = () => {
  if (!draft)
    return;

  const before = draft;

  forget(before);
  draft = newDraft(before.partner);
  unsaved = false;
  showDraft();
  tell(`${words.cleared} `, makeButton(words.undo, () => {
    draft = before;
    showDraft();
    changed();
    document.getElementById('answer-partner').focus();
  }, { class: 'remove' }));
};

const open = async control => {
  const file = control.files[0];

  control.value = '';
  if (!file)
    return;
  try {
    if (file.size > largestFile)
      throw new Error(words.not_an_answer);
    draft = readAnswer(await file.text());
    showDraft();
    changed();
    tell(fill(words.opened, { name: file.name }));
  } catch (error) {
    showProblems([['answer-file', error.message]]);
  }
};

const makeWho = () => {
  const partnerOptions = filter => partners.filter(filter)
    .map(partner => said('option', { value: partner.id }, partner.name));
  const promised = partnerOptions(partner => promisesOf(partner.id).length);
  const others = partnerOptions(partner => !promisesOf(partner.id).length);
  const setBy = name => value => {
    if (draft) {
      draft.by[name] = value;
      changed();
    }
  };

  return make('fieldset', { class: 'who' },
    make('legend', null, words.who),
    makeSelect({
      id: 'answer-partner',
      label: words.partner,
      value: '',
      options: [
        make('option', { value: '' }, words.choose_partner),
        ...(promised.length ? [make('optgroup', { label: words.with_promises }, ...promised)] : []),
        ...(others.length ? [make('optgroup', { label: words.without_promises }, ...others)] : []),
      ],
      change: choosePartner,
    }),
    make('div', { class: 'columns-of-fields' },
      makeEntry({ id: 'answer-name', label: words.name, value: '', most: words.most.name, change: setBy('name'), autocomplete: 'name' }),
      makeEntry({ id: 'answer-role', label: words.role, value: '', most: words.most.role, change: setBy('role'), autocomplete: 'organization-title' })));
};

const makeEnd = () => {
  const file = make('input', { id: 'answer-file', type: 'file', accept: '.json,application/json' });

  file.addEventListener('change', () => open(file));
  return make('div', { class: 'end-of-form' },
    make('p', { class: 'save' }, makeButton(words.save, save, { class: 'primary', id: 'answer-save' }),
      makeButton(words.start_again, startAgain, { id: 'answer-again' })),
    status,
    makeField(file, words.open, words.open_hint));
};

place.append(summary, makeWho(), progress, promises, makeEnd());
if (lastPartner())
  choosePartner(lastPartner());
else if (!storage)
  tell(words.not_kept);

window.addEventListener('beforeunload', event => {
  if (unsaved && !storage) {
    event.preventDefault();
    event.returnValue = '';
  }
});
