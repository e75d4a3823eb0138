/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* What the parts of the PDF writer share. Blocks become strips: pieces of a page that stand side by side and
 * are never torn. Strips are put on pages, then painted in one pass.
 */

#include <cairo-pdf.h>
#include <pango/pangocairo.h>

#include "concord-pdf-writer.h"

G_BEGIN_DECLS

typedef enum
{
  CONCORD_FACE_BODY,
  CONCORD_FACE_SMALL,
  CONCORD_FACE_LABEL,
  CONCORD_FACE_COLUMN,
  CONCORD_FACE_CELL,
  CONCORD_FACE_CELL_NAME,
  CONCORD_FACE_CELL_TOTAL,
  CONCORD_FACE_EYEBROW,
  CONCORD_FACE_LEAD,
  CONCORD_FACE_TILE,
  CONCORD_FACE_TITLE,
  CONCORD_FACE_HEADING_2,
  CONCORD_FACE_HEADING_3,
  CONCORD_FACE_HEADING_4,
  CONCORD_FACE_VISION,
  CONCORD_FACE_FOOT,
} ConcordFace;

/* An element of the logical structure; opened when its first piece is painted, closed after its last. */
typedef struct _ConcordPdfTag ConcordPdfTag;

struct _ConcordPdfTag
{
  ConcordPdfTag *parent;
  guint depth;
  const char *name;
  const char *alternative;      /* of a figure, in words */
  const char *scope;            /* of a heading cell: Row or Column */
  const char *language;         /* of what has one of its own */
};

/**
 * ConcordPdfSpan:
 * @start: and
 * @end: in bytes of the layout's text
 * @band: whether there is a ground of @tone behind it
 * @target: (nullable): the section it leads to
 */
typedef struct
{
  guint start;
  guint end;
  gboolean band;
  guint tone;
  char *target;
} ConcordPdfSpan;

/**
 * ConcordPdfPiece:
 * @x: and
 * @y: from the start and top of the strip
 * @line: the first line of @layout that it shows
 * @n_lines: how many it shows
 * @page_of: (nullable): says the number of the page on which this section starts
 */
typedef struct
{
  double x;
  double y;
  double width;
  PangoLayout *layout;
  guint line;
  guint n_lines;
  ConcordDrawing *drawing;
  const char *page_of;
  ConcordPdfTag *tag;
} ConcordPdfPiece;

/**
 * ConcordPdfBox:
 * @fill: or
 * @stroke: the tone of its ground or its border; %CONCORD_TONE_INK for none
 *
 * A ground or border behind strips that follow each other.
 */
typedef struct
{
  guint fill;
  guint stroke;
  double x;
  double width;
} ConcordPdfBox;

/**
 * ConcordPdfStrip:
 * @gap: room above it, except at the top of a page
 * @keep: whether it stays on a page with the next
 * @header: of a table's rows: the strip that is repeated on each page
 * @rule: the weight of the line below it, 0 for none
 * @section: (nullable): the section that starts with it
 */
typedef struct _ConcordPdfStrip ConcordPdfStrip;

struct _ConcordPdfStrip
{
  double gap;
  double height;
  gboolean keep;
  gboolean new_page;
  GArray *pieces;
  ConcordPdfBox *box;
  ConcordPdfStrip *header;
  double rule;
  double rule_above;
  guint rule_tone;
  double rule_x;
  double rule_width;
  ConcordBlock *section;
  guint page;
  double top;
};

typedef struct
{
  ConcordDocument *document;
  GCancellable *cancellable;
  GPtrArray *sheets;            /* (nullable): of recordings: pages to look at instead of a file */
  cairo_surface_t *surface;
  cairo_t *cr;
  PangoContext *context;
  PangoFontDescription *faces[CONCORD_FACE_FOOT + 1];
  gboolean rtl;

  double page_width;
  double page_height;
  double margin;
  double top;
  double bottom;
  double width;

  GPtrArray *strips;            /* in reading order */
  GPtrArray *boxes;
  GPtrArray *tags;
  GPtrArray *layouts;
  GHashTable *shared;           /* text and face → one of layouts */
  GPtrArray *drawings;
  GHashTable *pages;            /* id of a section → its page */
  ConcordPdfTag *tag;           /* what is being laid out belongs to it */
  ConcordPdfTag *open;          /* what is being painted belongs to it */
  ConcordPdfBox *box;
  double inset;                 /* of the box, on both sides */
  guint n_pages;
  GPtrArray *opened;            /* the tags in the order in which they were opened */
} ConcordPdf;

/* Text and drawings */
PangoLayout     *concord_pdf_layout         (ConcordPdf      *self,
                                             ConcordText     *text,
                                             ConcordFace      face,
                                             double           width,
                                             ConcordAnchor    align);
PangoLayout     *concord_pdf_layout_shared  (ConcordPdf      *self,
                                             ConcordText     *text,
                                             ConcordFace      face,
                                             double           width,
                                             ConcordAnchor    align);
PangoLayout     *concord_pdf_layout_words   (ConcordPdf      *self,
                                             const char      *words,
                                             ConcordFace      face,
                                             double           width,
                                             ConcordAnchor    align);
PangoLayout     *concord_pdf_layout_words_shared (ConcordPdf *self,
                                             const char      *words,
                                             ConcordFace      face,
                                             double           width,
                                             ConcordAnchor    align);
double           concord_pdf_layout_height  (PangoLayout     *layout);
guint            concord_pdf_layout_tone    (PangoLayout     *layout);
GArray          *concord_pdf_layout_spans   (PangoLayout     *layout);
void             concord_pdf_set_up_text    (ConcordPdf      *self);
void             concord_pdf_paint_lines    (ConcordPdf      *self,
                                             PangoLayout     *layout,
                                             guint            line,
                                             guint            n_lines,
                                             double           x,
                                             double           y);
void             concord_pdf_paint_drawing  (ConcordPdf      *self,
                                             ConcordDrawing  *drawing,
                                             double           x,
                                             double           y,
                                             double           width);
void             concord_pdf_set_tone       (ConcordPdf      *self,
                                             guint            tone);

/* Flow */
ConcordPdfTag   *concord_pdf_open_tag       (ConcordPdf      *self,
                                             const char      *name);
void             concord_pdf_close_tag      (ConcordPdf      *self);
ConcordPdfTag   *concord_pdf_new_tag        (ConcordPdf      *self,
                                             const char      *name);
ConcordPdfStrip *concord_pdf_add_strip      (ConcordPdf      *self,
                                             double           gap,
                                             double           height);
void             concord_pdf_strip_add      (ConcordPdfStrip *strip,
                                             ConcordPdfPiece  piece);
ConcordPdfStrip *concord_pdf_add_pieces     (ConcordPdf      *self,
                                             double           gap,
                                             const ConcordPdfPiece *pieces,
                                             guint            n_pieces,
                                             guint            most_lines);
ConcordPdfStrip *concord_pdf_add_text       (ConcordPdf      *self,
                                             double           gap,
                                             ConcordText     *text,
                                             ConcordFace      face,
                                             const char      *tag);
double           concord_pdf_get_x          (ConcordPdf      *self);
double           concord_pdf_get_width      (ConcordPdf      *self);
void             concord_pdf_keep_since     (ConcordPdf      *self,
                                             guint            first);
gboolean         concord_pdf_paginate       (ConcordPdf      *self,
                                             GError         **error);
void             concord_pdf_strip_free     (gpointer         data);

/* Blocks */
gboolean         concord_pdf_lay_out        (ConcordPdf      *self,
                                             ConcordBlock    *block,
                                             double           gap,
                                             GError         **error);
gboolean         concord_pdf_lay_out_section (ConcordPdf     *self,
                                             ConcordBlock    *section,
                                             double           gap,
                                             GError         **error);
gboolean         concord_pdf_lay_out_table  (ConcordPdf      *self,
                                             ConcordBlock    *table,
                                             double           gap,
                                             GError         **error);
void             concord_pdf_lay_out_facts  (ConcordPdf      *self,
                                             ConcordBlock    *facts,
                                             double           gap);
void             concord_pdf_lay_out_contents (ConcordPdf    *self);
void             concord_pdf_lay_out_vision (ConcordPdf      *self);

/* Pages */
gboolean         concord_pdf_draw           (ConcordDocument *document,
                                             GPtrArray       *sheets,
                                             GCancellable    *cancellable,
                                             GError         **error);
void             concord_pdf_turn_page      (ConcordPdf      *self);
void             concord_pdf_paint_cover    (ConcordPdf      *self);
gboolean         concord_pdf_paint          (ConcordPdf      *self,
                                             GError         **error);
void             concord_pdf_switch_tag     (ConcordPdf      *self,
                                             ConcordPdfTag   *tag);
GByteArray      *concord_pdf_finish         (ConcordPdf      *self,
                                             GByteArray      *file);

G_END_DECLS
