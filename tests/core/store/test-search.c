/* SPDX-License-Identifier: GPL-3.0-or-later */

/* That any text in a session finds it, as it is now. */

#include "concord-kinds.h"
#include "concord-test-graph.h"
#include "store-fixture.h"

static char *
find (ConcordStore *store,
      const char   *words)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) found = concord_store_search (store, words, &error);
  GString *titles = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < found->len; i++)
    g_string_append_printf (titles, "%s;", ((ConcordSummary *) found->pdata[i])->title);

  return g_string_free_and_steal (titles);
}

#define assert_finds(store, words, expected)             \
  G_STMT_START                                           \
  {                                                      \
    g_autofree char *titles = find (store, words);       \
    g_assert_cmpstr (titles, ==, expected);              \
  }                                                      \
  G_STMT_END

static void
set_vision (ConcordStore *store,
            const char   *id,
            const char   *vision)
{
  g_autoptr (ConcordEdit) edit = concord_edit_new (id, "Change vision");

  concord_edit_set_text (edit, CONCORD_KIND_SESSION, id, CONCORD_SESSION_VISION, vision);
  store_apply (store, edit);
}

static void
test_a_word_in_any_searchable_field_finds_the_session (void)
{
  g_auto (StoreFixture) fixture;
  g_autoptr (ConcordGraph) graph = concord_test_graph_new (21, 1);
  g_autoptr (ConcordGraph) live = NULL;
  g_autofree char *id = NULL;
  guint n = 0;

  store_fixture_init (&fixture);
  store_fixture_open (&fixture);
  id = store_fixture_add_graph (&fixture, graph);
  live = concord_store_open_session (fixture.store, id, NULL);

  for (guint kind = 0; kind < CONCORD_N_KINDS; kind++)
    {
      const ConcordKindInfo *info = concord_kind_get_info (kind);
      ConcordRecord *record = concord_record_list_peek (concord_graph_list (live, kind), 0);

      for (guint field = 0; field < info->n_fields; field++)
        {
          g_autofree char *word = g_strdup_printf ("wombat%u", n++);
          g_autoptr (GPtrArray) found = NULL;
          gboolean searchable = (info->fields[field].flags & CONCORD_FIELD_SEARCHABLE) != 0;

          if (info->fields[field].type != CONCORD_FIELD_TEXT && info->fields[field].type != CONCORD_FIELD_PROSE)
            continue;
          if (concord_field_get_max (&info->fields[field]) < 10)
            continue;

          store_set_text (fixture.store, id, record, field, word);
          found = concord_store_search (fixture.store, word, NULL);
          if (found->len != (searchable ? 1 : 0))
            g_error ("%s.%s was %sfound", info->name, info->fields[field].name, searchable ? "not " : "");
        }
    }
}

static void
test_words_may_be_short_of_their_end_and_written_otherwise (void)
{
  g_auto (StoreFixture) fixture;
  g_autofree char *id = NULL;

  store_fixture_init (&fixture);
  store_fixture_open (&fixture);
  id = store_new_session (fixture.store, "Northmere");
  set_vision (fixture.store, id, "Every CHILD grows up safe — à Noël, in Łódź, 字幕, well-being");

  assert_finds (fixture.store, "north", "Northmere;");
  assert_finds (fixture.store, "NORTHMERE", "Northmere;");
  assert_finds (fixture.store, "child", "Northmere;");
  assert_finds (fixture.store, "noel", "Northmere;");
  assert_finds (fixture.store, "Noël", "Northmere;");
  assert_finds (fixture.store, "a", "Northmere;");
  assert_finds (fixture.store, "字幕", "Northmere;");
  assert_finds (fixture.store, "well-being", "Northmere;");
  assert_finds (fixture.store, "mere", "");
  assert_finds (fixture.store, "childhood", "");
}

static void
test_every_word_must_be_somewhere (void)
{
  g_auto (StoreFixture) fixture;
  g_autofree char *one = NULL;
  g_autofree char *two = NULL;

  store_fixture_init (&fixture);
  store_fixture_open (&fixture);
  one = store_new_session (fixture.store, "Northmere");
  two = store_new_session (fixture.store, "Southmere");
  set_vision (fixture.store, one, "Safe and well");
  set_vision (fixture.store, two, "Safe and sound");

  assert_finds (fixture.store, "safe well", "Northmere;");
  assert_finds (fixture.store, "safe south", "Southmere;");
  assert_finds (fixture.store, "safe", "Southmere;Northmere;");
  assert_finds (fixture.store, "well south", "");
}

static void
test_what_was_typed_is_never_a_query (void)
{
  static const char *const typed[] = {
    "\"", "\"\"", "'", "*", "safe*", "safe OR", "OR", "AND", "NOT safe", "NEAR (safe)", "(", ")", "body:", "body : safe", "^safe",
    "-safe", "safe \"", "{safe}", "a\\b", "%", "_", ";", "DROP TABLE", "safe\x01", "+", "safe AND (", "🙂", "“safe”", ".", "....", ":-)",
  };
  g_auto (StoreFixture) fixture;
  g_autofree char *id = NULL;

  store_fixture_init (&fixture);
  store_fixture_open (&fixture);
  id = store_new_session (fixture.store, "Northmere");
  set_vision (fixture.store, id, "Safe");

  for (guint i = 0; i < G_N_ELEMENTS (typed); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) found = concord_store_search (fixture.store, typed[i], &error);

      g_assert_no_error (error);
      g_assert_nonnull (found);
    }
}

static void
test_nothing_to_search_for_lists_all (void)
{
  g_auto (StoreFixture) fixture;
  g_autofree char *one = NULL;
  g_autofree char *two = NULL;

  store_fixture_init (&fixture);
  store_fixture_open (&fixture);
  one = store_new_session (fixture.store, "One");
  two = store_new_session (fixture.store, "Two");

  assert_finds (fixture.store, "", "Two;One;");
  assert_finds (fixture.store, "  \n ", "Two;One;");
  assert_finds (fixture.store, "--", "Two;One;");
}

static void
test_a_summary_shows_what_was_found (void)
{
  g_auto (StoreFixture) fixture;
  g_autoptr (GPtrArray) found = NULL;
  g_autofree char *id = NULL;

  store_fixture_init (&fixture);
  store_fixture_open (&fixture);
  id = store_new_session (fixture.store, "Northmere");
  set_vision (fixture.store, id, "There is no bus after six");
  found = concord_store_search (fixture.store, "bus", NULL);

  g_assert_cmpuint (found->len, ==, 1);
  g_assert_nonnull (strstr (((ConcordSummary *) found->pdata[0])->found, "no \001bus\002 after"));
}

static void
test_the_index_follows_edits_undo_and_redo (void)
{
  g_auto (StoreFixture) fixture;
  g_autofree char *id = NULL;

  store_fixture_init (&fixture);
  store_fixture_open (&fixture);
  id = store_new_session (fixture.store, "Northmere");
  set_vision (fixture.store, id, "alpha");
  assert_finds (fixture.store, "alpha", "Northmere;");
  set_vision (fixture.store, id, "beta");
  assert_finds (fixture.store, "alpha", "");
  assert_finds (fixture.store, "beta", "Northmere;");

  g_assert_true (concord_store_undo (fixture.store, id, NULL));
  assert_finds (fixture.store, "alpha", "Northmere;");
  assert_finds (fixture.store, "beta", "");
  g_assert_true (concord_store_redo (fixture.store, id, NULL));
  assert_finds (fixture.store, "beta", "Northmere;");
  set_vision (fixture.store, id, "");
  assert_finds (fixture.store, "beta", "");
  assert_finds (fixture.store, "northmere", "Northmere;");
}

static void
test_last_touched_comes_first (void)
{
  g_auto (StoreFixture) fixture;
  g_autofree char *one = NULL;
  g_autofree char *two = NULL;

  store_fixture_init (&fixture);
  store_fixture_open (&fixture);
  one = store_new_session (fixture.store, "One");
  two = store_new_session (fixture.store, "Two");
  assert_finds (fixture.store, "", "Two;One;");

  /* As if the other had been written to yesterday: seconds are too coarse for a test that does not wait. */
  {
    sqlite3 *handle = store_peek (fixture.path);
    g_autofree char *sql = g_strdup_printf ("UPDATE touched SET at = at - 86400 WHERE session = '%s'", two);

    g_assert_cmpint (sqlite3_exec (handle, sql, NULL, NULL, NULL), ==, SQLITE_OK);
    sqlite3_close (handle);
  }
  assert_finds (fixture.store, "", "One;Two;");
  set_vision (fixture.store, two, "now");
  assert_finds (fixture.store, "", "Two;One;");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/search/a-word-in-any-searchable-field-finds-the-session",
                   test_a_word_in_any_searchable_field_finds_the_session);
  g_test_add_func ("/search/words-may-be-short-of-their-end-and-written-otherwise",
                   test_words_may_be_short_of_their_end_and_written_otherwise);
  g_test_add_func ("/search/every-word-must-be-somewhere", test_every_word_must_be_somewhere);
  g_test_add_func ("/search/what-was-typed-is-never-a-query", test_what_was_typed_is_never_a_query);
  g_test_add_func ("/search/nothing-to-search-for-lists-all", test_nothing_to_search_for_lists_all);
  g_test_add_func ("/search/a-summary-shows-what-was-found", test_a_summary_shows_what_was_found);
  g_test_add_func ("/search/the-index-follows-edits-undo-and-redo", test_the_index_follows_edits_undo_and_redo);
  g_test_add_func ("/search/last-touched-comes-first", test_last_touched_comes_first);

  return g_test_run ();
}
