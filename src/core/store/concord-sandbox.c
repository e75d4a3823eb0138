/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What Flatpak's sandbox does to files. It has folders of its own where those of the machine would be, the home among them:
 * whatever is written there seems to succeed, and is gone when the program ends. This only looks; it lets nobody into
 * anything.
 */

#include "config.h"

#include "concord-sandbox.h"

#include <gio/gunixmounts.h>
#include <string.h>

/**
 * concord_sandbox_is_around:
 *
 * Returns: whether this runs in Flatpak's sandbox
 */
gboolean
concord_sandbox_is_around (void)
{
  return g_file_test ("/.flatpak-info", G_FILE_TEST_EXISTS);
}

/* Returns: (transfer full): @path, or the folder above it that is there */
static char *
dup_existing (const char *path)
{
  g_autofree char *existing = g_canonicalize_filename (path, NULL);

  while (!g_file_test (existing, G_FILE_TEST_EXISTS) && strcmp (existing, "/") != 0)
    {
      char *folder = g_path_get_dirname (existing);

      g_free (existing);
      existing = folder;
    }

  return g_steal_pointer (&existing);
}

/**
 * concord_sandbox_loses:
 * @path: a file, there or not
 *
 * Returns: whether what is written to @path is gone with the sandbox
 */
gboolean
concord_sandbox_loses (const char *path)
{
  g_autofree char *existing = NULL;
  GUnixMountEntry *mount;
  const char *root;
  gboolean loses;

  if (!concord_sandbox_is_around ())
    return FALSE;

  existing = dup_existing (path);
  mount = g_unix_mount_for (existing, NULL);
  if (mount == NULL)
    return FALSE;

  /* Its own root, in memory; or /tmp and the like, which Flatpak makes for as long as the application runs. */
  root = g_unix_mount_get_root_path (mount);
  loses = strcmp (g_unix_mount_get_mount_path (mount), "/") == 0
          || (root != NULL && strstr (root, "/.flatpak/") != NULL);
  g_unix_mount_free (mount);

  return loses;
}
