/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The records of a session and how they hang together: lists that say exactly what changed, records that
 * stay who they are, and duplicates whose references follow.
 */

#include "concord-graph-write.h"
#include "concord-kinds.h"
#include "concord-record-write.h"

static ConcordRecord *
new_record (ConcordKind kind,
            guint       field,
            const char *text,
            double      position)
{
  ConcordRecord *record = concord_record_new (kind, NULL);
  ConcordValue value = CONCORD_VALUE_TEXT (g_strdup (text));

  concord_record_take_value (record, field, &value);
  concord_record_set_position (record, position);

  return record;
}

static void
say (ConcordRecord *record,
     guint          field,
     const char    *text)
{
  ConcordValue value = CONCORD_VALUE_TEXT (g_strdup (text));

  concord_record_take_value (record, field, &value);
}

static ConcordGraph *
new_graph (void)
{
  g_autoptr (ConcordRecord) session = new_record (CONCORD_KIND_SESSION, CONCORD_SESSION_TITLE, "Northmere", 0);

  return concord_graph_new (session);
}

/* Borrowed from the graph. */
static ConcordRecord *
add (ConcordGraph  *graph,
     ConcordKind    kind,
     guint          field,
     const char    *text,
     double         position,
     guint          owner_field,
     ConcordRecord *owner)
{
  g_autoptr (ConcordRecord) record = new_record (kind, field, text, position);

  if (owner != NULL)
    say (record, owner_field, concord_record_get_id (owner));
  concord_graph_add (graph, record);

  return record;
}

#define add_outcome(graph, title, position) \
  add (graph, CONCORD_KIND_OUTCOME, CONCORD_OUTCOME_TITLE, title, position, 0, NULL)
#define add_priority(graph, title, position, outcome) \
  add (graph, CONCORD_KIND_PRIORITY, CONCORD_PRIORITY_TITLE, title, position, CONCORD_PRIORITY_OUTCOME, outcome)

static char *
spell (ConcordRecordList *list)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < concord_record_list_get_length (list); i++)
    g_string_append (names, concord_record_get_headline (concord_record_list_peek (list, i)));

  return g_string_free_and_steal (names);
}

#define assert_list(list, expected)              \
  G_STMT_START                                   \
  {                                              \
    g_autofree char *spelt = spell (list);       \
    g_assert_cmpstr (spelt, ==, expected);       \
  }                                              \
  G_STMT_END

/* What someone believes who only listens to items_changed. */
typedef struct
{
  GPtrArray *records;
  GString *heard;
} Listener;

static void
listen (GListModel *list,
        guint       position,
        guint       removed,
        guint       added,
        Listener   *self)
{
  g_string_append_printf (self->heard, "%u-%u+%u ", position, removed, added);
  g_ptr_array_remove_range (self->records, position, removed);
  for (guint i = 0; i < added; i++)
    g_ptr_array_insert (self->records, (int) (position + i), g_list_model_get_item (list, position + i));

  g_assert_cmpuint (self->records->len, ==, g_list_model_get_n_items (list));
  for (guint i = 0; i < self->records->len; i++)
    {
      g_autoptr (ConcordRecord) item = g_list_model_get_item (list, i);

      g_assert_true (item == self->records->pdata[i]);
    }
}

static void
listener_init (Listener          *self,
               ConcordRecordList *list)
{
  self->records = g_ptr_array_new_with_free_func (g_object_unref);
  self->heard = g_string_new (NULL);
  for (guint i = 0; i < concord_record_list_get_length (list); i++)
    g_ptr_array_add (self->records, g_object_ref (concord_record_list_peek (list, i)));
  g_signal_connect (list, "items-changed", G_CALLBACK (listen), self);
}

static void
listener_clear (Listener          *self,
                ConcordRecordList *list)
{
  g_signal_handlers_disconnect_by_data (list, self);
  g_ptr_array_unref (self->records);
  g_string_free (self->heard, TRUE);
}

#define assert_heard(listener, expected)                       \
  G_STMT_START                                                 \
  {                                                            \
    g_assert_cmpstr ((listener)->heard->str, ==, expected);    \
    g_string_truncate ((listener)->heard, 0);                  \
  }                                                            \
  G_STMT_END

static void
test_records_are_found_by_id_kind_and_owner (void)
{
  g_autoptr (ConcordGraph) graph = new_graph ();
  ConcordRecord *care = add_outcome (graph, "C", 1);
  ConcordRecord *school = add_outcome (graph, "S", 2);
  ConcordRecord *hubs = add_priority (graph, "h", 1, care);
  ConcordRecord *plan = add_priority (graph, "p", 2, care);

  g_assert_cmpuint (concord_graph_get_n_records (graph), ==, 5);
  g_assert_true (concord_graph_lookup (graph, concord_record_get_id (hubs)) == hubs);
  g_assert_true (concord_graph_lookup (graph, concord_record_get_id (concord_graph_get_session (graph))) ==
                 concord_graph_get_session (graph));
  g_assert_null (concord_graph_lookup (graph, NULL));
  g_assert_null (concord_graph_lookup (graph, ""));
  assert_list (concord_graph_list (graph, CONCORD_KIND_OUTCOME), "CS");
  assert_list (concord_graph_list (graph, CONCORD_KIND_PRIORITY), "hp");
  assert_list (concord_graph_children (graph, care, CONCORD_KIND_PRIORITY), "hp");
  assert_list (concord_graph_children (graph, school, CONCORD_KIND_PRIORITY), "");
  g_assert_true (concord_graph_get_owner (graph, plan) == care);
  g_assert_null (concord_graph_get_owner (graph, care));
  g_assert_true (concord_graph_follow (graph, plan, CONCORD_PRIORITY_OUTCOME) == care);
}

static void
test_lists_are_sorted_by_position_then_id (void)
{
  g_autoptr (ConcordGraph) graph = new_graph ();
  ConcordRecordList *list = concord_graph_list (graph, CONCORD_KIND_OUTCOME);

  add_outcome (graph, "c", 30);
  add_outcome (graph, "a", 10);
  add_outcome (graph, "b", 20);
  add_outcome (graph, "-", -1);
  assert_list (list, "-abc");

  for (guint i = 0; i < 20; i++)
    add_outcome (graph, "x", 20);
  for (guint i = 1; i < concord_record_list_get_length (list); i++)
    {
      ConcordRecord *before = concord_record_list_peek (list, i - 1);
      ConcordRecord *after = concord_record_list_peek (list, i);
      double gap = concord_record_get_position (after) - concord_record_get_position (before);

      g_assert_true (gap > 0 || g_strcmp0 (concord_record_get_id (before), concord_record_get_id (after)) < 0);
    }
}

static void
test_a_list_finds_its_records (void)
{
  g_autoptr (ConcordGraph) graph = new_graph ();
  g_autoptr (ConcordRecord) stranger = new_record (CONCORD_KIND_OUTCOME, CONCORD_OUTCOME_TITLE, "?", 50);
  ConcordRecordList *list = concord_graph_list (graph, CONCORD_KIND_OUTCOME);
  guint index = 999;

  for (guint i = 0; i < 100; i++)
    add_outcome (graph, "x", i);

  for (guint i = 0; i < 100; i++)
    {
      g_assert_true (concord_record_list_find (list, concord_record_list_peek (list, i), &index));
      g_assert_cmpuint (index, ==, i);
    }
  g_assert_false (concord_record_list_find (list, stranger, &index));
  g_assert_null (concord_record_list_peek (list, 100));
  g_assert_null (g_list_model_get_item (G_LIST_MODEL (list), 100));
}

static void
test_adding_and_removing_says_where (void)
{
  g_autoptr (ConcordGraph) graph = new_graph ();
  ConcordRecordList *list = concord_graph_list (graph, CONCORD_KIND_OUTCOME);
  ConcordRecord *middle;
  Listener listener;

  listener_init (&listener, list);

  add_outcome (graph, "a", 10);
  add_outcome (graph, "c", 30);
  middle = add_outcome (graph, "b", 20);
  assert_heard (&listener, "0-0+1 1-0+1 1-0+1 ");
  concord_graph_remove (graph, middle);
  assert_heard (&listener, "1-1+0 ");
  assert_list (list, "ac");

  listener_clear (&listener, list);
}

static void
test_a_change_of_content_leaves_the_lists_alone (void)
{
  g_autoptr (ConcordGraph) graph = new_graph ();
  ConcordRecord *outcome = add_outcome (graph, "a", 10);
  g_autoptr (ConcordRecord) fresh = concord_record_copy (outcome, concord_record_get_id (outcome));
  ConcordRecordList *list = concord_graph_list (graph, CONCORD_KIND_OUTCOME);
  Listener listener;

  listener_init (&listener, list);
  say (fresh, CONCORD_OUTCOME_TITLE, "changed");
  concord_graph_refresh (graph, fresh);

  assert_heard (&listener, "");
  g_assert_true (concord_record_list_peek (list, 0) == outcome);
  g_assert_cmpstr (concord_record_get_headline (outcome), ==, "changed");

  listener_clear (&listener, list);
}

static void
test_a_move_leaves_one_place_and_comes_to_another (void)
{
  g_autoptr (ConcordGraph) graph = new_graph ();
  ConcordRecord *a = add_outcome (graph, "a", 10);
  g_autoptr (ConcordRecord) fresh = concord_record_copy (a, concord_record_get_id (a));
  ConcordRecordList *list = concord_graph_list (graph, CONCORD_KIND_OUTCOME);
  Listener listener;

  add_outcome (graph, "b", 20);
  add_outcome (graph, "c", 30);
  listener_init (&listener, list);
  concord_record_set_position (fresh, 25);
  concord_graph_refresh (graph, fresh);

  assert_heard (&listener, "0-1+0 1-0+1 ");
  assert_list (list, "bac");
  g_assert_true (concord_record_list_peek (list, 1) == a);

  listener_clear (&listener, list);
}

static void
test_a_record_that_changes_hands_changes_lists (void)
{
  g_autoptr (ConcordGraph) graph = new_graph ();
  ConcordRecord *from = add_outcome (graph, "F", 1);
  ConcordRecord *to = add_outcome (graph, "T", 2);
  ConcordRecord *moving = add_priority (graph, "m", 1, from);
  g_autoptr (ConcordRecord) fresh = concord_record_copy (moving, concord_record_get_id (moving));
  ConcordRecordList *left = concord_graph_children (graph, from, CONCORD_KIND_PRIORITY);
  ConcordRecordList *joined = concord_graph_children (graph, to, CONCORD_KIND_PRIORITY);
  Listener at_left, at_joined;

  add_priority (graph, "f", 2, from);
  add_priority (graph, "t", 2, to);
  listener_init (&at_left, left);
  listener_init (&at_joined, joined);

  say (fresh, CONCORD_PRIORITY_OUTCOME, concord_record_get_id (to));
  concord_graph_refresh (graph, fresh);

  assert_heard (&at_left, "0-1+0 ");
  assert_heard (&at_joined, "0-0+1 ");
  assert_list (left, "f");
  assert_list (joined, "mt");
  g_assert_true (concord_graph_get_owner (graph, moving) == to);
  g_assert_true (concord_graph_lookup (graph, concord_record_get_id (moving)) == moving);

  listener_clear (&at_left, left);
  listener_clear (&at_joined, joined);
}

static void
test_a_child_list_is_the_same_for_as_long_as_the_graph_lives (void)
{
  g_autoptr (ConcordGraph) graph = new_graph ();
  ConcordRecord *owner = add_outcome (graph, "o", 1);
  ConcordRecordList *before = concord_graph_children (graph, owner, CONCORD_KIND_PRIORITY);
  ConcordRecord *child = add_priority (graph, "c", 1, owner);

  g_assert_true (concord_graph_children (graph, owner, CONCORD_KIND_PRIORITY) == before);
  concord_graph_remove (graph, child);
  g_assert_true (concord_graph_children (graph, owner, CONCORD_KIND_PRIORITY) == before);
  assert_list (before, "");
}

static void
test_evidence_belongs_to_all_it_is_attached_to (void)
{
  g_autoptr (ConcordGraph) graph = new_graph ();
  ConcordRecord *outcome = add_outcome (graph, "o", 1);
  ConcordRecord *priority = add_priority (graph, "p", 1, outcome);
  g_autoptr (ConcordRecord) finding = new_record (CONCORD_KIND_EVIDENCE, CONCORD_EVIDENCE_FINDING, "e", 1);

  say (finding, CONCORD_EVIDENCE_OUTCOME, concord_record_get_id (outcome));
  say (finding, CONCORD_EVIDENCE_PRIORITY, concord_record_get_id (priority));
  concord_graph_add (graph, finding);
  assert_list (concord_graph_children (graph, outcome, CONCORD_KIND_EVIDENCE), "e");
  assert_list (concord_graph_children (graph, priority, CONCORD_KIND_EVIDENCE), "e");

  concord_graph_remove (graph, finding);
  assert_list (concord_graph_children (graph, outcome, CONCORD_KIND_EVIDENCE), "");
  assert_list (concord_graph_children (graph, priority, CONCORD_KIND_EVIDENCE), "");
}

static void
test_listening_is_enough_through_many_changes (void)
{
  g_autoptr (ConcordGraph) graph = new_graph ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (46);
  ConcordRecord *owners[3];
  Listener listeners[3];
  ConcordRecordList *all = concord_graph_list (graph, CONCORD_KIND_PRIORITY);

  for (guint i = 0; i < 3; i++)
    {
      owners[i] = add_outcome (graph, "o", i);
      listener_init (&listeners[i], concord_graph_children (graph, owners[i], CONCORD_KIND_PRIORITY));
    }

  for (guint step = 0; step < 3000; step++)
    {
      guint n = concord_record_list_get_length (all);
      ConcordRecord *owner = owners[g_rand_int_range (rand, 0, 3)];
      double position = g_rand_int_range (rand, 0, 40);

      if (n == 0 || g_rand_int_range (rand, 0, 3) == 0)
        {
          add_priority (graph, "x", position, owner);
        }
      else
        {
          ConcordRecord *record = concord_record_list_peek (all, (guint) g_rand_int_range (rand, 0, (int) n));
          g_autoptr (ConcordRecord) fresh = concord_record_copy (record, concord_record_get_id (record));

          if (g_rand_int_range (rand, 0, 3) == 0)
            {
              concord_graph_remove (graph, record);
              continue;
            }

          if (g_rand_boolean (rand))
            say (fresh, CONCORD_PRIORITY_OUTCOME, concord_record_get_id (owner));
          if (g_rand_boolean (rand))
            concord_record_set_position (fresh, position);
          concord_graph_refresh (graph, fresh);
          g_assert_true (concord_graph_lookup (graph, concord_record_get_id (record)) == record);
        }
    }

  for (guint i = 0; i < 3; i++)
    listener_clear (&listeners[i], concord_graph_children (graph, owners[i], CONCORD_KIND_PRIORITY));
}

static void
count (guint *n)
{
  (*n)++;
}

static void
test_changed_is_said_when_asked_to_and_not_before (void)
{
  g_autoptr (ConcordGraph) graph = new_graph ();
  guint n = 0;

  g_signal_connect_swapped (graph, "changed", G_CALLBACK (count), &n);
  add_outcome (graph, "o", 1);
  g_assert_cmpuint (n, ==, 0);
  concord_graph_emit_changed (graph);
  g_assert_cmpuint (n, ==, 1);
}

static void
test_references_within_a_duplicate_follow (void)
{
  g_autoptr (ConcordGraph) graph = new_graph ();
  g_autofree char *elsewhere = concord_id_new ();
  ConcordRecord *partner = add (graph, CONCORD_KIND_PARTNER, CONCORD_PARTNER_NAME, "P", 1, 0, NULL);
  ConcordRecord *outcome = add_outcome (graph, "o", 7);
  ConcordRecord *priority = add_priority (graph, "p", 1, outcome);
  g_autoptr (ConcordRecord) commitment = new_record (CONCORD_KIND_COMMITMENT, CONCORD_COMMITMENT_STATEMENT, "c", 1);
  g_auto (GStrv) partners = g_new0 (char *, 2);
  g_autoptr (ConcordGraph) duplicate = NULL;
  ConcordRecord *copied;

  say (concord_graph_get_session (graph), CONCORD_SESSION_CONTINUES, elsewhere);
  say (commitment, CONCORD_COMMITMENT_PRIORITY, concord_record_get_id (priority));
  say (commitment, CONCORD_COMMITMENT_LEAD, concord_record_get_id (partner));
  partners[0] = g_strdup (concord_record_get_id (partner));
  {
    ConcordValue list = CONCORD_VALUE_LIST (g_steal_pointer (&partners));

    concord_record_take_value (commitment, CONCORD_COMMITMENT_SUPPORTING, &list);
  }
  concord_record_set_extra (commitment, "{\"x\":1}");
  concord_graph_add (graph, commitment);
  concord_graph_set_envelope (graph, "{\"y\":2}");

  duplicate = concord_graph_duplicate (graph);

  g_assert_cmpuint (concord_graph_get_n_records (duplicate), ==, concord_graph_get_n_records (graph));
  for (guint kind = 0; kind < CONCORD_N_KINDS; kind++)
    {
      ConcordRecordList *list = concord_graph_list (graph, kind);

      for (guint i = 0; i < concord_record_list_get_length (list); i++)
        g_assert_null (concord_graph_lookup (duplicate, concord_record_get_id (concord_record_list_peek (list, i))));
    }

  copied = concord_record_list_peek (concord_graph_list (duplicate, CONCORD_KIND_COMMITMENT), 0);
  g_assert_cmpstr (concord_record_get_headline (copied), ==, "c");
  g_assert_cmpstr (concord_record_get_extra (copied), ==, "{\"x\":1}");
  g_assert_cmpstr (concord_graph_get_envelope (duplicate), ==, "{\"y\":2}");
  g_assert_cmpstr (concord_record_get_headline (concord_graph_follow (duplicate, copied, CONCORD_COMMITMENT_PRIORITY)),
                   ==, "p");
  g_assert_cmpstr (concord_record_get_headline (concord_graph_follow (duplicate, copied, CONCORD_COMMITMENT_LEAD)),
                   ==, "P");
  g_assert_cmpstr (concord_record_get_list (copied, CONCORD_COMMITMENT_SUPPORTING)[0], ==,
                   concord_record_get_text (copied, CONCORD_COMMITMENT_LEAD));

  /* What points outside still does. */
  g_assert_cmpstr (concord_record_get_text (concord_graph_get_session (duplicate), CONCORD_SESSION_CONTINUES), ==,
                   elsewhere);
  g_assert_cmpfloat (
    concord_record_get_position (concord_record_list_peek (concord_graph_list (duplicate, CONCORD_KIND_OUTCOME), 0)), ==,
    7);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/graph/records-are-found-by-id-kind-and-owner", test_records_are_found_by_id_kind_and_owner);
  g_test_add_func ("/graph/lists-are-sorted-by-position-then-id", test_lists_are_sorted_by_position_then_id);
  g_test_add_func ("/graph/a-list-finds-its-records", test_a_list_finds_its_records);
  g_test_add_func ("/graph/adding-and-removing-says-where", test_adding_and_removing_says_where);
  g_test_add_func ("/graph/a-change-of-content-leaves-the-lists-alone", test_a_change_of_content_leaves_the_lists_alone);
  g_test_add_func ("/graph/a-move-leaves-one-place-and-comes-to-another",
                   test_a_move_leaves_one_place_and_comes_to_another);
  g_test_add_func ("/graph/a-record-that-changes-hands-changes-lists", test_a_record_that_changes_hands_changes_lists);
  g_test_add_func ("/graph/a-child-list-is-the-same-for-as-long-as-the-graph-lives",
                   test_a_child_list_is_the_same_for_as_long_as_the_graph_lives);
  g_test_add_func ("/graph/evidence-belongs-to-all-it-is-attached-to", test_evidence_belongs_to_all_it_is_attached_to);
  g_test_add_func ("/graph/listening-is-enough-through-many-changes", test_listening_is_enough_through_many_changes);
  g_test_add_func ("/graph/changed-is-said-when-asked-to-and-not-before",
                   test_changed_is_said_when_asked_to_and_not_before);
  g_test_add_func ("/graph/references-within-a-duplicate-follow", test_references_within_a_duplicate_follow);

  return g_test_run ();
}
