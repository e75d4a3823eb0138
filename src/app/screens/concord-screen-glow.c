/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Draws the eye to what has just changed, for a second and a half. The style sheet lets it fade; where nothing is to
 * move, it is there and then gone.
 */

#include "config.h"

#include "concord-screen-glow.h"

enum
{
  FADING = 600, /* the style sheet takes the rest of the time to fade */
  STILL = 1500,
};

static void
stop_waiting (gpointer data)
{
  g_source_remove (GPOINTER_TO_UINT (data));
}

static gboolean
on_seen (gpointer data)
{
  GtkWidget *widget = data;

  gtk_widget_remove_css_class (widget, "changed");
  g_object_steal_data (G_OBJECT (widget), "concord-glow");

  return G_SOURCE_REMOVE;
}

/**
 * concord_screen_glow:
 * @widget: what has just changed on a screen
 */
void
concord_screen_glow (GtkWidget *widget)
{
  gboolean moves = TRUE;
  guint source;

  g_object_get (gtk_widget_get_settings (widget), "gtk-enable-animations", &moves, NULL);

  gtk_widget_add_css_class (widget, "changed");
  source = g_timeout_add (moves ? FADING : STILL, on_seen, widget);
  g_object_set_data_full (G_OBJECT (widget), "concord-glow", GUINT_TO_POINTER (source), stop_waiting);
}
