/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Records that may be the same, typed twice: of the same kind, with the same owner, and of the same or nearly the same
 * words. It suggests and never merges.
 */

#include "config.h"

#include "concord-duplicates.h"

#include <string.h>

enum
{
  /* Of all words of the two, so many of a hundred in both: the Jaccard index of the sets. Three words of four. */
  NEARLY = 75,

  /* Words that so many siblings have tell nothing, and comparing all who have them would take too long. */
  MOST_SHARING = 64,
};

/* What people merge by hand on the board, and the organisations and groups that two tables both write down. */
static const ConcordKind kinds[] = {
  CONCORD_KIND_PARTNER,  CONCORD_KIND_COHORT,     CONCORD_KIND_OUTCOME,
  CONCORD_KIND_PRIORITY, CONCORD_KIND_COMMITMENT, CONCORD_KIND_NOTE,
};

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

typedef struct
{
  ConcordRecord *record;
  GPtrArray *words;
} Entry;

static void
clear_entry (gpointer data)
{
  g_ptr_array_unref (((Entry *) data)->words);
}

static guint
count_shared (GPtrArray *a,
              GPtrArray *b)
{
  guint n = 0;

  for (guint i = 0; i < a->len; i++)
    n += g_ptr_array_find_with_equal_func (b, a->pdata[i], g_str_equal, NULL);

  return n;
}

static void
compare (GArray      *found,
         const Entry *first,
         const Entry *second)
{
  guint shared = count_shared (first->words, second->words);
  guint all = first->words->len + second->words->len - shared;
  ConcordDuplicate pair = { first->record, second->record, shared == all };

  if (shared * 100 >= all * NEARLY)
    g_array_append_val (found, pair);
}

/* Compares only those that share a word, each pair once. */
static void
compare_siblings (GArray *found,
                  GArray *entries)
{
  g_autoptr (GHashTable) by_word = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_array_unref);
  g_autofree guint *compared = g_new0 (guint, entries->len);

  for (guint i = 0; i < entries->len; i++)
    {
      Entry *entry = &g_array_index (entries, Entry, i);

      for (guint w = 0; w < entry->words->len; w++)
        {
          GArray *sharing = g_hash_table_lookup (by_word, entry->words->pdata[w]);

          if (sharing == NULL)
            {
              sharing = g_array_new (FALSE, FALSE, sizeof (guint));
              g_hash_table_insert (by_word, entry->words->pdata[w], sharing);
            }

          for (guint k = 0; k < sharing->len; k++)
            {
              guint other = g_array_index (sharing, guint, k);

              if (compared[other] == i + 1)
                continue;

              compared[other] = i + 1;
              compare (found, &g_array_index (entries, Entry, other), entry);
            }

          if (sharing->len < MOST_SHARING)
            g_array_append_val (sharing, i);
        }
    }
}

static void
find_among (GArray            *found,
            ConcordRecordList *siblings)
{
  g_autoptr (GArray) entries = g_array_new (FALSE, FALSE, sizeof (Entry));

  g_array_set_clear_func (entries, clear_entry);
  for (guint i = 0; i < concord_record_list_get_length (siblings); i++)
    {
      ConcordRecord *record = concord_record_list_peek (siblings, i);
      Entry entry = { record, split (concord_record_get_headline (record)) };

      g_array_append_val (entries, entry);
    }

  compare_siblings (found, entries);
}

/**
 * concord_duplicates_find:
 *
 * Looks among siblings only: two commitments of different priorities that say the same are two promises.
 *
 * Returns: (transfer full) (element-type ConcordDuplicate): pairs that may be one, by kind in the order of the board;
 *   the records belong to @graph
 */
GArray *
concord_duplicates_find (ConcordGraph *graph)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (ConcordDuplicate));

  for (guint k = 0; k < G_N_ELEMENTS (kinds); k++)
    {
      const ConcordKindInfo *info = concord_kind_get_info (kinds[k]);
      ConcordRecordList *owners = NULL;

      for (guint i = 0; i < info->n_fields; i++)
        {
          if ((info->fields[i].flags & CONCORD_FIELD_OWNER) != 0)
            owners = concord_graph_list (graph, info->fields[i].target);
        }

      if (owners == NULL)
        find_among (found, concord_graph_list (graph, kinds[k]));

      for (guint i = 0; owners != NULL && i < concord_record_list_get_length (owners); i++)
        find_among (found, concord_graph_children (graph, concord_record_list_peek (owners, i), kinds[k]));
    }

  return found;
}
