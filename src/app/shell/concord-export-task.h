/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "concord-field.h"

G_BEGIN_DECLS

/**
 * ConcordExportFormat:
 * @CONCORD_EXPORT_HTML: the summary as one self-contained web page
 * @CONCORD_EXPORT_PDF: the summary to print and hand out
 * @CONCORD_EXPORT_SESSION: the session file, which Concord opens again
 */
typedef enum
{
  CONCORD_EXPORT_HTML,
  CONCORD_EXPORT_PDF,
  CONCORD_EXPORT_SESSION,
} ConcordExportFormat;

gboolean concord_export_find_format  (const char           *name,
                                      ConcordExportFormat  *format);
char    *concord_export_suggest_name (const char           *title,
                                      ConcordExportFormat   format) G_GNUC_WARN_UNUSED_RESULT;
void     concord_export_async        (const char           *database,
                                      const char           *session,
                                      ConcordExportFormat   format,
                                      ConcordHide           hide,
                                      GFile                *to,
                                      GCancellable         *cancellable,
                                      GAsyncReadyCallback   callback,
                                      gpointer              user_data);
gboolean concord_export_finish       (GAsyncResult         *result,
                                      GError              **error);

G_END_DECLS
