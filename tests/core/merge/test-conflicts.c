/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What two people did with the same cards, case by case: what is taken, and what somebody has to decide. */

#include "config.h"

#include "concord-kinds.h"
#include "concord-record-write.h"
#include "concord-session-file.h"
#include "concord-test-graph.h"
#include "merge-side.h"

typedef struct
{
  ConcordGraph *base;
  MergeSide mine;
  MergeSide theirs;
  ConcordMerge *merge;
} Table;

static void
set_up (Table         *self,
        gconstpointer  data)
{
  self->base = concord_test_graph_new (7, 3);
  merge_side_init (&self->mine, self->base);
  merge_side_init (&self->theirs, self->base);
}

static void
tear_down (Table         *self,
           gconstpointer  data)
{
  g_clear_pointer (&self->merge, concord_merge_free);
  merge_side_clear (&self->mine);
  merge_side_clear (&self->theirs);
  g_clear_object (&self->base);
}

static void
bring (Table *self)
{
  g_autoptr (ConcordGraph) theirs = merge_side_copy (&self->theirs);

  self->merge = merge_side_bring (&self->mine, self->base, theirs);
}

static const char *
get_id (Table      *self,
        ConcordKind kind,
        guint       index)
{
  return concord_record_get_id (concord_record_list_peek (concord_graph_list (self->base, kind), index));
}

static void
say (MergeSide  *side,
     ConcordKind kind,
     const char *id,
     guint       field,
     const char *text)
{
  store_set_text (side->store.store, side->id, concord_graph_lookup (side->graph, id), field, text);
}

static void
drop (MergeSide  *side,
      ConcordKind kind,
      const char *id)
{
  g_autoptr (ConcordEdit) edit = concord_edit_new (side->id, "Delete");

  concord_edit_remove (edit, kind, id);
  store_apply (side->store.store, edit);
}

/* Returns: (transfer full): the id of a new commitment */
static char *
promise (MergeSide  *side,
         const char *priority,
         const char *statement)
{
  g_autoptr (ConcordEdit) edit = concord_edit_new (side->id, "Add");
  char *id = g_strdup (concord_edit_add (edit, CONCORD_KIND_COMMITMENT, 99));

  concord_edit_set_text (edit, CONCORD_KIND_COMMITMENT, id, CONCORD_COMMITMENT_PRIORITY, priority);
  concord_edit_set_text (edit, CONCORD_KIND_COMMITMENT, id, CONCORD_COMMITMENT_STATEMENT, statement);
  store_apply (side->store.store, edit);

  return id;
}

static void
support (MergeSide  *side,
         const char *commitment,
         const char *first,
         const char *second)
{
  g_autoptr (ConcordEdit) edit = concord_edit_new (side->id, "Support");
  const char *list[] = { first, second, NULL };

  concord_edit_set_list (edit, CONCORD_KIND_COMMITMENT, commitment, CONCORD_COMMITMENT_SUPPORTING, list);
  store_apply (side->store.store, edit);
}

static const char *
get_text (MergeSide  *side,
          const char *id,
          guint       field)
{
  return concord_record_get_text (concord_graph_lookup (side->graph, id), field);
}

static const ConcordConflict *
assert_one_conflict (Table              *self,
                     ConcordConflictType type,
                     const char         *id)
{
  const ConcordConflict *conflict;

  g_assert_cmpuint (concord_merge_get_n_conflicts (self->merge), ==, 1);
  conflict = concord_merge_get_conflict (self->merge, 0);
  g_assert_cmpint (conflict->type, ==, type);
  g_assert_cmpstr (conflict->id, ==, id);
  g_assert_nonnull (conflict->record);

  return conflict;
}

static void
test_two_fields_of_one_card_are_both_taken (Table         *self,
                                            gconstpointer  data)
{
  const char *id = get_id (self, CONCORD_KIND_COMMITMENT, 0);

  say (&self->mine, CONCORD_KIND_COMMITMENT, id, CONCORD_COMMITMENT_STATEMENT, "Our words");
  say (&self->theirs, CONCORD_KIND_COMMITMENT, id, CONCORD_COMMITMENT_DUE, "2031-05");
  bring (self);

  g_assert_cmpuint (concord_merge_get_n_conflicts (self->merge), ==, 0);
  g_assert_true (merge_side_commit (&self->mine, self->merge));
  g_assert_cmpstr (get_text (&self->mine, id, CONCORD_COMMITMENT_STATEMENT), ==, "Our words");
  g_assert_cmpstr (get_text (&self->mine, id, CONCORD_COMMITMENT_DUE), ==, "2031-05");
}

static void
test_one_field_with_two_words_is_for_someone_to_decide (Table         *self,
                                                        gconstpointer  data)
{
  const char *id = get_id (self, CONCORD_KIND_COMMITMENT, 0);
  const ConcordConflict *conflict;

  say (&self->mine, CONCORD_KIND_COMMITMENT, id, CONCORD_COMMITMENT_STATEMENT, "Our words");
  say (&self->theirs, CONCORD_KIND_COMMITMENT, id, CONCORD_COMMITMENT_STATEMENT, "Their words");
  bring (self);

  conflict = assert_one_conflict (self, CONCORD_CONFLICT_FIELD, id);
  g_assert_cmpuint (conflict->field, ==, CONCORD_COMMITMENT_STATEMENT);
  g_assert_cmpstr (conflict->mine.text, ==, "Our words");
  g_assert_cmpstr (conflict->theirs.text, ==, "Their words");
  g_assert_cmpuint (concord_merge_get_n_open (self->merge), ==, 1);

  g_assert_false (concord_merge_choose_own (self->merge, 0, &CONCORD_VALUE_NONE, NULL));
  g_assert_true (concord_merge_choose_own (self->merge, 0, &CONCORD_VALUE_TEXT ("Words of both"), NULL));
  g_assert_cmpuint (concord_merge_get_n_open (self->merge), ==, 0);
  g_assert_true (merge_side_commit (&self->mine, self->merge));
  g_assert_cmpstr (get_text (&self->mine, id, CONCORD_COMMITMENT_STATEMENT), ==, "Words of both");
}

static void
test_an_open_conflict_leaves_mine (Table         *self,
                                   gconstpointer  data)
{
  const char *id = get_id (self, CONCORD_KIND_COMMITMENT, 0);

  say (&self->mine, CONCORD_KIND_COMMITMENT, id, CONCORD_COMMITMENT_STATEMENT, "Our words");
  say (&self->theirs, CONCORD_KIND_COMMITMENT, id, CONCORD_COMMITMENT_STATEMENT, "Their words");
  bring (self);

  g_assert_false (merge_side_commit (&self->mine, self->merge));
}

static void
test_a_new_card_under_a_removed_priority_is_not_lost (Table         *self,
                                                      gconstpointer  data)
{
  const char *priority = get_id (self, CONCORD_KIND_PRIORITY, 1);
  g_autofree char *id = promise (&self->theirs, priority, "Their promise");
  const ConcordConflict *conflict;

  drop (&self->mine, CONCORD_KIND_PRIORITY, priority);
  bring (self);

  conflict = assert_one_conflict (self, CONCORD_CONFLICT_REMOVED_HERE, priority);
  g_assert_cmpuint (conflict->touched->len, ==, 1);
  g_assert_cmpstr (concord_record_get_headline (conflict->touched->pdata[0]), ==, "Their promise");

  concord_merge_choose (self->merge, 0, CONCORD_SIDE_THEIRS);
  g_assert_true (merge_side_commit (&self->mine, self->merge));
  g_assert_cmpstr (get_text (&self->mine, id, CONCORD_COMMITMENT_PRIORITY), ==, priority);
  g_assert_cmpuint (concord_graph_get_n_records (self->mine.graph), ==, concord_graph_get_n_records (self->theirs.graph));
}

static void
test_what_they_removed_stays_where_we_added_to_it (Table         *self,
                                                   gconstpointer  data)
{
  const char *priority = get_id (self, CONCORD_KIND_PRIORITY, 1);
  g_autofree char *id = promise (&self->mine, priority, "Our promise");

  drop (&self->theirs, CONCORD_KIND_PRIORITY, priority);
  bring (self);

  g_assert_cmpuint (assert_one_conflict (self, CONCORD_CONFLICT_REMOVED_THERE, priority)->touched->len, ==, 1);
  g_assert_false (merge_side_commit (&self->mine, self->merge));
  g_assert_nonnull (concord_graph_lookup (self->mine.graph, id));

  concord_merge_choose (self->merge, 0, CONCORD_SIDE_THEIRS);
  g_assert_true (merge_side_commit (&self->mine, self->merge));
  g_assert_null (concord_graph_lookup (self->mine.graph, priority));
  g_assert_null (concord_graph_lookup (self->mine.graph, id));
}

static void
test_what_nobody_touched_goes_as_they_removed_it (Table         *self,
                                                  gconstpointer  data)
{
  const char *outcome = get_id (self, CONCORD_KIND_OUTCOME, 2);
  g_autoptr (ConcordGraph) merged = NULL;
  g_autoptr (ConcordGraph) theirs = NULL;

  drop (&self->theirs, CONCORD_KIND_OUTCOME, outcome);
  bring (self);

  g_assert_cmpuint (concord_merge_get_n_conflicts (self->merge), ==, 0);
  g_assert_true (merge_side_commit (&self->mine, self->merge));
  merged = merge_side_copy (&self->mine);
  theirs = merge_side_copy (&self->theirs);
  concord_test_graph_assert_equal (merged, theirs);
}

static void
test_lists_are_sets (Table         *self,
                     gconstpointer  data)
{
  const char *one = get_id (self, CONCORD_KIND_PARTNER, 0);
  const char *two = get_id (self, CONCORD_KIND_PARTNER, 1);
  const char *three = get_id (self, CONCORD_KIND_PARTNER, 2);
  const char *id = get_id (self, CONCORD_KIND_COMMITMENT, 0);
  g_autoptr (ConcordGraph) first = NULL;
  const char *const *list;

  support (&self->mine, id, one, NULL);
  first = g_steal_pointer (&self->base);
  self->base = merge_side_copy (&self->mine);
  support (&self->theirs, id, one, NULL);
  support (&self->mine, id, one, two);
  support (&self->theirs, id, three, one);
  bring (self);

  g_assert_cmpuint (concord_merge_get_n_conflicts (self->merge), ==, 0);
  g_assert_true (merge_side_commit (&self->mine, self->merge));
  list = concord_record_get_list (concord_graph_lookup (self->mine.graph, id), CONCORD_COMMITMENT_SUPPORTING);
  g_assert_cmpuint (g_strv_length ((char **) list), ==, 3);
  g_assert_true (g_strv_contains (list, one) && g_strv_contains (list, two) && g_strv_contains (list, three));
}

static void
place (MergeSide  *side,
       const char *id,
       double      position)
{
  g_autoptr (ConcordEdit) edit = concord_edit_new (side->id, "Move");

  concord_edit_place (edit, CONCORD_KIND_NOTE, id, position);
  store_apply (side->store.store, edit);
}

static void
test_a_card_moved_on_both_sides_is_a_conflict (Table         *self,
                                               gconstpointer  data)
{
  const char *id = get_id (self, CONCORD_KIND_NOTE, 0);

  place (&self->mine, id, 11);
  place (&self->theirs, id, 12);
  bring (self);

  assert_one_conflict (self, CONCORD_CONFLICT_PLACE, id);
  concord_merge_choose_all (self->merge, CONCORD_SIDE_THEIRS);
  g_assert_true (merge_side_commit (&self->mine, self->merge));
  g_assert_cmpfloat (concord_record_get_position (concord_graph_lookup (self->mine.graph, id)), ==, 12);
}

static void
add_note (MergeSide  *side,
          const char *id,
          const char *text,
          guint       sort)
{
  g_autoptr (ConcordEdit) edit = concord_edit_new (side->id, "Add");
  g_autoptr (ConcordRecord) record = concord_record_new (CONCORD_KIND_NOTE, id);
  ConcordValue words = CONCORD_VALUE_TEXT (g_strdup (text));
  ConcordValue choice = CONCORD_VALUE_WHOLE (sort);

  concord_record_take_value (record, CONCORD_NOTE_TEXT, &words);
  concord_record_take_value (record, CONCORD_NOTE_SORT, &choice);
  concord_record_set_position (record, 5);
  concord_edit_add_record (edit, record);
  store_apply (side->store.store, edit);
}

static void
test_a_card_that_both_added_is_compared_field_by_field (Table         *self,
                                                        gconstpointer  data)
{
  const char *id = "5f0c2c1e-0000-4000-8000-00000000abcd";

  add_note (&self->mine, id, "Parking", CONCORD_NOTE_IDEA);
  add_note (&self->theirs, id, "Parking at school", CONCORD_NOTE_BARRIER);
  bring (self);

  g_assert_cmpuint (assert_one_conflict (self, CONCORD_CONFLICT_FIELD, id)->field, ==, CONCORD_NOTE_TEXT);
  g_assert_true (merge_side_commit (&self->mine, self->merge));
  g_assert_cmpuint (concord_record_get_choice (concord_graph_lookup (self->mine.graph, id), CONCORD_NOTE_SORT), ==,
                    CONCORD_NOTE_BARRIER);
}

static void
test_a_reference_to_what_we_removed_is_not_lost (Table         *self,
                                                 gconstpointer  data)
{
  const char *partner = get_id (self, CONCORD_KIND_PARTNER, 2);
  g_autofree char *id = promise (&self->theirs, get_id (self, CONCORD_KIND_PRIORITY, 0), "Theirs");

  say (&self->theirs, CONCORD_KIND_COMMITMENT, id, CONCORD_COMMITMENT_LEAD, partner);
  drop (&self->mine, CONCORD_KIND_PARTNER, partner);
  bring (self);

  assert_one_conflict (self, CONCORD_CONFLICT_REMOVED_HERE, partner);
  g_assert_true (merge_side_commit (&self->mine, self->merge));
  g_assert_cmpstr (get_text (&self->mine, id, CONCORD_COMMITMENT_LEAD), ==, "");

  concord_merge_choose (self->merge, 0, CONCORD_SIDE_THEIRS);
  g_clear_pointer (&self->merge, concord_merge_free);
  bring (self);
  concord_merge_choose_all (self->merge, CONCORD_SIDE_THEIRS);
  g_assert_true (merge_side_commit (&self->mine, self->merge));
  g_assert_cmpstr (get_text (&self->mine, id, CONCORD_COMMITMENT_LEAD), ==, partner);
}

static void
test_what_was_hidden_does_not_look_deleted (Table         *self,
                                            gconstpointer  data)
{
  const ConcordHide hide = CONCORD_HIDE_FROM_PARTNERS | CONCORD_HIDE_FROM_PUBLIC;
  ConcordSessionFileOptions options = { .hide = hide };
  g_autoptr (GBytes) given = concord_session_file_write (self->base, &options, NULL);
  g_autoptr (ConcordGraph) theirs = concord_session_file_read (given, NULL, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (ConcordDelta) delta = concord_delta_between_redacted (self->base, theirs, hide, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (concord_graph_get_n_records (theirs), <, concord_graph_get_n_records (self->base));
  g_assert_cmpuint (concord_delta_get_n (delta), ==, 0);
}

static void
test_what_a_newer_concord_wrote_survives (Table         *self,
                                          gconstpointer  data)
{
  const char *id = get_id (self, CONCORD_KIND_COMMITMENT, 0);
  g_autoptr (ConcordEdit) edit = concord_edit_new (self->theirs.id, "Newer");

  concord_edit_set_extra (edit, CONCORD_KIND_COMMITMENT, id, "{\"newest\":1}");
  store_apply (self->theirs.store.store, edit);
  say (&self->mine, CONCORD_KIND_COMMITMENT, id, CONCORD_COMMITMENT_STATEMENT, "Our words");
  bring (self);

  g_assert_cmpuint (concord_merge_get_n_conflicts (self->merge), ==, 0);
  g_assert_true (merge_side_commit (&self->mine, self->merge));
  g_assert_cmpstr (concord_record_get_extra (concord_graph_lookup (self->mine.graph, id)), ==, "{\"newest\":1}");
}

static void
test_an_id_of_another_kind_is_refused_with_a_place (Table         *self,
                                                    gconstpointer  data)
{
  g_autoptr (ConcordDelta) delta = concord_delta_new ();
  g_autoptr (ConcordRecord) note = concord_record_new (CONCORD_KIND_NOTE, get_id (self, CONCORD_KIND_PARTNER, 0));
  g_autoptr (GError) error = NULL;

  concord_delta_add_record (delta, note);
  g_assert_null (concord_merge_new (self->base, self->mine.graph, delta, &error));
  g_assert_error (error, CONCORD_EXCHANGE_ERROR, CONCORD_EXCHANGE_ERROR_MALFORMED);
  g_assert_true (g_str_has_prefix (error->message, "/notes: "));
}

#define ADD(name, test) g_test_add ("/conflicts/" name, Table, NULL, set_up, test, tear_down)

static void
test_what_they_moved_to_what_comes_back_comes_along (Table        *table,
                                                     gconstpointer data)
{
  const char *commitment = get_id (table, CONCORD_KIND_COMMITMENT, 0);
  ConcordRecord *before = concord_graph_lookup (table->base, commitment);
  const char *from = concord_record_get_text (before, CONCORD_COMMITMENT_PRIORITY);
  const char *to = get_id (table, CONCORD_KIND_PRIORITY, 0);

  if (g_str_equal (from, to))
    to = get_id (table, CONCORD_KIND_PRIORITY, 1);
  drop (&table->mine, CONCORD_KIND_PRIORITY, from);
  drop (&table->mine, CONCORD_KIND_PRIORITY, to);
  say (&table->theirs, CONCORD_KIND_COMMITMENT, commitment, CONCORD_COMMITMENT_PRIORITY, to);

  bring (table);
  g_assert_cmpuint (concord_merge_get_n_conflicts (table->merge), ==, 1);
  concord_merge_choose_all (table->merge, CONCORD_SIDE_THEIRS);
  merge_side_commit (&table->mine, table->merge);

  g_assert_cmpstr (get_text (&table->mine, commitment, CONCORD_COMMITMENT_PRIORITY), ==, to);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("two-fields-of-one-card-are-both-taken", test_two_fields_of_one_card_are_both_taken);
  ADD ("one-field-with-two-words-is-for-someone-to-decide", test_one_field_with_two_words_is_for_someone_to_decide);
  ADD ("an-open-conflict-leaves-mine", test_an_open_conflict_leaves_mine);
  ADD ("a-new-card-under-a-removed-priority-is-not-lost", test_a_new_card_under_a_removed_priority_is_not_lost);
  ADD ("what-they-removed-stays-where-we-added-to-it", test_what_they_removed_stays_where_we_added_to_it);
  ADD ("what-nobody-touched-goes-as-they-removed-it", test_what_nobody_touched_goes_as_they_removed_it);
  ADD ("what-they-moved-to-what-comes-back-comes-along", test_what_they_moved_to_what_comes_back_comes_along);
  ADD ("lists-are-sets", test_lists_are_sets);
  ADD ("a-card-moved-on-both-sides-is-a-conflict", test_a_card_moved_on_both_sides_is_a_conflict);
  ADD ("a-card-that-both-added-is-compared-field-by-field", test_a_card_that_both_added_is_compared_field_by_field);
  ADD ("a-reference-to-what-we-removed-is-not-lost", test_a_reference_to_what_we_removed_is_not_lost);
  ADD ("what-was-hidden-does-not-look-deleted", test_what_was_hidden_does_not_look_deleted);
  ADD ("what-a-newer-concord-wrote-survives", test_what_a_newer_concord_wrote_survives);
  ADD ("an-id-of-another-kind-is-refused-with-a-place", test_an_id_of_another_kind_is_refused_with_a_place);

  return g_test_run ();
}
