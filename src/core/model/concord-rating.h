/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "concord-record.h"

G_BEGIN_DECLS

/**
 * ConcordRating:
 *
 * One person's 1 to 5 for one of the twelve conditions of the health check. The conditions are those of the
 * Transforming Together study (J. Munro) in our own wording; the scale from 1 to 5 is our convention.
 */
#define CONCORD_TYPE_RATING (concord_rating_get_type ())
G_DECLARE_FINAL_TYPE (ConcordRating, concord_rating, CONCORD, RATING, ConcordRecord)

extern const ConcordKindInfo concord_rating_info;

typedef enum
{
  CONCORD_RATING_CONDITION,
  CONCORD_RATING_SCORE,
  CONCORD_RATING_PARTNER,
  CONCORD_RATING_SHEET,
  CONCORD_RATING_COMMENT,
} ConcordRatingField;

typedef enum
{
  CONCORD_RATING_PURPOSE = 1,
  CONCORD_RATING_SUPPORT,
  CONCORD_RATING_MANAGERS,
  CONCORD_RATING_RESIDENTS,
  CONCORD_RATING_SYSTEM,
  CONCORD_RATING_PARTNERSHIP,
  CONCORD_RATING_LEADERS,
  CONCORD_RATING_RELATIONSHIPS,
  CONCORD_RATING_PRESSURES,
  CONCORD_RATING_LEARNING,
  CONCORD_RATING_SERVICE_USERS,
  CONCORD_RATING_DELIVERY,
} ConcordRatingCondition;

G_END_DECLS
