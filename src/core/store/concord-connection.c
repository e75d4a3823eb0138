/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One SQLite connection, set up as Concord needs it, and the one place where SQLite's result codes become
 * meanings. It knows no tables.
 */

#include "config.h"

#include "concord-connection.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "concord-store.h"

struct _ConcordConnection
{
  sqlite3 *handle;
  char *path;
  GHashTable *statements; /* SQL → sqlite3_stmt */
};

/* How long another program may hold the file before an edit is refused. The window waits meanwhile. */
#define BUSY_MILLISECONDS 1000

static ConcordStoreError
find_meaning (int code,
              int system_error)
{
  switch (code & 0xff)
    {
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
      return CONCORD_STORE_ERROR_DAMAGED;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return CONCORD_STORE_ERROR_LOCKED;
    case SQLITE_READONLY:
      return code == SQLITE_READONLY_DBMOVED ? CONCORD_STORE_ERROR_MOVED : CONCORD_STORE_ERROR_READ_ONLY;
    case SQLITE_FULL:
      return CONCORD_STORE_ERROR_FULL;
    case SQLITE_PERM:
      return CONCORD_STORE_ERROR_READ_ONLY;
    case SQLITE_CANTOPEN:
    case SQLITE_IOERR:
      if (system_error == ENOSPC || system_error == EDQUOT || system_error == EFBIG)
        return CONCORD_STORE_ERROR_FULL;
      if (system_error == EROFS || system_error == EACCES || system_error == EPERM)
        return CONCORD_STORE_ERROR_READ_ONLY;
      return CONCORD_STORE_ERROR_FAILED;
    case SQLITE_CONSTRAINT:
      if (code == SQLITE_CONSTRAINT_PRIMARYKEY || code == SQLITE_CONSTRAINT_UNIQUE)
        return CONCORD_STORE_ERROR_EXISTS;
      return CONCORD_STORE_ERROR_CONFLICT;
    default:
      return CONCORD_STORE_ERROR_FAILED;
    }
}

static char *
describe (ConcordStoreError meaning,
          const char       *detail)
{
  switch (meaning)
    {
    case CONCORD_STORE_ERROR_DAMAGED:
      return g_strdup_printf (_("The session database is damaged (%s)"), detail);
    case CONCORD_STORE_ERROR_LOCKED:
      return g_strdup (_("Another program is using the session database"));
    case CONCORD_STORE_ERROR_READ_ONLY:
      return g_strdup (_("The session database cannot be written to"));
    case CONCORD_STORE_ERROR_FULL:
      return g_strdup (_("The disk is full"));
    case CONCORD_STORE_ERROR_MOVED:
      return g_strdup (_("The session database was moved or deleted"));
    case CONCORD_STORE_ERROR_EXISTS:
      return g_strdup (_("Something with the same id is there already"));
    case CONCORD_STORE_ERROR_CONFLICT:
      return g_strdup (_("This does not fit what the session holds now"));
    case CONCORD_STORE_ERROR_FAILED:
    case CONCORD_STORE_ERROR_NOT_OURS:
    case CONCORD_STORE_ERROR_NEWER:
    case CONCORD_STORE_ERROR_NOT_FOUND:
    case CONCORD_STORE_ERROR_INVALID:
    default:
      return g_strdup_printf (_("The session database could not be used (%s)"), detail);
    }
}

/* Turns an SQLite result into an error with a meaning. Always FALSE, so that callers can return it. */
gboolean
concord_connection_fail (ConcordConnection *self,
                         int                code,
                         GError           **error)
{
  ConcordStoreError meaning;
  g_autofree char *message = NULL;

  if ((code & 0xff) == SQLITE_INTERRUPT)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, _("Cancelled"));
      return FALSE;
    }

  meaning = find_meaning (code, self->handle != NULL ? sqlite3_system_errno (self->handle) : 0);
  message = describe (meaning, self->handle != NULL ? sqlite3_errmsg (self->handle) : sqlite3_errstr (code));
  g_set_error_literal (error, CONCORD_STORE_ERROR, meaning, message);

  return FALSE;
}

static gboolean
configure (ConcordConnection *self,
           GError           **error)
{
  sqlite3_extended_result_codes (self->handle, 1);
  sqlite3_busy_timeout (self->handle, BUSY_MILLISECONDS);
  sqlite3_db_config (self->handle, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
  sqlite3_db_config (self->handle, SQLITE_DBCONFIG_ENABLE_FKEY, 1, NULL);
  sqlite3_db_config (self->handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);
  /* Going away must not finish what another program left to be finished; the store says when a file is its own. */
  sqlite3_db_config (self->handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, NULL);

  /* The system keeps what was read, too: a larger cache of SQLite's own makes nothing faster that was measured. */
  return concord_connection_exec (self, "PRAGMA cell_size_check = ON; PRAGMA synchronous = FULL; PRAGMA cache_size = -512", error);
}

static char *
make_uri (const char *path,
          gboolean    immutable)
{
  g_autofree char *escaped = g_uri_escape_string (path, "/", FALSE);

  return g_strdup_printf ("file:%s%s", escaped, immutable ? "?immutable=1" : "");
}

/* A database on a read-only disk has no place for the files that readers share, so SQLite must be told that
 * nobody writes: true exactly when its folder is read-only and no log is waiting beside it.
 */
static gboolean
is_immutable (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *log = g_strconcat (path, "-wal", NULL);

  return g_access (folder, W_OK) != 0 && !g_file_test (log, G_FILE_TEST_EXISTS);
}

/* Opens @path; for writing, it is made when missing. Nothing is written to an existing file. */
ConcordConnection *
concord_connection_open (const char            *path,
                         ConcordConnectionMode  mode,
                         GError               **error)
{
  g_autoptr (ConcordConnection) self = g_new0 (ConcordConnection, 1);
  gboolean write = mode == CONCORD_CONNECTION_WRITE;
  int flags = SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
  g_autofree char *uri = make_uri (path, !write && is_immutable (path));
  int code;

  self->path = g_strdup (path);
  self->statements = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) sqlite3_finalize);
  flags |= write ? SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE : SQLITE_OPEN_READONLY;

  if (!write && !g_file_test (path, G_FILE_TEST_EXISTS))
    {
      g_set_error (error, CONCORD_STORE_ERROR, CONCORD_STORE_ERROR_NOT_FOUND, _("There is no session database at “%s”"), path);
      return NULL;
    }

  code = sqlite3_open_v2 (uri, &self->handle, flags, NULL);
  if (code != SQLITE_OK)
    {
      concord_connection_fail (self, code, error);
      return NULL;
    }

  if (!configure (self, error))
    return NULL;

  return g_steal_pointer (&self);
}

void
concord_connection_free (ConcordConnection *self)
{
  g_clear_pointer (&self->statements, g_hash_table_unref);
  sqlite3_close (self->handle);
  g_clear_pointer (&self->path, g_free);
  g_free (self);
}

const char *
concord_connection_get_path (ConcordConnection *self)
{
  return self->path;
}

sqlite3 *
concord_connection_get_handle (ConcordConnection *self)
{
  return self->handle;
}

/* For statements without parameters whose rows nobody reads. */
gboolean
concord_connection_exec (ConcordConnection *self,
                         const char        *sql,
                         GError           **error)
{
  int code = sqlite3_exec (self->handle, sql, NULL, NULL, NULL);

  return code == SQLITE_OK || concord_connection_fail (self, code, error);
}

/* Returns: (transfer none): the statement for @sql, ready to bind; hold it as g_autoptr (ConcordStatement) */
sqlite3_stmt *
concord_connection_prepare (ConcordConnection *self,
                            const char        *sql,
                            GError           **error)
{
  sqlite3_stmt *statement = g_hash_table_lookup (self->statements, sql);
  int code;

  if (statement != NULL)
    return statement;

  code = sqlite3_prepare_v3 (self->handle, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, NULL);
  if (code != SQLITE_OK)
    {
      concord_connection_fail (self, code, error);
      return NULL;
    }

  g_hash_table_insert (self->statements, g_strdup (sql), statement);
  return statement;
}

/* Steps once. @row says whether there is a row to read. */
gboolean
concord_connection_step (ConcordConnection *self,
                         sqlite3_stmt      *statement,
                         gboolean          *row,
                         GError           **error)
{
  int code = sqlite3_step (statement);

  *row = code == SQLITE_ROW;
  return code == SQLITE_ROW || code == SQLITE_DONE || concord_connection_fail (self, code, error);
}

/* Runs a statement whose rows nobody reads. */
gboolean
concord_connection_run (ConcordConnection *self,
                        sqlite3_stmt      *statement,
                        GError           **error)
{
  gboolean row;

  return concord_connection_step (self, statement, &row, error);
}

/* Writing on into a file that no path leads to would lose everything, silently. */
gboolean
concord_connection_check_moved (ConcordConnection *self,
                                GError           **error)
{
  int moved = 0;

  sqlite3_file_control (self->handle, "main", SQLITE_FCNTL_HAS_MOVED, &moved);

  return !moved || concord_connection_fail (self, SQLITE_READONLY_DBMOVED, error);
}

static int
on_progress (gpointer data)
{
  return g_cancellable_is_cancelled (data);
}

/* Makes long statements stop soon after @cancellable is cancelled. */
void
concord_connection_set_cancellable (ConcordConnection *self,
                                    GCancellable      *cancellable)
{
  sqlite3_progress_handler (self->handle, 1000, cancellable != NULL ? on_progress : NULL, cancellable);
}

/* Returns: (transfer full) (nullable): a column as valid UTF-8, whatever a stranger's file holds */
char *
concord_connection_dup_text (sqlite3_stmt *statement,
                             int           column)
{
  const char *text = (const char *) sqlite3_column_text (statement, column);

  if (text == NULL)
    return NULL;

  return g_utf8_validate (text, -1, NULL) ? g_strdup (text) : g_utf8_make_valid (text, -1);
}

void
concord_connection_bind_text (sqlite3_stmt *statement,
                              int           parameter,
                              const char   *text)
{
  sqlite3_bind_text (statement, parameter, text, -1, SQLITE_TRANSIENT);
}
