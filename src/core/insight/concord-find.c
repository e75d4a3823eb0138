/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Finding cards by words, as the library finds sessions. Takes text and a graph and returns what matches;
 * it allocates nothing for a card, so that a hundred thousand of them are searched while someone types.
 */

#include "config.h"

#include "concord-find.h"

#include "concord-kinds.h"

/* One bit a word, so that fields can be taken together. What is typed beyond that is left out. */
#define MAX_WORDS 32

struct _ConcordFind
{
  gunichar *words[MAX_WORDS]; /* folded, each ending with 0 */
  guint n_words;
};

/* --- letters and words ------------------------------------------------------------- */

/* An accent or a vowel point; not the vowel signs of Indic scripts, without which a word is another. */
static gboolean
is_diacritic (gunichar c)
{
  return g_unichar_ismark (c) && g_unichar_combining_class (c) > 9;
}

/* Whether the letter at @text belongs to a word; most are plain, and those are fast. */
static gboolean
is_in_word (const char *text)
{
  gunichar c;

  if ((guchar) *text < 0x80)
    return g_ascii_isalnum (*text);

  c = g_utf8_get_char (text);

  return g_unichar_isalnum (c) || g_unichar_ismark (c);
}

/* Without case and diacritics; 0 for what does not count at all. */
static gunichar
fold (gunichar c)
{
  gunichar parts[G_UNICHAR_MAX_DECOMPOSITION_LENGTH];
  gsize n;

  if (c < 0x80)
    return (gunichar) g_ascii_tolower ((char) c);
  if (is_diacritic (c))
    return 0;

  n = g_unichar_fully_decompose (c, FALSE, parts, G_N_ELEMENTS (parts));
  if (n > 1 && is_diacritic (parts[1]))
    c = parts[0];

  return g_unichar_tolower (c);
}

/* Where @word ends if it begins at @text, or NULL. */
static const char *
match_word (const gunichar *word,
            const char     *text)
{
  while (*word != 0)
    {
      gunichar folded;

      if (*text == '\0')
        return NULL;

      folded = fold (g_utf8_get_char (text));
      if (folded != 0 && folded != *word++)
        return NULL;
      text = g_utf8_next_char (text);
    }

  while (*text != '\0' && is_diacritic (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);

  return text;
}

/* The next place at or behind @text where a word begins, or NULL. */
static const char *
next_word (const char *text,
           gboolean    inside)
{
  for (; *text != '\0'; text = g_utf8_next_char (text))
    {
      gboolean word = is_in_word (text);

      if (word && !inside)
        return text;
      inside = word;
    }

  return NULL;
}

/* Which words begin a word of @text, as bits. */
static guint32
find_in_text (ConcordFind *self,
              const char  *text)
{
  guint32 found = 0;

  for (const char *at = next_word (text, FALSE); at != NULL; at = next_word (at, TRUE))
    {
      for (guint i = 0; i < self->n_words; i++)
        {
          if ((found & (1u << i)) == 0 && match_word (self->words[i], at) != NULL)
            found |= 1u << i;
        }
    }

  return found;
}

static guint32
all_words (ConcordFind *self)
{
  return self->n_words == MAX_WORDS ? G_MAXUINT32 : (1u << self->n_words) - 1;
}

/* --- records ------------------------------------------------------------------------ */

/* Whether a card shows the name of what the field refers to. */
static gboolean
is_named (const ConcordField *field)
{
  return (field->type == CONCORD_FIELD_REFERENCE || field->type == CONCORD_FIELD_REFERENCES) &&
         (field->target == CONCORD_KIND_PARTNER || field->target == CONCORD_KIND_COHORT);
}

static guint32
find_in_name (ConcordFind   *self,
              ConcordRecord *record)
{
  guint32 found;

  if (record == NULL)
    return 0;

  found = find_in_text (self, concord_record_get_headline (record));
  if (concord_record_get_kind (record) == CONCORD_KIND_PARTNER)
    found |= find_in_text (self, concord_record_get_text (record, CONCORD_PARTNER_SHORT_NAME));

  return found;
}

static guint32
look_up (ConcordFind  *self,
         ConcordGraph *graph,
         GHashTable   *names,
         const char   *id)
{
  return names != NULL ? GPOINTER_TO_UINT (g_hash_table_lookup (names, id))
                       : find_in_name (self, concord_graph_lookup (graph, id));
}

/* @names: (nullable): the words in the names of partners and cohorts, by id, where they are known */
static guint32
find_in_field (ConcordFind   *self,
               ConcordGraph  *graph,
               GHashTable    *names,
               ConcordRecord *record,
               guint          i)
{
  const ConcordField *field = &concord_record_get_info (record)->fields[i];
  const char *const *ids;
  guint32 found = 0;

  if ((field->flags & CONCORD_FIELD_SEARCHABLE) != 0)
    return find_in_text (self, concord_record_get_text (record, i));
  if (!is_named (field) || !concord_record_has (record, i))
    return 0;
  if (field->type == CONCORD_FIELD_REFERENCE)
    return look_up (self, graph, names, concord_record_get_text (record, i));

  ids = concord_record_get_list (record, i);
  for (guint n = 0; ids[n] != NULL; n++)
    found |= look_up (self, graph, names, ids[n]);

  return found;
}

static gboolean
matches (ConcordFind   *self,
         ConcordGraph  *graph,
         GHashTable    *names,
         ConcordRecord *record)
{
  const ConcordKindInfo *info = concord_record_get_info (record);
  guint32 found = find_in_text (self, concord_record_get_headline (record));

  for (guint i = 0; i < info->n_fields && found != all_words (self); i++)
    {
      if (i != info->headline)
        found |= find_in_field (self, graph, names, record, i);
    }

  return found == all_words (self);
}

/* --- the board ---------------------------------------------------------------------- */

typedef struct
{
  ConcordFind *find;
  ConcordGraph *graph;
  GHashTable *names;
  ConcordRecord *from;
  GPtrArray *found;
  guint first;
} Walk;

static void
learn_names (Walk        *walk,
             ConcordKind  kind)
{
  ConcordRecordList *list = concord_graph_list (walk->graph, kind);
  guint n = concord_record_list_get_length (list);

  for (guint i = 0; i < n; i++)
    {
      ConcordRecord *record = concord_record_list_peek (list, i);
      guint32 found = find_in_name (walk->find, record);

      if (found != 0)
        g_hash_table_insert (walk->names, (char *) concord_record_get_id (record), GUINT_TO_POINTER (found));
    }
}

static void
visit (Walk          *walk,
       ConcordRecord *record)
{
  if (record == walk->from)
    walk->first = walk->found->len;
  if (matches (walk->find, walk->graph, walk->names, record))
    g_ptr_array_add (walk->found, g_object_ref (record));
}

static void
visit_column (Walk          *walk,
              ConcordRecord *outcome)
{
  ConcordRecordList *priorities = concord_graph_children (walk->graph, outcome, CONCORD_KIND_PRIORITY);
  guint n_priorities = concord_record_list_get_length (priorities);

  visit (walk, outcome);
  for (guint i = 0; i < n_priorities; i++)
    {
      ConcordRecord *priority = concord_record_list_peek (priorities, i);
      ConcordRecordList *commitments = concord_graph_children (walk->graph, priority, CONCORD_KIND_COMMITMENT);
      guint n = concord_record_list_get_length (commitments);

      visit (walk, priority);
      for (guint j = 0; j < n; j++)
        visit (walk, concord_record_list_peek (commitments, j));
    }
}

static void
visit_notes (Walk *walk)
{
  ConcordRecordList *notes = concord_graph_list (walk->graph, CONCORD_KIND_NOTE);
  guint n = concord_record_list_get_length (notes);

  for (guint i = 0; i < n; i++)
    {
      ConcordRecord *note = concord_record_list_peek (notes, i);

      if (concord_record_get_choice (note, CONCORD_NOTE_STATE) == CONCORD_NOTE_OPEN)
        visit (walk, note);
    }
}

/* --- public ------------------------------------------------------------------------- */

static void
add_word (ConcordFind *self,
          const char  *start,
          const char  *end)
{
  GArray *word;

  if (self->n_words == MAX_WORDS)
    return;

  word = g_array_new (TRUE, FALSE, sizeof (gunichar));
  for (const char *p = start; p < end; p = g_utf8_next_char (p))
    {
      gunichar folded = fold (g_utf8_get_char (p));

      if (folded != 0)
        g_array_append_val (word, folded);
    }

  if (word->len > 0)
    self->words[self->n_words++] = (gunichar *) (gpointer) g_array_free (word, FALSE);
  else
    g_array_free (word, TRUE);
}

/**
 * concord_find_new:
 * @typed: what someone typed
 */
ConcordFind *
concord_find_new (const char *typed)
{
  ConcordFind *self = g_rc_box_new0 (ConcordFind);

  for (const char *at = next_word (typed, FALSE); at != NULL; at = next_word (at, FALSE))
    {
      const char *end = at;

      while (*end != '\0' && is_in_word (end))
        end = g_utf8_next_char (end);
      add_word (self, at, end);
      at = end;
    }

  return self;
}

ConcordFind *
concord_find_ref (ConcordFind *self)
{
  return g_rc_box_acquire (self);
}

static void
clear (gpointer data)
{
  ConcordFind *self = data;

  for (guint i = 0; i < self->n_words; i++)
    g_free (self->words[i]);
}

void
concord_find_unref (ConcordFind *self)
{
  g_rc_box_release_full (self, clear);
}

/**
 * concord_find_is_empty:
 *
 * Returns: whether what was typed holds no word; then nothing is found
 */
gboolean
concord_find_is_empty (ConcordFind *self)
{
  return self->n_words == 0;
}

/**
 * concord_find_next:
 * @from: in bytes, a place between two letters
 * @start: (out): where a word that is looked for begins, in bytes
 * @end: (out): behind its last letter, in bytes
 *
 * What lights up in a text: the part of a word that was typed, even where other words are found elsewhere.
 *
 * Returns: whether there is one at or behind @from
 */
gboolean
concord_find_next (ConcordFind *self,
                   const char  *text,
                   gsize        from,
                   gsize       *start,
                   gsize       *end)
{
  gboolean inside = from > 0 && is_in_word (g_utf8_prev_char (text + from));

  for (const char *at = next_word (text + from, inside); at != NULL; at = next_word (at, TRUE))
    {
      const char *longest = NULL;

      for (guint i = 0; i < self->n_words; i++)
        {
          const char *behind = match_word (self->words[i], at);

          if (behind != NULL && (longest == NULL || behind > longest))
            longest = behind;
        }

      if (longest != NULL)
        {
          *start = (gsize) (at - text);
          *end = (gsize) (longest - text);
          return TRUE;
        }
    }

  return FALSE;
}

/**
 * concord_find_in_record:
 * @field: (out) (optional): where it is found: the headline if all words are there, else the first other
 *   field that holds one of them
 *
 * Every word must begin a word of the record: in its headline, another searchable field, or the name of a
 * partner or cohort it refers to.
 */
gboolean
concord_find_in_record (ConcordFind   *self,
                        ConcordGraph  *graph,
                        ConcordRecord *record,
                        guint         *field)
{
  const ConcordKindInfo *info = concord_record_get_info (record);
  guint32 said = find_in_text (self, concord_record_get_headline (record));

  if (concord_find_is_empty (self) || !matches (self, graph, NULL, record))
    return FALSE;

  if (field == NULL)
    return TRUE;

  *field = info->headline;
  for (guint i = 0; i < info->n_fields && said != all_words (self); i++)
    {
      if (i == info->headline || (find_in_field (self, graph, NULL, record, i) & ~said) == 0)
        continue;

      *field = i;
      break;
    }

  return TRUE;
}

/**
 * concord_find_on_board:
 * @from: (nullable): the card someone is on
 * @first: (out): the index of the first match at or behind @from; 0 where there is none behind
 *
 * Returns: (transfer full) (element-type ConcordRecord): the outcomes, priorities, commitments and open notes
 *   that match, in the order in which they stand on the board
 */
GPtrArray *
concord_find_on_board (ConcordFind   *self,
                       ConcordGraph  *graph,
                       ConcordRecord *from,
                       guint         *first)
{
  g_autoptr (GHashTable) names = g_hash_table_new (g_str_hash, g_str_equal);
  ConcordRecordList *outcomes = concord_graph_list (graph, CONCORD_KIND_OUTCOME);
  Walk walk = { self, graph, names, from, g_ptr_array_new_with_free_func (g_object_unref), 0 };

  if (!concord_find_is_empty (self))
    {
      guint n = concord_record_list_get_length (outcomes);

      learn_names (&walk, CONCORD_KIND_PARTNER);
      learn_names (&walk, CONCORD_KIND_COHORT);
      for (guint i = 0; i < n; i++)
        visit_column (&walk, concord_record_list_peek (outcomes, i));
      visit_notes (&walk);
    }

  *first = walk.first < walk.found->len ? walk.first : 0;

  return walk.found;
}
