/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "concord-field-row.h"

G_BEGIN_DECLS

/**
 * ConcordOutsideRow:
 *
 * Edits which other session of the library a field refers to.
 */
#define CONCORD_TYPE_OUTSIDE_ROW (concord_outside_row_get_type ())
G_DECLARE_FINAL_TYPE (ConcordOutsideRow, concord_outside_row, CONCORD, OUTSIDE_ROW, AdwComboRow)

G_END_DECLS
