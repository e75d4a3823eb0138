/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Tables with header rows that are repeated on each page, and the two other things that stand in rows: big
 * values side by side, and lines to sign on.
 */

#include "config.h"

#include "concord-odt-private.h"

#include "concord-speech.h"

#define LINE "0.5pt solid #dcdce3"
#define STRONG_LINE "0.75pt solid #77767b"

static void
add_column (ConcordOdt *self,
            double      part)
{
  g_autofree char *width = concord_odt_length (self->text_width * part);
  g_autofree char *share = g_strdup_printf ("%d*", (int) (part * 65535));

  concord_odt_open (self->out, "table:table-column", "table:style-name",
                    concord_odt_style (self, "table-column", NULL, "style:table-column-properties", "/",
                                       "style:column-width", width, "style:rel-column-width", share, NULL), NULL);
  concord_odt_close (self->out);
}

static void
open_table (ConcordOdt *self,
            const char *what)
{
  g_autofree char *name = g_strdup_printf ("%s %u", what, ++self->n_tables);
  g_autofree char *width = concord_odt_length (self->text_width);

  concord_odt_open (self->out, "table:table", "table:name", name, "table:style-name",
                    concord_odt_style (self, "table", NULL, "style:table-properties", "/", "style:width", width,
                                       "style:rel-width", "100%", "table:align", "margins",
                                       "fo:margin-top", "0.1cm", "fo:margin-bottom", "0.4cm",
                                       "style:writing-mode", self->document->rtl ? "rl-tb" : "lr-tb", NULL), NULL);
}

static void
open_row (ConcordOdt *self,
          const char *least_height)
{
  concord_odt_open (self->out, "table:table-row", "table:style-name",
                    concord_odt_style (self, "table-row", NULL, "style:table-row-properties", "/",
                                       "style:min-row-height", least_height, "fo:keep-together", "always", NULL), NULL);
}

static void
open_cell (ConcordOdt *self,
           const char *line,
           const char *ground)
{
  concord_odt_open (self->out, "table:table-cell", "table:style-name",
                    concord_odt_style (self, "table-cell", NULL, "style:table-cell-properties", "/",
                                       "fo:padding-top", "0.08cm", "fo:padding-bottom", "0.1cm",
                                       "fo:padding-left", ground != NULL ? "0.25cm" : "0.05cm",
                                       "fo:padding-right", "0.25cm", "fo:border-bottom", line,
                                       "fo:background-color", ground, NULL),
                    "office:value-type", "string", NULL);
}

static void
add_head (ConcordOdt   *self,
          ConcordBlock *table)
{
  concord_odt_open (self->out, "table:table-header-rows", NULL);
  open_row (self, NULL);
  for (guint i = 0; i < table->columns->len; i++)
    {
      const ConcordColumn *column = &g_array_index (table->columns, ConcordColumn, i);

      open_cell (self, STRONG_LINE, NULL);
      concord_odt_start (self, column->align == CONCORD_ANCHOR_END ? "Table_20_Heading_20_End" : "Table_20_Heading", NULL);
      concord_odt_runs (self, column->title);
      concord_odt_end (self);
      concord_odt_close (self->out);
    }
  concord_odt_close (self->out);
  concord_odt_close (self->out);
}

static void
add_cell (ConcordOdt        *self,
          const ConcordCell *cell,
          const char        *style,
          double             width)
{
  if (cell->drawing == NULL)
    {
      concord_odt_paragraph (self, style, cell->text);
      return;
    }

  concord_odt_start (self, style, NULL);
  concord_odt_picture (self, cell->drawing, width, cell->alternative);
  concord_odt_end (self);
}

static const char *
get_cell_style (ConcordRow *row,
                guint       column,
                gboolean    end)
{
  if (row->total)
    return end ? "Table_20_Total_20_End" : "Table_20_Total";
  if (end)
    return "Table_20_Contents_20_End";

  return column == 0 ? "Table_20_Name" : "Table_20_Contents";
}

gboolean
concord_odt_table (ConcordOdt   *self,
                   ConcordBlock *table,
                   GError      **error)
{
  const double padding = 0.35;
  double shares = 0;

  for (guint i = 0; i < table->columns->len; i++)
    shares += g_array_index (table->columns, ConcordColumn, i).share;

  if (table->title != NULL)
    concord_odt_paragraph (self, "Table", table->title);
  open_table (self, "Table");
  for (guint i = 0; i < table->columns->len; i++)
    add_column (self, g_array_index (table->columns, ConcordColumn, i).share / shares);
  add_head (self, table);

  for (guint i = 0; i < table->rows->len; i++)
    {
      ConcordRow *row = table->rows->pdata[i];

      if (g_cancellable_set_error_if_cancelled (self->cancellable, error))
        return FALSE;

      open_row (self, NULL);
      for (guint j = 0; j < row->cells->len; j++)
        {
          const ConcordColumn *column = &g_array_index (table->columns, ConcordColumn, j);

          open_cell (self, LINE, NULL);
          add_cell (self, concord_row_get_cell (row, j), get_cell_style (row, j, column->align == CONCORD_ANCHOR_END),
                    self->text_width * column->share / shares - padding);
          concord_odt_close (self->out);
        }
      concord_odt_close (self->out);
    }

  concord_odt_close (self->out);

  return TRUE;
}

/* Each value and what it counts in one cell, so that they are read aloud together. */
void
concord_odt_tiles (ConcordOdt   *self,
                   ConcordBlock *facts)
{
  const guint most = 4;

  for (guint first = 0; first < facts->rows->len; first += most)
    {
      guint n = MIN (most, facts->rows->len - first);

      open_table (self, "Tiles");
      for (guint i = 0; i < n; i++)
        add_column (self, 1.0 / n);
      open_row (self, NULL);
      for (guint i = 0; i < n; i++)
        {
          ConcordRow *row = facts->rows->pdata[first + i];

          open_cell (self, NULL, "#f5f6f9");
          concord_odt_paragraph (self, "Tile_20_value", concord_row_get_cell (row, 1)->text);
          concord_odt_paragraph (self, "Tile_20_name", concord_row_get_cell (row, 0)->text);
          concord_odt_close (self->out);
        }
      concord_odt_close (self->out);
      concord_odt_close (self->out);
    }
}

void
concord_odt_sign (ConcordOdt   *self,
                  ConcordBlock *signatures)
{
  ConcordText *const titles[] = {
    self->document->phrases[CONCORD_PHRASE_PARTNER],
    self->document->phrases[CONCORD_PHRASE_SIGN],
    self->document->phrases[CONCORD_PHRASE_DATE],
  };
  const double parts[] = { 0.38, 0.42, 0.2 };

  open_table (self, "Signatures");
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    add_column (self, parts[i]);

  concord_odt_open (self->out, "table:table-header-rows", NULL);
  open_row (self, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      open_cell (self, STRONG_LINE, NULL);
      concord_odt_start (self, "Table_20_Heading", NULL);
      concord_odt_runs (self, titles[i]);
      concord_odt_end (self);
      concord_odt_close (self->out);
    }
  concord_odt_close (self->out);
  concord_odt_close (self->out);

  for (guint i = 0; i < signatures->rows->len; i++)
    {
      open_row (self, "1.5cm");
      for (guint j = 0; j < G_N_ELEMENTS (titles); j++)
        {
          open_cell (self, STRONG_LINE, NULL);
          if (j == 0)
            {
              concord_odt_paragraph (self, "Table_20_Name", concord_row_get_cell (signatures->rows->pdata[i], 0)->text);
            }
          else
            {
              concord_odt_start (self, "Table_20_Contents", NULL);
              concord_odt_end (self);
            }
          concord_odt_close (self->out);
        }
      concord_odt_close (self->out);
    }
  concord_odt_close (self->out);
}
