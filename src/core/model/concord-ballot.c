/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The dots one person gave in a vote round. A priority given several dots is named several times. */

#include "config.h"

#include "concord-ballot.h"

#include "concord-kind-private.h"
#include "concord-speech.h"

static const ConcordChoice sources[] = {
  { "", N_ ("Not said") },
  [CONCORD_BALLOT_PHONE] = { "phone", N_ ("Phone") },
  [CONCORD_BALLOT_PROXY] = { "proxy", N_ ("Proxy") },
  [CONCORD_BALLOT_PAPER] = { "paper", N_ ("Paper") },
  { NULL, NULL },
};

static const ConcordField fields[] = {
  [CONCORD_BALLOT_VOTE_ROUND] = {
    .name = "vote_round",
    .label = N_ ("Vote round"),
    .type = CONCORD_FIELD_REFERENCE,
    .flags = CONCORD_FIELD_REQUIRED | CONCORD_FIELD_OWNER,
    .target = CONCORD_KIND_VOTE_ROUND,
  },
  [CONCORD_BALLOT_SOURCE] = {
    .name = "source",
    .label = N_ ("Came from"),
    .type = CONCORD_FIELD_CHOICE,
    .flags = CONCORD_FIELD_REQUIRED | CONCORD_FIELD_HEADLINE,
    .choices = sources,
    .initial = CONCORD_BALLOT_PAPER,
  },
  [CONCORD_BALLOT_PARTNER] = {
    .name = "partner",
    .label = N_ ("Partner"),
    .type = CONCORD_FIELD_REFERENCE,
    .hide = CONCORD_HIDE_FROM_PARTNERS | CONCORD_HIDE_FROM_PUBLIC,
    .target = CONCORD_KIND_PARTNER,
  },
  [CONCORD_BALLOT_DOTS] = {
    .name = "dots",
    .label = N_ ("Dots"),
    .type = CONCORD_FIELD_REFERENCES,
    .hide = CONCORD_HIDE_FROM_PARTNERS | CONCORD_HIDE_FROM_PUBLIC,
    .target = CONCORD_KIND_PRIORITY,
    .max = 100,
  },
};

/* A ballot is secret; the votes of a priority are counted there. */
CONCORD_DEFINE_KIND_HIDDEN (ConcordBallot, concord_ballot, CONCORD_KIND_BALLOT, CONCORD_BALLOT_SOURCE,
                            "ballot", "ballots", N_ ("Ballot"), N_ ("Ballots"),
                            CONCORD_HIDE_FROM_PARTNERS | CONCORD_HIDE_FROM_PUBLIC)
