/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which cards may be one, after two copies of a session came together: tables that talked about the same thing write it
 * down in nearly the same words. It suggests and never merges.
 */

#include "config.h"

#include "concord-duplicates.h"

enum
{
  /* Of all words of the two, so many of a hundred in both: the Jaccard index of the sets. Lower, and cards that merely
   * share a subject come in between. */
  ENOUGH = 60,

  /* Words that so many siblings have tell nothing, and comparing all who have them would take too long. */
  MOST_SHARING = 64,

  /* More is for nobody to go through. */
  MOST_PAIRS = 50,
};

/* What concord_steps_merge() makes one of. */
static const ConcordKind kinds[] = {
  CONCORD_KIND_OUTCOME,
  CONCORD_KIND_PRIORITY,
  CONCORD_KIND_COMMITMENT,
  CONCORD_KIND_NOTE,
};

typedef struct
{
  ConcordRecord *record;
  GPtrArray *words;     /* in order, each once, and at the end all of them together */
} Entry;

typedef struct
{
  GHashTable *added;    /* of records */
  GHashTable *taken;    /* the records that are in a pair */
  GArray *found;
} Search;

static void
clear_entry (gpointer data)
{
  g_ptr_array_unref (((Entry *) data)->words);
}

static void
add_word (GPtrArray *words,
          GString   *word)
{
  if (word->len > 0 && !g_ptr_array_find_with_equal_func (words, word->str, g_str_equal, NULL))
    g_ptr_array_add (words, g_strdup (word->str));

  g_string_truncate (word, 0);
}

/* Returns: (transfer full): the words of @text, each once, without case, accents and punctuation */
static GPtrArray *
split (const char *text)
{
  GPtrArray *words = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *folded = g_utf8_casefold (text, -1);
  g_autofree char *apart = g_utf8_normalize (folded, -1, G_NORMALIZE_ALL);
  g_autoptr (GString) word = g_string_new (NULL);

  for (const char *p = apart; p != NULL && *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_ismark (c) || c == '\'' || c == 0x2019)
        continue;

      if (g_unichar_isalnum (c))
        g_string_append_unichar (word, c);
      else
        add_word (words, word);
    }
  add_word (words, word);

  return words;
}

/* All words of a card are one more, for those whose every word is common to find each other. */
static void
add_all_words (GPtrArray *words)
{
  g_autoptr (GString) all = g_string_new (NULL);

  g_ptr_array_sort_values (words, (GCompareFunc) g_strcmp0);
  for (guint i = 0; i < words->len; i++)
    {
      g_string_append_c (all, ' ');
      g_string_append (all, words->pdata[i]);
    }
  add_word (words, all);
}

/* Returns: how many of a hundred words both have */
static guint
compare (const Entry *one,
         const Entry *other)
{
  guint n_one = one->words->len - 1;
  guint n_other = other->words->len - 1;
  guint n_both = 0;

  for (guint i = 0; i < n_one; i++)
    {
      for (guint j = 0; j < n_other; j++)
        n_both += g_str_equal (one->words->pdata[i], other->words->pdata[j]) ? 1 : 0;
    }

  return n_both * 100 / (n_one + n_other - n_both);
}

/* Returns: (transfer full): of each word, the indices of the entries that have it, in the order of the board */
static GHashTable *
index_words (GArray *entries)
{
  GHashTable *index = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_array_unref);

  for (guint i = 0; i < entries->len; i++)
    {
      const Entry *entry = &g_array_index (entries, Entry, i);

      for (guint w = 0; w < entry->words->len; w++)
        {
          GArray *sharing = g_hash_table_lookup (index, entry->words->pdata[w]);

          if (sharing == NULL)
            {
              sharing = g_array_new (FALSE, FALSE, sizeof (guint));
              g_hash_table_insert (index, entry->words->pdata[w], sharing);
            }
          if (sharing->len <= MOST_SHARING)
            g_array_append_val (sharing, i);
        }
    }

  return index;
}

/* Only those are compared that share a word which tells something. */
static ConcordRecord *
find_best (Search      *self,
           GArray      *entries,
           GHashTable  *index,
           const Entry *entry)
{
  ConcordRecord *best = NULL;
  guint most = ENOUGH - 1;

  for (guint w = 0; w < entry->words->len; w++)
    {
      GArray *sharing = g_hash_table_lookup (index, entry->words->pdata[w]);
      gboolean last = w + 1 == entry->words->len;

      for (guint i = 0; (last || sharing->len <= MOST_SHARING) && i < sharing->len; i++)
        {
          const Entry *other = &g_array_index (entries, Entry, g_array_index (sharing, guint, i));
          guint alike;

          if (other == entry || g_hash_table_contains (self->taken, other->record))
            continue;

          alike = compare (entry, other);
          if (alike > most)
            {
              best = other->record;
              most = alike;
            }
        }
    }

  return best;
}

static void
find_among (Search            *self,
            ConcordRecordList *siblings)
{
  g_autoptr (GArray) entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  g_autoptr (GHashTable) index = NULL;

  g_array_set_clear_func (entries, clear_entry);
  for (guint i = 0; i < concord_record_list_get_length (siblings); i++)
    {
      ConcordRecord *record = concord_record_list_peek (siblings, i);
      Entry entry = { record, split (concord_record_get_headline (record)) };

      add_all_words (entry.words);
      g_array_append_val (entries, entry);
    }

  index = index_words (entries);
  for (guint i = 0; i < entries->len && self->found->len < MOST_PAIRS; i++)
    {
      const Entry *entry = &g_array_index (entries, Entry, i);
      ConcordDuplicate pair = { .other = entry->record };

      if (!g_hash_table_contains (self->added, entry->record) || g_hash_table_contains (self->taken, entry->record))
        continue;

      pair.one = find_best (self, entries, index, entry);
      if (pair.one == NULL)
        continue;

      g_hash_table_add (self->taken, pair.one);
      g_hash_table_add (self->taken, pair.other);
      g_array_append_val (self->found, pair);
    }
}

/* Looks through the siblings of everything of @kind that came in, each family once. */
static void
find_of_kind (Search       *self,
              ConcordGraph *graph,
              GPtrArray    *added,
              ConcordKind   kind)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < added->len; i++)
    {
      ConcordRecord *record = concord_graph_lookup (graph, added->pdata[i]);
      ConcordRecord *owner;

      if (record == NULL || concord_record_get_kind (record) != kind)
        continue;

      owner = concord_graph_get_owner (graph, record);
      if (g_hash_table_add (seen, owner))
        find_among (self, owner != NULL ? concord_graph_children (graph, owner, kind) : concord_graph_list (graph, kind));
    }
}

/**
 * concord_duplicates_find:
 * @added: (element-type utf8): ids of the records that came in
 *
 * Looks among siblings only: two commitments of different priorities that say the same are two promises.
 *
 * Returns: (transfer full) (element-type ConcordDuplicate): pairs of cards that say nearly the same; no card is in two of
 *   them. The records belong to @graph
 */
GArray *
concord_duplicates_find (ConcordGraph *graph,
                         GPtrArray    *added)
{
  Search self = {
    .added = g_hash_table_new (NULL, NULL),
    .taken = g_hash_table_new (NULL, NULL),
    .found = g_array_new (FALSE, FALSE, sizeof (ConcordDuplicate)),
  };

  for (guint i = 0; i < added->len; i++)
    g_hash_table_add (self.added, concord_graph_lookup (graph, added->pdata[i]));

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    find_of_kind (&self, graph, added, kinds[i]);

  g_hash_table_unref (self.added);
  g_hash_table_unref (self.taken);

  return self.found;
}
