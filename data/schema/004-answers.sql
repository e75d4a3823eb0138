-- SPDX-License-Identifier: GPL-3.0-or-later
-- What comes home: what partners said to their commitments, and what each revision held when it was handed out.

CREATE TABLE "answer" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "session" TEXT NOT NULL REFERENCES "session" ("id") ON DELETE CASCADE,
  "position" REAL NOT NULL,
  "extra" TEXT,
  "commitment" TEXT NOT NULL REFERENCES "commitment" ("id") ON DELETE CASCADE,
  "partner" TEXT REFERENCES "partner" ("id") ON DELETE SET NULL,
  "answer" TEXT,
  "comment" TEXT,
  "by" TEXT,
  "role" TEXT,
  "made" TEXT
) STRICT;
CREATE INDEX "answer_by_session" ON "answer" ("session");
CREATE INDEX "answer_by_commitment" ON "answer" ("commitment");
CREATE INDEX "answer_by_partner" ON "answer" ("partner");

-- The store's own, like drafts: no undo step touches it, because undoing an export does not take back the copies that
-- others hold. "content" is a whole session file, compressed by gzip. No reference to the session: one that is removed
-- and brought back by undo still knows its revisions.
CREATE TABLE "kept_revision" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "session" TEXT NOT NULL,
  "content" BLOB NOT NULL
) STRICT;
CREATE INDEX "kept_revision_by_session" ON "kept_revision" ("session");
