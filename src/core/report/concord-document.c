/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Makes and frees the document tree. It never reads a session and never writes a file. */

#include "config.h"

#include "concord-document.h"

#include "concord-speech.h"

static void
clear_column (gpointer data)
{
  ConcordColumn *column = data;

  g_clear_pointer (&column->title, concord_text_free);
}

static void
free_block (gpointer data)
{
  ConcordBlock *block = data;

  g_clear_pointer (&block->id, g_free);
  g_clear_pointer (&block->eyebrow, concord_text_free);
  g_clear_pointer (&block->title, concord_text_free);
  g_clear_pointer (&block->aside, concord_text_free);
  g_clear_pointer (&block->text, concord_text_free);
  g_clear_pointer (&block->children, g_ptr_array_unref);
  g_clear_pointer (&block->columns, g_array_unref);
  g_clear_pointer (&block->rows, g_ptr_array_unref);
  g_clear_pointer (&block->drawing, concord_drawing_free);
  g_clear_pointer (&block->alternative, g_free);
  g_free (block);
}

static ConcordBlock *
new_block (ConcordBlockType  type,
           ConcordBlockStyle style)
{
  ConcordBlock *block = g_new0 (ConcordBlock, 1);

  block->type = type;
  block->style = style;

  switch (type)
    {
    case CONCORD_BLOCK_SECTION:
      block->children = g_ptr_array_new_with_free_func (free_block);
      break;
    case CONCORD_BLOCK_TABLE:
      block->columns = g_array_new (FALSE, TRUE, sizeof (ConcordColumn));
      g_array_set_clear_func (block->columns, clear_column);
      block->rows = g_ptr_array_new_with_free_func (concord_row_free);
      break;
    case CONCORD_BLOCK_FACTS:
    case CONCORD_BLOCK_LIST:
    case CONCORD_BLOCK_SIGNATURES:
      block->rows = g_ptr_array_new_with_free_func (concord_row_free);
      break;
    case CONCORD_BLOCK_PARAGRAPH:
    case CONCORD_BLOCK_FIGURE:
    default:
      break;
    }

  return block;
}

static ConcordBlock *
add_block (ConcordBlock     *parent,
           ConcordBlockType  type,
           ConcordBlockStyle style)
{
  ConcordBlock *block = new_block (type, style);

  g_assert (parent->type == CONCORD_BLOCK_SECTION);
  g_ptr_array_add (parent->children, block);

  return block;
}

static gboolean
is_written_from_the_right (const char *language)
{
  static const char *const languages[] = {
    "ar", "arc", "ckb", "dv", "fa", "he", "iw", "ks", "ps", "sd", "syr", "ug", "ur", "yi", NULL,
  };
  g_auto (GStrv) parts = g_strsplit (language, "-", 2);
  g_autofree char *primary = g_ascii_strdown (parts[0], -1);

  return g_strv_contains (languages, primary);
}

static void
add_phrases (ConcordDocument *self)
{
  g_autoptr (GDateTime) created = self->created != 0 ? g_date_time_new_from_unix_local (self->created) : NULL;

  self->phrases[CONCORD_PHRASE_CONTENTS] = concord_text_new_plain (_("Contents"));
  self->phrases[CONCORD_PHRASE_SKIP] = concord_text_new_plain (_("Skip to the summary"));
  self->phrases[CONCORD_PHRASE_PARTNER] = concord_text_new_plain (_("Partner"));
  self->phrases[CONCORD_PHRASE_SIGN] = concord_text_new_plain (_("Name, role and signature"));
  self->phrases[CONCORD_PHRASE_DATE] = concord_text_new_plain (_("Date"));
  if (created != NULL)
    {
      g_autofree char *day = g_date_time_format (created, C_("date", "%-d %B %Y"));
      /* Translators: at the foot of the summary, the day it was made */
      g_autofree char *made = g_strdup_printf (_("Made on %s"), day);

      self->phrases[CONCORD_PHRASE_MADE] = concord_text_new_plain (made);
    }
}

/**
 * concord_document_new:
 * @language: (nullable): a BCP 47 tag; anything else becomes en-GB
 * @created: seconds UTC; 0 for unsaid
 */
ConcordDocument *
concord_document_new (const char *title,
                      const char *language,
                      gint64      created)
{
  ConcordDocument *self = g_new0 (ConcordDocument, 1);
  gboolean known = language != NULL && g_regex_match_simple ("^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$", language, 0, 0);

  self->title = g_strdup (title);
  self->language = g_strdup (known ? language : "en-GB");
  self->rtl = is_written_from_the_right (self->language);
  self->created = created;
  add_phrases (self);
  self->root = new_block (CONCORD_BLOCK_SECTION, CONCORD_STYLE_PLAIN);

  return self;
}

void
concord_document_free (ConcordDocument *self)
{
  free_block (self->root);
  for (guint i = 0; i < CONCORD_N_PHRASES; i++)
    g_clear_pointer (&self->phrases[i], concord_text_free);
  g_free (self->title);
  g_free (self->language);
  g_free (self->labels);
  g_free (self);
}

/**
 * concord_block_add_section:
 * @id: (nullable): where links to it lead
 * @title: (nullable) (transfer full): its heading, one level below that of @parent
 */
ConcordBlock *
concord_block_add_section (ConcordBlock     *parent,
                           ConcordBlockStyle style,
                           const char       *id,
                           ConcordText      *title)
{
  ConcordBlock *section = add_block (parent, CONCORD_BLOCK_SECTION, style);

  section->id = g_strdup (id);
  section->title = title;
  section->level = title != NULL ? parent->level + 1 : parent->level;

  return section;
}

ConcordBlock *
concord_block_add_titled (ConcordBlock *parent,
                          const char   *id,
                          const char   *title)
{
  return concord_block_add_section (parent, CONCORD_STYLE_PLAIN, id, concord_text_new_plain (title));
}

/**
 * concord_block_add_paragraph:
 * @text: (transfer full): nothing is added where it is empty
 */
void
concord_block_add_paragraph (ConcordBlock     *parent,
                             ConcordBlockStyle style,
                             ConcordText      *text)
{
  if (concord_text_is_empty (text))
    concord_text_free (text);
  else
    add_block (parent, CONCORD_BLOCK_PARAGRAPH, style)->text = text;
}

/**
 * concord_block_insert_paragraph:
 * @index: where it stands among the children of @parent
 * @text: (transfer full)
 */
void
concord_block_insert_paragraph (ConcordBlock     *parent,
                                guint             index,
                                ConcordBlockStyle style,
                                ConcordText      *text)
{
  ConcordBlock *block = new_block (CONCORD_BLOCK_PARAGRAPH, style);

  block->text = text;
  g_ptr_array_insert (parent->children, (int) index, block);
}

void
concord_block_add_words (ConcordBlock     *parent,
                         ConcordBlockStyle style,
                         const char       *words)
{
  concord_block_add_paragraph (parent, style, concord_text_new_plain (words));
}

ConcordBlock *
concord_block_add_facts (ConcordBlock     *parent,
                         ConcordBlockStyle style)
{
  return add_block (parent, CONCORD_BLOCK_FACTS, style);
}

ConcordBlock *
concord_block_add_list (ConcordBlock     *parent,
                        ConcordBlockStyle style)
{
  return add_block (parent, CONCORD_BLOCK_LIST, style);
}

ConcordBlock *
concord_block_add_table (ConcordBlock *parent,
                         ConcordText  *caption)
{
  ConcordBlock *table = add_block (parent, CONCORD_BLOCK_TABLE, CONCORD_STYLE_PLAIN);

  table->title = caption;

  return table;
}

ConcordBlock *
concord_block_add_signatures (ConcordBlock *parent)
{
  return add_block (parent, CONCORD_BLOCK_SIGNATURES, CONCORD_STYLE_PLAIN);
}

/**
 * concord_block_add_figure:
 * @alternative: (nullable): what it shows, in words; %NULL for decoration
 * @caption: (nullable) (transfer full)
 */
void
concord_block_add_figure (ConcordBlock   *parent,
                          ConcordDrawing *drawing,
                          const char     *alternative,
                          ConcordText    *caption)
{
  ConcordBlock *figure = add_block (parent, CONCORD_BLOCK_FIGURE, CONCORD_STYLE_PLAIN);

  figure->drawing = drawing;
  figure->alternative = g_strdup (alternative);
  figure->title = caption;
}

/**
 * concord_block_is_empty:
 *
 * Returns: whether a section, table, list or facts hold nothing but a heading
 */
gboolean
concord_block_is_empty (ConcordBlock *block)
{
  if (block->children != NULL)
    return block->children->len == 0;

  return block->rows != NULL && block->rows->len == 0;
}

/**
 * concord_block_drop:
 * @child: a block of @parent that turned out to have nothing to say
 */
void
concord_block_drop (ConcordBlock *parent,
                    ConcordBlock *child)
{
  g_ptr_array_remove (parent->children, child);
}
