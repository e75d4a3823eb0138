/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a partner answers, from what is typed to the file that goes back, and from such a file to go on. It never shows
 * anything.
 */

'use strict';

/* What is being written is kept as it was typed, also where it is not right yet. */
const newReply = (commitment, partner) => ({
  answer: '',
  comment: '',
  statement: commitment.statement,
  due: splitDate(commitment.due),
  funding: fundingOf(commitment.id, partner).map(funding => ({
    id: funding.id,
    amount: 'amount' in funding ? writeMoney(funding.amount) : '',
    year: 'year' in funding ? String(funding.year) : '',
    form: funding.form || '',
    note: funding.purpose || '',
  })),
});

const newDraft = partner => ({
  id: newId(),
  partner,
  by: { name: '', role: '' },
  replies: Object.fromEntries(promisesOf(partner).map(commitment => [commitment.id, newReply(commitment, partner)])),
  notes: [],
});

const sameFunding = (entry, commitment, partner) => {
  const before = newReply(commitment, partner).funding.find(other => other.id === entry.id);

  return Boolean(before) && ['amount', 'year', 'form', 'note'].every(name => before[name] === entry[name].trim());
};

const saysNothing = entry => !entry.amount.trim() && !entry.year.trim() && !entry.form && !entry.note.trim();

/* Some fields hold one line. */
const line = said => said.trim().replace(/\s+/g, ' ');

/* What a proposal changes, in the words of the file. Only called when everything is right. */
const changesOf = (commitment, reply) => {
  const changes = {};
  const due = joinDate(reply.due);

  if (line(reply.statement) !== line(commitment.statement))
    changes.statement = line(reply.statement);
  if (due !== (commitment.due || ''))
    changes.due = due || null;

  return changes;
};

const fundingChanges = (commitment, reply, partner) => reply.funding
  .filter(entry => !saysNothing(entry) && !sameFunding(entry, commitment, partner))
  .map(entry => {
    const funding = { id: entry.id };

    if (entry.amount.trim())
      funding.amount = readMoney(entry.amount);
    if (entry.year.trim())
      funding.year = Number(entry.year);
    if (entry.form)
      funding.type = entry.form;
    if (entry.note.trim())
      funding.note = line(entry.note);

    return funding;
  });

const answersOf = draft => promisesOf(draft.partner)
  .map(commitment => {
    const reply = draft.replies[commitment.id];
    const answer = { commitment: commitment.id };

    if (reply.answer)
      answer.answer = reply.answer;
    if (reply.comment.trim())
      answer.comment = reply.comment.trim();
    if (reply.answer === 'propose') {
      const changes = changesOf(commitment, reply);
      const funding = fundingChanges(commitment, reply, draft.partner);

      if (Object.keys(changes).length)
        answer.changes = changes;
      if (funding.length)
        answer.funding = funding;
    }

    return answer;
  })
  .filter(answer => Object.keys(answer).length > 1);

const notesOf = draft => draft.notes
  .filter(note => note.text.trim())
  .map(note => ({ id: note.id, text: note.text.trim(), type: note.sort }));

const writeAnswer = draft => {
  const by = {};

  if (draft.by.name.trim())
    by.name = line(draft.by.name);
  if (draft.by.role.trim())
    by.role = line(draft.by.role);

  const file = {
    type: answerType,
    version: answerVersion,
    generator: words.generator,
    id: draft.id,
    session: session.session.id,
    revision: session.revision,
    partner: draft.partner,
    made: new Date().toISOString().replace(/\.[0-9]+Z$/, 'Z'),
    by,
    answers: answersOf(draft),
    notes: notesOf(draft),
  };

  return `${JSON.stringify(file, null, 2)}\n`;
};

/* A draft from a file or from what the browser kept: nothing in it is believed before it was looked at. */
const text = value => (typeof value === 'string' ? value : '');
const list = value => (Array.isArray(value) ? value : []).filter(entry => entry !== null && typeof entry === 'object');
const known = (choices, value) => (choices.some(([nick]) => nick === value) ? value : '');
const idOr = (value, other) => (uuid.test(text(value)) ? value : other());

const readReply = (draft, answer) => {
  const reply = Object.keys(draft.replies).includes(answer.commitment) ? draft.replies[answer.commitment] : null;
  const changes = answer.changes && typeof answer.changes === 'object' ? answer.changes : {};

  if (!reply)
    return;

  reply.answer = known(words.answers, answer.answer);
  reply.comment = text(answer.comment);
  if (text(changes.statement))
    reply.statement = changes.statement;
  if (changes.due === null || isoDate.test(text(changes.due)))
    reply.due = splitDate(changes.due);
  list(answer.funding).forEach(funding => {
    const entry = {
      id: idOr(funding.id, newId),
      amount: Number.isSafeInteger(funding.amount) ? writeMoney(funding.amount) : '',
      year: Number.isInteger(funding.year) ? String(funding.year) : '',
      form: known(words.forms, funding.type),
      note: text(funding.note),
    };
    const place = reply.funding.findIndex(other => other.id === entry.id);

    reply.funding.splice(place < 0 ? reply.funding.length : place, place < 0 ? 0 : 1, entry);
  });
};

/* Throws an Error with a sentence for people when it is not an answer to this page. */
const readAnswer = said => {
  let file;

  try {
    file = JSON.parse(said);
  } catch (error) {
    throw new Error(words.not_an_answer);
  }

  if (file === null || typeof file !== 'object' || file.type !== answerType)
    throw new Error(words.not_an_answer);
  if (file.version !== answerVersion)
    throw new Error(words.newer_answer);
  if (file.session !== session.session.id)
    throw new Error(words.other_session);
  if (file.revision !== session.revision)
    throw new Error(words.other_revision);
  if (!partners.some(partner => partner.id === file.partner))
    throw new Error(words.other_session);

  const draft = newDraft(file.partner);
  const by = file.by && typeof file.by === 'object' ? file.by : {};

  draft.id = idOr(file.id, newId);
  draft.by = { name: text(by.name), role: text(by.role) };
  draft.notes = list(file.notes).filter(note => text(note.text)).map(note => ({
    id: idOr(note.id, newId),
    text: note.text,
    sort: known(words.sorts, note.type) || words.sorts[0][0],
  }));
  list(file.answers).forEach(answer => readReply(draft, answer));

  return draft;
};

const fileName = draft => {
  const partner = partners.find(other => other.id === draft.partner);
  const name = `${session.session.title} - ${partner.short_name || partner.name}`;
  /* Windows refuses more than others do. */
  const fit = name.replace(/[/\\:*?"<>|\u0000-\u001f\u007f]/g, '-').replace(/^[.\s]+/, '');

  return `${Array.from(fit).slice(0, 100).join('').trim() || 'answer'}.concord-answer.json`;
};
