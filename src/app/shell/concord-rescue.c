/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Moves a database that cannot be opened aside and copies a backup to its place. Deletes nothing, ever. */

#include "config.h"

#include "concord-rescue.h"

#include <glib/gi18n-lib.h>

/* What SQLite keeps beside a database belongs to it and would spoil another. */
static const char *const parts[] = { "", "-wal", "-shm", "-journal" };

static gboolean
move_aside (const char *database,
            const char *aside,
            GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_autofree char *from_path = g_strconcat (database, parts[i], NULL);
      g_autofree char *to_path = g_strconcat (aside, parts[i], NULL);
      g_autoptr (GFile) from = g_file_new_for_path (from_path);
      g_autoptr (GFile) to = g_file_new_for_path (to_path);

      if (g_file_query_exists (from, NULL)
          && !g_file_move (from, to, G_FILE_COPY_NOFOLLOW_SYMLINKS | G_FILE_COPY_NO_FALLBACK_FOR_MOVE,
                           NULL, NULL, NULL, error))
        return FALSE;
    }

  return TRUE;
}

/**
 * concord_rescue_restore:
 * @aside: (out) (transfer full): where what was at @database is now
 *
 * Puts a copy of @backup in the place of @database. The copy is made before anything is moved, so that a
 * full disk leaves everything as it was.
 */
gboolean
concord_rescue_restore (const char *backup,
                        const char *database,
                        char **aside,
                        GError **error)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *stamp = g_date_time_format (now, "%Y%m%d-%H%M%S");
  g_autofree char *damaged = g_strconcat (database, ".damaged-", stamp, NULL);
  g_autofree char *copy_path = g_strconcat (database, ".restoring", NULL);
  g_autoptr (GFile) from = g_file_new_for_path (backup);
  g_autoptr (GFile) copy = g_file_new_for_path (copy_path);
  g_autoptr (GFile) to = g_file_new_for_path (database);

  if (!g_file_copy (from, copy, G_FILE_COPY_OVERWRITE | G_FILE_COPY_TARGET_DEFAULT_PERMS, NULL, NULL,
                    NULL, error))
    return FALSE;

  if (!move_aside (database, damaged, error)
      || !g_file_move (copy, to, G_FILE_COPY_NO_FALLBACK_FOR_MOVE, NULL, NULL, NULL, error))
    return FALSE;

  *aside = g_steal_pointer (&damaged);
  return TRUE;
}

/**
 * concord_rescue_name_backup:
 *
 * Returns: (transfer full): when a backup was made, for people to choose
 */
char *
concord_rescue_name_backup (const char *backup)
{
  g_autoptr (GFile) file = g_file_new_for_path (backup);
  g_autoptr (GFileInfo) info = g_file_query_info (
      file, G_FILE_ATTRIBUTE_TIME_MODIFIED, G_FILE_QUERY_INFO_NONE, NULL, NULL);
  g_autoptr (GDateTime) made = info != NULL ? g_file_info_get_modification_date_time (info) : NULL;
  g_autoptr (GDateTime) local = made != NULL ? g_date_time_to_local (made) : NULL;

  if (local == NULL)
    return g_filename_display_basename (backup);

  /* Translators: when a backup was made, in strftime's letters: 14 October 2026, 16:20 */
  return g_date_time_format (local, C_ ("backup", "%-d %B %Y, %H:%M"));
}
