/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The settings, and what the manager of a machine has to say about them.
 *
 * With dconf that is dconf's business. In a sandbox GLib keeps settings in a file instead, and looks for defaults and
 * locks in /etc, which there belongs to the runtime. What a manager laid down for the machine is in a folder of its own:
 * "defaults" and "locks", in the form that GLib gives them.
 */

#define G_SETTINGS_ENABLE_BACKEND

#include "config.h"

#include "concord-settings.h"

#include <gio/gsettingsbackend.h>

#define FOLDER PKGDATADIR "/machine/settings"

/* Returns: (transfer none) (nullable): %NULL for the usual one. All settings share it, and so hear of each other's changes. */
static GSettingsBackend *
get_backend (void)
{
  static GSettingsBackend *backend;
  static gsize asked;

  if (g_once_init_enter (&asked))
    {
      g_autoptr (GSettingsBackend) usual = g_settings_backend_get_default ();

      if (g_str_equal (G_OBJECT_TYPE_NAME (usual), "GKeyfileSettingsBackend") && g_file_test (FOLDER, G_FILE_TEST_IS_DIR))
        backend = g_object_new (G_OBJECT_TYPE (usual), "defaults-dir", FOLDER, NULL);
      g_once_init_leave (&asked, 1);
    }

  return backend;
}

/**
 * concord_settings_open:
 *
 * A program that is run from the build directory without its settings installed still runs, and so does a command line that
 * was built without the window.
 *
 * Returns: (transfer full) (nullable): %NULL where the settings are not installed
 */
GSettings *
concord_settings_open (void)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchema) schema = NULL;

  if (source != NULL)
    schema = g_settings_schema_source_lookup (source, APPLICATION_ID, TRUE);

  return schema != NULL ? g_settings_new_full (schema, get_backend (), NULL) : NULL;
}
