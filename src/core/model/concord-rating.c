/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One person's 1 to 5 for one of the twelve conditions of the health check. The conditions are those of the
 * Transforming Together study (J. Munro) in our own wording; the scale from 1 to 5 is our convention.
 */

#include "config.h"

#include "concord-rating.h"

#include "concord-kind-private.h"
#include "concord-speech.h"

static const ConcordChoice conditions[] = {
  { "", N_ ("Not said") },
  [CONCORD_RATING_PURPOSE] = { "purpose", N_ ("Clear purpose and outcomes") },
  [CONCORD_RATING_SUPPORT] = { "support", N_ ("Political and board support") },
  [CONCORD_RATING_MANAGERS] = { "managers", N_ ("Middle managers and front line") },
  [CONCORD_RATING_RESIDENTS] = { "residents", N_ ("Residents and place first") },
  [CONCORD_RATING_SYSTEM] = { "system", N_ ("Thinking as a whole system") },
  [CONCORD_RATING_PARTNERSHIP] = { "partnership", N_ ("Robust, long-term partnership") },
  [CONCORD_RATING_LEADERS] = { "leaders", N_ ("Committed, upbeat leaders") },
  [CONCORD_RATING_RELATIONSHIPS] = { "relationships", N_ ("Strong, honest relationships") },
  [CONCORD_RATING_PRESSURES] = { "pressures", N_ ("Understanding each other’s pressures") },
  [CONCORD_RATING_LEARNING] = { "learning", N_ ("Step-by-step learning") },
  [CONCORD_RATING_SERVICE_USERS] = { "service_users", N_ ("Involving service users") },
  [CONCORD_RATING_DELIVERY] = { "delivery", N_ ("Steadfast delivery") },
  { NULL, NULL },
};

static const ConcordField fields[] = {
  [CONCORD_RATING_CONDITION] = {
    .name = "condition",
    .label = N_ ("Condition"),
    .type = CONCORD_FIELD_CHOICE,
    .flags = CONCORD_FIELD_REQUIRED | CONCORD_FIELD_HEADLINE,
    .choices = conditions,
  },
  [CONCORD_RATING_SCORE] = {
    .name = "score",
    .label = N_ ("Score"),
    .hint = N_ ("1 is not at all, 5 is fully"),
    .type = CONCORD_FIELD_COUNT,
    .flags = CONCORD_FIELD_REQUIRED,
    .min = 1,
    .max = 5,
  },
  [CONCORD_RATING_PARTNER] = {
    .name = "partner",
    .label = N_ ("Partner"),
    .type = CONCORD_FIELD_REFERENCE,
    .hide = CONCORD_HIDE_FROM_PARTNERS | CONCORD_HIDE_FROM_PUBLIC,
    .target = CONCORD_KIND_PARTNER,
  },
  [CONCORD_RATING_SHEET] = {
    .name = "sheet",
    .label = N_ ("Sheet"),
    .hint = N_ ("The same for all ratings of one person; never a name"),
    .type = CONCORD_FIELD_TEXT,
    .hide = CONCORD_HIDE_FROM_PARTNERS | CONCORD_HIDE_FROM_PUBLIC,
    .max = 64,
  },
  [CONCORD_RATING_COMMENT] = {
    .name = "comment",
    .label = N_ ("Comment"),
    .type = CONCORD_FIELD_PROSE,
    .flags = CONCORD_FIELD_SEARCHABLE,
    .hide = CONCORD_HIDE_FROM_PARTNERS | CONCORD_HIDE_FROM_PUBLIC,
  },
};

/* What single people said is for the facilitator; everyone else gets averages and spread, in the summary. */
CONCORD_DEFINE_KIND_HIDDEN (ConcordRating, concord_rating, CONCORD_KIND_RATING, CONCORD_RATING_CONDITION,
                            "rating", "ratings", N_ ("Rating"), N_ ("Ratings"),
                            CONCORD_HIDE_FROM_PARTNERS | CONCORD_HIDE_FROM_PUBLIC)
