/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Tables and facts as strips: what stands in rows and columns. */

#include "config.h"

#include "concord-pdf-private.h"

#include "concord-speech.h"

enum
{
  MOST_COLUMNS = 8,
};

static const ConcordColumn *
get_column (ConcordBlock *table,
            guint         index)
{
  return &g_array_index (table->columns, ConcordColumn, index);
}

static void
measure_columns (ConcordPdf      *self,
                 ConcordBlock    *table,
                 ConcordPdfPiece *pieces)
{
  const double between = 10;
  double room = concord_pdf_get_width (self) - between * (table->columns->len - 1);
  double x = concord_pdf_get_x (self);
  double shares = 0;

  for (guint i = 0; i < table->columns->len; i++)
    shares += get_column (table, i)->share;

  for (guint i = 0; i < table->columns->len; i++)
    {
      pieces[i].x = x;
      pieces[i].width = room * get_column (table, i)->share / shares;
      x += pieces[i].width + between;
    }
}

static ConcordPdfStrip *
add_header (ConcordPdf      *self,
            ConcordBlock    *table,
            ConcordPdfPiece *pieces,
            double           gap)
{
  ConcordPdfStrip *header;

  concord_pdf_open_tag (self, "TR");
  for (guint i = 0; i < table->columns->len; i++)
    {
      pieces[i].layout = concord_pdf_layout_shared (self, get_column (table, i)->title, CONCORD_FACE_COLUMN,
                                                    pieces[i].width, get_column (table, i)->align);
      pieces[i].tag = concord_pdf_new_tag (self, "TH");
      pieces[i].tag->scope = "Column";
    }
  concord_pdf_close_tag (self);

  header = concord_pdf_add_pieces (self, gap, pieces, table->columns->len, 100);
  header->height += 5;
  header->rule = 0.9;
  header->rule_tone = CONCORD_TONE_INK;
  header->keep = TRUE;

  return header;
}

static void
add_row (ConcordPdf      *self,
         ConcordBlock    *table,
         ConcordRow      *row,
         ConcordPdfPiece *pieces,
         ConcordPdfStrip *header)
{
  const double padding = 5.5;
  guint first = self->strips->len;
  ConcordPdfStrip *strip;

  concord_pdf_open_tag (self, "TR");
  for (guint i = 0; i < table->columns->len; i++)
    {
      const ConcordCell *cell = concord_row_get_cell (row, i);
      ConcordFace face = i == 0 ? CONCORD_FACE_CELL_NAME : CONCORD_FACE_CELL;

      if (row->total)
        face = CONCORD_FACE_CELL_TOTAL;

      pieces[i].tag = concord_pdf_open_tag (self, i == 0 ? "TH" : "TD");
      pieces[i].tag->scope = i == 0 ? "Row" : NULL;
      if (cell->drawing != NULL)
        {
          pieces[i].tag = concord_pdf_new_tag (self, "Figure");
          pieces[i].tag->alternative = cell->alternative;
        }
      concord_pdf_close_tag (self);
      pieces[i].drawing = cell->drawing;
      pieces[i].layout = NULL;
      if (cell->text != NULL)
        pieces[i].layout = concord_pdf_layout_shared (self, cell->text, face, pieces[i].width, get_column (table, i)->align);
    }
  concord_pdf_close_tag (self);

  strip = concord_pdf_add_pieces (self, padding, pieces, table->columns->len, 14);
  strip->height += padding;
  if (!row->total)
    {
      strip->rule = 0.5;
      strip->rule_tone = CONCORD_TONE_LINE;
    }

  for (guint i = first; i < self->strips->len; i++)
    ((ConcordPdfStrip *) self->strips->pdata[i])->header = header;
}

/**
 * concord_pdf_lay_out_table:
 * @error: %G_IO_ERROR_CANCELLED
 */
gboolean
concord_pdf_lay_out_table (ConcordPdf   *self,
                           ConcordBlock *table,
                           double        gap,
                           GError      **error)
{
  const guint few = 14;
  ConcordPdfPiece pieces[MOST_COLUMNS] = { 0 };
  guint first = self->strips->len;
  ConcordPdfStrip *header;

  g_return_val_if_fail (table->columns->len <= MOST_COLUMNS, TRUE);

  measure_columns (self, table, pieces);
  concord_pdf_open_tag (self, "Table");
  header = add_header (self, table, pieces, gap);

  for (guint i = 0; i < table->rows->len; i++)
    {
      ConcordRow *row = table->rows->pdata[i];
      ConcordPdfStrip *before = self->strips->pdata[self->strips->len - 1];

      if (g_cancellable_set_error_if_cancelled (self->cancellable, error))
        return FALSE;

      /* A sum never stands alone at the top of a page. */
      if (row->total)
        before->keep = TRUE;
      if (row->total && !((ConcordRow *) table->rows->pdata[MAX (i, 1) - 1])->total)
        {
          before->rule = 0.9;
          before->rule_tone = CONCORD_TONE_INK;
        }

      add_row (self, table, row, pieces, header);
    }
  concord_pdf_close_tag (self);

  if (table->rows->len <= few)
    concord_pdf_keep_since (self, first);

  return TRUE;
}

static void
lay_out_plain_facts (ConcordPdf   *self,
                     ConcordBlock *facts,
                     double        gap)
{
  double names = MIN (118, concord_pdf_get_width (self) * 0.3);

  for (guint i = 0; i < facts->rows->len; i++)
    {
      ConcordRow *row = facts->rows->pdata[i];
      ConcordPdfPiece pieces[2] = {
        { .x = concord_pdf_get_x (self), .width = names - 12 },
        { .x = concord_pdf_get_x (self) + names, .width = concord_pdf_get_width (self) - names },
      };
      double difference;

      pieces[0].tag = pieces[1].tag = concord_pdf_new_tag (self, "P");
      pieces[0].layout = concord_pdf_layout_shared (self, concord_row_get_cell (row, 0)->text, CONCORD_FACE_SMALL,
                                                    pieces[0].width, CONCORD_ANCHOR_START);
      pieces[1].layout = concord_pdf_layout_shared (self, concord_row_get_cell (row, 1)->text, CONCORD_FACE_BODY,
                                                    pieces[1].width, CONCORD_ANCHOR_START);
      difference = (double) (pango_layout_get_baseline (pieces[1].layout) -
                             pango_layout_get_baseline (pieces[0].layout)) / PANGO_SCALE;
      pieces[0].y = MAX (0, difference);
      pieces[1].y = MAX (0, -difference);
      concord_pdf_add_pieces (self, i == 0 ? gap : 5, pieces, 2, 8);
    }
}

/* The ground of a big value, behind what is on the strip already. */
static void
add_tile (ConcordPdf      *self,
          ConcordPdfStrip *strip,
          double           x,
          double           width)
{
  ConcordDrawing *ground = concord_drawing_new (width, strip->height);
  ConcordPdfPiece piece = { .x = x, .width = width, .drawing = ground };

  concord_drawing_rect (ground, CONCORD_TONE_WASH, 0, 0, width, strip->height, 7);
  g_ptr_array_add (self->drawings, ground);
  g_array_prepend_val (strip->pieces, piece);
}

static void
add_fact (ConcordPdf      *self,
          ConcordPdfStrip *strip,
          ConcordRow      *row,
          gboolean         tile,
          double           x,
          double           width)
{
  const double padding = tile ? 10 : 0;
  ConcordPdfPiece name = {
    .x = x + padding,
    .y = padding,
    .width = width - 2 * padding,
    .tag = concord_pdf_new_tag (self, "P"),
  };
  ConcordPdfPiece value = name;
  double bottom;

  name.layout = concord_pdf_layout_shared (self, concord_row_get_cell (row, 0)->text,
                                           tile ? CONCORD_FACE_SMALL : CONCORD_FACE_LABEL, name.width, CONCORD_ANCHOR_START);
  value.layout = concord_pdf_layout_shared (self, concord_row_get_cell (row, 1)->text,
                                            tile ? CONCORD_FACE_TILE : CONCORD_FACE_CELL, value.width, CONCORD_ANCHOR_START);
  if (tile)
    name.y += concord_pdf_layout_height (value.layout) + 1;
  else
    value.y += concord_pdf_layout_height (name.layout) + 0.5;

  bottom = MAX (name.y + concord_pdf_layout_height (name.layout), value.y + concord_pdf_layout_height (value.layout));
  strip->height = MAX (strip->height, bottom + padding);
  concord_pdf_strip_add (strip, tile ? value : name);
  concord_pdf_strip_add (strip, tile ? name : value);
}

/* Names over small values, or big values over their names, in columns; a long value takes two. */
static void
lay_out_grid (ConcordPdf   *self,
              ConcordBlock *facts,
              double        gap)
{
  const guint n_columns = 4;
  gboolean tiles = facts->style == CONCORD_STYLE_TILES;
  const double between = tiles ? 8 : 14;
  double width = (concord_pdf_get_width (self) - between * (n_columns - 1)) / n_columns;
  guint i = 0;

  while (i < facts->rows->len)
    {
      ConcordPdfStrip *strip = concord_pdf_add_strip (self, i == 0 ? gap : tiles ? 8 : 7, 0);
      guint first = i;
      guint column = 0;

      for (; i < facts->rows->len && column < n_columns; i++)
        {
          guint span = !tiles && concord_facts_is_long (facts->rows->pdata[i]) ? 2 : 1;

          if (column + span > n_columns)
            break;

          add_fact (self, strip, facts->rows->pdata[i], tiles, concord_pdf_get_x (self) + column * (width + between),
                    width * span + between * (span - 1));
          column += span;
        }

      for (guint j = 0; tiles && j < i - first; j++)
        add_tile (self, strip, concord_pdf_get_x (self) + j * (width + between), width);
    }
}

void
concord_pdf_lay_out_facts (ConcordPdf   *self,
                           ConcordBlock *facts,
                           double        gap)
{
  if (facts->style == CONCORD_STYLE_TILES || facts->style == CONCORD_STYLE_GRID)
    lay_out_grid (self, facts, gap);
  else
    lay_out_plain_facts (self, facts, gap);
}
