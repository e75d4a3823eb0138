/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Adds up what commitments promise, cost and gain. It never decides which commitments count. */

#include "config.h"

#include "concord-totals.h"

#include "concord-benefit-line.h"
#include "concord-funding-line.h"
#include "concord-session.h"

/**
 * concord_money_add:
 *
 * Returns: @a + @b, or the largest amount there is
 */
gint64
concord_money_add (gint64 a,
                   gint64 b)
{
  gint64 sum;

  if (__builtin_add_overflow (a, b, &sum))
    return a > 0 ? G_MAXINT64 : G_MININT64;

  return sum;
}

/**
 * concord_graph_get_currency:
 *
 * Returns: (transfer none) (nullable): the session's currency for concord_money_format(), %NULL for the usual one
 */
const char *
concord_graph_get_currency (ConcordGraph *graph)
{
  const char *currency = concord_record_get_text (concord_graph_get_session (graph), CONCORD_SESSION_CURRENCY);

  return currency[0] != '\0' ? currency : NULL;
}

void
concord_totals_add_commitment (ConcordTotals *totals,
                               ConcordGraph  *graph,
                               ConcordRecord *commitment)
{
  ConcordRecordList *funding = concord_graph_children (graph, commitment, CONCORD_KIND_FUNDING_LINE);
  ConcordRecordList *benefits = concord_graph_children (graph, commitment, CONCORD_KIND_BENEFIT_LINE);
  guint status = concord_record_get_choice (commitment, CONCORD_COMMITMENT_STATUS);

  g_return_if_fail (status < G_N_ELEMENTS (totals->by_status));

  totals->n_commitments++;
  totals->by_status[status]++;

  for (guint i = 0; i < concord_record_list_get_length (funding); i++)
    {
      ConcordRecord *line = concord_record_list_peek (funding, i);
      gint64 amount = concord_record_get_whole (line, CONCORD_FUNDING_LINE_AMOUNT, 0);

      if (!concord_record_has (line, CONCORD_FUNDING_LINE_AMOUNT))
        continue;

      totals->n_funding++;
      if (concord_record_get_flag (line, CONCORD_FUNDING_LINE_POOLED))
        totals->n_pooled++;
      if (concord_record_get_flag (line, CONCORD_FUNDING_LINE_RECURRING))
        totals->yearly = concord_money_add (totals->yearly, amount);
      else
        totals->once = concord_money_add (totals->once, amount);
    }

  for (guint i = 0; i < concord_record_list_get_length (benefits); i++)
    {
      ConcordRecord *line = concord_record_list_peek (benefits, i);
      gint64 amount = concord_record_get_whole (line, CONCORD_BENEFIT_LINE_AMOUNT, 0);

      if (!concord_record_has (line, CONCORD_BENEFIT_LINE_AMOUNT))
        continue;

      totals->n_benefit++;
      totals->benefit = concord_money_add (totals->benefit, amount);
    }
}
