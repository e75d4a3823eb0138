/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Several cards at once: moved, changed, deleted, split, and taken between tray and board. Each is one step. */

#include "config.h"

#include <string.h>

#include "concord-kinds.h"
#include "concord-steps-arrange.h"
#include "concord-test-steps.h"

/* Cards by their words: "1 2 3". */
static GPtrArray *
cards (Board      *board,
       const char *words)
{
  GPtrArray *records = g_ptr_array_new ();
  g_auto (GStrv) names = g_strsplit (words, " ", -1);

  for (guint i = 0; names[i] != NULL; i++)
    {
      ConcordRecord *record = board_find (board, names[i]);

      g_assert_nonnull (record);
      g_ptr_array_add (records, record);
    }

  return records;
}

static void
move (Board      *board,
      const char *words,
      const char *owner,
      guint       index,
      const char *expected)
{
  g_autoptr (GPtrArray) records = cards (board, words);

  board_apply (board, concord_steps_move_many (board->graph, records, owner != NULL ? board_find (board, owner) : NULL, index));
  board_assert (board, expected);
}

static void
step (Board           *board,
      const char      *words,
      ConcordDirection direction,
      const char      *expected)
{
  g_autoptr (GPtrArray) records = cards (board, words);
  g_autoptr (ConcordEdit) edit = concord_steps_move_many_by_one (board->graph, records, direction);

  if (expected == NULL)
    {
      g_assert_null (edit);
      return;
    }

  board_apply (board, g_steal_pointer (&edit));
  board_assert (board, expected);
}

static void
cards_stand_behind_each_other_where_they_were_put (Board        *board,
                                                   gconstpointer data)
{
  g_autoptr (GPtrArray) same = NULL;

  move (board, "1 2", "c", 0, "A(a(3) b()) B() C(c(1 2 4))");
  board_assert_undo_label (board, "Move 2 commitments");
  move (board, "1 4", "c", G_MAXUINT, "A(a(3) b()) B() C(c(2 1 4))");
  move (board, "1 4 3", "b", 0, "A(a() b(1 4 3)) B() C(c(2))");
  move (board, "4 3", "b", 0, "A(a() b(4 3 1)) B() C(c(2))");
  /* Before the third as they stand, of which one goes away. */
  move (board, "4", "b", 2, "A(a() b(3 4 1)) B() C(c(2))");
  move (board, "a b", "C", 1, "A() B() C(c(2) a() b(3 4 1))");
  move (board, "C A", NULL, 1, "C(c(2) a() b(3 4 1)) A() B()");

  same = cards (board, "3 4");
  g_assert_null (concord_steps_move_many (board->graph, same, board_find (board, "b"), 0));

  for (guint i = 0; i < 7; i++)
    board_undo (board);
  board_assert (board, "A(a(1 2 3) b()) B() C(c(4))");
}

static void
there_is_always_room_for_many (Board        *board,
                               gconstpointer data)
{
  for (guint i = 0; i < 120; i++)
    {
      move (board, "2 3", "a", 0, "A(a(2 3 1) b()) B() C(c(4))");
      move (board, "1", "a", 1, "A(a(2 1 3) b()) B() C(c(4))");
      move (board, "1 2 3", "a", 0, "A(a(1 2 3) b()) B() C(c(4))");
    }
}

static void
cards_step_together_or_not_at_all (Board        *board,
                                   gconstpointer data)
{
  step (board, "2 3", CONCORD_DIRECTION_UP, "A(a(2 3 1) b()) B() C(c(4))");
  step (board, "2 3", CONCORD_DIRECTION_UP, NULL);
  step (board, "2 1", CONCORD_DIRECTION_DOWN, "A(a(3 2) b(1)) B() C(c(4))");
  step (board, "2 1", CONCORD_DIRECTION_UP, "A(a(2 3 1) b()) B() C(c(4))");
  step (board, "3 1", CONCORD_DIRECTION_DOWN, "A(a(2) b(3 1)) B() C(c(4))");
  step (board, "3 1", CONCORD_DIRECTION_DOWN, NULL);
  step (board, "2 3", CONCORD_DIRECTION_RIGHT, "A(a() b(1)) B() C(c(2 3 4))");
  step (board, "1 4", CONCORD_DIRECTION_RIGHT, NULL);
  step (board, "2 3", CONCORD_DIRECTION_LEFT, "A(a(2 3) b(1)) B() C(c(4))");
  board_assert_undo_label (board, "Move 2 commitments");

  step (board, "a b", CONCORD_DIRECTION_RIGHT, "A() B(a(2 3) b(1)) C(c(4))");
  step (board, "a b", CONCORD_DIRECTION_UP, NULL);
  board_assert_undo_label (board, "Move 2 priorities");
  step (board, "A B", CONCORD_DIRECTION_RIGHT, "C(c(4)) A() B(a(2 3) b(1))");
  step (board, "A B", CONCORD_DIRECTION_LEFT, "A() B(a(2 3) b(1)) C(c(4))");
  step (board, "A B", CONCORD_DIRECTION_LEFT, NULL);
  step (board, "A B", CONCORD_DIRECTION_UP, NULL);
  board_assert_undo_label (board, "Move 2 outcomes");
}

static void
notes_step_past_what_is_not_seen (Board        *board,
                                  gconstpointer data)
{
  ConcordRecordList *notes = concord_graph_list (board->graph, CONCORD_KIND_NOTE);

  board_add (board, CONCORD_KIND_NOTE, NULL, "w\nx\ny\nz");
  board_apply (board, concord_steps_set_choice (board->graph, board_find (board, "x"), CONCORD_NOTE_STATE, CONCORD_NOTE_PARKED));
  {
    g_autoptr (GPtrArray) records = cards (board, "y z");

    board_apply (board, concord_steps_move_many_by_one (board->graph, records, CONCORD_DIRECTION_UP));
    g_assert_true (concord_record_list_peek (notes, 0) == board_find (board, "y"));
    g_assert_true (concord_record_list_peek (notes, 1) == board_find (board, "z"));
    g_assert_null (concord_steps_move_many_by_one (board->graph, records, CONCORD_DIRECTION_UP));
    g_assert_null (concord_steps_move_many_by_one (board->graph, records, CONCORD_DIRECTION_LEFT));
  }
  board_assert_undo_label (board, "Move 2 notes");
}

static void
a_status_is_changed_for_all (Board        *board,
                             gconstpointer data)
{
  g_autoptr (GPtrArray) records = cards (board, "1 3 4");
  g_autoptr (ConcordEdit) again = NULL;

  board_apply (board, concord_steps_set_choice_many (board->graph, records, CONCORD_COMMITMENT_STATUS, CONCORD_COMMITMENT_AGREED));
  board_assert_undo_label (board, "Change status of 3 commitments");
  for (guint i = 0; i < records->len; i++)
    g_assert_cmpuint (concord_record_get_choice (records->pdata[i], CONCORD_COMMITMENT_STATUS), ==, CONCORD_COMMITMENT_AGREED);
  g_assert_cmpuint (concord_record_get_choice (board_find (board, "2"), CONCORD_COMMITMENT_STATUS), ==,
                    CONCORD_COMMITMENT_PROPOSED);

  again = concord_steps_set_choice_many (board->graph, records, CONCORD_COMMITMENT_STATUS, CONCORD_COMMITMENT_AGREED);
  g_assert_true (concord_edit_is_empty (again));

  board_undo (board);
  for (guint i = 0; i < records->len; i++)
    g_assert_cmpuint (concord_record_get_choice (records->pdata[i], CONCORD_COMMITMENT_STATUS), ==, CONCORD_COMMITMENT_PROPOSED);
}

static void
add_partner (Board      *board,
             const char *name)
{
  ConcordEdit *edit = concord_edit_new (board->scope, "Add partner");
  const char *id = concord_edit_add (edit, CONCORD_KIND_PARTNER, 1);

  concord_edit_set_text (edit, CONCORD_KIND_PARTNER, id, CONCORD_PARTNER_NAME, name);
  board_apply (board, edit);
}

static void
who_leads_all_does_not_support_any (Board        *board,
                                    gconstpointer data)
{
  g_autoptr (GPtrArray) records = cards (board, "1 2");
  ConcordEdit *edit = concord_edit_new (board->scope, "Support");
  const char *supporting[] = { NULL, NULL, NULL };
  ConcordRecord *police;

  add_partner (board, "Police");
  add_partner (board, "Council");
  police = board_find (board, "Police");
  supporting[0] = concord_record_get_id (police);
  supporting[1] = concord_record_get_id (board_find (board, "Council"));
  concord_edit_set_list (edit, CONCORD_KIND_COMMITMENT, concord_record_get_id (records->pdata[1]),
                         CONCORD_COMMITMENT_SUPPORTING, supporting);
  board_apply (board, edit);

  board_apply (board, concord_steps_set_lead_many (board->graph, records, police));
  board_assert_undo_label (board, "Change lead partner of 2 commitments");
  for (guint i = 0; i < records->len; i++)
    g_assert_true (concord_graph_follow (board->graph, records->pdata[i], CONCORD_COMMITMENT_LEAD) == police);
  g_assert_cmpuint (g_strv_length ((char **) concord_record_get_list (records->pdata[1], CONCORD_COMMITMENT_SUPPORTING)), ==, 1);

  board_apply (board, concord_steps_set_lead_many (board->graph, records, NULL));
  g_assert_false (concord_record_has (records->pdata[0], CONCORD_COMMITMENT_LEAD));
  g_assert_false (concord_record_has (records->pdata[1], CONCORD_COMMITMENT_LEAD));
}

static void
deleting_some_that_belong_to_others_deletes_them_once (Board        *board,
                                                       gconstpointer data)
{
  g_autoptr (GPtrArray) records = cards (board, "1 a C 2 4");

  board_apply (board, concord_steps_delete_many (board->graph, records));
  board_assert (board, "A(b()) B()");
  board_assert_undo_label (board, "Delete 5 cards");
  board_undo (board);
  board_assert (board, "A(a(1 2 3) b()) B() C(c(4))");

  {
    g_autoptr (GPtrArray) alike = cards (board, "1 2");

    board_apply (board, concord_steps_delete_many (board->graph, alike));
    board_assert_undo_label (board, "Delete 2 commitments");
  }
}

static void
a_card_is_split_in_two_with_who_and_when (Board        *board,
                                          gconstpointer data)
{
  ConcordRecord *card = board_find (board, "2");
  ConcordEdit *edit = concord_edit_new (board->scope, "Fill");
  g_autoptr (GError) error = NULL;
  g_autofree char *id = NULL;
  ConcordRecord *second;

  add_partner (board, "Police");
  concord_edit_set_text (edit, CONCORD_KIND_COMMITMENT, concord_record_get_id (card), CONCORD_COMMITMENT_LEAD,
                         concord_record_get_id (board_find (board, "Police")));
  concord_edit_set_text (edit, CONCORD_KIND_COMMITMENT, concord_record_get_id (card), CONCORD_COMMITMENT_DUE, "2027-03");
  concord_edit_set_text (edit, CONCORD_KIND_COMMITMENT, concord_record_get_id (card), CONCORD_COMMITMENT_STATUS_NOTE, "Told");
  concord_edit_set_whole (edit, CONCORD_KIND_COMMITMENT, concord_record_get_id (card), CONCORD_COMMITMENT_STATUS,
                          CONCORD_COMMITMENT_AGREED);
  board_apply (board, edit);

  board_apply (board, concord_steps_split_card (board->graph, card, " hubs ", "workers\n", &id, &error));
  g_assert_no_error (error);
  board_assert (board, "A(a(1 hubs workers 3) b()) B() C(c(4))");
  board_assert_undo_label (board, "Split commitment");
  second = concord_graph_lookup (board->graph, id);
  g_assert_true (concord_graph_follow (board->graph, second, CONCORD_COMMITMENT_LEAD) == board_find (board, "Police"));
  g_assert_cmpstr (concord_record_get_text (second, CONCORD_COMMITMENT_DUE), ==, "2027-03");
  g_assert_cmpuint (concord_record_get_choice (second, CONCORD_COMMITMENT_STATUS), ==, CONCORD_COMMITMENT_AGREED);
  g_assert_false (concord_record_has (second, CONCORD_COMMITMENT_STATUS_NOTE));
  g_assert_cmpstr (concord_record_get_text (card, CONCORD_COMMITMENT_STATUS_NOTE), ==, "Told");

  board_undo (board);
  board_assert (board, "A(a(1 2 3) b()) B() C(c(4))");
}

static void
an_empty_part_is_no_card (Board        *board,
                          gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ConcordEdit) edit = concord_steps_split_card (board->graph, board_find (board, "2"), "2", "  ", NULL, &error);

  g_assert_error (error, CONCORD_STEPS_ERROR, CONCORD_STEPS_ERROR_EMPTY);
  g_assert_null (edit);
}

static void
assert_seam (const char *text,
             const char *expected_first,
             const char *expected_second)
{
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  g_assert_cmpint (concord_steps_propose_split (text, &first, &second), ==, expected_second[0] != '\0');
  g_assert_cmpstr (first, ==, expected_first);
  g_assert_cmpstr (second, ==, expected_second);
}

static void
a_split_is_proposed_at_lines_sentences_and_semicolons (void)
{
  assert_seam ("Open hubs\nPlace workers\nTell people", "Open hubs", "Place workers\nTell people");
  assert_seam ("Open hubs. Place workers. Tell.", "Open hubs.", "Place workers. Tell.");
  assert_seam ("Is it kept? Then tell people", "Is it kept?", "Then tell people");
  assert_seam ("Open hubs; place workers", "Open hubs", "place workers");
  assert_seam ("Open hubs. Place\nworkers", "Open hubs. Place", "workers");
  assert_seam ("Open approx. 4 hubs, e.g. in schools", "Open approx. 4 hubs, e.g. in schools", "");
  assert_seam ("Open four hubs.", "Open four hubs.", "");
  assert_seam ("", "", "");
}

static void
notes_become_commitments_and_notes_again (Board        *board,
                                          gconstpointer data)
{
  g_autoptr (GPtrArray) notes = NULL;
  g_autoptr (GPtrArray) made = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) ids = NULL;
  g_auto (GStrv) note_ids = NULL;

  board_add (board, CONCORD_KIND_NOTE, NULL, "x\ny");
  notes = cards (board, "x y");
  board_apply (board, concord_steps_place_notes (board->graph, notes, board_find (board, "a"), 1, &ids, &error));
  g_assert_no_error (error);
  board_assert (board, "A(a(1 x y 2 3) b()) B() C(c(4))");
  board_assert_undo_label (board, "Make 2 notes commitments");
  g_assert_cmpuint (concord_record_get_choice (notes->pdata[1], CONCORD_NOTE_STATE), ==, CONCORD_NOTE_RESOLVED);

  g_ptr_array_add (made, concord_graph_lookup (board->graph, ids[0]));
  g_ptr_array_add (made, concord_graph_lookup (board->graph, ids[1]));
  board_apply (board, concord_steps_unplace (board->graph, made, &note_ids, &error));
  g_assert_no_error (error);
  board_assert (board, "A(a(1 2 3) b()) B() C(c(4))");
  g_assert_cmpstr (concord_record_get_headline (concord_graph_lookup (board->graph, note_ids[1])), ==, "y");
  board_assert_undo_label (board, "Make 2 commitments notes");
}

static void
a_card_with_more_than_words_does_not_become_a_note (Board        *board,
                                                    gconstpointer data)
{
  g_autoptr (GPtrArray) records = cards (board, "1 2");
  g_autoptr (GError) error = NULL;
  ConcordEdit *line = concord_edit_new (board->scope, "Add funding line");
  const char *id = concord_edit_add (line, CONCORD_KIND_FUNDING_LINE, 1);

  concord_edit_set_text (line, CONCORD_KIND_FUNDING_LINE, id, CONCORD_FUNDING_LINE_COMMITMENT,
                         concord_record_get_id (records->pdata[1]));
  board_apply (board, line);

  g_assert_null (concord_steps_unplace (board->graph, records, NULL, &error));
  g_assert_error (error, CONCORD_STEPS_ERROR, CONCORD_STEPS_ERROR_REFUSED);
  g_assert_nonnull (strstr (error->message, "Funding lines"));
}

#define ADD(name, func) g_test_add ("/steps/arrange/" name, Board, NULL, board_set_up, func, board_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("cards-stand-behind-each-other-where-they-were-put", cards_stand_behind_each_other_where_they_were_put);
  ADD ("there-is-always-room-for-many", there_is_always_room_for_many);
  ADD ("cards-step-together-or-not-at-all", cards_step_together_or_not_at_all);
  ADD ("notes-step-past-what-is-not-seen", notes_step_past_what_is_not_seen);
  ADD ("a-status-is-changed-for-all", a_status_is_changed_for_all);
  ADD ("who-leads-all-does-not-support-any", who_leads_all_does_not_support_any);
  ADD ("deleting-some-that-belong-to-others-deletes-them-once", deleting_some_that_belong_to_others_deletes_them_once);
  ADD ("a-card-is-split-in-two-with-who-and-when", a_card_is_split_in_two_with_who_and_when);
  ADD ("an-empty-part-is-no-card", an_empty_part_is_no_card);
  ADD ("notes-become-commitments-and-notes-again", notes_become_commitments_and_notes_again);
  ADD ("a-card-with-more-than-words-does-not-become-a-note", a_card_with_more_than_words_does_not_become_a_note);
  g_test_add_func ("/steps/arrange/a-split-is-proposed-at-lines-sentences-and-semicolons",
                   a_split_is_proposed_at_lines_sentences_and_semicolons);

  return g_test_run ();
}
