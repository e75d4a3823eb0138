/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "concord-board-light.h"

G_BEGIN_DECLS

/**
 * ConcordBoardRow:
 *
 * Whatever can have the focus on the board: the head of a column, a priority, a commitment, a note, or a
 * place to add something. Rows of a column are used again for other items while it scrolls.
 */
#define CONCORD_TYPE_BOARD_ROW (concord_board_row_get_type ())
G_DECLARE_FINAL_TYPE (ConcordBoardRow, concord_board_row, CONCORD, BOARD_ROW, GtkWidget)

/**
 * ConcordMark:
 * @CONCORD_MARK_BEFORE: what is dragged would come to stand before the row
 * @CONCORD_MARK_AFTER: or behind it
 */
typedef enum
{
  CONCORD_MARK_NONE,
  CONCORD_MARK_BEFORE,
  CONCORD_MARK_AFTER,
} ConcordMark;

GtkWidget     *concord_board_row_new         (ConcordDesk       *desk,
                                              ConcordBoardLight *light);
GObject       *concord_board_row_get_item    (ConcordBoardRow *self);
void           concord_board_row_set_item    (ConcordBoardRow *self,
                                              gpointer         item);
ConcordRecord *concord_board_row_get_record  (ConcordBoardRow *self);
void           concord_board_row_edit        (ConcordBoardRow *self);
gboolean       concord_board_row_get_editing (ConcordBoardRow *self);
void           concord_board_row_activate    (ConcordBoardRow *self);
void           concord_board_row_set_mark    (ConcordBoardRow *self,
                                              ConcordMark      mark);

G_END_DECLS
