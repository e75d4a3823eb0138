/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Paragraphs, lists, figures and signatures as strips. */

#include "config.h"

#include "concord-pdf-private.h"

#include "concord-speech.h"

static void
lay_out_paragraph (ConcordPdf   *self,
                   ConcordBlock *block,
                   double        gap)
{
  ConcordFace face = CONCORD_FACE_BODY;

  if (block->style == CONCORD_STYLE_LEAD)
    face = CONCORD_FACE_LEAD;
  else if (block->style == CONCORD_STYLE_QUIET)
    face = CONCORD_FACE_SMALL;
  else if (block->style == CONCORD_STYLE_EYEBROW)
    face = CONCORD_FACE_EYEBROW;

  concord_pdf_add_text (self, gap, block->text, face, "P");
}

static void
lay_out_list (ConcordPdf   *self,
              ConcordBlock *list,
              double        gap)
{
  concord_pdf_open_tag (self, "L");
  for (guint i = 0; i < list->rows->len; i++)
    {
      ConcordRow *row = list->rows->pdata[i];
      ConcordPdfStrip *strip;

      concord_pdf_open_tag (self, "LI");
      strip = concord_pdf_add_text (self, i == 0 ? gap : 6, concord_row_get_cell (row, 0)->text,
                                    CONCORD_FACE_BODY, "LBody");
      concord_pdf_close_tag (self);

      if (i + 1 < list->rows->len)
        {
          strip->height += 6;
          strip->rule = 0.5;
          strip->rule_tone = CONCORD_TONE_LINE;
        }
    }
  concord_pdf_close_tag (self);
}

static void
lay_out_figure (ConcordPdf   *self,
                ConcordBlock *figure,
                double        gap)
{
  double width = MIN (concord_pdf_get_width (self), figure->drawing->width);
  ConcordPdfPiece piece = {
    .x = concord_pdf_get_x (self),
    .drawing = figure->drawing,
    .tag = concord_pdf_new_tag (self, "Figure"),
  };
  ConcordPdfStrip *strip;

  piece.tag->alternative = figure->alternative;

  /* A figure without words is a bar: it may fill the line. */
  piece.width = figure->title != NULL ? concord_pdf_get_width (self) : width;
  strip = concord_pdf_add_pieces (self, gap, &piece, 1, 1);
  if (figure->title == NULL)
    return;

  strip->keep = TRUE;
  concord_pdf_add_text (self, 7, figure->title, CONCORD_FACE_CELL, "Caption");
}

static void
lay_out_signatures (ConcordPdf   *self,
                    ConcordBlock *block,
                    double        gap)
{
  const double between = 28, date = 64;
  const guint few = 16;
  guint first = self->strips->len;
  double x = concord_pdf_get_x (self);
  double half = (concord_pdf_get_width (self) - between) / 2;

  for (guint i = 0; i < block->rows->len; i += 2)
    {
      ConcordPdfStrip *names, *lines;

      names = concord_pdf_add_strip (self, i == 0 ? gap : 22, 0);
      names->keep = TRUE;
      lines = concord_pdf_add_strip (self, 0, 44);

      for (guint j = 0; j < 2 && i + j < block->rows->len; j++)
        {
          ConcordRow *row = block->rows->pdata[i + j];
          double start = x + j * (half + between);
          ConcordPdfPiece name = { .x = start, .width = half, .tag = concord_pdf_new_tag (self, "P") };
          ConcordDrawing *line = concord_drawing_new (half, 1);

          name.layout = concord_pdf_layout (self, concord_row_get_cell (row, 0)->text, CONCORD_FACE_CELL_NAME,
                                            half, CONCORD_ANCHOR_START);
          names->height = MAX (names->height, concord_pdf_layout_height (name.layout));
          concord_pdf_strip_add (names, name);

          concord_drawing_rect (line, CONCORD_TONE_QUIET, 0, 0, half - date - 10, 0.6, 0);
          concord_drawing_rect (line, CONCORD_TONE_QUIET, half - date, 0, date, 0.6, 0);
          concord_pdf_strip_add (lines, (ConcordPdfPiece) { .x = start, .y = 30, .width = half, .drawing = line });
          g_ptr_array_add (self->drawings, line);

          concord_pdf_strip_add (lines, (ConcordPdfPiece) {
            .x = start, .y = 33, .width = half - date, .tag = name.tag,
            .layout = concord_pdf_layout_shared (self, self->document->phrases[CONCORD_PHRASE_SIGN],
                                                 CONCORD_FACE_LABEL, half - date - 10, CONCORD_ANCHOR_START),
          });
          concord_pdf_strip_add (lines, (ConcordPdfPiece) {
            .x = start + half - date, .y = 33, .width = date, .tag = name.tag,
            .layout = concord_pdf_layout_shared (self, self->document->phrases[CONCORD_PHRASE_DATE],
                                                 CONCORD_FACE_LABEL, date, CONCORD_ANCHOR_START),
          });
        }
    }

  if (block->rows->len <= few)
    concord_pdf_keep_since (self, first);
}

/**
 * concord_pdf_lay_out:
 * @gap: room above it
 * @error: %G_IO_ERROR_CANCELLED
 */
gboolean
concord_pdf_lay_out (ConcordPdf   *self,
                     ConcordBlock *block,
                     double        gap,
                     GError      **error)
{
  if (g_cancellable_set_error_if_cancelled (self->cancellable, error))
    return FALSE;

  switch (block->type)
    {
    case CONCORD_BLOCK_SECTION:
      return concord_pdf_lay_out_section (self, block, gap, error);
    case CONCORD_BLOCK_TABLE:
      return concord_pdf_lay_out_table (self, block, gap, error);
    case CONCORD_BLOCK_FACTS:
      concord_pdf_lay_out_facts (self, block, gap);
      return TRUE;
    case CONCORD_BLOCK_PARAGRAPH:
      lay_out_paragraph (self, block, gap);
      return TRUE;
    case CONCORD_BLOCK_LIST:
      lay_out_list (self, block, gap);
      return TRUE;
    case CONCORD_BLOCK_FIGURE:
      lay_out_figure (self, block, gap);
      return TRUE;
    case CONCORD_BLOCK_SIGNATURES:
      lay_out_signatures (self, block, gap);
      return TRUE;
    default:
      g_return_val_if_reached (TRUE);
    }
}
