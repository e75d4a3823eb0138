/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A long column: few rows are there, and nobody can tell. */

#include "config.h"

#include "concord-board-heights.h"
#include "concord-board-list.h"
#include "concord-board-rows.h"
#include "concord-steps.h"
#include "concord-test-board.h"
#include "concord-test-window.h"

enum
{
  N_COMMITMENTS = 300,
};

typedef struct
{
  ConcordTestBoard *data;
  ConcordBoardLight *light;
  GListModel *rows;
  GtkWidget *window;
  ConcordBoardList *list;
  GtkAdjustment *adjustment;
} Fixture;

/* Of many heights, so that no guess is right. */
static char *
dup_lines (void)
{
  GString *lines = g_string_new (NULL);

  for (guint i = 0; i < N_COMMITMENTS; i++)
    {
      if (i > 0)
        g_string_append_c (lines, '\n');
      g_string_append_printf (lines, "Promise %u", i);
      for (guint word = 0; word < i % 40; word++)
        g_string_append (lines, " and more");
    }

  return g_string_free_and_steal (lines);
}

static void
fixture_set_up (Fixture      *self,
                gconstpointer data)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();
  g_autofree char *lines = dup_lines ();

  self->data = concord_test_board_new ();
  concord_test_board_add (self->data, CONCORD_KIND_COMMITMENT, "b", lines);
  self->light = concord_board_light_new (self->data->desk);
  self->rows = concord_board_rows_new (self->data->graph, concord_test_board_find (self->data, "A"), TRUE);

  self->list = g_object_new (CONCORD_TYPE_BOARD_LIST, NULL);
  concord_board_list_set_up (self->list, self->data->desk, self->light);
  concord_board_list_set_rows (self->list, self->rows);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (self->list));
  self->adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));

  self->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (self->window), 360, 600);
  gtk_window_set_child (GTK_WINDOW (self->window), scroller);
  gtk_window_present (GTK_WINDOW (self->window));
  concord_test_settle (self->window);
  gtk_window_set_focus (GTK_WINDOW (self->window), NULL);
}

static void
fixture_tear_down (Fixture      *self,
                   gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (self->window));
  g_clear_object (&self->rows);
  g_clear_object (&self->light);
  g_clear_pointer (&self->data, concord_test_board_free);
}

static guint
find_position (Fixture  *self,
               gpointer  item)
{
  guint position = 0;

  g_assert_true (concord_board_rows_find (self->data->graph, concord_test_board_find (self->data, "A"), TRUE, item, &position));

  return position;
}

static void
get_bounds (Fixture   *self,
            GtkWidget *row,
            double    *top,
            double    *bottom)
{
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (row, GTK_WIDGET (self->list), &bounds));
  *top = bounds.origin.y;
  *bottom = bounds.origin.y + bounds.size.height;
}

/* The first row that is seen whole. */
static ConcordBoardRow *
get_first_row (Fixture *self)
{
  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->list)); row != NULL; row = gtk_widget_get_next_sibling (row))
    {
      double top, bottom;

      get_bounds (self, row, &top, &bottom);
      if (gtk_widget_get_visible (row) && top >= 0)
        return CONCORD_BOARD_ROW (row);
    }

  g_assert_not_reached ();
}

static double
get_top (Fixture  *self,
         gpointer  item)
{
  ConcordBoardRow *row = concord_board_list_find_row (self->list, item);
  double top, bottom;

  g_assert_nonnull (row);
  get_bounds (self, GTK_WIDGET (row), &top, &bottom);

  return top;
}

/* What is seen is full of rows, each behind the one before, at what the scrollbar says. */
static void
assert_full (Fixture *self)
{
  double page = gtk_widget_get_height (GTK_WIDGET (self->list));
  double end = G_MINDOUBLE;
  guint position = G_MAXUINT;
  guint n = 0;

  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->list)); row != NULL; row = gtk_widget_get_next_sibling (row))
    {
      double top, bottom;

      if (!gtk_widget_get_visible (row))
        continue;
      get_bounds (self, row, &top, &bottom);
      if (bottom <= 0 || top >= page)
        continue;

      if (n++ == 0)
        g_assert_cmpfloat (top, <=, 0);
      else
        g_assert_cmpfloat_with_epsilon (top, end, 0.5);
      if (position != G_MAXUINT)
        g_assert_cmpuint (find_position (self, concord_board_row_get_item (CONCORD_BOARD_ROW (row))), ==, position + 1);
      position = find_position (self, concord_board_row_get_item (CONCORD_BOARD_ROW (row)));
      end = bottom;
    }

  g_assert_cmpuint (n, >, 0);
  g_assert_cmpfloat (end, >=, page);
  g_assert_cmpfloat (gtk_adjustment_get_page_size (self->adjustment), ==, page);
}

static void
scroll_to (Fixture *self,
           double   value)
{
  gtk_adjustment_set_value (self->adjustment, value);
  concord_test_settle (self->window);
}

static void
few_rows_are_there_however_many_there_are (Fixture      *self,
                                           gconstpointer data)
{
  g_assert_cmpuint (g_list_model_get_n_items (self->rows), >, N_COMMITMENTS);

  assert_full (self);
  g_assert_cmpuint (concord_test_count (self->list, CONCORD_TYPE_BOARD_ROW), <, 30);
  for (guint i = 0; i < 20; i++)
    scroll_to (self, i * 150);
  g_assert_cmpuint (concord_test_count (self->list, CONCORD_TYPE_BOARD_ROW), <, 30);
}

static void
wherever_one_scrolls_rows_follow_each_other (Fixture      *self,
                                             gconstpointer data)
{
  g_autoptr (GObject) last = g_list_model_get_item (self->rows, g_list_model_get_n_items (self->rows) - 1);

  for (guint i = 0; i <= 10; i++)
    {
      scroll_to (self, gtk_adjustment_get_upper (self->adjustment) * i / 10);
      assert_full (self);
    }
  g_assert_nonnull (concord_board_list_find_row (self->list, last));

  for (guint i = 0; i < 30; i++)
    {
      scroll_to (self, gtk_adjustment_get_value (self->adjustment) - 97);
      assert_full (self);
    }
}

static void
scrolling_back_goes_as_far_as_was_asked (Fixture      *self,
                                         gconstpointer data)
{
  scroll_to (self, gtk_adjustment_get_upper (self->adjustment));
  for (guint i = 0; i < 30; i++)
    {
      GObject *item = concord_board_row_get_item (get_first_row (self));
      double before = get_top (self, item);

      scroll_to (self, gtk_adjustment_get_value (self->adjustment) - 40);
      g_assert_cmpfloat_with_epsilon (get_top (self, item), before + 40, 1);
    }
}

static void
what_comes_in_above_moves_nothing_that_is_seen (Fixture      *self,
                                                gconstpointer data)
{
  ConcordRecord *a = concord_test_board_find (self->data, "a");
  GObject *item;
  double before;

  scroll_to (self, 5000);
  item = concord_board_row_get_item (get_first_row (self));
  before = get_top (self, item);

  concord_test_board_add (self->data, CONCORD_KIND_COMMITMENT, "a", "new\nnewer");
  concord_test_settle (self->window);
  g_assert_cmpfloat_with_epsilon (get_top (self, item), before, 1);
  assert_full (self);

  concord_test_board_commit (self->data, concord_steps_delete (self->data->graph, a));
  concord_test_settle (self->window);
  g_assert_cmpfloat_with_epsilon (get_top (self, item), before, 1);
  assert_full (self);
}

static void
at_the_start_what_comes_in_is_seen (Fixture      *self,
                                    gconstpointer data)
{
  ConcordRecord *b = concord_test_board_find (self->data, "b");

  concord_test_board_commit (self->data, concord_steps_move_by_one (self->data->graph, b, CONCORD_DIRECTION_UP));
  concord_test_settle (self->window);
  g_assert_cmpfloat (get_top (self, b), ==, 0);
}

static void
what_is_shown_is_seen_whole (Fixture      *self,
                             gconstpointer data)
{
  static const guint positions[] = { 250, 249, 3, 120, 304 };

  for (guint i = 0; i < G_N_ELEMENTS (positions); i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (self->rows, positions[i]);
      ConcordBoardRow *row;
      double top, bottom;

      g_assert_true (concord_board_list_show (self->list, positions[i], TRUE));
      concord_test_settle (self->window);
      row = concord_board_list_find_row (self->list, item);
      g_assert_true (gtk_root_get_focus (GTK_ROOT (self->window)) == GTK_WIDGET (row));
      get_bounds (self, GTK_WIDGET (row), &top, &bottom);
      g_assert_cmpfloat (top, >=, 0);
      g_assert_cmpfloat (bottom, <=, gtk_widget_get_height (GTK_WIDGET (self->list)));
      assert_full (self);
    }
}

static void
the_focus_stays_on_its_row_out_of_sight (Fixture      *self,
                                         gconstpointer data)
{
  g_autoptr (GObject) item = g_list_model_get_item (self->rows, 2);
  GtkWidget *row;

  concord_board_list_show (self->list, 2, TRUE);
  row = GTK_WIDGET (concord_board_list_find_row (self->list, item));
  for (guint i = 0; i < 10; i++)
    scroll_to (self, gtk_adjustment_get_value (self->adjustment) + 500);

  g_assert_true (gtk_root_get_focus (GTK_ROOT (self->window)) == row);
  g_assert_true (concord_board_row_get_item (CONCORD_BOARD_ROW (row)) == item);
  assert_full (self);
}

static void
the_focus_goes_to_what_takes_the_place (Fixture      *self,
                                        gconstpointer data)
{
  ConcordRecord *gone = concord_test_board_find (self->data, "2");
  GtkWidget *focus;

  concord_board_list_show (self->list, find_position (self, gone), TRUE);
  concord_test_board_commit (self->data, concord_steps_delete (self->data->graph, gone));

  focus = gtk_root_get_focus (GTK_ROOT (self->window));
  g_assert_true (CONCORD_IS_BOARD_ROW (focus));
  g_assert_cmpstr (concord_record_get_headline (concord_board_row_get_record (CONCORD_BOARD_ROW (focus))), ==, "3");
}

static void
a_list_without_rows_is_none (Fixture      *self,
                             gconstpointer data)
{
  concord_board_list_set_rows (self->list, NULL);
  concord_test_settle (self->window);
  g_assert_null (concord_board_list_pick (self->list, 10, FALSE));
  g_assert_false (gtk_widget_child_focus (GTK_WIDGET (self->list), GTK_DIR_TAB_FORWARD));

  concord_board_list_set_rows (self->list, self->rows);
  concord_test_settle (self->window);
  assert_full (self);
}

static void
heights_are_guessed_until_they_are_known (Fixture      *self,
                                          gconstpointer data)
{
  ConcordBoardHeights heights;
  int top;

  concord_board_heights_init (&heights);
  concord_board_heights_splice (&heights, 0, 0, 10);
  concord_board_heights_set (&heights, 0, 30);
  concord_board_heights_set (&heights, 1, 50);
  concord_board_heights_settle (&heights);
  g_assert_cmpint (concord_board_heights_before (&heights, 10), ==, 30 + 50 + 8 * 40);

  /* What is typical stays what it was. */
  concord_board_heights_set (&heights, 2, 100);
  concord_board_heights_settle (&heights);
  g_assert_cmpint (concord_board_heights_before (&heights, 10), ==, 30 + 50 + 100 + 7 * 40);

  g_assert_cmpuint (concord_board_heights_find (&heights, 85, &top), ==, 2);
  g_assert_cmpint (top, ==, 80);
  g_assert_cmpuint (concord_board_heights_find (&heights, 100000, &top), ==, 9);

  concord_board_heights_splice (&heights, 1, 1, 3);
  g_assert_cmpuint (concord_board_heights_get_n (&heights), ==, 12);
  g_assert_cmpint (concord_board_heights_before (&heights, 12), ==, 30 + 3 * 40 + 100 + 7 * 40);
  concord_board_heights_splice (&heights, 0, 4, 0);
  g_assert_cmpint (concord_board_heights_get (&heights, 0), ==, 100);
  concord_board_heights_clear (&heights);
}

#define ADD(path, test) g_test_add ("/board/list/" path, Fixture, NULL, fixture_set_up, test, fixture_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();

  ADD ("few-rows-are-there-however-many-there-are", few_rows_are_there_however_many_there_are);
  ADD ("wherever-one-scrolls-rows-follow-each-other", wherever_one_scrolls_rows_follow_each_other);
  ADD ("scrolling-back-goes-as-far-as-was-asked", scrolling_back_goes_as_far_as_was_asked);
  ADD ("what-comes-in-above-moves-nothing-that-is-seen", what_comes_in_above_moves_nothing_that_is_seen);
  ADD ("at-the-start-what-comes-in-is-seen", at_the_start_what_comes_in_is_seen);
  ADD ("what-is-shown-is-seen-whole", what_is_shown_is_seen_whole);
  ADD ("the-focus-stays-on-its-row-out-of-sight", the_focus_stays_on_its_row_out_of_sight);
  ADD ("the-focus-goes-to-what-takes-the-place", the_focus_goes_to_what_takes_the_place);
  ADD ("a-list-without-rows-is-none", a_list_without_rows_is_none);
  ADD ("heights-are-guessed-until-they-are-known", heights_are_guessed_until_they_are_known);

  return g_test_run ();
}
