/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Opening a database: whether it is ours, whether we can read it, and bringing an older one up to date. It
 * writes nothing to a file before it knows that the file is a Concord database.
 */

#include "config.h"

#include "concord-store-private.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/file.h>
#include <unistd.h>

#include "concord-sandbox.h"
#include "concord-store-resources.h"

enum
{
  SMALLEST_DATABASE = 512, /* bytes: one page of the smallest size */
};

static gboolean
read_number (ConcordConnection *connection,
             const char        *sql,
             gint64            *number,
             GError           **error)
{
  g_autoptr (ConcordStatement) select = concord_connection_prepare (connection, sql, error);
  gboolean row;

  if (select == NULL || !concord_connection_step (connection, select, &row, error))
    return FALSE;

  *number = row ? sqlite3_column_int64 (select, 0) : 0;
  return TRUE;
}

/* Finds the schema version, 0 for a database with nothing in it. */
static gboolean
identify (ConcordConnection *connection,
          gint64            *version,
          GError           **error)
{
  gint64 application, n_tables;

  if (!read_number (connection, "PRAGMA application_id", &application, error) ||
      !read_number (connection, "PRAGMA user_version", version, error) ||
      !read_number (connection, "SELECT count (*) FROM sqlite_schema", &n_tables, error))
    return FALSE;

  if (application != CONCORD_APPLICATION_ID && (application != 0 || n_tables > 0))
    {
      g_set_error (error, CONCORD_STORE_ERROR, CONCORD_STORE_ERROR_NOT_OURS,
                   _("“%s” is a database of another program"), concord_connection_get_path (connection));
      return FALSE;
    }

  if (*version > CONCORD_SCHEMA_VERSION)
    {
      g_set_error_literal (error, CONCORD_STORE_ERROR, CONCORD_STORE_ERROR_NEWER,
                           _("The session database was written by a newer version of Concord"));
      return FALSE;
    }

  return TRUE;
}

static char *
load_migration (int version)
{
  static const char *const names[] = { "001-first", "002-hours-of-the-day", "003-places-in-order", "004-answers" };
  g_autofree char *path = g_strdup_printf ("/io/github/concordboard/Concord/schema/%s.sql", names[version - 1]);
  g_autoptr (GBytes) sql = NULL;

  G_STATIC_ASSERT (G_N_ELEMENTS (names) == CONCORD_SCHEMA_VERSION);

  sql = g_resource_lookup_data (concord_store_get_resource (), path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_assert (sql != NULL);

  return g_strndup (g_bytes_get_data (sql, NULL), g_bytes_get_size (sql));
}

/* One migration, whole or not at all. */
static gboolean
migrate_one (ConcordConnection *connection,
             int                version,
             GError           **error)
{
  g_autofree char *migration = load_migration (version);
  g_autofree char *sql =
    g_strdup_printf ("BEGIN IMMEDIATE;\n%s\nPRAGMA application_id = %d; PRAGMA user_version = %d;\nCOMMIT", migration,
                     CONCORD_APPLICATION_ID, version);

  if (concord_connection_exec (connection, sql, error))
    return TRUE;

  concord_connection_exec (connection, "ROLLBACK", NULL);
  return FALSE;
}

static gboolean
migrate (ConcordConnection *connection,
         gint64             version,
         GError           **error)
{
  if (version > 0 && version < CONCORD_SCHEMA_VERSION)
    {
      g_autofree char *copy =
        g_strdup_printf ("%s.before-%d", concord_connection_get_path (connection), CONCORD_SCHEMA_VERSION);

      if (!concord_store_backup (concord_connection_get_path (connection), copy, NULL, error))
        return FALSE;
    }

  for (int next = (int) version + 1; next <= CONCORD_SCHEMA_VERSION; next++)
    {
      if (!migrate_one (connection, next, error))
        return FALSE;
    }

  return TRUE;
}

/* Two programs that write would both checkpoint the log, which releases of SQLite before 3.51.3 can get
 * wrong. So whoever writes holds a lock beside the database for as long as it is open.
 */
static gboolean
take_lock (const char *path,
           int        *lock,
           GError    **error)
{
  g_autofree char *lock_path = g_strconcat (path, "-lock", NULL);
  int fd = g_open (lock_path, O_RDWR | O_CREAT | O_CLOEXEC, 0600);

  if (fd < 0)
    {
      int saved = errno;

      g_set_error (error, CONCORD_STORE_ERROR,
                   saved == ENOSPC ? CONCORD_STORE_ERROR_FULL
                   : saved == EROFS || saved == EACCES || saved == EPERM ? CONCORD_STORE_ERROR_READ_ONLY
                                                                          : CONCORD_STORE_ERROR_FAILED,
                   _("The folder of “%s” cannot be written to (%s)"), path, g_strerror (saved));
      return FALSE;
    }

  if (flock (fd, LOCK_EX | LOCK_NB) != 0)
    {
      g_close (fd, NULL);
      g_set_error (error, CONCORD_STORE_ERROR, CONCORD_STORE_ERROR_LOCKED,
                   _("Another Concord is using the session database “%s”"), path);
      return FALSE;
    }

  *lock = fd;
  return TRUE;
}

/* An empty file beside backups or a log is not a new database but what is left of one; and SQLite takes a file of
 * a single byte for an empty one.
 */
static gboolean
check_not_emptied (const char *path,
                   GError    **error)
{
  g_autofree char *log = g_strconcat (path, "-wal", NULL);
  g_auto (GStrv) backups = concord_store_list_backups (path);
  GStatBuf found;

  if (g_stat (path, &found) != 0 || found.st_size >= SMALLEST_DATABASE)
    return TRUE;

  if (found.st_size > 0)
    {
      g_set_error (error, CONCORD_STORE_ERROR, CONCORD_STORE_ERROR_DAMAGED, _("“%s” is no session database"), path);
      return FALSE;
    }

  if (backups[0] == NULL && (g_stat (log, &found) != 0 || found.st_size == 0))
    return TRUE;

  g_set_error (error, CONCORD_STORE_ERROR, CONCORD_STORE_ERROR_DAMAGED, _("The session database “%s” is empty, although it was used before"), path);
  return FALSE;
}

static gboolean
ensure_folder (const char *path,
               GError    **error)
{
  g_autofree char *folder = g_path_get_dirname (path);

  if (g_mkdir_with_parents (folder, 0700) == 0)
    return TRUE;

  g_set_error (error, CONCORD_STORE_ERROR, CONCORD_STORE_ERROR_READ_ONLY, _("The folder “%s” cannot be made (%s)"), folder,
               g_strerror (errno));
  return FALSE;
}

static ConcordConnection *
connect_locked (const char *path,
                GError    **error)
{
  g_autoptr (ConcordConnection) connection = NULL;
  gint64 version;

  if (!check_not_emptied (path, error))
    return NULL;

  connection = concord_connection_open (path, CONCORD_CONNECTION_WRITE, error);
  if (connection == NULL || !identify (connection, &version, error))
    return NULL;

  /* SQLite opens a file that it may not write to without a word. */
  if (sqlite3_db_readonly (concord_connection_get_handle (connection), "main"))
    {
      concord_connection_fail (connection, SQLITE_READONLY, error);
      return NULL;
    }

  sqlite3_db_config (concord_connection_get_handle (connection), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 0, NULL);
  if (!concord_connection_exec (connection, "PRAGMA journal_mode = WAL", error) || !migrate (connection, version, error))
    return NULL;

  return g_steal_pointer (&connection);
}

static gboolean
check_kept (const char *path,
            GError    **error)
{
  if (!concord_sandbox_loses (path))
    return TRUE;

  g_set_error_literal (error, CONCORD_STORE_ERROR, CONCORD_STORE_ERROR_FAILED,
                       /* Translators: leave "flatpak run --filesystem=" as it is */
                       _("The sandbox would lose it; flatpak run --filesystem=FOLDER lets it into a folder"));
  return FALSE;
}

/* Opens @path for writing, made and brought up to date. @lock is held until it is closed. */
ConcordConnection *
concord_store_connect_to_write (const char *path,
                                int        *lock,
                                GError    **error)
{
  ConcordConnection *connection;

  if (!check_kept (path, error) || !ensure_folder (path, error) || !take_lock (path, lock, error))
    return NULL;

  connection = connect_locked (path, error);
  if (connection == NULL)
    {
      g_close (*lock, NULL);
      *lock = -1;
    }

  return connection;
}

/* Opens @path for reading. Concord reads no older schema than its own: whoever writes brings it up to date. */
ConcordConnection *
concord_store_connect_to_read (const char *path,
                               GError    **error)
{
  g_autoptr (ConcordConnection) connection = concord_connection_open (path, CONCORD_CONNECTION_READ, error);
  gint64 version;

  if (connection == NULL || !identify (connection, &version, error))
    return NULL;

  if (version < CONCORD_SCHEMA_VERSION)
    {
      g_set_error (error, CONCORD_STORE_ERROR, CONCORD_STORE_ERROR_NOT_FOUND, _("There are no sessions in “%s” yet"), path);
      return NULL;
    }

  return g_steal_pointer (&connection);
}

/**
 * concord_store_default_path:
 *
 * Returns: (transfer full): where sessions are kept unless someone says otherwise: below XDG_DATA_HOME, which
 *   Flatpak points into the application's own folder
 */
char *
concord_store_default_path (void)
{
  return g_build_filename (g_get_user_data_dir (), "concord", "sessions.db", NULL);
}
