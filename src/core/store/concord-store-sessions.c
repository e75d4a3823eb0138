/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Sessions as wholes: what the library lists, the live graph of an open one, and copies for workers. */

#include "config.h"

#include "concord-store-private.h"

#include "concord-record-write.h"
#include "concord-session.h"

void
concord_summary_free (ConcordSummary *summary)
{
  g_free (summary->id);
  g_free (summary->title);
  g_free (summary->vision);
  g_free (summary->place);
  g_free (summary->date);
  g_free (summary->found);
  g_free (summary);
}

static ConcordSummary *
read_summary (sqlite3_stmt *select)
{
  ConcordSummary *summary = g_new0 (ConcordSummary, 1);
  const ConcordField *state = &concord_session_info.fields[CONCORD_SESSION_STATE];
  const char *nick = (const char *) sqlite3_column_text (select, 5);

  summary->id = concord_connection_dup_text (select, 0);
  summary->title = concord_connection_dup_text (select, 1);
  summary->vision = concord_connection_dup_text (select, 2);
  summary->place = concord_connection_dup_text (select, 3);
  summary->date = concord_connection_dup_text (select, 4);
  if (nick == NULL || !concord_field_find_choice (state, nick, &summary->state))
    summary->state = state->initial;
  summary->touched = sqlite3_column_int64 (select, 6);
  summary->n_outcomes = (guint) sqlite3_column_int64 (select, 7);
  summary->n_commitments = (guint) sqlite3_column_int64 (select, 8);

  return summary;
}

/**
 * concord_store_list_sessions:
 *
 * Returns: (transfer full) (element-type ConcordSummary): all sessions, last touched first
 */
GPtrArray *
concord_store_list_sessions (ConcordStore *self,
                             GError      **error)
{
  ConcordConnection *connection = concord_store_get_connection (self);
  g_autoptr (GPtrArray) summaries = g_ptr_array_new_with_free_func ((GDestroyNotify) concord_summary_free);
  g_autoptr (ConcordStatement) select = concord_connection_prepare (
    connection,
    "SELECT s.\"id\", s.\"title\", coalesce (s.\"vision\", ''), coalesce (s.\"place\", ''), coalesce (s.\"date\", ''), s.\"state\", "
    "coalesce (t.\"at\", 0), (SELECT count (*) FROM \"outcome\" o WHERE o.\"session\" = s.\"id\"), "
    "(SELECT count (*) FROM \"commitment\" c WHERE c.\"session\" = s.\"id\") "
    "FROM \"session\" s LEFT JOIN \"touched\" t ON t.\"session\" = s.\"id\" ORDER BY 7 DESC, s.rowid DESC",
    error);
  gboolean row = TRUE;

  if (select == NULL)
    return NULL;

  while (row)
    {
      if (!concord_connection_step (connection, select, &row, error))
        return NULL;
      if (row)
        g_ptr_array_add (summaries, read_summary (select));
    }

  return g_steal_pointer (&summaries);
}

static ConcordGraph *
read_in_one_transaction (ConcordConnection *connection,
                         const char        *id,
                         ConcordReader     *reader,
                         GError           **error)
{
  g_autoptr (ConcordGraph) graph = NULL;

  if (!concord_connection_exec (connection, "BEGIN", error))
    return NULL;

  graph = concord_rows_read_all (connection, id, reader, error);
  concord_connection_exec (connection, "ROLLBACK", NULL);

  return g_steal_pointer (&graph);
}

/* Reads what a record of a live graph left in the store. The getter that someone calls has no way to fail: what
 * cannot be read reads as nothing said, and is tried again when asked again.
 */
static void
read_record (ConcordRecord *record,
             gpointer       data)
{
  g_autoptr (ConcordStore) store = g_weak_ref_get (data);
  g_autoptr (ConcordRecord) read = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *session = NULL;

  if (store == NULL)
    return;

  if (!concord_rows_read (concord_store_get_connection (store), concord_record_get_kind (record),
                          concord_record_get_id (record), &read, &session, &error))
    g_warning ("A record could not be read: %s", error->message);
  else if (read != NULL)
    concord_record_fill (record, read);
}

static void
free_weak_ref (gpointer data)
{
  g_weak_ref_clear (data);
  g_free (data);
}

static ConcordReader *
create_reader (ConcordStore *self)
{
  GWeakRef *store = g_new (GWeakRef, 1);

  g_weak_ref_init (store, self);

  return concord_reader_new (read_record, store, free_weak_ref);
}

/**
 * concord_store_open_session:
 *
 * Returns: (transfer full): the live graph of the session: the same object for everyone who opens it, and
 *   refreshed after each commit for as long as someone holds it
 */
ConcordGraph *
concord_store_open_session (ConcordStore *self,
                            const char   *id,
                            GError      **error)
{
  ConcordGraph *graph = concord_store_find_graph (self, id);
  g_autoptr (ConcordReader) reader = NULL;

  if (graph != NULL)
    return g_object_ref (graph);

  reader = create_reader (self);
  graph = read_in_one_transaction (concord_store_get_connection (self), id, reader, error);
  if (graph != NULL)
    concord_store_keep_graph (self, graph);

  return graph;
}

/**
 * concord_store_read_session:
 * @path: a database
 *
 * Reads a copy of a session as it was last committed, through a connection of its own: for workers.
 *
 * Returns: (transfer full): a graph that nobody changes
 */
ConcordGraph *
concord_store_read_session (const char *path,
                            const char *id,
                            GError    **error)
{
  g_autoptr (ConcordConnection) connection = concord_store_connect_to_read (path, error);

  return connection != NULL ? read_in_one_transaction (connection, id, NULL, error) : NULL;
}
