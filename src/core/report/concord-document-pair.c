/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Makes one document in two languages of two that were made from the same session, each in one language: the same tree
 * by construction. What both say alike was typed, or is a number, and stands once; what they say differently is
 * Concord's own and stands in both languages, the first one first and neither smaller than the other: headings and
 * labels as “Canlyniadau / Outcomes”, what a name or a value has below each other, sentences as two paragraphs.
 * Neither those who make the parts nor the writers know of it.
 */

#include "config.h"

#include "concord-document-pair.h"

#include <string.h>

#define BESIDE " / "
#define BELOW "\n"

/* Interned tags; NULL for the document's own language. */
typedef struct
{
  const char *first;
  const char *second;
  const char *typed;
} Languages;

static const ConcordRun *
get_run (ConcordText *text,
         guint        index)
{
  return &g_array_index (text->runs, ConcordRun, index);
}

static gboolean
has_letters (const char *words)
{
  for (const char *p = words; *p != '\0'; p = g_utf8_next_char (p))
    {
      if (g_unichar_isalpha (g_utf8_get_char (p)))
        return TRUE;
    }

  return FALSE;
}

static gboolean
has_letters_or_digits (const char *words)
{
  return has_letters (words) || strpbrk (words, "0123456789") != NULL;
}

/* Whether it goes on with a sentence, as “ leads, with ” does: such a sentence is said in one language and then in the other. */
static gboolean
is_within_sentence (const char *words)
{
  return strchr (",;:.", words[0]) != NULL || strstr (words, ", ") != NULL;
}

static void
append (ConcordText      *text,
        const ConcordRun *run,
        const char       *words,
        const char       *language,
        gboolean          goes_on)
{
  ConcordRun copy = *run;

  if (words[0] == '\0')
    return;

  copy.words = g_strdup (words);
  copy.target = g_strdup (run->target);
  copy.language = language;
  copy.goes_on = goes_on;
  g_array_append_val (text->runs, copy);
}

static void
append_all (ConcordText *text,
            ConcordText *other,
            const char  *language,
            gboolean     goes_on)
{
  for (guint i = 0; i < other->runs->len; i++)
    {
      const ConcordRun *run = get_run (other, i);

      append (text, run, run->words, has_letters (run->words) ? language : NULL, goes_on && run->style == CONCORD_RUN_STATUS);
    }
}

static gboolean
is_same (ConcordText *a,
         ConcordText *b)
{
  if (a->runs->len != b->runs->len)
    return FALSE;

  for (guint i = 0; i < a->runs->len; i++)
    {
      if (!g_str_equal (get_run (a, i)->words, get_run (b, i)->words))
        return FALSE;
    }

  return TRUE;
}

/* Whether both languages say all of it in their own way: nothing in it was typed, or stands within a sentence. */
static gboolean
is_own (ConcordText *a,
        ConcordText *b)
{
  gboolean own = TRUE;

  if (a->runs->len != b->runs->len)
    return TRUE;

  for (guint i = 0; i < a->runs->len; i++)
    {
      const char *first = get_run (a, i)->words;
      const char *second = get_run (b, i)->words;

      if (!g_str_equal (first, second) && (is_within_sentence (first) || is_within_sentence (second)))
        return TRUE;
      own &= !g_str_equal (first, second) || !has_letters_or_digits (first);
    }

  return own;
}

/* Runs in turn: what was typed once, the words around it in both languages where they stand. */
static void
append_in_turn (const Languages *languages,
                ConcordText     *text,
                ConcordText     *a,
                ConcordText     *b)
{
  for (guint i = 0; i < a->runs->len; i++)
    {
      const ConcordRun *first = get_run (a, i);
      const ConcordRun *second = get_run (b, i);

      if (g_str_equal (first->words, second->words))
        {
          append (text, first, first->words, has_letters (first->words) ? languages->typed : NULL, FALSE);
        }
      else
        {
          g_autofree char *before = g_strchomp (g_strdup (first->words));
          g_autofree char *behind = g_strchug (g_strdup (second->words));

          append (text, first, before, languages->first, FALSE);
          concord_text_add (text, CONCORD_RUN_PLAIN, BESIDE);
          append (text, second, behind, languages->second, second->style == CONCORD_RUN_STATUS);
        }
    }
}

/* Returns: (transfer full) */
static ConcordText *
join (const Languages *languages,
      ConcordText     *a,
      ConcordText     *b,
      const char      *between)
{
  ConcordText *text = concord_text_new ();

  if (is_same (a, b))
    {
      append_in_turn (languages, text, a, b);
    }
  else if (is_own (a, b))
    {
      append_all (text, a, languages->first, FALSE);
      concord_text_add (text, CONCORD_RUN_PLAIN, between);
      append_all (text, b, languages->second, TRUE);
    }
  else
    {
      append_in_turn (languages, text, a, b);
    }

  return text;
}

static void
pair_text (const Languages *languages,
           ConcordText    **a,
           ConcordText     *b,
           const char      *between)
{
  ConcordText *text;

  if (*a == NULL || b == NULL)
    return;

  text = join (languages, *a, b, between);
  concord_text_free (*a);
  *a = text;
}

/* For what can have no language of its own: words for a figure, and within it. */
static void
pair_words (char       **a,
            const char  *b)
{
  char *both;

  if (*a == NULL || b == NULL || g_str_equal (*a, b))
    return;

  both = g_strconcat (*a, BESIDE, b, NULL);
  g_free (*a);
  *a = both;
}

static const ConcordMark *
get_mark (ConcordDrawing *drawing,
          guint           index)
{
  return &g_array_index (drawing->marks, ConcordMark, index);
}

/* Returns: the base line of the highest words below @above that the two say differently; -1 for none */
static double
find_line (ConcordDrawing *a,
           ConcordDrawing *b,
           double          above)
{
  double found = -1;

  for (guint i = 0; i < b->marks->len; i++)
    {
      const ConcordMark *mark = get_mark (b, i);

      if (mark->words != NULL && g_strcmp0 (get_mark (a, i)->words, mark->words) != 0 && mark->y > above
          && (found < 0 || mark->y < found))
        found = mark->y;
    }

  return found;
}

/* Words in a drawing have no room beside each other: each line of them gets another below it. */
static void
pair_drawing (ConcordDrawing *a,
              ConcordDrawing *b)
{
  const double leading = 1.25;
  double moved = 0;
  double line = -1;

  if (a == NULL || b == NULL || a->marks->len != b->marks->len)
    return;

  while ((line = find_line (a, b, line)) >= 0)
    {
      guint n = b->marks->len;
      double room = 0;

      for (guint i = 0; i < n; i++)
        {
          const ConcordMark *mark = get_mark (b, i);

          if (mark->words != NULL && ABS (mark->y - line) < 0.5)
            room = MAX (room, mark->height * leading);
        }

      /* From here on everything stands lower. */
      for (guint i = 0; i < n; i++)
        {
          if (get_mark (b, i)->y > line + 0.5)
            concord_drawing_move_mark (a, i, room);
        }
      for (guint i = 0; i < n; i++)
        {
          const ConcordMark *mark = get_mark (b, i);

          if (mark->words != NULL && ABS (mark->y - line) < 0.5 && g_strcmp0 (get_mark (a, i)->words, mark->words) != 0)
            concord_drawing_words (a, mark->tone, mark->x, mark->y + moved + room, mark->height, mark->anchor,
                                   mark->strong, mark->words);
        }
      moved += room;
    }

  a->height += moved;
}

static void
pair_row (const Languages *languages,
          ConcordBlockType type,
          ConcordRow      *a,
          ConcordRow      *b)
{
  const char *between = type == CONCORD_BLOCK_LIST ? BESIDE : BELOW;

  for (guint i = 0; i < MIN (a->cells->len, b->cells->len); i++)
    {
      ConcordCell *cell = concord_row_get_cell (a, i);
      ConcordCell *other = concord_row_get_cell (b, i);

      pair_text (languages, &cell->text, other->text, between);
      pair_words (&cell->alternative, other->alternative);
      pair_drawing (cell->drawing, other->drawing);
    }
}

static void pair_block (const Languages *languages,
                        ConcordBlock    *a,
                        ConcordBlock    *b);

/* A sentence becomes two paragraphs: whoever reads one language reads on, and a screen reader changes its voice once. */
static gboolean
is_sentence (ConcordBlock *a,
             ConcordBlock *b)
{
  const glong few_words = 32;
  g_autofree char *words = a->type == CONCORD_BLOCK_PARAGRAPH ? concord_text_dup_plain (a->text) : NULL;

  return words != NULL && g_utf8_strlen (words, -1) > few_words && a->style != CONCORD_STYLE_EYEBROW
         && !is_same (a->text, b->text) && is_own (a->text, b->text);
}

static void
pair_children (const Languages *languages,
               ConcordBlock    *a,
               ConcordBlock    *b)
{
  guint at = 0;

  for (guint i = 0; i < b->children->len && at < a->children->len; i++, at++)
    {
      ConcordBlock *block = a->children->pdata[at];
      ConcordBlock *other = b->children->pdata[i];

      if (block->type != other->type)
        return;

      if (is_sentence (block, other))
        {
          ConcordText *text = concord_text_new ();
          ConcordText *first = concord_text_new ();

          append_all (first, block->text, languages->first, FALSE);
          append_all (text, other->text, languages->second, FALSE);
          concord_text_free (block->text);
          block->text = first;
          concord_block_insert_paragraph (a, ++at, block->style, text);
        }
      else
        {
          pair_block (languages, block, other);
        }
    }
}

static void
pair_block (const Languages *languages,
            ConcordBlock    *a,
            ConcordBlock    *b)
{
  pair_text (languages, &a->eyebrow, b->eyebrow, BESIDE);
  pair_text (languages, &a->title, b->title, BESIDE);
  pair_text (languages, &a->aside, b->aside, BESIDE);
  pair_text (languages, &a->text, b->text, BESIDE);
  pair_words (&a->alternative, b->alternative);
  pair_drawing (a->drawing, b->drawing);

  for (guint i = 0; a->columns != NULL && b->columns != NULL && i < MIN (a->columns->len, b->columns->len); i++)
    pair_text (languages, &g_array_index (a->columns, ConcordColumn, i).title,
               g_array_index (b->columns, ConcordColumn, i).title, BESIDE);
  for (guint i = 0; a->rows != NULL && b->rows != NULL && i < MIN (a->rows->len, b->rows->len); i++)
    pair_row (languages, a->type, a->rows->pdata[i], b->rows->pdata[i]);

  if (a->children != NULL && b->children != NULL)
    pair_children (languages, a, b);
}

/* Returns: (nullable): interned; %NULL where it is the document's own */
static const char *
intern (ConcordDocument *self,
        const char      *tag)
{
  return tag == NULL || tag[0] == '\0' || g_ascii_strcasecmp (tag, self->language) == 0 ? NULL : g_intern_string (tag);
}

/**
 * concord_document_pair:
 * @second: the same document in another language
 * @typed: (nullable): the language that people wrote in
 *
 * Takes what @second says into @self.
 */
void
concord_document_pair (ConcordDocument *self,
                       ConcordDocument *second,
                       const char      *typed)
{
  const Languages languages = {
    .second = intern (self, second->language),
    .typed = intern (self, typed),
  };

  for (guint i = 0; i < CONCORD_N_PHRASES; i++)
    pair_text (&languages, &self->phrases[i], second->phrases[i], BESIDE);
  pair_block (&languages, self->root, second->root);
  self->bilingual = TRUE;
}
