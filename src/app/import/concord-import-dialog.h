/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "concord-desk.h"

G_BEGIN_DECLS

/**
 * ConcordImportDialog:
 *
 * A table becomes records: where it comes from, which column is which field, what comes of each row, and then one step.
 *
 * ConcordImportDialog::added (guint n): they are in the session.
 */
#define CONCORD_TYPE_IMPORT_DIALOG (concord_import_dialog_get_type ())
G_DECLARE_FINAL_TYPE (ConcordImportDialog, concord_import_dialog, CONCORD, IMPORT_DIALOG, AdwDialog)

AdwDialog *concord_import_dialog_new  (ConcordDesk         *desk);
void       concord_import_dialog_load (ConcordImportDialog *self,
                                       GFile               *file);

G_END_DECLS
