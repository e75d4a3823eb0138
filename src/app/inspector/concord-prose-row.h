/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "concord-typed-row.h"

G_BEGIN_DECLS

/**
 * ConcordProseRow:
 *
 * Edits text that takes as many lines as it needs. Where the field is one line of text, it wraps, and Enter
 * goes on to the next row.
 */
#define CONCORD_TYPE_PROSE_ROW (concord_prose_row_get_type ())
G_DECLARE_FINAL_TYPE (ConcordProseRow, concord_prose_row, CONCORD, PROSE_ROW, ConcordTypedRow)

GtkTextBuffer *concord_prose_row_get_buffer (ConcordProseRow *self);

G_END_DECLS
