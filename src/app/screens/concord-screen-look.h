/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void concord_screen_look_follow (GtkWidget *screen);

G_END_DECLS
