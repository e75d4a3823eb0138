/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "concord-graph.h"

G_BEGIN_DECLS

/**
 * ConcordDuplicate:
 * @one: what is like it, there before or come in as well
 * @other: what came in
 *
 * Two cards that may be one.
 */
typedef struct
{
  ConcordRecord *one;
  ConcordRecord *other;
} ConcordDuplicate;

GArray *concord_duplicates_find (ConcordGraph *graph,
                                 GPtrArray    *added) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
