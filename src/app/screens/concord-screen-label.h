/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "concord-screen-type.h"

G_BEGIN_DECLS

GtkWidget *concord_screen_label_new (GtkAccessibleRole        role,
                                     const char              *style) G_GNUC_WARN_UNUSED_RESULT;
void       concord_screen_label_say (GtkLabel                *label,
                                     const ConcordScreenType *type,
                                     const char              *text);

G_END_DECLS
