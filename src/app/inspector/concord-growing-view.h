/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * ConcordGrowingView:
 *
 * A text view for sentences that is as high as its text.
 *
 * Properties: most-lines (uint): how many lines it grows to; 0 for all
 */
#define CONCORD_TYPE_GROWING_VIEW (concord_growing_view_get_type ())
G_DECLARE_FINAL_TYPE (ConcordGrowingView, concord_growing_view, CONCORD, GROWING_VIEW, GtkTextView)

GtkWidget *concord_growing_view_new (void);

G_END_DECLS
