/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CONCORD_TYPE_PRIORITY_HEADING (concord_priority_heading_get_type ())
G_DECLARE_FINAL_TYPE (ConcordPriorityHeading, concord_priority_heading, CONCORD, PRIORITY_HEADING, GtkWidget)

G_END_DECLS
