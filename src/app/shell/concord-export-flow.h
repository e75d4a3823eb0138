/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "concord-export-task.h"
#include "concord-window.h"

G_BEGIN_DECLS

/* From "Export…" to a file: what, for whom, where; then the work, and where it is now. */

void concord_export_flow_start (ConcordWindow       *window,
                                const char          *session,
                                const char          *title,
                                ConcordExportFormat  format);

G_END_DECLS
