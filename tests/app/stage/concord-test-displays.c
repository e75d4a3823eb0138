/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Switches the displays of the compositor under test on and off, by its own interface. */

#include "config.h"

#include "concord-test-displays.h"

#include "concord-test-window.h"

#define NAME "org.gnome.Mutter.DisplayConfig"
#define PATH "/org/gnome/Mutter/DisplayConfig"


static GVariant *
call (const char *method,
      GVariant *parameters)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GDBusConnection) bus = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, &error);
  GVariant *answer;

  g_assert_no_error (error);
  answer = g_dbus_connection_call_sync (bus, NAME, PATH, NAME, method, parameters, NULL, G_DBUS_CALL_FLAGS_NONE, -1, NULL, &error);
  g_assert_no_error (error);

  return answer;
}

/* Returns: (transfer full): the only mode of a virtual monitor */
static char *
dup_mode (GVariant *monitors,
          const char *wanted,
          int *width)
{
  GVariantIter iter;
  g_autoptr (GVariant) monitor = NULL;

  g_variant_iter_init (&iter, monitors);
  while ((monitor = g_variant_iter_next_value (&iter)) != NULL)
    {
      g_autoptr (GVariant) mode = NULL;
      g_autoptr (GVariant) modes = g_variant_get_child_value (monitor, 1);
      const char *connector;
      char *id;

      g_variant_get_child (monitor, 0, "(&s&s&s&s)", &connector, NULL, NULL, NULL);
      if (g_str_equal (connector, wanted))
        {
          mode = g_variant_get_child_value (modes, 0);
          g_variant_get_child (mode, 0, "s", &id);
          g_variant_get_child (mode, 1, "i", width);
          return id;
        }
      g_clear_pointer (&monitor, g_variant_unref);
    }

  g_error ("There is no display %s", wanted);
}

typedef struct
{
  const char *const *connectors;
  guint n;
} Wanted;

static gboolean
are_there (gpointer data)
{
  Wanted *wanted = data;
  GListModel *monitors = gdk_display_get_monitors (gdk_display_get_default ());
  guint found = 0;

  for (guint i = 0; i < g_list_model_get_n_items (monitors); i++)
    {
      g_autoptr (GdkMonitor) monitor = g_list_model_get_item (monitors, i);

      if (gdk_monitor_get_connector (monitor) != NULL
          && g_strv_contains (wanted->connectors, gdk_monitor_get_connector (monitor)))
        found++;
    }

  return found == wanted->n && g_list_model_get_n_items (monitors) == wanted->n;
}

/* Side by side, the first one the primary; all others are off. */
void
concord_test_displays_plug (const char *const *connectors)
{
  g_autoptr (GVariant) state = call ("GetCurrentState", NULL);
  g_autoptr (GVariant) monitors = g_variant_get_child_value (state, 1);
  g_autoptr (GVariant) answer = NULL;
  Wanted wanted = { connectors, g_strv_length ((GStrv) connectors) };
  GVariantBuilder builder;
  guint32 serial;
  int x = 0;

  g_variant_get_child (state, 0, "u", &serial);
  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a(iiduba(ssa{sv}))"));
  for (guint i = 0; i < wanted.n; i++)
    {
      int width;
      g_autofree char *mode = dup_mode (monitors, connectors[i], &width);

      g_variant_builder_open (&builder, G_VARIANT_TYPE ("(iiduba(ssa{sv}))"));
      g_variant_builder_add (&builder, "i", x);
      g_variant_builder_add (&builder, "i", 0);
      g_variant_builder_add (&builder, "d", 1.0);
      g_variant_builder_add (&builder, "u", 0);
      g_variant_builder_add (&builder, "b", i == 0);
      g_variant_builder_open (&builder, G_VARIANT_TYPE ("a(ssa{sv})"));
      g_variant_builder_add (&builder, "(ss@a{sv})", connectors[i], mode, g_variant_new_array (G_VARIANT_TYPE ("{sv}"), NULL, 0));
      g_variant_builder_close (&builder);
      g_variant_builder_close (&builder);
      x += width;
    }

  answer = call ("ApplyMonitorsConfig", g_variant_new ("(uu@a(iiduba(ssa{sv}))@a{sv})", serial, 1, g_variant_builder_end (&builder),
                                                       g_variant_new_array (G_VARIANT_TYPE ("{sv}"), NULL, 0)));
  concord_test_until (are_there, &wanted);
}

/* Returns: (transfer none) (nullable): where a window is */
GdkMonitor *
concord_test_display_of (gpointer window)
{
  GdkSurface *surface = gtk_native_get_surface (GTK_NATIVE (window));

  return surface != NULL ? gdk_display_get_monitor_at_surface (gdk_surface_get_display (surface), surface) : NULL;
}

const char *
concord_test_connector_of (gpointer window)
{
  GdkMonitor *monitor = concord_test_display_of (window);

  return monitor != NULL ? gdk_monitor_get_connector (monitor) : NULL;
}
