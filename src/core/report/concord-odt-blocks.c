/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Each kind of block as what a word processor has for it. How it looks is said in summary-styles.xml. */

#include "config.h"

#include "concord-odt-private.h"

/* Facts in a row stand two by two where both are this short. */
#define SHORT_FACT 26

static const char *
get_paragraph_style (ConcordOdt   *self,
                     ConcordBlock *block)
{
  switch (block->style)
    {
    case CONCORD_STYLE_VISION:
      return "Vision";
    case CONCORD_STYLE_LEAD:
      return self->panel ? "Panel_20_lead" : "Lead";
    case CONCORD_STYLE_QUIET:
      return self->panel ? "Panel_20_quiet" : "Quiet";
    case CONCORD_STYLE_EYEBROW:
      return "Eyebrow";
    case CONCORD_STYLE_PLAIN:
    case CONCORD_STYLE_COVER:
    case CONCORD_STYLE_PANEL:
    case CONCORD_STYLE_CARD:
    case CONCORD_STYLE_TILES:
    case CONCORD_STYLE_GRID:
    case CONCORD_STYLE_CHIPS:
    default:
      return self->panel ? "Panel" : "Text_20_body";
    }
}

static void
add_fact (ConcordOdt *self,
          ConcordRow *row)
{
  concord_odt_open (self->out, "text:span", "text:style-name", "Quiet_20_words", NULL);
  concord_odt_runs (self, concord_row_get_cell (row, 0)->text);
  concord_odt_close (self->out);
  concord_odt_tab (self);
  concord_odt_runs (self, concord_row_get_cell (row, 1)->text);
}

static gboolean
is_short (ConcordRow *row)
{
  g_autofree char *value = concord_text_dup_plain (concord_row_get_cell (row, 1)->text);

  return g_utf8_strlen (value, -1) <= SHORT_FACT;
}

static void
add_facts (ConcordOdt   *self,
           ConcordBlock *block)
{
  gboolean in_row = block->style == CONCORD_STYLE_GRID;

  for (guint i = 0; i < block->rows->len; i++)
    {
      ConcordRow *row = block->rows->pdata[i];

      concord_odt_start (self, in_row ? "Facts_20_in_20_a_20_row" : "Fact", NULL);
      add_fact (self, row);
      if (in_row && i + 1 < block->rows->len && is_short (row) && is_short (block->rows->pdata[i + 1]))
        {
          concord_odt_tab (self);
          add_fact (self, block->rows->pdata[++i]);
        }
      concord_odt_end (self);
    }
}

static void
add_list (ConcordOdt   *self,
          ConcordBlock *block)
{
  gboolean chips = block->style == CONCORD_STYLE_CHIPS;

  if (chips)
    {
      g_autofree char *name = g_strdup_printf ("Names %u", ++self->n_lists);

      concord_odt_open (self->out, "text:section", "text:style-name", "Columns", "text:name", name, NULL);
    }

  concord_odt_open (self->out, "text:list", "text:style-name", chips ? "Names" : "Bullets", NULL);
  for (guint i = 0; i < block->rows->len; i++)
    {
      concord_odt_open (self->out, "text:list-item", NULL);
      concord_odt_paragraph (self, chips ? "Name" : "List_20_Contents",
                             concord_row_get_cell (block->rows->pdata[i], 0)->text);
      concord_odt_close (self->out);
    }
  concord_odt_close (self->out);

  if (chips)
    concord_odt_close (self->out);
}

static void
add_figure (ConcordOdt   *self,
            ConcordBlock *block)
{
  const double centimetres_a_point = 2.54 / 72;
  gboolean decoration = block->alternative == NULL;
  double width = decoration ? self->text_width : MIN (block->drawing->width * centimetres_a_point, self->text_width - 0.5);

  concord_odt_start (self, self->panel ? "Panel_20_figure" : "Figure", NULL);
  concord_odt_picture (self, block->drawing, width, block->alternative);
  concord_odt_end (self);
  if (block->title != NULL)
    concord_odt_paragraph (self, "Caption", block->title);
}

static gboolean
add_section (ConcordOdt   *self,
             ConcordBlock *section,
             GError      **error)
{
  gboolean was_panel = self->panel;

  self->new_page |= section->new_page;
  self->panel |= section->style == CONCORD_STYLE_PANEL;

  if (section->eyebrow != NULL)
    {
      concord_odt_paragraph (self, "Eyebrow", section->eyebrow);
      self->close = TRUE;
    }
  if (section->title != NULL)
    concord_odt_heading (self, section);
  if (section->aside != NULL && !concord_text_is_empty (section->aside))
    concord_odt_paragraph (self, "Aside", section->aside);

  for (guint i = 0; i < section->children->len; i++)
    {
      if (!concord_odt_block (self, section->children->pdata[i], error))
        return FALSE;
    }

  self->panel = was_panel;

  return TRUE;
}

gboolean
concord_odt_block (ConcordOdt   *self,
                   ConcordBlock *block,
                   GError      **error)
{
  if (g_cancellable_set_error_if_cancelled (self->cancellable, error))
    return FALSE;

  switch (block->type)
    {
    case CONCORD_BLOCK_SECTION:
      return add_section (self, block, error);
    case CONCORD_BLOCK_TABLE:
      return concord_odt_table (self, block, error);
    case CONCORD_BLOCK_PARAGRAPH:
      concord_odt_paragraph (self, get_paragraph_style (self, block), block->text);
      return TRUE;
    case CONCORD_BLOCK_FACTS:
      if (block->style == CONCORD_STYLE_TILES)
        concord_odt_tiles (self, block);
      else
        add_facts (self, block);
      return TRUE;
    case CONCORD_BLOCK_LIST:
      add_list (self, block);
      return TRUE;
    case CONCORD_BLOCK_FIGURE:
      add_figure (self, block);
      return TRUE;
    case CONCORD_BLOCK_SIGNATURES:
      concord_odt_sign (self, block);
      return TRUE;
    default:
      g_return_val_if_reached (TRUE);
    }
}
