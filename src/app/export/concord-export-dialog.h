/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "concord-export-choice.h"

G_BEGIN_DECLS

/**
 * ConcordExportWay:
 * @CONCORD_EXPORT_WAY_FILES: into a file, or a folder for several
 * @CONCORD_EXPORT_WAY_PRINT: on paper
 * @CONCORD_EXPORT_WAY_ZIP: all in one zip
 * @CONCORD_EXPORT_WAY_FOLDER: all in a new folder
 * @CONCORD_EXPORT_WAY_MAIL: to the mail program
 *
 * How what was chosen leaves the room.
 */
typedef enum
{
  CONCORD_EXPORT_WAY_FILES,
  CONCORD_EXPORT_WAY_PRINT,
  CONCORD_EXPORT_WAY_ZIP,
  CONCORD_EXPORT_WAY_FOLDER,
  CONCORD_EXPORT_WAY_MAIL,
} ConcordExportWay;

/**
 * ConcordExportDialog:
 *
 * What is to leave the room, for whom, and how it will look.
 *
 * ConcordExportDialog::chosen (guint way): someone went on; see concord_export_dialog_get_choice().
 */
#define CONCORD_TYPE_EXPORT_DIALOG (concord_export_dialog_get_type ())
G_DECLARE_FINAL_TYPE (ConcordExportDialog, concord_export_dialog, CONCORD, EXPORT_DIALOG, AdwDialog)

AdwDialog                 *concord_export_dialog_new        (ConcordExportWay           way,
                                                             const char                *database,
                                                             const char                *session,
                                                             const ConcordExportChoice *choice);
void                       concord_export_dialog_forbid_form (ConcordExportDialog      *self);
const ConcordExportChoice *concord_export_dialog_get_choice (ConcordExportDialog       *self);

G_END_DECLS
