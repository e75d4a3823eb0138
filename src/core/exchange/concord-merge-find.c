/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Goes through what they changed, one change after the other, and finds what applies by itself and what someone has to
 * decide. It looks only at the records that they changed, whatever else the session holds.
 */

#include "config.h"

#include "concord-merge-private.h"

#include "concord-json-place.h"
#include "concord-record-write.h"
#include "concord-speech.h"

typedef struct
{
  ConcordMerge *merge;
  ConcordGraph *base;
  ConcordGraph *mine;
  GHashTable *changes;      /* id → GPtrArray of their changes to that record */
  GHashTable *removed_here; /* id of the topmost that was removed → ConcordMergeConflict */
  GHashTable *pending;      /* id of what comes only with a conflict → that ConcordMergeConflict */
  GHashTable *added;        /* ids of what is added without one */
} Finding;

static void
finding_clear (Finding *self)
{
  g_clear_pointer (&self->changes, g_hash_table_unref);
  g_clear_pointer (&self->removed_here, g_hash_table_unref);
  g_clear_pointer (&self->pending, g_hash_table_unref);
  g_clear_pointer (&self->added, g_hash_table_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Finding, finding_clear)

/* --- records as they have them --- */

static GPtrArray *
peek_changes (Finding    *self,
              const char *id)
{
  return g_hash_table_lookup (self->changes, id);
}

static gboolean
is_removed_there (Finding    *self,
                  const char *id)
{
  GPtrArray *changes = peek_changes (self, id);

  for (guint i = 0; changes != NULL && i < changes->len; i++)
    {
      if (((const ConcordDeltaChange *) changes->pdata[i])->type == CONCORD_DELTA_REMOVE)
        return TRUE;
    }

  return FALSE;
}

static const ConcordValue *
peek_theirs (Finding       *self,
             ConcordRecord *before,
             guint          field)
{
  GPtrArray *changes = peek_changes (self, concord_record_get_id (before));

  for (guint i = 0; changes != NULL && i < changes->len; i++)
    {
      const ConcordDeltaChange *change = changes->pdata[i];

      if (change->type == CONCORD_DELTA_SET && change->field == field)
        return &change->value;
    }

  return concord_record_get_value (before, field);
}

static ConcordRecord *
copy_theirs (Finding       *self,
             ConcordRecord *before)
{
  ConcordRecord *copy = concord_record_copy (before, concord_record_get_id (before));
  GPtrArray *changes = peek_changes (self, concord_record_get_id (before));

  for (guint i = 0; changes != NULL && i < changes->len; i++)
    {
      const ConcordDeltaChange *change = changes->pdata[i];
      g_auto (ConcordValue) value = CONCORD_VALUE_INIT;

      concord_value_copy (&change->value, &value);
      if (change->type == CONCORD_DELTA_SET)
        concord_record_take_value (copy, change->field, &value);
      else if (change->type == CONCORD_DELTA_PLACE)
        concord_record_set_position (copy, value.number);
      else if (change->type == CONCORD_DELTA_EXTRA)
        concord_record_set_extra (copy, value.shape == CONCORD_SHAPE_TEXT ? value.text : NULL);
    }

  return copy;
}

static gboolean
is_owner (const ConcordField *field)
{
  return (field->flags & CONCORD_FIELD_OWNER) != 0;
}

/* --- what was removed here --- */

/* Returns: (nullable): what @record belongs to as they have it, where that is not here any more */
static ConcordRecord *
find_removed_owner (Finding       *self,
                    ConcordRecord *record)
{
  const ConcordKindInfo *info = concord_record_get_info (record);

  for (guint i = 0; i < info->n_fields; i++)
    {
      const ConcordValue *value = is_owner (&info->fields[i]) ? peek_theirs (self, record, i) : NULL;
      ConcordRecord *owner;

      if (value == NULL || value->shape != CONCORD_SHAPE_TEXT || concord_graph_lookup (self->mine, value->text) != NULL)
        continue;

      owner = concord_graph_lookup (self->base, value->text);
      if (owner != NULL)
        return owner;
    }

  return NULL;
}

/* The topmost of what went away with @record, as they have it. */
static ConcordRecord *
find_top (Finding       *self,
          ConcordRecord *record)
{
  ConcordRecord *owner = find_removed_owner (self, record);

  return owner != NULL ? find_top (self, owner) : record;
}

static void
bring_back (Finding              *self,
            ConcordMergeConflict *conflict,
            ConcordRecord        *before)
{
  const char *id = concord_record_get_id (before);
  g_autoptr (ConcordRecord) theirs = NULL;

  if (concord_graph_lookup (self->mine, id) != NULL || g_hash_table_contains (self->pending, id) ||
      is_removed_there (self, id))
    return;

  theirs = copy_theirs (self, before);
  g_hash_table_insert (self->pending, (char *) id, conflict);
  concord_delta_add_record (conflict->theirs, theirs);
  if (conflict->conflict.record == NULL)
    conflict->conflict.record = g_object_ref (theirs);
  if (peek_changes (self, id) != NULL)
    concord_merge_touch (conflict, theirs);

  for (guint kind = 0; kind < CONCORD_N_KINDS; kind++)
    {
      ConcordRecordList *children;
      guint field;

      if (!concord_kind_find_owner ((ConcordKind) kind, concord_record_get_kind (before), &field))
        continue;

      children = concord_graph_children (self->base, before, (ConcordKind) kind);
      for (guint i = 0; i < concord_record_list_get_length (children); i++)
        {
          ConcordRecord *child = concord_record_list_peek (children, i);

          if (concord_value_equal (peek_theirs (self, child, field), &CONCORD_VALUE_TEXT (id)))
            bring_back (self, conflict, child);
        }
    }
}

/* What they moved to what comes back was not below it in the base. */
static void
bring_back_moved (Finding              *self,
                  ConcordMergeConflict *conflict,
                  ConcordRecord        *before)
{
  ConcordRecord *owner = find_removed_owner (self, before);

  if (owner != NULL)
    bring_back_moved (self, conflict, owner);
  bring_back (self, conflict, before);
}

/* The conflict about a record of the base that is no longer here. */
static ConcordMergeConflict *
ensure_removed_here (Finding       *self,
                     ConcordRecord *before)
{
  ConcordRecord *top = find_top (self, before);
  const char *id = concord_record_get_id (top);
  ConcordMergeConflict *conflict = g_hash_table_lookup (self->removed_here, id);

  if (conflict == NULL)
    {
      conflict = concord_merge_push_conflict (self->merge, CONCORD_CONFLICT_REMOVED_HERE, concord_record_get_kind (top), id);
      conflict->theirs = concord_delta_new ();
      g_hash_table_insert (self->removed_here, (char *) id, conflict);
    }
  bring_back_moved (self, conflict, before);

  return conflict;
}

/* Returns: (nullable): the conflict on which it depends whether there is a record with @id; %NULL where there is one
 *   anyway, and where there never was
 */
static ConcordMergeConflict *
find_missing (Finding    *self,
              const char *id)
{
  ConcordMergeConflict *conflict;
  ConcordRecord *before;

  if (concord_graph_lookup (self->mine, id) != NULL || g_hash_table_contains (self->added, id))
    return NULL;

  conflict = g_hash_table_lookup (self->pending, id);
  if (conflict != NULL)
    return conflict;

  before = concord_graph_lookup (self->base, id);

  return before != NULL ? ensure_removed_here (self, before) : NULL;
}

/* --- fields --- */

static void
push_conflict (Finding            *self,
               ConcordConflictType type,
               ConcordRecord      *mine,
               guint               field,
               const ConcordValue *base,
               const ConcordValue *held,
               const ConcordValue *theirs)
{
  ConcordConflict *conflict =
    &concord_merge_push_conflict (self->merge, type, concord_record_get_kind (mine), concord_record_get_id (mine))->conflict;

  conflict->field = field;
  conflict->record = g_object_ref (mine);
  concord_value_copy (base, &conflict->base);
  concord_value_copy (held, &conflict->mine);
  concord_value_copy (theirs, &conflict->theirs);
}

/* A reference that is empty here because what it named was removed here was not changed. */
static gboolean
is_cleared (Finding            *self,
            const ConcordField *field,
            const ConcordValue *base,
            const ConcordValue *held)
{
  return field->type == CONCORD_FIELD_REFERENCE && held->shape == CONCORD_SHAPE_NONE && base->shape == CONCORD_SHAPE_TEXT &&
         concord_graph_lookup (self->mine, base->text) == NULL;
}

static void
bring_field (Finding            *self,
             ConcordRecord      *mine,
             guint               field,
             const ConcordValue *base,
             const ConcordValue *theirs)
{
  const ConcordKindInfo *info = concord_record_get_info (mine);
  const ConcordField *entry = &info->fields[field];
  const ConcordValue *held = concord_record_get_value (mine, field);
  gboolean inside = entry->type == CONCORD_FIELD_REFERENCE && (entry->flags & CONCORD_FIELD_OUTSIDE) == 0;
  ConcordMergeConflict *missing =
    inside && theirs->shape == CONCORD_SHAPE_TEXT ? find_missing (self, theirs->text) : NULL;

  if (missing != NULL)
    {
      concord_delta_set (missing->theirs, info->kind, concord_record_get_id (mine), field, base, theirs);
      concord_merge_touch (missing, mine);
    }
  else if (concord_value_equal (held, theirs))
    {
      return;
    }
  else if (concord_value_equal (held, base) || is_cleared (self, entry, base, held))
    {
      concord_delta_set (self->merge->clean, info->kind, concord_record_get_id (mine), field, base, theirs);
    }
  else
    {
      push_conflict (self, CONCORD_CONFLICT_FIELD, mine, field, base, held, theirs);
    }
}

static const char *const *
peek_list (const ConcordValue *value)
{
  static const char *const none[] = { NULL };

  return value->shape == CONCORD_SHAPE_LIST ? (const char *const *) value->list : none;
}

/* What a list of references can be merged from: without what is not here any more, which follows from its removal. */
typedef struct
{
  char **base;
  char **mine;
  char **theirs;
  char **going;   /* of mine, what they removed: follows from that removal */
  char **missing; /* of theirs, what they added and depends on a conflict */
} Lists;

static void
lists_clear (Lists *self)
{
  g_strfreev (self->base);
  g_strfreev (self->mine);
  g_strfreev (self->theirs);
  g_strfreev (self->going);
  g_strfreev (self->missing);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Lists, lists_clear)

static void
sort_out (Finding            *self,
          const ConcordValue *base,
          const ConcordValue *held,
          const ConcordValue *theirs,
          Lists              *lists)
{
  g_autoptr (GStrvBuilder) base_list = g_strv_builder_new ();
  g_autoptr (GStrvBuilder) mine_list = g_strv_builder_new ();
  g_autoptr (GStrvBuilder) theirs_list = g_strv_builder_new ();
  g_autoptr (GStrvBuilder) going = g_strv_builder_new ();
  g_autoptr (GStrvBuilder) missing = g_strv_builder_new ();
  const char *const *before = peek_list (base);

  for (const char *const *id = before; *id != NULL; id++)
    {
      if (concord_graph_lookup (self->mine, *id) != NULL)
        g_strv_builder_add (base_list, *id);
    }

  for (const char *const *id = peek_list (held); *id != NULL; id++)
    g_strv_builder_add (is_removed_there (self, *id) ? going : mine_list, *id);

  for (const char *const *id = peek_list (theirs); *id != NULL; id++)
    {
      if (concord_graph_lookup (self->mine, *id) != NULL || g_hash_table_contains (self->added, *id))
        g_strv_builder_add (theirs_list, *id);
      else if (!g_strv_contains (before, *id) && find_missing (self, *id) != NULL)
        g_strv_builder_add (missing, *id);
    }

  lists->base = g_strv_builder_end (base_list);
  lists->mine = g_strv_builder_end (mine_list);
  lists->theirs = g_strv_builder_end (theirs_list);
  lists->going = g_strv_builder_end (going);
  lists->missing = g_strv_builder_end (missing);
}

static char **
join (char **first,
      char **second)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  g_strv_builder_addv (builder, (const char **) first);
  g_strv_builder_addv (builder, (const char **) second);

  return g_strv_builder_end (builder);
}

static void
bring_list (Finding            *self,
            ConcordRecord      *mine,
            guint               field,
            const ConcordValue *base,
            const ConcordValue *theirs)
{
  const ConcordKindInfo *info = concord_record_get_info (mine);
  const ConcordValue *held = concord_record_get_value (mine, field);
  const char *id = concord_record_get_id (mine);
  g_auto (Lists) lists = { NULL };
  g_auto (GStrv) merged = NULL;
  g_auto (GStrv) whole = NULL;
  g_auto (GStrv) all = NULL;
  ConcordLists found;

  sort_out (self, base, held, theirs, &lists);
  found = concord_merge_lists (lists.base, lists.mine, lists.theirs, &merged);
  if (found == CONCORD_LISTS_MERGED && g_strv_length (merged) > concord_field_get_max (&info->fields[field]))
    found = CONCORD_LISTS_CONFLICT;

  if (found == CONCORD_LISTS_CONFLICT)
    {
      push_conflict (self, CONCORD_CONFLICT_FIELD, mine, field, base, held, &CONCORD_VALUE_LIST (lists.theirs));
      return;
    }

  whole = join (merged, lists.going);
  if (!g_strv_equal ((const char *const *) merged, (const char *const *) lists.mine))
    concord_delta_set (self->merge->clean, info->kind, id, field, base, &CONCORD_VALUE_LIST (whole));

  all = join (whole, lists.missing);
  for (guint i = 0; lists.missing[i] != NULL; i++)
    {
      ConcordMergeConflict *missing = find_missing (self, lists.missing[i]);

      concord_delta_set (missing->theirs, info->kind, id, field, base, &CONCORD_VALUE_LIST (all));
      concord_merge_touch (missing, mine);
    }
}

static void
bring_value (Finding            *self,
             ConcordRecord      *mine,
             guint               field,
             const ConcordValue *base,
             const ConcordValue *theirs)
{
  if (concord_record_get_info (mine)->fields[field].type == CONCORD_FIELD_REFERENCES)
    bring_list (self, mine, field, base, theirs);
  else
    bring_field (self, mine, field, base, theirs);
}

static void
bring_place (Finding            *self,
             ConcordRecord      *mine,
             const ConcordValue *base,
             const ConcordValue *theirs)
{
  ConcordValue held = CONCORD_VALUE_NUMBER (concord_record_get_position (mine));

  if (concord_value_equal (&held, theirs))
    return;

  if (concord_value_equal (&held, base))
    concord_delta_place (self->merge->clean, concord_record_get_kind (mine), concord_record_get_id (mine), held.number,
                         theirs->number);
  else
    push_conflict (self, CONCORD_CONFLICT_PLACE, mine, 0, base, &held, theirs);
}

static void
bring_extra (Finding            *self,
             ConcordRecord      *mine,
             const ConcordValue *base,
             const ConcordValue *theirs)
{
  const char *extra = concord_record_get_extra (mine);
  ConcordValue held = extra != NULL ? CONCORD_VALUE_TEXT (extra) : CONCORD_VALUE_NONE;

  if (concord_value_equal (&held, theirs))
    return;

  if (concord_value_equal (&held, base))
    concord_delta_set_extra (self->merge->clean, concord_record_get_kind (mine), concord_record_get_id (mine), extra,
                             theirs->shape == CONCORD_SHAPE_TEXT ? theirs->text : NULL);
  else
    push_conflict (self, CONCORD_CONFLICT_EXTRA, mine, 0, base, &held, theirs);
}

/* --- records that they added --- */

/* Both sides have it and the base does not: what one side alone says is taken. */
static void
bring_both (Finding       *self,
            ConcordRecord *mine,
            ConcordRecord *theirs)
{
  const ConcordKindInfo *info = concord_record_get_info (mine);
  const char *extra = concord_record_get_extra (theirs);

  for (guint i = 0; i < info->n_fields; i++)
    {
      g_auto (ConcordValue) nothing = CONCORD_VALUE_INIT;
      const ConcordValue *value = concord_record_get_value (theirs, i);

      concord_value_normalise (&info->fields[i], &nothing);
      if (!concord_value_equal (value, &nothing))
        bring_value (self, mine, i, &nothing, value);
    }

  bring_place (self, mine, &CONCORD_VALUE_NONE, &CONCORD_VALUE_NUMBER (concord_record_get_position (theirs)));
  if (extra != NULL)
    bring_extra (self, mine, &CONCORD_VALUE_NONE, &CONCORD_VALUE_TEXT (extra));
}

static ConcordMergeConflict *
find_missing_owner (Finding       *self,
                    ConcordRecord *record)
{
  const ConcordKindInfo *info = concord_record_get_info (record);

  for (guint i = 0; i < info->n_fields; i++)
    {
      ConcordMergeConflict *missing = NULL;

      if (is_owner (&info->fields[i]) && concord_record_has (record, i))
        missing = find_missing (self, concord_record_get_text (record, i));
      if (missing != NULL)
        return missing;
    }

  return NULL;
}

/* Takes out what @record names that depends on a conflict, and puts it into that conflict. */
static void
take_apart (Finding       *self,
            ConcordRecord *record,
            ConcordRecord *copy,
            guint          field)
{
  const ConcordField *entry = &concord_record_get_info (record)->fields[field];
  const ConcordValue *value = concord_record_get_value (record, field);
  g_autoptr (GStrvBuilder) here = g_strv_builder_new ();
  g_auto (ConcordValue) left = CONCORD_VALUE_INIT;
  const char *one[] = { value->shape == CONCORD_SHAPE_TEXT ? value->text : NULL, NULL };
  const char *const *ids = entry->type == CONCORD_FIELD_REFERENCES ? peek_list (value) : one;
  gboolean whole = TRUE;

  for (; *ids != NULL; ids++)
    {
      ConcordMergeConflict *missing = find_missing (self, *ids);

      if (missing == NULL)
        {
          g_strv_builder_add (here, *ids);
          continue;
        }

      whole = FALSE;
      concord_delta_set (missing->theirs, concord_record_get_kind (record), concord_record_get_id (record), field,
                         &CONCORD_VALUE_NONE, value);
      concord_merge_touch (missing, record);
    }

  if (whole)
    return;

  if (entry->type == CONCORD_FIELD_REFERENCES)
    left = CONCORD_VALUE_LIST (g_strv_builder_end (here));
  concord_record_take_value (copy, field, &left);
}

static void
bring_new (Finding       *self,
           ConcordRecord *record)
{
  const ConcordKindInfo *info = concord_record_get_info (record);
  const char *id = concord_record_get_id (record);
  ConcordMergeConflict *missing = find_missing_owner (self, record);
  g_autoptr (ConcordRecord) copy = NULL;

  if (missing != NULL)
    {
      concord_delta_add_record (missing->theirs, record);
      g_hash_table_insert (self->pending, (char *) id, missing);
      concord_merge_touch (missing, record);
      return;
    }

  copy = concord_record_copy (record, id);
  for (guint i = 0; i < info->n_fields; i++)
    {
      const ConcordField *field = &info->fields[i];

      if ((field->type == CONCORD_FIELD_REFERENCE || field->type == CONCORD_FIELD_REFERENCES) && !is_owner (field) &&
          (field->flags & CONCORD_FIELD_OUTSIDE) == 0)
        take_apart (self, record, copy, i);
    }

  concord_delta_add_record (self->merge->clean, copy);
  g_hash_table_add (self->added, (char *) id);
}

/* --- all of it --- */

static gboolean
check_kind (ConcordRecord            *mine,
            const ConcordDeltaChange *change,
            GError                  **error)
{
  g_autoptr (GString) pointer = g_string_new (NULL);

  if (mine == NULL || concord_record_get_kind (mine) == change->kind)
    return TRUE;

  concord_json_place_append_token (pointer, concord_kind_get_info (change->kind)->plural, -1);
  g_set_error (error, CONCORD_EXCHANGE_ERROR, CONCORD_EXCHANGE_ERROR_MALFORMED,
               /* Translators: a place in a file, an id, and a member of a session file such as “partners” */
               _("%s: the record %s is one of “%s” here"), pointer->str, change->id, concord_record_get_info (mine)->plural);
  return FALSE;
}

static void
bring_change (Finding                  *self,
              const ConcordDeltaChange *change)
{
  ConcordRecord *mine = concord_graph_lookup (self->mine, change->id);
  ConcordRecord *before = concord_graph_lookup (self->base, change->id);

  if (mine == NULL)
    {
      /* All changes to it come with the conflict. */
      if (before != NULL)
        ensure_removed_here (self, before);
      return;
    }

  if (change->type == CONCORD_DELTA_SET)
    bring_value (self, mine, change->field, &change->base, &change->value);
  else if (change->type == CONCORD_DELTA_PLACE)
    bring_place (self, mine, &change->base, &change->value);
  else
    bring_extra (self, mine, &change->base, &change->value);
}

static void
index_changes (Finding            *self,
               const ConcordDelta *theirs)
{
  for (guint i = 0; i < concord_delta_get_n (theirs); i++)
    {
      const ConcordDeltaChange *change = concord_delta_get (theirs, i);
      GPtrArray *changes = peek_changes (self, change->id);

      if (changes == NULL)
        {
          changes = g_ptr_array_new ();
          g_hash_table_insert (self->changes, change->id, changes);
        }
      g_ptr_array_add (changes, (gpointer) change);
    }
}

/* Owners come before what they own, so that it is known by then what they depend on. */
static void
bring_added (Finding            *self,
             const ConcordDelta *theirs)
{
  for (guint kind = 0; kind < CONCORD_N_KINDS; kind++)
    {
      for (guint i = 0; i < concord_delta_get_n (theirs); i++)
        {
          const ConcordDeltaChange *change = concord_delta_get (theirs, i);
          ConcordRecord *mine;

          if (change->type != CONCORD_DELTA_ADD || change->kind != (ConcordKind) kind)
            continue;

          mine = concord_graph_lookup (self->mine, change->id);
          if (mine != NULL)
            bring_both (self, mine, change->record);
          else
            bring_new (self, change->record);
        }
    }
}

/**
 * concord_merge_find:
 * @error: of %CONCORD_EXCHANGE_ERROR
 *
 * Fills @merge.
 */
gboolean
concord_merge_find (ConcordMerge       *merge,
                    const ConcordDelta *theirs,
                    GError            **error)
{
  g_auto (Finding) self = {
    .merge = merge,
    .base = merge->base,
    .mine = merge->mine,
    .changes = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_ptr_array_unref),
    .removed_here = g_hash_table_new (g_str_hash, g_str_equal),
    .pending = g_hash_table_new (g_str_hash, g_str_equal),
    .added = g_hash_table_new (g_str_hash, g_str_equal),
  };

  for (guint i = 0; i < concord_delta_get_n (theirs); i++)
    {
      const ConcordDeltaChange *change = concord_delta_get (theirs, i);

      if (!check_kind (concord_graph_lookup (merge->mine, change->id), change, error))
        return FALSE;
    }

  index_changes (&self, theirs);
  bring_added (&self, theirs);
  for (guint i = 0; i < concord_delta_get_n (theirs); i++)
    {
      const ConcordDeltaChange *change = concord_delta_get (theirs, i);

      if (change->type != CONCORD_DELTA_ADD && change->type != CONCORD_DELTA_REMOVE)
        bring_change (&self, change);
    }
  concord_merge_find_removals (merge, theirs, self.changes);

  return TRUE;
}
