/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GdkPaintable *concord_drag_icon_new (GtkWidget *card,
                                     guint      n) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
