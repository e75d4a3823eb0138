/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The database of all sessions: one edit is one transaction, with its undo step and its words for search in
 * it, and live graphs hear of it when it is on the disk. It never shows anything to anyone.
 */

#include "config.h"

#include "concord-store.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "concord-graph-write.h"
#include "concord-store-private.h"

struct _ConcordStore
{
  GObject parent_instance;

  ConcordConnection *connection;
  int lock;
  GHashTable *graphs; /* session id → ConcordGraph, not owned: each tells when it goes */
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_QUARK (concord-store-error-quark, concord_store_error)
G_DEFINE_FINAL_TYPE (ConcordStore, concord_store, G_TYPE_OBJECT)

static void
on_graph_gone (gpointer data,
               GObject *where)
{
  ConcordStore *self = data;
  GHashTableIter iter;
  gpointer graph;

  g_hash_table_iter_init (&iter, self->graphs);
  while (g_hash_table_iter_next (&iter, NULL, &graph))
    {
      if (graph == (gpointer) where)
        g_hash_table_iter_remove (&iter);
    }
}

static void
concord_store_finalize (GObject *object)
{
  ConcordStore *self = CONCORD_STORE (object);
  GHashTableIter iter;
  gpointer graph;

  g_hash_table_iter_init (&iter, self->graphs);
  while (g_hash_table_iter_next (&iter, NULL, &graph))
    g_object_weak_unref (graph, on_graph_gone, self);

  g_clear_pointer (&self->graphs, g_hash_table_unref);
  g_clear_pointer (&self->connection, concord_connection_free);
  if (self->lock >= 0)
    g_close (self->lock, NULL);

  G_OBJECT_CLASS (concord_store_parent_class)->finalize (object);
}

static void
concord_store_class_init (ConcordStoreClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = concord_store_finalize;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
concord_store_init (ConcordStore *self)
{
  self->lock = -1;
  self->graphs = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

/**
 * concord_store_open:
 * @path: the database; made with its folder when it is not there
 * @error: of %CONCORD_STORE_ERROR
 *
 * Opens the database for writing and brings an older one up to date, after a copy. Where this fails, the file
 * is as it was.
 *
 * Returns: (transfer full): the store
 */
ConcordStore *
concord_store_open (const char *path,
                    GError    **error)
{
  g_autoptr (ConcordStore) self = g_object_new (CONCORD_TYPE_STORE, NULL);

  self->connection = concord_store_connect_to_write (path, &self->lock, error);

  return self->connection != NULL ? g_steal_pointer (&self) : NULL;
}

/**
 * concord_store_open_to_read:
 * @path: a database
 * @error: of %CONCORD_STORE_ERROR; %CONCORD_STORE_ERROR_NOT_FOUND where there is no database
 *
 * Opens the database for looking only, also while another Concord has it open. Nothing is made or changed;
 * every edit fails with %CONCORD_STORE_ERROR_READ_ONLY.
 *
 * Returns: (transfer full): the store
 */
ConcordStore *
concord_store_open_to_read (const char *path,
                            GError    **error)
{
  g_autoptr (ConcordStore) self = g_object_new (CONCORD_TYPE_STORE, NULL);

  self->connection = concord_store_connect_to_read (path, error);

  return self->connection != NULL ? g_steal_pointer (&self) : NULL;
}

const char *
concord_store_get_path (ConcordStore *self)
{
  return concord_connection_get_path (self->connection);
}

ConcordConnection *
concord_store_get_connection (ConcordStore *self)
{
  return self->connection;
}

ConcordGraph *
concord_store_find_graph (ConcordStore *self,
                          const char   *session)
{
  return g_hash_table_lookup (self->graphs, session);
}

void
concord_store_keep_graph (ConcordStore *self,
                          ConcordGraph *graph)
{
  g_object_weak_ref (G_OBJECT (graph), on_graph_gone, self);
  g_hash_table_insert (self->graphs, g_strdup (concord_record_get_id (concord_graph_get_session (graph))), graph);
}

static ConcordGraph *
find_graph_with (ConcordStore *self,
                 const char   *id)
{
  GHashTableIter iter;
  gpointer graph;

  g_hash_table_iter_init (&iter, self->graphs);
  while (g_hash_table_iter_next (&iter, NULL, &graph))
    {
      if (concord_graph_lookup (graph, id) != NULL)
        return graph;
    }

  return NULL;
}

static void
refresh_one (ConcordStore        *self,
             const ConcordChange *change,
             GHashTable          *refreshed)
{
  g_autoptr (ConcordRecord) record = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *session = NULL;
  ConcordGraph *graph;

  if (!concord_rows_read (self->connection, change->kind, change->id, &record, &session, &error))
    {
      g_warning ("A record was committed but could not be read again: %s", error->message);
      return;
    }

  graph = record != NULL ? concord_store_find_graph (self, session) : find_graph_with (self, change->id);
  if (graph == NULL)
    return;

  if (record != NULL)
    concord_graph_refresh (graph, record);
  else if (change->kind != CONCORD_KIND_SESSION)
    concord_graph_remove (graph, concord_graph_lookup (graph, change->id));

  g_hash_table_add (refreshed, g_object_ref (graph));
}

/* Brings live graphs up to date with what was committed, then tells. */
static void
publish (ConcordStore *self,
         GPtrArray    *changes,
         const char   *scope)
{
  g_autoptr (GHashTable) refreshed = g_hash_table_new_full (NULL, NULL, g_object_unref, NULL);
  GHashTableIter iter;
  gpointer graph;

  if (g_hash_table_size (self->graphs) > 0)
    {
      for (guint i = 0; i < changes->len; i++)
        refresh_one (self, changes->pdata[i], refreshed);
    }

  g_hash_table_iter_init (&iter, refreshed);
  while (g_hash_table_iter_next (&iter, &graph, NULL))
    concord_graph_emit_changed (graph);

  g_signal_emit (self, signals[CHANGED], 0, scope);
}

/* What is said with every edit is prepared once: parsing it again costs more than doing it. */
static gboolean
say (ConcordConnection *connection,
     const char        *sql,
     GError           **error)
{
  g_autoptr (ConcordStatement) statement = concord_connection_prepare (connection, sql, error);

  return statement != NULL && concord_connection_run (connection, statement, error);
}

static gboolean
begin (ConcordStore *self,
       GError      **error)
{
  return concord_connection_check_moved (self->connection, error) &&
         say (self->connection, "BEGIN IMMEDIATE", error);
}

/* Ends a transaction: commits if all went well so far and committing goes well too. */
static gboolean
end (ConcordStore *self,
     gboolean      success,
     GError      **error)
{
  if (success && say (self->connection, "COMMIT", error))
    return TRUE;

  if (!sqlite3_get_autocommit (concord_connection_get_handle (self->connection)))
    concord_connection_exec (self->connection, "ROLLBACK", NULL);

  return FALSE;
}

static gboolean
run_operation (ConcordConnection      *connection,
               const ConcordOperation *operation,
               GError                **error)
{
  switch (operation->type)
    {
    case CONCORD_OPERATION_ADD:
      return concord_rows_insert (connection, operation, error);
    case CONCORD_OPERATION_SET:
      return concord_rows_set (connection, operation, error);
    case CONCORD_OPERATION_PLACE:
      return concord_rows_place (connection, operation, error);
    case CONCORD_OPERATION_EXTRA:
      return concord_rows_set_extra (connection, operation, error);
    case CONCORD_OPERATION_REMOVE:
      return concord_rows_remove (connection, operation, error);
    default:
      g_return_val_if_reached (FALSE);
    }
}

static gboolean
run_operations (ConcordConnection *connection,
                ConcordEdit       *edit,
                GError           **error)
{
  GPtrArray *operations = concord_edit_get_operations (edit);

  /* A card may refer to one that the same edit adds later; what counts is that all is well at the end. */
  if (!say (connection, "PRAGMA defer_foreign_keys = ON", error))
    return FALSE;

  for (guint i = 0; i < operations->len; i++)
    {
      if (!run_operation (connection, operations->pdata[i], error))
        return FALSE;
    }

  return TRUE;
}

/* Runs the operations and records what they did. */
static GBytes *
record_operations (ConcordConnection *connection,
                   ConcordEdit       *edit,
                   GError           **error)
{
  sqlite3_session *session = NULL;
  int size = 0;
  void *changeset = NULL;
  int code = sqlite3session_create (concord_connection_get_handle (connection), "main", &session);
  gboolean success = code == SQLITE_OK || concord_connection_fail (connection, code, error);

  success = success && concord_changes_watch (session, connection, error) && run_operations (connection, edit, error);

  if (success)
    {
      code = sqlite3session_changeset (session, &size, &changeset);
      success = code == SQLITE_OK || concord_connection_fail (connection, code, error);
    }

  g_clear_pointer (&session, sqlite3session_delete);

  return success ? g_bytes_new_with_free_func (changeset, (gsize) size, sqlite3_free, changeset) : NULL;
}

static gboolean
write_down (ConcordConnection *connection,
            ConcordEdit       *edit,
            GBytes            *changeset,
            GPtrArray         *changes,
            GError           **error)
{
  return concord_search_update (connection, changes, error) &&
         concord_journal_write (connection, edit, changeset, changes, error);
}

/**
 * concord_store_apply:
 * @error: of %CONCORD_STORE_ERROR
 *
 * Commits an edit. When this returns %TRUE it is on the disk, live graphs show it, and it can be undone. When it
 * returns %FALSE nothing has happened, and the same edit can be tried again.
 */
gboolean
concord_store_apply (ConcordStore *self,
                     ConcordEdit  *edit,
                     GError      **error)
{
  g_autoptr (GBytes) changeset = NULL;
  g_autoptr (GPtrArray) changes = NULL;
  gboolean success;

  g_return_val_if_fail (CONCORD_IS_STORE (self), FALSE);
  g_return_val_if_fail (CONCORD_IS_EDIT (edit), FALSE);

  if (!begin (self, error))
    return FALSE;

  changeset = record_operations (self->connection, edit, error);
  changes = changeset != NULL ? concord_changes_read (self->connection, changeset, error) : NULL;
  success = changes != NULL && (changes->len == 0 || write_down (self->connection, edit, changeset, changes, error));

  if (!end (self, success, error))
    return FALSE;

  if (changes != NULL && changes->len > 0)
    publish (self, changes, concord_edit_get_scope (edit));

  return TRUE;
}

static gboolean
apply_step (ConcordStore *self,
            const char   *scope,
            gboolean      undo,
            GPtrArray   **changes,
            GError      **error)
{
  g_auto (ConcordStep) step = { 0 };
  g_autoptr (GBytes) changeset = NULL;

  if (!concord_journal_read (self->connection, scope, !undo, &step, error))
    return FALSE;

  if (step.changeset == NULL)
    {
      g_set_error_literal (error, CONCORD_STORE_ERROR, CONCORD_STORE_ERROR_NOT_FOUND,
                           undo ? _("There is nothing to undo") : _("There is nothing to redo"));
      return FALSE;
    }

  changeset = undo ? concord_changes_invert (self->connection, step.changeset, error) : g_bytes_ref (step.changeset);
  if (changeset == NULL || !concord_changes_apply (self->connection, changeset, error))
    return FALSE;

  *changes = concord_changes_read (self->connection, changeset, error);
  return *changes != NULL && concord_search_update (self->connection, *changes, error) &&
         concord_journal_mark (self->connection, scope, &step, undo, error);
}

static gboolean
take_step (ConcordStore *self,
           const char   *scope,
           gboolean      undo,
           GError      **error)
{
  g_autoptr (GPtrArray) changes = NULL;

  if (!begin (self, error) || !end (self, apply_step (self, scope, undo, &changes, error), error))
    return FALSE;

  publish (self, changes, scope);
  return TRUE;
}

/**
 * concord_store_undo:
 * @scope: a session's id, or %CONCORD_SCOPE_LIBRARY
 * @error: %CONCORD_STORE_ERROR_NOT_FOUND where there is nothing to undo
 *
 * Takes back the last step in @scope that was not undone yet, whoever did it and whenever.
 */
gboolean
concord_store_undo (ConcordStore *self,
                    const char   *scope,
                    GError      **error)
{
  g_return_val_if_fail (CONCORD_IS_STORE (self), FALSE);

  return take_step (self, scope, TRUE, error);
}

/**
 * concord_store_redo:
 * @scope: a session's id, or %CONCORD_SCOPE_LIBRARY
 * @error: %CONCORD_STORE_ERROR_NOT_FOUND where there is nothing to redo
 *
 * Does again what was undone last in @scope.
 */
gboolean
concord_store_redo (ConcordStore *self,
                    const char   *scope,
                    GError      **error)
{
  g_return_val_if_fail (CONCORD_IS_STORE (self), FALSE);

  return take_step (self, scope, FALSE, error);
}
