/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Three sides brought together: what someone decides about the conflicts, and what that comes to. It touches nothing. */

#include "config.h"

#include "concord-merge.h"

#include "concord-kinds.h"
#include "concord-merge-private.h"
#include "concord-record-write.h"

static void
free_conflict (gpointer data)
{
  ConcordMergeConflict *conflict = data;

  g_clear_pointer (&conflict->conflict.id, g_free);
  concord_value_clear (&conflict->conflict.base);
  concord_value_clear (&conflict->conflict.mine);
  concord_value_clear (&conflict->conflict.theirs);
  concord_value_clear (&conflict->conflict.own);
  g_clear_object (&conflict->conflict.record);
  g_clear_pointer (&conflict->conflict.touched, g_ptr_array_unref);
  g_clear_pointer (&conflict->theirs, concord_delta_free);
  g_clear_pointer (&conflict->seen, g_hash_table_unref);
  g_free (conflict);
}

ConcordMergeConflict *
concord_merge_push_conflict (ConcordMerge       *self,
                             ConcordConflictType type,
                             ConcordKind         kind,
                             const char         *id)
{
  ConcordMergeConflict *conflict = g_new0 (ConcordMergeConflict, 1);

  conflict->conflict.type = type;
  conflict->conflict.kind = kind;
  conflict->conflict.id = g_strdup (id);
  conflict->conflict.touched = g_ptr_array_new_with_free_func (g_object_unref);
  conflict->seen = g_hash_table_new (NULL, NULL);
  g_ptr_array_add (self->conflicts, conflict);

  return conflict;
}

/* Says that something was done with @record that the conflict would lose. */
void
concord_merge_touch (ConcordMergeConflict *conflict,
                     ConcordRecord        *record)
{
  if (g_hash_table_add (conflict->seen, record))
    g_ptr_array_add (conflict->conflict.touched, g_object_ref (record));
}

/**
 * concord_merge_new:
 * @base: the revision from which both sides grew
 * @mine: the session as it is here. Whoever lets it change meanwhile merges again
 * @theirs: what they changed against @base
 * @error: of %CONCORD_EXCHANGE_ERROR
 *
 * Returns: (transfer full): the merge; %NULL with @error set where an id stands for records of two kinds
 */
ConcordMerge *
concord_merge_new (ConcordGraph       *base,
                   ConcordGraph       *mine,
                   const ConcordDelta *theirs,
                   GError            **error)
{
  g_autoptr (ConcordMerge) self = g_new0 (ConcordMerge, 1);

  self->base = g_object_ref (base);
  self->mine = g_object_ref (mine);
  self->clean = concord_delta_new ();
  self->conflicts = g_ptr_array_new_with_free_func (free_conflict);

  return concord_merge_find (self, theirs, error) ? g_steal_pointer (&self) : NULL;
}

void
concord_merge_free (ConcordMerge *self)
{
  g_clear_pointer (&self->conflicts, g_ptr_array_unref);
  g_clear_pointer (&self->clean, concord_delta_free);
  g_clear_object (&self->base);
  g_clear_object (&self->mine);
  g_free (self);
}

/**
 * concord_merge_get_clean:
 *
 * Returns: (transfer none): what applies by itself: one side changed it, and the other did not
 */
const ConcordDelta *
concord_merge_get_clean (ConcordMerge *self)
{
  return self->clean;
}

guint
concord_merge_get_n_conflicts (ConcordMerge *self)
{
  return self->conflicts->len;
}

static ConcordConflict *
get_conflict (ConcordMerge *self,
              guint         index)
{
  return &((ConcordMergeConflict *) self->conflicts->pdata[index])->conflict;
}

const ConcordConflict *
concord_merge_get_conflict (ConcordMerge *self,
                            guint         index)
{
  g_return_val_if_fail (index < self->conflicts->len, NULL);

  return get_conflict (self, index);
}

/**
 * concord_merge_get_n_open:
 *
 * Returns: how many conflicts nobody has decided
 */
guint
concord_merge_get_n_open (ConcordMerge *self)
{
  guint n = 0;

  for (guint i = 0; i < self->conflicts->len; i++)
    n += get_conflict (self, i)->side == CONCORD_SIDE_OPEN;

  return n;
}

/**
 * concord_merge_choose:
 * @side: open, mine or theirs; for a value of one's own see concord_merge_choose_own()
 */
void
concord_merge_choose (ConcordMerge *self,
                      guint         index,
                      ConcordSide   side)
{
  g_return_if_fail (index < self->conflicts->len);
  g_return_if_fail (side != CONCORD_SIDE_OWN || get_conflict (self, index)->side == CONCORD_SIDE_OWN);

  get_conflict (self, index)->side = side;
}

/**
 * concord_merge_choose_own:
 * @index: a conflict about a field that is no reference
 * @value: what the field is to hold; copied
 * @error: of %CONCORD_MODEL_ERROR; then nothing is chosen
 */
gboolean
concord_merge_choose_own (ConcordMerge       *self,
                          guint               index,
                          const ConcordValue *value,
                          GError            **error)
{
  g_auto (ConcordValue) copy = CONCORD_VALUE_INIT;
  ConcordConflict *conflict;
  const ConcordField *field;

  g_return_val_if_fail (index < self->conflicts->len, FALSE);
  conflict = get_conflict (self, index);
  g_return_val_if_fail (conflict->type == CONCORD_CONFLICT_FIELD, FALSE);
  field = &concord_kind_get_info (conflict->kind)->fields[conflict->field];
  g_return_val_if_fail (field->type != CONCORD_FIELD_REFERENCE && field->type != CONCORD_FIELD_REFERENCES, FALSE);

  concord_value_copy (value, &copy);
  concord_value_normalise (field, &copy);
  if (!concord_value_check (field, &copy, error))
    return FALSE;

  concord_value_clear (&conflict->own);
  conflict->own = copy;
  copy = CONCORD_VALUE_NONE;
  conflict->side = CONCORD_SIDE_OWN;

  return TRUE;
}

/**
 * concord_merge_choose_all:
 * @side: mine or theirs, for every conflict
 */
void
concord_merge_choose_all (ConcordMerge *self,
                          ConcordSide   side)
{
  for (guint i = 0; i < self->conflicts->len; i++)
    concord_merge_choose (self, i, side);
}

/**
 * concord_merge_choose_open:
 * @side: mine or theirs, for every conflict that nobody has decided
 */
void
concord_merge_choose_open (ConcordMerge *self,
                           ConcordSide   side)
{
  for (guint i = 0; i < self->conflicts->len; i++)
    {
      if (get_conflict (self, i)->side == CONCORD_SIDE_OPEN)
        concord_merge_choose (self, i, side);
    }
}

/* --- what it comes to --- */

typedef struct
{
  ConcordGraph *mine;
  GHashTable *added; /* ids */
  ConcordDelta *delta;
} Resolving;

static gboolean
is_there (Resolving  *self,
          const char *id)
{
  return concord_graph_lookup (self->mine, id) != NULL || g_hash_table_contains (self->added, id);
}

/* What @value names and is there, once all of it is done. */
static void
keep_there (Resolving          *self,
            const ConcordField *field,
            const ConcordValue *value,
            ConcordValue       *kept)
{
  g_autoptr (GStrvBuilder) ids = NULL;

  concord_value_copy (value, kept);
  if ((field->flags & CONCORD_FIELD_OUTSIDE) != 0)
    return;

  if (field->type == CONCORD_FIELD_REFERENCE && kept->shape == CONCORD_SHAPE_TEXT && !is_there (self, kept->text))
    {
      concord_value_clear (kept);
    }
  else if (field->type == CONCORD_FIELD_REFERENCES && kept->shape == CONCORD_SHAPE_LIST)
    {
      ids = g_strv_builder_new ();
      for (guint i = 0; kept->list[i] != NULL; i++)
        {
          if (is_there (self, kept->list[i]))
            g_strv_builder_add (ids, kept->list[i]);
        }
      concord_value_clear (kept);
      *kept = CONCORD_VALUE_LIST (g_strv_builder_end (ids));
      concord_value_normalise (field, kept);
    }
}

static void
add_record (Resolving     *self,
            ConcordRecord *record)
{
  const ConcordKindInfo *info = concord_record_get_info (record);
  g_autoptr (ConcordRecord) copy = concord_record_copy (record, concord_record_get_id (record));

  for (guint i = 0; i < info->n_fields; i++)
    {
      g_auto (ConcordValue) kept = CONCORD_VALUE_INIT;

      keep_there (self, &info->fields[i], concord_record_get_value (record, i), &kept);
      if ((info->fields[i].flags & CONCORD_FIELD_REQUIRED) != 0 && kept.shape == CONCORD_SHAPE_NONE)
        return;
      concord_record_take_value (copy, i, &kept);
    }

  concord_delta_add_record (self->delta, copy);
}

static void
set_field (Resolving                *self,
           const ConcordDeltaChange *change)
{
  const ConcordField *field = &concord_kind_get_info (change->kind)->fields[change->field];
  g_auto (ConcordValue) kept = CONCORD_VALUE_INIT;

  keep_there (self, field, &change->value, &kept);
  if ((field->flags & CONCORD_FIELD_REQUIRED) == 0 || kept.shape != CONCORD_SHAPE_NONE)
    concord_delta_set (self->delta, change->kind, change->id, change->field, &change->base, &kept);
}

static void
take_change (Resolving                *self,
             const ConcordDeltaChange *change)
{
  const char *base = change->base.shape == CONCORD_SHAPE_TEXT ? change->base.text : NULL;

  switch (change->type)
    {
    case CONCORD_DELTA_ADD:
      add_record (self, change->record);
      break;
    case CONCORD_DELTA_SET:
      if (is_there (self, change->id))
        set_field (self, change);
      break;
    case CONCORD_DELTA_PLACE:
      concord_delta_place (self->delta, change->kind, change->id, change->base.number, change->value.number);
      break;
    case CONCORD_DELTA_EXTRA:
      concord_delta_set_extra (self->delta, change->kind, change->id, base,
                               change->value.shape == CONCORD_SHAPE_TEXT ? change->value.text : NULL);
      break;
    case CONCORD_DELTA_REMOVE:
      concord_delta_remove (self->delta, change->kind, change->id);
      break;
    default:
      g_return_if_reached ();
    }
}

static void
collect_added (Resolving          *self,
               const ConcordDelta *from)
{
  for (guint i = 0; i < concord_delta_get_n (from); i++)
    {
      const ConcordDeltaChange *change = concord_delta_get (from, i);

      if (change->type == CONCORD_DELTA_ADD)
        g_hash_table_add (self->added, change->id);
    }
}

static void
take_all (Resolving          *self,
          const ConcordDelta *from)
{
  for (guint i = 0; i < concord_delta_get_n (from); i++)
    take_change (self, concord_delta_get (from, i));
}

static void
take_conflict (Resolving            *self,
               ConcordMergeConflict *conflict)
{
  const ConcordConflict *chosen = &conflict->conflict;
  const ConcordValue *value = chosen->side == CONCORD_SIDE_OWN ? &chosen->own : &chosen->theirs;
  ConcordDeltaChange change = {
    .kind = chosen->kind, .id = chosen->id, .field = chosen->field, .base = chosen->mine, .value = *value,
  };

  if (chosen->side == CONCORD_SIDE_OPEN || chosen->side == CONCORD_SIDE_MINE)
    return;

  switch (chosen->type)
    {
    case CONCORD_CONFLICT_FIELD:
      change.type = CONCORD_DELTA_SET;
      take_change (self, &change);
      break;
    case CONCORD_CONFLICT_PLACE:
      change.type = CONCORD_DELTA_PLACE;
      take_change (self, &change);
      break;
    case CONCORD_CONFLICT_EXTRA:
      change.type = CONCORD_DELTA_EXTRA;
      take_change (self, &change);
      break;
    case CONCORD_CONFLICT_REMOVED_HERE:
      take_all (self, conflict->theirs);
      break;
    case CONCORD_CONFLICT_REMOVED_THERE:
      take_all (self, conflict->theirs);
      change.type = CONCORD_DELTA_REMOVE;
      take_change (self, &change);
      break;
    default:
      g_return_if_reached ();
    }
}

/**
 * concord_merge_resolve:
 *
 * Returns: (transfer full): what is to change in mine: what applies by itself, and what was chosen for the conflicts.
 *   Empty when there is nothing to do
 */
ConcordDelta *
concord_merge_resolve (ConcordMerge *self)
{
  g_autoptr (GHashTable) added = g_hash_table_new (g_str_hash, g_str_equal);
  Resolving resolving = { self->mine, added, concord_delta_new () };

  collect_added (&resolving, self->clean);
  for (guint i = 0; i < self->conflicts->len; i++)
    {
      ConcordMergeConflict *conflict = self->conflicts->pdata[i];

      if (conflict->conflict.side == CONCORD_SIDE_THEIRS && conflict->theirs != NULL)
        collect_added (&resolving, conflict->theirs);
    }

  take_all (&resolving, self->clean);
  for (guint i = 0; i < self->conflicts->len; i++)
    take_conflict (&resolving, self->conflicts->pdata[i]);

  return resolving.delta;
}

/**
 * concord_merge_find_common_revision:
 * @theirs: another copy of the same session
 * @revision: (nullable): the revision that @theirs says it is a copy of
 * @kept: (array zero-terminated=1): ids of the revisions of which the content was kept here
 *
 * Returns: (transfer none) (nullable): the id of the newest revision that both sides know and that was kept: what both
 *   grew from. %NULL where there is none
 */
const char *
concord_merge_find_common_revision (ConcordGraph      *mine,
                                    ConcordGraph      *theirs,
                                    const char        *revision,
                                    const char *const *kept)
{
  ConcordRecord *newest = NULL;

  for (guint i = 0; kept[i] != NULL; i++)
    {
      ConcordRecord *here = concord_graph_lookup (mine, kept[i]);
      gboolean known = concord_graph_lookup (theirs, kept[i]) != NULL || g_strcmp0 (revision, kept[i]) == 0;
      int order;

      if (!known || here == NULL || concord_record_get_kind (here) != CONCORD_KIND_REVISION)
        continue;

      order = newest != NULL ? g_strcmp0 (concord_record_get_text (here, CONCORD_REVISION_MADE),
                                          concord_record_get_text (newest, CONCORD_REVISION_MADE))
                             : 1;
      if (order > 0 || (order == 0 && concord_record_get_position (here) > concord_record_get_position (newest)))
        newest = here;
    }

  return newest != NULL ? concord_record_get_id (newest) : NULL;
}
