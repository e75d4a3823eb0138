/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where several cards go together. They move on paper first, then whatever stands elsewhere than before
 * becomes one edit. All of them move, or none.
 */

#include "config.h"

#include "concord-steps-arrange.h"

#include "concord-kinds.h"
#include "concord-order.h"
#include "concord-steps-private.h"

typedef struct
{
  ConcordGraph *graph;
  ConcordKind kind;
  GHashTable *lists;  /* owner (NULL for the session's own) → GPtrArray of ConcordRecord, as they would stand */
  GHashTable *owners; /* what moves → what it would belong to */
} Paper;

static ConcordRecord *
get_owner (Paper         *paper,
           ConcordRecord *record)
{
  gpointer owner;

  if (g_hash_table_lookup_extended (paper->owners, record, NULL, &owner))
    return owner;

  return concord_graph_get_owner (paper->graph, record);
}

static GPtrArray *
get_list (Paper         *paper,
          ConcordRecord *owner)
{
  GPtrArray *list = g_hash_table_lookup (paper->lists, owner);

  if (list == NULL)
    {
      ConcordRecordList *siblings = concord_steps_siblings (paper->graph, paper->kind, owner);

      list = g_ptr_array_new ();
      for (guint i = 0; i < concord_record_list_get_length (siblings); i++)
        g_ptr_array_add (list, concord_record_list_peek (siblings, i));
      g_hash_table_insert (paper->lists, owner, list);
    }

  return list;
}

static guint
index_of (GPtrArray    *list,
          gconstpointer record)
{
  guint index = 0;

  g_return_val_if_fail (g_ptr_array_find (list, record, &index), 0);

  return index;
}

static gboolean
put (Paper         *paper,
     ConcordRecord *record,
     ConcordRecord *owner,
     guint          index)
{
  GPtrArray *list;

  g_ptr_array_remove (get_list (paper, get_owner (paper, record)), record);
  list = get_list (paper, owner);
  g_ptr_array_insert (list, (int) MIN (index, list->len), record);
  g_hash_table_insert (paper->owners, record, owner);

  return TRUE;
}

static void
paper_init (Paper        *paper,
            ConcordGraph *graph,
            GPtrArray    *records)
{
  paper->graph = graph;
  paper->kind = concord_record_get_kind (records->pdata[0]);
  paper->lists = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_ptr_array_unref);
  paper->owners = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < records->len; i++)
    {
      g_assert (concord_record_get_kind (records->pdata[i]) == paper->kind);
      g_hash_table_insert (paper->owners, records->pdata[i], concord_graph_get_owner (graph, records->pdata[i]));
    }
}

static void
paper_clear (Paper *paper)
{
  g_clear_pointer (&paper->lists, g_hash_table_unref);
  g_clear_pointer (&paper->owners, g_hash_table_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Paper, paper_clear)

static gboolean
stands_as_before (Paper         *paper,
                  ConcordRecord *owner,
                  GPtrArray     *list)
{
  ConcordRecordList *siblings = concord_steps_siblings (paper->graph, paper->kind, owner);

  if (concord_record_list_get_length (siblings) != list->len)
    return FALSE;

  for (guint i = 0; i < list->len; i++)
    {
      if (concord_record_list_peek (siblings, i) != list->pdata[i])
        return FALSE;
    }

  return TRUE;
}

/* New numbers for what moved, between those that stay; FALSE when there is no room between two of them. */
static gboolean
number (Paper     *paper,
        GPtrArray *list,
        double    *positions)
{
  for (guint i = 0; i < list->len; i++)
    {
      guint end = i;

      while (end < list->len && g_hash_table_contains (paper->owners, list->pdata[end]))
        end++;

      if (end < list->len)
        positions[end] = concord_record_get_position (list->pdata[end]);
      if (end > i && !concord_steps_spread (i > 0 ? &positions[i - 1] : NULL, end < list->len ? &positions[end] : NULL,
                                            end - i, &positions[i]))
        return FALSE;
      i = end;
    }

  return TRUE;
}

static void
settle (Paper         *paper,
        ConcordEdit   *edit,
        ConcordRecord *owner,
        GPtrArray     *list)
{
  g_autofree double *positions = g_new0 (double, list->len);
  gboolean fits;
  guint field = 0;

  if (stands_as_before (paper, owner, list))
    return;

  g_return_if_fail (owner == NULL || concord_steps_owner_field (paper->kind, owner, &field));

  fits = number (paper, list, positions);
  for (guint i = 0; i < list->len; i++)
    {
      ConcordRecord *record = list->pdata[i];
      gboolean moved = g_hash_table_contains (paper->owners, record);

      if (!fits)
        positions[i] = i == 0 ? concord_order_first () : concord_order_after (positions[i - 1]);
      if (moved && owner != NULL && concord_graph_get_owner (paper->graph, record) != owner)
        concord_edit_set_text (edit, paper->kind, concord_record_get_id (record), field, concord_record_get_id (owner));
      if (moved || !fits)
        concord_edit_place (edit, paper->kind, concord_record_get_id (record), positions[i]);
    }
}

/* NULL when all stand where they stood. */
static ConcordEdit *
write_down (Paper     *paper,
            GPtrArray *records)
{
  g_autofree char *label = concord_steps_dup_label (CONCORD_DEED_MOVE, records);
  g_autoptr (ConcordEdit) edit = concord_steps_begin (paper->graph, label);
  GHashTableIter iter;
  gpointer owner, list;

  g_hash_table_iter_init (&iter, paper->lists);
  while (g_hash_table_iter_next (&iter, &owner, &list))
    settle (paper, edit, owner, list);

  return concord_edit_is_empty (edit) ? NULL : g_steal_pointer (&edit);
}

/**
 * concord_steps_move_many:
 * @records: (element-type ConcordRecord): of one kind
 * @owner: (nullable): what they are to belong to; %NULL for kinds that belong to the session
 * @index: before which of @owner's records they are to stand, as those stand now; behind the last for a large one
 *
 * Returns: (transfer full) (nullable): a step that puts them there one behind the other, or %NULL when they stand
 *   there already
 */
ConcordEdit *
concord_steps_move_many (ConcordGraph  *graph,
                         GPtrArray     *records,
                         ConcordRecord *owner,
                         guint          index)
{
  g_auto (Paper) paper = { NULL };
  GPtrArray *list;
  guint place = 0;

  g_return_val_if_fail (records->len > 0, NULL);

  paper_init (&paper, graph, records);
  list = get_list (&paper, owner);
  for (guint i = 0; i < MIN (index, list->len); i++)
    place += g_hash_table_contains (paper.owners, list->pdata[i]) ? 0 : 1;

  /* All leave before the first comes, so that none counts as standing before it. */
  for (guint i = 0; i < records->len; i++)
    put (&paper, records->pdata[i], owner, G_MAXUINT);
  for (guint i = 0; i < records->len; i++)
    put (&paper, records->pdata[i], owner, place + i);

  return write_down (&paper, records);
}

static ConcordRecord *
neighbour (GPtrArray     *list,
           ConcordRecord *record,
           int            step)
{
  guint index = index_of (list, record);

  if ((step < 0 && index == 0) || (step > 0 && index + 1 == list->len))
    return NULL;

  return list->pdata[step < 0 ? index - 1 : index + 1];
}

static ConcordRecord *
neighbour_in (ConcordRecordList *list,
              ConcordRecord     *record,
              int                step)
{
  guint index = 0;

  if (!concord_record_list_find (list, record, &index) || (step < 0 && index == 0))
    return NULL;

  return concord_record_list_peek (list, step < 0 ? index - 1 : index + 1);
}

static gboolean
step_within (Paper         *paper,
             ConcordRecord *record,
             int            step)
{
  ConcordRecord *owner = get_owner (paper, record);
  GPtrArray *list = get_list (paper, owner);
  guint index = index_of (list, record);

  return neighbour (list, record, step) != NULL && put (paper, record, owner, step < 0 ? index - 1 : index + 1);
}

static gboolean
step_priority_across (Paper         *paper,
                      ConcordRecord *priority,
                      int            step)
{
  ConcordRecord *outcome = concord_graph_get_owner (paper->graph, priority);
  ConcordRecord *other = neighbour_in (concord_graph_list (paper->graph, CONCORD_KIND_OUTCOME), outcome, step);
  guint index = 0;

  concord_record_list_find (concord_graph_children (paper->graph, outcome, CONCORD_KIND_PRIORITY), priority, &index);

  return other != NULL && put (paper, priority, other, index);
}

static gboolean
step_commitment_vertically (Paper         *paper,
                            ConcordRecord *commitment,
                            int            step)
{
  ConcordRecord *priority = get_owner (paper, commitment);
  ConcordRecord *outcome = concord_graph_get_owner (paper->graph, priority);
  ConcordRecord *other;

  if (step_within (paper, commitment, step))
    return TRUE;

  other = neighbour_in (concord_graph_children (paper->graph, outcome, CONCORD_KIND_PRIORITY), priority, step);

  return other != NULL && put (paper, commitment, other, step < 0 ? G_MAXUINT : 0);
}

/* At @index of @owner, but behind those that came before it. */
static gboolean
arrive (Paper         *paper,
        ConcordRecord *record,
        ConcordRecord *owner,
        guint          index)
{
  GPtrArray *list = get_list (paper, owner);

  for (guint i = index; i < list->len; i++)
    {
      if (g_hash_table_contains (paper->owners, list->pdata[i]) &&
          concord_graph_get_owner (paper->graph, list->pdata[i]) != owner)
        index = i + 1;
    }

  return put (paper, record, owner, index);
}

/* As concord_steps_move_by_one() does: the priority of the same rank in the next outcome that has any. */
static gboolean
step_commitment_across (Paper         *paper,
                        ConcordRecord *commitment,
                        int            step)
{
  ConcordRecord *priority = concord_graph_get_owner (paper->graph, commitment);
  ConcordRecord *outcome = concord_graph_get_owner (paper->graph, priority);
  ConcordRecordList *outcomes = concord_graph_list (paper->graph, CONCORD_KIND_OUTCOME);
  guint rank = 0, index = 0;

  concord_record_list_find (concord_graph_children (paper->graph, outcome, CONCORD_KIND_PRIORITY), priority, &rank);
  concord_record_list_find (concord_graph_children (paper->graph, priority, CONCORD_KIND_COMMITMENT), commitment, &index);

  for (outcome = neighbour_in (outcomes, outcome, step); outcome != NULL; outcome = neighbour_in (outcomes, outcome, step))
    {
      ConcordRecordList *priorities = concord_graph_children (paper->graph, outcome, CONCORD_KIND_PRIORITY);
      guint n = concord_record_list_get_length (priorities);

      if (n > 0)
        return arrive (paper, commitment, concord_record_list_peek (priorities, MIN (rank, n - 1)), index);
    }

  return FALSE;
}

/* Past the next one that is seen. */
static gboolean
step_note (Paper         *paper,
           ConcordRecord *note,
           int            step)
{
  GPtrArray *notes = get_list (paper, NULL);

  for (guint i = index_of (notes, note); step < 0 ? i > 0 : i + 1 < notes->len;)
    {
      i = step < 0 ? i - 1 : i + 1;
      if (concord_record_get_choice (notes->pdata[i], CONCORD_NOTE_STATE) == CONCORD_NOTE_OPEN)
        return put (paper, note, NULL, i);
    }

  return FALSE;
}

static gboolean
step_one (Paper           *paper,
          ConcordRecord   *record,
          ConcordDirection direction)
{
  gboolean vertical = direction == CONCORD_DIRECTION_UP || direction == CONCORD_DIRECTION_DOWN;
  int step = direction == CONCORD_DIRECTION_UP || direction == CONCORD_DIRECTION_LEFT ? -1 : 1;

  switch ((guint) paper->kind)
    {
    case CONCORD_KIND_OUTCOME:
      return !vertical && step_within (paper, record, step);
    case CONCORD_KIND_PRIORITY:
      return vertical ? step_within (paper, record, step) : step_priority_across (paper, record, step);
    case CONCORD_KIND_COMMITMENT:
      return vertical ? step_commitment_vertically (paper, record, step) : step_commitment_across (paper, record, step);
    case CONCORD_KIND_NOTE:
      return vertical && step_note (paper, record, step);
    default:
      return FALSE;
    }
}

/**
 * concord_steps_move_many_by_one:
 * @records: (element-type ConcordRecord): of one kind
 *
 * Each goes where concord_steps_move_by_one() would take it, and they keep their order.
 *
 * Returns: (transfer full) (nullable): a step, or %NULL when there is no further place that way for one of them
 */
ConcordEdit *
concord_steps_move_many_by_one (ConcordGraph    *graph,
                                GPtrArray       *records,
                                ConcordDirection direction)
{
  g_auto (Paper) paper = { NULL };
  /* Whoever goes first makes room for the next; those that arrive elsewhere do so in their order. */
  gboolean last_first = direction == CONCORD_DIRECTION_DOWN ||
                        (direction == CONCORD_DIRECTION_RIGHT &&
                         concord_record_get_kind (records->pdata[0]) == CONCORD_KIND_OUTCOME);

  g_return_val_if_fail (records->len > 0, NULL);

  paper_init (&paper, graph, records);
  for (guint i = 0; i < records->len; i++)
    {
      if (!step_one (&paper, records->pdata[last_first ? records->len - 1 - i : i], direction))
        return NULL;
    }

  return write_down (&paper, records);
}
