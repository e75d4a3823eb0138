/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What stands in a column: each priority, its commitments, a place to add one; at the end a place to add
 * a priority. A list model over the graph's own lists that keeps a few words for a priority and nothing for a
 * commitment, and tells the smallest change. It never sorts or copies a record.
 */

#include "config.h"

#include "concord-board-rows.h"

#include "concord-board-add.h"

typedef struct
{
  ConcordBoardRows *rows;
  ConcordRecord *priority;
  ConcordRecordList *commitments;
  guint n_commitments; /* as those who listen know it */
  ConcordBoardAdd *add;
} Section;

struct _ConcordBoardRows
{
  GObject parent_instance;

  ConcordGraph *graph;
  ConcordRecordList *priorities;
  GPtrArray *sections; /* Section, by priority */
  ConcordBoardAdd *add;
  gboolean adds; /* whether there are places to add something */
};

/* The priority and the place to add something to it */
static guint
get_besides (gboolean adds)
{
  return adds ? 2 : 1;
}

static guint
count_before (ConcordBoardRows *self,
              guint             index)
{
  guint n = 0;

  for (guint i = 0; i < index; i++)
    n += ((Section *) self->sections->pdata[i])->n_commitments + get_besides (self->adds);

  return n;
}

static GType
concord_board_rows_get_item_type (GListModel *model)
{
  return G_TYPE_OBJECT;
}

static guint
concord_board_rows_get_n_items (GListModel *model)
{
  ConcordBoardRows *self = CONCORD_BOARD_ROWS (model);

  return count_before (self, self->sections->len) + (self->adds ? 1 : 0);
}

static gpointer
get_section_item (Section *section,
                  guint    at)
{
  if (at == 0)
    return section->priority;
  if (at <= section->n_commitments)
    return concord_record_list_peek (section->commitments, at - 1);

  return section->add;
}

static gpointer
concord_board_rows_get_item (GListModel *model,
                             guint       position)
{
  ConcordBoardRows *self = CONCORD_BOARD_ROWS (model);

  for (guint i = 0; i < self->sections->len; i++)
    {
      Section *section = self->sections->pdata[i];

      if (position < section->n_commitments + get_besides (self->adds))
        return g_object_ref (get_section_item (section, position));
      position -= section->n_commitments + get_besides (self->adds);
    }

  return position == 0 && self->adds ? g_object_ref (self->add) : NULL;
}

static void
list_model_iface_init (GListModelInterface *iface)
{
  iface->get_item_type = concord_board_rows_get_item_type;
  iface->get_n_items = concord_board_rows_get_n_items;
  iface->get_item = concord_board_rows_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (ConcordBoardRows, concord_board_rows, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_iface_init))

static void
on_commitments_changed (GListModel *commitments,
                        guint       position,
                        guint       removed,
                        guint       added,
                        gpointer    data)
{
  Section *section = data;
  guint index;

  if (!g_ptr_array_find (section->rows->sections, section, &index))
    g_return_if_reached ();

  section->n_commitments = section->n_commitments - removed + added;
  g_list_model_items_changed (G_LIST_MODEL (section->rows), count_before (section->rows, index) + 1 + position, removed, added);
}

static Section *
section_new (ConcordBoardRows *self,
             ConcordRecord    *priority)
{
  Section *section = g_new0 (Section, 1);

  section->rows = self;
  section->priority = g_object_ref (priority);
  section->commitments = g_object_ref (concord_graph_children (self->graph, priority, CONCORD_KIND_COMMITMENT));
  section->n_commitments = concord_record_list_get_length (section->commitments);
  section->add = concord_board_add_new (CONCORD_KIND_COMMITMENT, priority);
  g_signal_connect (section->commitments, "items-changed", G_CALLBACK (on_commitments_changed), section);

  return section;
}

static void
section_free (gpointer data)
{
  Section *section = data;

  g_signal_handlers_disconnect_by_data (section->commitments, section);
  g_clear_object (&section->commitments);
  g_clear_object (&section->priority);
  g_clear_object (&section->add);
  g_free (section);
}

static void
on_priorities_changed (GListModel       *priorities,
                       guint             position,
                       guint             removed,
                       guint             added,
                       ConcordBoardRows *self)
{
  guint start = count_before (self, position);
  guint n_removed = count_before (self, position + removed) - start;

  g_ptr_array_remove_range (self->sections, position, removed);
  for (guint i = 0; i < added; i++)
    g_ptr_array_insert (self->sections, (int) (position + i),
                        section_new (self, concord_record_list_peek (self->priorities, position + i)));

  g_list_model_items_changed (G_LIST_MODEL (self), start, n_removed, count_before (self, position + added) - start);
}

static void
concord_board_rows_finalize (GObject *object)
{
  ConcordBoardRows *self = CONCORD_BOARD_ROWS (object);

  g_clear_pointer (&self->sections, g_ptr_array_unref);
  g_clear_object (&self->priorities);
  g_clear_object (&self->graph);
  g_clear_object (&self->add);

  G_OBJECT_CLASS (concord_board_rows_parent_class)->finalize (object);
}

static void
concord_board_rows_class_init (ConcordBoardRowsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = concord_board_rows_finalize;
}

static void
concord_board_rows_init (ConcordBoardRows *self)
{
  self->sections = g_ptr_array_new_with_free_func (section_free);
}

/**
 * concord_board_rows_new:
 * @adds: whether there are places to add something
 *
 * Returns: (transfer full): the column of @outcome: #ConcordRecord and #ConcordBoardAdd
 */
GListModel *
concord_board_rows_new (ConcordGraph  *graph,
                        ConcordRecord *outcome,
                        gboolean       adds)
{
  ConcordBoardRows *self = g_object_new (CONCORD_TYPE_BOARD_ROWS, NULL);

  self->adds = adds;
  self->graph = g_object_ref (graph);
  self->priorities = g_object_ref (concord_graph_children (graph, outcome, CONCORD_KIND_PRIORITY));
  self->add = concord_board_add_new (CONCORD_KIND_PRIORITY, outcome);
  g_signal_connect_object (self->priorities, "items-changed", G_CALLBACK (on_priorities_changed), self, 0);
  on_priorities_changed (G_LIST_MODEL (self->priorities), 0, 0, concord_record_list_get_length (self->priorities), self);

  return G_LIST_MODEL (self);
}

/* The priority in whose section @item stands; NULL for the column's own place to add one. */
static ConcordRecord *
get_priority (ConcordGraph *graph,
              gpointer      item)
{
  ConcordRecord *record = CONCORD_IS_BOARD_ADD (item) ? concord_board_add_get_owner (item) : item;

  if (record != NULL && concord_record_get_kind (record) == CONCORD_KIND_COMMITMENT)
    record = concord_graph_get_owner (graph, record);

  return record != NULL && concord_record_get_kind (record) == CONCORD_KIND_PRIORITY ? record : NULL;
}

static guint
count_section (ConcordGraph  *graph,
               ConcordRecord *priority,
               gboolean       adds)
{
  return concord_record_list_get_length (concord_graph_children (graph, priority, CONCORD_KIND_COMMITMENT)) +
         get_besides (adds);
}

/**
 * concord_board_rows_find:
 * @adds: whether there are places to add something
 * @item: a #ConcordRecord, or any #ConcordBoardAdd for the same place
 * @position: (out): where it stands in the column of @outcome
 */
gboolean
concord_board_rows_find (ConcordGraph  *graph,
                         ConcordRecord *outcome,
                         gboolean       adds,
                         gpointer       item,
                         guint         *position)
{
  ConcordRecordList *priorities = concord_graph_children (graph, outcome, CONCORD_KIND_PRIORITY);
  ConcordRecord *priority = get_priority (graph, item);
  guint n = concord_record_list_get_length (priorities);
  guint index = 0;

  if (!adds && CONCORD_IS_BOARD_ADD (item))
    return FALSE;
  if (priority != NULL ? !concord_record_list_find (priorities, priority, &n)
                       : !CONCORD_IS_BOARD_ADD (item) || concord_board_add_get_owner (item) != outcome)
    return FALSE;

  *position = 0;
  for (guint i = 0; i < n; i++)
    *position += count_section (graph, concord_record_list_peek (priorities, i), adds);

  if (priority == NULL || item == priority)
    return TRUE;
  if (CONCORD_IS_BOARD_ADD (item))
    *position += count_section (graph, priority, adds) - 1;
  else if (concord_record_list_find (concord_graph_children (graph, priority, CONCORD_KIND_COMMITMENT), item, &index))
    *position += 1 + index;
  else
    return FALSE;

  return TRUE;
}
