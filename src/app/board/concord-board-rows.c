/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What stands in a column: each priority, its commitments, a place to add one; at the end a place to add
 * a priority. Stock models over the graph's own lists, so that they stay and tell the smallest change.
 * It never sorts or copies a record.
 */

#include "config.h"

#include "concord-board-rows.h"

#include "concord-board-add.h"

static G_DEFINE_QUARK (concord-board-rows-graph, graph)

static GListModel *
new_single (gpointer item)
{
  GListStore *store = g_list_store_new (G_TYPE_OBJECT);

  g_list_store_append (store, item);

  return G_LIST_MODEL (store);
}

static void
take (GListStore *lists,
      GListModel *list)
{
  g_list_store_append (lists, list);
  g_object_unref (list);
}

static GListModel *
create_section (ConcordGraph  *graph,
                ConcordRecord *priority)
{
  g_autoptr (ConcordBoardAdd) add = concord_board_add_new (CONCORD_KIND_COMMITMENT, priority);
  GListStore *lists = g_list_store_new (G_TYPE_LIST_MODEL);

  take (lists, new_single (priority));
  g_list_store_append (lists, concord_graph_children (graph, priority, CONCORD_KIND_COMMITMENT));
  take (lists, new_single (add));

  return G_LIST_MODEL (gtk_flatten_list_model_new (G_LIST_MODEL (lists)));
}

/* By hand, because GtkMapListModel (4.18) takes what is inserted before a mapped item for that item. */
static void
on_priorities_changed (GListModel *priorities,
                       guint       position,
                       guint       removed,
                       guint       added,
                       GListStore *sections)
{
  ConcordGraph *graph = g_object_get_qdata (G_OBJECT (sections), graph_quark ());
  g_autoptr (GPtrArray) fresh = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < added; i++)
    {
      g_autoptr (ConcordRecord) priority = g_list_model_get_item (priorities, position + i);

      g_ptr_array_add (fresh, create_section (graph, priority));
    }

  g_list_store_splice (sections, position, removed, fresh->pdata, added);
}

/**
 * concord_board_rows_new:
 *
 * Returns: (transfer full): the column of @outcome: #ConcordRecord and #ConcordBoardAdd
 */
GListModel *
concord_board_rows_new (ConcordGraph  *graph,
                        ConcordRecord *outcome)
{
  ConcordRecordList *priorities = concord_graph_children (graph, outcome, CONCORD_KIND_PRIORITY);
  g_autoptr (ConcordBoardAdd) add = concord_board_add_new (CONCORD_KIND_PRIORITY, outcome);
  GListStore *sections = g_list_store_new (G_TYPE_LIST_MODEL);
  GListStore *lists = g_list_store_new (G_TYPE_LIST_MODEL);

  g_object_set_qdata_full (G_OBJECT (sections), graph_quark (), g_object_ref (graph), g_object_unref);
  g_signal_connect_object (priorities, "items-changed", G_CALLBACK (on_priorities_changed), sections, 0);
  on_priorities_changed (G_LIST_MODEL (priorities), 0, 0, concord_record_list_get_length (priorities), sections);

  take (lists, G_LIST_MODEL (gtk_flatten_list_model_new (G_LIST_MODEL (sections))));
  take (lists, new_single (add));

  return G_LIST_MODEL (gtk_flatten_list_model_new (G_LIST_MODEL (lists)));
}

/**
 * concord_board_rows_find:
 * @item: a #ConcordRecord, or any #ConcordBoardAdd for the same place
 * @position: (out): where it stands in the column of @outcome
 */
gboolean
concord_board_rows_find (ConcordGraph  *graph,
                         ConcordRecord *outcome,
                         gpointer       item,
                         guint         *position)
{
  ConcordRecordList *priorities = concord_graph_children (graph, outcome, CONCORD_KIND_PRIORITY);
  gpointer wanted = CONCORD_IS_BOARD_ADD (item) ? concord_board_add_get_owner (item) : NULL;
  guint at = 0;

  for (guint i = 0; i < concord_record_list_get_length (priorities); i++)
    {
      ConcordRecord *priority = concord_record_list_peek (priorities, i);
      ConcordRecordList *commitments = concord_graph_children (graph, priority, CONCORD_KIND_COMMITMENT);
      guint n = concord_record_list_get_length (commitments);
      guint index;

      if (item == priority)
        {
          *position = at;
          return TRUE;
        }
      if (CONCORD_IS_RECORD (item) && concord_record_list_find (commitments, item, &index))
        {
          *position = at + 1 + index;
          return TRUE;
        }

      at += 1 + n + 1;
      if (wanted == priority)
        {
          *position = at - 1;
          return TRUE;
        }
    }

  *position = at;
  return wanted == outcome;
}
