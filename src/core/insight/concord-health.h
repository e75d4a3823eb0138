/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "concord-graph.h"
#include "concord-rating.h"

G_BEGIN_DECLS

/**
 * ConcordBand:
 * @CONCORD_BAND_ATTENTION: below 3.0
 * @CONCORD_BAND_DISCUSS: 3.0 to 3.9
 * @CONCORD_BAND_STRENGTH: 4.0 and above
 *
 * What an average says, after it is rounded to one decimal. The bands are our convention.
 */
typedef enum
{
  CONCORD_BAND_ATTENTION = 1,
  CONCORD_BAND_DISCUSS,
  CONCORD_BAND_STRENGTH,
} ConcordBand;

/* With fewer answers than this, a partner's average would tell what one person said. */
enum
{
  CONCORD_HEALTH_FEWEST_ANSWERS = 3,
};

typedef struct _ConcordHealth ConcordHealth;

ConcordHealth *concord_health_new                 (ConcordGraph          *graph) G_GNUC_WARN_UNUSED_RESULT;
void           concord_health_free                (ConcordHealth         *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ConcordHealth, concord_health_free)

guint          concord_health_get_n_people        (ConcordHealth         *self);
guint          concord_health_get_n_partners      (ConcordHealth         *self);
gboolean       concord_health_get_average         (ConcordHealth         *self,
                                                   ConcordRatingCondition condition,
                                                   double                *average);
gboolean       concord_health_get_spread          (ConcordHealth         *self,
                                                   ConcordRatingCondition condition,
                                                   guint                 *low,
                                                   guint                 *high);
gboolean       concord_health_get_partner_average (ConcordHealth         *self,
                                                   ConcordRatingCondition condition,
                                                   const char            *partner,
                                                   double                *average);
ConcordBand    concord_band_of                    (double                 average);
const char    *concord_band_get_label             (ConcordBand            band);

G_END_DECLS
