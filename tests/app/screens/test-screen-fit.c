/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How panels flow over pages, and how large their type can be: numbers only. */

#include "config.h"

#include "concord-screen-fit.h"

enum
{
  HEIGHT = 600,
  SPACING = 30,
  HEAD = 100,
};

/* @n lines of one atom each. */
static ConcordFitPanel
make_panel (guint n,
            int   height)
{
  ConcordFitAtom *atoms = g_new0 (ConcordFitAtom, MAX (n, 1));

  for (guint i = 0; i < n; i++)
    atoms[i] = (ConcordFitAtom) { .height = height, .gap = 20, .starts = TRUE };

  return (ConcordFitPanel) { .head = HEAD, .atoms = atoms, .n_atoms = n };
}

static void
clear_panels (ConcordFitPanel *panels,
              guint            n)
{
  for (guint i = 0; i < n; i++)
    g_free ((gpointer) panels[i].atoms);
}

static const ConcordFitCell *
get (GArray *cells,
     guint   index)
{
  g_assert_cmpuint (index, <, cells->len);

  return &g_array_index (cells, ConcordFitCell, index);
}

static void
test_side_by_side (void)
{
  ConcordFitPanel panels[] = { make_panel (2, 60), make_panel (1, 60) };
  g_autoptr (GArray) cells = concord_screen_fit_flow (panels, 2, 2, HEIGHT, SPACING);

  g_assert_cmpuint (cells->len, ==, 2);
  g_assert_cmpuint (get (cells, 0)->column, ==, 0);
  g_assert_cmpuint (get (cells, 1)->column, ==, 1);
  g_assert_cmpint (get (cells, 0)->height, ==, HEIGHT);
  g_assert_cmpint (get (cells, 1)->height, ==, HEIGHT);
  g_assert_cmpuint (concord_screen_fit_n_pages (cells), ==, 1);
  clear_panels (panels, 2);
}

static void
test_rows_are_equal_where_they_can_be (void)
{
  ConcordFitPanel panels[] = { make_panel (2, 60), make_panel (1, 60), make_panel (1, 30), make_panel (1, 60) };
  g_autoptr (GArray) cells = concord_screen_fit_flow (panels, 4, 2, HEIGHT, SPACING);

  g_assert_cmpint (get (cells, 0)->height, ==, (HEIGHT - SPACING) / 2);
  g_assert_cmpint (get (cells, 2)->height, ==, (HEIGHT - SPACING) / 2);
  g_assert_cmpint (get (cells, 2)->y, ==, (HEIGHT - SPACING) / 2 + SPACING);
  clear_panels (panels, 4);
}

static void
test_long_panel_goes_on_in_the_next_cell (void)
{
  ConcordFitPanel panel = make_panel (10, 100);
  g_autoptr (GArray) cells = concord_screen_fit_flow (&panel, 1, 2, HEIGHT, SPACING);

  /* 100 of head and four lines of 100 with gaps of 20 between them. */
  g_assert_cmpuint (cells->len, ==, 3);
  g_assert_cmpuint (get (cells, 0)->n, ==, 4);
  g_assert_cmpuint (get (cells, 1)->first, ==, 4);
  g_assert_cmpuint (get (cells, 1)->page, ==, 0);
  g_assert_cmpuint (get (cells, 2)->page, ==, 1);
  g_assert_cmpuint (get (cells, 2)->n, ==, 2);
  clear_panels (&panel, 1);
}

static void
test_line_breaks_only_where_no_page_holds_it (void)
{
  ConcordFitAtom atoms[] = {
    { 200, 20, TRUE }, { 100, 5, FALSE },                     /* 305 with the gap inside */
    { 200, 20, TRUE }, { 250, 5, FALSE }, { 250, 5, FALSE },  /* more than a page */
    { 50, 20, TRUE },
  };
  ConcordFitPanel panel = { .head = HEAD, .atoms = atoms, .n_atoms = G_N_ELEMENTS (atoms) };
  g_autoptr (GArray) cells = concord_screen_fit_flow (&panel, 1, 1, HEIGHT, SPACING);

  g_assert_cmpuint (cells->len, ==, 3);
  g_assert_cmpuint (get (cells, 0)->n, ==, 2);
  g_assert_cmpuint (get (cells, 1)->n, ==, 2);
  g_assert_cmpuint (get (cells, 2)->n, ==, 2);
}

static void
test_wide_panel_has_its_row_alone (void)
{
  ConcordFitPanel panels[] = { make_panel (1, 60), make_panel (1, 60), make_panel (1, 60) };
  g_autoptr (GArray) cells = NULL;

  panels[1].wide = TRUE;
  cells = concord_screen_fit_flow (panels, 3, 3, HEIGHT, SPACING);
  g_assert_cmpuint (get (cells, 0)->column, ==, 0);
  g_assert_cmpuint (get (cells, 1)->column, ==, 0);
  g_assert_cmpuint (get (cells, 2)->column, ==, 0);
  g_assert_cmpint (get (cells, 1)->y, >, get (cells, 0)->y);
  clear_panels (panels, 3);
}

static void
test_empty_panel_has_a_place (void)
{
  ConcordFitPanel panel = make_panel (0, 0);
  g_autoptr (GArray) cells = concord_screen_fit_flow (&panel, 1, 1, HEIGHT, SPACING);
  g_autoptr (GArray) nothing = concord_screen_fit_flow (NULL, 0, 1, HEIGHT, SPACING);

  g_assert_cmpuint (cells->len, ==, 1);
  g_assert_cmpuint (get (cells, 0)->n, ==, 0);
  g_assert_cmpuint (nothing->len, ==, 0);
  g_assert_cmpuint (concord_screen_fit_n_pages (nothing), ==, 1);
  clear_panels (&panel, 1);
}

/* Whatever comes: every atom is in exactly one cell, in order, and no page is higher than it is. */
static void
test_everything_is_somewhere_once (void)
{
  for (guint round = 0; round < 500; round++)
    {
      guint n = (guint) g_test_rand_int_range (0, 12);
      guint n_columns = (guint) g_test_rand_int_range (1, 4);
      g_autofree ConcordFitPanel *panels = g_new0 (ConcordFitPanel, MAX (n, 1));
      g_autoptr (GArray) cells = NULL;
      guint panel = 0;
      guint next = 0;

      for (guint i = 0; i < n; i++)
        {
          panels[i] = make_panel ((guint) g_test_rand_int_range (0, 30), g_test_rand_int_range (1, HEIGHT - HEAD));
          panels[i].wide = g_test_rand_bit ();
          for (guint j = 1; j < panels[i].n_atoms; j++)
            ((ConcordFitAtom *) panels[i].atoms)[j].starts = g_test_rand_bit ();
        }

      cells = concord_screen_fit_flow (panels, n, n_columns, HEIGHT, SPACING);
      for (guint i = 0; i < cells->len; i++)
        {
          const ConcordFitCell *cell = get (cells, i);
          int needed = HEAD;

          if (i > 0 && cell->panel != panel)
            {
              g_assert_cmpuint (next, ==, panels[panel].n_atoms);
              g_assert_cmpuint (cell->panel, ==, panel + 1);
              next = 0;
            }
          panel = cell->panel;
          g_assert_cmpuint (cell->first, ==, next);
          next = cell->first + cell->n;

          for (guint j = cell->first; j < next; j++)
            needed += panels[panel].atoms[j].height + (j > cell->first ? panels[panel].atoms[j].gap : 0);
          g_assert_cmpint (needed, <=, cell->height);
          g_assert_cmpint (cell->y + cell->height, <=, HEIGHT);
          g_assert_cmpuint (cell->column, <, n_columns);
        }
      if (n > 0)
        {
          g_assert_cmpuint (panel, ==, n - 1);
          g_assert_cmpuint (next, ==, panels[n - 1].n_atoms);
        }
      clear_panels (panels, n);
    }
}

/* --- choosing -------------------------------------------------------------------- */

/* As if an area of type had to fit: each step needs a quarter more of it, and columns waste a little. */
static guint
try_area (guint    step,
          guint    n_columns,
          gpointer area)
{
  double needed = *(double *) area * (1 + step * 0.25) * (1 + n_columns * 0.01);

  return (guint) needed + 1;
}

static void
assert_chosen (double area,
               guint  n_panels,
               guint  step,
               guint  n_columns)
{
  guint chosen_step, chosen_columns;

  concord_screen_fit_choose (5, 3, concord_screen_fit_best_columns (n_panels), try_area, &area, &chosen_step,
                             &chosen_columns);
  g_assert_cmpuint (chosen_step, ==, step);
  g_assert_cmpuint (chosen_columns, ==, n_columns);
}

static void
test_type_is_as_large_as_it_can_be (void)
{
  assert_chosen (0.1, 2, 4, 2);
  assert_chosen (0.6, 2, 2, 2);
  assert_chosen (0.9, 2, 0, 2);
  /* What needs two pages anyway may be larger on them. */
  assert_chosen (1.2, 2, 2, 2);
}

static void
test_columns_suit_the_panels (void)
{
  assert_chosen (0.1, 1, 4, 1);
  assert_chosen (0.1, 3, 4, 3);
  assert_chosen (0.1, 4, 4, 2);
  assert_chosen (0.1, 9, 4, 3);
}

static guint
try_nothing_fits (guint    step,
                  guint    n_columns,
                  gpointer user_data)
{
  return n_columns == 1 && step == 0 ? 7 : G_MAXUINT;
}

static void
test_what_fits_nowhere_else_is_small_and_alone (void)
{
  guint step, n_columns;

  concord_screen_fit_choose (5, 3, 3, try_nothing_fits, NULL, &step, &n_columns);
  g_assert_cmpuint (step, ==, 0);
  g_assert_cmpuint (n_columns, ==, 1);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/screen-fit/side-by-side", test_side_by_side);
  g_test_add_func ("/screen-fit/rows-are-equal-where-they-can-be", test_rows_are_equal_where_they_can_be);
  g_test_add_func ("/screen-fit/long-panel-goes-on-in-the-next-cell", test_long_panel_goes_on_in_the_next_cell);
  g_test_add_func ("/screen-fit/line-breaks-only-where-no-page-holds-it", test_line_breaks_only_where_no_page_holds_it);
  g_test_add_func ("/screen-fit/wide-panel-has-its-row-alone", test_wide_panel_has_its_row_alone);
  g_test_add_func ("/screen-fit/empty-panel-has-a-place", test_empty_panel_has_a_place);
  g_test_add_func ("/screen-fit/everything-is-somewhere-once", test_everything_is_somewhere_once);
  g_test_add_func ("/screen-fit/type-is-as-large-as-it-can-be", test_type_is_as_large_as_it_can_be);
  g_test_add_func ("/screen-fit/columns-suit-the-panels", test_columns_suit_the_panels);
  g_test_add_func ("/screen-fit/what-fits-nowhere-else-is-small-and-alone", test_what_fits_nowhere_else_is_small_and_alone);

  return g_test_run ();
}
