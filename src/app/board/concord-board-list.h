/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "concord-board-row.h"

G_BEGIN_DECLS

/**
 * ConcordBoardList:
 *
 * The rows of a column, one below the other, in a #GtkScrolledWindow. Only those near what is seen are there, see
 * docs/architecture.md. The focus is on the rows; Tab leaves the list, arrows are the board's business.
 */
#define CONCORD_TYPE_BOARD_LIST (concord_board_list_get_type ())
G_DECLARE_FINAL_TYPE (ConcordBoardList, concord_board_list, CONCORD, BOARD_LIST, GtkWidget)

void             concord_board_list_set_up   (ConcordBoardList  *self,
                                              ConcordDesk       *desk,
                                              ConcordBoardLight *light);
void             concord_board_list_set_rows (ConcordBoardList  *self,
                                              GListModel        *rows);
gboolean         concord_board_list_show     (ConcordBoardList  *self,
                                              guint              position,
                                              gboolean           focus);
ConcordBoardRow *concord_board_list_find_row (ConcordBoardList  *self,
                                              gpointer           item);
ConcordBoardRow *concord_board_list_pick     (ConcordBoardList  *self,
                                              double             y,
                                              gboolean           cards_only);

G_END_DECLS
