/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "concord-desk.h"

G_BEGIN_DECLS

/**
 * ConcordGapPill:
 *
 * How many gaps there are, as a button that opens their list with the action session.gaps. It hides what it
 * shows while the board is empty: a thread that nobody began is not broken.
 *
 * Properties `desk` (nullable) and `compact`: whether it says only the number of gaps, where there is little room.
 */
#define CONCORD_TYPE_GAP_PILL (concord_gap_pill_get_type ())
G_DECLARE_FINAL_TYPE (ConcordGapPill, concord_gap_pill, CONCORD, GAP_PILL, GtkWidget)

void  concord_gap_pill_set_desk (ConcordGapPill *self,
                                 ConcordDesk    *desk);
char *concord_gaps_say_number   (guint           n_gaps) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
