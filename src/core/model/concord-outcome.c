/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A change in residents' lives. The four approaches are A. Kahane's, as the introduction to the
 * Transforming Together study uses them: collaboration is chosen, not assumed.
 */

#include "config.h"

#include "concord-outcome.h"

#include "concord-kind-private.h"
#include "concord-speech.h"

static const ConcordChoice approachs[] = {
  { "", N_ ("Not said") },
  [CONCORD_OUTCOME_FIGHT] = { "fight", N_ ("Fight") },
  [CONCORD_OUTCOME_ADAPT] = { "adapt", N_ ("Adapt") },
  [CONCORD_OUTCOME_EXIT] = { "exit", N_ ("Exit") },
  [CONCORD_OUTCOME_COLLABORATE] = { "collaborate", N_ ("Collaborate") },
  { NULL, NULL },
};

static const ConcordField fields[] = {
  [CONCORD_OUTCOME_TITLE] = {
    .name = "title",
    .label = N_ ("Title"),
    .type = CONCORD_FIELD_TEXT,
    .flags = CONCORD_FIELD_REQUIRED | CONCORD_FIELD_SEARCHABLE | CONCORD_FIELD_HEADLINE,
    .max = 300,
  },
  [CONCORD_OUTCOME_COHORT] = {
    .name = "cohort",
    .label = N_ ("Cohort"),
    .hint = N_ ("The residents it is for"),
    .type = CONCORD_FIELD_REFERENCE,
    .target = CONCORD_KIND_COHORT,
  },
  [CONCORD_OUTCOME_MEASURE] = {
    .name = "measure",
    .label = N_ ("Measure"),
    .hint = N_ ("What is counted, such as “Children looked after per 10,000”"),
    .type = CONCORD_FIELD_TEXT,
    .flags = CONCORD_FIELD_SEARCHABLE,
    .max = 300,
  },
  [CONCORD_OUTCOME_UNIT] = {
    .name = "unit",
    .label = N_ ("Unit"),
    .hint = N_ ("What stands behind the numbers, such as %"),
    .type = CONCORD_FIELD_TEXT,
    .max = 20,
  },
  [CONCORD_OUTCOME_BASELINE] = {
    .name = "baseline",
    .label = N_ ("Baseline"),
    .type = CONCORD_FIELD_NUMBER,
  },
  [CONCORD_OUTCOME_CURRENT] = {
    .name = "current",
    .label = N_ ("Current"),
    .type = CONCORD_FIELD_NUMBER,
  },
  [CONCORD_OUTCOME_TARGET] = {
    .name = "target",
    .label = N_ ("Target"),
    .type = CONCORD_FIELD_NUMBER,
  },
  [CONCORD_OUTCOME_BY_YEAR] = {
    .name = "by_year",
    .label = N_ ("By year"),
    .type = CONCORD_FIELD_YEAR,
  },
  [CONCORD_OUTCOME_APPROACH] = {
    .name = "approach",
    .label = N_ ("Approach"),
    .type = CONCORD_FIELD_CHOICE,
    .choices = approachs,
  },
  [CONCORD_OUTCOME_APPROACH_REASON] = {
    .name = "approach_reason",
    .label = N_ ("Reason for the approach"),
    .type = CONCORD_FIELD_PROSE,
    .flags = CONCORD_FIELD_SEARCHABLE,
  },
  [CONCORD_OUTCOME_PRIVATE] = {
    .name = "private",
    .label = N_ ("Private"),
    .hint = N_ ("Not shown to the room; left out of what partners and the public are given"),
    .type = CONCORD_FIELD_FLAG,
  },
};

CONCORD_DEFINE_KIND (ConcordOutcome, concord_outcome, CONCORD_KIND_OUTCOME, CONCORD_OUTCOME_TITLE,
                     "outcome", "outcomes", N_ ("Outcome"), N_ ("Outcomes"))
