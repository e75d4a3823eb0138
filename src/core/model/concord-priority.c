/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What matters most for an outcome. */

#include "config.h"

#include "concord-priority.h"

#include "concord-kind-private.h"
#include "concord-speech.h"

static const ConcordChoice timings[] = {
  { "", N_ ("Not said") },
  [CONCORD_PRIORITY_NOW] = { "now", N_ ("Now") },
  [CONCORD_PRIORITY_NEXT] = { "next", N_ ("Next") },
  [CONCORD_PRIORITY_LATER] = { "later", N_ ("Later") },
  { NULL, NULL },
};

static const ConcordField fields[] = {
  [CONCORD_PRIORITY_OUTCOME] = {
    .name = "outcome",
    .label = N_ ("Outcome"),
    .type = CONCORD_FIELD_REFERENCE,
    .flags = CONCORD_FIELD_REQUIRED | CONCORD_FIELD_OWNER,
    .target = CONCORD_KIND_OUTCOME,
  },
  [CONCORD_PRIORITY_TITLE] = {
    .name = "title",
    .label = N_ ("Title"),
    .type = CONCORD_FIELD_TEXT,
    .flags = CONCORD_FIELD_REQUIRED | CONCORD_FIELD_SEARCHABLE | CONCORD_FIELD_HEADLINE,
    .max = 300,
  },
  [CONCORD_PRIORITY_TIMING] = {
    .name = "timing",
    .label = N_ ("When"),
    .type = CONCORD_FIELD_CHOICE,
    .choices = timings,
  },
  [CONCORD_PRIORITY_VOTES] = {
    .name = "votes",
    .label = N_ ("Votes"),
    .hint = N_ ("Dots counted in the room"),
    .type = CONCORD_FIELD_COUNT,
  },
  [CONCORD_PRIORITY_REASON] = {
    .name = "reason",
    .label = N_ ("Why it matters"),
    .type = CONCORD_FIELD_PROSE,
    .flags = CONCORD_FIELD_SEARCHABLE,
  },
  [CONCORD_PRIORITY_PRIVATE] = {
    .name = "private",
    .label = N_ ("Private"),
    .hint = N_ ("Not shown to the room; left out of what partners and the public are given"),
    .type = CONCORD_FIELD_FLAG,
  },
};

CONCORD_DEFINE_KIND (ConcordPriority, concord_priority, CONCORD_KIND_PRIORITY, CONCORD_PRIORITY_TITLE,
                     "priority", "priorities", N_ ("Priority"), N_ ("Priorities"))
