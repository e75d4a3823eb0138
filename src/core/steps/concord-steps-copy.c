/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Cards that go into another session as well, with all that belongs to them. What they name or belong to is found there
 * by its name, or comes along. Nothing of the session they come from changes.
 */

#include "config.h"

#include "concord-steps-arrange.h"

#include <glib/gi18n-lib.h>

#include "concord-kinds.h"
#include "concord-order.h"
#include "concord-steps-private.h"

typedef struct
{
  ConcordGraph *from;
  ConcordGraph *to;
  ConcordEdit *edit;
  GHashTable *ids;     /* id of what is copied or was found → the one it has there */
  GHashTable *ends;    /* "kind owner" → double: where the last one stands */
  GHashTable *done;    /* what has all that belongs to it there */
  gboolean has_money;
} Copying;

static char *copy_one (Copying       *self,
                       ConcordRecord *record);

static char *
fold (const char *text)
{
  g_autofree char *stripped = g_strstrip (g_strdup (text));
  g_autofree char *folded = g_utf8_casefold (stripped, -1);

  return g_utf8_normalize (folded, -1, G_NORMALIZE_ALL_COMPOSE);
}

static ConcordRecord *
find_by_name (ConcordRecordList *list,
              const char        *name)
{
  g_autofree char *wanted = fold (name);

  for (guint i = 0; i < concord_record_list_get_length (list); i++)
    {
      g_autofree char *known = fold (concord_record_get_headline (concord_record_list_peek (list, i)));

      if (g_strcmp0 (known, wanted) == 0)
        return concord_record_list_peek (list, i);
    }

  return NULL;
}

/* The id that @record has in the other session. */
static const char *
resolve (Copying       *self,
         ConcordRecord *record)
{
  const char *known = g_hash_table_lookup (self->ids, concord_record_get_id (record));
  ConcordRecord *owner = concord_graph_get_owner (self->from, record);
  ConcordKind kind = concord_record_get_kind (record);
  ConcordRecordList *list;
  ConcordRecord *match;
  char *id;

  if (known != NULL)
    return known;

  if (owner != NULL)
    {
      ConcordRecord *there = concord_graph_lookup (self->to, resolve (self, owner));

      list = there != NULL ? concord_graph_children (self->to, there, kind) : NULL;
    }
  else
    {
      list = concord_graph_list (self->to, kind);
    }

  match = list != NULL ? find_by_name (list, concord_record_get_headline (record)) : NULL;
  if (match == NULL)
    return copy_one (self, record);

  id = g_strdup (concord_record_get_id (match));
  g_hash_table_insert (self->ids, (char *) concord_record_get_id (record), id);

  return id;
}

/* Behind all there are; among what belongs to a new card, where it stood. */
static double
find_position (Copying       *self,
               ConcordRecord *record,
               const char    *owner_id)
{
  ConcordKind kind = concord_record_get_kind (record);
  ConcordRecord *owner = owner_id != NULL ? concord_graph_lookup (self->to, owner_id) : NULL;
  g_autofree char *key = NULL;
  double *end;

  if (owner_id != NULL && owner == NULL)
    return concord_record_get_position (record);

  key = g_strdup_printf ("%u %s", (guint) kind, owner_id != NULL ? owner_id : "");
  end = g_hash_table_lookup (self->ends, key);
  if (end == NULL)
    {
      ConcordRecordList *siblings = concord_steps_siblings (self->to, kind, owner);

      end = g_new0 (double, 1);
      *end = concord_edit_make_room (self->edit, siblings, concord_record_list_get_length (siblings));
      g_hash_table_insert (self->ends, g_steal_pointer (&key), end);
    }
  else
    {
      *end = concord_order_after (*end);
    }

  return *end;
}

static void
copy_references (Copying       *self,
                 ConcordRecord *record,
                 guint          field,
                 const char    *id)
{
  ConcordKind kind = concord_record_get_kind (record);
  const char *const *list = concord_record_get_list (record, field);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) targets = NULL;

  for (guint i = 0; list[i] != NULL; i++)
    {
      ConcordRecord *target = concord_graph_lookup (self->from, list[i]);

      if (target != NULL)
        g_strv_builder_add (builder, resolve (self, target));
    }

  targets = g_strv_builder_end (builder);
  concord_edit_set_list (self->edit, kind, id, field, (const char *const *) targets);
}

static void
copy_field (Copying       *self,
            ConcordRecord *record,
            guint          field,
            const char    *id)
{
  const ConcordField *entry = &concord_record_get_info (record)->fields[field];
  ConcordKind kind = concord_record_get_kind (record);
  ConcordRecord *target;

  if (entry->type == CONCORD_FIELD_REFERENCES)
    {
      copy_references (self, record, field, id);
      return;
    }

  target = entry->type == CONCORD_FIELD_REFERENCE ? concord_graph_follow (self->from, record, field) : NULL;
  if (target != NULL)
    concord_edit_set_text (self->edit, kind, id, field, resolve (self, target));
  else if (entry->type != CONCORD_FIELD_REFERENCE || (entry->flags & CONCORD_FIELD_OUTSIDE) != 0)
    concord_edit_set (self->edit, kind, id, field, concord_record_get_value (record, field));

  self->has_money = self->has_money || entry->type == CONCORD_FIELD_MONEY;
}

/* Without what belongs to it. */
static char *
copy_one (Copying       *self,
          ConcordRecord *record)
{
  const ConcordKindInfo *info = concord_record_get_info (record);
  ConcordRecord *owner = concord_graph_get_owner (self->from, record);
  const char *owner_id = owner != NULL ? resolve (self, owner) : NULL;
  char *id = g_strdup (concord_edit_add (self->edit, info->kind, find_position (self, record, owner_id)));

  g_hash_table_insert (self->ids, (char *) concord_record_get_id (record), id);
  for (guint i = 0; i < info->n_fields; i++)
    {
      if (concord_record_has (record, i))
        copy_field (self, record, i, id);
    }
  concord_edit_set_extra (self->edit, info->kind, id, concord_record_get_extra (record));

  return id;
}

/* What belongs to two cards (evidence can) is copied once and belongs to both. */
static void
copy_all (Copying       *self,
          ConcordRecord *record)
{
  if (!g_hash_table_add (self->done, record))
    return;

  if (!g_hash_table_contains (self->ids, concord_record_get_id (record)))
    copy_one (self, record);

  for (ConcordKind kind = 0; kind < CONCORD_N_KINDS; kind++)
    {
      ConcordRecordList *children;
      guint field;

      if (!concord_kind_find_owner (kind, concord_record_get_kind (record), &field))
        continue;

      children = concord_graph_children (self->from, record, kind);
      for (guint i = 0; i < concord_record_list_get_length (children); i++)
        copy_all (self, concord_record_list_peek (children, i));
    }
}

static const char *
get_currency (ConcordGraph *graph)
{
  const char *currency = concord_record_get_text (concord_graph_get_session (graph), CONCORD_SESSION_CURRENCY);

  /* As concord-money.h takes it. */
  return currency[0] != '\0' ? currency : "GBP";
}

/* Amounts say no currency of their own: pounds would turn into euros. */
static gboolean
check_money (Copying *self,
             GError **error)
{
  const char *here = get_currency (self->from);
  const char *there = get_currency (self->to);

  if (!self->has_money || g_ascii_strcasecmp (here, there) == 0)
    return TRUE;

  g_set_error (error, CONCORD_STEPS_ERROR, CONCORD_STEPS_ERROR_REFUSED,
               /* Translators: a session's title, its currency, the currency of this one: "GBP" */
               _("Nothing was copied: “%s” counts in %s, and these amounts are in %s."),
               concord_record_get_headline (concord_graph_get_session (self->to)), there, here);
  return FALSE;
}

/**
 * concord_steps_copy_to:
 * @records: (element-type ConcordRecord): outcomes, priorities, commitments or notes
 * @target: the graph of another session
 * @error: of %CONCORD_STEPS_ERROR
 *
 * Partners and cohorts are those of the same name there, or copied too; so are the outcome and the priority that a
 * priority or commitment belongs to.
 *
 * Returns: (transfer full): a step in the scope of @target; %NULL with @error when amounts would change their currency
 */
ConcordEdit *
concord_steps_copy_to (ConcordGraph *graph,
                       GPtrArray    *records,
                       ConcordGraph *target,
                       GError      **error)
{
  g_autofree char *label = concord_steps_dup_label (CONCORD_DEED_COPY, records);
  g_autoptr (ConcordEdit) edit = concord_steps_begin (target, label);
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  g_autoptr (GHashTable) ends = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GHashTable) done = g_hash_table_new (NULL, NULL);
  Copying self = { graph, target, edit, ids, ends, done, FALSE };

  g_return_val_if_fail (graph != target, NULL);

  /* What is chosen is copied, in its order and owners first, before any of it could be found by its name there. */
  for (ConcordKind kind = 0; kind < CONCORD_N_KINDS; kind++)
    {
      for (guint i = 0; i < records->len; i++)
        {
          if (concord_record_get_kind (records->pdata[i]) == kind)
            copy_one (&self, records->pdata[i]);
        }
    }
  for (guint i = 0; i < records->len; i++)
    copy_all (&self, records->pdata[i]);

  return check_money (&self, error) ? g_steal_pointer (&edit) : NULL;
}
