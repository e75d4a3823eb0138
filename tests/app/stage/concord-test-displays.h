/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Displays of the headless compositor, plugged in and unplugged as its settings panel would: a program sees its output
 * go and come as with a cable.
 */

void        concord_test_displays_plug (const char *const *connectors);
GdkMonitor *concord_test_display_of    (gpointer           window);
const char *concord_test_connector_of  (gpointer           window);

G_END_DECLS
