/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Changing what a card says, and taking it away. */

#include "config.h"

#include "concord-steps.h"

#include <glib/gi18n-lib.h>

#include "concord-kinds.h"
#include "concord-lines.h"
#include "concord-steps-private.h"

static const char *
get_edit_label (ConcordRecord *record,
                guint          field)
{
  const ConcordKindInfo *info = concord_record_get_info (record);

  if (info->kind == CONCORD_KIND_SESSION && field == CONCORD_SESSION_VISION)
    return _("Edit vision");

  switch ((guint) info->kind)
    {
    case CONCORD_KIND_OUTCOME:
      return _("Edit outcome");
    case CONCORD_KIND_PRIORITY:
      return _("Edit priority");
    case CONCORD_KIND_COMMITMENT:
      return _("Edit commitment");
    case CONCORD_KIND_NOTE:
      return _("Edit note");
    case CONCORD_KIND_AGENDA_ITEM:
      return _("Edit agenda item");
    default:
      return _("Edit text");
    }
}

static const char *
get_delete_label (ConcordKind kind)
{
  switch (kind)
    {
    case CONCORD_KIND_PARTNER:
      return _("Delete partner");
    case CONCORD_KIND_COHORT:
      return _("Delete cohort");
    case CONCORD_KIND_OUTCOME:
      return _("Delete outcome");
    case CONCORD_KIND_PRIORITY:
      return _("Delete priority");
    case CONCORD_KIND_COMMITMENT:
      return _("Delete commitment");
    case CONCORD_KIND_FUNDING_LINE:
      return _("Delete funding line");
    case CONCORD_KIND_BENEFIT_LINE:
      return _("Delete benefit line");
    case CONCORD_KIND_EVIDENCE:
      return _("Delete evidence");
    case CONCORD_KIND_NOTE:
      return _("Delete note");
    case CONCORD_KIND_VOTE_ROUND:
      return _("Delete vote round");
    case CONCORD_KIND_BALLOT:
      return _("Delete ballot");
    case CONCORD_KIND_RATING:
      return _("Delete rating");
    case CONCORD_KIND_AGENDA_ITEM:
      return _("Delete agenda item");
    case CONCORD_KIND_LESSON:
      return _("Delete lesson");
    case CONCORD_KIND_ANSWER:
      return _("Delete answer");
    case CONCORD_KIND_REVISION:
      return _("Delete revision");
    case CONCORD_KIND_SESSION:
      return _("Delete session");
    case CONCORD_N_KINDS:
    default:
      g_return_val_if_reached (NULL);
    }
}

/**
 * concord_steps_clean:
 *
 * Returns: (transfer full): what @field is to hold when @text was typed into it, with space around it
 *   left out and on one line where the field has one; %NULL with @error when it cannot be held
 */
char *
concord_steps_clean (const ConcordField *field,
                     const char         *text,
                     GError            **error)
{
  g_autofree char *cleaned = NULL;
  g_auto (ConcordValue) value = CONCORD_VALUE_INIT;
  g_autoptr (GError) local = NULL;

  if (g_utf8_validate (text, -1, NULL))
    cleaned = field->type == CONCORD_FIELD_PROSE ? g_strstrip (g_strdup (text)) : concord_lines_join (text);
  else
    cleaned = g_strdup (text);

  value = CONCORD_VALUE_TEXT (g_strdup (cleaned));
  concord_value_normalise (field, &value);
  if (!concord_value_check (field, &value, &local))
    {
      gboolean missing = g_error_matches (local, CONCORD_MODEL_ERROR, CONCORD_MODEL_ERROR_MISSING);

      g_set_error (error, CONCORD_STEPS_ERROR, missing ? CONCORD_STEPS_ERROR_EMPTY : CONCORD_STEPS_ERROR_REFUSED,
                   /* Translators: a field and what is wrong, as in "Statement: something must be said here." */
                   _("%s: %s."), concord_field_get_label (field), local->message);
      return NULL;
    }

  return g_steal_pointer (&cleaned);
}

/**
 * concord_steps_edit_text:
 * @field: a field of text or prose
 * @error: of %CONCORD_STEPS_ERROR
 *
 * Returns: (transfer full): a step, empty (see concord_edit_is_empty()) when nothing changes; %NULL with
 *   @error when the field cannot hold @text
 */
ConcordEdit *
concord_steps_edit_text (ConcordGraph  *graph,
                         ConcordRecord *record,
                         guint          field,
                         const char    *text,
                         GError       **error)
{
  const ConcordKindInfo *info = concord_record_get_info (record);
  g_autoptr (ConcordEdit) edit = concord_steps_begin (graph, get_edit_label (record, field));
  g_autofree char *cleaned = concord_steps_clean (&info->fields[field], text, error);

  if (cleaned == NULL)
    return NULL;

  if (!g_str_equal (cleaned, concord_record_get_text (record, field)))
    concord_edit_set_text (edit, info->kind, concord_record_get_id (record), field, cleaned);

  return g_steal_pointer (&edit);
}

/**
 * concord_steps_set_choice:
 *
 * Returns: (transfer full): a step, empty when nothing changes
 */
ConcordEdit *
concord_steps_set_choice (ConcordGraph  *graph,
                          ConcordRecord *record,
                          guint          field,
                          guint          choice)
{
  const ConcordKindInfo *info = concord_record_get_info (record);
  gboolean is_status = info->kind == CONCORD_KIND_COMMITMENT && field == CONCORD_COMMITMENT_STATUS;
  g_autoptr (ConcordEdit) edit = concord_steps_begin (graph, is_status ? _("Change status") : get_edit_label (record, field));

  if (concord_record_get_choice (record, field) != choice)
    concord_edit_set_whole (edit, info->kind, concord_record_get_id (record), field, choice);

  return g_steal_pointer (&edit);
}

/**
 * concord_steps_delete:
 *
 * Returns: (transfer full): a step; what belongs to @record goes with it
 */
ConcordEdit *
concord_steps_delete (ConcordGraph  *graph,
                      ConcordRecord *record)
{
  ConcordKind kind = concord_record_get_kind (record);
  ConcordEdit *edit = concord_steps_begin (graph, get_delete_label (kind));

  concord_edit_remove (edit, kind, concord_record_get_id (record));

  return edit;
}
