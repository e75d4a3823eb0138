/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The sessions that the library shows. Tells the smallest run of changes, so that cards and the keyboard
 * focus stay where they are.
 */

#include "config.h"

#include <gio/gio.h>

#include "concord-library-model.h"

#include "concord-received.h"

struct _ConcordLibraryModel
{
  GObject parent_instance;

  GPtrArray *items;
};

static void concord_library_model_iface_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (ConcordLibraryModel, concord_library_model, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, concord_library_model_iface_init))

static GType
get_item_type (GListModel *model)
{
  return CONCORD_TYPE_LIBRARY_ITEM;
}

static guint
get_n_items (GListModel *model)
{
  return CONCORD_LIBRARY_MODEL (model)->items->len;
}

static gpointer
get_item (GListModel *model,
          guint position)
{
  ConcordLibraryModel *self = CONCORD_LIBRARY_MODEL (model);

  return position < self->items->len ? g_object_ref (g_ptr_array_index (self->items, position)) : NULL;
}

static void
concord_library_model_iface_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

static void
concord_library_model_finalize (GObject *object)
{
  g_ptr_array_unref (CONCORD_LIBRARY_MODEL (object)->items);

  G_OBJECT_CLASS (concord_library_model_parent_class)->finalize (object);
}

static void
concord_library_model_class_init (ConcordLibraryModelClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = concord_library_model_finalize;
}

static void
concord_library_model_init (ConcordLibraryModel *self)
{
  self->items = g_ptr_array_new_with_free_func (g_object_unref);
}

ConcordLibraryModel *
concord_library_model_new (void)
{
  return g_object_new (CONCORD_TYPE_LIBRARY_MODEL, NULL);
}

static int
compare_touched (gconstpointer a,
                 gconstpointer b)
{
  const ConcordSummary *one = *(ConcordSummary *const *) a;
  const ConcordSummary *two = *(ConcordSummary *const *) b;

  if (one->touched != two->touched)
    return one->touched > two->touched ? -1 : 1;

  return g_strcmp0 (one->id, two->id);
}

static gboolean
is_received (ConcordStore *store,
             const char *id)
{
  g_autoptr (ConcordReceived) received = concord_received_find (store, id);

  return received != NULL;
}

/* Returns: (transfer full): the items that are to be shown, the old ones where there are some */
static GPtrArray *
make_items (ConcordLibraryModel *self,
            ConcordStore *store,
            GPtrArray *summaries)
{
  g_autoptr (GHashTable) old = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < self->items->len; i++)
    g_hash_table_insert (old, (char *) concord_library_item_get_id (g_ptr_array_index (self->items, i)),
                         g_ptr_array_index (self->items, i));

  /* A refreshed item frees the id that is its key: look all of them up first. */
  for (guint i = 0; i < summaries->len; i++)
    {
      const ConcordSummary *summary = g_ptr_array_index (summaries, i);
      ConcordLibraryItem *item = g_hash_table_lookup (old, summary->id);

      g_ptr_array_add (items, item != NULL ? g_object_ref (item) : NULL);
    }

  for (guint i = 0; i < summaries->len; i++)
    {
      ConcordSummary *summary = g_ptr_array_index (summaries, i);

      if (g_ptr_array_index (items, i) != NULL)
        concord_library_item_take_summary (g_ptr_array_index (items, i), summary);
      else
        g_ptr_array_index (items, i) = concord_library_item_new (summary);
      concord_library_item_set_received (g_ptr_array_index (items, i),
                                         is_received (store, concord_library_item_get_id (g_ptr_array_index (items, i))));
    }

  return items;
}

/* @items: (transfer full) */
static void
replace_items (ConcordLibraryModel *self,
               GPtrArray *items)
{
  g_autoptr (GPtrArray) old = g_steal_pointer (&self->items);
  guint start = 0;
  guint end = 0;

  while (start < old->len && start < items->len
         && g_ptr_array_index (old, start) == g_ptr_array_index (items, start))
    start++;
  while (end < old->len - start && end < items->len - start
         && g_ptr_array_index (old, old->len - end - 1) == g_ptr_array_index (items, items->len - end - 1))
    end++;

  self->items = items;
  if (old->len - start - end > 0 || items->len - start - end > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), start, old->len - start - end,
                                items->len - start - end);
}

/**
 * concord_library_model_refresh:
 * @words: (nullable): what is searched for
 *
 * Asks the store again. On failure what was shown stays.
 */
gboolean
concord_library_model_refresh (ConcordLibraryModel *self,
                               ConcordStore *store,
                               const char *words,
                               GError **error)
{
  g_autoptr (GPtrArray) summaries = NULL;

  g_return_val_if_fail (CONCORD_IS_LIBRARY_MODEL (self), FALSE);
  g_return_val_if_fail (CONCORD_IS_STORE (store), FALSE);

  if (words != NULL && *words != '\0')
    summaries = concord_store_search (store, words, error);
  else
    summaries = concord_store_list_sessions (store, error);
  if (summaries == NULL)
    return FALSE;

  g_ptr_array_sort (summaries, compare_touched);
  /* The items take the summaries. */
  g_ptr_array_set_free_func (summaries, NULL);
  replace_items (self, make_items (self, store, summaries));

  return TRUE;
}

gboolean
concord_library_model_find (ConcordLibraryModel *self,
                            const char *id,
                            guint *position)
{
  g_return_val_if_fail (CONCORD_IS_LIBRARY_MODEL (self), FALSE);

  for (guint i = 0; i < self->items->len; i++)
    {
      if (g_strcmp0 (concord_library_item_get_id (g_ptr_array_index (self->items, i)), id) == 0)
        {
          *position = i;
          return TRUE;
        }
    }

  return FALSE;
}
