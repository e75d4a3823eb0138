/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What one side changed: a list of changes, and how it is found between two graphs. It takes time in proportion to
 * what it compares, and changes neither graph.
 */

#include "config.h"

#include "concord-delta.h"

#include "concord-json-place.h"
#include "concord-session-file.h"
#include "concord-speech.h"

struct _ConcordDelta
{
  GArray *changes; /* of ConcordDeltaChange */
};

static void
clear_change (gpointer data)
{
  ConcordDeltaChange *change = data;

  g_clear_pointer (&change->id, g_free);
  g_clear_object (&change->record);
  concord_value_clear (&change->base);
  concord_value_clear (&change->value);
}

ConcordDelta *
concord_delta_new (void)
{
  ConcordDelta *self = g_new0 (ConcordDelta, 1);

  self->changes = g_array_new (FALSE, TRUE, sizeof (ConcordDeltaChange));
  g_array_set_clear_func (self->changes, clear_change);

  return self;
}

void
concord_delta_free (ConcordDelta *self)
{
  g_array_unref (self->changes);
  g_free (self);
}

guint
concord_delta_get_n (const ConcordDelta *self)
{
  return self->changes->len;
}

/**
 * concord_delta_get:
 *
 * Returns: (transfer none): good until something is added to the delta
 */
const ConcordDeltaChange *
concord_delta_get (const ConcordDelta *self,
                   guint               index)
{
  g_return_val_if_fail (index < self->changes->len, NULL);

  return &g_array_index (self->changes, ConcordDeltaChange, index);
}

static ConcordDeltaChange *
push (ConcordDelta    *self,
      ConcordDeltaType type,
      ConcordKind      kind,
      const char      *id)
{
  ConcordDeltaChange *change;

  g_array_set_size (self->changes, self->changes->len + 1);
  change = &g_array_index (self->changes, ConcordDeltaChange, self->changes->len - 1);
  change->type = type;
  change->kind = kind;
  change->id = g_strdup (id);

  return change;
}

/**
 * concord_delta_add_record:
 * @record: not to be changed afterwards
 */
void
concord_delta_add_record (ConcordDelta  *self,
                          ConcordRecord *record)
{
  push (self, CONCORD_DELTA_ADD, concord_record_get_kind (record), concord_record_get_id (record))->record =
    g_object_ref (record);
}

/**
 * concord_delta_set:
 * @base: what the field held before; copied
 * @value: what it is to hold; copied
 */
void
concord_delta_set (ConcordDelta       *self,
                   ConcordKind         kind,
                   const char         *id,
                   guint               field,
                   const ConcordValue *base,
                   const ConcordValue *value)
{
  ConcordDeltaChange *change = push (self, CONCORD_DELTA_SET, kind, id);

  change->field = field;
  concord_value_copy (base, &change->base);
  concord_value_copy (value, &change->value);
}

void
concord_delta_place (ConcordDelta *self,
                     ConcordKind   kind,
                     const char   *id,
                     double        base,
                     double        position)
{
  ConcordDeltaChange *change = push (self, CONCORD_DELTA_PLACE, kind, id);

  change->base = CONCORD_VALUE_NUMBER (base);
  change->value = CONCORD_VALUE_NUMBER (position);
}

static ConcordValue
text_or_none (const char *text)
{
  return text != NULL ? CONCORD_VALUE_TEXT (g_strdup (text)) : CONCORD_VALUE_NONE;
}

/**
 * concord_delta_set_extra:
 * @base: (nullable): what was there before
 * @extra: (nullable): what is to be there
 */
void
concord_delta_set_extra (ConcordDelta *self,
                         ConcordKind   kind,
                         const char   *id,
                         const char   *base,
                         const char   *extra)
{
  ConcordDeltaChange *change = push (self, CONCORD_DELTA_EXTRA, kind, id);

  change->base = text_or_none (base);
  change->value = text_or_none (extra);
}

void
concord_delta_remove (ConcordDelta *self,
                      ConcordKind   kind,
                      const char   *id)
{
  push (self, CONCORD_DELTA_REMOVE, kind, id);
}

/* The entries of @list that @theirs still has; %NULL where that is all of them. */
static char **
without_removed (char        **list,
                 ConcordGraph *theirs)
{
  g_autoptr (GStrvBuilder) kept = g_strv_builder_new ();
  g_auto (GStrv) ids = NULL;

  for (guint i = 0; list[i] != NULL; i++)
    {
      if (concord_graph_lookup (theirs, list[i]) != NULL)
        g_strv_builder_add (kept, list[i]);
    }

  ids = g_strv_builder_end (kept);

  return g_strv_length (ids) < g_strv_length (list) ? g_steal_pointer (&ids) : NULL;
}

/* What was cleared because the record that it named was removed follows from the removal. */
static void
compare_field (ConcordDelta  *self,
               ConcordGraph  *theirs,
               ConcordRecord *before,
               ConcordRecord *after,
               guint          field)
{
  const ConcordField *entry = &concord_record_get_info (before)->fields[field];
  const ConcordValue *base = concord_record_get_value (before, field);
  const ConcordValue *value = concord_record_get_value (after, field);
  g_auto (ConcordValue) kept = CONCORD_VALUE_INIT;

  if (concord_value_equal (base, value))
    return;

  if (entry->type == CONCORD_FIELD_REFERENCE && value->shape == CONCORD_SHAPE_NONE &&
      (entry->flags & CONCORD_FIELD_OUTSIDE) == 0 && concord_graph_lookup (theirs, base->text) == NULL)
    return;

  if (entry->type == CONCORD_FIELD_REFERENCES && base->shape == CONCORD_SHAPE_LIST)
    {
      char **list = without_removed (base->list, theirs);

      if (list != NULL)
        {
          kept = CONCORD_VALUE_LIST (list);
          concord_value_normalise (entry, &kept);
          base = &kept;
        }
      if (concord_value_equal (base, value))
        return;
    }

  concord_delta_set (self, concord_record_get_kind (before), concord_record_get_id (before), field, base, value);
}

static void
compare_record (ConcordDelta  *self,
                ConcordGraph  *theirs,
                ConcordRecord *before,
                ConcordRecord *after)
{
  const ConcordKindInfo *info = concord_record_get_info (before);
  const char *id = concord_record_get_id (before);
  double from = concord_record_get_position (before);
  double to = concord_record_get_position (after);

  for (guint i = 0; i < info->n_fields; i++)
    compare_field (self, theirs, before, after, i);

  if (from < to || from > to)
    concord_delta_place (self, info->kind, id, from, to);

  if (g_strcmp0 (concord_record_get_extra (before), concord_record_get_extra (after)) != 0)
    concord_delta_set_extra (self, info->kind, id, concord_record_get_extra (before), concord_record_get_extra (after));
}

static ConcordRecord *
lookup_same (ConcordGraph  *graph,
             ConcordRecord *record)
{
  ConcordRecord *same = concord_graph_lookup (graph, concord_record_get_id (record));

  return same != NULL && concord_record_get_kind (same) == concord_record_get_kind (record) ? same : NULL;
}

/**
 * concord_delta_between:
 * @base: what they began with
 * @theirs: the same session afterwards
 *
 * Returns: (transfer full): what they changed
 */
ConcordDelta *
concord_delta_between (ConcordGraph *base,
                       ConcordGraph *theirs)
{
  ConcordDelta *self = concord_delta_new ();

  g_return_val_if_fail (lookup_same (base, concord_graph_get_session (theirs)) != NULL, self);

  for (guint kind = 0; kind < CONCORD_N_KINDS; kind++)
    {
      ConcordRecordList *before = concord_graph_list (base, (ConcordKind) kind);
      ConcordRecordList *after = concord_graph_list (theirs, (ConcordKind) kind);

      for (guint i = 0; i < concord_record_list_get_length (after); i++)
        {
          ConcordRecord *record = concord_record_list_peek (after, i);
          ConcordRecord *known = lookup_same (base, record);

          if (known != NULL)
            compare_record (self, theirs, known, record);
          else
            concord_delta_add_record (self, record);
        }

      for (guint i = 0; i < concord_record_list_get_length (before); i++)
        {
          ConcordRecord *record = concord_record_list_peek (before, i);

          if (lookup_same (theirs, record) == NULL)
            concord_delta_remove (self, (ConcordKind) kind, concord_record_get_id (record));
        }
    }

  return self;
}

/* What someone was given for whom the base is too much: the session file as it was written for them. */
static ConcordGraph *
redact (ConcordGraph *base,
        ConcordHide   hide,
        GError      **error)
{
  ConcordSessionFileOptions options = { .hide = hide };
  g_autoptr (GBytes) bytes = NULL;

  if (hide == 0)
    return g_object_ref (base);

  bytes = concord_session_file_write (base, &options, error);

  return bytes != NULL ? concord_session_file_read (bytes, NULL, error) : NULL;
}

/**
 * concord_delta_between_redacted:
 * @base: what they began with, whole
 * @theirs: the same session afterwards
 * @hide: who @theirs was made for; what was left out for that was not removed by them. 0 for nobody
 * @error: of %CONCORD_EXCHANGE_ERROR
 *
 * Returns: (transfer full): what they changed; %NULL with @error set where they changed another session
 */
ConcordDelta *
concord_delta_between_redacted (ConcordGraph *base,
                                ConcordGraph *theirs,
                                ConcordHide   hide,
                                GError      **error)
{
  g_autoptr (ConcordGraph) given = NULL;
  ConcordJsonPlace place = CONCORD_JSON_PLACE ("session");

  place.member = "id";
  if (lookup_same (base, concord_graph_get_session (theirs)) == NULL)
    {
      concord_json_place_set_error (error, CONCORD_EXCHANGE_ERROR_MALFORMED, &place, _("this is a copy of another session"));
      return NULL;
    }

  given = redact (base, hide, error);

  return given != NULL ? concord_delta_between (given, theirs) : NULL;
}
