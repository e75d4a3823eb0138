/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Sections as strips: headings, what stands under them and how far apart, cards and panels. */

#include "config.h"

#include "concord-pdf-private.h"

enum
{
  BOX_PADDING = 12,
};

static const char *const heading_tags[] = { "P", "H1", "H2", "H3", "H4", "H5", "H6" };

static ConcordFace
get_heading_face (guint level)
{
  if (level <= 2)
    return CONCORD_FACE_HEADING_2;

  return level == 3 ? CONCORD_FACE_HEADING_3 : CONCORD_FACE_HEADING_4;
}

static void
lay_out_heading (ConcordPdf   *self,
                 ConcordBlock *section,
                 double        gap)
{
  ConcordFace face = get_heading_face (section->level);
  double x = concord_pdf_get_x (self);
  double width = concord_pdf_get_width (self);
  ConcordPdfPiece pieces[2] = { 0 };
  ConcordPdfStrip *strip;
  guint first = self->strips->len;
  guint n = 0;

  if (section->eyebrow != NULL)
    {
      strip = concord_pdf_add_text (self, gap, section->eyebrow, CONCORD_FACE_EYEBROW, "P");
      strip->keep = TRUE;
      gap = 4;
    }

  pieces[n++] = (ConcordPdfPiece) {
    .x = x, .width = width, .tag = concord_pdf_new_tag (self, heading_tags[section->level]),
  };
  if (section->aside != NULL && !concord_text_is_empty (section->aside))
    {
      PangoLayout *aside = concord_pdf_layout (self, section->aside, CONCORD_FACE_CELL, -1, CONCORD_ANCHOR_START);
      int aside_width;

      pango_layout_get_size (aside, &aside_width, NULL);
      pieces[1] = (ConcordPdfPiece) {
        .width = MIN ((double) aside_width / PANGO_SCALE + 1, width / 2),
        .layout = aside,
        .tag = concord_pdf_new_tag (self, "P"),
      };
      pango_layout_set_width (aside, (int) (pieces[1].width * PANGO_SCALE));
      pieces[1].x = x + width - pieces[1].width;
      pieces[0].width = width - pieces[1].width - 16;
      n = 2;
    }

  pieces[0].layout = concord_pdf_layout (self, section->title, face, pieces[0].width, CONCORD_ANCHOR_START);
  if (n == 2)
    {
      /* On the same base line. */
      double difference = (double) (pango_layout_get_baseline (pieces[0].layout) -
                                    pango_layout_get_baseline (pieces[1].layout)) / PANGO_SCALE;

      pieces[1].y = MAX (0, difference);
      pieces[0].y = MAX (0, -difference);
    }

  strip = concord_pdf_add_pieces (self, gap, pieces, n, 12);
  strip->keep = TRUE;
  ((ConcordPdfStrip *) self->strips->pdata[first])->section = section;
  ((ConcordPdfStrip *) self->strips->pdata[first])->new_page = section->new_page;
}

/* How far a block stands from the one before it. */
static double
get_gap (ConcordBlock *section,
         guint         index)
{
  const ConcordBlock *block = section->children->pdata[index];
  gboolean first = index == 0 && section->title == NULL;

  if (first)
    return 0;

  switch (block->type)
    {
    case CONCORD_BLOCK_SECTION:
      if (block->style == CONCORD_STYLE_CARD)
        return index == 0 && section->level <= 2 ? 14 : 8;
      if (block->style == CONCORD_STYLE_PANEL)
        return 14;
      return block->level <= 2 ? 36 : 24;
    case CONCORD_BLOCK_PARAGRAPH:
      return section->style == CONCORD_STYLE_CARD && block->style == CONCORD_STYLE_PLAIN ? 4 : 8;
    case CONCORD_BLOCK_FACTS:
      return section->style == CONCORD_STYLE_CARD ? 8 : 12;
    case CONCORD_BLOCK_TABLE:
    case CONCORD_BLOCK_LIST:
    case CONCORD_BLOCK_FIGURE:
    case CONCORD_BLOCK_SIGNATURES:
    default:
      return 12;
    }
}

static void
keep_last (ConcordPdf *self,
           guint       n)
{
  for (guint i = 1; i <= n && i <= self->strips->len; i++)
    ((ConcordPdfStrip *) self->strips->pdata[self->strips->len - i])->keep = TRUE;
}

static gboolean
lay_out_children (ConcordPdf   *self,
                  ConcordBlock *section,
                  GError      **error)
{
  for (guint i = 0; i < section->children->len; i++)
    {
      const ConcordBlock *before = i > 0 ? section->children->pdata[i - 1] : NULL;
      const ConcordBlock *block = section->children->pdata[i];

      /* A sentence stays with the same in another language. */
      if (before != NULL && before->type == CONCORD_BLOCK_PARAGRAPH && block->type == CONCORD_BLOCK_PARAGRAPH
          && concord_text_get_language (block->text) != NULL)
        keep_last (self, 1);
      /* What leads to a table or to signatures stays with them. */
      if (before != NULL && (before->type == CONCORD_BLOCK_PARAGRAPH || before->type == CONCORD_BLOCK_FACTS) &&
          (block->type == CONCORD_BLOCK_TABLE || block->type == CONCORD_BLOCK_SIGNATURES))
        keep_last (self, before->rows != NULL ? before->rows->len : 1);

      if (!concord_pdf_lay_out (self, section->children->pdata[i], get_gap (section, i), error))
        return FALSE;
    }

  return TRUE;
}

/* A panel says what is measured on one side and shows it on the other. */
static void
lay_out_panel (ConcordPdf   *self,
               ConcordBlock *section)
{
  const double share = 0.46, between = 20;
  double width = concord_pdf_get_width (self) * share;
  ConcordPdfPiece pieces[16] = { 0 };
  guint n = 0;
  double y = 2;

  for (guint i = 0; i < section->children->len && n < G_N_ELEMENTS (pieces); i++)
    {
      ConcordBlock *block = section->children->pdata[i];
      ConcordPdfPiece piece = { .x = concord_pdf_get_x (self), .width = width };

      if (block->type == CONCORD_BLOCK_FIGURE)
        {
          piece.x += width + between;
          piece.width = concord_pdf_get_width (self) - width - between;
          piece.drawing = block->drawing;
          piece.tag = concord_pdf_new_tag (self, "Figure");
          piece.tag->alternative = block->alternative;
        }
      else if (block->type == CONCORD_BLOCK_PARAGRAPH)
        {
          piece.tag = concord_pdf_new_tag (self, "P");
          piece.y = y;
          piece.layout = concord_pdf_layout (self, block->text,
                                             block->style == CONCORD_STYLE_LEAD ? CONCORD_FACE_LEAD : CONCORD_FACE_SMALL,
                                             width, CONCORD_ANCHOR_START);
          y += concord_pdf_layout_height (piece.layout) + 3;
        }
      pieces[n++] = piece;
    }

  concord_pdf_add_pieces (self, 0, pieces, n, 60);
}

/* Pads the strips of a box from its border and keeps them together where a page can hold them. */
static gboolean
lay_out_box (ConcordPdf   *self,
             ConcordBlock *section,
             double        gap,
             GError      **error)
{
  ConcordPdfBox *box = g_new0 (ConcordPdfBox, 1);
  guint first = self->strips->len;
  ConcordPdfStrip *strip;

  box->x = self->inset;
  box->width = concord_pdf_get_width (self);
  box->fill = section->style == CONCORD_STYLE_PANEL ? CONCORD_TONE_WASH : CONCORD_TONE_INK;
  box->stroke = section->style == CONCORD_STYLE_CARD ? CONCORD_TONE_LINE : CONCORD_TONE_INK;
  g_ptr_array_add (self->boxes, box);

  self->box = box;
  self->inset += BOX_PADDING + 2;
  if (section->title != NULL)
    lay_out_heading (self, section, 0);
  if (section->style == CONCORD_STYLE_PANEL)
    lay_out_panel (self, section);
  else if (!lay_out_children (self, section, error))
    return FALSE;
  self->inset -= BOX_PADDING + 2;
  self->box = NULL;

  if (self->strips->len == first)
    return TRUE;

  strip = self->strips->pdata[first];
  strip->gap = gap;
  strip->height += BOX_PADDING;
  for (guint i = 0; i < strip->pieces->len; i++)
    g_array_index (strip->pieces, ConcordPdfPiece, i).y += BOX_PADDING;
  strip = self->strips->pdata[self->strips->len - 1];
  strip->height += BOX_PADDING;
  strip->keep = FALSE;
  concord_pdf_keep_since (self, first);

  return TRUE;
}

/**
 * concord_pdf_lay_out_section:
 * @error: %G_IO_ERROR_CANCELLED
 */
gboolean
concord_pdf_lay_out_section (ConcordPdf   *self,
                             ConcordBlock *section,
                             double        gap,
                             GError      **error)
{
  gboolean laid_out = TRUE;

  if (section->style == CONCORD_STYLE_COVER)
    return TRUE;

  concord_pdf_open_tag (self, "Sect");
  if (section->style == CONCORD_STYLE_CARD || section->style == CONCORD_STYLE_PANEL)
    {
      laid_out = lay_out_box (self, section, gap, error);
    }
  else
    {
      if (section->title != NULL)
        lay_out_heading (self, section, gap);
      laid_out = lay_out_children (self, section, error);
    }
  concord_pdf_close_tag (self);

  return laid_out;
}
