/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the session says to a partner: its promises, in the order of the board; money and dates as people write them. It
 * never shows anything.
 */

'use strict';

const readData = id => JSON.parse(document.getElementById(id).content.textContent);

const session = readData('answer-session');
const words = readData('answer-words');
const answerType = 'concord-answer';
const answerVersion = 1;
const largestFile = 8 * 1024 * 1024;
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const isoDate = /^([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?$/;

/* Strings come with {names} in them. */
const fill = (text, values) => text.replace(/\{([a-z]+)\}/g, (all, name) => (name in values ? String(values[name]) : all));

/* The same with elements. */
const fillIn = (text, elements) => text.split(/\{([a-z]+)\}/).map((part, i) => (i % 2 ? elements[part] : part));

const byPosition = records => (records || []).slice().sort((a, b) => (a.position || 0) - (b.position || 0));
const byId = records => new Map((records || []).map(record => [record.id, record]));

const partners = byPosition(session.partners);
const priorities = byId(session.priorities);
const outcomes = byId(session.outcomes);

/* The order of the board: outcome by outcome, priority by priority. */
const commitments = (() => {
  const outcomePlaces = new Map(byPosition(session.outcomes).map((outcome, i) => [outcome.id, i]));
  const ordered = byPosition(session.priorities)
    .sort((a, b) => outcomePlaces.get(a.outcome) - outcomePlaces.get(b.outcome));
  const places = new Map(ordered.map((priority, i) => [priority.id, i]));

  return byPosition(session.commitments).sort((a, b) => places.get(a.priority) - places.get(b.priority));
})();

const promisesOf = partner => {
  const leads = commitments.filter(commitment => commitment.lead === partner);
  const supports = commitments.filter(commitment =>
    commitment.lead !== partner && (commitment.supporting || []).includes(partner));

  return leads.concat(supports);
};

const fundingOf = (commitment, partner) =>
  byPosition(session.funding_lines).filter(line => line.commitment === commitment && line.partner === partner);

/* randomUUID() is for pages from a server; a page opened from a disk may have to make its own. */
const newId = () => {
  if (typeof crypto.randomUUID === 'function')
    return crypto.randomUUID();

  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('');

  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
};

/* Digits with marks between them, as concord_numeral_read() reads them in the language of the page: a string for Number(),
 * or null for what is no number, or may be two. */
const readNumeral = clean => {
  const runs = clean.split(/[ '.,\u066b\u066c]/);
  const marks = clean.match(/[ '.,\u066b\u066c]/g) || [];
  const last = marks[marks.length - 1];
  const before = marks[marks.length - 2] || last;
  const onlyGroups = mark => mark === ' ' || mark === "'" || mark === '\u066c';
  const [front, back] = runs.slice(-2);
  let divides = false;

  if (!runs.every(run => /^[0-9]*$/.test(run)))
    return null;

  if (last && !onlyGroups(last)) {
    if (before !== last) {
      if (onlyGroups(before) && last === words.group && back.length === 3)
        return null;
      divides = true;
    } else if (marks.length === 1) {
      divides = last === words.point || last === '\u066b';
      if (!divides && back.length === 3 && /^[1-9][0-9]{0,2}$/.test(front)) {
        if (last !== words.group)
          return null;
      } else if (!divides) {
        if (last === ',' && words.group === ',')
          return null;
        divides = true;
      }
    }
  }

  const whole = divides ? runs.slice(0, -1) : runs;
  const fraction = divides ? runs[runs.length - 1] : '';
  const groupsWell = whole.length === 1 ||
    (/^[1-9][0-9]{0,2}$/.test(whole[0]) && whole.slice(1).every(run => run.length === 3) &&
     marks.slice(0, whole.length - 1).every(mark => mark === marks[0]));

  return groupsWell && whole.join('') + fraction ? `${whole.join('') || '0'}.${fraction || '0'}` : null;
};

/* 1e3, 1e6 or 1e9; null for what is no such word. The words of the page's language come first. */
const readUnit = unit => {
  const fold = text => text.replace(/\./g, '').trim().toLowerCase();
  const lists = [...words.units, 'k|thousand', 'm|million', 'bn'];
  const index = lists.findIndex(list => list.split('|').some(word => fold(word) === fold(unit)));

  return fold(unit) ? (index >= 0 ? [1e3, 1e6, 1e9][index % 3] : null) : 1;
};

/* As concord_money_parse() reads amounts. Null for what is none, or may be two. */
const readMoney = said => {
  const clean = said.replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '').replace(/\s/g, ' ')
    .replace(/[\u2019\u02bc]/g, "'").replace(/[\u0660-\u0669]/g, digit => String(digit.charCodeAt(0) - 0x660)).trim()
    .replace(/^(?:\p{Sc}|[A-Z]{3}(?![A-Za-z]))\s*|\s*\p{Sc}$| [A-Z]{3}$/u, '');
  const [, digits, unit] = /^([0-9 '.,\u066b\u066c]*)(.*)$/.exec(clean);
  const number = readNumeral(digits.trim());
  const scale = readUnit(unit);

  /* Nobody has tenths of a penny: three decimals are likely meant as thousands. */
  if (number === null || scale === null || (!unit && /^[1-9][0-9]{0,2}\.[0-9]{3}$/.test(number)))
    return null;

  const minor = Math.round(Number(number) * scale * 100);

  return Number.isSafeInteger(minor) ? minor : null;
};

const writeMoney = minor => (minor % 100 === 0 ? String(minor / 100) : (minor / 100).toFixed(2).replace('.', words.point));

const splitDate = iso => {
  const [, year, month, day] = isoDate.exec(iso || '') || [];

  return { year: year || '', month: month || '', day: day ? String(Number(day)) : '' };
};

/* As precise as it was said; empty where nothing was, null for what is no date. */
const joinDate = ({ year, month, day }) => {
  if (!year.trim() && !month && !day.trim())
    return '';
  if (!/^[0-9]{4}$/.test(year.trim()) || Number(year) < words.years[0] || Number(year) > words.years[1])
    return null;
  if (!day.trim())
    return month ? `${year.trim()}-${month}` : year.trim();
  if (!month || !/^[0-9]{1,2}$/.test(day.trim()))
    return null;

  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  const iso = `${year.trim()}-${month}-${day.trim().padStart(2, '0')}`;

  return Number(day) > 0 && date.toISOString().startsWith(iso) ? iso : null;
};
