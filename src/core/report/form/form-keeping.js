/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Keeps what is being written in the browser, where the browser allows it. */

'use strict';

/* What is written stays in the browser, where it lets a page from a disk keep anything. */
const storage = (() => {
  try {
    const probe = 'concord-answer';

    window.localStorage.setItem(probe, '1');
    window.localStorage.removeItem(probe);
    return window.localStorage;
  } catch (error) {
    return null;
  }
})();

const storageName = partner => `concord-answer/${session.session.id}/${session.revision}/${partner}`;

const keep = draft => {
  try {
    storage.setItem(storageName(draft.partner), JSON.stringify(draft));
    storage.setItem(storageName('last'), draft.partner);
    return true;
  } catch (error) {
    return false;
  }
};

const forget = draft => {
  try {
    storage.removeItem(storageName(draft.partner));
  } catch (error) {
    /* Where nothing is kept there is nothing to forget. */
  }
};

/* Takes over from what was kept what fits the draft; other pages from the same disk may have written there. */
const takeOver = (draft, kept) => {
  const isText = (record, names) => names.every(name => typeof record[name] === 'string');

  if (!kept || !kept.by || !isText(kept.by, ['name', 'role']))
    return;

  draft.id = idOr(kept.id, () => draft.id);
  draft.by = { name: kept.by.name, role: kept.by.role };
  draft.notes = list(kept.notes).filter(note => uuid.test(note.id) && isText(note, ['text', 'sort']));
  Object.keys(draft.replies).forEach(id => {
    const reply = kept.replies && kept.replies[id];

    if (reply && isText(reply, ['answer', 'comment', 'statement']) && reply.due
        && isText(reply.due, ['year', 'month', 'day']))
      draft.replies[id] = {
        ...reply,
        funding: list(reply.funding).filter(line => uuid.test(line.id) && isText(line, ['amount', 'year', 'form', 'note'])),
      };
  });
};

const recall = partner => {
  const draft = newDraft(partner);

  try {
    takeOver(draft, JSON.parse(storage.getItem(storageName(partner))));
  } catch (error) {
    /* Kept by nobody, or spoilt: begin anew. */
  }

  return draft;
};

const lastPartner = () => {
  try {
    const partner = storage.getItem(storageName('last'));

    return partners.some(other => other.id === partner) ? partner : '';
  } catch (error) {
    return '';
  }
};
