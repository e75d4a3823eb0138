/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A finding with its source, attached to an outcome, a priority or a commitment. */

#include "config.h"

#include "concord-evidence.h"

#include "concord-kind-private.h"
#include "concord-speech.h"

static const ConcordField fields[] = {
  [CONCORD_EVIDENCE_FINDING] = {
    .name = "finding",
    .label = N_ ("Finding"),
    .type = CONCORD_FIELD_PROSE,
    .flags = CONCORD_FIELD_REQUIRED | CONCORD_FIELD_SEARCHABLE | CONCORD_FIELD_HEADLINE,
  },
  [CONCORD_EVIDENCE_SOURCE] = {
    .name = "source",
    .label = N_ ("Source"),
    .hint = N_ ("Where it comes from: a study, a survey, a data set"),
    .type = CONCORD_FIELD_TEXT,
    .flags = CONCORD_FIELD_SEARCHABLE,
  },
  [CONCORD_EVIDENCE_OUTCOME] = {
    .name = "outcome",
    .label = N_ ("Outcome"),
    .type = CONCORD_FIELD_REFERENCE,
    .flags = CONCORD_FIELD_OWNER,
    .target = CONCORD_KIND_OUTCOME,
  },
  [CONCORD_EVIDENCE_PRIORITY] = {
    .name = "priority",
    .label = N_ ("Priority"),
    .type = CONCORD_FIELD_REFERENCE,
    .flags = CONCORD_FIELD_OWNER,
    .target = CONCORD_KIND_PRIORITY,
  },
  [CONCORD_EVIDENCE_COMMITMENT] = {
    .name = "commitment",
    .label = N_ ("Commitment"),
    .type = CONCORD_FIELD_REFERENCE,
    .flags = CONCORD_FIELD_OWNER,
    .target = CONCORD_KIND_COMMITMENT,
  },
};

CONCORD_DEFINE_KIND (ConcordEvidence, concord_evidence, CONCORD_KIND_EVIDENCE, CONCORD_EVIDENCE_FINDING,
                     "evidence", "evidence", N_ ("Evidence"), N_ ("Evidence"))
