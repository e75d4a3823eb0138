/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Lines become cards: all of them, or none with the reason and the line. It never cuts a line. */

#include "config.h"

#include "concord-steps.h"

#include <glib/gi18n-lib.h>

#include "concord-kinds.h"
#include "concord-lines.h"
#include "concord-steps-adder.h"
#include "concord-steps-private.h"

G_DEFINE_QUARK (concord-steps-error-quark, concord_steps_error)

/**
 * concord_steps_read_lines:
 *
 * Returns: (transfer full) (element-type ConcordLine): the lines of @text that say something; %NULL with @error when
 *   none does
 */
GPtrArray *
concord_steps_read_lines (const char *text,
                          GError    **error)
{
  g_autoptr (GPtrArray) lines = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  if (!g_utf8_validate (text, -1, NULL))
    {
      g_set_error_literal (error, CONCORD_STEPS_ERROR, CONCORD_STEPS_ERROR_REFUSED,
                           _("Nothing was added: the text is not valid UTF-8."));
      return NULL;
    }

  lines = concord_lines_split (text);
  if (lines->len > 0)
    return g_steal_pointer (&lines);

  g_set_error_literal (error, CONCORD_STEPS_ERROR, CONCORD_STEPS_ERROR_EMPTY, _("There is nothing to add yet."));
  return NULL;
}

/**
 * concord_steps_check_line:
 * @number: which line it is, where there are several; else 0
 *
 * Returns: whether a card can say @text
 */
gboolean
concord_steps_check_line (const ConcordField *field,
                          const char         *text,
                          guint               number,
                          GError            **error)
{
  g_autoptr (GError) local = NULL;
  g_auto (ConcordValue) value = { .shape = CONCORD_SHAPE_TEXT, .text = g_strdup (text) };

  concord_value_normalise (field, &value);
  if (concord_value_check (field, &value, &local))
    return TRUE;

  if (number == 0)
    g_set_error (error, CONCORD_STEPS_ERROR, CONCORD_STEPS_ERROR_REFUSED,
                 /* Translators: %s is a reason such as "the text has 1200 characters; 1000 are the most" */
                 _("Nothing was added: %s."), local->message);
  else
    g_set_error (error, CONCORD_STEPS_ERROR, CONCORD_STEPS_ERROR_REFUSED,
                 /* Translators: %s is a reason such as "the text has 1200 characters; 1000 are the most" */
                 _("Nothing was added. In line %u %s."), number, local->message);
  return FALSE;
}

/**
 * concord_steps_add_lines:
 * @kind: outcome, priority, commitment or note
 * @owner: (nullable): the outcome of new priorities or the priority of new commitments
 * @text: what was typed or pasted; each line that says something becomes a card, behind those there are
 * @ids: (out) (optional) (transfer full): the ids of the new cards
 * @error: of %CONCORD_STEPS_ERROR
 *
 * Bullets and numbering at the start of lines are left out.
 *
 * Returns: (transfer full): one step for all of them; %NULL when a line was refused
 */
ConcordEdit *
concord_steps_add_lines (ConcordGraph  *graph,
                         ConcordKind    kind,
                         ConcordRecord *owner,
                         const char    *text,
                         char        ***ids,
                         GError       **error)
{
  const ConcordKindInfo *info = concord_kind_get_info (kind);
  g_autoptr (ConcordStepsAdder) adder = NULL;
  g_autoptr (GPtrArray) lines = NULL;
  guint owner_field;

  g_return_val_if_fail (owner == NULL || concord_steps_owner_field (kind, owner, &owner_field), NULL);

  lines = concord_steps_read_lines (text, error);
  if (lines == NULL)
    return NULL;

  for (guint i = 0; i < lines->len; i++)
    {
      const ConcordLine *line = lines->pdata[i];

      if (!concord_steps_check_line (&info->fields[info->headline], line->text, lines->len > 1 ? line->number : 0, error))
        return NULL;
    }

  adder = concord_steps_adder_new (graph, kind, lines->len);
  for (guint i = 0; i < lines->len; i++)
    concord_steps_adder_add (adder, owner, ((ConcordLine *) lines->pdata[i])->text);

  return concord_steps_adder_end (adder, ids);
}

ConcordEdit *
concord_steps_begin (ConcordGraph *graph,
                     const char   *label)
{
  return concord_edit_new (concord_record_get_id (concord_graph_get_session (graph)), label);
}

/* The list that cards of @kind stand in. */
ConcordRecordList *
concord_steps_siblings (ConcordGraph  *graph,
                        ConcordKind    kind,
                        ConcordRecord *owner)
{
  return owner != NULL ? concord_graph_children (graph, owner, kind) : concord_graph_list (graph, kind);
}

gboolean
concord_steps_owner_field (ConcordKind    kind,
                           ConcordRecord *owner,
                           guint         *field)
{
  return concord_kind_find_owner (kind, concord_record_get_kind (owner), field);
}
