/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Care of the file: whether it is sound, and copies of it. Through connections of their own, so that all of
 * it can run in a worker.
 */

#include "config.h"

#include "concord-store-private.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <unistd.h>

enum
{
  BACKUPS_KEPT = 7,
};

#define BACKUP_AGE (20 * G_TIME_SPAN_HOUR)

/**
 * concord_store_check:
 * @error: %CONCORD_STORE_ERROR_DAMAGED with what SQLite found first
 *
 * Reads the whole file; about a second per 200 MB.
 */
gboolean
concord_store_check (const char   *path,
                     GCancellable *cancellable,
                     GError      **error)
{
  g_autoptr (ConcordConnection) connection = concord_connection_open (path, CONCORD_CONNECTION_READ, error);
  g_autoptr (ConcordStatement) check = NULL;
  const char *finding;
  gboolean row;

  if (connection == NULL || g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;

  concord_connection_set_cancellable (connection, cancellable);
  check = concord_connection_prepare (connection, "PRAGMA quick_check (1)", error);
  if (check == NULL || !concord_connection_step (connection, check, &row, error))
    return FALSE;

  finding = row ? (const char *) sqlite3_column_text (check, 0) : "";
  if (g_strcmp0 (finding, "ok") == 0)
    return TRUE;

  g_set_error (error, CONCORD_STORE_ERROR, CONCORD_STORE_ERROR_DAMAGED, _("The session database is damaged (%s)"), finding);
  return FALSE;
}

static gboolean
vacuum_into (const char   *path,
             const char   *to,
             GCancellable *cancellable,
             GError      **error)
{
  g_autoptr (ConcordConnection) connection = concord_connection_open (path, CONCORD_CONNECTION_READ, error);
  g_autoptr (ConcordStatement) vacuum = NULL;

  if (connection == NULL || g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;

  concord_connection_set_cancellable (connection, cancellable);
  vacuum = concord_connection_prepare (connection, "VACUUM INTO ?1", error);
  if (vacuum == NULL)
    return FALSE;

  concord_connection_bind_text (vacuum, 1, to);
  return concord_connection_run (connection, vacuum, error);
}

static gboolean
sync_file (const char *path)
{
  int fd = g_open (path, O_RDONLY | O_CLOEXEC, 0);
  gboolean synced = fd >= 0 && fsync (fd) == 0;

  if (fd >= 0)
    g_close (fd, NULL);

  return synced;
}

/**
 * concord_store_backup:
 * @to: where the copy is to be; replaced if it is there, and only by a whole copy
 *
 * Copies the database as it was last committed, compacted. The copy is on the disk when this returns.
 */
gboolean
concord_store_backup (const char   *path,
                      const char   *to,
                      GCancellable *cancellable,
                      GError      **error)
{
  g_autofree char *folder = g_path_get_dirname (to);
  g_autofree char *partial = g_strdup_printf ("%s.part", to);

  if (g_mkdir_with_parents (folder, 0700) != 0)
    {
      g_set_error (error, CONCORD_STORE_ERROR, CONCORD_STORE_ERROR_READ_ONLY, _("The folder “%s” cannot be made (%s)"), folder,
                   g_strerror (errno));
      return FALSE;
    }

  g_unlink (partial);
  if (!vacuum_into (path, partial, cancellable, error))
    {
      g_unlink (partial);
      return FALSE;
    }

  if (!sync_file (partial) || g_rename (partial, to) != 0)
    {
      g_set_error (error, CONCORD_STORE_ERROR, CONCORD_STORE_ERROR_FAILED, _("The copy “%s” could not be finished (%s)"), to,
                   g_strerror (errno));
      g_unlink (partial);
      return FALSE;
    }

  return TRUE;
}

static char *
get_backup_folder (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);

  return g_build_filename (folder, "backups", NULL);
}

static int
compare_newest_first (gconstpointer a,
                      gconstpointer b)
{
  return g_strcmp0 (*(const char *const *) b, *(const char *const *) a);
}

/**
 * concord_store_list_backups:
 *
 * Returns: (transfer full): the paths of the copies that concord_store_backup_if_due() made, newest first. Their
 *   names hold the time: NAME-YYYYMMDD-HHMMSS.db, in UTC.
 */
char **
concord_store_list_backups (const char *path)
{
  g_autofree char *folder = get_backup_folder (path);
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *prefix = g_strconcat (name, "-", NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  g_autoptr (GPtrArray) backups = g_ptr_array_new ();
  const char *entry;

  while (dir != NULL && (entry = g_dir_read_name (dir)) != NULL)
    {
      if (g_str_has_prefix (entry, prefix) && g_str_has_suffix (entry, ".db"))
        g_ptr_array_add (backups, g_build_filename (folder, entry, NULL));
    }

  g_ptr_array_sort (backups, compare_newest_first);
  g_ptr_array_add (backups, NULL);

  return (char **) g_ptr_array_free (g_steal_pointer (&backups), FALSE);
}

static gboolean
is_due (const char *newest)
{
  g_autoptr (GFile) file = NULL;
  g_autoptr (GFileInfo) info = NULL;
  g_autoptr (GDateTime) made = NULL;
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();

  if (newest == NULL)
    return TRUE;

  file = g_file_new_for_path (newest);
  info = g_file_query_info (file, G_FILE_ATTRIBUTE_TIME_MODIFIED, G_FILE_QUERY_INFO_NONE, NULL, NULL);
  made = info != NULL ? g_file_info_get_modification_date_time (info) : NULL;

  return made == NULL || g_date_time_difference (now, made) > BACKUP_AGE;
}

/**
 * concord_store_backup_if_due:
 *
 * Makes a copy unless there is one less than a day old, and keeps the last seven. A damaged database is never
 * copied over a sound copy, because each copy has a name of its own and damage makes copying fail.
 */
gboolean
concord_store_backup_if_due (const char   *path,
                             GCancellable *cancellable,
                             GError      **error)
{
  g_auto (GStrv) backups = concord_store_list_backups (path);
  g_autofree char *folder = get_backup_folder (path);
  g_autofree char *name = g_path_get_basename (path);
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *time = g_date_time_format (now, "%Y%m%d-%H%M%S");
  g_autofree char *to = g_strdup_printf ("%s" G_DIR_SEPARATOR_S "%s-%s.db", folder, name, time);

  if (!is_due (backups[0]))
    return TRUE;

  if (!concord_store_check (path, cancellable, error) || !concord_store_backup (path, to, cancellable, error))
    return FALSE;

  for (guint i = BACKUPS_KEPT - 1; i < g_strv_length (backups); i++)
    g_unlink (backups[i]);

  return TRUE;
}
