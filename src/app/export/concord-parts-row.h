/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * ConcordPartsRow:
 *
 * The parts of the summary, to be chosen one by one.
 *
 * Property:
 * - left-out (uint): a mask of those that are not chosen
 */
#define CONCORD_TYPE_PARTS_ROW (concord_parts_row_get_type ())
G_DECLARE_FINAL_TYPE (ConcordPartsRow, concord_parts_row, CONCORD, PARTS_ROW, AdwExpanderRow)

guint concord_parts_row_get_left_out (ConcordPartsRow *self);
void  concord_parts_row_set_left_out (ConcordPartsRow *self,
                                      guint            left_out);

G_END_DECLS
