/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "concord-board-row.h"

G_BEGIN_DECLS

void             concord_board_grid_set_up   (GtkGridView *view,
                                              ConcordDesk *desk);
void             concord_board_grid_set_rows (GtkGridView *view,
                                              GListModel  *rows);
gboolean         concord_board_grid_show     (GtkGridView *view,
                                              guint        position,
                                              gpointer     item,
                                              gboolean     focus);
ConcordBoardRow *concord_board_grid_find_row (GtkGridView *view,
                                              gpointer     item);
ConcordBoardRow *concord_board_grid_pick     (GtkGridView *view,
                                              double       y,
                                              gboolean     cards_only);

G_END_DECLS
