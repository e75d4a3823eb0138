/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Walking a deck, without any window: a test says itself how many pages a slide has. */

#include "config.h"

#include "../board/concord-test-board.h"

#include "concord-kinds.h"
#include "concord-stage.h"
#include "concord-steps.h"

typedef struct
{
  ConcordTestBoard *board;
  ConcordDeck *deck;
  ConcordStage *stage;
} Fixture;

static void
set_up (Fixture *fixture,
        gconstpointer data)
{
  fixture->board = concord_test_board_new ();
  fixture->deck = concord_deck_new (fixture->board->desk);
  fixture->stage = concord_stage_new (fixture->deck);
}

static void
tear_down (Fixture *fixture,
           gconstpointer data)
{
  g_assert_finalize_object (g_steal_pointer (&fixture->stage));
  g_clear_object (&fixture->deck);
  g_clear_pointer (&fixture->board, concord_test_board_free);
}

/* --- eyes and hands -------------------------------------------------------------- */

static char *
dup_title (Fixture *fixture)
{
  ConcordSlide *slide = concord_stage_get_slide (fixture->stage);

  return slide != NULL ? concord_slide_dup_title (slide) : g_strdup ("");
}

#define assert_title(fixture, expected)                  \
  G_STMT_START                                           \
  {                                                      \
    g_autofree char *title_ = dup_title (fixture);       \
    g_assert_cmpstr (title_, ==, expected);              \
  }                                                      \
  G_STMT_END

static void
show (Fixture *fixture,
      const char *headline)
{
  g_assert_true (concord_stage_show_record (fixture->stage, concord_test_board_find (fixture->board, headline)));
}

/* As a view does once the slide has its size. */
static void
settle (Fixture *fixture,
        guint n_pages)
{
  concord_stage_settle (fixture->stage, concord_stage_get_slide (fixture->stage), n_pages, NULL);
}

static void
set_flag (Fixture *fixture,
          const char *headline,
          guint field)
{
  ConcordRecord *record = concord_test_board_find (fixture->board, headline);
  ConcordEdit *edit = concord_desk_begin (fixture->board->desk, "Change");

  concord_edit_set_whole (edit, concord_record_get_kind (record), concord_record_get_id (record), field, TRUE);
  concord_test_board_commit (fixture->board, edit);
}

static ConcordRecord *
add_agenda_item (Fixture *fixture,
                 const char *title,
                 guint view)
{
  ConcordEdit *edit = concord_desk_begin (fixture->board->desk, "Add agenda item");
  g_autofree char *id = g_strdup (concord_edit_add (edit, CONCORD_KIND_AGENDA_ITEM, 1));

  concord_edit_set_text (edit, CONCORD_KIND_AGENDA_ITEM, id, CONCORD_AGENDA_ITEM_TITLE, title);
  concord_edit_set_whole (edit, CONCORD_KIND_AGENDA_ITEM, id, CONCORD_AGENDA_ITEM_VIEW, view);
  concord_test_board_commit (fixture->board, edit);

  return concord_graph_lookup (fixture->board->graph, id);
}

static void
count (guint *times)
{
  (*times)++;
}

/* --- walking --------------------------------------------------------------------- */

static void
test_a_walk_visits_every_slide_once (Fixture *fixture,
                                     gconstpointer data)
{
  guint n_slides = g_list_model_get_n_items (G_LIST_MODEL (fixture->deck));

  for (guint i = 0; i < n_slides; i++)
    {
      g_autoptr (ConcordSlide) slide = g_list_model_get_item (G_LIST_MODEL (fixture->deck), i);

      g_assert_true (concord_stage_get_slide (fixture->stage) == slide);
      g_assert_cmpuint (concord_stage_get_position (fixture->stage), ==, i);
      concord_stage_next (fixture->stage);
    }

  /* Behind the last there is nothing. */
  g_assert_cmpuint (concord_stage_get_position (fixture->stage), ==, n_slides - 1);
  concord_stage_first (fixture->stage);
  concord_stage_previous (fixture->stage);
  g_assert_cmpuint (concord_stage_get_position (fixture->stage), ==, 0);
}

static void
test_the_pages_of_a_slide_come_before_the_next_slide (Fixture *fixture,
                                                      gconstpointer data)
{
  concord_stage_attach (fixture->stage);
  show (fixture, "A");
  settle (fixture, 3);
  assert_title (fixture, "A");

  concord_stage_next (fixture->stage);
  g_assert_cmpuint (concord_stage_get_page (fixture->stage), ==, 1);
  concord_stage_next (fixture->stage);
  g_assert_cmpuint (concord_stage_get_page (fixture->stage), ==, 2);
  assert_title (fixture, "A");
  concord_stage_next (fixture->stage);
  assert_title (fixture, "B");
  g_assert_cmpuint (concord_stage_get_page (fixture->stage), ==, 0);

  settle (fixture, 1);
  concord_stage_previous (fixture->stage);
  settle (fixture, 3);
  assert_title (fixture, "A");
  g_assert_cmpuint (concord_stage_get_page (fixture->stage), ==, 2);
  concord_stage_detach (fixture->stage);
}

static void
test_keys_that_come_too_fast_wait_for_the_pages (Fixture *fixture,
                                                 gconstpointer data)
{
  concord_stage_attach (fixture->stage);
  show (fixture, "A");
  concord_stage_next (fixture->stage);
  concord_stage_next (fixture->stage);
  g_assert_cmpuint (concord_stage_get_page (fixture->stage), ==, 0);

  settle (fixture, 2);
  assert_title (fixture, "B");
  g_assert_cmpuint (concord_stage_get_page (fixture->stage), ==, 0);
  concord_stage_detach (fixture->stage);
}

static void
test_what_comes_next_is_known_before_it_comes (Fixture *fixture,
                                               gconstpointer data)
{
  g_autoptr (ConcordSlide) slide = NULL;
  g_autoptr (ConcordSlide) other = NULL;
  guint page;

  concord_stage_attach (fixture->stage);
  show (fixture, "A");
  settle (fixture, 2);
  g_assert_true (concord_stage_peek_next (fixture->stage, &slide, &page));
  g_assert_true (slide == concord_stage_get_slide (fixture->stage));
  g_assert_cmpuint (page, ==, 1);

  concord_stage_next (fixture->stage);
  g_assert_true (concord_stage_peek_next (fixture->stage, &other, &page));
  g_assert_true (concord_slide_get_subject (other) == concord_test_board_find (fixture->board, "B"));
  g_assert_cmpuint (page, ==, 0);

  concord_stage_last (fixture->stage);
  settle (fixture, 1);
  g_clear_object (&other);
  g_assert_false (concord_stage_peek_next (fixture->stage, &other, &page));
  concord_stage_detach (fixture->stage);
}

static void
test_fewer_pages_than_before_show_the_last (Fixture *fixture,
                                            gconstpointer data)
{
  concord_stage_attach (fixture->stage);
  show (fixture, "A");
  settle (fixture, 3);
  concord_stage_next (fixture->stage);
  concord_stage_next (fixture->stage);

  settle (fixture, 1);
  g_assert_cmpuint (concord_stage_get_page (fixture->stage), ==, 0);
  assert_title (fixture, "A");
  concord_stage_detach (fixture->stage);
}

/* As when cards are added before those that are shown. */
static void
test_a_screen_that_turns_by_itself_takes_the_stage_along (Fixture *fixture,
                                                          gconstpointer data)
{
  const guint turned = 2;

  concord_stage_attach (fixture->stage);
  settle (fixture, 3);
  concord_stage_next (fixture->stage);
  g_assert_cmpuint (concord_stage_get_page (fixture->stage), ==, 1);

  concord_stage_settle (fixture->stage, concord_stage_get_slide (fixture->stage), 4, &turned);
  g_assert_cmpuint (concord_stage_get_page (fixture->stage), ==, 2);
  concord_stage_next (fixture->stage);
  g_assert_cmpuint (concord_stage_get_page (fixture->stage), ==, 3);
  concord_stage_detach (fixture->stage);
}

/* --- jumping --------------------------------------------------------------------- */

static void
test_a_jump_to_a_card_shows_its_slide_and_page (Fixture *fixture,
                                                gconstpointer data)
{
  const guint found = 1;

  concord_stage_attach (fixture->stage);
  show (fixture, "4");
  assert_title (fixture, "C");
  g_assert_true (concord_stage_get_sought (fixture->stage) == concord_test_board_find (fixture->board, "4"));

  concord_stage_settle (fixture->stage, concord_stage_get_slide (fixture->stage), 3, &found);
  g_assert_cmpuint (concord_stage_get_page (fixture->stage), ==, 1);
  g_assert_null (concord_stage_get_sought (fixture->stage));
  concord_stage_detach (fixture->stage);
}

static void
test_what_is_on_no_screen_cannot_be_jumped_to (Fixture *fixture,
                                               gconstpointer data)
{
  concord_test_board_add (fixture->board, CONCORD_KIND_NOTE, NULL, "No bus after six");
  show (fixture, "B");

  g_assert_false (concord_stage_show_record (fixture->stage, concord_test_board_find (fixture->board, "No bus after six")));
  assert_title (fixture, "B");
}

static void
test_an_agenda_item_moves_the_stage_to_its_view (Fixture *fixture,
                                                 gconstpointer data)
{
  ConcordRecord *board = add_agenda_item (fixture, "What good looks like", CONCORD_AGENDA_ITEM_BOARD);
  ConcordRecord *pause = add_agenda_item (fixture, "Break", CONCORD_AGENDA_ITEM_CLOCK);
  ConcordRecord *health = add_agenda_item (fixture, "How are we", CONCORD_AGENDA_ITEM_HEALTH);

  concord_stage_follow (fixture->stage, board);
  g_assert_cmpstr (concord_slide_get_kind (concord_stage_get_slide (fixture->stage)), ==, "outcomes");
  concord_stage_follow (fixture->stage, pause);
  g_assert_cmpstr (concord_slide_get_kind (concord_stage_get_slide (fixture->stage)), ==, "clock");

  /* Where there is no such screen, and at the end of the agenda, it stays. */
  concord_stage_follow (fixture->stage, health);
  concord_stage_follow (fixture->stage, NULL);
  g_assert_cmpstr (concord_slide_get_kind (concord_stage_get_slide (fixture->stage)), ==, "clock");
}

/* --- the board changes meanwhile ------------------------------------------------- */

static void
test_a_deleted_slide_gives_way_to_its_neighbour (Fixture *fixture,
                                                 gconstpointer data)
{
  show (fixture, "B");
  concord_test_board_commit (fixture->board, concord_steps_delete (fixture->board->graph,
                                                                   concord_test_board_find (fixture->board, "B")));
  assert_title (fixture, "C");
}

static void
test_what_becomes_private_is_gone_at_once (Fixture *fixture,
                                           gconstpointer data)
{
  show (fixture, "C");
  set_flag (fixture, "C", CONCORD_OUTCOME_PRIVATE);

  g_assert_false (concord_stage_show_record (fixture->stage, concord_test_board_find (fixture->board, "C")));
  g_assert_false (concord_stage_show_record (fixture->stage, concord_test_board_find (fixture->board, "4")));
  assert_title (fixture, "B");
}

static void
test_a_column_that_moves_stays_on_the_screen (Fixture *fixture,
                                              gconstpointer data)
{
  ConcordSlide *slide;

  concord_stage_attach (fixture->stage);
  show (fixture, "A");
  settle (fixture, 3);
  concord_stage_next (fixture->stage);
  slide = concord_stage_get_slide (fixture->stage);

  for (guint i = 0; i < 2; i++)
    {
      concord_test_board_commit (fixture->board,
                                 concord_steps_move_by_one (fixture->board->graph,
                                                            concord_test_board_find (fixture->board, "A"),
                                                            CONCORD_DIRECTION_RIGHT));
      g_assert_true (concord_stage_get_slide (fixture->stage) == slide);
      g_assert_cmpuint (concord_stage_get_page (fixture->stage), ==, 1);
      g_assert_cmpuint (concord_stage_get_n_pages (fixture->stage), ==, 3);
    }

  /* It is the last now. */
  settle (fixture, 1);
  concord_stage_previous (fixture->stage);
  assert_title (fixture, "C");
  concord_stage_detach (fixture->stage);
}

/* --- what the room sees ---------------------------------------------------------- */

static void
test_blank_and_freeze_are_told_once_and_move_nothing (Fixture *fixture,
                                                      gconstpointer data)
{
  guint blanked = 0;
  guint frozen = 0;
  guint moved = 0;

  g_signal_connect_swapped (fixture->stage, "notify::blanked", G_CALLBACK (count), &blanked);
  g_signal_connect_swapped (fixture->stage, "notify::frozen", G_CALLBACK (count), &frozen);
  g_signal_connect_swapped (fixture->stage, "moved", G_CALLBACK (count), &moved);

  concord_stage_set_blanked (fixture->stage, TRUE);
  concord_stage_set_blanked (fixture->stage, TRUE);
  concord_stage_set_frozen (fixture->stage, TRUE);
  g_assert_cmpuint (blanked, ==, 1);
  g_assert_cmpuint (frozen, ==, 1);
  g_assert_cmpuint (moved, ==, 0);

  concord_stage_next (fixture->stage);
  g_assert_true (concord_stage_get_blanked (fixture->stage));
  g_assert_true (concord_stage_get_frozen (fixture->stage));
}

static void
test_the_laser_shows_only_while_it_is_on_and_on_the_screen (Fixture *fixture,
                                                            gconstpointer data)
{
  double x, y;

  concord_stage_set_spot (fixture->stage, 0.25, 0.5);
  g_assert_false (concord_stage_get_spot (fixture->stage, &x, &y));

  concord_stage_set_laser (fixture->stage, TRUE);
  g_assert_true (concord_stage_get_spot (fixture->stage, &x, &y));
  g_assert_cmpfloat (x, ==, 0.25);
  g_assert_cmpfloat (y, ==, 0.5);

  concord_stage_set_spot (fixture->stage, 1.1, 0.5);
  g_assert_false (concord_stage_get_spot (fixture->stage, &x, &y));
  concord_stage_set_spot (fixture->stage, 1, 1);
  concord_stage_hide_spot (fixture->stage);
  g_assert_false (concord_stage_get_spot (fixture->stage, &x, &y));
}

int
main (int argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);

#define ADD(path, function) g_test_add ("/stage/" path, Fixture, NULL, set_up, function, tear_down)
  ADD ("a-screen-that-turns-by-itself-takes-the-stage-along", test_a_screen_that_turns_by_itself_takes_the_stage_along);
  ADD ("walk/once", test_a_walk_visits_every_slide_once);
  ADD ("walk/pages", test_the_pages_of_a_slide_come_before_the_next_slide);
  ADD ("walk/fast", test_keys_that_come_too_fast_wait_for_the_pages);
  ADD ("walk/next", test_what_comes_next_is_known_before_it_comes);
  ADD ("walk/fewer", test_fewer_pages_than_before_show_the_last);
  ADD ("jump/card", test_a_jump_to_a_card_shows_its_slide_and_page);
  ADD ("jump/nowhere", test_what_is_on_no_screen_cannot_be_jumped_to);
  ADD ("jump/agenda", test_an_agenda_item_moves_the_stage_to_its_view);
  ADD ("change/deleted", test_a_deleted_slide_gives_way_to_its_neighbour);
  ADD ("change/private", test_what_becomes_private_is_gone_at_once);
  ADD ("change/moved", test_a_column_that_moves_stays_on_the_screen);
  ADD ("room/light", test_blank_and_freeze_are_told_once_and_move_nothing);
  ADD ("room/laser", test_the_laser_shows_only_while_it_is_on_and_on_the_screen);
#undef ADD

  return g_test_run ();
}
