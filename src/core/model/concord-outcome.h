/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "concord-record.h"

G_BEGIN_DECLS

/**
 * ConcordOutcome:
 *
 * A change in residents' lives. The four approaches are A. Kahane's, as the introduction to the
 * Transforming Together study uses them: collaboration is chosen, not assumed.
 */
#define CONCORD_TYPE_OUTCOME (concord_outcome_get_type ())
G_DECLARE_FINAL_TYPE (ConcordOutcome, concord_outcome, CONCORD, OUTCOME, ConcordRecord)

extern const ConcordKindInfo concord_outcome_info;

typedef enum
{
  CONCORD_OUTCOME_TITLE,
  CONCORD_OUTCOME_COHORT,
  CONCORD_OUTCOME_MEASURE,
  CONCORD_OUTCOME_UNIT,
  CONCORD_OUTCOME_BASELINE,
  CONCORD_OUTCOME_CURRENT,
  CONCORD_OUTCOME_TARGET,
  CONCORD_OUTCOME_BY_YEAR,
  CONCORD_OUTCOME_APPROACH,
  CONCORD_OUTCOME_APPROACH_REASON,
  CONCORD_OUTCOME_PRIVATE,
} ConcordOutcomeField;

typedef enum
{
  CONCORD_OUTCOME_FIGHT = 1,
  CONCORD_OUTCOME_ADAPT,
  CONCORD_OUTCOME_EXIT,
  CONCORD_OUTCOME_COLLABORATE,
} ConcordOutcomeApproach;

G_END_DECLS
