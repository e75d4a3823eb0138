/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "concord-desk.h"

G_BEGIN_DECLS

/**
 * ConcordGapDialog:
 *
 * All gaps of a session by rule, with why each matters. Choosing one makes it the visited gap of the desk's
 * #ConcordGapWatch, closes the dialog and then emits ConcordGapDialog::chosen: who shows it goes there.
 */
#define CONCORD_TYPE_GAP_DIALOG (concord_gap_dialog_get_type ())
G_DECLARE_FINAL_TYPE (ConcordGapDialog, concord_gap_dialog, CONCORD, GAP_DIALOG, AdwDialog)

AdwDialog *concord_gap_dialog_new      (ConcordDesk      *desk);
char      *concord_gap_dialog_dup_help (ConcordGapDialog *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
