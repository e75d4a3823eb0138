/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Sessions as wholes: listed, removed and brought back, replaced. */

#include "concord-kinds.h"
#include "concord-test-graph.h"
#include "store-fixture.h"

static void
remove_session (ConcordStore *store,
                const char   *id)
{
  g_autoptr (ConcordEdit) edit = concord_edit_new (CONCORD_SCOPE_LIBRARY, "Delete session");

  concord_edit_remove (edit, CONCORD_KIND_SESSION, id);
  store_apply (store, edit);
}

static void
replace_session (ConcordStore *store,
                 ConcordGraph *graph)
{
  g_autoptr (ConcordEdit) edit = concord_edit_new (CONCORD_SCOPE_LIBRARY, "Replace session");

  concord_edit_remove (edit, CONCORD_KIND_SESSION, concord_record_get_id (concord_graph_get_session (graph)));
  concord_edit_add_graph (edit, graph);
  store_apply (store, edit);
}

static void
rename_session (ConcordStore *store,
                const char   *id,
                const char   *title)
{
  g_autoptr (ConcordEdit) edit = concord_edit_new (id, title);

  concord_edit_set_text (edit, CONCORD_KIND_SESSION, id, CONCORD_SESSION_TITLE, title);
  store_apply (store, edit);
}

static char *
spell_library (ConcordStore *store)
{
  g_autoptr (GPtrArray) sessions = concord_store_list_sessions (store, NULL);
  GString *titles = g_string_new (NULL);

  for (guint i = 0; i < sessions->len; i++)
    g_string_append_printf (titles, "%s;", ((ConcordSummary *) sessions->pdata[i])->title);

  return g_string_free_and_steal (titles);
}

#define assert_library(store, expected)                      \
  G_STMT_START                                               \
  {                                                          \
    g_autofree char *library = spell_library (store);        \
    g_assert_cmpstr (library, ==, expected);                 \
  }                                                          \
  G_STMT_END

static guint
count_found (ConcordStore *store,
             const char   *words)
{
  g_autoptr (GPtrArray) found = concord_store_search (store, words, NULL);

  g_assert_nonnull (found);
  return found->len;
}

static void
test_a_summary_says_what_the_library_shows (void)
{
  g_auto (StoreFixture) fixture;
  g_autoptr (ConcordGraph) graph = concord_test_graph_new (11, 3);
  g_autoptr (GPtrArray) sessions = NULL;
  g_autofree char *id = NULL;
  ConcordRecord *session = concord_graph_get_session (graph);
  ConcordSummary *summary;
  gint64 before = g_get_real_time () / G_USEC_PER_SEC;

  store_fixture_init (&fixture);
  store_fixture_open (&fixture);
  id = store_fixture_add_graph (&fixture, graph);
  sessions = concord_store_list_sessions (fixture.store, NULL);

  g_assert_cmpuint (sessions->len, ==, 1);
  summary = sessions->pdata[0];
  g_assert_cmpstr (summary->id, ==, id);
  g_assert_cmpstr (summary->title, ==, concord_record_get_text (session, CONCORD_SESSION_TITLE));
  g_assert_cmpstr (summary->vision, ==, concord_record_get_text (session, CONCORD_SESSION_VISION));
  g_assert_cmpstr (summary->place, ==, concord_record_get_text (session, CONCORD_SESSION_PLACE));
  g_assert_cmpstr (summary->date, ==, concord_record_get_text (session, CONCORD_SESSION_DATE));
  g_assert_cmpuint (summary->state, ==, concord_record_get_choice (session, CONCORD_SESSION_STATE));
  g_assert_cmpuint (summary->n_outcomes, ==, 3);
  g_assert_cmpuint (summary->n_commitments, ==, 3);
  g_assert_cmpint (summary->touched, >=, before);
  g_assert_null (summary->found);
}

static void
test_what_was_never_said_is_empty (void)
{
  g_auto (StoreFixture) fixture;
  g_autoptr (GPtrArray) sessions = NULL;
  g_autofree char *id = NULL;
  ConcordSummary *summary;

  store_fixture_init (&fixture);
  store_fixture_open (&fixture);
  assert_library (fixture.store, "");
  id = store_new_session (fixture.store, "Away-day");
  sessions = concord_store_list_sessions (fixture.store, NULL);
  summary = sessions->pdata[0];

  g_assert_cmpstr (summary->vision, ==, "");
  g_assert_cmpstr (summary->place, ==, "");
  g_assert_cmpstr (summary->date, ==, "");
  g_assert_cmpuint (summary->state, ==, CONCORD_SESSION_DRAFT);
}

static void
test_a_deleted_session_comes_back_with_everything (void)
{
  g_auto (StoreFixture) fixture;
  g_autoptr (ConcordGraph) graph = concord_test_graph_new (12, 3);
  g_autoptr (ConcordGraph) again = NULL;
  g_autofree char *id = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  store_fixture_init (&fixture);
  store_fixture_open (&fixture);
  id = store_fixture_add_graph (&fixture, graph);
  rename_session (fixture.store, id, "Zanzibar");
  rename_session (fixture.store, id, "Xanadu");
  before = store_digest (fixture.path);
  g_assert_cmpuint (count_found (fixture.store, "xanadu"), ==, 1);

  remove_session (fixture.store, id);
  assert_library (fixture.store, "");
  g_assert_cmpuint (count_found (fixture.store, "xanadu"), ==, 0);
  g_assert_cmpint (store_count (fixture.path, "SELECT count (*) FROM search_text"), ==, 0);

  store_fixture_reopen (&fixture);
  assert_label (fixture.store, undo, CONCORD_SCOPE_LIBRARY, "Delete session");
  g_assert_true (concord_store_undo (fixture.store, CONCORD_SCOPE_LIBRARY, NULL));
  after = store_digest (fixture.path);
  g_assert_cmpstr (after, ==, before);
  g_assert_cmpuint (count_found (fixture.store, "xanadu"), ==, 1);

  /* With what could be undone inside it. */
  assert_label (fixture.store, undo, id, "Xanadu");
  g_assert_true (concord_store_undo (fixture.store, id, NULL));
  assert_library (fixture.store, "Zanzibar;");
  again = concord_store_open_session (fixture.store, id, NULL);
  g_assert_cmpuint (concord_graph_get_n_records (again), ==, concord_graph_get_n_records (graph));
}

static void
test_adding_a_session_can_be_undone_until_it_is_edited (void)
{
  g_auto (StoreFixture) fixture;
  g_autofree char *one = NULL;
  g_autofree char *two = NULL;

  store_fixture_init (&fixture);
  store_fixture_open (&fixture);
  one = store_new_session (fixture.store, "One");
  two = store_new_session (fixture.store, "Two");
  rename_session (fixture.store, two, "Two and a half");

  /* What is left to undo in the library is the other session. */
  assert_label (fixture.store, undo, CONCORD_SCOPE_LIBRARY, "Add session");
  g_assert_true (concord_store_undo (fixture.store, CONCORD_SCOPE_LIBRARY, NULL));
  assert_library (fixture.store, "Two and a half;");
  g_assert_false (concord_store_undo (fixture.store, CONCORD_SCOPE_LIBRARY, NULL));

  g_assert_true (concord_store_redo (fixture.store, CONCORD_SCOPE_LIBRARY, NULL));
  g_assert_cmpint (store_count (fixture.path, "SELECT count (*) FROM session"), ==, 2);
}

static void
test_deleting_again_ends_when_what_came_back_is_edited (void)
{
  g_auto (StoreFixture) fixture;
  g_autofree char *id = NULL;

  store_fixture_init (&fixture);
  store_fixture_open (&fixture);
  id = store_new_session (fixture.store, "One");
  rename_session (fixture.store, id, "Two");
  remove_session (fixture.store, id);
  g_assert_true (concord_store_undo (fixture.store, CONCORD_SCOPE_LIBRARY, NULL));
  assert_label (fixture.store, redo, CONCORD_SCOPE_LIBRARY, "Delete session");

  rename_session (fixture.store, id, "Three");
  assert_label (fixture.store, redo, CONCORD_SCOPE_LIBRARY, NULL);
  assert_library (fixture.store, "Three;");
}

static void
test_undoing_inside_counts_as_editing (void)
{
  g_auto (StoreFixture) fixture;
  g_autofree char *id = NULL;

  store_fixture_init (&fixture);
  store_fixture_open (&fixture);
  id = store_new_session (fixture.store, "One");
  rename_session (fixture.store, id, "Two");
  remove_session (fixture.store, id);
  g_assert_true (concord_store_undo (fixture.store, CONCORD_SCOPE_LIBRARY, NULL));

  g_assert_true (concord_store_undo (fixture.store, id, NULL));
  assert_label (fixture.store, redo, CONCORD_SCOPE_LIBRARY, NULL);
  assert_library (fixture.store, "One;");
}

static void
test_a_replaced_session_is_the_new_one_and_can_be_had_back (void)
{
  g_auto (StoreFixture) fixture;
  g_autoptr (ConcordGraph) graph = concord_test_graph_new (13, 2);
  g_autoptr (ConcordGraph) elsewhere = NULL;
  g_autofree char *id = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  store_fixture_init (&fixture);
  store_fixture_open (&fixture);
  id = store_fixture_add_graph (&fixture, graph);
  elsewhere = concord_store_read_session (fixture.path, id, NULL);
  rename_session (fixture.store, id, "Changed here");
  before = store_digest (fixture.path);

  replace_session (fixture.store, elsewhere);
  {
    g_autoptr (ConcordGraph) now = concord_store_read_session (fixture.path, id, NULL);

    concord_test_graph_assert_equal (now, graph);
  }
  /* Steps of the one that went are not steps of the one that came. */
  assert_label (fixture.store, undo, id, NULL);
  g_assert_cmpuint (count_found (fixture.store, "changed"), ==, 0);

  g_assert_true (concord_store_undo (fixture.store, CONCORD_SCOPE_LIBRARY, NULL));
  after = store_digest (fixture.path);
  g_assert_cmpstr (after, ==, before);
  g_assert_cmpuint (count_found (fixture.store, "changed"), ==, 1);
}

static void
test_a_live_graph_follows_a_replacement (void)
{
  g_auto (StoreFixture) fixture;
  g_autoptr (ConcordGraph) graph = concord_test_graph_new (14, 2);
  g_autoptr (ConcordGraph) elsewhere = NULL;
  g_autoptr (ConcordGraph) live = NULL;
  g_autofree char *id = NULL;
  ConcordRecord *session;

  store_fixture_init (&fixture);
  store_fixture_open (&fixture);
  id = store_fixture_add_graph (&fixture, graph);
  elsewhere = concord_store_read_session (fixture.path, id, NULL);
  live = concord_store_open_session (fixture.store, id, NULL);
  session = concord_graph_get_session (live);
  rename_session (fixture.store, id, "Changed here");
  replace_session (fixture.store, elsewhere);

  concord_test_graph_assert_equal (live, elsewhere);
  g_assert_true (concord_graph_get_session (live) == session);
}

static void
test_a_session_that_comes_in_again_brings_no_steps_of_its_past (void)
{
  g_auto (StoreFixture) fixture;
  g_autoptr (ConcordGraph) graph = concord_test_graph_new (15, 1);
  g_autofree char *id = NULL;

  store_fixture_init (&fixture);
  store_fixture_open (&fixture);
  id = store_fixture_add_graph (&fixture, graph);
  rename_session (fixture.store, id, "Past");
  remove_session (fixture.store, id);

  g_free (id);
  id = store_fixture_add_graph (&fixture, graph);
  assert_label (fixture.store, undo, id, NULL);
  g_assert_false (concord_store_undo (fixture.store, id, NULL));
}

static void
test_an_id_that_is_taken_is_refused (void)
{
  g_auto (StoreFixture) fixture;
  g_autoptr (ConcordGraph) graph = concord_test_graph_new (16, 2);
  g_autoptr (ConcordEdit) edit = concord_edit_new (CONCORD_SCOPE_LIBRARY, "Add session");
  g_autofree char *id = NULL;

  store_fixture_init (&fixture);
  store_fixture_open (&fixture);
  id = store_fixture_add_graph (&fixture, graph);
  concord_edit_add_graph (edit, graph);
  store_refuse (fixture.store, edit, CONCORD_STORE_ERROR_EXISTS);
}

static void
test_a_duplicate_stands_beside_the_original (void)
{
  g_auto (StoreFixture) fixture;
  g_autoptr (ConcordGraph) graph = concord_test_graph_new (17, 3);
  g_autoptr (ConcordGraph) copy = concord_graph_duplicate (graph);
  g_autoptr (ConcordGraph) original = NULL;
  g_autofree char *id = NULL;
  g_autofree char *copy_id = NULL;

  store_fixture_init (&fixture);
  store_fixture_open (&fixture);
  id = store_fixture_add_graph (&fixture, graph);
  copy_id = store_fixture_add_graph (&fixture, copy);
  remove_session (fixture.store, copy_id);
  original = concord_store_read_session (fixture.path, id, NULL);

  concord_test_graph_assert_equal (original, graph);
}

static void
test_a_session_that_is_not_there_is_not_found (void)
{
  g_auto (StoreFixture) fixture;
  g_autofree char *stranger = concord_id_new ();
  g_autoptr (GError) live_error = NULL;
  g_autoptr (GError) copy_error = NULL;

  store_fixture_init (&fixture);
  store_fixture_open (&fixture);
  g_assert_null (concord_store_open_session (fixture.store, stranger, &live_error));
  g_assert_error (live_error, CONCORD_STORE_ERROR, CONCORD_STORE_ERROR_NOT_FOUND);
  g_assert_null (concord_store_read_session (fixture.path, stranger, &copy_error));
  g_assert_error (copy_error, CONCORD_STORE_ERROR, CONCORD_STORE_ERROR_NOT_FOUND);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/library/a-summary-says-what-the-library-shows", test_a_summary_says_what_the_library_shows);
  g_test_add_func ("/library/what-was-never-said-is-empty", test_what_was_never_said_is_empty);
  g_test_add_func ("/library/a-deleted-session-comes-back-with-everything",
                   test_a_deleted_session_comes_back_with_everything);
  g_test_add_func ("/library/adding-a-session-can-be-undone-until-it-is-edited",
                   test_adding_a_session_can_be_undone_until_it_is_edited);
  g_test_add_func ("/library/deleting-again-ends-when-what-came-back-is-edited",
                   test_deleting_again_ends_when_what_came_back_is_edited);
  g_test_add_func ("/library/undoing-inside-counts-as-editing", test_undoing_inside_counts_as_editing);
  g_test_add_func ("/library/a-replaced-session-is-the-new-one-and-can-be-had-back",
                   test_a_replaced_session_is_the_new_one_and_can_be_had_back);
  g_test_add_func ("/library/a-live-graph-follows-a-replacement", test_a_live_graph_follows_a_replacement);
  g_test_add_func ("/library/a-session-that-comes-in-again-brings-no-steps-of-its-past",
                   test_a_session_that_comes_in_again_brings_no_steps_of_its_past);
  g_test_add_func ("/library/an-id-that-is-taken-is-refused", test_an_id_that_is_taken_is_refused);
  g_test_add_func ("/library/a-duplicate-stands-beside-the-original", test_a_duplicate_stands_beside_the_original);
  g_test_add_func ("/library/a-session-that-is-not-there-is-not-found", test_a_session_that_is_not_there_is_not_found);

  return g_test_run ();
}
