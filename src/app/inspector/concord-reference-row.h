/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "concord-field-row.h"
#include "concord-record-picker.h"

G_BEGIN_DECLS

/**
 * ConcordReferenceRow:
 *
 * Edits which other record a field refers to.
 */
#define CONCORD_TYPE_REFERENCE_ROW (concord_reference_row_get_type ())
G_DECLARE_FINAL_TYPE (ConcordReferenceRow, concord_reference_row, CONCORD, REFERENCE_ROW, AdwPreferencesRow)

ConcordRecordPicker *concord_reference_row_get_picker (ConcordReferenceRow *self);

G_END_DECLS
