/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Words in a few styles, one after the other. Nothing is escaped here: that is each writer's own business. */

#include "config.h"

#include "concord-document.h"

#include "concord-figures.h"

static void
clear_run (gpointer data)
{
  ConcordRun *run = data;

  g_clear_pointer (&run->words, g_free);
  g_clear_pointer (&run->target, g_free);
}

ConcordText *
concord_text_new (void)
{
  ConcordText *self = g_new0 (ConcordText, 1);

  self->runs = g_array_sized_new (FALSE, TRUE, sizeof (ConcordRun), 1);
  g_array_set_clear_func (self->runs, clear_run);

  return self;
}

ConcordText *
concord_text_new_plain (const char *words)
{
  ConcordText *self = concord_text_new ();

  concord_text_add (self, CONCORD_RUN_PLAIN, words);

  return self;
}

void
concord_text_free (ConcordText *self)
{
  g_array_unref (self->runs);
  g_free (self);
}

static void
add_run (ConcordText *self,
         ConcordRun   run)
{
  if (run.words[0] == '\0')
    return;

  run.words = g_strdup (run.words);
  run.target = g_strdup (run.target);
  g_array_append_val (self->runs, run);
}

void
concord_text_add (ConcordText    *self,
                  ConcordRunStyle style,
                  const char     *words)
{
  add_run (self, (ConcordRun) { .style = style, .words = (char *) words });
}

/**
 * concord_text_add_partner:
 * @colour: a ConcordPartnerColour or 0
 *
 * Adds a partner's name with its colour beside it; the colour is never the only sign of who it is.
 */
void
concord_text_add_partner (ConcordText *self,
                          const char  *name,
                          guint        colour)
{
  add_run (self, (ConcordRun) {
    .style = CONCORD_RUN_PARTNER, .words = (char *) name, .tone = CONCORD_TONE_PARTNER + colour,
  });
}

/**
 * concord_text_add_status:
 * @status: a ConcordCommitmentStatus or 0
 */
void
concord_text_add_status (ConcordText *self,
                         guint        status,
                         const char  *words)
{
  add_run (self, (ConcordRun) {
    .style = CONCORD_RUN_STATUS, .words = (char *) words, .status = status, .tone = concord_status_get_tone (status),
  });
}

/**
 * concord_text_add_band:
 *
 * Adds a judgement in a word, such as "Strength", on a ground of @tone.
 */
void
concord_text_add_band (ConcordText *self,
                       guint        tone,
                       const char  *words)
{
  add_run (self, (ConcordRun) { .style = CONCORD_RUN_BAND, .words = (char *) words, .tone = tone });
}

/**
 * concord_text_add_link:
 * @target: (nullable): the id of a section; %NULL for words that lead nowhere
 */
void
concord_text_add_link (ConcordText *self,
                       const char  *words,
                       const char  *target)
{
  add_run (self, (ConcordRun) { .style = CONCORD_RUN_PLAIN, .words = (char *) words, .target = (char *) target });
}

gboolean
concord_text_is_empty (ConcordText *self)
{
  return self->runs->len == 0;
}

/**
 * concord_text_dup_plain:
 *
 * Returns: (transfer full): the words alone, on one line
 */
char *
concord_text_dup_plain (ConcordText *self)
{
  g_autoptr (GString) plain = g_string_new (NULL);

  for (guint i = 0; i < self->runs->len; i++)
    g_string_append (plain, g_array_index (self->runs, ConcordRun, i).words);

  g_strdelimit (plain->str, "\n\r\t", ' ');

  return g_string_free_and_steal (g_steal_pointer (&plain));
}

/**
 * concord_text_get_language:
 *
 * Returns: (nullable): the tag that all its runs have; %NULL where they differ, or are in the document's language
 */
const char *
concord_text_get_language (ConcordText *self)
{
  const char *language = self->runs->len > 0 ? g_array_index (self->runs, ConcordRun, 0).language : NULL;

  for (guint i = 1; i < self->runs->len; i++)
    {
      if (g_array_index (self->runs, ConcordRun, i).language != language)
        return NULL;
    }

  return language;
}

static gboolean
is_from_the_right (gunichar c)
{
  return (c >= 0x590 && c <= 0x8ff) || (c >= 0xfb1d && c <= 0xfeff) || (c >= 0x10800 && c <= 0x10fff) ||
         (c >= 0x1e800 && c <= 0x1efff);
}

/* Whether @words hold letters of scripts written from right to left, or marks of direction. */
static gboolean
words_turn (const char *words)
{
  for (const char *p = words; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c < 0x590)
        continue;
      if (is_from_the_right (c) || (c >= 0x200e && c <= 0x200f) || (c >= 0x202a && c <= 0x202e) ||
          (c >= 0x2066 && c <= 0x2069))
        return TRUE;
    }

  return FALSE;
}

/**
 * concord_text_has_own_direction:
 *
 * Returns: whether it is laid out in the direction it is written in: one run of words. Names beside their
 *   dots, and texts made of several runs, go in the document's direction.
 */
gboolean
concord_text_has_own_direction (ConcordText *self)
{
  ConcordRunStyle style;

  if (self->runs->len != 1)
    return FALSE;

  style = g_array_index (self->runs, ConcordRun, 0).style;

  return style == CONCORD_RUN_PLAIN || style == CONCORD_RUN_STRONG || style == CONCORD_RUN_QUIET;
}

/**
 * concord_text_turns:
 *
 * Returns: whether any of its runs could turn the order of those beside it. Then writers keep each to itself.
 */
gboolean
concord_text_turns (ConcordText *self)
{
  for (guint i = 0; i < self->runs->len; i++)
    {
      if (words_turn (g_array_index (self->runs, ConcordRun, i).words))
        return TRUE;
    }

  return FALSE;
}

/**
 * concord_text_is_rtl:
 * @fallback: for words without letters, and for what goes in the document's direction
 *
 * Returns: whether it is laid out from right to left, by its first letter, as "auto" is in HTML
 */
gboolean
concord_text_is_rtl (ConcordText *self,
                     gboolean     fallback)
{
  if (!concord_text_has_own_direction (self))
    return fallback;

  for (const char *p = g_array_index (self->runs, ConcordRun, 0).words; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isalpha (c))
        return is_from_the_right (c);
    }

  return fallback;
}
