/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Lines become cards: all of them, or none with the reason and the line. It never cuts a line. */

#include "config.h"

#include "concord-steps.h"

#include <glib/gi18n-lib.h>

#include "concord-kinds.h"
#include "concord-lines.h"
#include "concord-order.h"
#include "concord-steps-private.h"

G_DEFINE_QUARK (concord-steps-error-quark, concord_steps_error)

static char *
dup_label (ConcordKind kind,
           guint       n)
{
  if (n == 1)
    {
      switch ((guint) kind)
        {
        case CONCORD_KIND_OUTCOME:
          return g_strdup (_("Add outcome"));
        case CONCORD_KIND_PRIORITY:
          return g_strdup (_("Add priority"));
        case CONCORD_KIND_COMMITMENT:
          return g_strdup (_("Add commitment"));
        case CONCORD_KIND_NOTE:
          return g_strdup (_("Add note"));
        default:
          g_return_val_if_reached (NULL);
        }
    }

  switch ((guint) kind)
    {
    case CONCORD_KIND_OUTCOME:
      return g_strdup_printf (ngettext ("Add %u outcome", "Add %u outcomes", n), n);
    case CONCORD_KIND_PRIORITY:
      return g_strdup_printf (ngettext ("Add %u priority", "Add %u priorities", n), n);
    case CONCORD_KIND_COMMITMENT:
      return g_strdup_printf (ngettext ("Add %u commitment", "Add %u commitments", n), n);
    case CONCORD_KIND_NOTE:
      return g_strdup_printf (ngettext ("Add %u note", "Add %u notes", n), n);
    default:
      g_return_val_if_reached (NULL);
    }
}

static gboolean
check_lines (GPtrArray          *lines,
             const ConcordField *field,
             GError            **error)
{
  if (lines->len == 0)
    {
      g_set_error_literal (error, CONCORD_STEPS_ERROR, CONCORD_STEPS_ERROR_EMPTY, _("There is nothing to add yet."));
      return FALSE;
    }

  for (guint i = 0; i < lines->len; i++)
    {
      const ConcordLine *line = lines->pdata[i];
      g_autoptr (GError) local = NULL;

      if (concord_value_check (field, &CONCORD_VALUE_TEXT (line->text), &local))
        continue;

      if (lines->len == 1)
        g_set_error (error, CONCORD_STEPS_ERROR, CONCORD_STEPS_ERROR_REFUSED,
                     /* Translators: %s is a reason such as "the text has 1200 characters; 1000 are the most" */
                     _("Nothing was added: %s."), local->message);
      else
        g_set_error (error, CONCORD_STEPS_ERROR, CONCORD_STEPS_ERROR_REFUSED,
                     /* Translators: %s is a reason such as "the text has 1200 characters; 1000 are the most" */
                     _("Nothing was added. In line %u %s."), line->number, local->message);
      return FALSE;
    }

  return TRUE;
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
  ConcordRecordList *siblings = concord_steps_siblings (graph, kind, owner);
  g_autoptr (GStrvBuilder) added = g_strv_builder_new ();
  g_autoptr (GPtrArray) lines = NULL;
  g_autoptr (ConcordEdit) edit = NULL;
  g_autofree char *label = NULL;
  double position = 0;
  guint owner_field = 0;

  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (owner == NULL || concord_steps_owner_field (kind, owner, &owner_field), NULL);

  if (!g_utf8_validate (text, -1, NULL))
    {
      g_set_error_literal (error, CONCORD_STEPS_ERROR, CONCORD_STEPS_ERROR_REFUSED,
                           _("Nothing was added: the text is not valid UTF-8."));
      return NULL;
    }

  lines = concord_lines_split (text);
  if (!check_lines (lines, &info->fields[info->headline], error))
    return NULL;

  label = dup_label (kind, lines->len);
  edit = concord_steps_begin (graph, label);

  for (guint i = 0; i < lines->len; i++)
    {
      const ConcordLine *line = lines->pdata[i];
      const char *id;

      if (i == 0)
        position = concord_edit_make_room (edit, siblings, concord_record_list_get_length (siblings));
      else
        position = concord_order_after (position);

      id = concord_edit_add (edit, kind, position);
      g_strv_builder_add (added, id);
      if (owner != NULL)
        concord_edit_set_text (edit, kind, id, owner_field, concord_record_get_id (owner));
      concord_edit_set_text (edit, kind, id, info->headline, line->text);
    }

  if (ids != NULL)
    *ids = g_strv_builder_end (added);

  return g_steal_pointer (&edit);
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
