/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Strips and how they fall on pages. Strips that keep together form a chain; a chain moves to the next page
 * as one unless no page could hold it, and then it breaks between its strips.
 */

#include "config.h"

#include "concord-pdf-private.h"


ConcordPdfTag *
concord_pdf_new_tag (ConcordPdf *self,
                     const char *name)
{
  ConcordPdfTag *tag = g_new0 (ConcordPdfTag, 1);

  tag->name = name;
  tag->parent = self->tag;
  tag->depth = self->tag != NULL ? self->tag->depth + 1 : 1;
  g_ptr_array_add (self->tags, tag);

  return tag;
}

ConcordPdfTag *
concord_pdf_open_tag (ConcordPdf *self,
                      const char *name)
{
  self->tag = concord_pdf_new_tag (self, name);

  return self->tag;
}

void
concord_pdf_close_tag (ConcordPdf *self)
{
  self->tag = self->tag->parent;
}

void
concord_pdf_strip_free (gpointer data)
{
  ConcordPdfStrip *strip = data;

  g_array_unref (strip->pieces);
  g_free (strip);
}

double
concord_pdf_get_x (ConcordPdf *self)
{
  return self->inset;
}

double
concord_pdf_get_width (ConcordPdf *self)
{
  return self->width - 2 * self->inset;
}

ConcordPdfStrip *
concord_pdf_add_strip (ConcordPdf *self,
                       double      gap,
                       double      height)
{
  ConcordPdfStrip *strip = g_new0 (ConcordPdfStrip, 1);

  strip->gap = gap;
  strip->height = height;
  strip->box = self->box;
  strip->rule_x = concord_pdf_get_x (self);
  strip->rule_width = concord_pdf_get_width (self);
  strip->pieces = g_array_new (FALSE, FALSE, sizeof (ConcordPdfPiece));
  g_ptr_array_add (self->strips, strip);

  return strip;
}

void
concord_pdf_strip_add (ConcordPdfStrip *strip,
                       ConcordPdfPiece  piece)
{
  if (piece.layout != NULL && piece.n_lines == 0)
    piece.n_lines = (guint) pango_layout_get_line_count (piece.layout);

  g_array_append_val (strip->pieces, piece);
}

static double
measure_line (PangoLayout *layout,
              guint        line)
{
  g_autoptr (PangoLayoutIter) iter = pango_layout_get_iter (layout);
  int top, bottom;

  for (guint i = 0; i < line; i++)
    {
      if (!pango_layout_iter_next_line (iter))
        return 0;
    }
  pango_layout_iter_get_line_yrange (iter, &top, &bottom);

  return (double) (bottom - top) / PANGO_SCALE;
}

/* One strip for each line; the first two and the last two stay together. */
static ConcordPdfStrip *
add_lines (ConcordPdf            *self,
           double                 gap,
           const ConcordPdfPiece *pieces,
           guint                  n_pieces,
           guint                  n_lines)
{
  ConcordPdfStrip *strip = NULL;

  for (guint line = 0; line < n_lines; line++)
    {
      double height = 0;

      strip = concord_pdf_add_strip (self, line == 0 ? gap : 0, 0);
      strip->keep = line == 0 || line + 2 == n_lines;

      for (guint i = 0; i < n_pieces; i++)
        {
          ConcordPdfPiece piece = pieces[i];

          if (piece.layout != NULL && line < (guint) pango_layout_get_line_count (piece.layout))
            {
              height = MAX (height, measure_line (piece.layout, line));
              piece.line = line;
              piece.n_lines = 1;
              piece.y = 0;
              concord_pdf_strip_add (strip, piece);
            }
          else if (piece.layout == NULL && line == 0)
            {
              concord_pdf_strip_add (strip, piece);
            }
        }
      strip->height = height;
    }

  return strip;
}

/**
 * concord_pdf_add_pieces:
 * @pieces: side by side
 * @most_lines: how many lines the longest may have before a page may end between them
 *
 * Returns: (transfer none): the last strip it made
 */
ConcordPdfStrip *
concord_pdf_add_pieces (ConcordPdf            *self,
                        double                 gap,
                        const ConcordPdfPiece *pieces,
                        guint                  n_pieces,
                        guint                  most_lines)
{
  ConcordPdfStrip *strip;
  double height = 0;
  guint n_lines = 0;

  for (guint i = 0; i < n_pieces; i++)
    {
      double own = 0;

      if (pieces[i].layout != NULL)
        {
          own = concord_pdf_layout_height (pieces[i].layout);
          n_lines = MAX (n_lines, (guint) pango_layout_get_line_count (pieces[i].layout));
        }
      else if (pieces[i].drawing != NULL)
        {
          own = pieces[i].drawing->height * pieces[i].width / pieces[i].drawing->width;
        }
      height = MAX (height, pieces[i].y + own);
    }

  if (n_lines > most_lines)
    return add_lines (self, gap, pieces, n_pieces, n_lines);

  strip = concord_pdf_add_strip (self, gap, height);
  for (guint i = 0; i < n_pieces; i++)
    concord_pdf_strip_add (strip, pieces[i]);

  return strip;
}

/**
 * concord_pdf_add_text:
 * @tag: what it is in the structure
 *
 * Returns: (transfer none): the last strip it made
 */
ConcordPdfStrip *
concord_pdf_add_text (ConcordPdf  *self,
                      double       gap,
                      ConcordText *text,
                      ConcordFace  face,
                      const char  *tag)
{
  ConcordPdfPiece piece = {
    .x = concord_pdf_get_x (self),
    .width = concord_pdf_get_width (self),
    .tag = concord_pdf_new_tag (self, tag),
  };

  piece.layout = concord_pdf_layout_shared (self, text, face, piece.width, CONCORD_ANCHOR_START);
  piece.tag->language = concord_text_get_language (text);

  return concord_pdf_add_pieces (self, gap, &piece, 1, 4);
}

/**
 * concord_pdf_keep_since:
 * @first: the index of a strip
 *
 * Keeps it and all that were added since on one page.
 */
void
concord_pdf_keep_since (ConcordPdf *self,
                        guint       first)
{
  for (guint i = first; i + 1 < self->strips->len; i++)
    ((ConcordPdfStrip *) self->strips->pdata[i])->keep = TRUE;
}

static void
place (ConcordPdf      *self,
       ConcordPdfStrip *strip,
       double          *y)
{
  const double foot = self->page_height - self->bottom;
  gboolean at_top = *y <= self->top;
  double gap = at_top ? 0 : strip->gap;

  /* The header of a table comes again on each page that its rows reach. */
  if ((strip->new_page && !at_top) || (!at_top && *y + gap + strip->height > foot))
    {
      self->n_pages++;
      *y = self->top + (strip->header != NULL ? strip->header->height : 0);
      gap = strip->header != NULL ? strip->gap : 0;
    }

  strip->page = self->n_pages;
  strip->top = *y + gap;
  *y = strip->top + strip->height;
}

static double
measure_chain (ConcordPdf *self,
               guint       first,
               guint       last)
{
  double height = 0;

  for (guint i = first; i <= last; i++)
    {
      const ConcordPdfStrip *strip = self->strips->pdata[i];

      height += strip->height + (i == first ? 0 : strip->gap);
    }

  return height;
}

/**
 * concord_pdf_paginate:
 * @error: %G_IO_ERROR_CANCELLED
 *
 * Gives every strip a page, from 2 on, and a place on it. Page 1 is the cover.
 */
gboolean
concord_pdf_paginate (ConcordPdf *self,
                      GError    **error)
{
  const double room = self->page_height - self->top - self->bottom;
  double y = self->top;
  guint i = 0;

  self->n_pages = 2;

  while (i < self->strips->len)
    {
      ConcordPdfStrip *first = self->strips->pdata[i];
      double height;
      guint last = i;

      if (g_cancellable_set_error_if_cancelled (self->cancellable, error))
        return FALSE;

      while (last + 1 < self->strips->len && ((ConcordPdfStrip *) self->strips->pdata[last])->keep)
        last++;

      height = measure_chain (self, i, last);
      if (height <= room && y > self->top && y + first->gap + height > self->page_height - self->bottom)
        first->new_page = TRUE;

      for (; i <= last; i++)
        {
          ConcordPdfStrip *strip = self->strips->pdata[i];

          place (self, strip, &y);
          if (strip->section != NULL && strip->section->id != NULL)
            g_hash_table_insert (self->pages, strip->section->id, GUINT_TO_POINTER (strip->page));
        }
    }

  return TRUE;
}
