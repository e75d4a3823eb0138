/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What stands in rows: tables, facts, lists and signatures. It only fills blocks that concord-document.c made. */

#include "config.h"

#include "concord-document.h"

static void
clear_cell (gpointer data)
{
  ConcordCell *cell = data;

  g_clear_pointer (&cell->text, concord_text_free);
  g_clear_pointer (&cell->drawing, concord_drawing_free);
  g_clear_pointer (&cell->alternative, g_free);
}

void
concord_row_free (gpointer data)
{
  ConcordRow *row = data;

  g_array_unref (row->cells);
  g_free (row);
}

void
concord_block_add_column (ConcordBlock *table,
                          const char   *title,
                          ConcordAnchor align,
                          double        share)
{
  ConcordColumn column = { .title = concord_text_new_plain (title), .align = align, .share = share };

  g_array_append_val (table->columns, column);
}

/**
 * concord_block_add_row:
 * @block: a table, facts, a list or signatures
 *
 * Returns: (transfer none): an empty row
 */
ConcordRow *
concord_block_add_row (ConcordBlock *block)
{
  ConcordRow *row = g_new0 (ConcordRow, 1);

  row->cells = g_array_new (FALSE, TRUE, sizeof (ConcordCell));
  g_array_set_clear_func (row->cells, clear_cell);
  g_ptr_array_add (block->rows, row);

  return row;
}

ConcordCell *
concord_row_get_cell (ConcordRow *row,
                      guint       index)
{
  g_assert (index < row->cells->len);

  return &g_array_index (row->cells, ConcordCell, index);
}

void
concord_row_add_text (ConcordRow  *row,
                      ConcordText *text)
{
  ConcordCell cell = { .text = text };

  g_array_append_val (row->cells, cell);
}

void
concord_row_add_words (ConcordRow *row,
                       const char *words)
{
  concord_row_add_text (row, concord_text_new_plain (words));
}

void
concord_row_add_drawing (ConcordRow     *row,
                         ConcordDrawing *drawing,
                         const char     *alternative)
{
  ConcordCell cell = { .drawing = drawing, .alternative = g_strdup (alternative) };

  g_array_append_val (row->cells, cell);
}

/**
 * concord_facts_add:
 * @value: (transfer full): nothing is added where it is empty
 */
void
concord_facts_add (ConcordBlock *facts,
                   const char   *name,
                   ConcordText  *value)
{
  ConcordRow *row;

  if (concord_text_is_empty (value))
    {
      concord_text_free (value);
      return;
    }

  row = concord_block_add_row (facts);
  concord_row_add_words (row, name);
  concord_row_add_text (row, value);
}

void
concord_facts_add_words (ConcordBlock *facts,
                         const char   *name,
                         const char   *value)
{
  concord_facts_add (facts, name, concord_text_new_plain (value));
}

/**
 * concord_facts_is_long:
 * @row: of facts that stand side by side
 *
 * Returns: whether its value needs the room of two
 */
gboolean
concord_facts_is_long (ConcordRow *row)
{
  const glong room = 40;
  g_autofree char *value = concord_text_dup_plain (concord_row_get_cell (row, 1)->text);

  return g_utf8_strlen (value, -1) > room;
}
