/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "concord-bundle.h"
#include "concord-export-choice.h"

G_BEGIN_DECLS

/**
 * ConcordExportTold:
 * @i: how many files are made already
 * @n: of how many
 * @format: what is being made
 *
 * Called where the export was started from.
 */
typedef void (*ConcordExportTold) (guint         i,
                                   guint         n,
                                   ConcordFormat format,
                                   gpointer      user_data);

/**
 * ConcordExportPlace:
 * @CONCORD_EXPORT_TO_FILE: in the place of one file, for a bundle of one
 * @CONCORD_EXPORT_TO_FOLDER: each under its own name in a folder, which is made if it is not there
 * @CONCORD_EXPORT_TO_ZIP: all in one zip
 */
typedef enum
{
  CONCORD_EXPORT_TO_FILE,
  CONCORD_EXPORT_TO_FOLDER,
  CONCORD_EXPORT_TO_ZIP,
} ConcordExportPlace;

void           concord_export_make_async   (const char                *database,
                                            const char                *session,
                                            const ConcordExportChoice *choice,
                                            const char                *revision,
                                            ConcordExportTold          told,
                                            gpointer                   told_data,
                                            GCancellable              *cancellable,
                                            GAsyncReadyCallback        callback,
                                            gpointer                   user_data);
ConcordBundle *concord_export_make_finish  (GAsyncResult              *result,
                                            GBytes                   **base,
                                            GError                   **error) G_GNUC_WARN_UNUSED_RESULT;

void           concord_export_write_async  (ConcordBundle             *bundle,
                                            ConcordExportPlace         place,
                                            GFile                     *to,
                                            GCancellable              *cancellable,
                                            GAsyncReadyCallback        callback,
                                            gpointer                   user_data);
gboolean       concord_export_write_finish (GAsyncResult              *result,
                                            GError                   **error);

G_END_DECLS
