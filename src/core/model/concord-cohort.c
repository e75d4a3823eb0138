/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A group of residents an outcome is for. */

#include "config.h"

#include "concord-cohort.h"

#include "concord-kind-private.h"
#include "concord-speech.h"

static const ConcordField fields[] = {
  [CONCORD_COHORT_NAME] = {
    .name = "name",
    .label = N_ ("Name"),
    .type = CONCORD_FIELD_TEXT,
    .flags = CONCORD_FIELD_REQUIRED | CONCORD_FIELD_SEARCHABLE | CONCORD_FIELD_HEADLINE,
    .max = 200,
  },
  [CONCORD_COHORT_WHO] = {
    .name = "who",
    .label = N_ ("Who they are"),
    .type = CONCORD_FIELD_PROSE,
    .flags = CONCORD_FIELD_SEARCHABLE,
  },
  [CONCORD_COHORT_SIZE] = {
    .name = "size",
    .label = N_ ("How many"),
    .type = CONCORD_FIELD_COUNT,
  },
  [CONCORD_COHORT_INVOLVEMENT] = {
    .name = "involvement",
    .label = N_ ("How they were involved"),
    .hint = N_ ("How these residents helped to shape the outcome"),
    .type = CONCORD_FIELD_PROSE,
    .flags = CONCORD_FIELD_SEARCHABLE,
  },
};

CONCORD_DEFINE_KIND (ConcordCohort, concord_cohort, CONCORD_KIND_COHORT, CONCORD_COHORT_NAME,
                     "cohort", "cohorts", N_ ("Cohort"), N_ ("Cohorts"))
