/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Makes a revision of what is handed out. The record is an edit like any other, so "Export" can be undone, and a copy
 * that leaves the room knows the revision it is. What the store keeps for merging is outside undo: undoing an
 * export does not take back what others hold.
 */

#include "config.h"

#include "concord-handing-out.h"

#include <glib/gi18n-lib.h>

#include "concord-revision.h"
#include "concord-store-revisions.h"

static char *
describe (const ConcordExportChoice *choice)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autofree char *list = NULL;
  guint n;
  const ConcordFormatInfo *formats = concord_format_list (&n);

  for (guint i = 0; i < n; i++)
    {
      if (concord_export_choice_has (choice, formats[i].format))
        g_ptr_array_add (names, (char *) _(formats[i].label));
    }
  g_ptr_array_add (names, NULL);
  list = g_strjoinv (_(", "), (char **) names->pdata);

  if ((choice->hide & CONCORD_HIDE_FROM_PUBLIC) != 0)
    /* Translators: %s is a list such as “Web page, Session file” */
    return g_strdup_printf (_("%s for the public"), list);
  if (choice->hide != 0)
    /* Translators: %s is a list such as “Web page, Session file” */
    return g_strdup_printf (_("%s for partners"), list);

  return g_steal_pointer (&list);
}

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
  ConcordRecordList *revisions = concord_graph_list (concord_desk_get_graph (desk), CONCORD_KIND_REVISION);
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autoptr (ConcordEdit) edit = NULL;
  g_autofree char *made = g_date_time_format (now, "%Y-%m-%dT%H:%M:%SZ");
  g_autofree char *comment = describe (choice);
  const char *id;

  if (!concord_export_choice_is_answerable (choice) || concord_desk_get_read_only (desk) != NULL)
    return NULL;

  edit = concord_desk_begin (desk, _("Export"));
  id = concord_edit_add (edit, CONCORD_KIND_REVISION,
                         concord_edit_make_room (edit, revisions, concord_record_list_get_length (revisions)));
  concord_edit_set_text (edit, CONCORD_KIND_REVISION, id, CONCORD_REVISION_MADE, made);
  concord_edit_set_whole (edit, CONCORD_KIND_REVISION, id, CONCORD_REVISION_REASON, CONCORD_REVISION_EXPORT);
  concord_edit_set_text (edit, CONCORD_KIND_REVISION, id, CONCORD_REVISION_COMMENT, comment);

  return concord_desk_commit (desk, edit) ? g_strdup (id) : NULL;
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
