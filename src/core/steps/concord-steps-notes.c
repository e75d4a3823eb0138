/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Between the tray and the board: several notes become commitments, and commitments notes again. */

#include "config.h"

#include "concord-steps-arrange.h"

#include <glib/gi18n-lib.h>

#include "concord-kinds.h"
#include "concord-steps-private.h"

static const char *
place_one (ConcordEdit   *edit,
           ConcordRecord *note,
           ConcordRecord *priority,
           double         position,
           GError       **error)
{
  const ConcordField *field = &concord_commitment_info.fields[CONCORD_COMMITMENT_STATEMENT];
  g_autofree char *statement = concord_steps_clean (field, concord_record_get_text (note, CONCORD_NOTE_TEXT), error);
  const char *id;

  if (statement == NULL)
    return NULL;

  id = concord_edit_add (edit, CONCORD_KIND_COMMITMENT, position);
  concord_edit_set_text (edit, CONCORD_KIND_COMMITMENT, id, CONCORD_COMMITMENT_PRIORITY, concord_record_get_id (priority));
  concord_edit_set_text (edit, CONCORD_KIND_COMMITMENT, id, CONCORD_COMMITMENT_STATEMENT, statement);
  if (concord_record_has (note, CONCORD_NOTE_PARTNER))
    concord_edit_set_text (edit, CONCORD_KIND_COMMITMENT, id, CONCORD_COMMITMENT_LEAD,
                           concord_record_get_text (note, CONCORD_NOTE_PARTNER));
  if (concord_record_get_flag (note, CONCORD_NOTE_PRIVATE))
    concord_edit_set_whole (edit, CONCORD_KIND_COMMITMENT, id, CONCORD_COMMITMENT_PRIVATE, TRUE);
  concord_edit_set_whole (edit, CONCORD_KIND_NOTE, concord_record_get_id (note), CONCORD_NOTE_STATE, CONCORD_NOTE_RESOLVED);

  return id;
}

/**
 * concord_steps_place_notes:
 * @notes: (element-type ConcordRecord)
 * @index: before which of the commitments of @priority they are to stand
 * @ids: (out) (optional) (transfer full): the new commitments
 * @error: of %CONCORD_STEPS_ERROR
 *
 * Returns: (transfer full): a step that makes a commitment of each and marks the notes resolved; %NULL with @error when one
 *   is too long for a commitment
 */
ConcordEdit *
concord_steps_place_notes (ConcordGraph  *graph,
                           GPtrArray     *notes,
                           ConcordRecord *priority,
                           guint          index,
                           char        ***ids,
                           GError       **error)
{
  ConcordRecordList *siblings = concord_graph_children (graph, priority, CONCORD_KIND_COMMITMENT);
  g_autofree double *positions = g_new0 (double, notes->len);
  g_autofree char *label = notes->len == 1 ? g_strdup (_("Make note a commitment"))
                                           : g_strdup_printf (ngettext ("Make %u note a commitment",
                                                                        "Make %u notes commitments", notes->len), notes->len);
  g_autoptr (ConcordEdit) edit = concord_steps_begin (graph, label);
  g_autoptr (GStrvBuilder) added = g_strv_builder_new ();

  concord_steps_make_room (edit, siblings, index, notes->len, positions);
  for (guint i = 0; i < notes->len; i++)
    {
      const char *id = place_one (edit, notes->pdata[i], priority, positions[i], error);

      if (id == NULL)
        return NULL;
      g_strv_builder_add (added, id);
    }

  if (ids != NULL)
    *ids = g_strv_builder_end (added);

  return g_steal_pointer (&edit);
}

/* A note has words, who said them and whether they are private. More than that it would lose. */
static gboolean
check_fits_note (ConcordGraph  *graph,
                 ConcordRecord *commitment,
                 GError       **error)
{
  static const guint fields[] = {
    CONCORD_COMMITMENT_SUPPORTING, CONCORD_COMMITMENT_LEAD_ROLE,  CONCORD_COMMITMENT_ROUTE, CONCORD_COMMITMENT_MANDATE,
    CONCORD_COMMITMENT_MANDATE_BOARD, CONCORD_COMMITMENT_START, CONCORD_COMMITMENT_DUE, CONCORD_COMMITMENT_STATUS_NOTE,
  };
  const char *label = NULL;
  guint owner;

  for (guint i = 0; label == NULL && i < G_N_ELEMENTS (fields); i++)
    {
      if (concord_record_has (commitment, fields[i]))
        label = concord_field_get_label (&concord_commitment_info.fields[fields[i]]);
    }
  if (label == NULL && concord_record_get_choice (commitment, CONCORD_COMMITMENT_STATUS) != CONCORD_COMMITMENT_PROPOSED)
    label = concord_field_get_label (&concord_commitment_info.fields[CONCORD_COMMITMENT_STATUS]);

  for (ConcordKind kind = 0; label == NULL && kind < CONCORD_N_KINDS; kind++)
    {
      if (concord_kind_find_owner (kind, CONCORD_KIND_COMMITMENT, &owner) &&
          concord_record_list_get_length (concord_graph_children (graph, commitment, kind)) > 0)
        label = _(concord_kind_get_info (kind)->label_plural);
    }

  if (label == NULL)
    return TRUE;

  g_set_error (error, CONCORD_STEPS_ERROR, CONCORD_STEPS_ERROR_REFUSED,
               /* Translators: what a card says, and what it has that a note cannot keep: "Due", "Funding lines" */
               _("“%s” stays: a note cannot keep what it has under “%s”."), concord_record_get_headline (commitment), label);
  return FALSE;
}

/**
 * concord_steps_unplace:
 * @commitments: (element-type ConcordRecord)
 * @ids: (out) (optional) (transfer full): the notes
 * @error: of %CONCORD_STEPS_ERROR
 *
 * The way back of concord_steps_place_notes().
 *
 * Returns: (transfer full): a step that makes an open note of each; %NULL with @error when one has more than a note can keep
 */
ConcordEdit *
concord_steps_unplace (ConcordGraph *graph,
                       GPtrArray    *commitments,
                       char       ***ids,
                       GError      **error)
{
  ConcordRecordList *notes = concord_graph_list (graph, CONCORD_KIND_NOTE);
  guint n = commitments->len;
  g_autofree double *positions = g_new0 (double, n);
  g_autofree char *label = n == 1 ? g_strdup (_("Make commitment a note"))
                                  : g_strdup_printf (ngettext ("Make %u commitment a note", "Make %u commitments notes", n), n);
  g_autoptr (ConcordEdit) edit = concord_steps_begin (graph, label);
  g_autoptr (GStrvBuilder) added = g_strv_builder_new ();

  concord_steps_make_room (edit, notes, G_MAXUINT, n, positions);
  for (guint i = 0; i < n; i++)
    {
      ConcordRecord *commitment = commitments->pdata[i];
      const char *id;

      if (!check_fits_note (graph, commitment, error))
        return NULL;

      id = concord_edit_add (edit, CONCORD_KIND_NOTE, positions[i]);
      g_strv_builder_add (added, id);
      concord_edit_set_text (edit, CONCORD_KIND_NOTE, id, CONCORD_NOTE_TEXT, concord_record_get_headline (commitment));
      if (concord_record_has (commitment, CONCORD_COMMITMENT_LEAD))
        concord_edit_set_text (edit, CONCORD_KIND_NOTE, id, CONCORD_NOTE_PARTNER,
                               concord_record_get_text (commitment, CONCORD_COMMITMENT_LEAD));
      if (concord_record_get_flag (commitment, CONCORD_COMMITMENT_PRIVATE))
        concord_edit_set_whole (edit, CONCORD_KIND_NOTE, id, CONCORD_NOTE_PRIVATE, TRUE);
      concord_edit_remove (edit, CONCORD_KIND_COMMITMENT, concord_record_get_id (commitment));
    }

  if (ids != NULL)
    *ids = g_strv_builder_end (added);

  return g_steal_pointer (&edit);
}
