/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Building and running the day's agenda, done to a real session and undone again. */

#include "config.h"

#include <string.h>

#include "concord-agenda-line.h"
#include "concord-kinds.h"
#include "concord-steps-agenda.h"
#include "concord-test-steps.h"

/* The agenda as "Welcome 10 planned|Break 15 done". */
static void
assert_agenda (Board      *board,
               const char *expected)
{
  ConcordRecordList *items = concord_graph_list (board->graph, CONCORD_KIND_AGENDA_ITEM);
  g_autoptr (GString) said = g_string_new (NULL);

  for (guint i = 0; i < concord_record_list_get_length (items); i++)
    {
      ConcordRecord *item = concord_record_list_peek (items, i);
      guint state = concord_record_get_choice (item, CONCORD_AGENDA_ITEM_STATE);

      g_string_append_printf (said, "%s%s %d %s", i > 0 ? "|" : "", concord_record_get_headline (item),
                              (int) concord_record_get_whole (item, CONCORD_AGENDA_ITEM_MINUTES, -1),
                              concord_agenda_item_info.fields[CONCORD_AGENDA_ITEM_STATE].choices[state].nick);
    }

  g_assert_cmpstr (said->str, ==, expected);
}

static void
add_lines (Board      *board,
           const char *text)
{
  g_autoptr (GError) error = NULL;

  board_apply (board, concord_steps_agenda_add_lines (board->graph, text, NULL, &error));
  g_assert_no_error (error);
}

static void
assert_line (const char *line,
             const char *title,
             gint64      minutes)
{
  gint64 found;
  g_autofree char *parsed = concord_agenda_line_parse (line, &found);

  g_assert_cmpstr (parsed, ==, title);
  g_assert_cmpint (found, ==, minutes);
}

static void
a_line_is_what_is_done_and_how_long_it_takes (void)
{
  assert_line ("Welcome 10", "Welcome", 10);
  assert_line ("Agree commitments 45 min", "Agree commitments", 45);
  assert_line ("Agree commitments: 45 minutes", "Agree commitments", 45);
  assert_line ("Break (15 min)", "Break", 15);
  assert_line ("Break – 15'", "Break", 15);
  assert_line ("Break, 15m.", "Break", 15);
  assert_line ("Lunch 1 h", "Lunch", 60);
  assert_line ("Lunch 1h15", "Lunch", 75);
  assert_line ("Lunch 1 hour and 15 minutes", "Lunch", 75);
  assert_line ("Lunch 1.5 h", "Lunch", 90);
  assert_line ("Walk 0", "Walk", 0);
  assert_line ("Part 2 30", "Part 2", 30);
}

static void
the_time_may_be_in_another_language (void)
{
  assert_line ("Mittag 1,5 Std.", "Mittag", 90);
  assert_line ("Begrüßung 10 Minuten", "Begrüßung", 10);
  assert_line ("Mittag 1 Stunde und 15 Min.", "Mittag", 75);
  assert_line ("Déjeuner 1 heure et 15 minutes", "Déjeuner", 75);
  assert_line ("Comida (2 horas y 30 minutos)", "Comida", 150);
  assert_line ("Cinio 1 awr a 15 munud", "Cinio", 75);
  assert_line ("Seibiant: 15 munud", "Seibiant", 15);
  assert_line ("Croeso 10 mun", "Croeso", 10);
  assert_line ("Croeso 2 funud", "Croeso", 2);
}

static void
a_number_that_is_no_time_belongs_to_the_words (void)
{
  assert_line ("Welcome", "Welcome", -1);
  assert_line ("Vision 2046", "Vision 2046", -1);
  assert_line ("Meet in room B12", "Meet in room B12", -1);
  assert_line ("45", "45", -1);
  assert_line ("Welcome 10 people", "Welcome 10 people", -1);
  assert_line ("Votes 5-10", "Votes 5-10", -1);
  assert_line ("Room 12 a", "Room 12 a", -1);
  assert_line ("欢迎 20", "欢迎", 20);
}

static void
a_pasted_agenda_is_one_step (Board        *board,
                             gconstpointer data)
{
  add_lines (board, "1. Welcome 10\n\n- Break 15 min\n• Vision 2046\n");
  assert_agenda (board, "Welcome 10 planned|Break 15 planned|Vision 2046 -1 planned");
  board_assert_undo_label (board, "Add 3 agenda items");
  board_undo (board);
  assert_agenda (board, "");

  add_lines (board, "Welcome 10");
  board_assert_undo_label (board, "Add agenda item");
}

static void
a_line_too_long_refuses_all_and_is_named (Board        *board,
                                          gconstpointer data)
{
  g_autofree char *tail = g_strnfill (201, 'x');
  g_autofree char *text = g_strdup_printf ("Welcome 10\n%s", tail);
  g_autoptr (GError) error = NULL;
  g_autoptr (ConcordEdit) edit = concord_steps_agenda_add_lines (board->graph, text, NULL, &error);

  g_assert_null (edit);
  g_assert_error (error, CONCORD_STEPS_ERROR, CONCORD_STEPS_ERROR_REFUSED);
  g_assert_nonnull (strstr (error->message, "line 2"));
}

static void
nothing_said_adds_nothing (Board        *board,
                           gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ConcordEdit) edit = concord_steps_agenda_add_lines (board->graph, " \n \n", NULL, &error);

  g_assert_null (edit);
  g_assert_error (error, CONCORD_STEPS_ERROR, CONCORD_STEPS_ERROR_EMPTY);
}

static void
a_common_day_fits_its_hours_and_is_one_step (Board        *board,
                                             gconstpointer data)
{
  ConcordRecord *session = concord_graph_get_session (board->graph);
  ConcordRecordList *items = concord_graph_list (board->graph, CONCORD_KIND_AGENDA_ITEM);
  gint64 minutes = 0;

  board_apply (board, concord_steps_agenda_add_day (board->graph));
  for (guint i = 0; i < concord_record_list_get_length (items); i++)
    {
      ConcordRecord *item = concord_record_list_peek (items, i);

      minutes += concord_record_get_whole (item, CONCORD_AGENDA_ITEM_MINUTES, 0);
      g_assert_cmpuint (concord_record_get_choice (item, CONCORD_AGENDA_ITEM_VIEW), !=, 0);
    }
  g_assert_cmpint (minutes, ==, 340);
  g_assert_cmpstr (concord_record_get_text (session, CONCORD_SESSION_DAY_START), ==, "09:30");
  g_assert_cmpstr (concord_record_get_text (session, CONCORD_SESSION_DAY_END), ==, "15:30");

  board_undo (board);
  assert_agenda (board, "");
  g_assert_false (concord_record_has (session, CONCORD_SESSION_DAY_START));
}

static void
a_common_day_leaves_the_hours_that_were_said (Board        *board,
                                              gconstpointer data)
{
  ConcordRecord *session = concord_graph_get_session (board->graph);
  ConcordEdit *edit = concord_edit_new (board->scope, "Change the day’s hours");

  concord_edit_set_text (edit, CONCORD_KIND_SESSION, concord_record_get_id (session), CONCORD_SESSION_DAY_START, "13:00");
  board_apply (board, edit);
  board_apply (board, concord_steps_agenda_add_day (board->graph));
  g_assert_cmpstr (concord_record_get_text (session, CONCORD_SESSION_DAY_START), ==, "13:00");
  g_assert_cmpstr (concord_record_get_text (session, CONCORD_SESSION_DAY_END), ==, "15:30");
}

static void
beginning_one_finishes_the_one_before (Board        *board,
                                       gconstpointer data)
{
  add_lines (board, "Welcome 10\nVotes 40\nClose 5");
  board_apply (board, concord_steps_agenda_begin (board->graph, board_find (board, "Welcome"), FALSE));
  board_assert_undo_label (board, "Begin “Welcome”");
  assert_agenda (board, "Welcome 10 running|Votes 40 planned|Close 5 planned");

  board_apply (board, concord_steps_agenda_begin (board->graph, board_find (board, "Votes"), FALSE));
  assert_agenda (board, "Welcome 10 done|Votes 40 running|Close 5 planned");
  board_undo (board);
  assert_agenda (board, "Welcome 10 running|Votes 40 planned|Close 5 planned");
}

static void
going_back_leaves_the_one_that_ran_planned (Board        *board,
                                            gconstpointer data)
{
  add_lines (board, "Welcome 10\nVotes 40");
  board_apply (board, concord_steps_agenda_begin (board->graph, board_find (board, "Welcome"), FALSE));
  board_apply (board, concord_steps_agenda_begin (board->graph, board_find (board, "Votes"), FALSE));
  board_apply (board, concord_steps_agenda_begin (board->graph, board_find (board, "Welcome"), TRUE));
  board_assert_undo_label (board, "Go back to “Welcome”");
  assert_agenda (board, "Welcome 10 running|Votes 40 planned");
}

static void
a_long_title_is_short_in_the_undo_label (Board        *board,
                                         gconstpointer data)
{
  add_lines (board, "What matters most to the people who live here, in their own words 10");
  board_apply (board, concord_steps_agenda_begin (
                        board->graph, concord_record_list_peek (concord_graph_list (board->graph, CONCORD_KIND_AGENDA_ITEM), 0),
                        FALSE));
  board_assert_undo_label (board, "Begin “What matters most to the people who liv…”");
}

static void
what_was_not_begun_is_not_reached_and_can_be_taken_up_again (Board        *board,
                                                             gconstpointer data)
{
  add_lines (board, "Welcome 10\nVotes 40\nClose 5");
  board_apply (board, concord_steps_agenda_begin (board->graph, board_find (board, "Welcome"), FALSE));
  board_apply (board, concord_steps_agenda_end (board->graph));
  board_assert_undo_label (board, "End the agenda");
  assert_agenda (board, "Welcome 10 done|Votes 40 skipped|Close 5 skipped");

  board_apply (board, concord_steps_agenda_take_up (board->graph));
  assert_agenda (board, "Welcome 10 done|Votes 40 planned|Close 5 planned");
  board_undo (board);
  board_undo (board);
  assert_agenda (board, "Welcome 10 running|Votes 40 planned|Close 5 planned");

  board_apply (board, concord_steps_agenda_reset (board->graph));
  assert_agenda (board, "Welcome 10 planned|Votes 40 planned|Close 5 planned");
}

static void
what_another_day_left_over_is_planned_again (Board        *board,
                                             gconstpointer data)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new ();

  add_lines (board, "Welcome 10\nVotes 40");
  board_apply (board, concord_steps_set_choice (board->graph, board_find (board, "Votes"), CONCORD_AGENDA_ITEM_VIEW,
                                                CONCORD_AGENDA_ITEM_BOARD));
  board_apply (board, concord_steps_agenda_begin (board->graph, board_find (board, "Welcome"), FALSE));
  board_apply (board, concord_steps_agenda_end (board->graph));

  /* As if they were another session's. */
  g_ptr_array_add (items, board_find (board, "Votes"));
  g_ptr_array_add (items, board_find (board, "Welcome"));
  board_apply (board, concord_steps_agenda_take_over (board->graph, items));
  assert_agenda (board, "Welcome 10 done|Votes 40 skipped|Votes 40 planned|Welcome 10 planned");
  g_assert_cmpuint (concord_record_get_choice (
                      concord_record_list_peek (concord_graph_list (board->graph, CONCORD_KIND_AGENDA_ITEM), 2),
                      CONCORD_AGENDA_ITEM_VIEW),
                    ==, CONCORD_AGENDA_ITEM_BOARD);
}

#define add(name, function) g_test_add ("/agenda/" name, Board, NULL, board_set_up, function, board_tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/agenda/a-line-is-what-is-done-and-how-long-it-takes", a_line_is_what_is_done_and_how_long_it_takes);
  g_test_add_func ("/agenda/the-time-may-be-in-another-language", the_time_may_be_in_another_language);
  g_test_add_func ("/agenda/a-number-that-is-no-time-belongs-to-the-words", a_number_that_is_no_time_belongs_to_the_words);
  add ("a-pasted-agenda-is-one-step", a_pasted_agenda_is_one_step);
  add ("a-line-too-long-refuses-all-and-is-named", a_line_too_long_refuses_all_and_is_named);
  add ("nothing-said-adds-nothing", nothing_said_adds_nothing);
  add ("a-common-day-fits-its-hours-and-is-one-step", a_common_day_fits_its_hours_and_is_one_step);
  add ("a-common-day-leaves-the-hours-that-were-said", a_common_day_leaves_the_hours_that_were_said);
  add ("beginning-one-finishes-the-one-before", beginning_one_finishes_the_one_before);
  add ("going-back-leaves-the-one-that-ran-planned", going_back_leaves_the_one_that_ran_planned);
  add ("a-long-title-is-short-in-the-undo-label", a_long_title_is_short_in_the_undo_label);
  add ("what-was-not-begun-is-not-reached-and-can-be-taken-up-again",
       what_was_not_begun_is_not_reached_and_can_be_taken_up_again);
  add ("what-another-day-left-over-is-planned-again", what_another_day_left_over_is_planned_again);

  return g_test_run ();
}
