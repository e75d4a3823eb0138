/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Cells of a spreadsheet, as they are pasted: rows are lines, tabs stand between the cells, and a cell of several lines
 * is in quotes.
 */

GPtrArray *concord_cells_read     (const char *text) G_GNUC_WARN_UNUSED_RESULT;
gboolean   concord_cells_is_table (GPtrArray  *rows);
gboolean   concord_cells_says_nothing (const char *cell);
gboolean   concord_cells_is_empty (const GPtrArray *row);

G_END_DECLS
