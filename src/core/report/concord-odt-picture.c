/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Drawings as pictures in the package. PNG, because not every program that opens ODT reads SVG; drawn large, to
 * be sharp on paper. The same drawing is kept once.
 */

#include "config.h"

#include "concord-odt-private.h"

#include <pango/pangocairo.h>

#include "concord-drawing-paint.h"

#define PIXELS_A_POINT 4.0
#define CENTIMETRES_A_POINT (2.54 / 72)
#define FAMILIES "Arial, Liberation Sans, Inter, Adwaita Sans, Noto Sans, sans-serif"

static void
paint_words (cairo_t           *cr,
             const ConcordMark *mark,
             gpointer           data)
{
  ConcordOdt *self = data;
  g_autoptr (PangoLayout) layout = pango_cairo_create_layout (cr);
  g_autoptr (PangoFontDescription) font = pango_font_description_from_string (FAMILIES);
  int width;

  pango_context_set_language (pango_layout_get_context (layout), pango_language_from_string (self->document->language));
  pango_font_description_set_absolute_size (font, mark->height * PANGO_SCALE);
  pango_font_description_set_weight (font, mark->strong ? PANGO_WEIGHT_SEMIBOLD : PANGO_WEIGHT_NORMAL);
  pango_layout_set_font_description (layout, font);
  pango_layout_set_text (layout, mark->words, -1);
  pango_layout_get_size (layout, &width, NULL);

  cairo_move_to (cr, mark->x - (double) width / PANGO_SCALE * mark->anchor / 2,
                 mark->y - (double) pango_layout_get_baseline (layout) / PANGO_SCALE);
  pango_cairo_show_layout (cr, layout);
}

static cairo_status_t
append (void                *closure,
        const unsigned char *data,
        unsigned int         length)
{
  g_byte_array_append (closure, data, length);

  return CAIRO_STATUS_SUCCESS;
}

static GBytes *
render (ConcordOdt     *self,
        ConcordDrawing *drawing)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, (int) (drawing->width * PIXELS_A_POINT),
                                                         (int) (drawing->height * PIXELS_A_POINT));
  cairo_t *cr = cairo_create (surface);
  GByteArray *png = g_byte_array_new ();

  cairo_scale (cr, PIXELS_A_POINT, PIXELS_A_POINT);
  concord_drawing_paint (drawing, cr, paint_words, self);
  cairo_destroy (cr);
  if (cairo_surface_write_to_png_stream (surface, append, png) != CAIRO_STATUS_SUCCESS)
    g_error ("cairo has no memory to draw into");
  cairo_surface_destroy (surface);

  return g_byte_array_free_to_bytes (png);
}

/* What the drawing is: two that say the same are the same. */
static char *
describe (ConcordDrawing *drawing)
{
  g_autoptr (GString) marks = g_string_new (NULL);

  g_string_append_printf (marks, "%g %g", drawing->width, drawing->height);
  for (guint i = 0; i < drawing->marks->len; i++)
    {
      const ConcordMark *mark = &g_array_index (drawing->marks, ConcordMark, i);

      g_string_append_printf (marks, "|%d %u %g %g %g %g %g %d %d %s", mark->type, mark->tone, mark->x, mark->y,
                              mark->width, mark->height, mark->radius, mark->anchor, mark->strong,
                              mark->words != NULL ? mark->words : "");
      for (guint j = 0; j < 2 * mark->n_points; j++)
        g_string_append_printf (marks, " %g", mark->points[j]);
    }

  return g_compute_checksum_for_string (G_CHECKSUM_SHA1, marks->str, (gssize) marks->len);
}

static void
add_words (ConcordOdt *self,
           const char *element,
           const char *words)
{
  if (words != NULL)
    concord_odt_element (self->out, element, words);
}

/**
 * concord_odt_picture:
 * @width: in centimetres; the height follows
 * @alternative: (nullable): what it shows in words; %NULL for decoration
 */
void
concord_odt_picture (ConcordOdt     *self,
                     ConcordDrawing *drawing,
                     double          width,
                     const char     *alternative)
{
  g_autofree char *sum = describe (drawing);
  g_autofree char *path = g_strdup_printf ("Pictures/%s.png", sum);
  g_autofree char *name = g_strdup_printf ("Figure %u", ++self->n_frames);
  g_autofree char *wide = concord_odt_length (width);
  g_autofree char *high = concord_odt_length (drawing->height * width / drawing->width);

  if (!g_hash_table_contains (self->pictures, path))
    {
      char *kept = g_strdup (path);

      g_hash_table_insert (self->pictures, kept, render (self, drawing));
      g_ptr_array_add (self->paths, kept);
    }

  concord_odt_open (self->out, "draw:frame", "draw:style-name", "Picture", "draw:name", name,
                    "text:anchor-type", "as-char", "svg:width", wide, "svg:height", high, NULL);
  concord_odt_open (self->out, "draw:image", "xlink:href", path, "xlink:type", "simple", "xlink:show", "embed",
                    "xlink:actuate", "onLoad", NULL);
  concord_odt_close (self->out);
  add_words (self, "svg:title", alternative != NULL && drawing->marks->len > 0 ? name : NULL);
  add_words (self, "svg:desc", alternative);
  concord_odt_close (self->out);
}
