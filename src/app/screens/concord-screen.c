/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What all screens for the audience have in common. */

#include "config.h"

#include "concord-screen.h"

enum
{
  PAGES_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_INTERFACE (ConcordScreen, concord_screen, GTK_TYPE_WIDGET)

static void
concord_screen_default_init (ConcordScreenInterface *iface)
{
  signals[PAGES_CHANGED]
      = g_signal_new ("pages-changed", CONCORD_TYPE_SCREEN, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

guint
concord_screen_get_n_pages (ConcordScreen *self)
{
  return CONCORD_SCREEN_GET_IFACE (self)->get_n_pages (self);
}

guint
concord_screen_get_page (ConcordScreen *self)
{
  return CONCORD_SCREEN_GET_IFACE (self)->get_page (self);
}

void
concord_screen_set_page (ConcordScreen *self,
                         guint          page)
{
  CONCORD_SCREEN_GET_IFACE (self)->set_page (self, page);
}

/**
 * concord_screen_find:
 * @page: (out): the first page it stands on
 *
 * Returns: whether @record stands on this screen
 */
gboolean
concord_screen_find (ConcordScreen *self,
                     ConcordRecord *record,
                     guint         *page)
{
  return CONCORD_SCREEN_GET_IFACE (self)->find (self, record, page);
}

void
concord_screen_pages_changed (ConcordScreen *self)
{
  g_signal_emit (self, signals[PAGES_CHANGED], 0);
}
