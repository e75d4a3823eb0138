/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The marks of a drawing as strokes of cairo, on whatever surface there is. It knows nothing of fonts. */

#include "config.h"

#include "concord-drawing-paint.h"

void
concord_cairo_set_tone (cairo_t *cr,
                        guint    tone)
{
  double red, green, blue;

  concord_tone_get_rgb (tone, &red, &green, &blue);
  cairo_set_source_rgb (cr, red, green, blue);
}

void
concord_cairo_trace_rect (cairo_t *cr,
                          double   x,
                          double   y,
                          double   width,
                          double   height,
                          double   radius)
{
  radius = MIN (radius, MIN (width, height) / 2);
  if (radius <= 0)
    {
      cairo_rectangle (cr, x, y, width, height);
      return;
    }

  cairo_new_sub_path (cr);
  cairo_arc (cr, x + width - radius, y + radius, radius, -G_PI / 2, 0);
  cairo_arc (cr, x + width - radius, y + height - radius, radius, 0, G_PI / 2);
  cairo_arc (cr, x + radius, y + height - radius, radius, G_PI / 2, G_PI);
  cairo_arc (cr, x + radius, y + radius, radius, G_PI, 3 * G_PI / 2);
  cairo_close_path (cr);
}

static void
trace_points (cairo_t           *cr,
              const ConcordMark *mark)
{
  for (guint i = 0; i < mark->n_points; i++)
    cairo_line_to (cr, mark->points[2 * i], mark->points[2 * i + 1]);
}

static void
paint_mark (cairo_t           *cr,
            const ConcordMark *mark,
            ConcordPaintWords  paint_words,
            gpointer           data)
{
  cairo_new_path (cr);
  concord_cairo_set_tone (cr, mark->tone);

  switch (mark->type)
    {
    case CONCORD_MARK_RECT:
      concord_cairo_trace_rect (cr, mark->x, mark->y, mark->width, mark->height, mark->radius);
      cairo_fill (cr);
      break;
    case CONCORD_MARK_CIRCLE:
      cairo_arc (cr, mark->x, mark->y, mark->radius, 0, 2 * G_PI);
      cairo_fill (cr);
      break;
    case CONCORD_MARK_LINE:
      trace_points (cr, mark);
      cairo_set_line_width (cr, mark->width);
      cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
      cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
      cairo_stroke (cr);
      break;
    case CONCORD_MARK_SHAPE:
      trace_points (cr, mark);
      cairo_close_path (cr);
      cairo_fill (cr);
      break;
    case CONCORD_MARK_WORDS:
    default:
      paint_words (cr, mark, data);
      break;
    }
}

void
concord_drawing_paint (ConcordDrawing   *self,
                       cairo_t          *cr,
                       ConcordPaintWords paint_words,
                       gpointer          data)
{
  for (guint i = 0; i < self->marks->len; i++)
    paint_mark (cr, &g_array_index (self->marks, ConcordMark, i), paint_words, data);
}
