/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One workshop and everything on its board. */

#include "config.h"

#include "concord-session.h"

#include "concord-kind-private.h"
#include "concord-speech.h"

static const ConcordChoice states[] = {
  { "", N_ ("Not said") },
  [CONCORD_SESSION_DRAFT] = { "draft", NC_ ("session state", "Draft") },
  [CONCORD_SESSION_LIVE] = { "live", NC_ ("session state", "Live") },
  [CONCORD_SESSION_CLOSED] = { "closed", NC_ ("session state", "Closed") },
  { NULL, NULL },
};

static const ConcordField fields[] = {
  [CONCORD_SESSION_TITLE] = {
    .name = "title",
    .label = N_ ("Title"),
    .type = CONCORD_FIELD_TEXT,
    .flags = CONCORD_FIELD_REQUIRED | CONCORD_FIELD_SEARCHABLE | CONCORD_FIELD_HEADLINE,
    .max = 200,
  },
  [CONCORD_SESSION_VISION] = {
    .name = "vision",
    .label = N_ ("Vision"),
    .hint = N_ ("What life is like for residents when the work is done"),
    .type = CONCORD_FIELD_PROSE,
    .flags = CONCORD_FIELD_SEARCHABLE,
  },
  [CONCORD_SESSION_HORIZON] = {
    .name = "horizon",
    .label = N_ ("Horizon year"),
    .hint = N_ ("The year by which the vision is to be true"),
    .type = CONCORD_FIELD_YEAR,
  },
  [CONCORD_SESSION_PLACE] = {
    .name = "place",
    .label = N_ ("Place"),
    .type = CONCORD_FIELD_TEXT,
    .flags = CONCORD_FIELD_SEARCHABLE,
    .max = 200,
  },
  [CONCORD_SESSION_DATE] = {
    .name = "date",
    .label = N_ ("Date"),
    .type = CONCORD_FIELD_DATE,
  },
  [CONCORD_SESSION_DAY_START] = {
    .name = "day_start",
    .label = N_ ("Starts at"),
    .hint = N_ ("The time of day, such as 09:30"),
    .type = CONCORD_FIELD_TEXT,
    .max = 5,
  },
  [CONCORD_SESSION_DAY_END] = {
    .name = "day_end",
    .label = N_ ("Ends at"),
    .hint = N_ ("When the room has to be left, such as 15:30"),
    .type = CONCORD_FIELD_TEXT,
    .max = 5,
  },
  [CONCORD_SESSION_STATE] = {
    .name = "state",
    .label = N_ ("State"),
    .type = CONCORD_FIELD_CHOICE,
    .choices = states,
    .choice_context = "session state",
    .initial = CONCORD_SESSION_DRAFT,
  },
  [CONCORD_SESSION_CONTINUES] = {
    .name = "continues",
    .label = N_ ("Continues"),
    .hint = N_ ("The earlier session that this one carries on"),
    .type = CONCORD_FIELD_REFERENCE,
    .flags = CONCORD_FIELD_OUTSIDE,
    .target = CONCORD_KIND_SESSION,
  },
  [CONCORD_SESSION_NEXT_REVIEW] = {
    .name = "next_review",
    .label = N_ ("Next review"),
    .hint = N_ ("When the partners look at their promises again"),
    .type = CONCORD_FIELD_DATE,
  },
  [CONCORD_SESSION_LANGUAGE] = {
    .name = "language",
    .label = N_ ("Language"),
    .hint = N_ ("The language the board is written in, such as en-GB"),
    .type = CONCORD_FIELD_TEXT,
    .flags = CONCORD_FIELD_LANGUAGE,
    .max = 35,
  },
  [CONCORD_SESSION_CURRENCY] = {
    .name = "currency",
    .label = N_ ("Currency"),
    .hint = N_ ("Three letters, such as GBP"),
    .type = CONCORD_FIELD_TEXT,
    .max = 3,
  },
  [CONCORD_SESSION_FACILITATOR_NOTES] = {
    .name = "facilitator_notes",
    .label = N_ ("Facilitator’s notes"),
    .type = CONCORD_FIELD_PROSE,
    .flags = CONCORD_FIELD_SEARCHABLE,
    .hide = CONCORD_HIDE_FROM_PARTNERS | CONCORD_HIDE_FROM_PUBLIC,
  },
};

CONCORD_DEFINE_KIND (ConcordSession, concord_session, CONCORD_KIND_SESSION, CONCORD_SESSION_TITLE,
                     "session", "sessions", N_ ("Session"), N_ ("Sessions"))
