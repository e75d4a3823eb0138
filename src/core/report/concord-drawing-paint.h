/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>

#include "concord-drawing.h"

G_BEGIN_DECLS

/**
 * ConcordPaintWords:
 * @mark: words; the tone is set already
 *
 * Paints words in the font of whoever asked for the drawing.
 */
typedef void (*ConcordPaintWords) (cairo_t           *cr,
                                   const ConcordMark *mark,
                                   gpointer           data);

void concord_drawing_paint    (ConcordDrawing    *self,
                               cairo_t           *cr,
                               ConcordPaintWords  paint_words,
                               gpointer           data);
void concord_cairo_set_tone   (cairo_t           *cr,
                               guint              tone);
void concord_cairo_trace_rect (cairo_t           *cr,
                               double             x,
                               double             y,
                               double             width,
                               double             height,
                               double             radius);

G_END_DECLS
