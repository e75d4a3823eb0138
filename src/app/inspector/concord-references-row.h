/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "concord-field-row.h"
#include "concord-record-picker.h"

G_BEGIN_DECLS

/**
 * ConcordReferencesRow:
 *
 * Edits which other records a field refers to, and in which order.
 */
#define CONCORD_TYPE_REFERENCES_ROW (concord_references_row_get_type ())
G_DECLARE_FINAL_TYPE (ConcordReferencesRow, concord_references_row, CONCORD, REFERENCES_ROW, AdwPreferencesRow)

ConcordRecordPicker *concord_references_row_get_picker (ConcordReferencesRow *self);
void                 concord_references_row_remove     (ConcordReferencesRow *self,
                                                        guint                 index);
void                 concord_references_row_move       (ConcordReferencesRow *self,
                                                        guint                 index,
                                                        guint                 to);

G_END_DECLS
