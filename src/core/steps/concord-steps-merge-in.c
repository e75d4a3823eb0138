/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What came home becomes one step, so that one undo takes all of it back. It decides nothing: that was done before. */

#include "config.h"

#include "concord-steps-merge-in.h"

#include <glib/gi18n-lib.h>

#include "concord-steps-private.h"

static void
push_change (ConcordEdit              *edit,
             const ConcordDeltaChange *change)
{
  switch (change->type)
    {
    case CONCORD_DELTA_ADD:
      concord_edit_add_record (edit, change->record);
      break;
    case CONCORD_DELTA_SET:
      concord_edit_set (edit, change->kind, change->id, change->field, &change->value);
      break;
    case CONCORD_DELTA_PLACE:
      concord_edit_place (edit, change->kind, change->id, change->value.number);
      break;
    case CONCORD_DELTA_EXTRA:
      concord_edit_set_extra (edit, change->kind, change->id,
                              change->value.shape == CONCORD_SHAPE_TEXT ? change->value.text : NULL);
      break;
    case CONCORD_DELTA_REMOVE:
      concord_edit_remove (edit, change->kind, change->id);
      break;
    default:
      g_return_if_reached ();
    }
}

/**
 * concord_steps_merge_in:
 * @graph: the session that the changes are for
 * @delta: what is to change, see concord_merge_resolve()
 * @label: what was done, for Undo and Redo
 *
 * Returns: (transfer full) (nullable): one step that makes all the changes; %NULL where there are none
 */
ConcordEdit *
concord_steps_merge_in (ConcordGraph       *graph,
                        const ConcordDelta *delta,
                        const char         *label)
{
  static const ConcordDeltaType order[] = { CONCORD_DELTA_ADD, CONCORD_DELTA_SET, CONCORD_DELTA_PLACE,
                                            CONCORD_DELTA_EXTRA, CONCORD_DELTA_REMOVE };
  ConcordEdit *edit;

  if (concord_delta_get_n (delta) == 0)
    return NULL;

  edit = concord_steps_begin (graph, label);
  for (guint pass = 0; pass < G_N_ELEMENTS (order); pass++)
    {
      for (guint i = 0; i < concord_delta_get_n (delta); i++)
        {
          const ConcordDeltaChange *change = concord_delta_get (delta, i);

          if (change->type == order[pass])
            push_change (edit, change);
        }
    }

  return edit;
}

/**
 * concord_steps_take_answer:
 * @merge: of the answer, see concord_answer_file_merge(), with what was chosen
 *
 * Returns: (transfer full) (nullable): one step; %NULL where there is nothing to do
 */
ConcordEdit *
concord_steps_take_answer (ConcordGraph      *graph,
                           ConcordAnswerFile *answer,
                           ConcordMerge      *merge)
{
  g_autoptr (ConcordDelta) delta = concord_merge_resolve (merge);
  ConcordRecord *partner = concord_graph_lookup (graph, concord_answer_file_get_partner (answer));
  g_autofree char *label = NULL;

  if (partner != NULL)
    /* Translators: what is undone; %s is the name of a partner */
    label = g_strdup_printf (_("Merge answer from %s"), concord_record_get_headline (partner));

  return concord_steps_merge_in (graph, delta, label != NULL ? label : _("Merge answer"));
}

/**
 * concord_steps_take_copy:
 * @merge: of another copy of the session, with what was chosen
 *
 * Returns: (transfer full) (nullable): one step; %NULL where there is nothing to do
 */
ConcordEdit *
concord_steps_take_copy (ConcordGraph *graph,
                         ConcordMerge *merge)
{
  g_autoptr (ConcordDelta) delta = concord_merge_resolve (merge);

  return concord_steps_merge_in (graph, delta, _("Merge copy"));
}
