-- SPDX-License-Identifier: GPL-3.0-or-later
-- When the day starts and ends, so that its agenda can be told against the time there is.

ALTER TABLE "session" ADD COLUMN "day_start" TEXT;
ALTER TABLE "session" ADD COLUMN "day_end" TEXT;

-- A step of before has fewer columns, so nothing of now may join it. It can still be undone: SQLite takes a changeset
-- for a table that has grown columns at its end.
UPDATE "journal" SET "merge_key" = NULL;
