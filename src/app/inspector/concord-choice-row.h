/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "concord-field-row.h"

G_BEGIN_DECLS

/**
 * ConcordChoiceRow:
 *
 * Edits one of a field's choices.
 */
#define CONCORD_TYPE_CHOICE_ROW (concord_choice_row_get_type ())
G_DECLARE_FINAL_TYPE (ConcordChoiceRow, concord_choice_row, CONCORD, CHOICE_ROW, AdwComboRow)

guint concord_choice_row_get_choice (ConcordChoiceRow *self);
void  concord_choice_row_choose     (ConcordChoiceRow *self,
                                     guint             choice);

G_END_DECLS
