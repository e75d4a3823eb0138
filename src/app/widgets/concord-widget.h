/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void concord_widget_dispose_template (gpointer widget,
                                      GType    type);
void concord_widget_allow_actions    (gpointer           widget,
                                      const char *const *actions,
                                      gboolean           allow);
void concord_widget_allow_dragging   (gpointer widget,
                                      gboolean allow);

G_END_DECLS
