/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The undo journal: every step with its changeset, by scope. What is undone waits for redo until something
 * new is done. It never applies anything.
 */

#include "config.h"

#include "concord-store-private.h"

void
concord_journal_clear_step (ConcordStep *step)
{
  g_clear_pointer (&step->subject, g_free);
  g_clear_pointer (&step->changeset, g_bytes_unref);
}

static gboolean
run_with_scope (ConcordConnection *connection,
                const char        *sql,
                const char        *scope,
                GError           **error)
{
  g_autoptr (ConcordStatement) statement = concord_connection_prepare (connection, sql, error);

  if (statement == NULL)
    return FALSE;

  concord_connection_bind_text (statement, 1, scope);
  return concord_connection_run (connection, statement, error);
}

/* What the library could undo about a session ends when the session is edited: its rows are no longer
 * those that the library's step recorded.
 */
static gboolean
settle_library (ConcordConnection *connection,
                const char        *session,
                GError           **error)
{
  return run_with_scope (connection, "DELETE FROM \"journal\" WHERE \"scope\" = 'library' AND \"subject\" = ?1", session,
                         error);
}

static gboolean
touch (ConcordConnection *connection,
       const char        *session,
       GError           **error)
{
  g_autoptr (ConcordStatement) statement = concord_connection_prepare (
    connection, "INSERT OR REPLACE INTO \"touched\" (\"session\", \"at\") VALUES (?1, ?2)", error);

  if (statement == NULL)
    return FALSE;

  concord_connection_bind_text (statement, 1, session);
  sqlite3_bind_int64 (statement, 2, g_get_real_time () / G_USEC_PER_SEC);
  return concord_connection_run (connection, statement, error);
}

static gboolean
insert_step (ConcordConnection *connection,
             ConcordEdit       *edit,
             GBytes            *changeset,
             const char        *subject,
             GError           **error)
{
  g_autoptr (ConcordStatement) insert = concord_connection_prepare (
    connection,
    "INSERT INTO \"journal\" (\"scope\", \"subject\", \"label\", \"merge_key\", \"changeset\") VALUES (?1, ?2, ?3, ?4, ?5)", error);
  gsize size;
  gconstpointer data = g_bytes_get_data (changeset, &size);

  if (insert == NULL)
    return FALSE;

  concord_connection_bind_text (insert, 1, concord_edit_get_scope (edit));
  concord_connection_bind_text (insert, 2, subject);
  concord_connection_bind_text (insert, 3, concord_edit_get_label (edit));
  concord_connection_bind_text (insert, 4, concord_edit_get_group (edit));
  sqlite3_bind_blob64 (insert, 5, data, size, SQLITE_STATIC);
  return concord_connection_run (connection, insert, error);
}

/* The last step of the scope, if the edit may join it. */
static gboolean
find_group (ConcordConnection *connection,
            ConcordEdit       *edit,
            ConcordStep       *last,
            GError           **error)
{
  g_autoptr (ConcordStatement) select = NULL;
  gboolean row;

  if (concord_edit_get_group (edit) == NULL)
    return TRUE;

  select = concord_connection_prepare (connection,
                                       "SELECT \"seq\", \"changeset\", \"merge_key\" FROM \"journal\" "
                                       "WHERE \"scope\" = ?1 AND \"undone\" = 0 ORDER BY \"seq\" DESC LIMIT 1",
                                       error);
  if (select == NULL)
    return FALSE;

  concord_connection_bind_text (select, 1, concord_edit_get_scope (edit));
  if (!concord_connection_step (connection, select, &row, error))
    return FALSE;

  if (row && g_strcmp0 ((const char *) sqlite3_column_text (select, 2), concord_edit_get_group (edit)) == 0)
    {
      last->seq = sqlite3_column_int64 (select, 0);
      last->changeset = g_bytes_new (sqlite3_column_blob (select, 1), (gsize) sqlite3_column_bytes (select, 1));
    }

  return TRUE;
}

static gboolean
delete_step (ConcordConnection *connection,
             gint64             seq,
             GError           **error)
{
  g_autoptr (ConcordStatement) delete =
    concord_connection_prepare (connection, "DELETE FROM \"journal\" WHERE \"seq\" = ?1", error);

  if (delete == NULL)
    return FALSE;

  sqlite3_bind_int64 (delete, 1, seq);
  return concord_connection_run (connection, delete, error);
}

static const char *
find_subject (ConcordEdit *edit,
              GPtrArray   *changes)
{
  if (!g_str_equal (concord_edit_get_scope (edit), CONCORD_SCOPE_LIBRARY))
    return NULL;

  for (guint i = 0; i < changes->len; i++)
    {
      ConcordChange *change = changes->pdata[i];

      if (change->kind == CONCORD_KIND_SESSION)
        return change->id;
    }

  return NULL;
}

/* A session that comes in, again or in the place of another, has content of its own: steps inside one that had
 * its id no longer fit.
 */
static gboolean
adds_session (ConcordEdit *edit)
{
  GPtrArray *operations = concord_edit_get_operations (edit);

  for (guint i = 0; i < operations->len; i++)
    {
      ConcordOperation *operation = operations->pdata[i];

      if (operation->kind == CONCORD_KIND_SESSION && operation->type == CONCORD_OPERATION_ADD)
        return TRUE;
    }

  return FALSE;
}

/* Writes the step that @changeset is, or joins it to the one before. Whatever could be redone in the scope
 * no longer can.
 */
gboolean
concord_journal_write (ConcordConnection *connection,
                       ConcordEdit       *edit,
                       GBytes            *changeset,
                       GPtrArray         *changes,
                       GError           **error)
{
  const char *scope = concord_edit_get_scope (edit);
  const char *subject = find_subject (edit, changes);
  g_auto (ConcordStep) last = { 0 };
  g_autoptr (GBytes) joined = g_bytes_ref (changeset);

  if (!run_with_scope (connection, "DELETE FROM \"journal\" WHERE \"scope\" = ?1 AND \"undone\" = 1", scope, error) ||
      !touch (connection, subject != NULL ? subject : scope, error) ||
      !find_group (connection, edit, &last, error))
    return FALSE;

  if (subject == NULL && !settle_library (connection, scope, error))
    return FALSE;

  if (subject != NULL && adds_session (edit) &&
      !run_with_scope (connection, "DELETE FROM \"journal\" WHERE \"scope\" = ?1", subject, error))
    return FALSE;

  if (last.changeset != NULL)
    {
      g_clear_pointer (&joined, g_bytes_unref);
      joined = concord_changes_join (connection, last.changeset, changeset, error);
      if (joined == NULL || !delete_step (connection, last.seq, error))
        return FALSE;
    }

  return g_bytes_get_size (joined) == 0 || insert_step (connection, edit, joined, subject, error);
}

/* Reads the next step to undo (@undone FALSE) or to redo (TRUE); @step has no changeset where there is none. */
gboolean
concord_journal_read (ConcordConnection *connection,
                      const char        *scope,
                      gboolean           undone,
                      ConcordStep       *step,
                      GError           **error)
{
  const char *last_done = "SELECT \"seq\", \"subject\", \"changeset\" FROM \"journal\" "
                          "WHERE \"scope\" = ?1 AND \"undone\" = 0 ORDER BY \"seq\" DESC LIMIT 1";
  const char *first_undone = "SELECT \"seq\", \"subject\", \"changeset\" FROM \"journal\" "
                             "WHERE \"scope\" = ?1 AND \"undone\" = 1 ORDER BY \"seq\" LIMIT 1";
  g_autoptr (ConcordStatement) select =
    concord_connection_prepare (connection, undone ? first_undone : last_done, error);
  gboolean row;

  if (select == NULL)
    return FALSE;

  concord_connection_bind_text (select, 1, scope);
  if (!concord_connection_step (connection, select, &row, error))
    return FALSE;

  if (row)
    {
      step->seq = sqlite3_column_int64 (select, 0);
      step->subject = g_strdup ((const char *) sqlite3_column_text (select, 1));
      step->changeset = g_bytes_new (sqlite3_column_blob (select, 2), (gsize) sqlite3_column_bytes (select, 2));
    }

  return TRUE;
}

/* Notes that @step was undone or done again. */
gboolean
concord_journal_mark (ConcordConnection *connection,
                      const char        *scope,
                      const ConcordStep *step,
                      gboolean           undone,
                      GError           **error)
{
  g_autoptr (ConcordStatement) update =
    concord_connection_prepare (connection, "UPDATE \"journal\" SET \"undone\" = ?2, \"merge_key\" = NULL WHERE \"seq\" = ?1", error);

  if (update == NULL)
    return FALSE;

  sqlite3_bind_int64 (update, 1, step->seq);
  sqlite3_bind_int (update, 2, undone);
  if (!concord_connection_run (connection, update, error) ||
      !touch (connection, step->subject != NULL ? step->subject : scope, error))
    return FALSE;

  return step->subject != NULL || settle_library (connection, scope, error);
}

static char *
get_label (ConcordStore *self,
           const char   *scope,
           const char   *sql)
{
  ConcordConnection *connection = concord_store_get_connection (self);
  g_autoptr (ConcordStatement) select = concord_connection_prepare (connection, sql, NULL);
  gboolean row;

  if (select == NULL)
    return NULL;

  concord_connection_bind_text (select, 1, scope);
  if (!concord_connection_step (connection, select, &row, NULL) || !row)
    return NULL;

  return concord_connection_dup_text (select, 0);
}

/**
 * concord_store_get_undo_label:
 *
 * Returns: (transfer full) (nullable): what would be undone in @scope; %NULL where nothing can
 */
char *
concord_store_get_undo_label (ConcordStore *self,
                              const char   *scope)
{
  return get_label (self, scope,
                    "SELECT \"label\" FROM \"journal\" WHERE \"scope\" = ?1 AND \"undone\" = 0 ORDER BY \"seq\" DESC LIMIT 1");
}

/**
 * concord_store_get_redo_label:
 *
 * Returns: (transfer full) (nullable): what would be done again in @scope; %NULL where nothing can
 */
char *
concord_store_get_redo_label (ConcordStore *self,
                              const char   *scope)
{
  return get_label (self, scope,
                    "SELECT \"label\" FROM \"journal\" WHERE \"scope\" = ?1 AND \"undone\" = 1 ORDER BY \"seq\" LIMIT 1");
}
