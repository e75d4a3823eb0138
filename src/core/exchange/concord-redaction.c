/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What of a session leaves the room: hidden fields, private records, what belongs to these and every
 * mention of them stay behind. It changes no record.
 */

#include "config.h"

#include "concord-redaction.h"

static gboolean
is_left_out (ConcordRedaction *self,
             const char       *id)
{
  return self->left_out != NULL && g_hash_table_contains (self->left_out, id);
}

static gboolean
stays_behind (ConcordRedaction *self,
              ConcordRecord    *record)
{
  const ConcordKindInfo *info = concord_record_get_info (record);
  guint field;

  if (concord_kind_find_field (info->kind, "private", &field) && concord_record_get_flag (record, field))
    return TRUE;

  for (guint i = 0; i < info->n_fields; i++)
    {
      if ((info->fields[i].flags & CONCORD_FIELD_OWNER) != 0 &&
          is_left_out (self, concord_record_get_text (record, i)))
        return TRUE;
    }

  return FALSE;
}

/**
 * concord_redaction_init:
 * @graph: must outlive @self
 */
void
concord_redaction_init (ConcordRedaction *self,
                        ConcordGraph     *graph,
                        ConcordHide       hide)
{
  *self = (ConcordRedaction) { .hide = hide };
  if (hide == 0)
    return;

  self->left_out = g_hash_table_new (g_str_hash, g_str_equal);

  /* Kinds come in an order in which owners are decided before what they own. */
  for (guint kind = 0; kind < CONCORD_N_KINDS; kind++)
    {
      ConcordRecordList *list = concord_graph_list (graph, (ConcordKind) kind);

      for (guint i = 0; i < concord_record_list_get_length (list); i++)
        {
          ConcordRecord *record = concord_record_list_peek (list, i);

          if (stays_behind (self, record))
            g_hash_table_add (self->left_out, (char *) concord_record_get_id (record));
        }
    }
}

void
concord_redaction_clear (ConcordRedaction *self)
{
  g_clear_pointer (&self->left_out, g_hash_table_unref);
}

gboolean
concord_redaction_shows_record (ConcordRedaction *self,
                                ConcordRecord    *record)
{
  return !is_left_out (self, concord_record_get_id (record));
}

/**
 * concord_redaction_apply:
 * @value: (inout): what a record's field holds, owned by the caller; afterwards what is left of it
 */
void
concord_redaction_apply (ConcordRedaction   *self,
                         const ConcordField *field,
                         ConcordValue       *value)
{
  if ((field->hide & self->hide) != 0)
    {
      concord_value_clear (value);
    }
  else if (field->type == CONCORD_FIELD_REFERENCE && value->shape == CONCORD_SHAPE_TEXT)
    {
      if (is_left_out (self, value->text))
        concord_value_clear (value);
    }
  else if (field->type == CONCORD_FIELD_REFERENCES && value->shape == CONCORD_SHAPE_LIST)
    {
      g_autoptr (GStrvBuilder) shown = g_strv_builder_new ();

      for (guint i = 0; value->list[i] != NULL; i++)
        {
          if (!is_left_out (self, value->list[i]))
            g_strv_builder_add (shown, value->list[i]);
        }

      concord_value_clear (value);
      *value = CONCORD_VALUE_LIST (g_strv_builder_end (shown));
      if (value->list[0] == NULL)
        concord_value_clear (value);
    }
}
