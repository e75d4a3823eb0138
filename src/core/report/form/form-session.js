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

/* As Concord reads amounts: a comma groups thousands and a point divides. Null for what is none. */
const readMoney = said => {
  const scales = { k: 1e3, thousand: 1e3, m: 1e6, million: 1e6, bn: 1e9, billion: 1e9 };
  const match = /^[£€$]?([0-9]+(?:\.[0-9]*)?|\.[0-9]+)([a-z]*)$/i.exec(said.replace(/[\s,]/g, ''));

  if (!match || (match[2] && !(match[2].toLowerCase() in scales)))
    return null;

  const minor = Math.round(Number(match[1]) * (match[2] ? scales[match[2].toLowerCase()] : 1) * 100);

  return Number.isSafeInteger(minor) ? minor : null;
};

const writeMoney = minor => (minor % 100 === 0 ? String(minor / 100) : (minor / 100).toFixed(2));

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
