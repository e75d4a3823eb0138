/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How much room a text takes. It wraps as the labels of a screen do, and never shows anything. */

#include "config.h"

#include "concord-screen-ruler.h"

#include <string.h>

enum
{
  /* As many texts as anyone looks at; then it starts afresh. */
  REMEMBERED = 20000,
};

struct _ConcordScreenRuler
{
  PangoContext *context;
  PangoLayout *layout;
  GHashTable *heights;
};

typedef struct
{
  int size;
  int weight;
  int width;
  char *text;
} Measured;

static guint
measured_hash (gconstpointer data)
{
  const Measured *measured = data;

  return g_str_hash (measured->text) ^ (guint) (measured->size * 31 + measured->width * 1009 + measured->weight);
}

static gboolean
measured_equal (gconstpointer a,
                gconstpointer b)
{
  const Measured *one = a;
  const Measured *other = b;

  return one->size == other->size && one->width == other->width && one->weight == other->weight &&
         g_str_equal (one->text, other->text);
}

static void
measured_free (gpointer data)
{
  Measured *measured = data;

  g_free (measured->text);
  g_free (measured);
}

/**
 * concord_screen_ruler_new:
 * @context: of a widget whose font the labels inherit
 */
ConcordScreenRuler *
concord_screen_ruler_new (PangoContext *context)
{
  ConcordScreenRuler *self = g_new0 (ConcordScreenRuler, 1);

  self->context = g_object_ref (context);
  self->layout = pango_layout_new (context);
  self->heights = g_hash_table_new_full (measured_hash, measured_equal, measured_free, NULL);

  return self;
}

void
concord_screen_ruler_free (ConcordScreenRuler *self)
{
  g_clear_object (&self->layout);
  g_clear_object (&self->context);
  g_clear_pointer (&self->heights, g_hash_table_unref);
  g_free (self);
}

static PangoLayout *
lay_out (ConcordScreenRuler      *self,
         const ConcordScreenType *type,
         const char              *text,
         int                      width,
         PangoWrapMode            wrap)
{
  g_autoptr (PangoAttrList) attributes = concord_screen_type_attributes (type, text);

  pango_layout_set_text (self->layout, text, -1);
  pango_layout_set_attributes (self->layout, attributes);
  pango_layout_set_wrap (self->layout, wrap);
  pango_layout_set_width (self->layout, width > 0 ? width * PANGO_SCALE : -1);

  return self->layout;
}

static int
get_height (PangoLayout *layout)
{
  PangoRectangle logical;

  pango_layout_get_extents (layout, NULL, &logical);

  return PANGO_PIXELS_CEIL (logical.height);
}

/* More characters than could stand there: none is narrower than a quarter of its height. */
static glong
count_room (const ConcordScreenType *type,
            int                      width,
            int                      height)
{
  return (glong) (width * 4 / type->size + 1) * (height / type->size + 2);
}

/**
 * concord_screen_ruler_fits:
 * @needed: (out): the height of @text where it fits
 *
 * Returns: whether @text needs no more than @height; without looking at all of one that cannot
 */
gboolean
concord_screen_ruler_fits (ConcordScreenRuler      *self,
                           const ConcordScreenType *type,
                           const char              *text,
                           int                      width,
                           int                      height,
                           int                     *needed)
{
  if (g_utf8_strlen (text, -1) > count_room (type, width, height))
    return FALSE;

  *needed = concord_screen_ruler_height (self, type, text, width);

  return *needed <= height;
}

int
concord_screen_ruler_height (ConcordScreenRuler      *self,
                             const ConcordScreenType *type,
                             const char              *text,
                             int                      width)
{
  Measured key = { type->size, type->weight, width, (char *) text };
  gpointer known;
  int height;

  if (text[0] == '\0')
    return 0;
  if (g_hash_table_lookup_extended (self->heights, &key, NULL, &known))
    return GPOINTER_TO_INT (known);

  height = get_height (lay_out (self, type, text, width, PANGO_WRAP_WORD_CHAR));

  if (g_hash_table_size (self->heights) >= REMEMBERED)
    g_hash_table_remove_all (self->heights);
  key.text = g_strdup (text);
  g_hash_table_insert (self->heights, g_memdup2 (&key, sizeof key), GINT_TO_POINTER (height));

  return height;
}

/* Of a text on one line. */
int
concord_screen_ruler_width (ConcordScreenRuler      *self,
                            const ConcordScreenType *type,
                            const char              *text)
{
  PangoRectangle logical;

  if (text[0] == '\0')
    return 0;

  pango_layout_get_extents (lay_out (self, type, text, -1, PANGO_WRAP_WORD_CHAR), NULL, &logical);

  return PANGO_PIXELS_CEIL (logical.width);
}

/**
 * concord_screen_ruler_suits:
 *
 * Returns: whether @text is on no more than @max_lines (0 for any number) without breaking a word
 */
gboolean
concord_screen_ruler_suits (ConcordScreenRuler      *self,
                            const ConcordScreenType *type,
                            const char              *text,
                            int                      width,
                            guint                    max_lines)
{
  PangoLayout *layout = lay_out (self, type, text, width, PANGO_WRAP_WORD);
  PangoRectangle logical;

  pango_layout_get_extents (layout, NULL, &logical);

  return logical.width <= width * PANGO_SCALE &&
         (max_lines == 0 || pango_layout_get_line_count (layout) <= (int) max_lines);
}

/* How many bytes of @text are on lines that fit; at least those of the first. */
static gsize
fit_lines (ConcordScreenRuler      *self,
           const ConcordScreenType *type,
           const char              *text,
           int                      width,
           int                      height)
{
  PangoLayout *layout = lay_out (self, type, text, width, PANGO_WRAP_WORD_CHAR);
  PangoLayoutIter *iter = pango_layout_get_iter (layout);
  gsize end = 0;

  do
    {
      PangoRectangle logical;

      pango_layout_iter_get_line_extents (iter, NULL, &logical);
      if (end > 0 && PANGO_PIXELS_CEIL (logical.y + logical.height) > height)
        break;
      end = (gsize) (pango_layout_line_get_start_index (pango_layout_iter_get_line_readonly (iter)) +
                     pango_layout_line_get_length (pango_layout_iter_get_line_readonly (iter)));
    }
  while (pango_layout_iter_next_line (iter));

  pango_layout_iter_free (iter);

  return end;
}

static const char *
skip_space (const char *text)
{
  while (text[0] != '\0' && g_unichar_isspace (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);

  return text;
}

/**
 * concord_screen_ruler_cut:
 *
 * Lays out no more of @text at once than could stand there, so that a long one takes no longer for each of its pages.
 *
 * Returns: (transfer full): @text in parts none of which is higher than @height, unless a single line is
 */
GStrv
concord_screen_ruler_cut (ConcordScreenRuler      *self,
                          const ConcordScreenType *type,
                          const char              *text,
                          int                      width,
                          int                      height)
{
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();

  for (text = skip_space (text); text[0] != '\0'; text = skip_space (text))
    {
      glong n_most = count_room (type, width, height);
      g_autofree char *most = g_utf8_strlen (text, -1) > n_most ? g_utf8_substring (text, 0, n_most) : g_strdup (text);
      int room = height;
      g_autofree char *part = NULL;
      gsize length;

      /* Set alone, a part can come out differently: fewer lines then. */
      do
        {
          g_clear_pointer (&part, g_free);
          length = fit_lines (self, type, most, width, room);
          /* Unless there were so many marks without a width that all of it fits. */
          if (length == strlen (most))
            length = fit_lines (self, type, text, width, room);
          part = g_strchomp (g_strndup (text, length));
          room -= type->size;
        }
      while (room > 0 && concord_screen_ruler_height (self, type, part, width) > height);

      g_strv_builder_add (parts, part);
      text += length;
    }

  return g_strv_builder_end (parts);
}
