/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Holds a cookie of the desktop's session manager, or of the portal. Asks nobody anything. */

#include "config.h"

#include "concord-inhibition.h"

struct _ConcordInhibition
{
  GtkApplication *application;
  guint cookie;
};

/**
 * concord_inhibition_new:
 * @widget: in a window
 * @reason: a few words that the desktop shows to those who want to log out or sleep all the same
 *
 * Returns: (nullable): %NULL where @widget is in no window of an application
 */
ConcordInhibition *
concord_inhibition_new (GtkWidget *widget,
                        GtkApplicationInhibitFlags flags,
                        const char *reason)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkApplication *application = GTK_IS_WINDOW (root) ? gtk_window_get_application (GTK_WINDOW (root)) : NULL;
  ConcordInhibition *self;

  if (application == NULL)
    return NULL;

  self = g_new0 (ConcordInhibition, 1);
  self->application = g_object_ref (application);
  self->cookie = gtk_application_inhibit (application, GTK_WINDOW (root), flags, reason);

  return self;
}

void
concord_inhibition_free (ConcordInhibition *self)
{
  /* 0 where there is nobody to ask. */
  if (self->cookie != 0)
    gtk_application_uninhibit (self->application, self->cookie);
  g_object_unref (self->application);
  g_free (self);
}
