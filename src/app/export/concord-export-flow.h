/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "concord-export-dialog.h"
#include "concord-window.h"

G_BEGIN_DECLS

/* From "Export…", "Share…" or "Print…" to what leaves the room: what, for whom, where; then the work, and where it is. */

void concord_export_flow_start (ConcordWindow       *window,
                                ConcordDesk         *desk,
                                ConcordExportWay     way,
                                const ConcordFormat *format);

G_END_DECLS
