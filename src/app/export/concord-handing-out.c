/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Hands a session out as a revision, on the desk: the step is one like any other, so “Export” can be undone. What was
 * kept for merging stays. It writes no files.
 */

#include "config.h"

#include "concord-handing-out.h"

#include <glib/gi18n-lib.h>

#include "concord-steps-hand-out.h"
#include "concord-store-revisions.h"

/**
 * concord_handing_out_begin:
 *
 * Says in the session that it is handed out now, as one step.
 *
 * Returns: (transfer full) (nullable): the id of the revision; %NULL when nothing of what was chosen can be answered, when
 *   the session is not ours to change, or when the step could not be saved, which the session then says
 */
char *
concord_handing_out_begin (ConcordDesk               *desk,
                           const ConcordExportChoice *choice)
{
  g_autoptr (ConcordEdit) edit = NULL;
  g_autofree char *comment = concord_format_describe (choice->formats, choice->hide);
  g_autofree char *id = NULL;

  if (!concord_export_choice_is_answerable (choice) || concord_desk_get_read_only (desk) != NULL)
    return NULL;

  edit = concord_steps_hand_out (concord_desk_get_graph (desk), comment, &id);

  return concord_desk_commit (desk, edit) ? g_steal_pointer (&id) : NULL;
}

/**
 * concord_handing_out_keep:
 * @base: the whole session, as it is handed out
 * @error: of %CONCORD_STORE_ERROR
 *
 * To be done before anything leaves: an answer to what was not kept could not come home.
 */
gboolean
concord_handing_out_keep (ConcordDesk *desk,
                          const char  *revision,
                          GBytes      *base,
                          GError     **error)
{
  return concord_store_keep_revision (concord_desk_get_store (desk), concord_record_get_id (concord_desk_get_session (desk)),
                                      revision, base, error);
}

/**
 * concord_handing_out_take_back:
 *
 * Nothing left the room after all.
 */
void
concord_handing_out_take_back (ConcordDesk *desk,
                               const char  *revision)
{
  ConcordRecord *record = concord_graph_lookup (concord_desk_get_graph (desk), revision);

  /* Somebody may have done something else meanwhile, in another window: then it is not the last step. */
  if (record != NULL && g_strcmp0 (concord_desk_get_undo_label (desk), _("Export")) == 0)
    concord_desk_undo (desk);
}
