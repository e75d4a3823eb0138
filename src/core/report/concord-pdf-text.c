/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Texts as Pango lays them out, in every script Pango knows, with dots and icons standing in the line. */

#include "config.h"

#include "concord-pdf-private.h"

#include "concord-figures.h"

/* Families in order of preference; what is not there is skipped, and any script falls back further. */
#define FAMILIES "Inter, Adwaita Sans, Source Sans 3, Cantarell, Noto Sans, Open Sans, DejaVu Sans, sans-serif"

/* How wide a dot and the room after it are, in letters' size. */
#define DOT_ROOM 0.95

/* Stands in the text where a drawing is; Pango draws our shape in its place. */
#define PLACE "\xef\xbf\xbc"

static const struct
{
  double size;
  PangoWeight weight;
  guint tone;
  double spacing;       /* between letters, points */
  double leading;       /* a factor on the font's own line height */
  gboolean capitals;
} faces[] = {
  [CONCORD_FACE_BODY] = { 9.5, PANGO_WEIGHT_NORMAL, CONCORD_TONE_INK, 0, 1.14, FALSE },
  [CONCORD_FACE_SMALL] = { 8.5, PANGO_WEIGHT_NORMAL, CONCORD_TONE_QUIET, 0, 1.12, FALSE },
  [CONCORD_FACE_LABEL] = { 7.75, PANGO_WEIGHT_NORMAL, CONCORD_TONE_QUIET, 0, 1.08, FALSE },
  [CONCORD_FACE_COLUMN] = { 7.75, PANGO_WEIGHT_SEMIBOLD, CONCORD_TONE_QUIET, 0, 1.08, FALSE },
  [CONCORD_FACE_CELL] = { 8.75, PANGO_WEIGHT_NORMAL, CONCORD_TONE_INK, 0, 1.1, FALSE },
  [CONCORD_FACE_CELL_NAME] = { 8.75, PANGO_WEIGHT_MEDIUM, CONCORD_TONE_INK, 0, 1.1, FALSE },
  [CONCORD_FACE_CELL_TOTAL] = { 8.75, PANGO_WEIGHT_BOLD, CONCORD_TONE_INK, 0, 1.1, FALSE },
  [CONCORD_FACE_EYEBROW] = { 7.5, PANGO_WEIGHT_SEMIBOLD, CONCORD_TONE_QUIET, 0.6, 1.1, TRUE },
  [CONCORD_FACE_LEAD] = { 15, PANGO_WEIGHT_BOLD, CONCORD_TONE_INK, -0.15, 1.05, FALSE },
  [CONCORD_FACE_TILE] = { 17, PANGO_WEIGHT_BOLD, CONCORD_TONE_INK, -0.35, 1.0, FALSE },
  [CONCORD_FACE_TITLE] = { 13, PANGO_WEIGHT_BOLD, CONCORD_TONE_INK, 0, 1.1, FALSE },
  [CONCORD_FACE_HEADING_2] = { 22, PANGO_WEIGHT_BOLD, CONCORD_TONE_INK, -0.4, 1.0, FALSE },
  [CONCORD_FACE_HEADING_3] = { 12.5, PANGO_WEIGHT_BOLD, CONCORD_TONE_INK, -0.1, 1.05, FALSE },
  [CONCORD_FACE_HEADING_4] = { 10, PANGO_WEIGHT_SEMIBOLD, CONCORD_TONE_INK, 0, 1.1, FALSE },
  [CONCORD_FACE_VISION] = { 44, PANGO_WEIGHT_ULTRABOLD, CONCORD_TONE_INK, -0.9, 0.94, FALSE },
  [CONCORD_FACE_FOOT] = { 7.75, PANGO_WEIGHT_NORMAL, CONCORD_TONE_QUIET, 0, 1.0, FALSE },
};

typedef struct
{
  GString *words;
  PangoAttrList *attributes;
  GArray *spans;
  double size;
  PangoWeight weight;
  gboolean capitals;
  gboolean alone;
} Builder;

static void
add_attribute (Builder        *builder,
               PangoAttribute *attribute,
               gsize           start)
{
  attribute->start_index = (guint) start;
  attribute->end_index = (guint) builder->words->len;
  pango_attr_list_insert (builder->attributes, attribute);
}

static void
add_tone (Builder *builder,
          guint    tone,
          gsize    start)
{
  double red, green, blue;

  concord_tone_get_rgb (tone, &red, &green, &blue);
  add_attribute (builder, pango_attr_foreground_new ((guint16) (red * 65535), (guint16) (green * 65535),
                                                     (guint16) (blue * 65535)), start);
}

static gpointer
copy_nothing (gconstpointer data)
{
  return (gpointer) data;
}

/* @what is a status + 1, or a tone above the statuses for a dot, or 0 for room alone. */
static void
add_shape (Builder *builder,
           guint    what,
           double   width)
{
  gsize start = builder->words->len;
  PangoRectangle room = {
    0, (int) (-builder->size * 0.75 * PANGO_SCALE), (int) (width * PANGO_SCALE), (int) (builder->size * PANGO_SCALE),
  };

  g_string_append (builder->words, PLACE);
  add_attribute (builder, pango_attr_shape_new_with_data (&room, &room, GUINT_TO_POINTER (what), copy_nothing, NULL),
                 start);
}

enum
{
  SHORT_NAME = 40,
};

enum
{
  SHAPE_ROOM = 0,
  SHAPE_STATUS = 1,
  SHAPE_DOT = 100,
};

static void
paint_shape (cairo_t        *cr,
             PangoAttrShape *attribute,
             gboolean        path,
             gpointer        data)
{
  ConcordPdf *self = data;
  guint what = GPOINTER_TO_UINT (attribute->data);
  double height = (double) attribute->logical_rect.height / PANGO_SCALE;
  double x, y, end;

  if (path || what == SHAPE_ROOM)
    return;

  cairo_get_current_point (cr, &x, &y);
  end = x + (double) attribute->logical_rect.width / PANGO_SCALE;
  /* The room beside a dot is on the side of its words. */
  if (self->rtl)
    x = end - height * (what >= SHAPE_DOT ? 0.58 : 0.78);
  if (what >= SHAPE_DOT)
    {
      double radius = height * 0.29;

      /* A stroke of no length with round ends: a dot in six numbers instead of twenty-six, and the words after it need
       * not turn back to their tone. Papers have thousands of them.
       */
      cairo_save (cr);
      concord_pdf_set_tone (self, what - SHAPE_DOT);
      cairo_set_line_width (cr, 2 * radius);
      cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
      cairo_new_path (cr);
      cairo_move_to (cr, x + radius, y - height * 0.345);
      cairo_close_path (cr);
      cairo_stroke (cr);
      cairo_restore (cr);
    }
  else
    {
      g_autoptr (ConcordDrawing) icon = concord_figure_status_icon (what - SHAPE_STATUS);

      concord_pdf_paint_drawing (self, icon, x, y - height * 0.73, height * 0.78);
    }
  cairo_move_to (cr, end, y);
}

static void
add_run (Builder          *builder,
         const ConcordRun *run,
         gboolean          isolated)
{
  gsize start = builder->words->len;

  if (run->style == CONCORD_RUN_PARTNER && !run->goes_on)
    add_shape (builder, SHAPE_DOT + run->tone, builder->size * DOT_ROOM);
  else if (run->style == CONCORD_RUN_STATUS && !run->goes_on)
    add_shape (builder, SHAPE_STATUS + run->status, builder->size * 1.15);
  else if (run->style == CONCORD_RUN_BAND)
    add_shape (builder, SHAPE_ROOM, 5);

  if (isolated)
    g_string_append (builder->words, "\xe2\x81\xa8");
  if (builder->capitals)
    {
      /* Not Pango's transform: under it readers find the letters of one case where the other stands. */
      g_autofree char *capitals = g_utf8_strup (run->words, -1);

      g_string_append (builder->words, capitals);
    }
  else
    {
      g_string_append (builder->words, run->words);
    }
  if (isolated)
    g_string_append (builder->words, "\xe2\x81\xa9");

  if (run->language != NULL)
    add_attribute (builder, pango_attr_language_new (pango_language_from_string (run->language)), start);

  switch (run->style)
    {
    case CONCORD_RUN_STRONG:
      add_attribute (builder, pango_attr_weight_new (PANGO_WEIGHT_SEMIBOLD), start);
      break;
    case CONCORD_RUN_QUIET:
      add_tone (builder, CONCORD_TONE_QUIET, start);
      break;
    case CONCORD_RUN_PARTNER:
      if (builder->weight < PANGO_WEIGHT_MEDIUM)
        add_attribute (builder, pango_attr_weight_new (PANGO_WEIGHT_MEDIUM), start);
      /* One name among others stays on a line with its dot. */
      if (!builder->alone && g_utf8_strlen (run->words, -1) < SHORT_NAME)
        add_attribute (builder, pango_attr_allow_breaks_new (FALSE), start);
      break;
    case CONCORD_RUN_STATUS:
      add_attribute (builder, pango_attr_weight_new (PANGO_WEIGHT_SEMIBOLD), start);
      add_tone (builder, run->tone, start);
      break;
    case CONCORD_RUN_BAND:
      add_attribute (builder, pango_attr_weight_new (PANGO_WEIGHT_SEMIBOLD), start);
      add_tone (builder, run->tone, start);
      add_shape (builder, SHAPE_ROOM, 5);
      break;
    case CONCORD_RUN_PLAIN:
    default:
      break;
    }

  if (run->style == CONCORD_RUN_BAND || run->target != NULL)
    {
      ConcordPdfSpan span = {
        (guint) start, (guint) builder->words->len, run->style == CONCORD_RUN_BAND, run->tone, g_strdup (run->target),
      };

      g_array_append_val (builder->spans, span);
    }
}

/* By the first letter; words without any go with the document. */
static gboolean
is_written_from_the_right (const char *words,
                           gboolean    otherwise)
{
  for (const char *p = words; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isalpha (c))
        return (c >= 0x590 && c <= 0x8ff) || (c >= 0xfb1d && c <= 0xfeff) || (c >= 0x10800 && c <= 0x10fff) ||
               (c >= 0x1e800 && c <= 0x1efff);
    }

  return otherwise;
}

/* Pango turns the alignment of a paragraph that runs against the page's direction. In a document written from the
 * right everything keeps to the right all the same; elsewhere a paragraph written from the right does.
 */
static PangoAlignment
get_alignment (ConcordPdf   *self,
               const char   *words,
               ConcordAnchor align,
               gboolean      own_direction)
{
  gboolean against = own_direction && is_written_from_the_right (words, self->rtl) != self->rtl;
  gboolean right = (align == CONCORD_ANCHOR_END) != self->rtl;

  if (against && (self->rtl || align == CONCORD_ANCHOR_END))
    right = !right;

  return right ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT;
}

static void
clear_span (gpointer data)
{
  ConcordPdfSpan *span = data;

  g_clear_pointer (&span->target, g_free);
}

/**
 * concord_pdf_layout:
 * @width: in points; below 0 for no limit
 *
 * Returns: (transfer none): @text laid out; it lives as long as the writer
 */
PangoLayout *
concord_pdf_layout (ConcordPdf   *self,
                    ConcordText  *text,
                    ConcordFace   face,
                    double        width,
                    ConcordAnchor align)
{
  PangoLayout *layout = pango_layout_new (self->context);
  g_autoptr (GString) words = g_string_new (NULL);
  GArray *spans = g_array_new (FALSE, FALSE, sizeof (ConcordPdfSpan));
  Builder builder = {
    words, pango_attr_list_new (), spans, faces[face].size, faces[face].weight, faces[face].capitals,
    text->runs->len == 1,
  };
  gboolean own_direction = concord_text_has_own_direction (text);
  gboolean isolated = !own_direction && (self->rtl || concord_text_turns (text));
  gsize start = 0;

  g_array_set_clear_func (spans, clear_span);
  for (guint i = 0; i < text->runs->len; i++)
    add_run (&builder, &g_array_index (text->runs, ConcordRun, i), isolated);

  if (faces[face].spacing > 0 || faces[face].spacing < 0)
    add_attribute (&builder, pango_attr_letter_spacing_new ((int) (faces[face].spacing * PANGO_SCALE)), start);

  pango_layout_set_font_description (layout, self->faces[face]);
  pango_layout_set_text (layout, words->str, (int) words->len);
  pango_layout_set_attributes (layout, builder.attributes);
  pango_layout_set_line_spacing (layout, (float) faces[face].leading);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_auto_dir (layout, own_direction);
  pango_layout_set_alignment (layout, get_alignment (self, words->str, align, own_direction));
  if (width >= 0)
    pango_layout_set_width (layout, (int) (width * PANGO_SCALE));
  /* A name that needs two lines hangs beside its dot. */
  if (text->runs->len == 1 && g_array_index (text->runs, ConcordRun, 0).style == CONCORD_RUN_PARTNER)
    pango_layout_set_indent (layout, (int) (-builder.size * DOT_ROOM * PANGO_SCALE));

  pango_attr_list_unref (builder.attributes);
  g_object_set_data (G_OBJECT (layout), "concord-tone", GUINT_TO_POINTER (faces[face].tone));
  g_object_set_data_full (G_OBJECT (layout), "concord-spans", spans, (GDestroyNotify) g_array_unref);
  g_ptr_array_add (self->layouts, layout);

  return layout;
}

/* All that a layout depends on. */
static char *
describe (ConcordText  *text,
          ConcordFace   face,
          double        width,
          ConcordAnchor align)
{
  g_autoptr (GString) key = g_string_new (NULL);

  g_string_append_printf (key, "%d %d %d", face, align, (int) (width * PANGO_SCALE));
  for (guint i = 0; i < text->runs->len; i++)
    {
      const ConcordRun *run = &g_array_index (text->runs, ConcordRun, i);

      g_string_append_printf (key, "\x1f%d %u %u %d %s %s\x1f%s", run->style, run->tone, run->status, run->goes_on,
                              run->language != NULL ? run->language : "", run->target != NULL ? run->target : "",
                              run->words);
    }

  return g_string_free_and_steal (g_steal_pointer (&key));
}

/**
 * concord_pdf_layout_shared:
 *
 * As concord_pdf_layout(), but the same text is laid out once: names of partners, dates and statuses come again and
 * again, and shaping them is most of the work. Whoever asks must not change the layout.
 */
PangoLayout *
concord_pdf_layout_shared (ConcordPdf   *self,
                           ConcordText  *text,
                           ConcordFace   face,
                           double        width,
                           ConcordAnchor align)
{
  g_autofree char *key = describe (text, face, width, align);
  PangoLayout *layout = g_hash_table_lookup (self->shared, key);

  if (layout == NULL)
    {
      layout = concord_pdf_layout (self, text, face, width, align);
      g_hash_table_insert (self->shared, g_steal_pointer (&key), layout);
    }

  return layout;
}

PangoLayout *
concord_pdf_layout_words (ConcordPdf   *self,
                          const char   *words,
                          ConcordFace   face,
                          double        width,
                          ConcordAnchor align)
{
  g_autoptr (ConcordText) text = concord_text_new_plain (words);

  return concord_pdf_layout (self, text, face, width, align);
}

PangoLayout *
concord_pdf_layout_words_shared (ConcordPdf   *self,
                                 const char   *words,
                                 ConcordFace   face,
                                 double        width,
                                 ConcordAnchor align)
{
  g_autoptr (ConcordText) text = concord_text_new_plain (words);

  return concord_pdf_layout_shared (self, text, face, width, align);
}

double
concord_pdf_layout_height (PangoLayout *layout)
{
  int height;

  pango_layout_get_size (layout, NULL, &height);

  return (double) height / PANGO_SCALE;
}

guint
concord_pdf_layout_tone (PangoLayout *layout)
{
  return GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (layout), "concord-tone"));
}

/* Returns: (element-type ConcordPdfSpan): links and bands */
GArray *
concord_pdf_layout_spans (PangoLayout *layout)
{
  return g_object_get_data (G_OBJECT (layout), "concord-spans");
}

void
concord_pdf_set_up_text (ConcordPdf *self)
{
  g_autoptr (PangoFontDescription) base = pango_font_description_from_string (FAMILIES);

  self->context = pango_cairo_create_context (self->cr);
  pango_cairo_context_set_resolution (self->context, 72);
  pango_cairo_context_set_shape_renderer (self->context, paint_shape, self, NULL);
  pango_context_set_language (self->context, pango_language_from_string (self->document->language));
  pango_context_set_base_dir (self->context, self->rtl ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR);
  pango_context_set_round_glyph_positions (self->context, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (faces); i++)
    {
      self->faces[i] = pango_font_description_copy (base);
      pango_font_description_set_size (self->faces[i], (int) (faces[i].size * PANGO_SCALE));
      pango_font_description_set_weight (self->faces[i], faces[i].weight);
    }
}
