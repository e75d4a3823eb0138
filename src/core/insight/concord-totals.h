/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "concord-commitment.h"
#include "concord-graph.h"

G_BEGIN_DECLS

/**
 * ConcordTotals:
 * @once: put in once, in minor units
 * @yearly: put in each year, in minor units
 * @benefit: expected to be gained each year, in minor units, once all of it has started
 * @n_funding: lines of money put in
 * @n_pooled: those of them that are held in common
 * @n_benefit: lines of money gained
 * @n_commitments: how many were added
 * @by_status: how many of them have which status; index 0 is those of which none was said
 *
 * What commitments come to, added one by one so that whoever asks decides which count. Starts as { 0 }.
 * A sum too large for the type stays at its largest value.
 */
typedef struct
{
  gint64 once;
  gint64 yearly;
  gint64 benefit;
  guint n_funding;
  guint n_pooled;
  guint n_benefit;
  guint n_commitments;
  guint by_status[CONCORD_COMMITMENT_STOPPED + 1];
} ConcordTotals;

void        concord_totals_add_commitment (ConcordTotals *totals,
                                           ConcordGraph  *graph,
                                           ConcordRecord *commitment);

gint64      concord_money_add             (gint64         a,
                                           gint64         b);
const char *concord_graph_get_currency    (ConcordGraph  *graph);

G_END_DECLS
