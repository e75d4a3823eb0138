/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "concord-typed-row.h"

G_BEGIN_DECLS

/**
 * ConcordLineRow:
 *
 * Edits what fits on one line: short text, numbers, amounts and years.
 */
#define CONCORD_TYPE_LINE_ROW (concord_line_row_get_type ())
G_DECLARE_DERIVABLE_TYPE (ConcordLineRow, concord_line_row, CONCORD, LINE_ROW, ConcordTypedRow)

struct _ConcordLineRowClass
{
  ConcordTypedRowClass parent_class;
};

G_END_DECLS
