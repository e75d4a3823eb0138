/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Words and drawings as markup. Everything a person typed passes concord_html_escape(), and nothing else
 * writes their words.
 */

#include "config.h"

#include "concord-html-private.h"

#include "concord-commitment.h"
#include "concord-figures.h"

/**
 * concord_html_is_unfit:
 *
 * Returns: whether @c is a character that XML 1.0 has no way to hold, even as a reference, or that HTML reads
 *   otherwise or not at all: C1 controls and what Unicode sets aside
 */
gboolean
concord_html_is_unfit (gunichar c)
{
  return (c < 0x20 && c != '\t' && c != '\n' && c != '\r') || (c >= 0x7f && c <= 0x9f)
         || (c >= 0xfdd0 && c <= 0xfdef) || (c & 0xfffe) == 0xfffe;
}

/**
 * concord_html_escape:
 *
 * Writes @words so that they are read as words, in an element or in a quoted attribute.
 */
void
concord_html_escape (GString    *out,
                     const char *words)
{
  g_autofree char *valid = g_utf8_make_valid (words, -1);

  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      switch (c)
        {
        case '&':
          g_string_append (out, "&amp;");
          break;
        case '<':
          g_string_append (out, "&lt;");
          break;
        case '>':
          g_string_append (out, "&gt;");
          break;
        case '"':
          g_string_append (out, "&quot;");
          break;
        case '\'':
          g_string_append (out, "&#39;");
          break;
        default:
          g_string_append_unichar (out, concord_html_is_unfit (c) ? 0xfffd : c);
          break;
        }
    }
}

static void
append_use (GString    *out,
            const char *symbol,
            const char *class_name,
            guint       tone)
{
  g_string_append_printf (out, "<svg class=\"%s t-%s\" viewBox=\"0 0 12 12\" aria-hidden=\"true\">"
                               "<use href=\"#%s\"/></svg>", class_name, concord_tone_get_name (tone), symbol);
}

static void
append_run (GString          *out,
            const ConcordRun *run,
            gboolean          isolated)
{
  const char *direction = isolated ? " dir=\"auto\"" : "";
  gboolean marked = run->language != NULL;

  if (marked)
    g_string_append_printf (out, "<span lang=\"%s\">", run->language);
  if (run->target != NULL)
    g_string_append_printf (out, "<a href=\"#%s\">", run->target);

  switch (run->style)
    {
    case CONCORD_RUN_STRONG:
      g_string_append_printf (out, "<strong%s>", direction);
      concord_html_escape (out, run->words);
      g_string_append (out, "</strong>");
      break;
    case CONCORD_RUN_QUIET:
      g_string_append_printf (out, "<span class=\"q\"%s>", direction);
      concord_html_escape (out, run->words);
      g_string_append (out, "</span>");
      break;
    case CONCORD_RUN_PARTNER:
      g_string_append_printf (out, "<span class=\"partner\"%s>", direction);
      if (!run->goes_on)
        append_use (out, "dot", "dot", run->tone);
      concord_html_escape (out, run->words);
      g_string_append (out, "</span>");
      break;
    case CONCORD_RUN_STATUS:
      g_string_append_printf (out, "<span class=\"status t-%s\"%s>", concord_tone_get_name (run->tone), direction);
      if (!run->goes_on)
        {
          g_autofree char *symbol = g_strdup_printf ("status-%u", run->status);

          append_use (out, symbol, "icon", run->tone);
        }
      concord_html_escape (out, run->words);
      g_string_append (out, "</span>");
      break;
    case CONCORD_RUN_BAND:
      g_string_append_printf (out, "<span class=\"band b-%s\"%s>", concord_tone_get_name (run->tone), direction);
      concord_html_escape (out, run->words);
      g_string_append (out, "</span>");
      break;
    case CONCORD_RUN_PLAIN:
    default:
      if (direction[0] != '\0')
        g_string_append (out, "<bdi>");
      concord_html_escape (out, run->words);
      if (direction[0] != '\0')
        g_string_append (out, "</bdi>");
      break;
    }

  if (run->target != NULL)
    g_string_append (out, "</a>");
  if (marked)
    g_string_append (out, "</span>");
}

void
concord_html_text (GString     *out,
                   ConcordText *text)
{
  gboolean isolated = !concord_text_has_own_direction (text) && concord_text_turns (text);

  for (guint i = 0; i < text->runs->len; i++)
    append_run (out, &g_array_index (text->runs, ConcordRun, i), isolated);
}

/* Numbers in markup have a point in every locale. */
static void
append_number (GString    *out,
               const char *before,
               double      number,
               const char *after)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  g_string_append (out, before);
  g_string_append (out, g_ascii_formatd (buffer, sizeof buffer, "%.6g", number));
  g_string_append (out, after);
}

static void
append_points (GString           *out,
               const ConcordMark *mark)
{
  for (guint i = 0; i < mark->n_points; i++)
    {
      append_number (out, i == 0 ? "" : " ", mark->points[2 * i], ",");
      append_number (out, "", mark->points[2 * i + 1], "");
    }
}

static void
append_mark (GString           *out,
             const ConcordMark *mark)
{
  static const char *const anchors[] = { "start", "middle", "end" };
  const char *tone = concord_tone_get_name (mark->tone);

  switch (mark->type)
    {
    case CONCORD_MARK_RECT:
      append_number (out, "<rect x=\"", mark->x, "\"");
      append_number (out, " y=\"", mark->y, "\"");
      append_number (out, " width=\"", mark->width, "\"");
      append_number (out, " height=\"", mark->height, "\"");
      append_number (out, " rx=\"", mark->radius, "\"");
      g_string_append_printf (out, " class=\"t-%s\"/>", tone);
      break;
    case CONCORD_MARK_CIRCLE:
      append_number (out, "<circle cx=\"", mark->x, "\"");
      append_number (out, " cy=\"", mark->y, "\"");
      append_number (out, " r=\"", mark->radius, "\"");
      g_string_append_printf (out, " class=\"t-%s\"/>", tone);
      break;
    case CONCORD_MARK_LINE:
      g_string_append (out, "<polyline points=\"");
      append_points (out, mark);
      append_number (out, "\" stroke-width=\"", mark->width, "\"");
      g_string_append_printf (out, " class=\"line t-%s\"/>", tone);
      break;
    case CONCORD_MARK_SHAPE:
      g_string_append (out, "<polygon points=\"");
      append_points (out, mark);
      g_string_append_printf (out, "\" class=\"t-%s\"/>", tone);
      break;
    case CONCORD_MARK_WORDS:
    default:
      append_number (out, "<text x=\"", mark->x, "\"");
      append_number (out, " y=\"", mark->y, "\"");
      append_number (out, " font-size=\"", mark->height, "\"");
      g_string_append_printf (out, " text-anchor=\"%s\" class=\"t-%s%s\">", anchors[mark->anchor], tone,
                              mark->strong ? " strong" : "");
      concord_html_escape (out, mark->words);
      g_string_append (out, "</text>");
      break;
    }
}

/**
 * concord_html_drawing:
 * @alternative: (nullable): what it shows in words; %NULL hides it from those who listen
 */
void
concord_html_drawing (GString        *out,
                      ConcordDrawing *drawing,
                      const char     *class_name,
                      const char     *alternative)
{
  g_string_append_printf (out, "<svg class=\"%s\" direction=\"ltr\"", class_name);
  append_number (out, " viewBox=\"0 0 ", drawing->width, " ");
  append_number (out, "", drawing->height, "\"");
  if (alternative != NULL)
    {
      g_string_append (out, " role=\"img\" aria-label=\"");
      concord_html_escape (out, alternative);
      g_string_append (out, "\">");
    }
  else
    {
      g_string_append (out, " aria-hidden=\"true\" preserveAspectRatio=\"none\">");
    }

  for (guint i = 0; i < drawing->marks->len; i++)
    append_mark (out, &g_array_index (drawing->marks, ConcordMark, i));

  g_string_append (out, "</svg>");
}

/**
 * concord_html_symbols:
 *
 * Writes the icons that runs refer to, once for the whole page.
 */
void
concord_html_symbols (GString *out)
{
  g_string_append (out, "<svg class=\"symbols\" aria-hidden=\"true\"><defs>"
                        "<symbol id=\"dot\" viewBox=\"0 0 12 12\"><circle cx=\"6\" cy=\"6\" r=\"6\"/></symbol>");

  for (guint status = 0; status <= CONCORD_COMMITMENT_STOPPED; status++)
    {
      g_autoptr (ConcordDrawing) icon = concord_figure_status_icon (status);

      g_string_append_printf (out, "<symbol id=\"status-%u\" viewBox=\"0 0 12 12\">", status);
      for (guint i = 0; i < icon->marks->len; i++)
        append_mark (out, &g_array_index (icon->marks, ConcordMark, i));
      g_string_append (out, "</symbol>");
    }

  g_string_append (out, "</defs></svg>\n");
}
