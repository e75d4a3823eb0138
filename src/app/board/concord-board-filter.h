/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "concord-board-light.h"

G_BEGIN_DECLS

/**
 * ConcordBoardFilter:
 *
 * The partners of a session in a row, to choose whose cards are shown. Those for whom there is no room are in
 * a list behind a button, with all others. The row is one stop of Tab; arrow keys go through it.
 *
 * ConcordBoardFilter::left (GtkDirectionType direction): someone went out of it by a key, GTK_DIR_DOWN to the
 * cards, GTK_DIR_UP to the vision
 */
#define CONCORD_TYPE_BOARD_FILTER (concord_board_filter_get_type ())
G_DECLARE_FINAL_TYPE (ConcordBoardFilter, concord_board_filter, CONCORD, BOARD_FILTER, GtkWidget)

void     concord_board_filter_set_light  (ConcordBoardFilter *self,
                                          ConcordBoardLight  *light,
                                          ConcordRecordList  *partners);
gboolean concord_board_filter_is_useful  (ConcordBoardFilter *self);

G_END_DECLS
