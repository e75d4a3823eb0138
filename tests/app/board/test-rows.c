/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What stands in a column, after whatever happens to the board. */

#include "config.h"

#include "concord-board-add.h"
#include "concord-board-rows.h"
#include "concord-steps.h"
#include "concord-test-board.h"

/* "a 1 2 + b + ++": a priority, its commitments, a place to add one; at the end a place to add a priority. */
static char *
dup_rows (GListModel *rows)
{
  g_autoptr (GString) said = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (rows, i);

      if (i > 0)
        g_string_append_c (said, ' ');
      if (!CONCORD_IS_BOARD_ADD (item))
        g_string_append (said, concord_record_get_headline (CONCORD_RECORD (item)));
      else
        g_string_append (said, concord_board_add_get_kind (CONCORD_BOARD_ADD (item)) == CONCORD_KIND_PRIORITY ? "++" : "+");
    }

  return g_strdup (said->str);
}

static void
assert_rows (GListModel *rows,
             const char *expected)
{
  g_autofree char *said = dup_rows (rows);

  g_assert_cmpstr (said, ==, expected);
}

static void
a_column_has_sections_and_places_to_add (void)
{
  g_autoptr (ConcordTestBoard) board = concord_test_board_new ();
  g_autoptr (GListModel) a = concord_board_rows_new (board->graph, concord_test_board_find (board, "A"), TRUE);
  g_autoptr (GListModel) b = concord_board_rows_new (board->graph, concord_test_board_find (board, "B"), TRUE);

  assert_rows (a, "a 1 2 3 + b + ++");
  assert_rows (b, "++");
}

static void
rows_follow_what_moves (void)
{
  g_autoptr (ConcordTestBoard) board = concord_test_board_new ();
  g_autoptr (GListModel) a = concord_board_rows_new (board->graph, concord_test_board_find (board, "A"), TRUE);
  g_autoptr (GListModel) c = concord_board_rows_new (board->graph, concord_test_board_find (board, "C"), TRUE);

  assert_rows (a, "a 1 2 3 + b + ++");
  assert_rows (c, "c 4 + ++");

  concord_test_board_commit (board, concord_steps_move (board->graph, concord_test_board_find (board, "2"),
                                                        concord_test_board_find (board, "c"), 0));
  assert_rows (a, "a 1 3 + b + ++");
  assert_rows (c, "c 2 4 + ++");

  concord_test_board_commit (board, concord_steps_move (board->graph, concord_test_board_find (board, "a"),
                                                        concord_test_board_find (board, "C"), 0));
  assert_rows (a, "b + ++");
  assert_rows (c, "a 1 3 + c 2 4 + ++");

  concord_test_board_commit (board, concord_steps_move (board->graph, concord_test_board_find (board, "c"),
                                                        concord_test_board_find (board, "C"), 0));
  assert_rows (c, "c 2 4 + a 1 3 + ++");

  concord_test_board_commit (board, concord_steps_delete (board->graph, concord_test_board_find (board, "a")));
  assert_rows (c, "c 2 4 + ++");
  g_assert_true (concord_desk_undo (board->desk));
  assert_rows (c, "c 2 4 + a 1 3 + ++");
}

static void
every_row_is_found_where_it_stands (void)
{
  g_autoptr (ConcordTestBoard) board = concord_test_board_new ();
  ConcordRecord *outcome = concord_test_board_find (board, "A");
  g_autoptr (GListModel) rows = concord_board_rows_new (board->graph, outcome, TRUE);
  guint position;

  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (rows, i);

      g_assert_true (concord_board_rows_find (board->graph, outcome, TRUE, item, &position));
      g_assert_cmpuint (position, ==, i);
    }

  g_assert_false (concord_board_rows_find (board->graph, outcome, TRUE, concord_test_board_find (board, "4"), &position));
}

/* The smallest change: a new card must not take others off the screen. */
static void
on_changed (GListModel *rows,
            guint       position,
            guint       removed,
            guint       added,
            GString    *said)
{
  g_string_append_printf (said, "%u-%u+%u ", position, removed, added);
}

static void
one_card_is_one_change (void)
{
  g_autoptr (ConcordTestBoard) board = concord_test_board_new ();
  g_autoptr (GListModel) rows = concord_board_rows_new (board->graph, concord_test_board_find (board, "A"), TRUE);
  g_autoptr (GString) said = g_string_new (NULL);

  g_signal_connect (rows, "items-changed", G_CALLBACK (on_changed), said);
  concord_test_board_add (board, CONCORD_KIND_COMMITMENT, "a", "new");
  g_assert_cmpstr (said->str, ==, "4-0+1 ");
  g_string_truncate (said, 0);
  concord_test_board_add (board, CONCORD_KIND_PRIORITY, "A", "new priority");
  g_assert_cmpstr (said->str, ==, "8-0+2 ");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/board/rows/a-column-has-sections-and-places-to-add", a_column_has_sections_and_places_to_add);
  g_test_add_func ("/board/rows/rows-follow-what-moves", rows_follow_what_moves);
  g_test_add_func ("/board/rows/every-row-is-found-where-it-stands", every_row_is_found_where_it_stands);
  g_test_add_func ("/board/rows/one-card-is-one-change", one_card_is_one_change);

  return g_test_run ();
}
