/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How panels flow over the pages of a screen, and how large its type can be. It takes numbers and returns numbers, and
 * knows of no text, font or widget.
 */

#include "config.h"

#include "concord-screen-fit.h"

enum
{
  /* Beyond so many pages, larger type is not worth trying. */
  MANY_PAGES = 4,
};

static int
room_for (const ConcordFitPanel *panel,
          guint                  first,
          guint                  end)
{
  int height = panel->head;

  for (guint i = first; i < end; i++)
    height += panel->atoms[i].height + (i > first ? panel->atoms[i].gap : 0);

  return height;
}

static guint
end_of_line (const ConcordFitPanel *panel,
             guint                  atom)
{
  do
    atom++;
  while (atom < panel->n_atoms && !panel->atoms[atom].starts);

  return atom;
}

/* How many atoms from @first on stand in one cell: as many lines as fit; or, where not even one does, as much of it. */
static guint
fill_cell (const ConcordFitPanel *panel,
           guint                  first,
           int                    height)
{
  guint end = first;

  while (end < panel->n_atoms)
    {
      guint next = end_of_line (panel, end);

      if (room_for (panel, first, next) > height)
        break;
      end = next;
    }

  if (end > first || panel->n_atoms == first)
    return end - first;

  do
    end++;
  while (end < panel->n_atoms && room_for (panel, first, end + 1) <= height);

  return end - first;
}

static GArray *
cut_into_cells (const ConcordFitPanel *panels,
                guint                  n_panels,
                int                    height)
{
  GArray *cells = g_array_new (FALSE, TRUE, sizeof (ConcordFitCell));

  for (guint i = 0; i < n_panels; i++)
    {
      guint first = 0;

      do
        {
          ConcordFitCell cell = { .panel = i, .first = first, .n = fill_cell (&panels[i], first, height) };

          cell.height = room_for (&panels[i], first, first + cell.n);
          first += cell.n;
          g_array_append_val (cells, cell);
        }
      while (first < panels[i].n_atoms);
    }

  return cells;
}

/* How many cells from @first on make a row. */
static guint
fill_row (GArray                *cells,
          const ConcordFitPanel *panels,
          guint                  first,
          guint                  n_columns,
          int                   *height)
{
  guint n = 0;

  *height = 0;
  while (n < n_columns && first + n < cells->len)
    {
      const ConcordFitCell *cell = &g_array_index (cells, ConcordFitCell, first + n);
      gboolean wide = panels[cell->panel].wide;

      if (wide && n > 0)
        break;

      *height = MAX (*height, cell->height);
      n++;
      if (wide)
        break;
    }

  return n;
}

/* Rows become equally high where that is possible, else each gets the same of what is left of the page. */
static void
stretch_page (GArray *cells,
              guint   first,
              guint   end,
              int     height,
              int     spacing)
{
  guint n_rows = 0;
  int used = 0;
  int highest = 0;
  int row_height = 0;
  int row_y = 0;

  for (guint i = first; i < end; i++)
    {
      const ConcordFitCell *cell = &g_array_index (cells, ConcordFitCell, i);

      if (cell->column > 0)
        continue;
      n_rows++;
      used += cell->height;
      highest = MAX (highest, cell->height);
    }

  height -= spacing * ((int) n_rows - 1);

  for (guint i = first; i < end; i++)
    {
      ConcordFitCell *cell = &g_array_index (cells, ConcordFitCell, i);

      if (cell->column == 0)
        {
          row_y += i > first ? row_height + spacing : 0;
          row_height = highest * (int) n_rows <= height ? height / (int) n_rows
                                                        : cell->height + (height - used) / (int) n_rows;
        }
      cell->y = row_y;
      cell->height = row_height;
    }
}

/**
 * concord_screen_fit_flow:
 * @height: of a page
 * @spacing: between cells
 *
 * Cuts panels into cells that are no higher than a page, lines them up in rows and rows on pages. Lines stay whole
 * where a page can hold them, and everything is somewhere.
 *
 * Returns: (transfer full) (element-type ConcordFitCell): where everything stands
 */
GArray *
concord_screen_fit_flow (const ConcordFitPanel *panels,
                         guint                  n_panels,
                         guint                  n_columns,
                         int                    height,
                         int                    spacing)
{
  GArray *cells = cut_into_cells (panels, n_panels, height);
  guint page = 0;
  guint page_first = 0;
  int used = 0;
  guint n;

  g_assert (n_columns > 0);

  for (guint first = 0; first < cells->len; first += n)
    {
      int row_height;

      n = fill_row (cells, panels, first, n_columns, &row_height);

      if (first > page_first && used + spacing + row_height > height)
        {
          stretch_page (cells, page_first, first, height, spacing);
          page++;
          page_first = first;
          used = 0;
        }
      used += row_height + (first > page_first ? spacing : 0);

      for (guint i = 0; i < n; i++)
        {
          ConcordFitCell *cell = &g_array_index (cells, ConcordFitCell, first + i);

          cell->page = page;
          cell->column = i;
          cell->height = row_height;
        }
    }

  if (cells->len > 0)
    stretch_page (cells, page_first, cells->len, height, spacing);

  return cells;
}

guint
concord_screen_fit_n_pages (GArray *cells)
{
  return cells->len > 0 ? g_array_index (cells, ConcordFitCell, cells->len - 1).page + 1 : 1;
}

/**
 * concord_screen_fit_best_columns:
 *
 * Returns: how many columns look best for so many panels
 */
guint
concord_screen_fit_best_columns (guint n_panels)
{
  if (n_panels == 4)
    return 2;

  return CLAMP (n_panels, 1, 3);
}

/* The last step at which it is on no more than @n_pages, and at least the first. */
static guint
grow (guint         n_steps,
      guint         n_columns,
      guint         n_pages,
      ConcordFitTry try,
      gpointer      user_data)
{
  guint step = 0;

  while (step + 1 < n_steps && try (step + 1, n_columns, user_data) <= n_pages)
    step++;

  return step;
}

/**
 * concord_screen_fit_choose:
 * @n_steps: of the type scale; the first is the smallest
 * @step: (out): the largest that needs no more pages than the smallest would
 * @n_columns: (out): how many columns need the fewest pages, then allow the largest type, then come closest to
 *   @best_columns, which a step of the scale is not worth leaving
 */
void
concord_screen_fit_choose (guint          n_steps,
                           guint          max_columns,
                           guint          best_columns,
                           ConcordFitTry  try,
                           gpointer       user_data,
                           guint         *step,
                           guint         *n_columns)
{
  guint fewest = G_MAXUINT;
  int best = G_MININT;

  *step = 0;
  *n_columns = MIN (best_columns, max_columns);

  for (guint columns = 1; columns <= max_columns; columns++)
    {
      guint n_pages = try (0, columns, user_data);
      guint last = n_pages <= MIN (fewest, MANY_PAGES) ? grow (n_steps, columns, n_pages, try, user_data) : 0;
      int worth = (int) last - ABS ((int) columns - (int) best_columns);

      if (n_pages > fewest || (n_pages == fewest && worth <= best))
        continue;

      fewest = n_pages;
      best = worth;
      *step = last;
      *n_columns = columns;
    }
}
