/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Drawings and lines of text on a page: the strokes themselves. Where they stand was decided before. */

#include "config.h"

#include "concord-pdf-private.h"

#include "concord-drawing-paint.h"

void
concord_pdf_set_tone (ConcordPdf *self,
                      guint       tone)
{
  concord_cairo_set_tone (self->cr, tone);
}

/* The ground behind words of @tone: the same hue, light enough to read on. */
static void
set_ground (ConcordPdf *self,
            guint       tone)
{
  const double strength = 0.12;
  double red, green, blue;

  concord_tone_get_rgb (tone, &red, &green, &blue);
  cairo_set_source_rgb (self->cr, 1 - (1 - red) * strength, 1 - (1 - green) * strength, 1 - (1 - blue) * strength);
}

static void
paint_words (cairo_t           *cr,
             const ConcordMark *mark,
             gpointer           data)
{
  ConcordPdf *self = data;
  ConcordFace face = mark->strong ? CONCORD_FACE_HEADING_4 : CONCORD_FACE_BODY;
  PangoLayout *layout = concord_pdf_layout_words (self, mark->words, face, -1, CONCORD_ANCHOR_START);
  g_autoptr (PangoFontDescription) font = pango_font_description_copy (pango_layout_get_font_description (layout));
  int width, baseline;

  pango_font_description_set_absolute_size (font, mark->height * PANGO_SCALE);
  pango_layout_set_font_description (layout, font);
  pango_layout_get_size (layout, &width, NULL);
  baseline = pango_layout_get_baseline (layout);

  cairo_move_to (cr, mark->x - (double) width / PANGO_SCALE * mark->anchor / 2,
                 mark->y - (double) baseline / PANGO_SCALE);
  pango_cairo_show_layout (cr, layout);
}

/**
 * concord_pdf_paint_drawing:
 * @width: what it is scaled to
 */
void
concord_pdf_paint_drawing (ConcordPdf     *self,
                           ConcordDrawing *drawing,
                           double          x,
                           double          y,
                           double          width)
{
  double scale = width / drawing->width;

  cairo_save (self->cr);
  cairo_translate (self->cr, x, y);
  cairo_scale (self->cr, scale, scale);
  concord_drawing_paint (drawing, self->cr, paint_words, self);
  cairo_restore (self->cr);
}

static void
paint_span (ConcordPdf           *self,
            PangoLayoutLine      *line,
            const ConcordPdfSpan *span,
            double                x,
            double                top,
            double                height)
{
  guint line_start = (guint) pango_layout_line_get_start_index (line);
  guint line_end = line_start + (guint) pango_layout_line_get_length (line);
  guint start = MAX (span->start, line_start);
  guint end = MIN (span->end, line_end);
  g_autofree int *ranges = NULL;
  int n_ranges;

  if (start >= end)
    return;

  pango_layout_line_get_x_ranges (line, (int) start, (int) end, &ranges, &n_ranges);
  for (int i = 0; i < n_ranges; i++)
    {
      double from = (double) ranges[2 * i] / PANGO_SCALE;
      double to = (double) ranges[2 * i + 1] / PANGO_SCALE;

      if (span->band)
        {
          set_ground (self, span->tone);
          concord_cairo_trace_rect (self->cr, x + from, top - 0.5, to - from, height + 0.5, 6);
          cairo_fill (self->cr);
        }

      if (span->target != NULL)
        {
          /* Numbers in attributes have a point in every locale. */
          char numbers[4][G_ASCII_DTOSTR_BUF_SIZE];
          g_autofree char *attributes = NULL;

          g_ascii_formatd (numbers[0], sizeof numbers[0], "%.2f", x + from);
          g_ascii_formatd (numbers[1], sizeof numbers[1], "%.2f", top);
          g_ascii_formatd (numbers[2], sizeof numbers[2], "%.2f", to - from);
          g_ascii_formatd (numbers[3], sizeof numbers[3], "%.2f", height);
          attributes = g_strdup_printf ("rect=[%s %s %s %s] dest='%s'", numbers[0], numbers[1], numbers[2], numbers[3],
                                        span->target);
          cairo_tag_begin (self->cr, CAIRO_TAG_LINK, attributes);
          cairo_tag_end (self->cr, CAIRO_TAG_LINK);
        }
    }
}

/**
 * concord_pdf_paint_lines:
 * @line: the first line of @layout to paint
 * @n_lines: how many of them
 * @y: where the top of the first is to be
 */
void
concord_pdf_paint_lines (ConcordPdf  *self,
                         PangoLayout *layout,
                         guint        line,
                         guint        n_lines,
                         double       x,
                         double       y)
{
  g_autoptr (PangoLayoutIter) iter = pango_layout_get_iter (layout);
  GArray *spans = concord_pdf_layout_spans (layout);
  guint at = 0;
  int first_top = 0;

  do
    {
      PangoLayoutLine *shown = pango_layout_iter_get_line_readonly (iter);
      PangoRectangle extents;
      int top, bottom;

      if (at++ < line)
        continue;

      pango_layout_iter_get_line_extents (iter, NULL, &extents);
      pango_layout_iter_get_line_yrange (iter, &top, &bottom);
      if (at == line + 1)
        first_top = top;

      for (guint i = 0; i < spans->len; i++)
        paint_span (self, shown, &g_array_index (spans, ConcordPdfSpan, i), x,
                    y + (double) (extents.y - first_top) / PANGO_SCALE, (double) extents.height / PANGO_SCALE);

      concord_pdf_set_tone (self, concord_pdf_layout_tone (layout));
      cairo_move_to (self->cr, x + (double) extents.x / PANGO_SCALE,
                     y + (double) (pango_layout_iter_get_baseline (iter) - first_top) / PANGO_SCALE);
      pango_cairo_show_layout_line (self->cr, shown);
    }
  while (at < line + n_lines && pango_layout_iter_next_line (iter));
}
