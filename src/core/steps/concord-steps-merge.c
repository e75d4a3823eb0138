/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Several cards become one, and nothing that anyone typed is lost. The first keeps its place and its words. What the
 * others say comes into the fields of the first that say nothing; what differs is written down in its prose; and what
 * belonged to them or named them belongs to the first and names it.
 */

#include "config.h"

#include "concord-steps-arrange.h"

#include "concord-extra.h"
#include "concord-kinds.h"
#include "concord-order.h"
#include "concord-steps-merge.h"
#include "concord-steps-private.h"

/* What named one of the merged names the first. A list names it once, but a ballot gives it all the dots. */
static void
repoint_list (ConcordEdit   *edit,
              GHashTable    *merged,
              ConcordRecord *record,
              guint          field)
{
  const char *const *list = concord_record_get_list (record, field);
  gboolean every_time = concord_record_get_kind (record) == CONCORD_KIND_BALLOT && field == CONCORD_BALLOT_DOTS;
  g_autoptr (GPtrArray) targets = g_ptr_array_new ();
  gboolean changed = FALSE;

  for (guint i = 0; list != NULL && list[i] != NULL; i++)
    {
      const char *survivor = g_hash_table_lookup (merged, list[i]);

      changed = changed || survivor != NULL;
      if (survivor == NULL)
        survivor = list[i];
      if (every_time || !g_ptr_array_find_with_equal_func (targets, survivor, g_str_equal, NULL))
        g_ptr_array_add (targets, (char *) survivor);
    }
  g_ptr_array_add (targets, NULL);

  if (changed)
    concord_edit_set_list (edit, concord_record_get_kind (record), concord_record_get_id (record), field,
                           (const char *const *) targets->pdata);
}

static void
repoint_field (ConcordGraph *graph,
               ConcordEdit  *edit,
               GHashTable   *merged,
               ConcordKind   kind,
               guint         field)
{
  const ConcordField *entry = &concord_kind_get_info (kind)->fields[field];
  ConcordRecordList *records = concord_graph_list (graph, kind);

  for (guint i = 0; i < concord_record_list_get_length (records); i++)
    {
      ConcordRecord *record = concord_record_list_peek (records, i);
      const char *survivor;

      if (entry->type == CONCORD_FIELD_REFERENCES)
        {
          repoint_list (edit, merged, record, field);
          continue;
        }

      survivor = g_hash_table_lookup (merged, concord_record_get_text (record, field));
      if (survivor != NULL)
        concord_edit_set_text (edit, kind, concord_record_get_id (record), field, survivor);
    }
}

/* Behind what the first has already, in the order of the cards. A board has too many to ask each whose it is. */
static void
take_children (ConcordGraph *graph,
               ConcordEdit  *edit,
               GPtrArray    *records,
               ConcordKind   kind,
               guint         field)
{
  ConcordRecordList *own = concord_graph_children (graph, records->pdata[0], kind);
  guint n = concord_record_list_get_length (own);
  double last = n > 0 ? concord_record_get_position (concord_record_list_peek (own, n - 1)) : 0;

  for (guint i = 1; i < records->len; i++)
    {
      ConcordRecordList *children = concord_graph_children (graph, records->pdata[i], kind);

      for (guint j = 0; j < concord_record_list_get_length (children); j++)
        {
          const char *id = concord_record_get_id (concord_record_list_peek (children, j));

          last = concord_order_after (last);
          concord_edit_set_text (edit, kind, id, field, concord_record_get_id (records->pdata[0]));
          concord_edit_place (edit, kind, id, last);
        }
    }
}

static void
repoint (ConcordGraph *graph,
         ConcordEdit  *edit,
         GPtrArray    *records)
{
  g_autoptr (GHashTable) merged = g_hash_table_new (g_str_hash, g_str_equal);
  ConcordKind target = concord_record_get_kind (records->pdata[0]);

  for (guint i = 1; i < records->len; i++)
    g_hash_table_insert (merged, (char *) concord_record_get_id (records->pdata[i]),
                         (char *) concord_record_get_id (records->pdata[0]));

  for (ConcordKind kind = 0; kind < CONCORD_N_KINDS; kind++)
    {
      const ConcordKindInfo *info = concord_kind_get_info (kind);

      for (guint i = 0; i < info->n_fields; i++)
        {
          gboolean refers = info->fields[i].type == CONCORD_FIELD_REFERENCE || info->fields[i].type == CONCORD_FIELD_REFERENCES;

          if (!refers || info->fields[i].target != target)
            continue;

          if ((info->fields[i].flags & CONCORD_FIELD_OWNER) != 0)
            take_children (graph, edit, records, kind, i);
          else
            repoint_field (graph, edit, merged, kind, i);
        }
    }
}

/* What a newer Concord wrote in any of them, under names that this one does not know. */
static void
join_extra (ConcordEdit *edit,
            GPtrArray   *records)
{
  ConcordRecord *survivor = records->pdata[0];
  g_autofree char *joined = g_strdup (concord_record_get_extra (survivor));

  for (guint i = 1; i < records->len; i++)
    {
      char *wider = concord_extra_join (joined, concord_record_get_extra (records->pdata[i]));

      g_free (joined);
      joined = wider;
    }

  if (g_strcmp0 (joined, concord_record_get_extra (survivor)) != 0)
    concord_edit_set_extra (edit, concord_record_get_kind (survivor), concord_record_get_id (survivor), joined);
}

/**
 * concord_steps_merge:
 * @records: (element-type ConcordRecord): two or more outcomes, priorities, commitments or notes, in the order of the
 *   board
 * @error: of %CONCORD_STEPS_ERROR
 *
 * What the first says stays. Fields in which it says nothing are filled from the others; votes are added up; supporting
 * partners are those of all, with the other lead partners; prose is joined. What differs besides, the others' own words
 * first of all, is written into the kind's prose field: what changed for a commitment, why for a priority or an outcome.
 * A field that is hidden from someone never comes into one that is not.
 *
 * Returns: (transfer full): a step; %NULL with @error when a field cannot hold it all
 */
ConcordEdit *
concord_steps_merge (ConcordGraph *graph,
                     GPtrArray    *records,
                     GError      **error)
{
  ConcordRecord *survivor = records->pdata[0];
  const ConcordKindInfo *info = concord_record_get_info (survivor);
  const char *id = concord_record_get_id (survivor);
  g_autofree char *label = concord_steps_dup_label (CONCORD_DEED_MERGE, records);
  g_autoptr (ConcordEdit) edit = concord_steps_begin (graph, label);
  g_autoptr (GArray) values = NULL;

  g_return_val_if_fail (records->len >= 2, NULL);

  values = concord_steps_merge_values (graph, records, error);
  if (values == NULL)
    return NULL;

  for (guint i = 0; i < info->n_fields; i++)
    {
      const ConcordValue *value = &g_array_index (values, ConcordValue, i);

      if (!concord_value_equal (value, concord_record_get_value (survivor, i)))
        concord_edit_set (edit, info->kind, id, i, value);
    }

  join_extra (edit, records);
  repoint (graph, edit, records);
  for (guint i = 1; i < records->len; i++)
    concord_edit_remove (edit, info->kind, concord_record_get_id (records->pdata[i]));

  return g_steal_pointer (&edit);
}
