/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a facilitator does, done to a real session and undone again. */

#include "config.h"

#include <string.h>

#include "concord-kinds.h"
#include "concord-test-steps.h"

static void
several_lines_are_one_step (Board        *board,
                            gconstpointer data)
{
  g_auto (GStrv) ids = NULL;
  g_autoptr (GError) error = NULL;

  board_apply (board, concord_steps_add_lines (board->graph, CONCORD_KIND_COMMITMENT, board_find (board, "b"), "- 5\n\n- 6\n- 7\n- 8",
                                               &ids, &error));
  g_assert_no_error (error);
  board_assert (board, "A(a(1 2 3) b(5 6 7 8)) B() C(c(4))");
  board_assert_undo_label (board, "Add 4 commitments");
  g_assert_cmpuint (g_strv_length (ids), ==, 4);
  g_assert_true (concord_graph_lookup (board->graph, ids[3]) == board_find (board, "8"));

  board_undo (board);
  board_assert (board, "A(a(1 2 3) b()) B() C(c(4))");
}

static void
one_line_is_called_by_its_kind (Board        *board,
                                gconstpointer data)
{
  board_add (board, CONCORD_KIND_NOTE, NULL, "No bus after 6 pm");
  board_assert_undo_label (board, "Add note");
  g_assert_cmpuint (concord_record_get_choice (board_find (board, "No bus after 6 pm"), CONCORD_NOTE_STATE), ==, CONCORD_NOTE_OPEN);

  board_add (board, CONCORD_KIND_OUTCOME, NULL, "D");
  board_assert_undo_label (board, "Add outcome");
  board_add (board, CONCORD_KIND_PRIORITY, "D", "d");
  board_assert_undo_label (board, "Add priority");
  board_add (board, CONCORD_KIND_COMMITMENT, "d", "9");
  board_assert_undo_label (board, "Add commitment");
}

static void
a_line_too_long_refuses_all_and_is_named (Board        *board,
                                          gconstpointer data)
{
  g_autofree char *tail = g_strnfill (1001, 'x');
  g_autofree char *text = g_strdup_printf ("fits\n\n%s", tail);
  g_autoptr (GError) error = NULL;
  g_autoptr (ConcordEdit) edit =
    concord_steps_add_lines (board->graph, CONCORD_KIND_COMMITMENT, board_find (board, "b"), text, NULL, &error);

  g_assert_error (error, CONCORD_STEPS_ERROR, CONCORD_STEPS_ERROR_REFUSED);
  g_assert_null (edit);
  g_assert_nonnull (strstr (error->message, "line 3"));
}

static void
control_characters_and_broken_text_are_refused (Board        *board,
                                                gconstpointer data)
{
  static const char *const texts[] = { "bell \a", "escape \033[1m", "broken \377" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (ConcordEdit) edit =
        concord_steps_add_lines (board->graph, CONCORD_KIND_OUTCOME, NULL, texts[i], NULL, &error);

      g_assert_error (error, CONCORD_STEPS_ERROR, CONCORD_STEPS_ERROR_REFUSED);
      g_assert_null (edit);
    }
}

static void
nothing_said_adds_nothing (Board        *board,
                           gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ConcordEdit) edit = concord_steps_add_lines (board->graph, CONCORD_KIND_OUTCOME, NULL, " \n- \n", NULL, &error);

  g_assert_error (error, CONCORD_STEPS_ERROR, CONCORD_STEPS_ERROR_EMPTY);
  g_assert_null (edit);
}

static void
a_card_moves_to_any_place (Board        *board,
                           gconstpointer data)
{
  board_apply (board, concord_steps_move (board->graph, board_find (board, "1"), board_find (board, "a"), 2));
  board_assert (board, "A(a(2 3 1) b()) B() C(c(4))");
  board_apply (board, concord_steps_move (board->graph, board_find (board, "1"), board_find (board, "a"), 1));
  board_assert (board, "A(a(2 1 3) b()) B() C(c(4))");
  board_apply (board, concord_steps_move (board->graph, board_find (board, "1"), board_find (board, "c"), 0));
  board_assert (board, "A(a(2 3) b()) B() C(c(1 4))");
  board_assert_undo_label (board, "Move commitment");
  board_apply (board, concord_steps_move (board->graph, board_find (board, "1"), board_find (board, "b"), 99));
  board_assert (board, "A(a(2 3) b(1)) B() C(c(4))");
  board_apply (board, concord_steps_move (board->graph, board_find (board, "b"), board_find (board, "B"), 0));
  board_assert (board, "A(a(2 3)) B(b(1)) C(c(4))");
  board_apply (board, concord_steps_move (board->graph, board_find (board, "C"), NULL, 0));
  board_assert (board, "C(c(4)) A(a(2 3)) B(b(1))");

  g_assert_null (concord_steps_move (board->graph, board_find (board, "C"), NULL, 0));
  g_assert_null (concord_steps_move (board->graph, board_find (board, "B"), NULL, 99));
}

static void
a_card_can_be_moved_for_ever (Board        *board,
                              gconstpointer data)
{
  for (guint i = 0; i < 300; i++)
    board_apply (board, concord_steps_move (board->graph, board_find (board, i % 2 == 0 ? "3" : "2"), board_find (board, "a"), 1));

  board_assert (board, "A(a(1 2 3) b()) B() C(c(4))");
}

static void
step (Board           *board,
      const char      *card,
      ConcordDirection direction,
      const char      *expected)
{
  board_apply (board, concord_steps_move_by_one (board->graph, board_find (board, card), direction));
  board_assert (board, expected);
}

static void
assert_edge (Board           *board,
             const char      *card,
             ConcordDirection direction)
{
  g_assert_null (concord_steps_move_by_one (board->graph, board_find (board, card), direction));
}

static void
commitments_step_through_priorities_and_columns (Board        *board,
                                                 gconstpointer data)
{
  step (board, "2", CONCORD_DIRECTION_UP, "A(a(2 1 3) b()) B() C(c(4))");
  assert_edge (board, "2", CONCORD_DIRECTION_UP);
  step (board, "1", CONCORD_DIRECTION_DOWN, "A(a(2 3 1) b()) B() C(c(4))");
  step (board, "1", CONCORD_DIRECTION_DOWN, "A(a(2 3) b(1)) B() C(c(4))");
  assert_edge (board, "1", CONCORD_DIRECTION_DOWN);
  step (board, "3", CONCORD_DIRECTION_DOWN, "A(a(2) b(3 1)) B() C(c(4))");
  step (board, "3", CONCORD_DIRECTION_UP, "A(a(2 3) b(1)) B() C(c(4))");

  /* B has no priority: it is passed over. */
  step (board, "3", CONCORD_DIRECTION_RIGHT, "A(a(2) b(1)) B() C(c(4 3))");
  assert_edge (board, "3", CONCORD_DIRECTION_RIGHT);
  step (board, "3", CONCORD_DIRECTION_LEFT, "A(a(2 3) b(1)) B() C(c(4))");
  assert_edge (board, "3", CONCORD_DIRECTION_LEFT);

  /* From the second priority to the nearest there is. */
  step (board, "1", CONCORD_DIRECTION_RIGHT, "A(a(2 3) b()) B() C(c(1 4))");
}

static void
priorities_and_outcomes_step (Board        *board,
                              gconstpointer data)
{
  step (board, "b", CONCORD_DIRECTION_UP, "A(b() a(1 2 3)) B() C(c(4))");
  assert_edge (board, "b", CONCORD_DIRECTION_UP);
  assert_edge (board, "a", CONCORD_DIRECTION_DOWN);
  step (board, "b", CONCORD_DIRECTION_DOWN, "A(a(1 2 3) b()) B() C(c(4))");
  board_assert_undo_label (board, "Move priority");
  step (board, "b", CONCORD_DIRECTION_RIGHT, "A(a(1 2 3)) B(b()) C(c(4))");
  assert_edge (board, "a", CONCORD_DIRECTION_LEFT);

  step (board, "A", CONCORD_DIRECTION_RIGHT, "B(b()) A(a(1 2 3)) C(c(4))");
  board_assert_undo_label (board, "Move outcome");
  assert_edge (board, "C", CONCORD_DIRECTION_RIGHT);
  assert_edge (board, "B", CONCORD_DIRECTION_LEFT);
  assert_edge (board, "A", CONCORD_DIRECTION_UP);
}

static void
notes_step_past_what_is_not_seen (Board        *board,
                                  gconstpointer data)
{
  board_add (board, CONCORD_KIND_NOTE, NULL, "x\ny\nz");
  board_apply (board, concord_steps_set_choice (board->graph, board_find (board, "y"), CONCORD_NOTE_STATE, CONCORD_NOTE_PARKED));
  board_apply (board, concord_steps_move_by_one (board->graph, board_find (board, "z"), CONCORD_DIRECTION_UP));
  g_assert_true (concord_record_list_peek (concord_graph_list (board->graph, CONCORD_KIND_NOTE), 0) == board_find (board, "z"));
  assert_edge (board, "x", CONCORD_DIRECTION_LEFT);
}

static void
a_card_is_edited_as_one_line (Board        *board,
                              gconstpointer data)
{
  ConcordRecord *card = board_find (board, "1");
  g_autoptr (GError) error = NULL;
  g_autoptr (ConcordEdit) unchanged =
    concord_steps_edit_text (board->graph, card, CONCORD_COMMITMENT_STATEMENT, " 1 ", &error);
  g_autoptr (ConcordEdit) refused = NULL;

  g_assert_true (concord_edit_is_empty (unchanged));
  board_apply (board, concord_steps_edit_text (board->graph, card, CONCORD_COMMITMENT_STATEMENT, " Open four\nhubs ", &error));
  g_assert_no_error (error);
  g_assert_cmpstr (concord_record_get_headline (card), ==, "Open four hubs");
  board_assert_undo_label (board, "Edit commitment");

  refused = concord_steps_edit_text (board->graph, card, CONCORD_COMMITMENT_STATEMENT, "  ", &error);
  g_assert_error (error, CONCORD_STEPS_ERROR, CONCORD_STEPS_ERROR_EMPTY);
  g_assert_null (refused);
}

static void
the_vision_keeps_its_lines_and_can_be_empty (Board        *board,
                                             gconstpointer data)
{
  ConcordRecord *session = concord_graph_get_session (board->graph);
  g_autoptr (GError) error = NULL;

  board_apply (board, concord_steps_edit_text (board->graph, session, CONCORD_SESSION_VISION, "Safe,\nwell\n", &error));
  g_assert_no_error (error);
  g_assert_cmpstr (concord_record_get_text (session, CONCORD_SESSION_VISION), ==, "Safe,\nwell");
  board_assert_undo_label (board, "Edit vision");
  board_apply (board, concord_steps_edit_text (board->graph, session, CONCORD_SESSION_VISION, "", &error));
  g_assert_no_error (error);
  g_assert_false (concord_record_has (session, CONCORD_SESSION_VISION));
}

static void
deleting_takes_what_belongs_to_it (Board        *board,
                                   gconstpointer data)
{
  board_apply (board, concord_steps_delete (board->graph, board_find (board, "a")));
  board_assert (board, "A(b()) B() C(c(4))");
  board_assert_undo_label (board, "Delete priority");
  board_undo (board);
  board_assert (board, "A(a(1 2 3) b()) B() C(c(4))");
}

/* Evidence can belong to an outcome and to a commitment of it at once. */
static void
a_duplicate_has_what_belongs_to_two_of_its_records_once (Board        *board,
                                                         gconstpointer data)
{
  ConcordEdit *edit = concord_edit_new (board->scope, "Add evidence");
  ConcordRecordList *evidence = concord_graph_list (board->graph, CONCORD_KIND_EVIDENCE);
  const char *id = concord_edit_add (edit, CONCORD_KIND_EVIDENCE, 1);
  g_autofree char *original = g_strdup (id);
  ConcordRecord *outcome = board_find (board, "A");
  ConcordRecord *commitment = board_find (board, "2");
  ConcordRecord *copy;

  concord_edit_set_text (edit, CONCORD_KIND_EVIDENCE, id, CONCORD_EVIDENCE_FINDING, "It works");
  concord_edit_set_text (edit, CONCORD_KIND_EVIDENCE, id, CONCORD_EVIDENCE_OUTCOME, concord_record_get_id (outcome));
  concord_edit_set_text (edit, CONCORD_KIND_EVIDENCE, id, CONCORD_EVIDENCE_COMMITMENT,
                         concord_record_get_id (commitment));
  board_apply (board, edit);

  board_apply (board, concord_steps_duplicate (board->graph, outcome, NULL));

  g_assert_cmpuint (concord_record_list_get_length (evidence), ==, 2);
  copy = concord_record_list_peek (evidence, 0);
  if (g_str_equal (concord_record_get_id (copy), original))
    copy = concord_record_list_peek (evidence, 1);
  g_assert_nonnull (concord_graph_follow (board->graph, copy, CONCORD_EVIDENCE_OUTCOME));
  g_assert_true (concord_graph_follow (board->graph, copy, CONCORD_EVIDENCE_OUTCOME) != outcome);
  g_assert_nonnull (concord_graph_follow (board->graph, copy, CONCORD_EVIDENCE_COMMITMENT));
  g_assert_true (concord_graph_follow (board->graph, copy, CONCORD_EVIDENCE_COMMITMENT) != commitment);
}

static void
a_duplicate_stands_behind_with_all_it_has (Board        *board,
                                           gconstpointer data)
{
  g_autofree char *id = NULL;
  ConcordRecord *copy;

  board_apply (board, concord_steps_set_choice (board->graph, board_find (board, "2"), CONCORD_COMMITMENT_STATUS, CONCORD_COMMITMENT_DONE));
  board_assert_undo_label (board, "Change status");

  board_apply (board, concord_steps_duplicate (board->graph, board_find (board, "2"), &id));
  board_assert (board, "A(a(1 2 2 3) b()) B() C(c(4))");
  copy = concord_graph_lookup (board->graph, id);
  g_assert_true (copy == concord_record_list_peek (concord_graph_children (board->graph, board_find (board, "a"),
                                                                           CONCORD_KIND_COMMITMENT), 2));
  g_assert_cmpuint (concord_record_get_choice (copy, CONCORD_COMMITMENT_STATUS), ==, CONCORD_COMMITMENT_DONE);

  board_apply (board, concord_steps_duplicate (board->graph, board_find (board, "A"), NULL));
  board_assert (board, "A(a(1 2 2 3) b()) A(a(1 2 2 3) b()) B() C(c(4))");
  board_assert_undo_label (board, "Duplicate outcome");
  board_undo (board);
  board_assert (board, "A(a(1 2 2 3) b()) B() C(c(4))");
}

static void
a_duplicate_keeps_what_a_newer_concord_wrote (Board        *board,
                                              gconstpointer data)
{
  ConcordEdit *edit = concord_edit_new (board->scope, "Extra");
  g_autofree char *id = NULL;

  concord_edit_set_extra (edit, CONCORD_KIND_COMMITMENT, concord_record_get_id (board_find (board, "2")), "{\"weight\":7}");
  board_apply (board, edit);
  board_apply (board, concord_steps_duplicate (board->graph, board_find (board, "2"), &id));

  g_assert_cmpstr (concord_record_get_extra (concord_graph_lookup (board->graph, id)), ==, "{\"weight\":7}");
}

#define ADD(name, func) g_test_add ("/steps/" name, Board, NULL, board_set_up, func, board_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("several-lines-are-one-step", several_lines_are_one_step);
  ADD ("one-line-is-called-by-its-kind", one_line_is_called_by_its_kind);
  ADD ("a-line-too-long-refuses-all-and-is-named", a_line_too_long_refuses_all_and_is_named);
  ADD ("control-characters-and-broken-text-are-refused", control_characters_and_broken_text_are_refused);
  ADD ("nothing-said-adds-nothing", nothing_said_adds_nothing);
  ADD ("a-card-moves-to-any-place", a_card_moves_to_any_place);
  ADD ("a-card-can-be-moved-for-ever", a_card_can_be_moved_for_ever);
  ADD ("commitments-step-through-priorities-and-columns", commitments_step_through_priorities_and_columns);
  ADD ("priorities-and-outcomes-step", priorities_and_outcomes_step);
  ADD ("notes-step-past-what-is-not-seen", notes_step_past_what_is_not_seen);
  ADD ("a-card-is-edited-as-one-line", a_card_is_edited_as_one_line);
  ADD ("the-vision-keeps-its-lines-and-can-be-empty", the_vision_keeps_its_lines_and_can_be_empty);
  ADD ("deleting-takes-what-belongs-to-it", deleting_takes_what_belongs_to_it);
  ADD ("a-duplicate-stands-behind-with-all-it-has", a_duplicate_stands_behind_with_all_it_has);
  ADD ("a-duplicate-keeps-what-a-newer-concord-wrote", a_duplicate_keeps_what_a_newer_concord_wrote);
  ADD ("a-duplicate-has-what-belongs-to-two-of-its-records-once",
       a_duplicate_has_what_belongs_to_two_of_its_records_once);

  return g_test_run ();
}
