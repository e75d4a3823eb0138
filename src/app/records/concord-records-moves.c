/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where a record goes among those that belong to the same. Each move is one step on the desk. */

#include "config.h"

#include "concord-records-moves.h"

#include "concord-steps.h"

static ConcordRecordList *
get_siblings (ConcordDesk *desk,
              ConcordRecord *owner,
              ConcordKind kind)
{
  ConcordGraph *graph = concord_desk_get_graph (desk);

  return owner != NULL ? concord_graph_children (graph, owner, kind)
                       : concord_graph_list (graph, kind);
}

static gboolean
move (ConcordDesk *desk,
      ConcordRecord *record,
      ConcordRecord *owner,
      guint index)
{
  g_autoptr (ConcordEdit) edit = concord_steps_move (concord_desk_get_graph (desk), record, owner,
                                                     index);

  return edit != NULL && concord_desk_commit (desk, edit);
}

/**
 * concord_records_move_by_one:
 *
 * Returns: whether @record stands elsewhere now
 */
gboolean
concord_records_move_by_one (ConcordDesk *desk,
                             ConcordRecord *record,
                             gboolean down)
{
  ConcordRecord *owner = concord_graph_get_owner (concord_desk_get_graph (desk), record);
  ConcordRecordList *siblings = get_siblings (desk, owner, concord_record_get_kind (record));
  guint index;

  if (!concord_record_list_find (siblings, record, &index) || (!down && index == 0))
    return FALSE;

  return move (desk, record, owner, down ? index + 1 : index - 1);
}

/**
 * concord_records_move_beside:
 * @other: a record of the same kind; @record is to belong to what @other belongs to
 * @behind: whether it is to stand behind @other rather than before it
 *
 * Returns: whether @record stands elsewhere now
 */
gboolean
concord_records_move_beside (ConcordDesk *desk,
                             ConcordRecord *record,
                             ConcordRecord *other,
                             gboolean behind)
{
  ConcordRecord *owner = concord_graph_get_owner (concord_desk_get_graph (desk), other);
  ConcordRecordList *siblings = get_siblings (desk, owner, concord_record_get_kind (record));
  guint from, to;

  if (!concord_record_list_find (siblings, other, &to))
    return FALSE;

  if (behind)
    to++;
  /* The place that it leaves closes. */
  if (concord_record_list_find (siblings, record, &from) && from < to)
    to--;

  return move (desk, record, owner, to);
}
