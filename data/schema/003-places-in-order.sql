-- SPDX-License-Identifier: GPL-3.0-or-later
-- A board needs to know of its many cards where they stand, before anyone looks at what they say. With all of that
-- in the index it is read in order and without the rows: 100,000 places in 20 ms instead of 100.

DROP INDEX "priority_by_session";
CREATE INDEX "priority_by_session" ON "priority" ("session", "position", "id", "outcome");

DROP INDEX "commitment_by_session";
CREATE INDEX "commitment_by_session" ON "commitment" ("session", "position", "id", "priority");
