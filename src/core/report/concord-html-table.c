/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Tables with the headings that make them readable aloud, and on a phone, where each cell carries its own. */

#include "config.h"

#include "concord-html-private.h"

static void
append_table_head (GString      *out,
                   ConcordBlock *table)
{
  double shares = 0;

  for (guint i = 0; i < table->columns->len; i++)
    shares += g_array_index (table->columns, ConcordColumn, i).share;

  g_string_append (out, "<colgroup>");
  for (guint i = 0; i < table->columns->len; i++)
    g_string_append_printf (out, "<col style=\"width:%d%%\"/>",
                            (int) (100 * g_array_index (table->columns, ConcordColumn, i).share / shares));
  g_string_append (out, "</colgroup>\n<thead><tr>");
  for (guint i = 0; i < table->columns->len; i++)
    {
      const ConcordColumn *column = &g_array_index (table->columns, ConcordColumn, i);

      g_string_append_printf (out, "<th scope=\"col\"%s>", column->align == CONCORD_ANCHOR_END ? " class=\"end\"" : "");
      concord_html_text (out, column->title);
      g_string_append (out, "</th>");
    }
  g_string_append (out, "</tr></thead>\n");
}

static void
append_cell (GString      *out,
             ConcordBlock *table,
             ConcordRow   *row,
             guint         index)
{
  const ConcordColumn *column = &g_array_index (table->columns, ConcordColumn, index);
  const ConcordCell *cell = concord_row_get_cell (row, index);
  const char *name = index == 0 ? "th" : "td";

  g_string_append_printf (out, "<%s", name);
  if (index == 0)
    {
      g_string_append (out, " scope=\"row\"");
    }
  else
    {
      g_autofree char *title = concord_text_dup_plain (column->title);

      g_string_append (out, " data-label=\"");
      concord_html_escape (out, title);
      g_string_append_c (out, '"');
    }
  if (column->align == CONCORD_ANCHOR_END)
    g_string_append (out, " class=\"end\"");
  g_string_append_c (out, '>');

  if (cell->drawing != NULL)
    {
      concord_html_drawing (out, cell->drawing, "scale", cell->alternative);
    }
  else if (!concord_text_is_empty (cell->text))
    {
      g_string_append (out, concord_text_has_own_direction (cell->text) ? "<span dir=\"auto\">" : "<span>");
      concord_html_text (out, cell->text);
      g_string_append (out, "</span>");
    }

  g_string_append_printf (out, "</%s>", name);
}

gboolean
concord_html_table (ConcordHtml  *self,
                    ConcordBlock *table,
                    GError      **error)
{
  gboolean totals = FALSE;

  g_string_append (self->out, "<table>\n");
  concord_html_element (self->out, "caption", NULL, table->title);
  append_table_head (self->out, table);
  g_string_append (self->out, "<tbody>\n");

  for (guint i = 0; i < table->rows->len; i++)
    {
      ConcordRow *row = table->rows->pdata[i];

      if (g_cancellable_set_error_if_cancelled (self->cancellable, error))
        return FALSE;

      if (row->total && !totals)
        {
          g_string_append (self->out, "</tbody>\n<tfoot>\n");
          totals = TRUE;
        }

      g_string_append (self->out, "<tr>");
      for (guint j = 0; j < row->cells->len; j++)
        append_cell (self->out, table, row, j);
      g_string_append (self->out, "</tr>\n");
    }

  g_string_append (self->out, totals ? "</tfoot>\n</table>\n" : "</tbody>\n</table>\n");

  return TRUE;
}
