/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The type of the screens. Nothing in here is smaller than can be read from the back of a hall. */

#include "config.h"

#include "concord-screen-type.h"

#define STEP(body, small, head, figure, pad, between, close, dot)                                                      \
  {                                                                                                                    \
    .voices = {                                                                                                        \
      [CONCORD_SCREEN_VOICE_BODY] = { body, PANGO_WEIGHT_NORMAL },                                                     \
      [CONCORD_SCREEN_VOICE_STRONG] = { body, PANGO_WEIGHT_BOLD },                                                     \
      [CONCORD_SCREEN_VOICE_FIGURE] = { figure, PANGO_WEIGHT_BOLD },                                                   \
      [CONCORD_SCREEN_VOICE_HEADING] = { head, PANGO_WEIGHT_BOLD },                                                    \
      [CONCORD_SCREEN_VOICE_ASIDE] = { body, PANGO_WEIGHT_NORMAL },                                                    \
    },                                                                                                                 \
    .heading = { head, PANGO_WEIGHT_BOLD }, .detail = { small, PANGO_WEIGHT_NORMAL },                                  \
    .padding = pad, .gap = between, .tight = close, .mark = dot,                                                       \
  }

static const ConcordScreenStep panels[] = {
  STEP (28, 24, 32, 34, 30, 20, 2, 18),
  STEP (30, 24, 36, 38, 38, 26, 4, 20),
  STEP (34, 26, 40, 44, 42, 30, 5, 22),
  STEP (38, 29, 45, 50, 46, 34, 6, 25),
  STEP (43, 32, 50, 58, 50, 38, 7, 28),
  STEP (48, 35, 56, 68, 56, 44, 8, 32),
};

#define STATEMENT(size)                                                                                                \
  {                                                                                                                    \
    .voices = {                                                                                                        \
      [CONCORD_SCREEN_VOICE_BODY] = { size, PANGO_WEIGHT_BOLD },                                                       \
      [CONCORD_SCREEN_VOICE_STRONG] = { size, PANGO_WEIGHT_BOLD },                                                     \
      [CONCORD_SCREEN_VOICE_FIGURE] = { size, PANGO_WEIGHT_BOLD },                                                     \
      [CONCORD_SCREEN_VOICE_HEADING] = { size, PANGO_WEIGHT_BOLD },                                                    \
      [CONCORD_SCREEN_VOICE_ASIDE] = { size, PANGO_WEIGHT_NORMAL },                                                    \
    },                                                                                                                 \
    .heading = { size, PANGO_WEIGHT_BOLD }, .detail = { CONCORD_SCREEN_TYPE_MIN, PANGO_WEIGHT_NORMAL },                \
  }

static const ConcordScreenStep statements[] = {
  STATEMENT (40), STATEMENT (44), STATEMENT (48), STATEMENT (52), STATEMENT (58), STATEMENT (64), STATEMENT (72),
  STATEMENT (80), STATEMENT (90), STATEMENT (100), STATEMENT (112), STATEMENT (126), STATEMENT (142), STATEMENT (160),
};

/* The largest first: the first that fits is taken. */
static const ConcordScreenType titles[] = {
  { 84, PANGO_WEIGHT_ULTRABOLD }, { 72, PANGO_WEIGHT_ULTRABOLD }, { 64, PANGO_WEIGHT_ULTRABOLD },
  { 56, PANGO_WEIGHT_ULTRABOLD }, { 48, PANGO_WEIGHT_ULTRABOLD }, { 40, PANGO_WEIGHT_ULTRABOLD },
};

static const ConcordScreenType subtitles[] = {
  { 34, PANGO_WEIGHT_NORMAL }, { 30, PANGO_WEIGHT_NORMAL }, { 26, PANGO_WEIGHT_NORMAL },
};

const ConcordScreenStep *
concord_screen_scale_panels (guint *n_steps)
{
  *n_steps = G_N_ELEMENTS (panels);

  return panels;
}

/* For one text that is to be as large as it can. */
const ConcordScreenStep *
concord_screen_scale_statement (guint *n_steps)
{
  *n_steps = G_N_ELEMENTS (statements);

  return statements;
}

const ConcordScreenType *
concord_screen_scale_titles (guint *n_types)
{
  *n_types = G_N_ELEMENTS (titles);

  return titles;
}

const ConcordScreenType *
concord_screen_scale_subtitles (guint *n_types)
{
  *n_types = G_N_ELEMENTS (subtitles);

  return subtitles;
}

/* Whether its letters stand apart: those of Arabic join, and must not be moved. */
static gboolean
stands_apart (const char *text)
{
  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c))
    {
      GUnicodeScript script = g_unichar_get_script (g_utf8_get_char (c));

      if (script != G_UNICODE_SCRIPT_LATIN && script != G_UNICODE_SCRIPT_GREEK &&
          script != G_UNICODE_SCRIPT_CYRILLIC && script != G_UNICODE_SCRIPT_COMMON)
        return FALSE;
    }

  return TRUE;
}

/**
 * concord_screen_type_attributes:
 *
 * Returns: (transfer full): what sets @text in @type, whatever the size of type of the desktop
 */
PangoAttrList *
concord_screen_type_attributes (const ConcordScreenType *type,
                                const char              *text)
{
  PangoAttrList *attributes = pango_attr_list_new ();
  /* Large bold type looks better set a little closer. */
  gboolean closer = type->weight >= PANGO_WEIGHT_BOLD && type->size >= 40 && stands_apart (text);

  g_assert (type->size >= CONCORD_SCREEN_TYPE_MIN);

  pango_attr_list_insert (attributes, pango_attr_size_new_absolute (type->size * PANGO_SCALE));
  pango_attr_list_insert (attributes, pango_attr_weight_new (type->weight));
  if (closer)
    pango_attr_list_insert (attributes, pango_attr_letter_spacing_new (-type->size * PANGO_SCALE / 60));

  return attributes;
}

/**
 * concord_screen_type_attributes_with_figure:
 * @figure: where in @text the figure begins
 *
 * Returns: (transfer full): the same, with what stands before the figure quiet and the figure itself bold
 */
PangoAttrList *
concord_screen_type_attributes_with_figure (const ConcordScreenType *type,
                                            const char              *text,
                                            gsize                    figure)
{
  PangoAttrList *attributes = concord_screen_type_attributes (type, text);
  PangoAttribute *bold = pango_attr_weight_new (PANGO_WEIGHT_BOLD);
  PangoAttribute *quiet = pango_attr_foreground_alpha_new (G_MAXUINT16 / 100 * 72);

  bold->start_index = (guint) figure;
  quiet->end_index = (guint) figure;
  pango_attr_list_change (attributes, bold);
  pango_attr_list_insert (attributes, quiet);

  return attributes;
}
