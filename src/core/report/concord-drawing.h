/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "concord-tone.h"

G_BEGIN_DECLS

typedef enum
{
  CONCORD_MARK_RECT,
  CONCORD_MARK_CIRCLE,
  CONCORD_MARK_LINE,
  CONCORD_MARK_SHAPE,
  CONCORD_MARK_WORDS,
} ConcordMarkType;

typedef enum
{
  CONCORD_ANCHOR_START,
  CONCORD_ANCHOR_MIDDLE,
  CONCORD_ANCHOR_END,
} ConcordAnchor;

enum
{
  CONCORD_MARK_MAX_POINTS = 6,
};

/**
 * ConcordMark:
 * @tone: its colour
 * @x: left edge of a rectangle, centre of a circle, anchor of words
 * @y: top edge of a rectangle, centre of a circle, baseline of words
 * @width: of a rectangle; of the stroke of a line
 * @height: of a rectangle; of the letters of words
 * @radius: of a circle; of the corners of a rectangle
 * @points: x, y of each point of a line or a filled shape
 * @strong: whether words are in bold
 *
 * One stroke of a drawing, in units of the drawing.
 */
typedef struct
{
  ConcordMarkType type;
  guint tone;
  double x;
  double y;
  double width;
  double height;
  double radius;
  double points[2 * CONCORD_MARK_MAX_POINTS];
  guint n_points;
  ConcordAnchor anchor;
  gboolean strong;
  char *words;
} ConcordMark;

/**
 * ConcordDrawing:
 * @width: and
 * @height: size in points on paper, px on screen before it is scaled
 * @marks: (element-type ConcordMark): back to front
 *
 * A figure described once, for every writer to render.
 */
typedef struct
{
  double width;
  double height;
  GArray *marks;
} ConcordDrawing;

ConcordDrawing *concord_drawing_new  (double          width,
                                      double          height) G_GNUC_WARN_UNUSED_RESULT;
void            concord_drawing_free (ConcordDrawing *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ConcordDrawing, concord_drawing_free)

void concord_drawing_rect   (ConcordDrawing *self,
                             guint           tone,
                             double          x,
                             double          y,
                             double          width,
                             double          height,
                             double          radius);
void concord_drawing_circle (ConcordDrawing *self,
                             guint           tone,
                             double          x,
                             double          y,
                             double          radius);
void concord_drawing_line   (ConcordDrawing *self,
                             guint           tone,
                             double          width,
                             const double   *points,
                             guint           n_points);
void concord_drawing_shape  (ConcordDrawing *self,
                             guint           tone,
                             const double   *points,
                             guint           n_points);
void concord_drawing_move_mark (ConcordDrawing *self,
                             guint           index,
                             double          down);
void concord_drawing_words  (ConcordDrawing *self,
                             guint           tone,
                             double          x,
                             double          y,
                             double          height,
                             ConcordAnchor   anchor,
                             gboolean        strong,
                             const char     *words);

G_END_DECLS
