/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The front page and the contents. The vision is as large as it can be; one that no front page could hold
 * opens the text instead, so that nothing of it is lost.
 */

#include "config.h"

#include "concord-pdf-private.h"

#include "concord-speech.h"

/* What the cover says, by what its blocks are. */
typedef struct
{
  ConcordBlock *band;
  ConcordBlock *where;
  ConcordBlock *vision_eyebrow;
  ConcordBlock *vision;
  ConcordBlock *partners_eyebrow;
  ConcordBlock *partners;
} Parts;

static Parts
find_parts (ConcordPdf *self)
{
  GPtrArray *children = self->document->cover->children;
  Parts parts = { 0 };
  ConcordBlock *eyebrow = NULL;

  for (guint i = 0; i < children->len; i++)
    {
      ConcordBlock *block = children->pdata[i];

      if (block->type == CONCORD_BLOCK_FIGURE)
        parts.band = block;
      else if (block->style == CONCORD_STYLE_EYEBROW)
        eyebrow = block;
      else if (block->style == CONCORD_STYLE_VISION)
        parts.vision = block, parts.vision_eyebrow = eyebrow;
      else if (block->style == CONCORD_STYLE_CHIPS)
        parts.partners = block, parts.partners_eyebrow = eyebrow;
      else if (block->type == CONCORD_BLOCK_PARAGRAPH)
        parts.where = block;
    }

  return parts;
}

static double
get_vision_room (ConcordPdf *self)
{
  return self->page_height * 0.42;
}

/* Makes lines of about one length: the narrowest that are no more than there are. */
static void
balance (ConcordPdf  *self,
         PangoLayout *layout)
{
  int n_lines = pango_layout_get_line_count (layout);
  double low = self->width / 2, high = self->width;

  while (high - low > 2)
    {
      double middle = (low + high) / 2;

      pango_layout_set_width (layout, (int) (middle * PANGO_SCALE));
      if (pango_layout_get_line_count (layout) > n_lines)
        low = middle;
      else
        high = middle;
    }
  pango_layout_set_width (layout, (int) (high * PANGO_SCALE));
}

/* Returns: (nullable): the vision in the largest letters that fit, or nothing if none do */
static PangoLayout *
fit_vision (ConcordPdf  *self,
            ConcordText *text)
{
  const double sizes[] = { 44, 38, 34, 30, 26, 22, 18, 15, 12.5 };
  PangoLayout *layout = concord_pdf_layout (self, text, CONCORD_FACE_VISION, self->width, CONCORD_ANCHOR_START);
  g_autoptr (PangoFontDescription) font = pango_font_description_copy (pango_layout_get_font_description (layout));

  /* Laying out a long text only to see that it is too long would take time for nothing. */
  if (g_utf8_strlen (pango_layout_get_text (layout), -1) > 2000)
    return NULL;

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      pango_font_description_set_size (font, (int) (sizes[i] * PANGO_SCALE));
      pango_layout_set_font_description (layout, font);
      if (sizes[i] < 26)
        pango_layout_set_line_spacing (layout, 1.05f);
      if (concord_pdf_layout_height (layout) > get_vision_room (self))
        continue;

      balance (self, layout);
      return layout;
    }

  return NULL;
}

/* Where what is narrower than the page starts. */
static double
get_left (ConcordPdf  *self,
          PangoLayout *layout)
{
  return self->margin + (self->rtl ? self->width - (double) pango_layout_get_width (layout) / PANGO_SCALE : 0);
}

static double
paint_text (ConcordPdf  *self,
            const char  *tag,
            PangoLayout *layout,
            double       x,
            double       y)
{
  cairo_tag_begin (self->cr, tag, NULL);
  concord_pdf_paint_lines (self, layout, 0, (guint) pango_layout_get_line_count (layout), x, y);
  cairo_tag_end (self->cr, tag);

  return y + concord_pdf_layout_height (layout);
}

/* Partners stand at the foot of the page in two columns, or three where there are many. */
static void
paint_partners (ConcordPdf *self,
                Parts      *parts)
{
  const guint most = 60;
  guint n = MIN (parts->partners->rows->len, most);
  guint n_columns = n > 16 ? 3 : 2;
  guint n_rows = (n + n_columns - 1) / n_columns;
  double width = self->width / n_columns, line = 17;
  double y = self->page_height - self->bottom - line * n_rows - (parts->partners->rows->len > most ? line : 0);
  PangoLayout *layout =
    concord_pdf_layout (self, parts->partners_eyebrow->text, CONCORD_FACE_EYEBROW, self->width, CONCORD_ANCHOR_START);

  paint_text (self, "P", layout, self->margin, y - 20);

  cairo_tag_begin (self->cr, "L", NULL);
  for (guint i = 0; i < n; i++)
    {
      ConcordRow *row = parts->partners->rows->pdata[i];
      guint column = i / n_rows;
      double x = column * width;

      layout = concord_pdf_layout (self, concord_row_get_cell (row, 0)->text, CONCORD_FACE_BODY, width - 12,
                                   CONCORD_ANCHOR_START);
      pango_layout_set_height (layout, -1);
      pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
      if (self->rtl)
        x = self->width - x - width + 12;
      paint_text (self, "LI", layout, self->margin + x, y + (i % n_rows) * line);
    }
  cairo_tag_end (self->cr, "L");

  if (parts->partners->rows->len > most)
    {
      guint more = parts->partners->rows->len - most;
      g_autofree char *words =
        self->document->bilingual
          ? g_strdup_printf ("+ %u", more)
          : g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "and %u more", "and %u more", more), more);

      layout = concord_pdf_layout_words (self, words, CONCORD_FACE_SMALL, self->width, CONCORD_ANCHOR_START);
      paint_text (self, "P", layout, self->margin, y + n_rows * line);
    }
}

void
concord_pdf_paint_cover (ConcordPdf *self)
{
  Parts parts = find_parts (self);
  PangoLayout *vision = parts.vision != NULL ? fit_vision (self, parts.vision->text) : NULL;
  PangoLayout *layout;
  double y = self->top + 8;

  cairo_tag_begin (self->cr, "Artifact", NULL);
  cairo_save (self->cr);
  cairo_scale (self->cr, self->page_width / parts.band->drawing->width, 10 / parts.band->drawing->height);
  concord_pdf_paint_drawing (self, parts.band->drawing, 0, 0, parts.band->drawing->width);
  cairo_restore (self->cr);
  cairo_tag_end (self->cr, "Artifact");

  cairo_tag_begin (self->cr, "Document", NULL);

  /* Without a vision the title is the big line. */
  if (parts.vision == NULL)
    {
      layout = fit_vision (self, self->document->cover->title);
      y = self->page_height * 0.27;
    }
  else
    {
      layout = concord_pdf_layout (self, self->document->cover->title, CONCORD_FACE_TITLE, self->width,
                                   CONCORD_ANCHOR_START);
    }
  cairo_tag_begin (self->cr, CAIRO_TAG_DEST, "name='cover'");
  cairo_tag_end (self->cr, CAIRO_TAG_DEST);
  y = paint_text (self, "H1", layout, get_left (self, layout), y);

  if (parts.where != NULL)
    {
      layout = concord_pdf_layout (self, parts.where->text, CONCORD_FACE_BODY, self->width, CONCORD_ANCHOR_START);
      paint_text (self, "P", layout, self->margin, y + 3);
    }

  if (vision != NULL)
    {
      y = self->page_height * 0.27;
      layout = concord_pdf_layout (self, parts.vision_eyebrow->text, CONCORD_FACE_EYEBROW, self->width,
                                   CONCORD_ANCHOR_START);
      y = paint_text (self, "P", layout, self->margin, y);
      paint_text (self, "P", vision, get_left (self, vision), y + 10);
    }

  if (parts.partners != NULL)
    paint_partners (self, &parts);
}

/**
 * concord_pdf_lay_out_vision:
 *
 * Lays out a vision that is too long for the front page as the first words of the text.
 */
void
concord_pdf_lay_out_vision (ConcordPdf *self)
{
  Parts parts = find_parts (self);

  if (parts.vision == NULL || fit_vision (self, parts.vision->text) != NULL)
    return;

  concord_pdf_add_text (self, 0, parts.vision_eyebrow->text, CONCORD_FACE_EYEBROW, "P")->keep = TRUE;
  concord_pdf_add_text (self, 8, parts.vision->text, CONCORD_FACE_BODY, "P");
}

/**
 * concord_pdf_lay_out_contents:
 *
 * Lays out the list of sections; their pages are filled in when they are known.
 */
void
concord_pdf_lay_out_contents (ConcordPdf *self)
{
  GPtrArray *children = self->document->root->children;
  const double number = 30;
  guint first = self->strips->len;

  concord_pdf_add_text (self, 30, self->document->phrases[CONCORD_PHRASE_CONTENTS], CONCORD_FACE_HEADING_2, "H2");
  concord_pdf_open_tag (self, "TOC");

  for (guint i = 0; i < children->len; i++)
    {
      ConcordBlock *section = children->pdata[i];
      g_autoptr (ConcordText) entry = concord_text_new ();
      g_autofree char *title = NULL;
      ConcordPdfPiece pieces[2] = {
        { .width = self->width - number - 12 },
        { .x = self->width - number, .width = number },
      };
      ConcordPdfStrip *strip;

      if (section->style == CONCORD_STYLE_COVER || section->title == NULL)
        continue;

      title = concord_text_dup_plain (section->title);
      if (section->eyebrow != NULL)
        {
          g_autofree char *eyebrow = concord_text_dup_plain (section->eyebrow);

          concord_text_add (entry, CONCORD_RUN_QUIET, eyebrow);
          concord_text_add (entry, CONCORD_RUN_PLAIN, "  ");
        }
      concord_text_add_link (entry, title, section->id);

      concord_pdf_open_tag (self, "TOCI");
      pieces[0].tag = concord_pdf_new_tag (self, "P");
      pieces[1].tag = concord_pdf_new_tag (self, "P");
      concord_pdf_close_tag (self);
      pieces[0].layout = concord_pdf_layout (self, entry, CONCORD_FACE_BODY, pieces[0].width, CONCORD_ANCHOR_START);
      pieces[1].layout = concord_pdf_layout_words (self, "00", CONCORD_FACE_BODY, number, CONCORD_ANCHOR_END);
      pieces[1].page_of = section->id;
      strip = concord_pdf_add_pieces (self, first + 1 == self->strips->len ? 10 : 4, pieces, 2, 10);
      strip->height += 4;
      strip->rule = 0.5;
      strip->rule_tone = CONCORD_TONE_LINE;
    }

  concord_pdf_close_tag (self);
  ((ConcordPdfStrip *) self->strips->pdata[first])->keep = TRUE;
}
