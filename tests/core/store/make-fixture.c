/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Writes the fixture of the schema of today: a database as SQL text, and what its session says. Run once when a
 * schema is released; a fixture that was released is never written again.
 *
 * usage: make-fixture FOLDER
 */

#include "config.h"

#include <string.h>

#include "concord-kinds.h"
#include "concord-store-revisions.h"
#include "concord-test-graph.h"
#include "store-fixture.h"

static char *
query (sqlite3    *handle,
       const char *sql,
       const char *between)
{
  sqlite3_stmt *select = NULL;
  GString *text = g_string_new (NULL);

  g_assert_cmpint (sqlite3_prepare_v2 (handle, sql, -1, &select, NULL), ==, SQLITE_OK);
  while (sqlite3_step (select) == SQLITE_ROW)
    g_string_append_printf (text, "%s%s", (const char *) sqlite3_column_text (select, 0), between);
  sqlite3_finalize (select);

  return g_string_free_and_steal (text);
}

static void
dump_rows (sqlite3    *handle,
           const char *table,
           GString    *dump)
{
  g_autofree char *columns_sql = g_strdup_printf (
    "SELECT group_concat ('quote (\"' || name || '\")', ' || '', '' || ') FROM pragma_table_info ('%s')", table);
  g_autofree char *columns = query (handle, columns_sql, "");
  g_autofree char *rows_sql =
    g_strdup_printf ("SELECT 'INSERT INTO \"%s\" VALUES (' || %s || ');' FROM \"%s\" ORDER BY 1", table, columns, table);
  g_autofree char *rows = query (handle, rows_sql, "\n");

  g_string_append (dump, rows);
}

static char *
dump_database (const char *path)
{
  sqlite3 *handle = store_peek (path);
  GString *dump = g_string_new (NULL);
  /* The tables of the search index are made by making it. */
  g_autofree char *schema = query (handle,
                                   "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' AND name NOT IN "
                                   "('search_data', 'search_idx', 'search_docsize', 'search_config')",
                                   ";\n");
  g_autofree char *tables = query (handle,
                                   "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND "
                                   "(name = 'search_text' OR name NOT LIKE 'search%') ORDER BY rootpage",
                                   "\n");
  g_auto (GStrv) names = g_strsplit (tables, "\n", -1);
  g_autofree char *version = query (handle, "SELECT user_version FROM pragma_user_version", "");
  g_autofree char *application = query (handle, "SELECT application_id FROM pragma_application_id", "");

  g_string_append_printf (dump, "-- SPDX-License-Identifier: GPL-3.0-or-later\n-- A database of schema %s, as Concord wrote it. Never changed: "
                                "people have such files.\nBEGIN;\n%s", version, schema);
  for (guint i = 0; names[i] != NULL && names[i][0] != '\0'; i++)
    dump_rows (handle, names[i], dump);
  g_string_append (dump, "INSERT INTO \"search\" (\"search\") VALUES ('rebuild');\n");
  g_string_append_printf (dump, "PRAGMA application_id = %s;\nPRAGMA user_version = %s;\nCOMMIT;\n", application, version);
  sqlite3_close (handle);

  return g_string_free_and_steal (dump);
}

static void
set_vision (ConcordStore *store,
            const char   *id,
            const char   *vision)
{
  g_autoptr (ConcordEdit) edit = concord_edit_new (id, vision);

  concord_edit_set_text (edit, CONCORD_KIND_SESSION, id, CONCORD_SESSION_VISION, vision);
  store_apply (store, edit);
}

int
main (int argc, char **argv)
{
  g_auto (StoreFixture) fixture;
  g_autoptr (ConcordGraph) graph = concord_test_graph_new (1, 2);
  g_autoptr (ConcordGraph) kept = NULL;
  g_autoptr (GBytes) handed_out = g_bytes_new_static (STORE_FIXTURE_HANDED_OUT, strlen (STORE_FIXTURE_HANDED_OUT));
  g_autofree char *id = NULL;
  g_autofree char *dump = NULL;
  g_autofree char *said = NULL;
  g_autofree char *sql_path = NULL;
  g_autofree char *said_path = NULL;
  gint64 version;

  g_assert_cmpint (argc, ==, 2);
  store_fixture_init (&fixture);
  store_fixture_open (&fixture);
  version = store_count (fixture.path, "PRAGMA user_version");
  sql_path = g_strdup_printf ("%s/schema-%" G_GINT64_FORMAT ".db.sql", argv[1], version);
  said_path = g_strdup_printf ("%s/schema-%" G_GINT64_FORMAT ".said", argv[1], version);
  id = store_fixture_add_graph (&fixture, graph);
  set_vision (fixture.store, id, "First vision");
  set_vision (fixture.store, id, "Second vision");
  g_assert_true (concord_store_undo (fixture.store, id, NULL));
  g_assert_true (concord_store_set_draft (fixture.store, id, "capture", "Half a sent", NULL));
  g_assert_true (concord_store_keep_revision (fixture.store, id, STORE_FIXTURE_REVISION, handed_out, NULL));

  dump = dump_database (fixture.path);
  kept = concord_store_read_session (fixture.path, id, NULL);
  said = store_spell_graph (kept);
  g_assert_true (g_file_set_contents (sql_path, dump, -1, NULL));
  g_assert_true (g_file_set_contents (said_path, said, -1, NULL));

  return 0;
}
