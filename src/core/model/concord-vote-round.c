/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Dot voting over a frozen set of options. */

#include "config.h"

#include "concord-vote-round.h"

#include "concord-kind-private.h"
#include "concord-speech.h"

static const ConcordChoice states[] = {
  { "", N_ ("Not said") },
  [CONCORD_VOTE_ROUND_PLANNED] = { "planned", NC_ ("vote round state", "Planned") },
  [CONCORD_VOTE_ROUND_OPEN] = { "open", NC_ ("vote round state", "Open") },
  [CONCORD_VOTE_ROUND_CLOSED] = { "closed", NC_ ("vote round state", "Closed") },
  { NULL, NULL },
};

static const ConcordField fields[] = {
  [CONCORD_VOTE_ROUND_TITLE] = {
    .name = "title",
    .label = N_ ("Title"),
    .type = CONCORD_FIELD_TEXT,
    .flags = CONCORD_FIELD_REQUIRED | CONCORD_FIELD_SEARCHABLE | CONCORD_FIELD_HEADLINE,
    .max = 200,
  },
  [CONCORD_VOTE_ROUND_OPTIONS] = {
    .name = "options",
    .label = N_ ("Options"),
    .hint = N_ ("The priorities that can be voted for"),
    .type = CONCORD_FIELD_REFERENCES,
    .target = CONCORD_KIND_PRIORITY,
  },
  [CONCORD_VOTE_ROUND_DOTS] = {
    .name = "dots",
    .label = N_ ("Dots each"),
    .hint = N_ ("About a third of the number of options"),
    .type = CONCORD_FIELD_COUNT,
    .min = 1,
    .max = 100,
  },
  [CONCORD_VOTE_ROUND_STATE] = {
    .name = "state",
    .label = N_ ("State"),
    .type = CONCORD_FIELD_CHOICE,
    .choices = states,
    .choice_context = "vote round state",
    .initial = CONCORD_VOTE_ROUND_PLANNED,
  },
};

CONCORD_DEFINE_KIND (ConcordVoteRound, concord_vote_round, CONCORD_KIND_VOTE_ROUND, CONCORD_VOTE_ROUND_TITLE,
                     "vote_round", "vote_rounds", N_ ("Vote round"), N_ ("Vote rounds"))
