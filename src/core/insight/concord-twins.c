/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which cards may say the same, after two copies of a session came together: tables that talked about the same thing write
 * it down in nearly the same words. It only suggests.
 */

#include "config.h"

#include "concord-twins.h"

/* Of all the words of both, how many both have. Lower, and cards that merely share a subject come in between. */
#define ENOUGH 0.6

/* More is for nobody to go through. */
#define MOST 50

static gboolean
can_be_merged (ConcordKind kind)
{
  return kind == CONCORD_KIND_OUTCOME || kind == CONCORD_KIND_PRIORITY || kind == CONCORD_KIND_COMMITMENT ||
         kind == CONCORD_KIND_NOTE;
}

static char **
dup_words (ConcordRecord *record)
{
  g_auto (GStrv) alternates = NULL;

  return g_str_tokenize_and_fold (concord_record_get_headline (record), NULL, &alternates);
}

static double
compare_words (const char *const *one,
               const char *const *other)
{
  guint n_one = g_strv_length ((char **) one);
  guint n_other = g_strv_length ((char **) other);
  guint n_both = 0;

  for (guint i = 0; i < n_one; i++)
    n_both += g_strv_contains (other, one[i]) ? 1 : 0;

  return n_one + n_other > n_both ? (double) n_both / (n_one + n_other - n_both) : 0;
}

static ConcordRecord *
find_twin (ConcordGraph  *graph,
           ConcordRecord *record,
           GHashTable    *taken)
{
  ConcordRecordList *others = concord_graph_list (graph, concord_record_get_kind (record));
  ConcordRecord *owner = concord_graph_get_owner (graph, record);
  g_auto (GStrv) words = dup_words (record);
  ConcordRecord *best = NULL;
  double most = ENOUGH;

  for (guint i = 0; i < concord_record_list_get_length (others); i++)
    {
      ConcordRecord *other = concord_record_list_peek (others, i);
      g_auto (GStrv) other_words = NULL;
      double alike;

      if (other == record || concord_graph_get_owner (graph, other) != owner || g_hash_table_contains (taken, other))
        continue;

      other_words = dup_words (other);
      alike = compare_words ((const char *const *) words, (const char *const *) other_words);
      if (alike >= most)
        {
          best = other;
          most = alike;
        }
    }

  return best;
}

/**
 * concord_twins_find:
 * @added: (element-type utf8): ids of the records that came in
 *
 * Takes time in proportion to what came in times what is there.
 *
 * Returns: (transfer full) (element-type ConcordTwins): pairs of cards of one kind in one place that say nearly the same; no
 *   card is in two of them. The records belong to @graph
 */
GArray *
concord_twins_find (ConcordGraph *graph,
                    GPtrArray    *added)
{
  GArray *all = g_array_new (FALSE, FALSE, sizeof (ConcordTwins));
  g_autoptr (GHashTable) taken = g_hash_table_new (NULL, NULL);

  g_return_val_if_fail (CONCORD_IS_GRAPH (graph), all);

  for (guint i = 0; i < added->len && all->len < MOST; i++)
    {
      ConcordTwins twins = { .other = concord_graph_lookup (graph, added->pdata[i]) };

      if (twins.other == NULL || !can_be_merged (concord_record_get_kind (twins.other)) ||
          g_hash_table_contains (taken, twins.other))
        continue;

      twins.one = find_twin (graph, twins.other, taken);
      if (twins.one == NULL)
        continue;

      g_hash_table_add (taken, twins.one);
      g_hash_table_add (taken, twins.other);
      g_array_append_val (all, twins);
    }

  return all;
}
