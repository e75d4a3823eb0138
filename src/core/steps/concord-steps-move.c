/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where a card goes. The same places for the pointer, the keys and the menu. */

#include "config.h"

#include "concord-steps.h"

#include <glib/gi18n-lib.h>

#include "concord-kinds.h"
#include "concord-steps-private.h"

static const char *
get_label (ConcordKind kind)
{
  switch ((guint) kind)
    {
    case CONCORD_KIND_OUTCOME:
      return _("Move outcome");
    case CONCORD_KIND_PRIORITY:
      return _("Move priority");
    case CONCORD_KIND_COMMITMENT:
      return _("Move commitment");
    case CONCORD_KIND_NOTE:
      return _("Move note");
    case CONCORD_KIND_AGENDA_ITEM:
      return _("Move agenda item");
    default:
      return _("Move card");
    }
}

/**
 * concord_steps_move:
 * @owner: (nullable): what it is to belong to; %NULL for kinds that belong to the session
 * @index: where among @owner's records it is to stand afterwards; behind the last for a large one
 *
 * Returns: (transfer full) (nullable): a step, or %NULL when it stands there already
 */
ConcordEdit *
concord_steps_move (ConcordGraph  *graph,
                    ConcordRecord *record,
                    ConcordRecord *owner,
                    guint          index)
{
  ConcordKind kind = concord_record_get_kind (record);
  ConcordRecordList *siblings = concord_steps_siblings (graph, kind, owner);
  const char *id = concord_record_get_id (record);
  g_autoptr (ConcordEdit) edit = NULL;
  guint place = MIN (index, concord_record_list_get_length (siblings));
  guint owner_field = 0;
  guint from;

  g_return_val_if_fail (owner == NULL || concord_steps_owner_field (kind, owner, &owner_field), NULL);

  edit = concord_steps_begin (graph, get_label (kind));

  if (concord_record_list_find (siblings, record, &from))
    {
      place = MIN (index, concord_record_list_get_length (siblings) - 1);
      if (place == from)
        return NULL;

      /* Its own place closes behind it. */
      if (place > from)
        place++;
    }
  else if (owner != NULL)
    {
      concord_edit_set_text (edit, kind, id, owner_field, concord_record_get_id (owner));
    }

  concord_edit_place (edit, kind, id, concord_edit_make_room (edit, siblings, place));

  return g_steal_pointer (&edit);
}

static guint
index_in (ConcordRecordList *list,
          ConcordRecord     *record)
{
  guint index = 0;

  g_return_val_if_fail (concord_record_list_find (list, record, &index), 0);

  return index;
}

static ConcordRecord *
neighbour (ConcordRecordList *list,
           ConcordRecord     *record,
           int                step)
{
  guint index = index_in (list, record);

  if (step < 0 && index == 0)
    return NULL;

  return concord_record_list_peek (list, step < 0 ? index - 1 : index + 1);
}

static ConcordEdit *
move_outcome (ConcordGraph    *graph,
              ConcordRecord   *outcome,
              ConcordDirection direction)
{
  guint index = index_in (concord_graph_list (graph, CONCORD_KIND_OUTCOME), outcome);

  if (direction == CONCORD_DIRECTION_LEFT && index > 0)
    return concord_steps_move (graph, outcome, NULL, index - 1);
  if (direction == CONCORD_DIRECTION_RIGHT)
    return concord_steps_move (graph, outcome, NULL, index + 1);

  return NULL;
}

static ConcordEdit *
move_priority (ConcordGraph    *graph,
               ConcordRecord   *priority,
               ConcordDirection direction)
{
  ConcordRecord *outcome = concord_graph_get_owner (graph, priority);
  guint index = index_in (concord_graph_children (graph, outcome, CONCORD_KIND_PRIORITY), priority);
  ConcordRecord *other;

  switch (direction)
    {
    case CONCORD_DIRECTION_UP:
      return index > 0 ? concord_steps_move (graph, priority, outcome, index - 1) : NULL;
    case CONCORD_DIRECTION_DOWN:
      return concord_steps_move (graph, priority, outcome, index + 1);
    case CONCORD_DIRECTION_LEFT:
    case CONCORD_DIRECTION_RIGHT:
      other = neighbour (concord_graph_list (graph, CONCORD_KIND_OUTCOME), outcome,
                         direction == CONCORD_DIRECTION_LEFT ? -1 : 1);
      return other != NULL ? concord_steps_move (graph, priority, other, index) : NULL;
    default:
      g_return_val_if_reached (NULL);
    }
}

static ConcordEdit *
move_commitment_vertically (ConcordGraph  *graph,
                            ConcordRecord *commitment,
                            int            step)
{
  ConcordRecord *priority = concord_graph_get_owner (graph, commitment);
  ConcordRecord *outcome = concord_graph_get_owner (graph, priority);
  ConcordRecordList *siblings = concord_graph_children (graph, priority, CONCORD_KIND_COMMITMENT);
  guint index = index_in (siblings, commitment);
  ConcordRecord *other;

  if (neighbour (siblings, commitment, step) != NULL)
    return concord_steps_move (graph, commitment, priority, step < 0 ? index - 1 : index + 1);

  other = neighbour (concord_graph_children (graph, outcome, CONCORD_KIND_PRIORITY), priority, step);
  if (other == NULL)
    return NULL;

  return concord_steps_move (graph, commitment, other, step < 0 ? G_MAXUINT : 0);
}

/* To the priority of the same rank in the next outcome that has any, or to its last. */
static ConcordEdit *
move_commitment_across (ConcordGraph  *graph,
                        ConcordRecord *commitment,
                        int            step)
{
  ConcordRecord *priority = concord_graph_get_owner (graph, commitment);
  ConcordRecord *outcome = concord_graph_get_owner (graph, priority);
  ConcordRecordList *outcomes = concord_graph_list (graph, CONCORD_KIND_OUTCOME);
  guint rank = index_in (concord_graph_children (graph, outcome, CONCORD_KIND_PRIORITY), priority);
  guint index = index_in (concord_graph_children (graph, priority, CONCORD_KIND_COMMITMENT), commitment);

  for (ConcordRecord *other = neighbour (outcomes, outcome, step); other != NULL; other = neighbour (outcomes, other, step))
    {
      ConcordRecordList *priorities = concord_graph_children (graph, other, CONCORD_KIND_PRIORITY);
      guint n = concord_record_list_get_length (priorities);

      if (n > 0)
        return concord_steps_move (graph, commitment, concord_record_list_peek (priorities, MIN (rank, n - 1)), index);
    }

  return NULL;
}

/* Notes that are parked or resolved are not seen: one step is past the next open one. */
static ConcordEdit *
move_note (ConcordGraph  *graph,
           ConcordRecord *note,
           int            step)
{
  ConcordRecordList *notes = concord_graph_list (graph, CONCORD_KIND_NOTE);
  ConcordRecord *other = neighbour (notes, note, step);

  while (other != NULL && concord_record_get_choice (other, CONCORD_NOTE_STATE) != CONCORD_NOTE_OPEN)
    other = neighbour (notes, other, step);

  return other != NULL ? concord_steps_move (graph, note, NULL, index_in (notes, other)) : NULL;
}

/**
 * concord_steps_move_by_one:
 *
 * A commitment goes up and down through the priorities of its outcome, and across to the next outcome
 * that has a priority; a priority up, down and across; an outcome across; a note up and down.
 *
 * Returns: (transfer full) (nullable): a step, or %NULL when there is no further place that way
 */
ConcordEdit *
concord_steps_move_by_one (ConcordGraph    *graph,
                           ConcordRecord   *record,
                           ConcordDirection direction)
{
  gboolean vertical = direction == CONCORD_DIRECTION_UP || direction == CONCORD_DIRECTION_DOWN;
  int step = direction == CONCORD_DIRECTION_UP || direction == CONCORD_DIRECTION_LEFT ? -1 : 1;

  switch ((guint) concord_record_get_kind (record))
    {
    case CONCORD_KIND_OUTCOME:
      return move_outcome (graph, record, direction);
    case CONCORD_KIND_PRIORITY:
      return move_priority (graph, record, direction);
    case CONCORD_KIND_COMMITMENT:
      return vertical ? move_commitment_vertically (graph, record, step) : move_commitment_across (graph, record, step);
    case CONCORD_KIND_NOTE:
      return vertical ? move_note (graph, record, step) : NULL;
    default:
      return NULL;
    }
}
