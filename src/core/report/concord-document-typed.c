/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Marks what people wrote in a document whose own words are in another language, so that a screen reader pronounces both
 * as they are. What is typed it knows by its words; who shows it need not say so.
 */

#include "config.h"

#include "concord-document-typed.h"

typedef struct
{
  GHashTable *words;
  const char *tag; /* interned */
} Typed;

static void
mark_text (const Typed *typed,
           ConcordText *text)
{
  for (guint i = 0; text != NULL && i < text->runs->len; i++)
    {
      ConcordRun *run = &g_array_index (text->runs, ConcordRun, i);

      if (run->language == NULL && g_hash_table_contains (typed->words, run->words))
        run->language = typed->tag;
    }
}

static void
mark_block (const Typed  *typed,
            ConcordBlock *block)
{
  mark_text (typed, block->eyebrow);
  mark_text (typed, block->title);
  mark_text (typed, block->aside);
  mark_text (typed, block->text);

  for (guint i = 0; block->rows != NULL && i < block->rows->len; i++)
    {
      ConcordRow *row = block->rows->pdata[i];

      for (guint j = 0; j < row->cells->len; j++)
        mark_text (typed, concord_row_get_cell (row, j)->text);
    }
  for (guint i = 0; block->children != NULL && i < block->children->len; i++)
    mark_block (typed, block->children->pdata[i]);
}

static gboolean
has_letters (const char *words)
{
  for (; *words != '\0'; words = g_utf8_next_char (words))
    {
      if (g_unichar_isalpha (g_utf8_get_char (words)))
        return TRUE;
    }

  return FALSE;
}

static void
collect_record (GHashTable    *words,
                ConcordRecord *record)
{
  const ConcordKindInfo *info = concord_record_get_info (record);

  for (guint i = 0; i < info->n_fields; i++)
    {
      const ConcordField *field = &info->fields[i];
      gboolean is_text = field->type == CONCORD_FIELD_TEXT || field->type == CONCORD_FIELD_PROSE;

      if (is_text && (field->flags & CONCORD_FIELD_LANGUAGE) == 0 && concord_record_has (record, i)
          && has_letters (concord_record_get_text (record, i)))
        g_hash_table_add (words, (char *) concord_record_get_text (record, i));
    }
}

/**
 * concord_document_mark_typed:
 * @graph: what people wrote
 * @tag: (nullable): BCP 47, the language that they wrote in
 *
 * Does nothing where nobody said the language, or it is that of the document.
 */
void
concord_document_mark_typed (ConcordDocument *self,
                             ConcordGraph    *graph,
                             const char      *tag)
{
  g_autoptr (GHashTable) words = NULL;
  Typed typed;

  if (tag == NULL || tag[0] == '\0' || g_ascii_strcasecmp (tag, self->language) == 0)
    return;

  words = g_hash_table_new (g_str_hash, g_str_equal);
  collect_record (words, concord_graph_get_session (graph));
  for (guint kind = 0; kind < CONCORD_N_KINDS; kind++)
    {
      ConcordRecordList *list = concord_graph_list (graph, kind);

      for (guint i = 0; i < concord_record_list_get_length (list); i++)
        collect_record (words, concord_record_list_peek (list, i));
    }

  typed.words = words;
  typed.tag = g_intern_string (tag);
  mark_block (&typed, self->root);
}
