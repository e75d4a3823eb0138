/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "concord-record.h"

G_BEGIN_DECLS

/**
 * ConcordEvidence:
 *
 * A finding with its source, attached to an outcome, a priority or a commitment.
 */
#define CONCORD_TYPE_EVIDENCE (concord_evidence_get_type ())
G_DECLARE_FINAL_TYPE (ConcordEvidence, concord_evidence, CONCORD, EVIDENCE, ConcordRecord)

extern const ConcordKindInfo concord_evidence_info;

typedef enum
{
  CONCORD_EVIDENCE_FINDING,
  CONCORD_EVIDENCE_SOURCE,
  CONCORD_EVIDENCE_OUTCOME,
  CONCORD_EVIDENCE_PRIORITY,
  CONCORD_EVIDENCE_COMMITMENT,
} ConcordEvidenceField;

G_END_DECLS
