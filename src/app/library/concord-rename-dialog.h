/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * ConcordRenameDialog:
 *
 * Asks for another title of a session.
 *
 * ConcordRenameDialog::renamed (const char *id, const char *title)
 */
#define CONCORD_TYPE_RENAME_DIALOG (concord_rename_dialog_get_type ())
G_DECLARE_FINAL_TYPE (ConcordRenameDialog, concord_rename_dialog, CONCORD, RENAME_DIALOG, AdwDialog)

AdwDialog *concord_rename_dialog_new (const char *id,
                                      const char *title);

G_END_DECLS
