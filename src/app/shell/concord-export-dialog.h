/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "concord-export-task.h"

G_BEGIN_DECLS

/**
 * ConcordExportDialog:
 *
 * What is to leave the room, and for whom.
 *
 * ConcordExportDialog::chosen (guint format, guint hide): someone went on to choose a file.
 */
#define CONCORD_TYPE_EXPORT_DIALOG (concord_export_dialog_get_type ())
G_DECLARE_FINAL_TYPE (ConcordExportDialog, concord_export_dialog, CONCORD, EXPORT_DIALOG, AdwDialog)

AdwDialog *concord_export_dialog_new (ConcordExportFormat format);

G_END_DECLS
