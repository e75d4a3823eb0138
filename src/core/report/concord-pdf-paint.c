/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Pages one after the other: grounds, then strips within the logical structure, then the foot. What is only
 * there for the eye is marked as an artefact, for those who listen.
 */

#include "config.h"

#include "concord-pdf-private.h"

#include "concord-speech.h"

static ConcordPdfTag *
get_ancestor (ConcordPdfTag *tag,
              guint          depth)
{
  while (tag != NULL && tag->depth > depth)
    tag = tag->parent;

  return tag;
}

static void
open_down_to (ConcordPdf    *self,
              ConcordPdfTag *tag)
{
  if (tag == self->open)
    return;

  open_down_to (self, tag->parent);
  cairo_tag_begin (self->cr, tag->name, NULL);
  g_ptr_array_add (self->opened, tag);
  self->open = tag;
}

/**
 * concord_pdf_switch_tag:
 * @tag: (nullable): %NULL closes all
 *
 * Closes what @tag is not part of and opens what it is.
 */
void
concord_pdf_switch_tag (ConcordPdf    *self,
                        ConcordPdfTag *tag)
{
  while (self->open != NULL && (tag == NULL || get_ancestor (tag, self->open->depth) != self->open))
    {
      cairo_tag_end (self->cr, self->open->name);
      self->open = self->open->parent;
    }

  if (tag != NULL)
    open_down_to (self, tag);
}

static double
get_left (ConcordPdf *self,
          double      x,
          double      width)
{
  return self->margin + (self->rtl ? self->width - x - width : x);
}

static void
trace_rule (ConcordPdf            *self,
            const ConcordPdfStrip *strip,
            double                 top)
{
  if (strip->rule > 0)
    cairo_rectangle (self->cr, get_left (self, strip->rule_x, strip->rule_width), top + strip->height - strip->rule,
                     strip->rule_width, strip->rule);
}

/* All of one tone that follow each other at once. */
static void
paint_rules (ConcordPdf *self,
             guint       first,
             guint       last)
{
  guint tone = CONCORD_TONE_INK;
  gboolean any = FALSE;

  for (guint i = first; i <= last; i++)
    {
      const ConcordPdfStrip *strip = self->strips->pdata[i];

      if (strip->rule <= 0)
        continue;

      if (any && strip->rule_tone != tone)
        {
          concord_pdf_set_tone (self, tone);
          cairo_fill (self->cr);
        }
      tone = strip->rule_tone;
      any = TRUE;
      trace_rule (self, strip, strip->top);
    }

  if (any)
    {
      concord_pdf_set_tone (self, tone);
      cairo_fill (self->cr);
    }
}

static void
paint_piece (ConcordPdf            *self,
             const ConcordPdfPiece *piece,
             double                 top)
{
  double x = get_left (self, piece->x, piece->width);

  if (piece->page_of != NULL)
    {
      guint number = GPOINTER_TO_UINT (g_hash_table_lookup (self->pages, piece->page_of));
      g_autofree char *page = g_strdup_printf ("%u", number);

      pango_layout_set_text (piece->layout, page, -1);
    }

  if (piece->drawing != NULL)
    concord_pdf_paint_drawing (self, piece->drawing, x, top + piece->y, piece->width);
  else if (piece->layout != NULL)
    concord_pdf_paint_lines (self, piece->layout, piece->line, piece->n_lines, x, top + piece->y);
}

static void
trace_round (cairo_t *cr,
             double   x,
             double   y,
             double   width,
             double   height)
{
  const double radius = 7;

  cairo_new_sub_path (cr);
  cairo_arc (cr, x + width - radius, y + radius, radius, -G_PI / 2, 0);
  cairo_arc (cr, x + width - radius, y + height - radius, radius, 0, G_PI / 2);
  cairo_arc (cr, x + radius, y + height - radius, radius, G_PI / 2, G_PI);
  cairo_arc (cr, x + radius, y + radius, radius, G_PI, 3 * G_PI / 2);
  cairo_close_path (cr);
}

static void
paint_box (ConcordPdf          *self,
           const ConcordPdfBox *box,
           double               top,
           double               bottom)
{
  trace_round (self->cr, get_left (self, box->x, box->width), top, box->width, bottom - top);
  if (box->fill != CONCORD_TONE_INK)
    {
      concord_pdf_set_tone (self, box->fill);
      cairo_fill_preserve (self->cr);
    }
  if (box->stroke != CONCORD_TONE_INK)
    {
      concord_pdf_set_tone (self, box->stroke);
      cairo_set_line_width (self->cr, 0.75);
      cairo_stroke_preserve (self->cr);
    }
  cairo_new_path (self->cr);
}

/* Grounds, rules and the repeated header: all that the structure does not know. */
static void
paint_artefacts (ConcordPdf *self,
                 guint       first,
                 guint       last)
{
  const ConcordPdfStrip *head = self->strips->pdata[first];

  cairo_tag_begin (self->cr, "Artifact", NULL);

  for (guint i = first; i <= last;)
    {
      const ConcordPdfStrip *strip = self->strips->pdata[i];
      const ConcordPdfStrip *end = strip;

      for (i++; i <= last && ((ConcordPdfStrip *) self->strips->pdata[i])->box == strip->box; i++)
        end = self->strips->pdata[i];
      if (strip->box != NULL)
        paint_box (self, strip->box, strip->top, end->top + end->height);
    }

  if (head->header != NULL)
    {
      for (guint i = 0; i < head->header->pieces->len; i++)
        paint_piece (self, &g_array_index (head->header->pieces, ConcordPdfPiece, i), self->top);
      concord_pdf_set_tone (self, head->header->rule_tone);
      trace_rule (self, head->header, self->top);
      cairo_fill (self->cr);
    }

  paint_rules (self, first, last);
  for (guint i = first; i <= last; i++)
    {
      const ConcordPdfStrip *strip = self->strips->pdata[i];

      for (guint j = 0; j < strip->pieces->len; j++)
        {
          const ConcordPdfPiece *piece = &g_array_index (strip->pieces, ConcordPdfPiece, j);

          if (piece->tag == NULL)
            paint_piece (self, piece, strip->top);
        }
    }

  cairo_tag_end (self->cr, "Artifact");
}

static void
paint_foot (ConcordPdf *self,
            guint       page)
{
  /* Translators: at the foot of a page: its number and how many there are */
  g_autofree char *number = self->document->bilingual ? g_strdup_printf ("%u / %u", page, self->n_pages)
                                                      : g_strdup_printf (C_("page", "%u of %u"), page, self->n_pages);
  double y = self->page_height - 34;
  PangoLayout *layout;

  cairo_tag_begin (self->cr, "Artifact", NULL);
  layout = concord_pdf_layout_words_shared (self, self->document->title, CONCORD_FACE_FOOT, self->width - 80,
                                            CONCORD_ANCHOR_START);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  concord_pdf_paint_lines (self, layout, 0, 1, get_left (self, 0, self->width - 80), y);
  layout = concord_pdf_layout_words (self, number, CONCORD_FACE_FOOT, 70, CONCORD_ANCHOR_END);
  concord_pdf_paint_lines (self, layout, 0, 1, get_left (self, self->width - 70, 70), y);
  cairo_tag_end (self->cr, "Artifact");
}

static void
mark_section (ConcordPdf            *self,
              const ConcordPdfStrip *strip,
              int                   *outlines)
{
  ConcordBlock *section = strip->section;
  char x[G_ASCII_DTOSTR_BUF_SIZE], y[G_ASCII_DTOSTR_BUF_SIZE];
  g_autofree char *destination = NULL;
  g_autofree char *link = NULL;
  g_autofree char *title = NULL;

  if (section == NULL || section->id == NULL)
    return;

  g_ascii_formatd (x, sizeof x, "%.2f", self->margin);
  g_ascii_formatd (y, sizeof y, "%.2f", MAX (0, strip->top - 12));
  destination = g_strdup_printf ("name='%s' x=%s y=%s", section->id, x, y);
  cairo_tag_begin (self->cr, CAIRO_TAG_DEST, destination);
  cairo_tag_end (self->cr, CAIRO_TAG_DEST);

  if (section->level < 2 || section->level > 3 || self->sheets != NULL)
    return;

  link = g_strdup_printf ("dest='%s'", section->id);
  title = concord_text_dup_plain (section->title);
  outlines[section->level] =
    cairo_pdf_surface_add_outline (self->surface, section->level == 2 ? CAIRO_PDF_OUTLINE_ROOT : outlines[2], title,
                                   link, section->level == 2 ? CAIRO_PDF_OUTLINE_FLAG_OPEN : 0);
}

static void
paint_strip (ConcordPdf            *self,
             const ConcordPdfStrip *strip,
             int                   *outlines)
{
  mark_section (self, strip, outlines);

  for (guint i = 0; i < strip->pieces->len; i++)
    {
      const ConcordPdfPiece *piece = &g_array_index (strip->pieces, ConcordPdfPiece, i);

      if (piece->tag == NULL)
        continue;

      concord_pdf_switch_tag (self, piece->tag);
      paint_piece (self, piece, strip->top);
    }
}

/**
 * concord_pdf_paint:
 * @error: %G_IO_ERROR_CANCELLED
 *
 * Paints the pages after the cover.
 */
gboolean
concord_pdf_paint (ConcordPdf *self,
                   GError    **error)
{
  int outlines[4] = { 0 };
  guint first = 0;

  while (first < self->strips->len)
    {
      guint page = ((ConcordPdfStrip *) self->strips->pdata[first])->page;
      guint last = first;

      if (g_cancellable_set_error_if_cancelled (self->cancellable, error))
        return FALSE;

      while (last + 1 < self->strips->len && ((ConcordPdfStrip *) self->strips->pdata[last + 1])->page == page)
        last++;

      concord_pdf_turn_page (self);
      paint_artefacts (self, first, last);
      for (guint i = first; i <= last; i++)
        paint_strip (self, self->strips->pdata[i], outlines);
      paint_foot (self, page);

      first = last + 1;
    }

  concord_pdf_switch_tag (self, NULL);

  return TRUE;
}
