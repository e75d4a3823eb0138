/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "concord-graph.h"

G_BEGIN_DECLS

#define CONCORD_TYPE_BOARD_ROWS (concord_board_rows_get_type ())
G_DECLARE_FINAL_TYPE (ConcordBoardRows, concord_board_rows, CONCORD, BOARD_ROWS, GObject)

GListModel *concord_board_rows_new  (ConcordGraph  *graph,
                                     ConcordRecord *outcome,
                                     gboolean       adds) G_GNUC_WARN_UNUSED_RESULT;
gboolean    concord_board_rows_find (ConcordGraph  *graph,
                                     ConcordRecord *outcome,
                                     gboolean       adds,
                                     gpointer       item,
                                     guint         *position);

G_END_DECLS
