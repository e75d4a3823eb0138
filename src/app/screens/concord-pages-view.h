/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "concord-screen-content.h"

G_BEGIN_DECLS

/**
 * ConcordPagesView:
 *
 * Shows one page of what a screen says: title and panels, as large as they can be.
 *
 * ConcordPagesView::pages-changed: there are more or fewer pages, or what stands on the page is now on another.
 */
#define CONCORD_TYPE_PAGES_VIEW (concord_pages_view_get_type ())
G_DECLARE_FINAL_TYPE (ConcordPagesView, concord_pages_view, CONCORD, PAGES_VIEW, GtkWidget)

GtkWidget *concord_pages_view_new         (void);
void       concord_pages_view_take        (ConcordPagesView     *self,
                                           ConcordScreenContent *content);
guint      concord_pages_view_get_n_pages (ConcordPagesView     *self);
guint      concord_pages_view_get_page    (ConcordPagesView     *self);
void       concord_pages_view_set_page    (ConcordPagesView     *self,
                                           guint                 page);
gboolean   concord_pages_view_find        (ConcordPagesView     *self,
                                           ConcordRecord        *record,
                                           guint                *page);

G_END_DECLS
