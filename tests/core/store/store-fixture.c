/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A database of its own for each test, and ways to look at it past the store. */

#include "config.h"

#include "store-fixture.h"

#include <glib/gstdio.h>

#include "concord-kinds.h"

static void
remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR) && !g_file_test (path, G_FILE_TEST_IS_SYMLINK))
        remove_folder (path);
      else
        g_unlink (path);
    }

  g_rmdir (folder);
}

/* In memory where that can be: thousands of commits wait for the disk otherwise, and what is tested here is not
 * the disk. tests/crash is about that.
 */
void
store_fixture_init (StoreFixture *self)
{
  *self = (StoreFixture) { NULL };

  self->folder = g_strdup ("/dev/shm/concord-test-XXXXXX");
  if (g_mkdtemp (self->folder) == NULL)
    {
      g_free (self->folder);
      self->folder = g_dir_make_tmp ("concord-test-XXXXXX", NULL);
      g_assert_nonnull (self->folder);
    }
  self->path = g_build_filename (self->folder, "sessions.db", NULL);
}

void
store_fixture_clear (StoreFixture *self)
{
  if (self->store != NULL)
    g_assert_finalize_object (g_steal_pointer (&self->store));
  remove_folder (self->folder);
  g_clear_pointer (&self->path, g_free);
  g_clear_pointer (&self->folder, g_free);
}

void
store_fixture_open (StoreFixture *self)
{
  g_autoptr (GError) error = NULL;

  self->store = concord_store_open (self->path, &error);
  g_assert_no_error (error);
  g_assert_nonnull (self->store);
}

void
store_fixture_reopen (StoreFixture *self)
{
  g_assert_finalize_object (g_steal_pointer (&self->store));
  store_fixture_open (self);
}

/* Returns: (transfer full): the session's id */
char *
store_fixture_add_graph (StoreFixture *self,
                         ConcordGraph *graph)
{
  g_autoptr (ConcordEdit) edit = concord_edit_new (CONCORD_SCOPE_LIBRARY, "Add session");

  concord_edit_add_graph (edit, graph);
  store_apply (self->store, edit);

  return g_strdup (concord_record_get_id (concord_graph_get_session (graph)));
}

/* Returns: (transfer full): the path of a file in the fixture's folder */
char *
store_fixture_build (StoreFixture *self,
                     const char   *name)
{
  return g_build_filename (self->folder, name, NULL);
}

void
store_apply (ConcordStore *store,
             ConcordEdit  *edit)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (concord_store_apply (store, edit, &error) || error != NULL);
  g_assert_no_error (error);
}

void
store_refuse (ConcordStore *store,
              ConcordEdit  *edit,
              int           code)
{
  g_autofree char *before = store_digest (concord_store_get_path (store));
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_false (concord_store_apply (store, edit, &error));
  g_assert_error (error, CONCORD_STORE_ERROR, code);

  after = store_digest (concord_store_get_path (store));
  g_assert_cmpstr (after, ==, before);
}

/* Returns: (transfer full): its id */
char *
store_new_session (ConcordStore *store,
                   const char   *title)
{
  g_autoptr (ConcordEdit) edit = concord_edit_new (CONCORD_SCOPE_LIBRARY, "Add session");
  const char *id = concord_edit_add (edit, CONCORD_KIND_SESSION, 0);

  concord_edit_set_text (edit, CONCORD_KIND_SESSION, id, CONCORD_SESSION_TITLE, title);
  store_apply (store, edit);

  return g_strdup (id);
}

void
store_set_text (ConcordStore  *store,
                const char    *session,
                ConcordRecord *record,
                guint          field,
                const char    *text)
{
  g_autofree char *label = g_strdup_printf ("Change to %s", text);
  g_autoptr (ConcordEdit) edit = concord_edit_new (session, label);

  concord_edit_set_text (edit, concord_record_get_kind (record), concord_record_get_id (record), field, text);
  store_apply (store, edit);
}

sqlite3 *
store_peek (const char *path)
{
  sqlite3 *handle = NULL;

  g_assert_cmpint (sqlite3_open_v2 (path, &handle, SQLITE_OPEN_READWRITE, NULL), ==, SQLITE_OK);
  sqlite3_busy_timeout (handle, 5000);
  /* Or the reader's going away would write. */
  sqlite3_db_config (handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, NULL);

  return handle;
}

static void
dump_query (sqlite3    *handle,
            const char *sql,
            GString    *dump)
{
  sqlite3_stmt *select = NULL;
  int code;

  g_assert_cmpint (sqlite3_prepare_v2 (handle, sql, -1, &select, NULL), ==, SQLITE_OK);
  while ((code = sqlite3_step (select)) == SQLITE_ROW)
    {
      for (int i = 0; i < sqlite3_column_count (select); i++)
        {
          if (sqlite3_column_type (select, i) == SQLITE_NULL)
            g_string_append (dump, "|-");
          else
            g_string_append_printf (dump, "|%d:%s", sqlite3_column_type (select, i),
                                    (const char *) sqlite3_column_text (select, i));
        }
      g_string_append_c (dump, '\n');
    }
  g_assert_cmpint (code, ==, SQLITE_DONE);
  sqlite3_finalize (select);
}

/* Everything that is content: sessions, their records and the words that find them. Not the journal, nor when a
 * session was touched.
 */
char *
store_dump (const char *path)
{
  sqlite3 *handle = store_peek (path);
  GString *dump = g_string_new (NULL);

  g_assert_cmpint (sqlite3_exec (handle, "BEGIN", NULL, NULL, NULL), ==, SQLITE_OK);
  for (guint kind = 0; kind < CONCORD_N_KINDS; kind++)
    {
      const ConcordKindInfo *info = concord_kind_get_info (kind);
      g_autofree char *rows = g_strdup_printf ("SELECT '%s', * FROM \"%s\" ORDER BY \"id\"", info->name, info->name);

      dump_query (handle, rows, dump);
      for (guint i = 0; i < info->n_fields; i++)
        {
          g_autofree char *list = g_strdup_printf ("SELECT '%s_%s', * FROM \"%s_%s\" ORDER BY \"record\", \"ordinal\"", info->name,
                                                   info->fields[i].name, info->name, info->fields[i].name);

          if (info->fields[i].type == CONCORD_FIELD_REFERENCES)
            dump_query (handle, list, dump);
        }
    }
  dump_query (handle, "SELECT 'words', \"record\", \"session\", \"body\" FROM \"search_text\" ORDER BY \"record\"", dump);
  sqlite3_close (handle);

  return g_string_free_and_steal (dump);
}

/* A dump that is short enough to keep many of. */
char *
store_digest (const char *path)
{
  g_autofree char *dump = store_dump (path);

  return g_compute_checksum_for_string (G_CHECKSUM_SHA256, dump, -1);
}

gint64
store_count (const char *path,
             const char *sql)
{
  sqlite3 *handle = store_peek (path);
  sqlite3_stmt *select = NULL;
  gint64 count;

  g_assert_cmpint (sqlite3_prepare_v2 (handle, sql, -1, &select, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_step (select), ==, SQLITE_ROW);
  count = sqlite3_column_int64 (select, 0);
  sqlite3_finalize (select);
  sqlite3_close (handle);

  return count;
}

static void
spell_value (GString            *text,
             const ConcordField *field,
             const ConcordValue *value)
{
  g_autofree char *escaped = NULL;
  g_autofree char *joined = NULL;
  char number[G_ASCII_DTOSTR_BUF_SIZE];
  char letters[0x81] = "";

  /* Letters of all languages stay as they are. */
  for (guint i = 0; i < 0x80; i++)
    letters[i] = (char) (0x80 + i);

  g_string_append_printf (text, "  %s = ", field->name);
  switch (value->shape)
    {
    case CONCORD_SHAPE_TEXT:
      escaped = g_strescape (value->text, letters);
      g_string_append (text, escaped);
      break;
    case CONCORD_SHAPE_NUMBER:
      g_string_append (text, g_ascii_dtostr (number, sizeof number, value->number));
      break;
    case CONCORD_SHAPE_WHOLE:
      if (field->type == CONCORD_FIELD_CHOICE)
        g_string_append (text, field->choices[value->whole].nick);
      else
        g_string_append_printf (text, "%" G_GINT64_FORMAT, value->whole);
      break;
    case CONCORD_SHAPE_LIST:
      joined = g_strjoinv (" ", value->list);
      g_string_append (text, joined);
      break;
    case CONCORD_SHAPE_NONE:
    default:
      g_assert_not_reached ();
    }
  g_string_append_c (text, '\n');
}

static void
spell_record (GString       *text,
              ConcordRecord *record)
{
  const ConcordKindInfo *info = concord_record_get_info (record);
  const char *extra = concord_record_get_extra (record);
  char position[G_ASCII_DTOSTR_BUF_SIZE];

  g_string_append_printf (text, "%s %s at %s\n", info->name, concord_record_get_id (record),
                          g_ascii_dtostr (position, sizeof position, concord_record_get_position (record)));
  if (extra != NULL)
    g_string_append_printf (text, "  + %s\n", extra);

  for (guint i = 0; i < info->n_fields; i++)
    {
      if (concord_record_has (record, i))
        spell_value (text, &info->fields[i], concord_record_get_value (record, i));
    }
}

/* A session as text, for people and for comparing: only what was said, by name, so that fields added later do not
 * change it.
 */
char *
store_spell_graph (ConcordGraph *graph)
{
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, "envelope %s\n", concord_graph_get_envelope (graph));
  for (guint kind = 0; kind < CONCORD_N_KINDS; kind++)
    {
      ConcordRecordList *list = concord_graph_list (graph, kind);

      for (guint i = 0; i < concord_record_list_get_length (list); i++)
        spell_record (text, concord_record_list_peek (list, i));
    }

  return g_string_free_and_steal (text);
}

GBytes *
store_read_file (const char *path)
{
  char *data;
  gsize size;

  g_assert_true (g_file_get_contents (path, &data, &size, NULL));

  return g_bytes_new_take (data, size);
}
