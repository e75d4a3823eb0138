/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "concord-graph.h"

G_BEGIN_DECLS

/**
 * ConcordDuplicate:
 * @first: the one that comes first on the board
 * @second: the one that may say the same
 * @same: whether they say exactly the same words, whatever their case, accents and order
 *
 * Two records that may be one: typed at two tables, or in two sessions before they were merged.
 */
typedef struct
{
  ConcordRecord *first;
  ConcordRecord *second;
  gboolean same;
} ConcordDuplicate;

GArray *concord_duplicates_find (ConcordGraph *graph) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
