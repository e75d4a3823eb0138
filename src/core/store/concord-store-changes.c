/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Changesets of SQLite's session extension: recorded, read, inverted, joined, applied. One changeset tells
 * undo what to put back, search what to read again and graphs what to refresh.
 */

#include "config.h"

#include "concord-store-private.h"

#include <glib/gi18n-lib.h>

#include "concord-record.h"

/* The kind whose rows are in @table: its own, or those of one of its lists. */
static gboolean
find_kind (const char  *table,
           ConcordKind *kind)
{
  if (concord_kind_find (table, kind))
    return TRUE;

  for (guint i = 0; i < CONCORD_N_KINDS; i++)
    {
      const ConcordKindInfo *info = concord_kind_get_info (i);
      guint field;

      if (g_str_has_prefix (table, info->name) && table[strlen (info->name)] == '_' &&
          concord_kind_find_field (i, table + strlen (info->name) + 1, &field))
        {
          *kind = i;
          return TRUE;
        }
    }

  return FALSE;
}

static int
is_content (void       *data,
            const char *table)
{
  ConcordKind kind;

  return find_kind (table, &kind);
}

/* Records what happens to the tables of the kinds and to no other: the search index keeps tables of its own, which
 * must not be recorded. Asked of each table when it is first touched, because attaching all of them by name takes
 * longer than the edit.
 */
gboolean
concord_changes_watch (sqlite3_session   *session,
                       ConcordConnection *connection,
                       GError           **error)
{
  int code;

  sqlite3session_table_filter (session, is_content, NULL);
  code = sqlite3session_attach (session, NULL);

  return code == SQLITE_OK || concord_connection_fail (connection, code, error);
}

static void
change_free (gpointer data)
{
  ConcordChange *change = data;

  g_free (change->id);
  g_free (change);
}

/* The id of the record that a row belongs to is the row's first column in every table. */
static void
collect (sqlite3_changeset_iter *iter,
         GHashTable             *seen,
         GPtrArray              *changes)
{
  const char *table;
  int n_columns, operation, indirect;
  sqlite3_value *value = NULL;
  ConcordKind kind;
  const char *id;

  sqlite3changeset_op (iter, &table, &n_columns, &operation, &indirect);
  if (operation == SQLITE_INSERT)
    sqlite3changeset_new (iter, 0, &value);
  else
    sqlite3changeset_old (iter, 0, &value);

  id = value != NULL ? (const char *) sqlite3_value_text (value) : NULL;
  if (id == NULL || g_hash_table_contains (seen, id) || !find_kind (table, &kind))
    return;

  {
    ConcordChange *change = g_new0 (ConcordChange, 1);

    change->kind = kind;
    change->id = g_strdup (id);
    g_hash_table_add (seen, change->id);
    g_ptr_array_add (changes, change);
  }
}

/* Returns: (transfer full) (element-type ConcordChange): each record that @changeset touches, once */
GPtrArray *
concord_changes_read (ConcordConnection *connection,
                      GBytes            *changeset,
                      GError           **error)
{
  g_autoptr (GPtrArray) changes = g_ptr_array_new_with_free_func (change_free);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  sqlite3_changeset_iter *iter = NULL;
  gsize size;
  gconstpointer data = g_bytes_get_data (changeset, &size);
  int code = sqlite3changeset_start (&iter, (int) size, (void *) data);

  while (code == SQLITE_OK && (code = sqlite3changeset_next (iter)) == SQLITE_ROW)
    {
      collect (iter, seen, changes);
      code = SQLITE_OK;
    }
  sqlite3changeset_finalize (iter);

  if (code != SQLITE_DONE)
    {
      concord_connection_fail (connection, code, error);
      return NULL;
    }

  return g_steal_pointer (&changes);
}

static int
on_conflict (void                   *data,
             int                     conflict,
             sqlite3_changeset_iter *iter)
{
  return SQLITE_CHANGESET_ABORT;
}

/* Applies a changeset whole or not at all; what it was recorded from must be there unchanged. Cascades are
 * in the changeset already, so foreign keys must not act a second time.
 */
gboolean
concord_changes_apply (ConcordConnection *connection,
                       GBytes            *changeset,
                       GError           **error)
{
  gsize size;
  gconstpointer data = g_bytes_get_data (changeset, &size);
  int code = sqlite3changeset_apply_v2 (concord_connection_get_handle (connection), (int) size, (void *) data, NULL,
                                        on_conflict, NULL, NULL, NULL, SQLITE_CHANGESETAPPLY_FKNOACTION);

  if (code == SQLITE_OK)
    return TRUE;

  if ((code & 0xff) == SQLITE_ABORT)
    {
      g_set_error_literal (error, CONCORD_STORE_ERROR, CONCORD_STORE_ERROR_CONFLICT,
                           _("This does not fit what the session holds now"));
      return FALSE;
    }

  return concord_connection_fail (connection, code, error);
}

GBytes *
concord_changes_invert (ConcordConnection *connection,
                        GBytes            *changeset,
                        GError           **error)
{
  gsize size;
  gconstpointer data = g_bytes_get_data (changeset, &size);
  int inverted_size = 0;
  void *inverted = NULL;
  int code = sqlite3changeset_invert ((int) size, data, &inverted_size, &inverted);

  if (code != SQLITE_OK)
    {
      concord_connection_fail (connection, code, error);
      return NULL;
    }

  return g_bytes_new_with_free_func (inverted, (gsize) inverted_size, sqlite3_free, inverted);
}

/* Returns: (transfer full): what @first and then @second do, as one; empty where one takes back the other */
GBytes *
concord_changes_join (ConcordConnection *connection,
                      GBytes            *first,
                      GBytes            *second,
                      GError           **error)
{
  gsize first_size, second_size;
  gconstpointer first_data = g_bytes_get_data (first, &first_size);
  gconstpointer second_data = g_bytes_get_data (second, &second_size);
  int joined_size = 0;
  void *joined = NULL;
  int code = sqlite3changeset_concat ((int) first_size, (void *) first_data, (int) second_size, (void *) second_data,
                                      &joined_size, &joined);

  if (code != SQLITE_OK)
    {
      concord_connection_fail (connection, code, error);
      return NULL;
    }

  return g_bytes_new_with_free_func (joined, (gsize) joined_size, sqlite3_free, joined);
}
