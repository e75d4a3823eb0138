/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Pasted cells, read by libcsv. What they mean is not known here. */

#include "config.h"

#include "concord-cells.h"

#include <csv.h>
#include <string.h>

#include "concord-lines.h"

typedef struct
{
  GPtrArray *rows;
  GPtrArray *row;
  gboolean after_return; /* a line may end with two characters */
} Reading;

static void
on_cell (void  *cell,
         size_t length,
         void  *data)
{
  Reading *reading = data;

  if (reading->row == NULL)
    reading->row = g_ptr_array_new_null_terminated (8, g_free, TRUE);
  g_ptr_array_add (reading->row, g_strndup (cell, length));
  reading->after_return = FALSE;
}

/* Empty rows are told as well, so that rows have the numbers they have in the spreadsheet. */
static void
on_row (int   end,
        void *data)
{
  Reading *reading = data;

  if (reading->row == NULL && (end == -1 || (end == '\n' && reading->after_return)))
    {
      reading->after_return = FALSE;
      return;
    }

  if (reading->row == NULL)
    reading->row = g_ptr_array_new_null_terminated (0, g_free, TRUE);
  g_ptr_array_add (reading->rows, g_steal_pointer (&reading->row));
  reading->after_return = end == '\r';
}

/* @quote: what cells may stand in; 0 for nothing, which no text has */
static GPtrArray *
read_rows (const char *text,
           char        quote)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  Reading reading = { .rows = rows };
  struct csv_parser parser;
  gsize length = strlen (text);
  gboolean read;

  if (csv_init (&parser, CSV_STRICT | CSV_STRICT_FINI | CSV_REPALL_NL) != 0)
    return NULL;

  csv_set_delim (&parser, CSV_TAB);
  csv_set_quote (&parser, (unsigned char) quote);
  read = csv_parse (&parser, text, length, on_cell, on_row, &reading) == length &&
         csv_fini (&parser, on_cell, on_row, &reading) == 0;
  csv_free (&parser);
  g_clear_pointer (&reading.row, g_ptr_array_unref);

  return read ? g_steal_pointer (&rows) : NULL;
}

/**
 * concord_cells_read:
 * @text: what was pasted
 *
 * Returns: (transfer full) (element-type GPtrArray): the rows, each an array of cells that ends with %NULL. Quotes that
 *   do not enclose whole cells belong to the text.
 */
GPtrArray *
concord_cells_read (const char *text)
{
  GPtrArray *rows = read_rows (text, CSV_QUOTE);

  return rows != NULL ? rows : read_rows (text, '\0');
}

/**
 * concord_cells_says_nothing:
 *
 * Returns: whether @cell is empty, or nothing but a bullet or a number in a list
 */
gboolean
concord_cells_says_nothing (const char *cell)
{
  g_autoptr (GPtrArray) lines = concord_lines_split (cell);

  return lines->len == 0;
}

/**
 * concord_cells_is_empty:
 * @row: (element-type utf8): one row of cells
 *
 * Returns: whether none of its cells says anything
 */
gboolean
concord_cells_is_empty (const GPtrArray *row)
{
  for (guint i = 0; i < row->len; i++)
    {
      if (!concord_cells_says_nothing (row->pdata[i]))
        return FALSE;
    }

  return TRUE;
}

/**
 * concord_cells_is_table:
 *
 * Returns: whether @rows are cells rather than lines of text: several in a row that say something, or lines within one
 */
gboolean
concord_cells_is_table (GPtrArray *rows)
{
  for (guint i = 0; i < rows->len; i++)
    {
      const GPtrArray *row = rows->pdata[i];
      guint n = 0;

      for (guint j = 0; j < row->len; j++)
        {
          if (concord_cells_says_nothing (row->pdata[j]))
            continue;
          n++;
          if (strpbrk (row->pdata[j], "\r\n") != NULL)
            return TRUE;
        }
      if (n > 1)
        return TRUE;
    }

  return FALSE;
}
