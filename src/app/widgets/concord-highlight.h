/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "concord-find.h"

G_BEGIN_DECLS

void concord_highlight_label (GtkLabel    *label,
                              ConcordFind *find);

G_END_DECLS
