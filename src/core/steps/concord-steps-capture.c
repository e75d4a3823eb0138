/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Lines that say more than what stands on the card: who leads, where it goes, when it is due. All of them become cards,
 * or none with the reason and the line.
 */

#include "config.h"

#include "concord-steps.h"

#include <glib/gi18n-lib.h>

#include "concord-capture-line.h"
#include "concord-capture-target.h"
#include "concord-kinds.h"
#include "concord-lines.h"
#include "concord-steps-adder.h"
#include "concord-steps-private.h"

static GPtrArray *
collect_partners (ConcordStepsAdder  *adder,
                  ConcordCaptureLine *line)
{
  GPtrArray *ids = g_ptr_array_new ();

  for (guint i = 0; i < line->tokens->len; i++)
    {
      ConcordCaptureToken *token = line->tokens->pdata[i];
      const char *id;

      if (token->mark != CONCORD_CAPTURE_PARTNER)
        continue;

      id = token->record != NULL ? concord_record_get_id (token->record)
                                 : concord_steps_adder_add_partner (adder, token->name);
      if (!g_ptr_array_find_with_equal_func (ids, id, g_str_equal, NULL))
        g_ptr_array_add (ids, (char *) id);
    }

  return ids;
}

static gboolean
find_owner (ConcordGraph       *graph,
            ConcordKind         kind,
            ConcordCaptureLine *line,
            ConcordRecord     **owner,
            GError            **error)
{
  ConcordCaptureToken *place = concord_capture_line_find (line, CONCORD_CAPTURE_PLACE);

  if (concord_capture_target_kind (kind) == CONCORD_KIND_SESSION)
    {
      *owner = NULL;
      return TRUE;
    }

  if (place != NULL)
    {
      *owner = concord_capture_target_find (graph, kind, place->record);
      if (*owner == NULL)
        g_set_error (error, CONCORD_STEPS_ERROR, CONCORD_STEPS_ERROR_REFUSED,
                     /* Translators: %s is an outcome */
                     _("Nothing was added: “%s” has no priority yet."), concord_record_get_headline (place->record));
    }
  else if (*owner == NULL)
    {
      g_set_error_literal (error, CONCORD_STEPS_ERROR, CONCORD_STEPS_ERROR_HOMELESS,
                           _("There is nothing yet that it could belong to."));
    }

  return *owner != NULL;
}

static gboolean
check_line (const ConcordField *field,
            ConcordCaptureLine *line,
            guint               number,
            GError            **error)
{
  if (line->text[0] != '\0' || line->tokens->len == 0)
    return concord_steps_check_line (field, line->text, number, error);

  if (number == 0)
    g_set_error_literal (error, CONCORD_STEPS_ERROR, CONCORD_STEPS_ERROR_REFUSED,
                         _("Nothing was added: say as well what the card is to say."));
  else
    g_set_error (error, CONCORD_STEPS_ERROR, CONCORD_STEPS_ERROR_REFUSED,
                 _("Nothing was added. Line %u does not say what the card is to say."), number);
  return FALSE;
}

static gboolean
add_line (ConcordStepsAdder   *adder,
          ConcordCaptureNames *names,
          ConcordRecord       *owner,
          const ConcordLine   *line,
          gboolean             alone,
          GError             **error)
{
  ConcordKind kind = concord_capture_names_get_kind (names);
  const ConcordKindInfo *info = concord_kind_get_info (kind);
  g_autoptr (ConcordCaptureLine) read = concord_capture_line_read (names, line->text);
  ConcordCaptureToken *place = concord_capture_line_find (read, CONCORD_CAPTURE_PLACE);
  ConcordCaptureToken *date = concord_capture_line_find (read, CONCORD_CAPTURE_DATE);
  g_autoptr (GPtrArray) partners = NULL;

  if (!check_line (&info->fields[info->headline], read, alone ? 0 : line->number, error) ||
      !find_owner (concord_capture_names_get_graph (names), kind, read, &owner, error))
    return FALSE;

  partners = collect_partners (adder, read);
  concord_steps_adder_add (adder, owner, read->text);
  concord_steps_adder_set_partners (adder, partners);
  if (kind == CONCORD_KIND_NOTE && place != NULL)
    concord_steps_adder_set (adder, CONCORD_NOTE_OUTCOME, &CONCORD_VALUE_TEXT (concord_record_get_id (place->record)));
  if (date != NULL)
    concord_steps_adder_set_date (adder, date->date);

  return TRUE;
}

/**
 * concord_steps_capture:
 * @kind: outcome, priority, commitment or note
 * @owner: (nullable): the outcome of new priorities or the priority of new commitments, where a line does not say
 * @text: what was typed or pasted; each line that says something becomes a card, see #ConcordCaptureLine
 * @today: the day that dates count from
 * @ids: (out) (optional) (transfer full): the ids of the new cards
 * @error: of %CONCORD_STEPS_ERROR
 *
 * Returns: (transfer full): one step for all of them, new partners included; %NULL when a line was refused
 */
ConcordEdit *
concord_steps_capture (ConcordGraph  *graph,
                       ConcordKind    kind,
                       ConcordRecord *owner,
                       const char    *text,
                       const GDate   *today,
                       char        ***ids,
                       GError       **error)
{
  g_autoptr (GPtrArray) lines = concord_steps_read_lines (text, error);
  g_autoptr (ConcordCaptureNames) names = NULL;
  g_autoptr (ConcordStepsAdder) adder = NULL;

  if (lines == NULL)
    return NULL;

  names = concord_capture_names_new (graph, kind, today);
  adder = concord_steps_adder_new (graph, kind, lines->len);
  for (guint i = 0; i < lines->len; i++)
    {
      if (!add_line (adder, names, owner, lines->pdata[i], lines->len == 1, error))
        return NULL;
    }

  return concord_steps_adder_end (adder, ids);
}
