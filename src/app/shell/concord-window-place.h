/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* How large a window is, on each display. Where it is, is the desktop's to say. */

void concord_window_place_restore (GtkWindow *window,
                                   GSettings *settings);

G_END_DECLS
