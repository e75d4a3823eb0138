/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How writers of files read a session: only what may leave, in the order of the board. It changes no record. */

#include "config.h"

#include "concord-shown.h"

/**
 * concord_shown_init:
 * @graph: must outlive @self
 * @hide: who the file is for; 0 for the facilitator
 */
void
concord_shown_init (ConcordShown *self,
                    ConcordGraph *graph,
                    ConcordHide   hide)
{
  self->graph = graph;
  concord_redaction_init (&self->redaction, graph, hide);
}

void
concord_shown_clear (ConcordShown *self)
{
  concord_redaction_clear (&self->redaction);
}

static void
append (ConcordShown      *self,
        ConcordRecordList *list,
        GPtrArray         *shown)
{
  guint length = concord_record_list_get_length (list);

  for (guint i = 0; i < length; i++)
    {
      ConcordRecord *record = concord_record_list_peek (list, i);

      if (concord_redaction_shows_record (&self->redaction, record))
        g_ptr_array_add (shown, record);
    }
}

static gboolean
find_owner (ConcordKind  kind,
            ConcordKind *owner)
{
  const ConcordKindInfo *info = concord_kind_get_info (kind);

  for (guint i = 0; i < info->n_fields; i++)
    {
      if ((info->fields[i].flags & CONCORD_FIELD_OWNER) != 0)
        {
          *owner = info->fields[i].target;
          return TRUE;
        }
    }

  return FALSE;
}

/**
 * concord_shown_list:
 * @kind: one that belongs to one kind at most
 *
 * Returns: (transfer container) (element-type ConcordRecord): all of @kind that are shown, in the order of the board
 */
GPtrArray *
concord_shown_list (ConcordShown *self,
                    ConcordKind   kind)
{
  GPtrArray *shown = g_ptr_array_new ();
  g_autoptr (GPtrArray) owners = NULL;
  ConcordKind owner;

  if (!find_owner (kind, &owner))
    {
      append (self, concord_graph_list (self->graph, kind), shown);
      return shown;
    }

  owners = concord_shown_list (self, owner);
  for (guint i = 0; i < owners->len; i++)
    append (self, concord_graph_children (self->graph, owners->pdata[i], kind), shown);

  return shown;
}

/**
 * concord_shown_children:
 *
 * Returns: (transfer container) (element-type ConcordRecord): those of @owner's that are shown
 */
GPtrArray *
concord_shown_children (ConcordShown  *self,
                        ConcordRecord *owner,
                        ConcordKind    kind)
{
  GPtrArray *shown = g_ptr_array_new ();

  append (self, concord_graph_children (self->graph, owner, kind), shown);

  return shown;
}

gboolean
concord_shown_field (ConcordShown *self,
                     ConcordKind   kind,
                     guint         field)
{
  return (concord_kind_get_info (kind)->fields[field].hide & self->redaction.hide) == 0;
}

/**
 * concord_shown_text:
 *
 * Returns: (transfer none): a field that holds text; empty where nothing may be seen
 */
const char *
concord_shown_text (ConcordShown  *self,
                    ConcordRecord *record,
                    guint          field)
{
  return concord_redaction_get_text (&self->redaction, record, field);
}

/**
 * concord_shown_choice:
 *
 * Returns: (transfer none): the label of what was chosen, or stands in for it; empty where nothing may be seen
 */
const char *
concord_shown_choice (ConcordShown  *self,
                      ConcordRecord *record,
                      guint          field)
{
  const ConcordField *info = &concord_record_get_info (record)->fields[field];
  guint choice = concord_record_get_choice (record, field);

  if (choice == 0 || !concord_shown_field (self, concord_record_get_kind (record), field))
    return "";

  return concord_field_choice_label (info, choice);
}

static void
append_name (ConcordShown *self,
             GString      *names,
             const char   *id)
{
  ConcordRecord *record = concord_graph_lookup (self->graph, id);

  if (record == NULL)
    return;
  if (names->len > 0)
    g_string_append (names, "; ");
  g_string_append (names, concord_record_get_headline (record));
}

/**
 * concord_shown_names:
 *
 * Returns: (transfer full): what the records are called that a reference or references lead to, semicolons between
 *   them; empty where nothing may be seen
 */
char *
concord_shown_names (ConcordShown  *self,
                     ConcordRecord *record,
                     guint          field)
{
  g_autoptr (GString) names = g_string_new (NULL);
  g_auto (ConcordValue) kept = CONCORD_VALUE_INIT;
  const ConcordValue *value = concord_redaction_peek (&self->redaction, record, field, &kept);

  if (value->shape == CONCORD_SHAPE_TEXT)
    append_name (self, names, value->text);
  for (guint i = 0; value->shape == CONCORD_SHAPE_LIST && value->list[i] != NULL; i++)
    append_name (self, names, value->list[i]);

  return g_string_free_and_steal (g_steal_pointer (&names));
}
