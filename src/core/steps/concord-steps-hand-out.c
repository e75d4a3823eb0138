/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The step of handing a session out: it becomes a revision, to which what comes home belongs. What the revision holds is
 * kept by concord_revisions_keep(), outside undo: undoing an export does not take back what others hold.
 */

#include "config.h"

#include "concord-steps-hand-out.h"

#include <glib/gi18n-lib.h>

#include "concord-revision.h"

/**
 * concord_steps_hand_out:
 * @comment: what is handed out and to whom, in words
 * @revision: (out) (transfer full): the id of the revision
 *
 * Returns: (transfer full): the step that says in the session that it is handed out now
 */
ConcordEdit *
concord_steps_hand_out (ConcordGraph *graph,
                        const char   *comment,
                        char        **revision)
{
  ConcordRecordList *revisions = concord_graph_list (graph, CONCORD_KIND_REVISION);
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *made = g_date_time_format (now, "%Y-%m-%dT%H:%M:%SZ");
  ConcordEdit *edit = concord_edit_new (concord_record_get_id (concord_graph_get_session (graph)), _("Export"));
  const char *id = concord_edit_add (edit, CONCORD_KIND_REVISION,
                                     concord_edit_make_room (edit, revisions, concord_record_list_get_length (revisions)));

  concord_edit_set_text (edit, CONCORD_KIND_REVISION, id, CONCORD_REVISION_MADE, made);
  concord_edit_set_whole (edit, CONCORD_KIND_REVISION, id, CONCORD_REVISION_REASON, CONCORD_REVISION_EXPORT);
  concord_edit_set_text (edit, CONCORD_KIND_REVISION, id, CONCORD_REVISION_COMMENT, comment);
  *revision = g_strdup (id);

  return edit;
}
