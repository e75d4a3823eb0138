/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* session.export, session.export-as (s: the name of a format), session.share and session.print, for the session page */

void concord_session_export_install_actions (GtkWidgetClass *widget_class);

G_END_DECLS
