/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The words of every record, and the sessions they find. Which fields count follows from the field tables. */

#include "config.h"

#include "concord-store-private.h"

#include <glib/gi18n-lib.h>

#include "concord-record.h"

static char *
dup_body (ConcordRecord *record)
{
  const ConcordKindInfo *info = concord_record_get_info (record);
  g_autoptr (GString) body = g_string_new (NULL);

  for (guint i = 0; i < info->n_fields; i++)
    {
      if ((info->fields[i].flags & CONCORD_FIELD_SEARCHABLE) == 0 || !concord_record_has (record, i))
        continue;

      if (body->len > 0)
        g_string_append_c (body, '\n');
      g_string_append (body, concord_record_get_text (record, i));
    }

  return g_string_free (g_steal_pointer (&body), FALSE);
}

static gboolean
find_known (ConcordConnection *connection,
            const char        *record,
            gint64            *rowid,
            char             **body,
            GError           **error)
{
  g_autoptr (ConcordStatement) select = concord_connection_prepare (
    connection, "SELECT \"rowid\", \"body\" FROM \"search_text\" WHERE \"record\" = ?1", error);
  gboolean row;

  if (select == NULL)
    return FALSE;

  concord_connection_bind_text (select, 1, record);
  if (!concord_connection_step (connection, select, &row, error))
    return FALSE;

  *rowid = row ? sqlite3_column_int64 (select, 0) : 0;
  *body = row ? g_strdup ((const char *) sqlite3_column_text (select, 1)) : NULL;
  return TRUE;
}

/* The index holds no text of its own, so what leaves it must be told to it word for word. */
static gboolean
unindex (ConcordConnection *connection,
         gint64             rowid,
         const char        *body,
         GError           **error)
{
  g_autoptr (ConcordStatement) insert = concord_connection_prepare (
    connection, "INSERT INTO \"search\" (\"search\", \"rowid\", \"body\") VALUES ('delete', ?1, ?2)", error);

  if (insert == NULL)
    return FALSE;

  sqlite3_bind_int64 (insert, 1, rowid);
  concord_connection_bind_text (insert, 2, body);
  return concord_connection_run (connection, insert, error);
}

static gboolean
index_body (ConcordConnection *connection,
            gint64             rowid,
            const char        *body,
            GError           **error)
{
  g_autoptr (ConcordStatement) insert = concord_connection_prepare (
    connection, "INSERT INTO \"search\" (\"rowid\", \"body\") VALUES (?1, ?2)", error);

  if (insert == NULL)
    return FALSE;

  sqlite3_bind_int64 (insert, 1, rowid);
  concord_connection_bind_text (insert, 2, body);
  return concord_connection_run (connection, insert, error);
}

static gboolean
forget (ConcordConnection *connection,
        gint64             rowid,
        const char        *body,
        GError           **error)
{
  g_autoptr (ConcordStatement) delete =
    concord_connection_prepare (connection, "DELETE FROM \"search_text\" WHERE \"rowid\" = ?1", error);

  if (delete == NULL || !unindex (connection, rowid, body, error))
    return FALSE;

  sqlite3_bind_int64 (delete, 1, rowid);
  return concord_connection_run (connection, delete, error);
}

static gboolean
learn (ConcordConnection *connection,
       const char        *record,
       const char        *session,
       const char        *body,
       GError           **error)
{
  g_autoptr (ConcordStatement) insert = concord_connection_prepare (
    connection, "INSERT INTO \"search_text\" (\"record\", \"session\", \"body\") VALUES (?1, ?2, ?3)", error);

  if (insert == NULL)
    return FALSE;

  concord_connection_bind_text (insert, 1, record);
  concord_connection_bind_text (insert, 2, session);
  concord_connection_bind_text (insert, 3, body);

  return concord_connection_run (connection, insert, error) &&
         index_body (connection, sqlite3_last_insert_rowid (concord_connection_get_handle (connection)), body, error);
}

/* In place, because a row that goes and comes back is written to both indexes of its table as well. */
static gboolean
relearn (ConcordConnection *connection,
         gint64             rowid,
         const char        *known,
         const char        *body,
         GError           **error)
{
  g_autoptr (ConcordStatement) update =
    concord_connection_prepare (connection, "UPDATE \"search_text\" SET \"body\" = ?2 WHERE \"rowid\" = ?1", error);

  if (update == NULL || !unindex (connection, rowid, known, error))
    return FALSE;

  sqlite3_bind_int64 (update, 1, rowid);
  concord_connection_bind_text (update, 2, body);

  return concord_connection_run (connection, update, error) && index_body (connection, rowid, body, error);
}

static gboolean
update_one (ConcordConnection   *connection,
            const ConcordChange *change,
            GError             **error)
{
  g_autoptr (ConcordRecord) record = NULL;
  g_autofree char *session = NULL;
  g_autofree char *known = NULL;
  g_autofree char *body = NULL;
  gint64 rowid;

  if (!find_known (connection, change->id, &rowid, &known, error) ||
      !concord_rows_read (connection, change->kind, change->id, &record, &session, error))
    return FALSE;

  body = record != NULL ? dup_body (record) : g_strdup ("");
  if (g_str_equal (body, known != NULL ? known : ""))
    return TRUE;

  if (known == NULL)
    return learn (connection, change->id, session, body, error);
  if (body[0] == '\0')
    return forget (connection, rowid, known, error);

  return relearn (connection, rowid, known, body, error);
}

/* Brings the index up to date with what @changes touched, inside the transaction that changed it. */
gboolean
concord_search_update (ConcordConnection *connection,
                       GPtrArray         *changes,
                       GError           **error)
{
  for (guint i = 0; i < changes->len; i++)
    {
      if (!update_one (connection, changes->pdata[i], error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
has_word_character (const char *word)
{
  for (const char *p = word; *p != '\0'; p = g_utf8_next_char (p))
    {
      if (g_unichar_isalnum (g_utf8_get_char (p)))
        return TRUE;
    }

  return FALSE;
}

/* Each word of what was typed as a quoted prefix, so that nothing in it is query syntax. */
static GPtrArray *
split_words (const char *typed)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);
  g_auto (GStrv) parts = g_strsplit_set (typed, " \t\n\"", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      if (has_word_character (parts[i]))
        g_ptr_array_add (words, g_strdup_printf ("\"%s\"*", parts[i]));
    }

  return g_steal_pointer (&words);
}

static GHashTable *
find_sessions (ConcordConnection *connection,
               const char        *word,
               GError           **error)
{
  g_autoptr (ConcordStatement) select = concord_connection_prepare (
    connection,
    "SELECT DISTINCT t.\"session\" FROM \"search\" s JOIN \"search_text\" t ON t.\"rowid\" = s.\"rowid\" WHERE s.\"search\" MATCH ?1",
    error);
  g_autoptr (GHashTable) sessions = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  gboolean row = TRUE;

  if (select == NULL)
    return NULL;

  concord_connection_bind_text (select, 1, word);
  while (row)
    {
      if (!concord_connection_step (connection, select, &row, error))
        return NULL;
      if (row)
        g_hash_table_add (sessions, g_strdup ((const char *) sqlite3_column_text (select, 0)));
    }

  return g_steal_pointer (&sessions);
}

static char *
find_snippet (ConcordConnection *connection,
              const char        *session,
              const char        *any_word,
              GError           **error)
{
  g_autoptr (ConcordStatement) select = concord_connection_prepare (
    connection,
    "SELECT snippet (\"search\", 0, char (1), char (2), '…', 12) FROM \"search\" s JOIN \"search_text\" t ON t.\"rowid\" = s.\"rowid\" "
    "WHERE s.\"search\" MATCH ?1 AND t.\"session\" = ?2 ORDER BY rank LIMIT 1",
    error);
  gboolean row;

  if (select == NULL)
    return NULL;

  concord_connection_bind_text (select, 1, any_word);
  concord_connection_bind_text (select, 2, session);
  if (!concord_connection_step (connection, select, &row, error))
    return NULL;

  return row ? concord_connection_dup_text (select, 0) : g_strdup ("");
}

static gboolean
is_found_by_all (GPtrArray  *sets,
                 const char *session)
{
  for (guint i = 0; i < sets->len; i++)
    {
      if (!g_hash_table_contains (sets->pdata[i], session))
        return FALSE;
    }

  return TRUE;
}

/**
 * concord_store_search:
 * @words: what someone typed; every word must begin a word somewhere in the session, in any record
 *
 * Returns: (transfer full) (element-type ConcordSummary): the sessions found, last touched first; all
 *   sessions where @words holds no word
 */
GPtrArray *
concord_store_search (ConcordStore *self,
                      const char   *words,
                      GError      **error)
{
  ConcordConnection *connection = concord_store_get_connection (self);
  g_autoptr (GPtrArray) quoted = split_words (words);
  g_autoptr (GPtrArray) sets = g_ptr_array_new_with_free_func ((GDestroyNotify) g_hash_table_unref);
  g_autoptr (GPtrArray) found = concord_store_list_sessions (self, error);
  g_autofree char *any = NULL;

  if (found == NULL || quoted->len == 0)
    return g_steal_pointer (&found);

  for (guint i = 0; i < quoted->len; i++)
    {
      GHashTable *set = find_sessions (connection, quoted->pdata[i], error);

      if (set == NULL)
        return NULL;
      g_ptr_array_add (sets, set);
    }

  g_ptr_array_add (quoted, NULL);
  any = g_strjoinv (" OR ", (char **) quoted->pdata);

  for (guint i = found->len; i > 0; i--)
    {
      ConcordSummary *summary = found->pdata[i - 1];

      if (!is_found_by_all (sets, summary->id))
        {
          g_ptr_array_remove_index (found, i - 1);
          continue;
        }

      summary->found = find_snippet (connection, summary->id, any, error);
      if (summary->found == NULL)
        return NULL;
    }

  return g_steal_pointer (&found);
}
