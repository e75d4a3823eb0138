/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * ConcordProjection:
 *
 * Shows its child as a projector would: the child is laid out 1080 units high and as wide as the aspect says, whatever
 * room there is, and scaled as a whole to fit into it, letterboxed. So a preview on the laptop breaks lines and pages
 * exactly as the audience window does, and a size in a screen's style sheet is a size on a 1080p projector.
 *
 * Properties: child (nullable #GtkWidget), aspect (double, width by height; 0 takes the aspect of its own allocation).
 */
#define CONCORD_TYPE_PROJECTION (concord_projection_get_type ())
G_DECLARE_FINAL_TYPE (ConcordProjection, concord_projection, CONCORD, PROJECTION, GtkWidget)

#define CONCORD_PROJECTION_HEIGHT 1080

GtkWidget *concord_projection_new        (void);
GtkWidget *concord_projection_get_child  (ConcordProjection *self);
void       concord_projection_set_child  (ConcordProjection *self,
                                          GtkWidget         *child);
double     concord_projection_get_aspect (ConcordProjection *self);
void       concord_projection_set_aspect (ConcordProjection *self,
                                          double             aspect);

G_END_DECLS
