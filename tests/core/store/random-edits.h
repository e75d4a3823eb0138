/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "concord-edit.h"

G_BEGIN_DECLS

/**
 * RandomEdits:
 * @graph: the session as it is
 * @n_operations: how many were made
 *
 * The same seed makes the same edits of the same session.
 */
typedef struct
{
  GRand *random;
  ConcordGraph *graph;
  guint n_operations;
} RandomEdits;

guint random_edits_roll (RandomEdits *self,
                         guint        sides);
void  random_edits_push (RandomEdits *self,
                         ConcordEdit *edit);

G_END_DECLS
