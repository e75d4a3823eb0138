/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "concord-field-row.h"
#include "concord-language-row.h"

G_BEGIN_DECLS

/**
 * ConcordLanguageFieldRow:
 *
 * Edits a field that holds the tag of a language.
 */
#define CONCORD_TYPE_LANGUAGE_FIELD_ROW (concord_language_field_row_get_type ())
G_DECLARE_FINAL_TYPE (ConcordLanguageFieldRow, concord_language_field_row, CONCORD, LANGUAGE_FIELD_ROW, ConcordLanguageRow)

G_END_DECLS
