/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A list of marks that make a figure. It knows nothing of SVG or cairo. */

#include "config.h"

#include "concord-drawing.h"

#include <string.h>

static void
clear_mark (gpointer data)
{
  ConcordMark *mark = data;

  g_clear_pointer (&mark->words, g_free);
}

ConcordDrawing *
concord_drawing_new (double width,
                     double height)
{
  ConcordDrawing *self = g_new0 (ConcordDrawing, 1);

  self->width = width;
  self->height = height;
  self->marks = g_array_new (FALSE, TRUE, sizeof (ConcordMark));
  g_array_set_clear_func (self->marks, clear_mark);

  return self;
}

void
concord_drawing_free (ConcordDrawing *self)
{
  g_array_unref (self->marks);
  g_free (self);
}

void
concord_drawing_rect (ConcordDrawing *self,
                      guint           tone,
                      double          x,
                      double          y,
                      double          width,
                      double          height,
                      double          radius)
{
  ConcordMark mark = {
    .type = CONCORD_MARK_RECT, .tone = tone, .x = x, .y = y, .width = width, .height = height,
    .radius = MIN (radius, MIN (width, height) / 2),
  };

  g_array_append_val (self->marks, mark);
}

void
concord_drawing_circle (ConcordDrawing *self,
                        guint           tone,
                        double          x,
                        double          y,
                        double          radius)
{
  ConcordMark mark = { .type = CONCORD_MARK_CIRCLE, .tone = tone, .x = x, .y = y, .radius = radius };

  g_array_append_val (self->marks, mark);
}

static void
add_points (ConcordDrawing *self,
            ConcordMark     mark,
            const double   *points,
            guint           n_points)
{
  g_return_if_fail (n_points <= CONCORD_MARK_MAX_POINTS);

  memcpy (mark.points, points, 2 * n_points * sizeof (double));
  mark.n_points = n_points;

  g_array_append_val (self->marks, mark);
}

void
concord_drawing_line (ConcordDrawing *self,
                      guint           tone,
                      double          width,
                      const double   *points,
                      guint           n_points)
{
  add_points (self, (ConcordMark) { .type = CONCORD_MARK_LINE, .tone = tone, .width = width }, points, n_points);
}

void
concord_drawing_shape (ConcordDrawing *self,
                       guint           tone,
                       const double   *points,
                       guint           n_points)
{
  add_points (self, (ConcordMark) { .type = CONCORD_MARK_SHAPE, .tone = tone }, points, n_points);
}

void
concord_drawing_words (ConcordDrawing *self,
                       guint           tone,
                       double          x,
                       double          y,
                       double          height,
                       ConcordAnchor   anchor,
                       gboolean        strong,
                       const char     *words)
{
  ConcordMark mark = {
    .type = CONCORD_MARK_WORDS, .tone = tone, .x = x, .y = y, .height = height, .anchor = anchor,
    .strong = strong, .words = g_strdup (words),
  };

  g_array_append_val (self->marks, mark);
}

void
concord_drawing_move_mark (ConcordDrawing *self,
                           guint           index,
                           double          down)
{
  ConcordMark *mark = &g_array_index (self->marks, ConcordMark, index);

  mark->y += down;
  for (guint i = 0; i < mark->n_points; i++)
    mark->points[2 * i + 1] += down;
}
