/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where rows stand that nobody has measured. Takes numbers and returns numbers; it knows no widget. */

#include "config.h"

#include "concord-board-heights.h"

#include <string.h>

enum
{
  GUESS = 110, /* pixels: a card of two lines, until one is measured */
};

void
concord_board_heights_init (ConcordBoardHeights *self)
{
  self->rows = g_array_new (FALSE, TRUE, sizeof (int));
  self->typical = 0;
}

void
concord_board_heights_clear (ConcordBoardHeights *self)
{
  g_clear_pointer (&self->rows, g_array_unref);
}

guint
concord_board_heights_get_n (ConcordBoardHeights *self)
{
  return self->rows->len;
}

/**
 * concord_board_heights_forget:
 *
 * Forgets all that was measured: when the column is of another width.
 */
void
concord_board_heights_forget (ConcordBoardHeights *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    g_array_index (self->rows, int, i) = 0;
  self->typical = 0;
}

void
concord_board_heights_splice (ConcordBoardHeights *self,
                              guint                position,
                              guint                removed,
                              guint                added)
{
  guint n = self->rows->len;

  g_return_if_fail (position + removed <= n);

  if (added > removed)
    {
      guint more = added - removed;

      g_array_set_size (self->rows, n + more);
      memmove (&g_array_index (self->rows, int, position + added), &g_array_index (self->rows, int, position + removed),
               (n - position - removed) * sizeof (int));
    }
  else if (removed > added)
    {
      g_array_remove_range (self->rows, position + added, removed - added);
    }

  for (guint i = position; i < position + added; i++)
    g_array_index (self->rows, int, i) = 0;
}

void
concord_board_heights_set (ConcordBoardHeights *self,
                           guint                position,
                           int                  height)
{
  g_array_index (self->rows, int, position) = height;
}

/**
 * concord_board_heights_settle:
 *
 * Takes the average of what was measured first for typical from now on: one that followed each measure would move
 * everything below whenever someone looks further.
 */
void
concord_board_heights_settle (ConcordBoardHeights *self)
{
  int sum = 0;
  int n = 0;

  for (guint i = 0; self->typical == 0 && i < self->rows->len; i++)
    {
      int height = g_array_index (self->rows, int, i);

      sum += height;
      n += height > 0 ? 1 : 0;
    }

  if (n > 0)
    self->typical = sum / n;
}

int
concord_board_heights_get (ConcordBoardHeights *self,
                           guint                position)
{
  int height = g_array_index (self->rows, int, position);

  return height > 0 ? height : self->typical > 0 ? self->typical : GUESS;
}

/**
 * concord_board_heights_before:
 *
 * Returns: where the row at @position begins; for the number of rows, where all of them end
 */
int
concord_board_heights_before (ConcordBoardHeights *self,
                              guint                position)
{
  int y = 0;

  for (guint i = 0; i < position; i++)
    y += concord_board_heights_get (self, i);

  return y;
}

/**
 * concord_board_heights_find:
 * @top: (out): where the row begins
 *
 * Returns: the row at @y, or the nearest; 0 where there are none
 */
guint
concord_board_heights_find (ConcordBoardHeights *self,
                            int                  y,
                            int                 *top)
{
  guint n = self->rows->len;

  *top = 0;
  for (guint i = 0; i < n; i++)
    {
      int height = concord_board_heights_get (self, i);

      if (y < *top + height || i + 1 == n)
        return i;
      *top += height;
    }

  return 0;
}
