/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "concord-gaps.h"

G_BEGIN_DECLS

/**
 * ConcordGapRow:
 *
 * A gap in the list: the record that has it and where that stands.
 */
#define CONCORD_TYPE_GAP_ROW (concord_gap_row_get_type ())
G_DECLARE_FINAL_TYPE (ConcordGapRow, concord_gap_row, CONCORD, GAP_ROW, GtkWidget)

GtkWidget            *concord_gap_row_new      (void);
void                  concord_gap_row_show     (ConcordGapRow    *self,
                                                ConcordGraph     *graph,
                                                const ConcordGap *gap);
const ConcordGapRule *concord_gap_row_get_rule (ConcordGapRow    *self);
const char           *concord_gap_row_get_words (ConcordGapRow   *self);

G_END_DECLS
