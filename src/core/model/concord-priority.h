/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "concord-record.h"

G_BEGIN_DECLS

/**
 * ConcordPriority:
 *
 * What matters most for an outcome.
 */
#define CONCORD_TYPE_PRIORITY (concord_priority_get_type ())
G_DECLARE_FINAL_TYPE (ConcordPriority, concord_priority, CONCORD, PRIORITY, ConcordRecord)

extern const ConcordKindInfo concord_priority_info;

typedef enum
{
  CONCORD_PRIORITY_OUTCOME,
  CONCORD_PRIORITY_TITLE,
  CONCORD_PRIORITY_TIMING,
  CONCORD_PRIORITY_VOTES,
  CONCORD_PRIORITY_REASON,
  CONCORD_PRIORITY_PRIVATE,
} ConcordPriorityField;

typedef enum
{
  CONCORD_PRIORITY_NOW = 1,
  CONCORD_PRIORITY_NEXT,
  CONCORD_PRIORITY_LATER,
} ConcordPriorityTiming;

G_END_DECLS
