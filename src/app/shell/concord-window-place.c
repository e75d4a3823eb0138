/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Gives a window the size that one had on the same display before, and remembers the one it has. Never larger than the
 * display: what was a fine size at the desk hides half of itself on a projector.
 */

#include "config.h"

#include "concord-window-place.h"

#include "concord-displays.h"

#define KEY "window-displays"

enum
{
  WIDTH = 1180,
  HEIGHT = 760,
  LEAST_WIDTH = 360, /* as the window says itself */
  LEAST_HEIGHT = 294,
};

typedef struct
{
  int width;
  int height;
  gboolean maximized;
} Size;

static gboolean
find_size (GSettings *settings,
           const char *display,
           Size *size)
{
  g_autoptr (GVariant) sizes = g_settings_get_value (settings, KEY);

  return g_variant_lookup (sizes, display, "(iib)", &size->width, &size->height, &size->maximized);
}

/* Where the window will most likely be: on the display of the last one, if it is plugged in; otherwise on one for which
 * a size is known.
 */
static GdkMonitor *
guess_monitor (GtkWindow *window,
               GSettings *settings)
{
  GListModel *monitors = gdk_display_get_monitors (gtk_widget_get_display (GTK_WIDGET (window)));
  g_autoptr (ConcordDisplays) displays = concord_displays_new (monitors, NULL);
  g_autofree char *last = g_settings_get_string (settings, "window-display");
  GdkMonitor *found = concord_displays_find (displays, last);

  for (guint i = 0; i < concord_displays_get_n (displays) && found == NULL; i++)
    {
      g_autofree char *key = concord_display_dup_key (concord_displays_get (displays, i));
      Size size;

      if (find_size (settings, key, &size))
        found = concord_displays_get (displays, i);
    }

  return found == NULL && concord_displays_get_n (displays) > 0 ? concord_displays_get (displays, 0) : found;
}

static void
fit (Size *size,
     GdkMonitor *monitor)
{
  GdkRectangle place;

  gdk_monitor_get_geometry (monitor, &place);
  /* A display that has just been plugged in does not know its size yet. */
  if (place.width > 0 && place.height > 0)
    {
      size->width = MIN (size->width, place.width);
      size->height = MIN (size->height, place.height);
    }
  size->width = MAX (size->width, LEAST_WIDTH);
  size->height = MAX (size->height, LEAST_HEIGHT);
}

/* --- remembering ----------------------------------------------------------------- */

static void
remember_size (GSettings *settings,
               const char *display,
               const Size *size)
{
  g_autoptr (GVariant) before = g_settings_get_value (settings, KEY);
  GVariantBuilder builder;
  GVariantIter iter;
  const char *key;
  Size other;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a{s(iib)}"));
  g_variant_builder_add (&builder, "{s(iib)}", display, size->width, size->height, size->maximized);
  g_variant_iter_init (&iter, before);
  while (g_variant_iter_loop (&iter, "{&s(iib)}", &key, &other.width, &other.height, &other.maximized))
    if (!g_str_equal (key, display))
      g_variant_builder_add (&builder, "{s(iib)}", key, other.width, other.height, other.maximized);

  g_settings_set_value (settings, KEY, g_variant_builder_end (&builder));
  g_settings_set_string (settings, "window-display", display);
}

static void
remember (GtkWindow *window)
{
  GSettings *settings = g_object_get_data (G_OBJECT (window), KEY);
  GdkSurface *surface = gtk_native_get_surface (GTK_NATIVE (window));
  GdkMonitor *monitor;
  g_autofree char *display = NULL;
  Size size;

  /* Full screen it is where presenting sent it, and as large as that. */
  if (surface == NULL || !gtk_widget_get_mapped (GTK_WIDGET (window)) || gtk_window_is_fullscreen (window))
    return;

  monitor = gdk_display_get_monitor_at_surface (gdk_surface_get_display (surface), surface);
  if (monitor == NULL)
    return;

  display = concord_display_dup_key (monitor);
  gtk_window_get_default_size (window, &size.width, &size.height);
  size.maximized = gtk_window_is_maximized (window);
  remember_size (settings, display, &size);
}

static void
on_realize (GtkWindow *window)
{
  g_signal_connect_object (gtk_native_get_surface (GTK_NATIVE (window)), "enter-monitor", G_CALLBACK (remember), window,
                           G_CONNECT_SWAPPED);
}

/**
 * concord_window_place_restore:
 * @window: not shown yet
 * @settings: (nullable): where sizes are remembered
 */
void
concord_window_place_restore (GtkWindow *window,
                              GSettings *settings)
{
  Size size = { WIDTH, HEIGHT, FALSE };
  GdkMonitor *monitor;
  g_autofree char *display = NULL;

  g_return_if_fail (GTK_IS_WINDOW (window));

  gtk_window_set_default_size (window, size.width, size.height);
  if (settings == NULL)
    return;

  size.width = g_settings_get_int (settings, "window-width");
  size.height = g_settings_get_int (settings, "window-height");
  size.maximized = g_settings_get_boolean (settings, "window-maximized");
  monitor = guess_monitor (window, settings);
  if (monitor != NULL)
    {
      display = concord_display_dup_key (monitor);
      find_size (settings, display, &size);
      fit (&size, monitor);
    }
  gtk_window_set_default_size (window, size.width, size.height);
  g_object_set (window, "maximized", size.maximized, NULL);

  /* For displays that were never seen. */
  g_settings_bind (settings, "window-width", window, "default-width", G_SETTINGS_BIND_SET);
  g_settings_bind (settings, "window-height", window, "default-height", G_SETTINGS_BIND_SET);
  g_settings_bind (settings, "window-maximized", window, "maximized", G_SETTINGS_BIND_SET);

  g_object_set_data_full (G_OBJECT (window), KEY, g_object_ref (settings), g_object_unref);
  g_signal_connect (window, "realize", G_CALLBACK (on_realize), NULL);
  g_signal_connect (window, "notify::default-width", G_CALLBACK (remember), NULL);
  g_signal_connect (window, "notify::default-height", G_CALLBACK (remember), NULL);
  g_signal_connect (window, "notify::maximized", G_CALLBACK (remember), NULL);
}
