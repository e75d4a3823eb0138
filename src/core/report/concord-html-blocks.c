/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Each kind of block as the element that means it. How it looks is said in summary.css alone. */

#include "config.h"

#include "concord-html-private.h"

void
concord_html_element (GString     *out,
                const char  *name,
                const char  *class_name,
                ConcordText *text)
{
  g_string_append_printf (out, "<%s", name);
  if (class_name != NULL)
    g_string_append_printf (out, " class=\"%s\"", class_name);
  g_string_append (out, concord_text_has_own_direction (text) ? " dir=\"auto\">" : ">");
  concord_html_text (out, text);
  g_string_append_printf (out, "</%s>\n", name);
}

static void
append_paragraph (GString      *out,
                  ConcordBlock *block)
{
  switch (block->style)
    {
    case CONCORD_STYLE_VISION:
      concord_html_element (out, "p", "vision", block->text);
      break;
    case CONCORD_STYLE_LEAD:
      concord_html_element (out, "p", "lead", block->text);
      break;
    case CONCORD_STYLE_QUIET:
      concord_html_element (out, "p", "quiet", block->text);
      break;
    case CONCORD_STYLE_EYEBROW:
      concord_html_element (out, "p", "eyebrow", block->text);
      break;
    case CONCORD_STYLE_PLAIN:
    case CONCORD_STYLE_COVER:
    case CONCORD_STYLE_PANEL:
    case CONCORD_STYLE_CARD:
    case CONCORD_STYLE_TILES:
    case CONCORD_STYLE_GRID:
    case CONCORD_STYLE_CHIPS:
    default:
      concord_html_element (out, "p", NULL, block->text);
      break;
    }
}

static void
append_facts (GString      *out,
              ConcordBlock *block)
{
  const char *class_name = "facts";

  if (block->style == CONCORD_STYLE_TILES)
    class_name = "tiles";
  else if (block->style == CONCORD_STYLE_GRID)
    class_name = "grid";

  g_string_append_printf (out, "<dl class=\"%s\">\n", class_name);
  for (guint i = 0; i < block->rows->len; i++)
    {
      g_string_append (out, block->style == CONCORD_STYLE_GRID && concord_facts_is_long (block->rows->pdata[i])
                              ? "<div class=\"long\">" : "<div>");
      concord_html_element (out, "dt", NULL, concord_row_get_cell (block->rows->pdata[i], 0)->text);
      concord_html_element (out, "dd", NULL, concord_row_get_cell (block->rows->pdata[i], 1)->text);
      g_string_append (out, "</div>\n");
    }
  g_string_append (out, "</dl>\n");
}

static void
append_list (GString      *out,
             ConcordBlock *block)
{
  g_string_append_printf (out, "<ul class=\"%s\">\n", block->style == CONCORD_STYLE_CHIPS ? "chips" : "list");
  for (guint i = 0; i < block->rows->len; i++)
    concord_html_element (out, "li", NULL, concord_row_get_cell (block->rows->pdata[i], 0)->text);
  g_string_append (out, "</ul>\n");
}

static void
append_figure (GString      *out,
               ConcordBlock *block)
{
  if (block->alternative == NULL)
    {
      concord_html_drawing (out, block->drawing, "band-of-colours", NULL);
      return;
    }

  g_string_append (out, "<figure>");
  concord_html_drawing (out, block->drawing, "figure", block->alternative);
  if (block->title != NULL)
    concord_html_element (out, "figcaption", NULL, block->title);
  g_string_append (out, "</figure>\n");
}

static void
append_signatures (ConcordHtml  *self,
                   ConcordBlock *block)
{
  GString *out = self->out;

  g_string_append (out, "<ul class=\"signatures\">\n");
  for (guint i = 0; i < block->rows->len; i++)
    {
      g_string_append (out, "<li>");
      concord_html_element (out, "p", NULL, concord_row_get_cell (block->rows->pdata[i], 0)->text);
      g_string_append (out, "<p class=\"sign\"><span>");
      concord_html_text (out, self->document->phrases[CONCORD_PHRASE_SIGN]);
      g_string_append (out, "</span><span>");
      concord_html_text (out, self->document->phrases[CONCORD_PHRASE_DATE]);
      g_string_append (out, "</span></p></li>\n");
    }
  g_string_append (out, "</ul>\n");
}

static void
append_heading (GString      *out,
                ConcordBlock *section)
{
  g_string_append (out, "<div class=\"head\">\n");
  if (section->eyebrow != NULL)
    concord_html_element (out, "p", "eyebrow", section->eyebrow);

  g_string_append_printf (out, "<h%u", section->level);
  if (section->level == 2)
    g_string_append_printf (out, " id=\"%s-title\"", section->id);
  g_string_append (out, concord_text_has_own_direction (section->title) ? " dir=\"auto\">" : ">");
  concord_html_text (out, section->title);
  g_string_append_printf (out, "</h%u>\n", section->level);

  if (section->aside != NULL && !concord_text_is_empty (section->aside))
    concord_html_element (out, "p", "aside", section->aside);
  g_string_append (out, "</div>\n");
}

static gboolean
append_section (ConcordHtml  *self,
                ConcordBlock *section,
                GError      **error)
{
  const char *name = "div";

  if (section->style == CONCORD_STYLE_COVER)
    name = "header";
  else if (section->title != NULL)
    name = section->style == CONCORD_STYLE_CARD ? "article" : "section";

  g_string_append_printf (self->out, "<%s", name);
  if (section->style == CONCORD_STYLE_COVER)
    g_string_append (self->out, " class=\"cover\"");
  else if (section->style == CONCORD_STYLE_CARD)
    g_string_append (self->out, " class=\"card\"");
  else if (section->style == CONCORD_STYLE_PANEL)
    g_string_append (self->out, " class=\"panel\"");
  else if (section->title != NULL)
    g_string_append_printf (self->out, " class=\"level-%u%s\"", section->level, section->new_page ? " page" : "");
  if (section->id != NULL)
    g_string_append_printf (self->out, " id=\"%s\"", section->id);
  if (section->level == 2 && section->title != NULL)
    g_string_append_printf (self->out, " aria-labelledby=\"%s-title\"", section->id);
  g_string_append (self->out, ">\n");

  if (section->title != NULL)
    append_heading (self->out, section);
  for (guint i = 0; i < section->children->len; i++)
    {
      if (!concord_html_block (self, section->children->pdata[i], error))
        return FALSE;
    }

  g_string_append_printf (self->out, "</%s>\n", name);

  return TRUE;
}

gboolean
concord_html_block (ConcordHtml  *self,
                    ConcordBlock *block,
                    GError      **error)
{
  if (g_cancellable_set_error_if_cancelled (self->cancellable, error))
    return FALSE;

  switch (block->type)
    {
    case CONCORD_BLOCK_SECTION:
      return append_section (self, block, error);
    case CONCORD_BLOCK_TABLE:
      return concord_html_table (self, block, error);
    case CONCORD_BLOCK_PARAGRAPH:
      append_paragraph (self->out, block);
      return TRUE;
    case CONCORD_BLOCK_FACTS:
      append_facts (self->out, block);
      return TRUE;
    case CONCORD_BLOCK_LIST:
      append_list (self->out, block);
      return TRUE;
    case CONCORD_BLOCK_FIGURE:
      append_figure (self->out, block);
      return TRUE;
    case CONCORD_BLOCK_SIGNATURES:
      append_signatures (self, block);
      return TRUE;
    default:
      g_return_val_if_reached (TRUE);
    }
}
