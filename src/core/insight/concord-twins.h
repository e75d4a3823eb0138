/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "concord-graph.h"

G_BEGIN_DECLS

/**
 * ConcordTwins:
 * @one: what was there before
 * @other: what came to it
 *
 * Two cards that may say the same.
 */
typedef struct
{
  ConcordRecord *one;
  ConcordRecord *other;
} ConcordTwins;

GArray *concord_twins_find (ConcordGraph *graph,
                            GPtrArray    *added) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
