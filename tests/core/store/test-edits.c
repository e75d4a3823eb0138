/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Edits: committed whole or not at all, seen by live graphs, undone and redone as people expect. */

#include "concord-kinds.h"
#include "concord-test-graph.h"
#include "store-fixture.h"

typedef struct
{
  StoreFixture store;
  char *id;
  ConcordGraph *graph;
} Fixture;

static void
fixture_clear (Fixture *self)
{
  g_clear_object (&self->graph);
  g_clear_pointer (&self->id, g_free);
  store_fixture_clear (&self->store);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Fixture, fixture_clear)

static void
fixture_init (Fixture *self)
{
  g_autoptr (ConcordGraph) graph = concord_test_graph_new (7, 3);

  store_fixture_init (&self->store);
  store_fixture_open (&self->store);
  self->id = store_fixture_add_graph (&self->store, graph);
  self->graph = concord_store_open_session (self->store.store, self->id, NULL);
  g_assert_nonnull (self->graph);
}

static ConcordRecord *
get (Fixture    *self,
     ConcordKind kind,
     guint       index)
{
  return concord_record_list_peek (concord_graph_list (self->graph, kind), index);
}

static gboolean
undo (Fixture *self)
{
  return concord_store_undo (self->store.store, self->id, NULL);
}

static gboolean
redo (Fixture *self)
{
  return concord_store_redo (self->store.store, self->id, NULL);
}

static void
set_title (Fixture    *self,
           const char *title,
           const char *group)
{
  ConcordRecord *outcome = get (self, CONCORD_KIND_OUTCOME, 0);
  g_autoptr (ConcordEdit) edit = concord_edit_new (self->id, title);

  concord_edit_set_text (edit, CONCORD_KIND_OUTCOME, concord_record_get_id (outcome), CONCORD_OUTCOME_TITLE, title);
  concord_edit_set_group (edit, group);
  store_apply (self->store.store, edit);
}

#define assert_title(fixture, expected) \
  g_assert_cmpstr (concord_record_get_headline (get (fixture, CONCORD_KIND_OUTCOME, 0)), ==, expected)

static void
assert_live_is_true (Fixture *self)
{
  g_autoptr (ConcordGraph) fresh = concord_store_read_session (self->store.path, self->id, NULL);

  concord_test_graph_assert_equal (self->graph, fresh);
}

static void
test_undo_and_redo_go_back_and_forth (void)
{
  g_auto (Fixture) fixture;
  g_autofree char *before = NULL;

  fixture_init (&fixture);
  before = g_strdup (concord_record_get_headline (get (&fixture, CONCORD_KIND_OUTCOME, 0)));
  assert_label (fixture.store.store, undo, fixture.id, NULL);
  g_assert_false (undo (&fixture));

  set_title (&fixture, "One", NULL);
  set_title (&fixture, "Two", NULL);
  assert_label (fixture.store.store, undo, fixture.id, "Two");
  assert_label (fixture.store.store, redo, fixture.id, NULL);

  g_assert_true (undo (&fixture));
  assert_title (&fixture, "One");
  assert_label (fixture.store.store, undo, fixture.id, "One");
  assert_label (fixture.store.store, redo, fixture.id, "Two");

  g_assert_true (undo (&fixture));
  assert_title (&fixture, before);
  g_assert_false (undo (&fixture));
  assert_label (fixture.store.store, redo, fixture.id, "One");

  g_assert_true (redo (&fixture));
  g_assert_true (redo (&fixture));
  assert_title (&fixture, "Two");
  g_assert_false (redo (&fixture));
}

static void
test_undo_survives_a_restart (void)
{
  g_auto (Fixture) fixture;

  fixture_init (&fixture);
  set_title (&fixture, "One", NULL);
  set_title (&fixture, "Two", NULL);
  g_assert_true (undo (&fixture));

  g_clear_object (&fixture.graph);
  store_fixture_reopen (&fixture.store);
  fixture.graph = concord_store_open_session (fixture.store.store, fixture.id, NULL);

  assert_title (&fixture, "One");
  assert_label (fixture.store.store, undo, fixture.id, "One");
  assert_label (fixture.store.store, redo, fixture.id, "Two");
  g_assert_true (redo (&fixture));
  assert_title (&fixture, "Two");
}

static void
test_a_new_edit_ends_what_could_be_redone (void)
{
  g_auto (Fixture) fixture;

  fixture_init (&fixture);
  set_title (&fixture, "One", NULL);
  set_title (&fixture, "Two", NULL);
  g_assert_true (undo (&fixture));
  set_title (&fixture, "Three", NULL);

  assert_label (fixture.store.store, redo, fixture.id, NULL);
  g_assert_false (redo (&fixture));
  g_assert_true (undo (&fixture));
  assert_title (&fixture, "One");
}

static void
test_an_edit_that_changes_nothing_is_no_step (void)
{
  g_auto (Fixture) fixture;

  fixture_init (&fixture);
  set_title (&fixture, "One", NULL);
  set_title (&fixture, "Two", NULL);
  g_assert_true (undo (&fixture));
  set_title (&fixture, "One", NULL);

  assert_label (fixture.store.store, undo, fixture.id, "One");
  assert_label (fixture.store.store, redo, fixture.id, "Two");
}

static void
test_a_group_is_undone_at_once (void)
{
  g_auto (Fixture) fixture;
  g_autofree char *before = NULL;

  fixture_init (&fixture);
  before = g_strdup (concord_record_get_headline (get (&fixture, CONCORD_KIND_OUTCOME, 0)));
  set_title (&fixture, "F", "title");
  set_title (&fixture, "Fe", "title");
  set_title (&fixture, "Few", "title");
  set_title (&fixture, "Fewer", "another");
  set_title (&fixture, "Fewest", NULL);
  set_title (&fixture, "Least", NULL);

  g_assert_true (undo (&fixture));
  assert_title (&fixture, "Fewest");
  g_assert_true (undo (&fixture));
  assert_title (&fixture, "Fewer");
  g_assert_true (undo (&fixture));
  assert_title (&fixture, "Few");
  g_assert_true (undo (&fixture));
  assert_title (&fixture, before);
  g_assert_false (undo (&fixture));
  g_assert_true (redo (&fixture));
  assert_title (&fixture, "Few");
}

static void
test_a_group_that_comes_back_to_where_it_began_is_no_step (void)
{
  g_auto (Fixture) fixture;

  fixture_init (&fixture);
  set_title (&fixture, "Begin", NULL);
  set_title (&fixture, "Middle", "title");
  set_title (&fixture, "Begin", "title");

  assert_label (fixture.store.store, undo, fixture.id, "Begin");
  g_assert_true (undo (&fixture));
  g_assert_cmpstr (concord_record_get_headline (get (&fixture, CONCORD_KIND_OUTCOME, 0)), !=, "Middle");
}

static void
test_nothing_joins_a_step_that_was_undone_and_redone (void)
{
  g_auto (Fixture) fixture;

  fixture_init (&fixture);
  set_title (&fixture, "F", "title");
  g_assert_true (undo (&fixture));
  g_assert_true (redo (&fixture));
  set_title (&fixture, "Fe", "title");

  g_assert_true (undo (&fixture));
  assert_title (&fixture, "F");
}

static void
test_an_edit_of_many_operations_is_one_step (void)
{
  g_auto (Fixture) fixture;
  g_autoptr (ConcordEdit) edit = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  const char *outcome;
  const char *priority;

  fixture_init (&fixture);
  before = store_digest (fixture.store.path);
  edit = concord_edit_new (fixture.id, "Do a lot");

  /* What is filled after it was added, and refers to what is added later. */
  priority = concord_edit_add (edit, CONCORD_KIND_PRIORITY, 9000);
  outcome = concord_edit_add (edit, CONCORD_KIND_OUTCOME, 9000);
  concord_edit_set_text (edit, CONCORD_KIND_PRIORITY, priority, CONCORD_PRIORITY_OUTCOME, outcome);
  concord_edit_set_text (edit, CONCORD_KIND_PRIORITY, priority, CONCORD_PRIORITY_TITLE, "New priority");
  concord_edit_set_text (edit, CONCORD_KIND_OUTCOME, outcome, CONCORD_OUTCOME_TITLE, "New outcome");
  concord_edit_place (edit, CONCORD_KIND_OUTCOME, outcome, -5);
  concord_edit_remove (edit, CONCORD_KIND_PARTNER, concord_record_get_id (get (&fixture, CONCORD_KIND_PARTNER, 0)));
  store_apply (fixture.store.store, edit);

  g_assert_cmpstr (concord_record_get_headline (get (&fixture, CONCORD_KIND_OUTCOME, 0)), ==, "New outcome");
  g_assert_true (concord_graph_get_owner (fixture.graph, concord_graph_lookup (fixture.graph, priority)) ==
                 concord_graph_lookup (fixture.graph, outcome));
  assert_live_is_true (&fixture);
  after = store_digest (fixture.store.path);

  g_assert_true (undo (&fixture));
  {
    g_autofree char *again = store_digest (fixture.store.path);

    g_assert_cmpstr (again, ==, before);
  }
  assert_live_is_true (&fixture);
  g_assert_true (redo (&fixture));
  {
    g_autofree char *again = store_digest (fixture.store.path);

    g_assert_cmpstr (again, ==, after);
  }
  assert_live_is_true (&fixture);
}

static void
test_what_belongs_to_a_card_goes_and_comes_back_with_it (void)
{
  g_auto (Fixture) fixture;
  g_autoptr (ConcordEdit) edit = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  ConcordRecord *outcome;
  guint n_records;

  fixture_init (&fixture);
  outcome = get (&fixture, CONCORD_KIND_OUTCOME, 0);
  for (guint i = 0; concord_record_list_get_length (concord_graph_children (fixture.graph, outcome, CONCORD_KIND_PRIORITY)) == 0;)
    outcome = get (&fixture, CONCORD_KIND_OUTCOME, ++i);
  n_records = concord_graph_get_n_records (fixture.graph);
  before = store_digest (fixture.store.path);

  edit = concord_edit_new (fixture.id, "Delete outcome");
  concord_edit_remove (edit, CONCORD_KIND_OUTCOME, concord_record_get_id (outcome));
  store_apply (fixture.store.store, edit);
  g_assert_cmpuint (concord_graph_get_n_records (fixture.graph), <, n_records - 1);
  assert_live_is_true (&fixture);

  g_assert_true (undo (&fixture));
  g_assert_cmpuint (concord_graph_get_n_records (fixture.graph), ==, n_records);
  assert_live_is_true (&fixture);
  after = store_digest (fixture.store.path);
  g_assert_cmpstr (after, ==, before);
}

static void
count (guint *n)
{
  (*n)++;
}

static void
test_those_who_listen_hear_once_and_when_all_is_there (void)
{
  g_auto (Fixture) fixture;
  g_autoptr (ConcordEdit) edit = NULL;
  guint graph_changed = 0;
  guint store_changed = 0;
  guint title_notified = 0;
  ConcordRecord *outcome;

  fixture_init (&fixture);
  outcome = get (&fixture, CONCORD_KIND_OUTCOME, 0);
  g_signal_connect_swapped (fixture.graph, "changed", G_CALLBACK (count), &graph_changed);
  g_signal_connect_swapped (fixture.store.store, "changed", G_CALLBACK (count), &store_changed);
  g_signal_connect_swapped (outcome, "notify::title", G_CALLBACK (count), &title_notified);

  edit = concord_edit_new (fixture.id, "Two things");
  concord_edit_set_text (edit, CONCORD_KIND_OUTCOME, concord_record_get_id (outcome), CONCORD_OUTCOME_TITLE, "New");
  concord_edit_set_text (edit, CONCORD_KIND_OUTCOME, concord_record_get_id (outcome), CONCORD_OUTCOME_UNIT, "new");
  store_apply (fixture.store.store, edit);
  g_assert_cmpuint (graph_changed, ==, 1);
  g_assert_cmpuint (store_changed, ==, 1);
  g_assert_cmpuint (title_notified, ==, 1);

  /* The same again changes nothing. */
  store_apply (fixture.store.store, edit);
  g_assert_cmpuint (graph_changed, ==, 1);
  g_assert_cmpuint (title_notified, ==, 1);

  g_assert_true (undo (&fixture));
  g_assert_cmpuint (graph_changed, ==, 2);
  g_assert_cmpuint (title_notified, ==, 2);
  g_assert_true (get (&fixture, CONCORD_KIND_OUTCOME, 0) == outcome);
}

static void
test_everyone_who_opens_a_session_gets_the_same_graph (void)
{
  g_auto (Fixture) fixture;
  g_autoptr (ConcordGraph) graph = NULL;

  fixture_init (&fixture);
  graph = concord_store_open_session (fixture.store.store, fixture.id, NULL);
  g_assert_true (graph == fixture.graph);

  /* And a new one when nobody held the last. */
  g_clear_object (&graph);
  g_assert_finalize_object (g_steal_pointer (&fixture.graph));
  fixture.graph = concord_store_open_session (fixture.store.store, fixture.id, NULL);
  set_title (&fixture, "Changed", NULL);
  assert_live_is_true (&fixture);
}

static void
test_a_copy_for_workers_stays_as_it_was (void)
{
  g_auto (Fixture) fixture;
  g_autoptr (ConcordGraph) copy = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  fixture_init (&fixture);
  copy = concord_store_read_session (fixture.store.path, fixture.id, NULL);
  before = store_spell_graph (copy);
  set_title (&fixture, "Something else", NULL);
  after = store_spell_graph (copy);

  g_assert_cmpstr (after, ==, before);
}

static void
test_edits_that_do_not_fit_leave_nothing (void)
{
  g_auto (Fixture) fixture;
  g_autofree char *stranger = concord_id_new ();
  ConcordRecord *outcome;
  const char *id;

  fixture_init (&fixture);
  outcome = get (&fixture, CONCORD_KIND_OUTCOME, 0);
  id = concord_record_get_id (outcome);

  {
    g_autoptr (ConcordEdit) edit = concord_edit_new (fixture.id, "Set a card that is not there");

    concord_edit_set_text (edit, CONCORD_KIND_OUTCOME, id, CONCORD_OUTCOME_TITLE, "first");
    concord_edit_set_text (edit, CONCORD_KIND_OUTCOME, stranger, CONCORD_OUTCOME_TITLE, "second");
    store_refuse (fixture.store.store, edit, CONCORD_STORE_ERROR_NOT_FOUND);
  }
  {
    g_autoptr (ConcordEdit) edit = concord_edit_new (fixture.id, "Move a card that is not there");

    concord_edit_place (edit, CONCORD_KIND_OUTCOME, stranger, 1);
    store_refuse (fixture.store.store, edit, CONCORD_STORE_ERROR_NOT_FOUND);
  }
  {
    g_autoptr (ConcordEdit) edit = concord_edit_new (fixture.id, "Remove a card that is not there");

    concord_edit_remove (edit, CONCORD_KIND_OUTCOME, stranger);
    store_refuse (fixture.store.store, edit, CONCORD_STORE_ERROR_NOT_FOUND);
  }
  {
    g_autoptr (ConcordEdit) edit = concord_edit_new (fixture.id, "Set a list of a card that is not there");

    concord_edit_set_list (edit, CONCORD_KIND_COMMITMENT, stranger, CONCORD_COMMITMENT_SUPPORTING, NULL);
    store_refuse (fixture.store.store, edit, CONCORD_STORE_ERROR_NOT_FOUND);
  }
  {
    g_autoptr (ConcordEdit) edit = concord_edit_new (fixture.id, "Refer to nothing");

    concord_edit_set_text (edit, CONCORD_KIND_OUTCOME, id, CONCORD_OUTCOME_TITLE, "first");
    concord_edit_set_text (edit, CONCORD_KIND_OUTCOME, id, CONCORD_OUTCOME_COHORT, stranger);
    store_refuse (fixture.store.store, edit, CONCORD_STORE_ERROR_CONFLICT);
  }
  {
    g_autoptr (ConcordEdit) edit = concord_edit_new (fixture.id, "Say what cannot be said");

    concord_edit_set_text (edit, CONCORD_KIND_OUTCOME, id, CONCORD_OUTCOME_TITLE, "first");
    concord_edit_set_whole (edit, CONCORD_KIND_OUTCOME, id, CONCORD_OUTCOME_BY_YEAR, 1066);
    store_refuse (fixture.store.store, edit, CONCORD_STORE_ERROR_INVALID);
  }
  {
    g_autoptr (ConcordEdit) edit = concord_edit_new (fixture.id, "Add without a title");

    concord_edit_add (edit, CONCORD_KIND_OUTCOME, 1);
    store_refuse (fixture.store.store, edit, CONCORD_STORE_ERROR_INVALID);
  }
  {
    g_autoptr (ConcordEdit) edit = concord_edit_new (fixture.id, "Add one that is there");

    concord_edit_add_record (edit, outcome);
    store_refuse (fixture.store.store, edit, CONCORD_STORE_ERROR_EXISTS);
  }

  assert_live_is_true (&fixture);
  assert_label (fixture.store.store, undo, fixture.id, NULL);
}

static void
test_a_refused_value_is_named_with_its_place (void)
{
  g_auto (Fixture) fixture;
  g_autoptr (ConcordEdit) edit = NULL;
  g_autoptr (GError) error = NULL;

  fixture_init (&fixture);
  edit = concord_edit_new (fixture.id, "Say what cannot be said");
  concord_edit_set_whole (edit, CONCORD_KIND_OUTCOME, concord_record_get_id (get (&fixture, CONCORD_KIND_OUTCOME, 0)),
                          CONCORD_OUTCOME_BY_YEAR, 1066);

  g_assert_false (concord_store_apply (fixture.store.store, edit, &error));
  g_assert_nonnull (strstr (error->message, "Outcome, By year: "));
}

static void
test_there_is_always_room_between_two_cards (void)
{
  g_auto (Fixture) fixture;
  ConcordRecordList *outcomes;
  g_autofree char *last = NULL;

  fixture_init (&fixture);
  outcomes = concord_graph_list (fixture.graph, CONCORD_KIND_OUTCOME);
  last = g_strdup (concord_record_get_id (get (&fixture, CONCORD_KIND_OUTCOME, 2)));

  /* Far more often than there are numbers between the first two. */
  for (guint i = 0; i < 200; i++)
    {
      g_autofree char *title = g_strdup_printf ("New %u", i);
      g_autoptr (ConcordEdit) edit = concord_edit_new (fixture.id, title);
      const char *id = concord_edit_add (edit, CONCORD_KIND_OUTCOME, concord_edit_make_room (edit, outcomes, 1));

      concord_edit_set_text (edit, CONCORD_KIND_OUTCOME, id, CONCORD_OUTCOME_TITLE, title);
      store_apply (fixture.store.store, edit);
      g_assert_cmpstr (concord_record_get_headline (get (&fixture, CONCORD_KIND_OUTCOME, 1)), ==, title);
      g_assert_cmpstr (concord_record_get_id (get (&fixture, CONCORD_KIND_OUTCOME, i + 3)), ==, last);
    }

  assert_live_is_true (&fixture);
  for (guint i = 0; i < 200; i++)
    g_assert_true (undo (&fixture));
  assert_live_is_true (&fixture);
  g_assert_cmpuint (concord_record_list_get_length (outcomes), ==, 3);
}

static void
test_drafts_survive_a_restart_and_are_no_steps (void)
{
  g_auto (Fixture) fixture;

  fixture_init (&fixture);
  g_assert_null (concord_store_get_draft (fixture.store.store, fixture.id, "capture"));
  g_assert_true (concord_store_set_draft (fixture.store.store, fixture.id, "capture", "Half a sent", NULL));
  g_assert_true (concord_store_set_draft (fixture.store.store, fixture.id, "search", "bus", NULL));
  g_assert_true (concord_store_set_draft (fixture.store.store, fixture.id, "capture", "Half a sentence\n“é”", NULL));

  g_clear_object (&fixture.graph);
  store_fixture_reopen (&fixture.store);
  {
    g_autofree char *draft = concord_store_get_draft (fixture.store.store, fixture.id, "capture");

    g_assert_cmpstr (draft, ==, "Half a sentence\n“é”");
  }
  assert_label (fixture.store.store, undo, fixture.id, NULL);

  g_assert_true (concord_store_set_draft (fixture.store.store, fixture.id, "capture", "", NULL));
  g_assert_null (concord_store_get_draft (fixture.store.store, fixture.id, "capture"));
  g_assert_true (concord_store_set_draft (fixture.store.store, fixture.id, "search", NULL, NULL));
  g_assert_null (concord_store_get_draft (fixture.store.store, fixture.id, "search"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/edits/undo-and-redo-go-back-and-forth", test_undo_and_redo_go_back_and_forth);
  g_test_add_func ("/edits/undo-survives-a-restart", test_undo_survives_a_restart);
  g_test_add_func ("/edits/a-new-edit-ends-what-could-be-redone", test_a_new_edit_ends_what_could_be_redone);
  g_test_add_func ("/edits/an-edit-that-changes-nothing-is-no-step", test_an_edit_that_changes_nothing_is_no_step);
  g_test_add_func ("/edits/a-group-is-undone-at-once", test_a_group_is_undone_at_once);
  g_test_add_func ("/edits/a-group-that-comes-back-to-where-it-began-is-no-step",
                   test_a_group_that_comes_back_to_where_it_began_is_no_step);
  g_test_add_func ("/edits/nothing-joins-a-step-that-was-undone-and-redone",
                   test_nothing_joins_a_step_that_was_undone_and_redone);
  g_test_add_func ("/edits/an-edit-of-many-operations-is-one-step", test_an_edit_of_many_operations_is_one_step);
  g_test_add_func ("/edits/what-belongs-to-a-card-goes-and-comes-back-with-it",
                   test_what_belongs_to_a_card_goes_and_comes_back_with_it);
  g_test_add_func ("/edits/those-who-listen-hear-once-and-when-all-is-there",
                   test_those_who_listen_hear_once_and_when_all_is_there);
  g_test_add_func ("/edits/everyone-who-opens-a-session-gets-the-same-graph",
                   test_everyone_who_opens_a_session_gets_the_same_graph);
  g_test_add_func ("/edits/a-copy-for-workers-stays-as-it-was", test_a_copy_for_workers_stays_as_it_was);
  g_test_add_func ("/edits/edits-that-do-not-fit-leave-nothing", test_edits_that_do_not_fit_leave_nothing);
  g_test_add_func ("/edits/a-refused-value-is-named-with-its-place", test_a_refused_value_is_named_with_its_place);
  g_test_add_func ("/edits/there-is-always-room-between-two-cards", test_there_is_always_room_between_two_cards);
  g_test_add_func ("/edits/drafts-survive-a-restart-and-are-no-steps", test_drafts_survive_a_restart_and_are_no_steps);

  return g_test_run ();
}
