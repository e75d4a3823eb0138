/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Three lists of references become one, as sets: what either side added is in, what either removed is out. Which side
 * is called mine makes no difference, nor does doing it again.
 */

#include "config.h"

#include "concord-merge-private.h"

#include <string.h>

static GHashTable *
make_set (char **list)
{
  GHashTable *set = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; list[i] != NULL; i++)
    g_hash_table_add (set, list[i]);

  return set;
}

/* A ballot can give several dots to the same priority: how many is more than a set can tell. */
static gboolean
has_twice (char      **list,
           GHashTable *set)
{
  return g_hash_table_size (set) < g_strv_length (list);
}

/* Returns: (transfer container): what of @list is in both sets, in its order */
static GPtrArray *
pick (char      **list,
      GHashTable *one,
      GHashTable *other)
{
  GPtrArray *picked = g_ptr_array_new ();

  for (guint i = 0; list[i] != NULL; i++)
    {
      if (g_hash_table_contains (one, list[i]) && g_hash_table_contains (other, list[i]))
        g_ptr_array_add (picked, list[i]);
    }

  return picked;
}

/* Returns: (transfer container): what of @list is not in @base, in its order */
static GPtrArray *
pick_new (char      **list,
          GHashTable *base)
{
  GPtrArray *picked = g_ptr_array_new ();

  for (guint i = 0; list[i] != NULL; i++)
    {
      if (!g_hash_table_contains (base, list[i]))
        g_ptr_array_add (picked, list[i]);
    }

  return picked;
}

static int
compare_orders (GPtrArray *a,
                GPtrArray *b)
{
  for (guint i = 0; i < MIN (a->len, b->len); i++)
    {
      int order = strcmp (a->pdata[i], b->pdata[i]);

      if (order != 0)
        return order;
    }

  return (a->len > b->len) - (a->len < b->len);
}

static int
compare_ids (gconstpointer a,
             gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static void
append (GStrvBuilder *builder,
        GPtrArray    *ids)
{
  for (guint i = 0; i < ids->len; i++)
    g_strv_builder_add (builder, ids->pdata[i]);
}

static gboolean
holds_all (GPtrArray *ids,
           GHashTable *set)
{
  for (guint i = 0; i < ids->len; i++)
    {
      if (!g_hash_table_contains (set, ids->pdata[i]))
        return FALSE;
    }

  return TRUE;
}

/* What stayed, in the order of whoever put it into another. Where both did so, either would do, as long as it is always
 * the same one.
 */
static void
append_kept (GStrvBuilder *builder,
             GPtrArray    *base,
             GPtrArray    *mine,
             GPtrArray    *theirs)
{
  if (compare_orders (mine, base) == 0)
    append (builder, theirs);
  else if (compare_orders (theirs, base) == 0 || compare_orders (mine, theirs) < 0)
    append (builder, mine);
  else
    append (builder, theirs);
}

/* What was added, in the order of whoever added all of it; where nobody did, in that of the ids. */
static void
append_new (GStrvBuilder *builder,
            GPtrArray    *mine,
            GHashTable   *mine_set,
            GPtrArray    *theirs,
            GHashTable   *theirs_set)
{
  g_autoptr (GPtrArray) all = NULL;
  gboolean mine_has_all = holds_all (theirs, mine_set);
  gboolean theirs_has_all = holds_all (mine, theirs_set);

  if (mine_has_all && (!theirs_has_all || compare_orders (mine, theirs) == 0))
    {
      append (builder, mine);
      return;
    }

  if (theirs_has_all && !mine_has_all)
    {
      append (builder, theirs);
      return;
    }

  all = g_ptr_array_new ();
  g_ptr_array_extend (all, mine, NULL, NULL);
  for (guint i = 0; i < theirs->len; i++)
    {
      if (!g_hash_table_contains (mine_set, theirs->pdata[i]))
        g_ptr_array_add (all, theirs->pdata[i]);
    }
  g_ptr_array_sort (all, compare_ids);
  append (builder, all);
}

/**
 * concord_merge_lists:
 * @merged: (out) (transfer full): the list that becomes of them, where it can be told
 *
 * Returns: whether it can be told: not where both sides changed a list that names something twice
 */
ConcordLists
concord_merge_lists (char **base,
                     char **mine,
                     char **theirs,
                     char ***merged)
{
  g_autoptr (GHashTable) base_set = make_set (base);
  g_autoptr (GHashTable) mine_set = make_set (mine);
  g_autoptr (GHashTable) theirs_set = make_set (theirs);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autoptr (GPtrArray) kept = pick (base, mine_set, theirs_set);
  g_autoptr (GPtrArray) kept_mine = pick (mine, base_set, theirs_set);
  g_autoptr (GPtrArray) kept_theirs = pick (theirs, base_set, mine_set);
  g_autoptr (GPtrArray) new_mine = pick_new (mine, base_set);
  g_autoptr (GPtrArray) new_theirs = pick_new (theirs, base_set);

  *merged = NULL;

  if (g_strv_equal ((const char *const *) mine, (const char *const *) theirs) ||
      g_strv_equal ((const char *const *) base, (const char *const *) theirs))
    {
      *merged = g_strdupv (mine);
      return CONCORD_LISTS_MERGED;
    }

  if (g_strv_equal ((const char *const *) base, (const char *const *) mine))
    {
      *merged = g_strdupv (theirs);
      return CONCORD_LISTS_MERGED;
    }

  if (has_twice (base, base_set) || has_twice (mine, mine_set) || has_twice (theirs, theirs_set))
    return CONCORD_LISTS_CONFLICT;

  append_kept (builder, kept, kept_mine, kept_theirs);
  append_new (builder, new_mine, mine_set, new_theirs, theirs_set);
  *merged = g_strv_builder_end (builder);

  return CONCORD_LISTS_MERGED;
}
