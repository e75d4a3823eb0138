/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a new record would belong to, given what someone is about. Takes records and returns one. */

#include "config.h"

#include "concord-capture-target.h"

/**
 * concord_capture_target_kind:
 *
 * Returns: the kind that records of @kind belong to on the board; %CONCORD_KIND_SESSION for those that
 *   stand on their own
 */
ConcordKind
concord_capture_target_kind (ConcordKind kind)
{
  switch ((guint) kind)
    {
    case CONCORD_KIND_PRIORITY:
      return CONCORD_KIND_OUTCOME;
    case CONCORD_KIND_COMMITMENT:
      return CONCORD_KIND_PRIORITY;
    default:
      return CONCORD_KIND_SESSION;
    }
}

static ConcordRecord *
climb (ConcordGraph  *graph,
       ConcordRecord *record,
       ConcordKind    kind)
{
  while (record != NULL && concord_record_get_kind (record) != kind)
    record = concord_graph_get_owner (graph, record);

  return record;
}

static ConcordRecord *
get_last (ConcordRecordList *list)
{
  guint n = concord_record_list_get_length (list);

  return n > 0 ? concord_record_list_peek (list, n - 1) : NULL;
}

/* The last priority of @outcome; without one, the last on the board. */
static ConcordRecord *
find_priority (ConcordGraph  *graph,
               ConcordRecord *outcome)
{
  ConcordRecordList *outcomes = concord_graph_list (graph, CONCORD_KIND_OUTCOME);

  if (outcome != NULL)
    return get_last (concord_graph_children (graph, outcome, CONCORD_KIND_PRIORITY));

  for (guint i = concord_record_list_get_length (outcomes); i > 0; i--)
    {
      ConcordRecord *priority =
        get_last (concord_graph_children (graph, concord_record_list_peek (outcomes, i - 1), CONCORD_KIND_PRIORITY));

      if (priority != NULL)
        return priority;
    }

  return NULL;
}

/**
 * concord_capture_target_find:
 * @kind: what is to be added
 * @context: (nullable): what someone is about: a card that has the focus, or the last one added
 *
 * Returns: (transfer none) (nullable): what it would belong to; %NULL when there is nothing, or nothing
 *   is needed
 */
ConcordRecord *
concord_capture_target_find (ConcordGraph  *graph,
                             ConcordKind    kind,
                             ConcordRecord *context)
{
  ConcordKind wanted = concord_capture_target_kind (kind);
  ConcordRecord *target;

  if (wanted == CONCORD_KIND_SESSION)
    return NULL;

  target = climb (graph, context, wanted);
  if (target != NULL)
    return target;

  if (wanted == CONCORD_KIND_PRIORITY)
    return find_priority (graph, climb (graph, context, CONCORD_KIND_OUTCOME));

  return get_last (concord_graph_list (graph, CONCORD_KIND_OUTCOME));
}

/**
 * concord_capture_target_step:
 * @target: (nullable): what it would belong to now
 * @step: 1 for the next such record on the board, -1 for the one before
 *
 * Returns: (transfer none) (nullable): the next, going round
 */
ConcordRecord *
concord_capture_target_step (ConcordGraph  *graph,
                             ConcordKind    kind,
                             ConcordRecord *target,
                             int            step)
{
  ConcordKind wanted = concord_capture_target_kind (kind);
  ConcordRecordList *outcomes = concord_graph_list (graph, CONCORD_KIND_OUTCOME);
  g_autoptr (GPtrArray) all = g_ptr_array_new ();
  guint index;

  if (wanted == CONCORD_KIND_SESSION)
    return NULL;

  for (guint i = 0; i < concord_record_list_get_length (outcomes); i++)
    {
      ConcordRecord *outcome = concord_record_list_peek (outcomes, i);
      ConcordRecordList *priorities = concord_graph_children (graph, outcome, CONCORD_KIND_PRIORITY);

      if (wanted == CONCORD_KIND_OUTCOME)
        g_ptr_array_add (all, outcome);
      for (guint j = 0; wanted == CONCORD_KIND_PRIORITY && j < concord_record_list_get_length (priorities); j++)
        g_ptr_array_add (all, concord_record_list_peek (priorities, j));
    }

  if (all->len == 0)
    return NULL;
  if (target == NULL || !g_ptr_array_find (all, target, &index))
    return all->pdata[step > 0 ? 0 : all->len - 1];

  return all->pdata[(index + all->len + (guint) (step > 0 ? 1 : all->len - 1)) % all->len];
}

/**
 * concord_capture_next_kind:
 * @before: what was added before that without leaving the bar; %CONCORD_KIND_SESSION for nothing
 * @added: what was added now
 * @n_added: how many of it at once
 */
ConcordKind
concord_capture_next_kind (ConcordKind before,
                           ConcordKind added,
                           guint       n_added)
{
  if (n_added != 1 || before == added)
    return added;

  switch ((guint) added)
    {
    case CONCORD_KIND_OUTCOME:
      return CONCORD_KIND_PRIORITY;
    case CONCORD_KIND_PRIORITY:
      return CONCORD_KIND_COMMITMENT;
    default:
      return added;
    }
}
