/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Several new cards in one step. It only makes the edit: what may be said in it was asked before. */

#include "config.h"

#include "concord-steps-adder.h"

#include <glib/gi18n-lib.h>

#include "concord-kinds.h"
#include "concord-new-record.h"
#include "concord-order.h"
#include "concord-steps-private.h"
#include "concord-words.h"

struct _ConcordStepsAdder
{
  ConcordGraph *graph;
  ConcordKind kind;
  ConcordEdit *edit;
  GHashTable *last;     /* owner → the position of the card added there last */
  GHashTable *partners; /* plain name → id of a new partner */
  GPtrArray *ids;
};

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
        case CONCORD_KIND_PARTNER:
          return g_strdup (_("Add partner"));
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
    case CONCORD_KIND_PARTNER:
      return g_strdup_printf (ngettext ("Add %u partner", "Add %u partners", n), n);
    default:
      g_return_val_if_reached (NULL);
    }
}

/**
 * concord_steps_adder_new:
 * @n: how many cards there will be
 */
ConcordStepsAdder *
concord_steps_adder_new (ConcordGraph *graph,
                         ConcordKind   kind,
                         guint         n)
{
  ConcordStepsAdder *self = g_new0 (ConcordStepsAdder, 1);
  g_autofree char *label = dup_label (kind, n);

  self->graph = g_object_ref (graph);
  self->kind = kind;
  self->edit = concord_steps_begin (graph, label);
  self->last = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  self->partners = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->ids = g_ptr_array_new ();

  return self;
}

void
concord_steps_adder_free (ConcordStepsAdder *self)
{
  g_clear_pointer (&self->ids, g_ptr_array_unref);
  g_clear_pointer (&self->partners, g_hash_table_unref);
  g_clear_pointer (&self->last, g_hash_table_unref);
  g_clear_object (&self->edit);
  g_clear_object (&self->graph);
  g_free (self);
}

/**
 * concord_steps_adder_add_partner:
 *
 * Returns: (transfer none): the id of a new partner, the same for the same name; to be asked before the card that
 *   refers to it is added
 */
const char *
concord_steps_adder_add_partner (ConcordStepsAdder *self,
                                 const char        *name)
{
  g_autofree char *plain = concord_words_plain (name);
  const char *id = g_hash_table_lookup (self->partners, plain);

  if (id != NULL)
    return id;

  id = concord_new_record_add_another (self->edit, self->graph, CONCORD_KIND_PARTNER, name,
                                       g_hash_table_size (self->partners));
  g_hash_table_insert (self->partners, g_steal_pointer (&plain), (char *) id);

  return id;
}

static double
find_position (ConcordStepsAdder *self,
               ConcordRecord     *owner)
{
  ConcordRecordList *siblings = concord_steps_siblings (self->graph, self->kind, owner);
  double *last = g_hash_table_lookup (self->last, owner);

  if (last != NULL)
    return *last = concord_order_after (*last);

  last = g_new (double, 1);
  *last = concord_edit_make_room (self->edit, siblings, concord_record_list_get_length (siblings));
  g_hash_table_insert (self->last, owner, last);

  return *last;
}

/**
 * concord_steps_adder_add:
 * @owner: (nullable): what it belongs to
 *
 * Adds a card; what is set after that is set of it.
 */
void
concord_steps_adder_add (ConcordStepsAdder *self,
                         ConcordRecord     *owner,
                         const char        *headline)
{
  const char *id;
  guint owner_field;

  /* Partners are told apart by their colours. */
  if (self->kind == CONCORD_KIND_PARTNER)
    {
      id = concord_new_record_add_another (self->edit, self->graph, CONCORD_KIND_PARTNER, headline, self->ids->len);
      g_ptr_array_add (self->ids, (char *) id);
      return;
    }

  id = concord_edit_add (self->edit, self->kind, find_position (self, owner));
  g_ptr_array_add (self->ids, (char *) id);
  if (owner != NULL && concord_steps_owner_field (self->kind, owner, &owner_field))
    concord_edit_set_text (self->edit, self->kind, id, owner_field, concord_record_get_id (owner));
  concord_edit_set_text (self->edit, self->kind, id, concord_kind_get_info (self->kind)->headline, headline);
}

void
concord_steps_adder_set (ConcordStepsAdder  *self,
                         guint               field,
                         const ConcordValue *value)
{
  g_return_if_fail (self->ids->len > 0);

  concord_edit_set (self->edit, self->kind, self->ids->pdata[self->ids->len - 1], field, value);
}

/**
 * concord_steps_adder_set_partners:
 * @ids: (element-type utf8): partners, each once
 *
 * The first leads a commitment and the others support; a note is said by the first.
 */
void
concord_steps_adder_set_partners (ConcordStepsAdder *self,
                                  GPtrArray         *ids)
{
  g_autoptr (GStrvBuilder) others = g_strv_builder_new ();
  g_auto (GStrv) supporting = NULL;

  if (ids->len == 0)
    return;

  if (self->kind == CONCORD_KIND_NOTE)
    {
      concord_steps_adder_set (self, CONCORD_NOTE_PARTNER, &CONCORD_VALUE_TEXT (ids->pdata[0]));
      return;
    }

  for (guint i = 1; i < ids->len; i++)
    g_strv_builder_add (others, ids->pdata[i]);
  supporting = g_strv_builder_end (others);

  concord_steps_adder_set (self, CONCORD_COMMITMENT_LEAD, &CONCORD_VALUE_TEXT (ids->pdata[0]));
  if (supporting[0] != NULL)
    concord_steps_adder_set (self, CONCORD_COMMITMENT_SUPPORTING, &CONCORD_VALUE_LIST (supporting));
}

/**
 * concord_steps_adder_set_date:
 *
 * When a commitment is due; the year by which an outcome is to be reached.
 */
void
concord_steps_adder_set_date (ConcordStepsAdder *self,
                              const char        *iso)
{
  if (self->kind == CONCORD_KIND_OUTCOME)
    concord_steps_adder_set (self, CONCORD_OUTCOME_BY_YEAR, &CONCORD_VALUE_WHOLE (g_ascii_strtoll (iso, NULL, 10)));
  else
    concord_steps_adder_set (self, CONCORD_COMMITMENT_DUE, &CONCORD_VALUE_TEXT (iso));
}

/**
 * concord_steps_adder_end:
 * @ids: (out) (optional) (transfer full): the ids of the new cards
 *
 * Returns: (transfer full): the step
 */
ConcordEdit *
concord_steps_adder_end (ConcordStepsAdder *self,
                         char            ***ids)
{
  g_autoptr (GStrvBuilder) added = g_strv_builder_new ();

  for (guint i = 0; i < self->ids->len; i++)
    g_strv_builder_add (added, self->ids->pdata[i]);
  if (ids != NULL)
    *ids = g_strv_builder_end (added);

  return g_steal_pointer (&self->edit);
}
