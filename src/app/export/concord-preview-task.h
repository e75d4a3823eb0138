/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "concord-export-choice.h"

G_BEGIN_DECLS

/**
 * ConcordPreviewTask:
 *
 * Draws the pages of a session's summary again and again, as options change: one drawing at a time, in a worker, and
 * only the newest wish. What is being drawn when another wish comes is cancelled.
 */
typedef struct _ConcordPreviewTask ConcordPreviewTask;

/**
 * ConcordPreviewDrawn:
 * @pages: (nullable): %NULL with @error set
 */
typedef void (*ConcordPreviewDrawn) (ConcordPages *pages,
                                     const GError *error,
                                     gpointer      user_data);

ConcordPreviewTask *concord_preview_task_new  (const char                *database,
                                               const char                *session,
                                               ConcordPreviewDrawn        drawn,
                                               gpointer                   user_data) G_GNUC_WARN_UNUSED_RESULT;
void                concord_preview_task_stop (ConcordPreviewTask        *self);
void                concord_preview_task_draw (ConcordPreviewTask        *self,
                                               const ConcordExportChoice *choice);

G_END_DECLS
