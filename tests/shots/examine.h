/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void  examine_begin  (void);
void  examine        (GtkWidget  *widget,
                      const char *view,
                      int         width,
                      const char *database);
guint examine_report (void);

G_END_DECLS
