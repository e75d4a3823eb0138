/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Words, in paragraphs and headings. Everything a person typed passes concord_odt_words(), which keeps what
 * XML would swallow: line breaks, tabs and spaces in a row.
 */

#include "config.h"

#include "concord-odt-private.h"

#include <pango/pango.h>
#include <string.h>

#include "concord-commitment.h"

#define NO_BREAK_SPACE "\u00a0"
#define ISOLATE "\u2068"
#define END_OF_ISOLATE "\u2069"

static void
flush (ConcordOdt *self,
       GString    *chunk)
{
  if (chunk->len == 0)
    return;

  if (xmlTextWriterWriteString (self->out, BAD_CAST chunk->str) < 0)
    g_error ("libxml2 has no memory to write into");
  g_string_truncate (chunk, 0);
}

static void
add_empty (ConcordOdt *self,
           GString    *chunk,
           const char *name)
{
  flush (self, chunk);
  concord_odt_open (self->out, name, NULL);
  concord_odt_close (self->out);
}

void
concord_odt_words (ConcordOdt *self,
                   const char *words)
{
  g_autofree char *fit = concord_odt_fit (words);
  g_autoptr (GString) chunk = g_string_new (NULL);

  for (const char *p = fit; *p != '\0'; p++)
    {
      switch (*p)
        {
        case '\r':
          if (p[1] != '\n')
            add_empty (self, chunk, "text:line-break");
          break;
        case '\n':
          add_empty (self, chunk, "text:line-break");
          break;
        case '\t':
          add_empty (self, chunk, "text:tab");
          break;
        case ' ':
          if (self->space)
            add_empty (self, chunk, "text:s");
          else
            g_string_append_c (chunk, ' ');
          break;
        default:
          g_string_append_c (chunk, *p);
          break;
        }
      self->space = *p == ' ' || *p == '\n' || *p == '\t';
    }

  flush (self, chunk);
}

void
concord_odt_span (ConcordOdt *self,
                  const char *style,
                  const char *words)
{
  concord_odt_open (self->out, "text:span", "text:style-name", style, NULL);
  concord_odt_words (self, words);
  concord_odt_close (self->out);
}

void
concord_odt_tab (ConcordOdt *self)
{
  concord_odt_open (self->out, "text:tab", NULL);
  concord_odt_close (self->out);
  self->space = TRUE;
}

/* The language that words are in when they are in letters that the document's language is not written in. */
static const char *
find_language (ConcordOdt *self,
               const char *words)
{
  PangoLanguage *own = pango_language_from_string (self->document->language);
  g_autofree char *valid = g_utf8_make_valid (words, -1);

  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    {
      GUnicodeScript script = g_unichar_get_script (g_utf8_get_char (p));
      PangoLanguage *language;

      if (script == G_UNICODE_SCRIPT_COMMON || script == G_UNICODE_SCRIPT_INHERITED || script == G_UNICODE_SCRIPT_UNKNOWN)
        continue;
      if (pango_language_includes_script (own, (PangoScript) script))
        return NULL;

      language = pango_script_get_sample_language ((PangoScript) script);

      return language != NULL ? pango_language_to_string (language) : NULL;
    }

  return NULL;
}

static void
add_in_language (ConcordOdt       *self,
                 const ConcordRun *run)
{
  const char *words = run->words;
  const char *tag = run->language != NULL ? run->language : find_language (self, words);
  g_auto (GStrv) parts = tag != NULL ? g_strsplit (tag, "-", 2) : NULL;
  const char *country = parts != NULL && parts[1] != NULL && strlen (parts[1]) == 2 ? parts[1] : "none";
  const char *style;

  if (tag == NULL)
    {
      concord_odt_words (self, words);
      return;
    }

  /* A word processor asks one of the three, depending on the letters. */
  style = concord_odt_style (self, "text", NULL, "style:text-properties", "/", "fo:language", parts[0],
                             "fo:country", country, "style:language-asian", parts[0], "style:country-asian", country,
                             "style:language-complex", parts[0], "style:country-complex", country, NULL);
  concord_odt_open (self->out, "text:span", "text:style-name", style, NULL);
  concord_odt_words (self, words);
  concord_odt_close (self->out);
}

static void
add_sign (ConcordOdt *self,
          guint       tone,
          const char *sign)
{
  g_autofree char *style = g_strconcat ("Tone_20_", concord_tone_get_name (tone), NULL);

  concord_odt_span (self, style, sign);
  concord_odt_words (self, NO_BREAK_SPACE);
}

/* The style's signs are letters here, so that an editor can copy, search and change them. */
static const char *
get_status_sign (guint status)
{
  static const char *const signs[] = {
    "○",
    [CONCORD_COMMITMENT_PROPOSED] = "…",
    [CONCORD_COMMITMENT_AGREED] = "✓",
    [CONCORD_COMMITMENT_UNDER_WAY] = "►",
    [CONCORD_COMMITMENT_AT_RISK] = "▲",
    [CONCORD_COMMITMENT_DONE] = "✔",
    [CONCORD_COMMITMENT_STOPPED] = "■",
  };

  return signs[status < G_N_ELEMENTS (signs) ? status : 0];
}

static void
add_styled (ConcordOdt       *self,
            const char       *style,
            const ConcordRun *run)
{
  concord_odt_open (self->out, "text:span", "text:style-name", style, NULL);
  add_in_language (self, run);
  concord_odt_close (self->out);
}

static void
add_run (ConcordOdt       *self,
         const ConcordRun *run)
{
  g_autofree char *target = run->target != NULL ? g_strconcat ("#", run->target, NULL) : NULL;
  g_autofree char *band = g_strconcat ("Band_20_", concord_tone_get_name (run->tone), NULL);

  if (target != NULL)
    concord_odt_open (self->out, "text:a", "xlink:type", "simple", "xlink:href", target,
                      "text:style-name", "Internet_20_link", "text:visited-style-name", "Internet_20_link", NULL);

  switch (run->style)
    {
    case CONCORD_RUN_STRONG:
      add_styled (self, "Strong_20_Emphasis", run);
      break;
    case CONCORD_RUN_QUIET:
      add_styled (self, "Quiet_20_words", run);
      break;
    case CONCORD_RUN_PARTNER:
      if (!run->goes_on)
        add_sign (self, run->tone, "●");
      add_in_language (self, run);
      break;
    case CONCORD_RUN_STATUS:
      if (!run->goes_on)
        add_sign (self, run->tone, get_status_sign (run->status));
      add_in_language (self, run);
      break;
    case CONCORD_RUN_BAND:
      add_styled (self, band, run);
      break;
    case CONCORD_RUN_PLAIN:
    default:
      add_in_language (self, run);
      break;
    }

  if (target != NULL)
    concord_odt_close (self->out);
}

void
concord_odt_runs (ConcordOdt  *self,
                  ConcordText *text)
{
  gboolean isolated = !concord_text_has_own_direction (text) && concord_text_turns (text);

  for (guint i = 0; i < text->runs->len; i++)
    {
      if (isolated)
        concord_odt_words (self, ISOLATE);
      add_run (self, &g_array_index (text->runs, ConcordRun, i));
      if (isolated)
        concord_odt_words (self, END_OF_ISOLATE);
    }
}

/* The named style, or one that differs from it in where it stands or in which direction it is read. */
static const char *
get_style (ConcordOdt  *self,
           const char  *style,
           ConcordText *text)
{
  gboolean new_page = self->new_page;
  gboolean close = self->close;
  const char *mode = NULL, *side = NULL;

  if (text != NULL && concord_text_is_rtl (text, self->document->rtl) != self->document->rtl)
    {
      mode = self->document->rtl ? "lr-tb" : "rl-tb";
      side = self->document->rtl ? "left" : "right";
    }

  self->new_page = FALSE;
  self->close = FALSE;
  self->space = TRUE;
  if (!new_page && !close && mode == NULL)
    return style;

  return concord_odt_style (self, "paragraph", style, "style:paragraph-properties", "/",
                            "fo:break-before", new_page ? "page" : NULL, "fo:margin-top", close ? "0cm" : NULL,
                            "style:writing-mode", mode, "fo:text-align", side, NULL);
}

/**
 * concord_odt_start:
 * @text: (nullable): what will be in it, for its direction
 *
 * Opens a paragraph; concord_odt_end() closes it.
 */
void
concord_odt_start (ConcordOdt  *self,
                   const char  *style,
                   ConcordText *text)
{
  concord_odt_open (self->out, "text:p", "text:style-name", get_style (self, style, text), NULL);
}

void
concord_odt_end (ConcordOdt *self)
{
  concord_odt_close (self->out);
}

void
concord_odt_paragraph (ConcordOdt  *self,
                       const char  *style,
                       ConcordText *text)
{
  concord_odt_start (self, style, text);
  concord_odt_runs (self, text);
  concord_odt_end (self);
}

static void
add_mark (ConcordOdt *self,
          const char *element,
          const char *name)
{
  if (name == NULL)
    return;

  concord_odt_open (self->out, element, "text:name", name, NULL);
  concord_odt_close (self->out);
}

/**
 * concord_odt_heading:
 *
 * Writes the heading of @section. The document's own is its title; the levels below count from 1.
 */
void
concord_odt_heading (ConcordOdt   *self,
                     ConcordBlock *section)
{
  g_autofree char *level = g_strdup_printf ("%u", MAX (section->level, 2) - 1);
  g_autofree char *style = g_strconcat (section->style == CONCORD_STYLE_CARD ? "Card_20_" : "Heading_20_", level, NULL);

  if (section->level < 2)
    concord_odt_start (self, "Title", section->title);
  else
    concord_odt_open (self->out, "text:h", "text:style-name", get_style (self, style, section->title),
                      "text:outline-level", level, NULL);

  add_mark (self, "text:bookmark-start", section->id);
  concord_odt_runs (self, section->title);
  add_mark (self, "text:bookmark-end", section->id);
  concord_odt_end (self);
}
