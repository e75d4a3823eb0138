/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What of a session leaves the room: hidden fields and kinds, private records, what belongs to these and every
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

  if ((info->hide & self->hide) != 0)
    return TRUE;

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

  /* Partners are part of the public. */
  if ((hide & CONCORD_HIDE_FROM_PUBLIC) != 0)
    self->hide |= CONCORD_HIDE_FROM_PARTNERS;

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

/**
 * concord_redaction_peek:
 * @shown: (out caller-allocates): where what is left of the value is kept; to be cleared
 *
 * Returns: (transfer none): what may be seen of a record's field, as long as @record and @shown live
 */
const ConcordValue *
concord_redaction_peek (ConcordRedaction *self,
                        ConcordRecord    *record,
                        guint             field,
                        ConcordValue     *shown)
{
  const ConcordValue *value = concord_record_get_value (record, field);

  *shown = CONCORD_VALUE_NONE;
  if (self->hide == 0)
    return value;

  concord_value_copy (value, shown);
  concord_redaction_apply (self, &concord_record_get_info (record)->fields[field], shown);

  return shown;
}

/**
 * concord_redaction_get_text:
 *
 * Returns: (transfer none): what may be seen of a field that holds text, empty where nothing may
 */
const char *
concord_redaction_get_text (ConcordRedaction *self,
                            ConcordRecord    *record,
                            guint             field)
{
  if ((concord_record_get_info (record)->fields[field].hide & self->hide) != 0)
    return "";

  return concord_record_get_text (record, field);
}

static const char *const profiles[] = {
  [0] = "everything",
  [CONCORD_HIDE_FROM_PARTNERS] = "partners",
  [CONCORD_HIDE_FROM_PUBLIC] = "public",
};

/**
 * concord_profile_get_name:
 *
 * Returns: (nullable): what files and programs call it: "partners" or "public"; %NULL for everything
 */
const char *
concord_profile_get_name (ConcordHide hide)
{
  if ((hide & CONCORD_HIDE_FROM_PUBLIC) != 0)
    return profiles[CONCORD_HIDE_FROM_PUBLIC];
  if ((hide & CONCORD_HIDE_FROM_PARTNERS) != 0)
    return profiles[CONCORD_HIDE_FROM_PARTNERS];

  return NULL;
}

/**
 * concord_profile_find:
 * @name: "everything", "partners" or "public"
 * @hide: (out): what it stays hidden from, set where there is such a profile
 */
gboolean
concord_profile_find (const char  *name,
                      ConcordHide *hide)
{
  for (guint i = 0; i < G_N_ELEMENTS (profiles); i++)
    {
      if (g_str_equal (name, profiles[i]))
        {
          *hide = (ConcordHide) i;
          return TRUE;
        }
    }

  return FALSE;
}
