/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whether screens are dark, which they are whatever the desktop is, or light, where somebody chose that for a bright
 * room. The colours are the style sheet's.
 */

#include "config.h"

#include "concord-screen-look.h"

#include "concord-settings.h"

#define KEY "stage-light"

static void
refresh (GtkWidget  *screen,
         const char *key,
         GSettings  *settings)
{
  if (g_settings_get_boolean (settings, KEY))
    gtk_widget_add_css_class (screen, "light");
  else
    gtk_widget_remove_css_class (screen, "light");
}

/**
 * concord_screen_look_follow:
 * @screen: has the style class light from now on while that is what somebody chose
 */
void
concord_screen_look_follow (GtkWidget *screen)
{
  GSettings *settings = concord_settings_open ();

  if (settings == NULL)
    return;

  g_object_set_data_full (G_OBJECT (screen), "concord-look", settings, g_object_unref);
  g_signal_connect_object (settings, "changed::" KEY, G_CALLBACK (refresh), screen, G_CONNECT_SWAPPED);
  refresh (screen, KEY, settings);
}
