/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The health check: averages of the twelve conditions and what they say. It never gives an average for a
 * partner of whom fewer than three answered.
 */

#include "config.h"

#include "concord-health.h"

#include <math.h>

#include "concord-speech.h"

enum
{
  N_CONDITIONS = CONCORD_RATING_DELIVERY + 1,
};

typedef struct
{
  gint64 sum[N_CONDITIONS];
  guint n[N_CONDITIONS];
  guint low[N_CONDITIONS];
  guint high[N_CONDITIONS];
} Tally;

struct _ConcordHealth
{
  Tally everyone;
  GHashTable *by_partner;       /* id → Tally */
};

static void
count (Tally *tally,
       guint  condition,
       gint64 score)
{
  tally->low[condition] = tally->n[condition] == 0 ? (guint) score : MIN (tally->low[condition], (guint) score);
  tally->high[condition] = MAX (tally->high[condition], (guint) score);
  tally->sum[condition] += score;
  tally->n[condition]++;
}

/* In whole tenths, so that 3.95 is 4.0 wherever it is asked. */
static double
average_of (const Tally *tally,
            guint        condition)
{
  gint64 n = tally->n[condition];

  return (double) ((tally->sum[condition] * 20 + n) / (2 * n)) / 10;
}

ConcordHealth *
concord_health_new (ConcordGraph *graph)
{
  ConcordHealth *self = g_new0 (ConcordHealth, 1);
  ConcordRecordList *ratings = concord_graph_list (graph, CONCORD_KIND_RATING);

  self->by_partner = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  for (guint i = 0; i < concord_record_list_get_length (ratings); i++)
    {
      ConcordRecord *rating = concord_record_list_peek (ratings, i);
      ConcordRecord *partner = concord_graph_follow (graph, rating, CONCORD_RATING_PARTNER);
      guint condition = concord_record_get_choice (rating, CONCORD_RATING_CONDITION);
      gint64 score = concord_record_get_whole (rating, CONCORD_RATING_SCORE, 0);
      Tally *tally;

      if (condition == 0 || condition >= N_CONDITIONS || score < 1 || score > 5)
        continue;

      count (&self->everyone, condition, score);
      if (partner == NULL)
        continue;

      tally = g_hash_table_lookup (self->by_partner, concord_record_get_id (partner));
      if (tally == NULL)
        {
          tally = g_new0 (Tally, 1);
          g_hash_table_insert (self->by_partner, g_strdup (concord_record_get_id (partner)), tally);
        }
      count (tally, condition, score);
    }

  return self;
}

void
concord_health_free (ConcordHealth *self)
{
  g_hash_table_unref (self->by_partner);
  g_free (self);
}

/**
 * concord_health_get_n_people:
 *
 * Returns: how many answered: the most answers that any condition has
 */
guint
concord_health_get_n_people (ConcordHealth *self)
{
  guint n = 0;

  for (guint i = 1; i < N_CONDITIONS; i++)
    n = MAX (n, self->everyone.n[i]);

  return n;
}

/**
 * concord_health_get_n_partners:
 *
 * Returns: how many partners anyone answered for
 */
guint
concord_health_get_n_partners (ConcordHealth *self)
{
  return g_hash_table_size (self->by_partner);
}

/**
 * concord_health_get_average:
 * @average: (out): rounded to one decimal
 *
 * Returns: %FALSE where nobody answered
 */
gboolean
concord_health_get_average (ConcordHealth         *self,
                            ConcordRatingCondition condition,
                            double                *average)
{
  g_return_val_if_fail (condition <= CONCORD_RATING_DELIVERY, FALSE);

  if (self->everyone.n[condition] == 0)
    return FALSE;

  *average = average_of (&self->everyone, condition);

  return TRUE;
}

/**
 * concord_health_get_spread:
 * @low: (out): the lowest answer, 1 to 5
 * @high: (out): the highest
 *
 * Returns: %FALSE where fewer than three answered
 */
gboolean
concord_health_get_spread (ConcordHealth         *self,
                           ConcordRatingCondition condition,
                           guint                 *low,
                           guint                 *high)
{
  g_return_val_if_fail (condition <= CONCORD_RATING_DELIVERY, FALSE);

  if (self->everyone.n[condition] < CONCORD_HEALTH_FEWEST_ANSWERS)
    return FALSE;

  *low = self->everyone.low[condition];
  *high = self->everyone.high[condition];

  return TRUE;
}

/**
 * concord_health_get_partner_average:
 * @partner: a partner's id
 * @average: (out): rounded to one decimal
 *
 * Returns: %FALSE where fewer than three of @partner answered
 */
gboolean
concord_health_get_partner_average (ConcordHealth         *self,
                                    ConcordRatingCondition condition,
                                    const char            *partner,
                                    double                *average)
{
  const Tally *tally = g_hash_table_lookup (self->by_partner, partner);

  g_return_val_if_fail (condition <= CONCORD_RATING_DELIVERY, FALSE);

  if (tally == NULL || tally->n[condition] < CONCORD_HEALTH_FEWEST_ANSWERS)
    return FALSE;

  *average = average_of (tally, condition);

  return TRUE;
}

/**
 * concord_band_of:
 * @average: rounded to one decimal
 */
ConcordBand
concord_band_of (double average)
{
  long tenths = lround (average * 10);

  if (tenths >= 40)
    return CONCORD_BAND_STRENGTH;

  return tenths >= 30 ? CONCORD_BAND_DISCUSS : CONCORD_BAND_ATTENTION;
}

/**
 * concord_band_get_label:
 *
 * Returns: (transfer none): what people read, in their language
 */
const char *
concord_band_get_label (ConcordBand band)
{
  switch (band)
    {
    case CONCORD_BAND_STRENGTH:
      return _("Strength");
    case CONCORD_BAND_DISCUSS:
      return _("Discuss");
    case CONCORD_BAND_ATTENTION:
    default:
      return _("Needs attention");
    }
}
