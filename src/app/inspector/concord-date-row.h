/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "concord-line-row.h"

G_BEGIN_DECLS

/**
 * ConcordDateRow:
 *
 * Edits a date as precise as it was said, typed or taken from a calendar.
 */
#define CONCORD_TYPE_DATE_ROW (concord_date_row_get_type ())
G_DECLARE_FINAL_TYPE (ConcordDateRow, concord_date_row, CONCORD, DATE_ROW, ConcordLineRow)

G_END_DECLS
