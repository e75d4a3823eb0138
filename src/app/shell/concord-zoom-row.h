/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * ConcordZoomRow:
 *
 * The size of the board in the main menu: smaller, as it was, larger, by the action session.zoom (i).
 *
 * Property zoom (int): per cent, as it says.
 */
#define CONCORD_TYPE_ZOOM_ROW (concord_zoom_row_get_type ())
G_DECLARE_FINAL_TYPE (ConcordZoomRow, concord_zoom_row, CONCORD, ZOOM_ROW, GtkBox)

void concord_zoom_row_add_to (GtkMenuButton *menu,
                              GtkWidget     *board);

G_END_DECLS
