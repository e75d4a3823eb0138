-- SPDX-License-Identifier: GPL-3.0-or-later
-- The first schema. A column stands for a field of the same name in src/core/model; a test holds the two
-- together. STRICT, so that SQLite refuses what the field tables refuse; every foreign key has an index,
-- because a cascade over thousands of rows without one takes seconds; no UNIQUE beside the primary keys,
-- because a swap could not be undone.

CREATE TABLE "session" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "extra" TEXT,
  "envelope" TEXT,
  "title" TEXT NOT NULL,
  "vision" TEXT,
  "horizon" INTEGER,
  "place" TEXT,
  "date" TEXT,
  "state" TEXT,
  "continues" TEXT,
  "next_review" TEXT,
  "language" TEXT,
  "currency" TEXT,
  "facilitator_notes" TEXT
) STRICT;

CREATE TABLE "partner" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "session" TEXT NOT NULL REFERENCES "session" ("id") ON DELETE CASCADE,
  "position" REAL NOT NULL,
  "extra" TEXT,
  "name" TEXT NOT NULL,
  "short_name" TEXT,
  "colour" TEXT,
  "sector" TEXT,
  "reach" TEXT,
  "role" TEXT,
  "concerns" TEXT,
  "brings" TEXT
) STRICT;
CREATE INDEX "partner_by_session" ON "partner" ("session");

CREATE TABLE "cohort" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "session" TEXT NOT NULL REFERENCES "session" ("id") ON DELETE CASCADE,
  "position" REAL NOT NULL,
  "extra" TEXT,
  "name" TEXT NOT NULL,
  "who" TEXT,
  "size" INTEGER,
  "involvement" TEXT
) STRICT;
CREATE INDEX "cohort_by_session" ON "cohort" ("session");

CREATE TABLE "outcome" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "session" TEXT NOT NULL REFERENCES "session" ("id") ON DELETE CASCADE,
  "position" REAL NOT NULL,
  "extra" TEXT,
  "title" TEXT NOT NULL,
  "cohort" TEXT REFERENCES "cohort" ("id") ON DELETE SET NULL,
  "measure" TEXT,
  "unit" TEXT,
  "baseline" REAL,
  "current" REAL,
  "target" REAL,
  "by_year" INTEGER,
  "approach" TEXT,
  "approach_reason" TEXT,
  "private" INTEGER
) STRICT;
CREATE INDEX "outcome_by_session" ON "outcome" ("session");
CREATE INDEX "outcome_by_cohort" ON "outcome" ("cohort");

CREATE TABLE "priority" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "session" TEXT NOT NULL REFERENCES "session" ("id") ON DELETE CASCADE,
  "position" REAL NOT NULL,
  "extra" TEXT,
  "outcome" TEXT NOT NULL REFERENCES "outcome" ("id") ON DELETE CASCADE,
  "title" TEXT NOT NULL,
  "timing" TEXT,
  "votes" INTEGER,
  "reason" TEXT,
  "private" INTEGER
) STRICT;
CREATE INDEX "priority_by_session" ON "priority" ("session");
CREATE INDEX "priority_by_outcome" ON "priority" ("outcome");

CREATE TABLE "commitment" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "session" TEXT NOT NULL REFERENCES "session" ("id") ON DELETE CASCADE,
  "position" REAL NOT NULL,
  "extra" TEXT,
  "priority" TEXT NOT NULL REFERENCES "priority" ("id") ON DELETE CASCADE,
  "statement" TEXT NOT NULL,
  "lead" TEXT REFERENCES "partner" ("id") ON DELETE SET NULL,
  "lead_role" TEXT,
  "route" TEXT,
  "mandate" TEXT,
  "mandate_board" TEXT,
  "start" TEXT,
  "due" TEXT,
  "status" TEXT,
  "status_note" TEXT,
  "private" INTEGER
) STRICT;
CREATE INDEX "commitment_by_session" ON "commitment" ("session");
CREATE INDEX "commitment_by_priority" ON "commitment" ("priority");
CREATE INDEX "commitment_by_lead" ON "commitment" ("lead");

CREATE TABLE "commitment_supporting" (
  "record" TEXT NOT NULL REFERENCES "commitment" ("id") ON DELETE CASCADE,
  "ordinal" INTEGER NOT NULL,
  "target" TEXT NOT NULL REFERENCES "partner" ("id") ON DELETE CASCADE,
  PRIMARY KEY ("record", "ordinal")
) STRICT, WITHOUT ROWID;
CREATE INDEX "commitment_supporting_by_target" ON "commitment_supporting" ("target");

CREATE TABLE "funding_line" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "session" TEXT NOT NULL REFERENCES "session" ("id") ON DELETE CASCADE,
  "position" REAL NOT NULL,
  "extra" TEXT,
  "commitment" TEXT NOT NULL REFERENCES "commitment" ("id") ON DELETE CASCADE,
  "purpose" TEXT,
  "partner" TEXT REFERENCES "partner" ("id") ON DELETE SET NULL,
  "amount" INTEGER,
  "year" INTEGER,
  "form" TEXT,
  "pooled" INTEGER,
  "recurring" INTEGER
) STRICT;
CREATE INDEX "funding_line_by_session" ON "funding_line" ("session");
CREATE INDEX "funding_line_by_commitment" ON "funding_line" ("commitment");
CREATE INDEX "funding_line_by_partner" ON "funding_line" ("partner");

CREATE TABLE "benefit_line" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "session" TEXT NOT NULL REFERENCES "session" ("id") ON DELETE CASCADE,
  "position" REAL NOT NULL,
  "extra" TEXT,
  "commitment" TEXT NOT NULL REFERENCES "commitment" ("id") ON DELETE CASCADE,
  "gain" TEXT,
  "partner" TEXT REFERENCES "partner" ("id") ON DELETE SET NULL,
  "amount" INTEGER,
  "from_year" INTEGER,
  "strength" TEXT
) STRICT;
CREATE INDEX "benefit_line_by_session" ON "benefit_line" ("session");
CREATE INDEX "benefit_line_by_commitment" ON "benefit_line" ("commitment");
CREATE INDEX "benefit_line_by_partner" ON "benefit_line" ("partner");

CREATE TABLE "evidence" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "session" TEXT NOT NULL REFERENCES "session" ("id") ON DELETE CASCADE,
  "position" REAL NOT NULL,
  "extra" TEXT,
  "finding" TEXT NOT NULL,
  "source" TEXT,
  "outcome" TEXT REFERENCES "outcome" ("id") ON DELETE CASCADE,
  "priority" TEXT REFERENCES "priority" ("id") ON DELETE CASCADE,
  "commitment" TEXT REFERENCES "commitment" ("id") ON DELETE CASCADE
) STRICT;
CREATE INDEX "evidence_by_session" ON "evidence" ("session");
CREATE INDEX "evidence_by_outcome" ON "evidence" ("outcome");
CREATE INDEX "evidence_by_priority" ON "evidence" ("priority");
CREATE INDEX "evidence_by_commitment" ON "evidence" ("commitment");

CREATE TABLE "note" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "session" TEXT NOT NULL REFERENCES "session" ("id") ON DELETE CASCADE,
  "position" REAL NOT NULL,
  "extra" TEXT,
  "text" TEXT NOT NULL,
  "sort" TEXT,
  "state" TEXT,
  "partner" TEXT REFERENCES "partner" ("id") ON DELETE SET NULL,
  "outcome" TEXT REFERENCES "outcome" ("id") ON DELETE SET NULL,
  "private" INTEGER
) STRICT;
CREATE INDEX "note_by_session" ON "note" ("session");
CREATE INDEX "note_by_partner" ON "note" ("partner");
CREATE INDEX "note_by_outcome" ON "note" ("outcome");

CREATE TABLE "vote_round" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "session" TEXT NOT NULL REFERENCES "session" ("id") ON DELETE CASCADE,
  "position" REAL NOT NULL,
  "extra" TEXT,
  "title" TEXT NOT NULL,
  "dots" INTEGER,
  "state" TEXT
) STRICT;
CREATE INDEX "vote_round_by_session" ON "vote_round" ("session");

CREATE TABLE "vote_round_options" (
  "record" TEXT NOT NULL REFERENCES "vote_round" ("id") ON DELETE CASCADE,
  "ordinal" INTEGER NOT NULL,
  "target" TEXT NOT NULL REFERENCES "priority" ("id") ON DELETE CASCADE,
  PRIMARY KEY ("record", "ordinal")
) STRICT, WITHOUT ROWID;
CREATE INDEX "vote_round_options_by_target" ON "vote_round_options" ("target");

CREATE TABLE "ballot" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "session" TEXT NOT NULL REFERENCES "session" ("id") ON DELETE CASCADE,
  "position" REAL NOT NULL,
  "extra" TEXT,
  "vote_round" TEXT NOT NULL REFERENCES "vote_round" ("id") ON DELETE CASCADE,
  "source" TEXT NOT NULL,
  "partner" TEXT REFERENCES "partner" ("id") ON DELETE SET NULL
) STRICT;
CREATE INDEX "ballot_by_session" ON "ballot" ("session");
CREATE INDEX "ballot_by_vote_round" ON "ballot" ("vote_round");
CREATE INDEX "ballot_by_partner" ON "ballot" ("partner");

CREATE TABLE "ballot_dots" (
  "record" TEXT NOT NULL REFERENCES "ballot" ("id") ON DELETE CASCADE,
  "ordinal" INTEGER NOT NULL,
  "target" TEXT NOT NULL REFERENCES "priority" ("id") ON DELETE CASCADE,
  PRIMARY KEY ("record", "ordinal")
) STRICT, WITHOUT ROWID;
CREATE INDEX "ballot_dots_by_target" ON "ballot_dots" ("target");

CREATE TABLE "rating" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "session" TEXT NOT NULL REFERENCES "session" ("id") ON DELETE CASCADE,
  "position" REAL NOT NULL,
  "extra" TEXT,
  "condition" TEXT NOT NULL,
  "score" INTEGER NOT NULL,
  "partner" TEXT REFERENCES "partner" ("id") ON DELETE SET NULL,
  "sheet" TEXT,
  "comment" TEXT
) STRICT;
CREATE INDEX "rating_by_session" ON "rating" ("session");
CREATE INDEX "rating_by_partner" ON "rating" ("partner");

CREATE TABLE "agenda_item" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "session" TEXT NOT NULL REFERENCES "session" ("id") ON DELETE CASCADE,
  "position" REAL NOT NULL,
  "extra" TEXT,
  "title" TEXT NOT NULL,
  "minutes" INTEGER,
  "view" TEXT,
  "state" TEXT,
  "notes" TEXT
) STRICT;
CREATE INDEX "agenda_item_by_session" ON "agenda_item" ("session");

CREATE TABLE "lesson" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "session" TEXT NOT NULL REFERENCES "session" ("id") ON DELETE CASCADE,
  "position" REAL NOT NULL,
  "extra" TEXT,
  "tried" TEXT NOT NULL,
  "learned" TEXT,
  "changes" TEXT,
  "commitment" TEXT REFERENCES "commitment" ("id") ON DELETE SET NULL
) STRICT;
CREATE INDEX "lesson_by_session" ON "lesson" ("session");
CREATE INDEX "lesson_by_commitment" ON "lesson" ("commitment");

CREATE TABLE "revision" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "session" TEXT NOT NULL REFERENCES "session" ("id") ON DELETE CASCADE,
  "position" REAL NOT NULL,
  "extra" TEXT,
  "made" TEXT NOT NULL,
  "reason" TEXT,
  "comment" TEXT
) STRICT;
CREATE INDEX "revision_by_session" ON "revision" ("session");

-- What follows is the store's own and never part of a session's content: no undo step touches it.

-- Steps that can be undone. "scope" is a session's id or "library"; "subject" is the session a library step adds
-- or removes. "changeset" is what SQLite's session extension recorded.
CREATE TABLE "journal" (
  "seq" INTEGER PRIMARY KEY AUTOINCREMENT,
  "scope" TEXT NOT NULL,
  "subject" TEXT,
  "label" TEXT NOT NULL,
  "merge_key" TEXT,
  "undone" INTEGER NOT NULL DEFAULT 0,
  "changeset" BLOB NOT NULL
) STRICT;
CREATE INDEX "journal_by_scope" ON "journal" ("scope", "undone", "seq");

-- When a session was last changed, in seconds since 1970, UTC.
CREATE TABLE "touched" (
  "session" TEXT NOT NULL PRIMARY KEY,
  "at" INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- What was typed and not yet made a card of.
CREATE TABLE "draft" (
  "scope" TEXT NOT NULL,
  "key" TEXT NOT NULL,
  "text" TEXT NOT NULL,
  PRIMARY KEY ("scope", "key")
) STRICT, WITHOUT ROWID;

-- The words of each record, and the index over them. Kept by the store from the field tables, not by triggers: a
-- field that becomes searchable needs no migration.
CREATE TABLE "search_text" (
  "rowid" INTEGER PRIMARY KEY,
  "record" TEXT NOT NULL UNIQUE,
  "session" TEXT NOT NULL,
  "body" TEXT NOT NULL
) STRICT;
CREATE INDEX "search_text_by_session" ON "search_text" ("session");
CREATE VIRTUAL TABLE "search" USING fts5 (
  "body", content = 'search_text', content_rowid = 'rowid', prefix = '2 3', tokenize = 'unicode61 remove_diacritics 2'
);
