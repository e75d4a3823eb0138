/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "concord-desk.h"

G_BEGIN_DECLS

/**
 * ConcordBoard:
 *
 * The facilitator's board: the vision, a column for each outcome, the notes from the room, and the bar in
 * which everything is added.
 */
#define CONCORD_TYPE_BOARD (concord_board_get_type ())
G_DECLARE_FINAL_TYPE (ConcordBoard, concord_board, CONCORD, BOARD, GtkWidget)

GtkWidget     *concord_board_new        (ConcordDesk   *desk);
ConcordDesk   *concord_board_get_desk   (ConcordBoard  *self);
void           concord_board_set_desk   (ConcordBoard  *self,
                                         ConcordDesk   *desk);
void           concord_board_show       (ConcordBoard  *self,
                                         ConcordRecord *record,
                                         gboolean       focus);
ConcordRecord *concord_board_get_record (ConcordBoard  *self);

G_END_DECLS
