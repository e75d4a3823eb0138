/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void concord_session_gaps_install_actions (GtkWidgetClass *widget_class);

G_END_DECLS
