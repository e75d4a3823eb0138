/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "concord-record.h"

G_BEGIN_DECLS

/**
 * ConcordScreen:
 * @get_n_pages: over how many screens the content flows, at least 1; known after the screen has its size
 * @get_page: which of them is shown, from 0
 * @set_page: shows another; beyond the last shows the last
 * @find: whether @record stands on this screen and on which page
 *
 * What the audience sees: one widget for one subject, laid out for a room. It is always laid out 1080 units high (see
 * #ConcordProjection), with no text under 24 units, follows its records by itself in the same main loop iteration as a
 * commit, and never shows anything private.
 *
 * Whoever implements it calls concord_screen_pages_changed() when the number of pages may have changed.
 *
 * ConcordScreen::pages-changed: there are more or fewer pages, or something came before what is shown, which is now on
 * another page: a screen stays with what people read, so ask concord_screen_get_page() again.
 */
#define CONCORD_TYPE_SCREEN (concord_screen_get_type ())
G_DECLARE_INTERFACE (ConcordScreen, concord_screen, CONCORD, SCREEN, GtkWidget)

struct _ConcordScreenInterface
{
  GTypeInterface parent;

  guint    (*get_n_pages) (ConcordScreen *self);
  guint    (*get_page)    (ConcordScreen *self);
  void     (*set_page)    (ConcordScreen *self,
                           guint          page);
  gboolean (*find)        (ConcordScreen *self,
                           ConcordRecord *record,
                           guint         *page);
};

guint    concord_screen_get_n_pages   (ConcordScreen *self);
guint    concord_screen_get_page      (ConcordScreen *self);
void     concord_screen_set_page      (ConcordScreen *self,
                                       guint          page);
gboolean concord_screen_find          (ConcordScreen *self,
                                       ConcordRecord *record,
                                       guint         *page);
void     concord_screen_pages_changed (ConcordScreen *self);

G_END_DECLS
