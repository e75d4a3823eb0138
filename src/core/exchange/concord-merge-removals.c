/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What they removed and is still here. It goes, with what belongs to it, unless something was done with it here
 * meanwhile: it or what belongs to it was changed or moved, something was added to it, or something names it. What was
 * moved to it here and they still have goes back to where they have it. Only where something was removed are records
 * looked at that they did not change.
 */

#include "config.h"

#include "concord-merge-private.h"

/* A record that was moved here to where it would go, and that they have elsewhere. */
typedef struct
{
  ConcordRecord *record;
  guint field;
  const ConcordValue *owner; /* as they have it */
} Move;

typedef struct
{
  ConcordRecord *mine;
  GPtrArray *touched; /* what was done with it here, or with what belongs to it */
  GPtrArray *moves;   /* of Move */
  GHashTable *seen;   /* what is among them */
} Removal;

typedef struct
{
  ConcordGraph *base;
  ConcordGraph *mine;
  GHashTable *changes;
  GHashTable *removed; /* id → Removal */
  GPtrArray *moves;    /* of Move, owned */
  gboolean kinds[CONCORD_N_KINDS];
} Removals;

static void
free_removal (gpointer data)
{
  Removal *removal = data;

  g_hash_table_unref (removal->seen);
  g_ptr_array_unref (removal->moves);
  g_ptr_array_unref (removal->touched);
  g_free (removal);
}

static gboolean
is_owner (const ConcordField *field)
{
  return (field->flags & CONCORD_FIELD_OWNER) != 0;
}

/* Says of a removal, and of all removals that would take it along, that @record had something done to it: that it was
 * moved there, where @move says so.
 */
static void
touch (Removals      *self,
       Removal       *removal,
       ConcordRecord *record,
       Move          *move)
{
  const ConcordKindInfo *info = concord_record_get_info (removal->mine);
  gboolean is_new = g_hash_table_add (removal->seen, record);

  if (is_new)
    g_ptr_array_add (removal->touched, record);
  if (move != NULL && g_hash_table_add (removal->seen, move))
    g_ptr_array_add (removal->moves, move);
  else if (!is_new)
    return;

  for (guint i = 0; i < info->n_fields; i++)
    {
      Removal *above = is_owner (&info->fields[i]) && concord_record_has (removal->mine, i)
                       ? g_hash_table_lookup (self->removed, concord_record_get_text (removal->mine, i))
                       : NULL;

      if (above != NULL)
        touch (self, above, record, move);
    }
}

/* References that are empty because what they named is not here any more were not changed. */
static gboolean
is_unchanged (Removals           *self,
              const ConcordField *field,
              const ConcordValue *before,
              const ConcordValue *held)
{
  guint n = 0;

  if (concord_value_equal (before, held))
    return TRUE;

  if (field->type == CONCORD_FIELD_REFERENCE)
    return held->shape == CONCORD_SHAPE_NONE && concord_graph_lookup (self->mine, before->text) == NULL;

  if (field->type != CONCORD_FIELD_REFERENCES || before->shape != CONCORD_SHAPE_LIST)
    return FALSE;

  for (guint i = 0; before->list[i] != NULL; i++)
    {
      if (concord_graph_lookup (self->mine, before->list[i]) == NULL)
        continue;
      if (held->shape != CONCORD_SHAPE_LIST || g_strcmp0 (held->list[n], before->list[i]) != 0)
        return FALSE;
      n++;
    }

  return held->shape != CONCORD_SHAPE_LIST || held->list[n] == NULL;
}

static gboolean
was_changed (Removals      *self,
             ConcordRecord *mine)
{
  const ConcordKindInfo *info = concord_record_get_info (mine);
  ConcordRecord *before = concord_graph_lookup (self->base, concord_record_get_id (mine));

  if (before == NULL || concord_record_get_position (before) < concord_record_get_position (mine) ||
      concord_record_get_position (before) > concord_record_get_position (mine) ||
      g_strcmp0 (concord_record_get_extra (before), concord_record_get_extra (mine)) != 0)
    return TRUE;

  for (guint i = 0; i < info->n_fields; i++)
    {
      if (!is_unchanged (self, &info->fields[i], concord_record_get_value (before, i), concord_record_get_value (mine, i)))
        return TRUE;
    }

  return FALSE;
}

static const ConcordDeltaChange *
find_change (Removals      *self,
             ConcordRecord *record,
             guint          field)
{
  GPtrArray *changes = g_hash_table_lookup (self->changes, concord_record_get_id (record));

  for (guint i = 0; changes != NULL && i < changes->len; i++)
    {
      const ConcordDeltaChange *change = changes->pdata[i];

      if (change->type == CONCORD_DELTA_SET && change->field == field)
        return change;
    }

  return NULL;
}

/* @child was moved here to what they removed, or was added to it. */
static void
look_at_child (Removals      *self,
               Removal       *removal,
               ConcordRecord *child,
               guint          field)
{
  const ConcordDeltaChange *change = find_change (self, child, field);
  ConcordRecord *before = concord_graph_lookup (self->base, concord_record_get_id (child));
  Move *move = NULL;

  /* They moved it out of the way, and nobody here moved it too. */
  if (change != NULL && concord_value_equal (&change->base, concord_record_get_value (child, field)))
    return;

  if (before != NULL)
    {
      move = g_new0 (Move, 1);
      move->record = child;
      move->field = field;
      move->owner = change != NULL ? &change->value : concord_record_get_value (before, field);
      g_ptr_array_add (self->moves, move);
    }

  touch (self, removal, child, move);
}

static void
look_below (Removals *self,
            Removal  *removal)
{
  for (guint kind = 0; kind < CONCORD_N_KINDS; kind++)
    {
      ConcordRecordList *children;
      guint field;

      if (!concord_kind_find_owner ((ConcordKind) kind, concord_record_get_kind (removal->mine), &field))
        continue;

      children = concord_graph_children (self->mine, removal->mine, (ConcordKind) kind);
      for (guint i = 0; i < concord_record_list_get_length (children); i++)
        {
          ConcordRecord *child = concord_record_list_peek (children, i);

          if (!g_hash_table_contains (self->removed, concord_record_get_id (child)))
            look_at_child (self, removal, child, field);
        }
    }
}

static gboolean
names (ConcordRecord *record,
       guint          field,
       const char    *id)
{
  const ConcordValue *value = concord_record_get_value (record, field);

  return value->shape == CONCORD_SHAPE_LIST ? g_strv_contains ((const char *const *) value->list, id)
                                            : value->shape == CONCORD_SHAPE_TEXT && g_str_equal (value->text, id);
}

/* Whether @record names something here that it did not name before. */
static void
look_at_reference (Removals      *self,
                   ConcordRecord *record,
                   guint          field)
{
  const ConcordValue *value = concord_record_get_value (record, field);
  ConcordRecord *before;
  char *one[] = { value->shape == CONCORD_SHAPE_TEXT ? value->text : NULL, NULL };
  char **ids = value->shape == CONCORD_SHAPE_LIST ? value->list : one;

  for (guint i = 0; ids[i] != NULL; i++)
    {
      Removal *removal = g_hash_table_lookup (self->removed, ids[i]);

      if (removal == NULL || g_hash_table_contains (self->removed, concord_record_get_id (record)))
        continue;

      before = concord_graph_lookup (self->base, concord_record_get_id (record));
      if (before == NULL || !names (before, field, ids[i]))
        touch (self, removal, record, NULL);
    }
}

static void
look_at_references (Removals *self)
{
  for (guint kind = 0; kind < CONCORD_N_KINDS; kind++)
    {
      const ConcordKindInfo *info = concord_kind_get_info ((ConcordKind) kind);
      ConcordRecordList *list = concord_graph_list (self->mine, (ConcordKind) kind);

      for (guint field = 0; field < info->n_fields; field++)
        {
          const ConcordField *entry = &info->fields[field];
          gboolean refers = entry->type == CONCORD_FIELD_REFERENCE || entry->type == CONCORD_FIELD_REFERENCES;

          if (!refers || is_owner (entry) || !self->kinds[entry->target])
            continue;

          for (guint i = 0; i < concord_record_list_get_length (list); i++)
            look_at_reference (self, concord_record_list_peek (list, i), field);
        }
    }
}

static gboolean
goes_with_another (Removals      *self,
                   ConcordRecord *mine)
{
  const ConcordKindInfo *info = concord_record_get_info (mine);

  for (guint i = 0; i < info->n_fields; i++)
    {
      if (is_owner (&info->fields[i]) && g_hash_table_contains (self->removed, concord_record_get_text (mine, i)))
        return TRUE;
    }

  return FALSE;
}

static void
collect (Removals           *self,
         const ConcordDelta *theirs)
{
  for (guint i = 0; i < concord_delta_get_n (theirs); i++)
    {
      const ConcordDeltaChange *change = concord_delta_get (theirs, i);
      ConcordRecord *mine = concord_graph_lookup (self->mine, change->id);
      Removal *removal;

      if (change->type != CONCORD_DELTA_REMOVE || mine == NULL)
        continue;

      removal = g_new0 (Removal, 1);
      removal->mine = mine;
      removal->touched = g_ptr_array_new ();
      removal->moves = g_ptr_array_new ();
      removal->seen = g_hash_table_new (NULL, NULL);
      g_hash_table_insert (self->removed, change->id, removal);
      self->kinds[change->kind] = TRUE;
    }
}

static void
settle (Removals     *self,
        ConcordMerge *merge,
        const char   *id)
{
  Removal *removal = g_hash_table_lookup (self->removed, id);
  ConcordMergeConflict *conflict;

  if (removal == NULL || goes_with_another (self, removal->mine))
    return;

  if (removal->touched->len == 0)
    {
      concord_delta_remove (merge->clean, concord_record_get_kind (removal->mine), id);
      return;
    }

  conflict = concord_merge_push_conflict (merge, CONCORD_CONFLICT_REMOVED_THERE, concord_record_get_kind (removal->mine), id);
  conflict->conflict.record = g_object_ref (removal->mine);
  for (guint i = 0; i < removal->touched->len; i++)
    concord_merge_touch (conflict, removal->touched->pdata[i]);

  conflict->theirs = concord_delta_new ();
  for (guint i = 0; i < removal->moves->len; i++)
    {
      const Move *move = removal->moves->pdata[i];

      concord_delta_set (conflict->theirs, concord_record_get_kind (move->record), concord_record_get_id (move->record),
                         move->field, concord_record_get_value (move->record, move->field), move->owner);
    }
}

/**
 * concord_merge_find_removals:
 * @changes: id → #GPtrArray of what they did with that record
 */
void
concord_merge_find_removals (ConcordMerge       *merge,
                             const ConcordDelta *theirs,
                             GHashTable         *changes)
{
  g_autoptr (GHashTable) removed = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, free_removal);
  g_autoptr (GPtrArray) moves = g_ptr_array_new_with_free_func (g_free);
  Removals self = { .base = merge->base, .mine = merge->mine, .changes = changes, .removed = removed, .moves = moves };
  GHashTableIter iter;
  gpointer value;

  collect (&self, theirs);
  if (g_hash_table_size (removed) == 0)
    return;

  g_hash_table_iter_init (&iter, removed);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      Removal *removal = value;

      if (was_changed (&self, removal->mine))
        touch (&self, removal, removal->mine, NULL);
      look_below (&self, removal);
    }
  look_at_references (&self);

  for (guint i = 0; i < concord_delta_get_n (theirs); i++)
    {
      if (concord_delta_get (theirs, i)->type == CONCORD_DELTA_REMOVE)
        settle (&self, merge, concord_delta_get (theirs, i)->id);
    }
}
