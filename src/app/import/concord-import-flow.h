/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "concord-window.h"

G_BEGIN_DECLS

/* A table comes into the session that a window shows: "Import Table…", or a file that is dropped. */

void     concord_import_flow_start           (ConcordWindow  *window,
                                              GFile          *file);
gboolean concord_import_flow_takes           (GFile          *file);
void     concord_import_flow_install_actions (GtkWidgetClass *session_page_class);

G_END_DECLS
