/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "concord-record.h"

G_BEGIN_DECLS

/**
 * ConcordCohort:
 *
 * A group of residents an outcome is for.
 */
#define CONCORD_TYPE_COHORT (concord_cohort_get_type ())
G_DECLARE_FINAL_TYPE (ConcordCohort, concord_cohort, CONCORD, COHORT, ConcordRecord)

extern const ConcordKindInfo concord_cohort_info;

typedef enum
{
  CONCORD_COHORT_NAME,
  CONCORD_COHORT_WHO,
  CONCORD_COHORT_SIZE,
  CONCORD_COHORT_INVOLVEMENT,
} ConcordCohortField;

G_END_DECLS
