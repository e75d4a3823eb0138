/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "concord-board-list.h"

G_BEGIN_DECLS

/**
 * ConcordBoardColumn:
 *
 * One outcome and all that belongs to it. Its rows are made when it first comes near the screen, see
 * concord_board_column_wake().
 */
#define CONCORD_TYPE_BOARD_COLUMN (concord_board_column_get_type ())
G_DECLARE_FINAL_TYPE (ConcordBoardColumn, concord_board_column, CONCORD, BOARD_COLUMN, GtkWidget)

GtkWidget        *concord_board_column_new         (ConcordDesk        *desk,
                                                    ConcordBoardLight  *light,
                                                    ConcordRecord      *outcome);
ConcordRecord    *concord_board_column_get_outcome (ConcordBoardColumn *self);
ConcordBoardList *concord_board_column_get_view    (ConcordBoardColumn *self);
void              concord_board_column_set_index   (ConcordBoardColumn *self,
                                                    guint               index);
void              concord_board_column_set_width   (ConcordBoardColumn *self,
                                                    int                 width);
void              concord_board_column_wake        (ConcordBoardColumn *self);
GObject          *concord_board_column_get_item    (ConcordBoardColumn *self,
                                                    guint               position) G_GNUC_WARN_UNUSED_RESULT;
gboolean          concord_board_column_find        (ConcordBoardColumn *self,
                                                    gpointer            item,
                                                    guint              *position);
gboolean          concord_board_column_show        (ConcordBoardColumn *self,
                                                    gpointer            item,
                                                    gboolean            focus);
ConcordBoardRow  *concord_board_column_find_row    (ConcordBoardColumn *self,
                                                    gpointer            item);

G_END_DECLS
