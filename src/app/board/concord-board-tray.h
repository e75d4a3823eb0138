/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "concord-board-list.h"

G_BEGIN_DECLS

/**
 * ConcordBoardTray:
 *
 * The end of the board: open notes from the room, and the place to add an outcome.
 */
#define CONCORD_TYPE_BOARD_TRAY (concord_board_tray_get_type ())
G_DECLARE_FINAL_TYPE (ConcordBoardTray, concord_board_tray, CONCORD, BOARD_TRAY, GtkWidget)

GtkWidget        *concord_board_tray_new       (ConcordDesk       *desk,
                                                ConcordBoardLight *light);
ConcordBoardList *concord_board_tray_get_view  (ConcordBoardTray *self);
ConcordBoardRow  *concord_board_tray_get_add   (ConcordBoardTray *self);
guint             concord_board_tray_get_n_notes (ConcordBoardTray *self);
GObject          *concord_board_tray_get_item  (ConcordBoardTray *self,
                                                guint             position) G_GNUC_WARN_UNUSED_RESULT;
gboolean          concord_board_tray_find      (ConcordBoardTray *self,
                                                gpointer          item,
                                                guint            *position);
void              concord_board_tray_set_width (ConcordBoardTray *self,
                                                int               width);
gboolean          concord_board_tray_show      (ConcordBoardTray *self,
                                                gpointer          item,
                                                gboolean          focus);
ConcordBoardRow  *concord_board_tray_find_row  (ConcordBoardTray *self,
                                                gpointer          item);

G_END_DECLS
