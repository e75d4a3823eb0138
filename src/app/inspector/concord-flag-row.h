/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "concord-field-row.h"

G_BEGIN_DECLS

/**
 * ConcordFlagRow:
 *
 * Edits a yes that may be said or not.
 */
#define CONCORD_TYPE_FLAG_ROW (concord_flag_row_get_type ())
G_DECLARE_FINAL_TYPE (ConcordFlagRow, concord_flag_row, CONCORD, FLAG_ROW, AdwActionRow)

G_END_DECLS
