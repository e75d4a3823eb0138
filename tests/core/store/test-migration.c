/* SPDX-License-Identifier: GPL-3.0-or-later */

/* That databases of every released schema open and say what they said. */

#include <string.h>

#include "concord-kinds.h"
#include "concord-store-revisions.h"
#include "store-fixture.h"

static const int released[] = { 1, 2, 3, 4 };

/* Makes the fixture's database from its text. */
static void
load_released (StoreFixture *self,
               int           version)
{
  g_autofree char *name = g_strdup_printf ("schema-%d.db.sql", version);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", name, NULL);
  g_autofree char *sql = NULL;
  sqlite3 *handle = NULL;

  g_assert_true (g_file_get_contents (path, &sql, NULL, NULL));
  g_assert_cmpint (sqlite3_open (self->path, &handle), ==, SQLITE_OK);
  if (sqlite3_exec (handle, sql, NULL, NULL, NULL) != SQLITE_OK)
    g_error ("%s: %s", path, sqlite3_errmsg (handle));
  sqlite3_close (handle);
}

static char *
get_only_session (ConcordStore *store)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) sessions = concord_store_list_sessions (store, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (sessions->len, ==, 1);

  return g_strdup (((ConcordSummary *) sessions->pdata[0])->id);
}

static void
test_a_released_database_says_what_it_said (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (released); i++)
    {
      g_auto (StoreFixture) fixture;
      g_autofree char *name = g_strdup_printf ("schema-%d.said", released[i]);
      g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", name, NULL);
      g_autofree char *expected = NULL;
      g_autofree char *said = NULL;
      g_autofree char *id = NULL;
      g_autoptr (ConcordGraph) graph = NULL;

      g_assert_true (g_file_get_contents (path, &expected, NULL, NULL));
      store_fixture_init (&fixture);
      load_released (&fixture, released[i]);
      store_fixture_open (&fixture);
      id = get_only_session (fixture.store);
      graph = concord_store_open_session (fixture.store, id, NULL);
      said = store_spell_graph (graph);

      g_assert_cmpstr (said, ==, expected);
      g_assert_true (concord_store_check (fixture.path, NULL, NULL));
    }
}

static void
test_a_released_database_keeps_steps_words_and_drafts (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (released); i++)
    {
      g_auto (StoreFixture) fixture;
      g_autofree char *id = NULL;
      g_autofree char *draft = NULL;
      g_autoptr (GPtrArray) found = NULL;
      g_autoptr (ConcordGraph) graph = NULL;
      g_autoptr (GError) error = NULL;

      store_fixture_init (&fixture);
      load_released (&fixture, released[i]);
      store_fixture_open (&fixture);
      id = get_only_session (fixture.store);
      graph = concord_store_open_session (fixture.store, id, NULL);

      found = concord_store_search (fixture.store, "first vision", NULL);
      g_assert_cmpuint (found->len, ==, 1);
      draft = concord_store_get_draft (fixture.store, id, "capture");
      g_assert_cmpstr (draft, ==, "Half a sent");

      assert_label (fixture.store, undo, id, "First vision");
      assert_label (fixture.store, redo, id, "Second vision");
      g_assert_true (concord_store_redo (fixture.store, id, &error));
      g_assert_no_error (error);
      g_assert_cmpstr (concord_record_get_text (concord_graph_get_session (graph), CONCORD_SESSION_VISION), ==,
                       "Second vision");
      g_assert_true (concord_store_undo (fixture.store, id, NULL));
      g_assert_true (concord_store_undo (fixture.store, id, NULL));
      g_assert_false (concord_store_undo (fixture.store, id, NULL));
    }
}

static void
assert_kept (int schema)
{
  g_auto (StoreFixture) fixture;
  g_autofree char *id = NULL;
  g_auto (GStrv) kept = NULL;
  g_autoptr (GBytes) content = NULL;

  store_fixture_init (&fixture);
  load_released (&fixture, schema);
  store_fixture_open (&fixture);
  id = get_only_session (fixture.store);
  kept = concord_store_list_revisions (fixture.store, id, NULL);
  content = concord_store_read_revision (fixture.store, STORE_FIXTURE_REVISION, NULL);

  g_assert_cmpuint (g_strv_length (kept), ==, 1);
  g_assert_cmpmem (g_bytes_get_data (content, NULL), g_bytes_get_size (content), STORE_FIXTURE_HANDED_OUT,
                   strlen (STORE_FIXTURE_HANDED_OUT));
}

static void
test_a_released_database_keeps_what_was_handed_out (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (released); i++)
    {
      if (released[i] >= 4)
        assert_kept (released[i]);
    }
}

static void
test_a_released_database_has_the_schema_of_today (void)
{
  g_auto (StoreFixture) today;
  const char *columns = "SELECT count (*) FROM sqlite_schema t, pragma_table_xinfo (t.name) WHERE t.type = 'table'";

  store_fixture_init (&today);
  store_fixture_open (&today);

  for (guint i = 0; i < G_N_ELEMENTS (released); i++)
    {
      g_auto (StoreFixture) fixture;

      store_fixture_init (&fixture);
      load_released (&fixture, released[i]);
      store_fixture_open (&fixture);

      g_assert_cmpint (store_count (fixture.path, "PRAGMA user_version"), ==, store_count (today.path, "PRAGMA user_version"));
      g_assert_cmpint (store_count (fixture.path, columns), ==, store_count (today.path, columns));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/migration/a-released-database-says-what-it-said", test_a_released_database_says_what_it_said);
  g_test_add_func ("/migration/a-released-database-keeps-steps-words-and-drafts",
                   test_a_released_database_keeps_steps_words_and_drafts);
  g_test_add_func ("/migration/a-released-database-keeps-what-was-handed-out",
                   test_a_released_database_keeps_what_was_handed_out);
  g_test_add_func ("/migration/a-released-database-has-the-schema-of-today",
                   test_a_released_database_has_the_schema_of_today);

  return g_test_run ();
}
