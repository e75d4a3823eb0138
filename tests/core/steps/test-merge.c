/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Several cards become one: whatever they say is still there, and undo brings back all of it. */

#include "config.h"

#include <string.h>

#include "concord-kinds.h"
#include "concord-steps-arrange.h"
#include "concord-test-graph.h"
#include "concord-test-steps.h"

static ConcordGraph *
read_again (Board *board)
{
  g_autoptr (GError) error = NULL;
  ConcordGraph *graph = concord_store_read_session (concord_store_get_path (board->store), board->scope, &error);

  g_assert_no_error (error);

  return graph;
}

static void
merge (Board      *board,
       const char *words)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new ();
  g_auto (GStrv) names = g_strsplit (words, " ", -1);
  g_autoptr (GError) error = NULL;
  ConcordEdit *edit;

  for (guint i = 0; names[i] != NULL; i++)
    g_ptr_array_add (records, board_find (board, names[i]));

  edit = concord_steps_merge (board->graph, records, &error);
  g_assert_no_error (error);
  board_apply (board, edit);
}

static void
set (Board      *board,
     const char *card,
     guint       field,
     const char *text)
{
  ConcordEdit *edit = concord_edit_new (board->scope, "Set");
  ConcordRecord *record = board_find (board, card);

  concord_edit_set_text (edit, concord_record_get_kind (record), concord_record_get_id (record), field, text);
  board_apply (board, edit);
}

static void
set_whole (Board      *board,
           const char *card,
           guint       field,
           gint64      whole)
{
  ConcordEdit *edit = concord_edit_new (board->scope, "Set");
  ConcordRecord *record = board_find (board, card);

  concord_edit_set_whole (edit, concord_record_get_kind (record), concord_record_get_id (record), field, whole);
  board_apply (board, edit);
}

static const char *
add_partner (Board      *board,
             const char *name)
{
  ConcordEdit *edit = concord_edit_new (board->scope, "Add partner");
  const char *id = concord_edit_add (edit, CONCORD_KIND_PARTNER, 1);

  concord_edit_set_text (edit, CONCORD_KIND_PARTNER, id, CONCORD_PARTNER_NAME, name);
  board_apply (board, edit);

  return concord_record_get_id (board_find (board, name));
}

static void
the_first_keeps_its_words_and_writes_down_the_others (Board        *board,
                                                      gconstpointer data)
{
  ConcordRecord *first = board_find (board, "1");

  set (board, "1", CONCORD_COMMITMENT_DUE, "2027-03");
  set (board, "1", CONCORD_COMMITMENT_STATUS_NOTE, "Two of four are open.");
  set (board, "2", CONCORD_COMMITMENT_DUE, "2028");
  set (board, "2", CONCORD_COMMITMENT_START, "2026");
  set (board, "2", CONCORD_COMMITMENT_STATUS_NOTE, "Staff is missing.");
  set_whole (board, "2", CONCORD_COMMITMENT_STATUS, CONCORD_COMMITMENT_AT_RISK);
  merge (board, "1 2");

  board_assert (board, "A(a(1 3) b()) B() C(c(4))");
  board_assert_undo_label (board, "Merge 2 commitments");
  g_assert_cmpstr (concord_record_get_text (first, CONCORD_COMMITMENT_DUE), ==, "2027-03");
  g_assert_cmpstr (concord_record_get_text (first, CONCORD_COMMITMENT_START), ==, "2026");
  /* Nobody had chosen that the first is proposed. */
  g_assert_cmpuint (concord_record_get_choice (first, CONCORD_COMMITMENT_STATUS), ==, CONCORD_COMMITMENT_AT_RISK);
  g_assert_cmpstr (concord_record_get_text (first, CONCORD_COMMITMENT_STATUS_NOTE), ==,
                   "Two of four are open.\n\n2\nDue: 2028\n\nStaff is missing.");

  board_undo (board);
  board_assert (board, "A(a(1 2 3) b()) B() C(c(4))");
}

static void
the_other_lead_partner_supports (Board        *board,
                                 gconstpointer data)
{
  const char *police = add_partner (board, "Police");
  const char *council = add_partner (board, "Council");
  const char *college = add_partner (board, "College");
  const char *of_first[] = { council, NULL };
  const char *of_second[] = { police, college, NULL };
  const char *const *supporting;
  ConcordEdit *edit = concord_edit_new (board->scope, "Support");

  set (board, "1", CONCORD_COMMITMENT_LEAD, police);
  set (board, "2", CONCORD_COMMITMENT_LEAD, council);
  concord_edit_set_list (edit, CONCORD_KIND_COMMITMENT, concord_record_get_id (board_find (board, "1")),
                         CONCORD_COMMITMENT_SUPPORTING, of_first);
  concord_edit_set_list (edit, CONCORD_KIND_COMMITMENT, concord_record_get_id (board_find (board, "2")),
                         CONCORD_COMMITMENT_SUPPORTING, of_second);
  board_apply (board, edit);
  merge (board, "1 2");

  g_assert_cmpstr (concord_record_get_text (board_find (board, "1"), CONCORD_COMMITMENT_LEAD), ==, police);
  supporting = concord_record_get_list (board_find (board, "1"), CONCORD_COMMITMENT_SUPPORTING);
  g_assert_cmpuint (g_strv_length ((char **) supporting), ==, 2);
  g_assert_cmpstr (supporting[0], ==, council);
  g_assert_cmpstr (supporting[1], ==, college);
}

/* A role is joined in its own field, not moved to where others may look. */
static void
what_is_hidden_stays_hidden (Board        *board,
                             gconstpointer data)
{
  ConcordRecord *first = board_find (board, "1");

  set (board, "1", CONCORD_COMMITMENT_LEAD_ROLE, "Director");
  set (board, "2", CONCORD_COMMITMENT_LEAD_ROLE, "Superintendent");
  set_whole (board, "2", CONCORD_COMMITMENT_PRIVATE, TRUE);
  merge (board, "1 2");

  g_assert_cmpstr (concord_record_get_text (first, CONCORD_COMMITMENT_LEAD_ROLE), ==, "Director; Superintendent");
  g_assert_null (strstr (concord_record_get_text (first, CONCORD_COMMITMENT_STATUS_NOTE), "Superintendent"));
  g_assert_true (concord_record_get_flag (first, CONCORD_COMMITMENT_PRIVATE));
}

/* The rule above is kept for words: nothing else is hidden in what can be merged. */
static void
only_words_are_hidden_in_what_can_be_merged (void)
{
  for (ConcordKind kind = 0; kind < CONCORD_N_KINDS; kind++)
    {
      const ConcordKindInfo *info = concord_kind_get_info (kind);

      if (kind != CONCORD_KIND_OUTCOME && kind != CONCORD_KIND_PRIORITY && kind != CONCORD_KIND_COMMITMENT &&
          kind != CONCORD_KIND_NOTE)
        continue;

      for (guint i = 0; i < info->n_fields; i++)
        g_assert_true (info->fields[i].hide == 0 || info->fields[i].type == CONCORD_FIELD_TEXT ||
                       info->fields[i].type == CONCORD_FIELD_PROSE);
    }
}

static void
numbers_come_with_what_they_measure (Board        *board,
                                     gconstpointer data)
{
  ConcordRecord *first = board_find (board, "A");
  ConcordEdit *edit = concord_edit_new (board->scope, "Measure");

  concord_edit_set_text (edit, CONCORD_KIND_OUTCOME, concord_record_get_id (first), CONCORD_OUTCOME_MEASURE, "Waiting");
  concord_edit_set_text (edit, CONCORD_KIND_OUTCOME, concord_record_get_id (board_find (board, "B")), CONCORD_OUTCOME_MEASURE,
                         "In care");
  concord_edit_set (edit, CONCORD_KIND_OUTCOME, concord_record_get_id (board_find (board, "B")), CONCORD_OUTCOME_TARGET,
                    &CONCORD_VALUE_NUMBER (70.5));
  board_apply (board, edit);
  merge (board, "A B");

  g_assert_false (concord_record_has (first, CONCORD_OUTCOME_TARGET));
  g_assert_cmpstr (concord_record_get_text (first, CONCORD_OUTCOME_APPROACH_REASON), ==, "B\nMeasure: In care\nTarget: 70.5");
}

static void
what_belonged_to_all_belongs_to_the_first (Board        *board,
                                           gconstpointer data)
{
  ConcordEdit *edit = concord_edit_new (board->scope, "Vote");
  const char *round = concord_edit_add (edit, CONCORD_KIND_VOTE_ROUND, 1);
  const char *ballot = concord_edit_add (edit, CONCORD_KIND_BALLOT, 1);
  g_autofree char *round_id = g_strdup (round);
  g_autofree char *ballot_id = g_strdup (ballot);
  g_autofree char *a = g_strdup (concord_record_get_id (board_find (board, "a")));
  const char *options[] = { a, concord_record_get_id (board_find (board, "b")), concord_record_get_id (board_find (board, "c")),
                            NULL };
  const char *const *list;

  concord_edit_set_text (edit, CONCORD_KIND_VOTE_ROUND, round, CONCORD_VOTE_ROUND_TITLE, "Round");
  concord_edit_set_list (edit, CONCORD_KIND_VOTE_ROUND, round, CONCORD_VOTE_ROUND_OPTIONS, options);
  concord_edit_set_text (edit, CONCORD_KIND_BALLOT, ballot, CONCORD_BALLOT_VOTE_ROUND, round);
  concord_edit_set_list (edit, CONCORD_KIND_BALLOT, ballot, CONCORD_BALLOT_DOTS, options);
  board_apply (board, edit);
  set_whole (board, "a", CONCORD_PRIORITY_VOTES, 14);
  set_whole (board, "c", CONCORD_PRIORITY_VOTES, 6);

  merge (board, "a b c");
  board_assert (board, "A(a(1 2 3 4)) B() C()");
  board_assert_undo_label (board, "Merge 3 priorities");
  g_assert_cmpint (concord_record_get_whole (board_find (board, "a"), CONCORD_PRIORITY_VOTES, 0), ==, 20);

  list = concord_record_get_list (concord_graph_lookup (board->graph, round_id), CONCORD_VOTE_ROUND_OPTIONS);
  g_assert_cmpuint (g_strv_length ((char **) list), ==, 1);
  g_assert_cmpstr (list[0], ==, a);
  /* Three dots stay three dots. */
  list = concord_record_get_list (concord_graph_lookup (board->graph, ballot_id), CONCORD_BALLOT_DOTS);
  g_assert_cmpuint (g_strv_length ((char **) list), ==, 3);
  g_assert_cmpstr (list[2], ==, a);

  board_undo (board);
  board_assert (board, "A(a(1 2 3) b()) B() C(c(4))");
}

static void
columns_merge_with_all_that_stands_in_them (Board        *board,
                                            gconstpointer data)
{
  merge (board, "C A B");
  board_assert (board, "C(c(4) a(1 2 3) b())");
  board_undo (board);
  board_assert (board, "A(a(1 2 3) b()) B() C(c(4))");
}

static void
set_extra (Board      *board,
           const char *card,
           const char *extra)
{
  ConcordEdit *edit = concord_edit_new (board->scope, "Extra");

  concord_edit_set_extra (edit, CONCORD_KIND_COMMITMENT, concord_record_get_id (board_find (board, card)), extra);
  board_apply (board, edit);
}

static void
what_a_newer_concord_wrote_is_kept_of_all (Board        *board,
                                           gconstpointer data)
{
  const char *extra;

  set_extra (board, "1", "{\"weight\":7}");
  set_extra (board, "2", "{\"shape\":\"round\",\"weight\":9}");
  merge (board, "1 2");

  extra = concord_record_get_extra (board_find (board, "1"));
  g_assert_nonnull (strstr (extra, "\"weight\":7"));
  g_assert_nonnull (strstr (extra, "\"shape\":\"round\""));
}

static void
what_does_not_fit_is_refused_whole (Board        *board,
                                    gconstpointer data)
{
  g_autoptr (GPtrArray) notes = g_ptr_array_new ();
  g_autofree char *x = g_strnfill (1200, 'x');
  g_autofree char *y = g_strnfill (1200, 'y');
  g_autoptr (GError) error = NULL;

  board_add (board, CONCORD_KIND_NOTE, NULL, "n\nm");
  g_ptr_array_add (notes, board_find (board, "n"));
  g_ptr_array_add (notes, board_find (board, "m"));
  set (board, "n", CONCORD_NOTE_TEXT, x);
  set (board, "m", CONCORD_NOTE_TEXT, y);

  g_assert_null (concord_steps_merge (board->graph, notes, &error));
  g_assert_error (error, CONCORD_STEPS_ERROR, CONCORD_STEPS_ERROR_REFUSED);
  g_assert_nonnull (strstr (error->message, "2402"));
}

/* Every word of every text field. */
static void
collect_words (ConcordRecord *record,
               GPtrArray     *words)
{
  const ConcordKindInfo *info = concord_record_get_info (record);

  for (guint i = 0; i < info->n_fields; i++)
    {
      if (info->fields[i].type == CONCORD_FIELD_TEXT || info->fields[i].type == CONCORD_FIELD_PROSE)
        {
          g_auto (GStrv) parts = g_strsplit_set (concord_record_get_text (record, i), " \n\t", -1);

          for (guint j = 0; parts[j] != NULL; j++)
            g_ptr_array_add (words, g_strdup (parts[j]));
        }
    }
}

static char *
dup_all_text (ConcordRecord *record)
{
  const ConcordKindInfo *info = concord_record_get_info (record);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < info->n_fields; i++)
    {
      if (info->fields[i].type == CONCORD_FIELD_TEXT || info->fields[i].type == CONCORD_FIELD_PROSE)
        g_string_append_printf (text, "%s\n", concord_record_get_text (record, i));
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
assert_nothing_names (ConcordGraph *graph,
                      const char   *id)
{
  for (ConcordKind kind = 0; kind < CONCORD_N_KINDS; kind++)
    {
      ConcordRecordList *list = concord_graph_list (graph, kind);

      for (guint i = 0; i < concord_record_list_get_length (list); i++)
        {
          ConcordRecord *record = concord_record_list_peek (list, i);
          const ConcordKindInfo *info = concord_record_get_info (record);

          for (guint j = 0; j < info->n_fields; j++)
            {
              if (info->fields[j].type == CONCORD_FIELD_REFERENCE)
                g_assert_cmpstr (concord_record_get_text (record, j), !=, id);
              else if (info->fields[j].type == CONCORD_FIELD_REFERENCES && concord_record_has (record, j))
                g_assert_false (g_strv_contains (concord_record_get_list (record, j), id));
            }
        }
    }
}

/* Apart from the merged themselves, nothing goes that belonged to them. */
static guint
count_all (ConcordGraph *graph)
{
  return concord_graph_get_n_records (graph);
}

static void
merge_some_of (Board      *board,
               ConcordKind kind,
               guint       n)
{
  ConcordRecordList *list = concord_graph_list (board->graph, kind);
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (ConcordGraph) before = read_again (board);
  g_autoptr (ConcordGraph) merged = NULL;
  g_autoptr (ConcordGraph) undone = NULL;
  g_autoptr (ConcordGraph) redone = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  ConcordEdit *edit;

  for (guint i = 0; i < n; i++)
    {
      g_ptr_array_add (records, g_object_ref (concord_record_list_peek (list, i)));
      collect_words (records->pdata[i], words);
    }

  edit = concord_steps_merge (board->graph, records, &error);
  /* Two always fit into one here; more may be too much for a field, and then nothing happens. */
  if (edit == NULL && n > 2)
    {
      g_assert_error (error, CONCORD_STEPS_ERROR, CONCORD_STEPS_ERROR_REFUSED);
      return;
    }
  g_assert_no_error (error);
  board_apply (board, edit);
  merged = read_again (board);
  g_assert_cmpuint (count_all (merged), ==, count_all (before) - (n - 1));

  text = dup_all_text (concord_graph_lookup (merged, concord_record_get_id (records->pdata[0])));
  for (guint i = 0; i < words->len; i++)
    {
      if (strstr (text, words->pdata[i]) == NULL)
        g_error ("“%s” is lost in: %s", (char *) words->pdata[i], text);
    }
  for (guint i = 1; i < n; i++)
    assert_nothing_names (merged, concord_record_get_id (records->pdata[i]));

  board_undo (board);
  undone = read_again (board);
  concord_test_graph_assert_equal (before, undone);

  g_assert_true (concord_store_redo (board->store, board->scope, &error));
  redone = read_again (board);
  concord_test_graph_assert_equal (merged, redone);
  board_undo (board);
}

/* The dots of thousands of rooms do not add up to a number. */
static void
tame_votes (Board *board)
{
  ConcordRecordList *priorities = concord_graph_list (board->graph, CONCORD_KIND_PRIORITY);
  ConcordEdit *edit = concord_edit_new (board->scope, "Votes");

  for (guint i = 0; i < concord_record_list_get_length (priorities); i++)
    concord_edit_set_whole (edit, CONCORD_KIND_PRIORITY, concord_record_get_id (concord_record_list_peek (priorities, i)),
                            CONCORD_PRIORITY_VOTES, i);
  board_apply (board, edit);
}

static void
nothing_typed_is_lost (Board        *board,
                       gconstpointer data)
{
  static const ConcordKind kinds[] = { CONCORD_KIND_OUTCOME, CONCORD_KIND_PRIORITY, CONCORD_KIND_COMMITMENT, CONCORD_KIND_NOTE };

  for (guint32 seed = 1; seed <= 5; seed++)
    {
      g_autoptr (ConcordGraph) graph = concord_test_graph_new (seed, 4);
      ConcordEdit *edit = concord_edit_new (CONCORD_SCOPE_LIBRARY, "Add session");
      g_autoptr (GError) error = NULL;

      concord_edit_add_graph (edit, graph);
      board_apply (board, edit);
      g_set_str (&board->scope, concord_record_get_id (concord_graph_get_session (graph)));
      g_clear_object (&board->graph);
      board->graph = concord_store_open_session (board->store, board->scope, &error);
      g_assert_no_error (error);
      tame_votes (board);

      for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
        {
          for (guint n = 2; n <= 4; n++)
            merge_some_of (board, kinds[i], n);
        }
    }
}

#define ADD(name, func) g_test_add ("/steps/merge/" name, Board, NULL, board_set_up, func, board_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("the-first-keeps-its-words-and-writes-down-the-others", the_first_keeps_its_words_and_writes_down_the_others);
  ADD ("the-other-lead-partner-supports", the_other_lead_partner_supports);
  ADD ("what-is-hidden-stays-hidden", what_is_hidden_stays_hidden);
  ADD ("numbers-come-with-what-they-measure", numbers_come_with_what_they_measure);
  ADD ("what-belonged-to-all-belongs-to-the-first", what_belonged_to_all_belongs_to_the_first);
  ADD ("columns-merge-with-all-that-stands-in-them", columns_merge_with_all_that_stands_in_them);
  ADD ("what-a-newer-concord-wrote-is-kept-of-all", what_a_newer_concord_wrote_is_kept_of_all);
  ADD ("what-does-not-fit-is-refused-whole", what_does_not_fit_is_refused_whole);
  ADD ("nothing-typed-is-lost", nothing_typed_is_lost);
  g_test_add_func ("/steps/merge/only-words-are-hidden-in-what-can-be-merged", only_words_are_hidden_in_what_can_be_merged);

  return g_test_run ();
}
