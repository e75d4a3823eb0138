/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The same change to several cards, or the end of them. What a card says stays as it is. */

#include "config.h"

#include "concord-steps-arrange.h"

#include <glib/gi18n-lib.h>

#include "concord-kinds.h"
#include "concord-new-record.h"
#include "concord-steps-private.h"

/**
 * concord_steps_set_choice_many:
 * @records: (element-type ConcordRecord): of one kind
 *
 * Returns: (transfer full): a step, empty when all of them say so already
 */
ConcordEdit *
concord_steps_set_choice_many (ConcordGraph *graph,
                               GPtrArray    *records,
                               guint         field,
                               guint         choice)
{
  const ConcordKindInfo *info = concord_record_get_info (records->pdata[0]);
  gboolean is_status = info->kind == CONCORD_KIND_COMMITMENT && field == CONCORD_COMMITMENT_STATUS;
  g_autoptr (ConcordEdit) edit = NULL;
  g_autofree char *label = NULL;

  if (records->len == 1)
    return concord_steps_set_choice (graph, records->pdata[0], field, choice);

  label = is_status ? g_strdup_printf (ngettext ("Change status of %u commitment", "Change status of %u commitments",
                                                 records->len), records->len)
                    : g_strdup_printf (ngettext ("Edit %u card", "Edit %u cards", records->len), records->len);
  edit = concord_steps_begin (graph, label);

  for (guint i = 0; i < records->len; i++)
    {
      ConcordRecord *record = records->pdata[i];

      g_return_val_if_fail (concord_record_get_info (record) == info, NULL);
      if (concord_record_get_choice (record, field) != choice)
        concord_edit_set_whole (edit, info->kind, concord_record_get_id (record), field, choice);
    }

  return g_steal_pointer (&edit);
}

static ConcordEdit *
begin_lead (ConcordGraph *graph,
            guint         n)
{
  g_autofree char *label = n == 1 ? g_strdup (_("Change lead partner"))
                                  : g_strdup_printf (ngettext ("Change lead partner of %u commitment",
                                                               "Change lead partner of %u commitments", n), n);

  return concord_steps_begin (graph, label);
}

/* Who leads does not support, too. */
static void
set_lead (ConcordEdit   *edit,
          ConcordRecord *commitment,
          const char    *partner)
{
  const char *id = concord_record_get_id (commitment);
  const char *const *supporting = concord_record_get_list (commitment, CONCORD_COMMITMENT_SUPPORTING);

  if (g_strcmp0 (concord_record_get_text (commitment, CONCORD_COMMITMENT_LEAD), partner != NULL ? partner : "") == 0)
    return;

  if (partner == NULL)
    {
      concord_edit_clear (edit, CONCORD_KIND_COMMITMENT, id, CONCORD_COMMITMENT_LEAD);
      return;
    }

  concord_edit_set_text (edit, CONCORD_KIND_COMMITMENT, id, CONCORD_COMMITMENT_LEAD, partner);
  if (supporting != NULL && g_strv_contains (supporting, partner))
    {
      g_autoptr (GStrvBuilder) others = g_strv_builder_new ();
      g_auto (GStrv) list = NULL;

      for (guint i = 0; supporting[i] != NULL; i++)
        {
          if (!g_str_equal (supporting[i], partner))
            g_strv_builder_add (others, supporting[i]);
        }
      list = g_strv_builder_end (others);
      concord_edit_set_list (edit, CONCORD_KIND_COMMITMENT, id, CONCORD_COMMITMENT_SUPPORTING, (const char *const *) list);
    }
}

/**
 * concord_steps_set_lead_many:
 * @commitments: (element-type ConcordRecord)
 * @partner: (nullable): who is to answer for them; %NULL for nobody
 *
 * Returns: (transfer full): a step, empty when it is so already
 */
ConcordEdit *
concord_steps_set_lead_many (ConcordGraph  *graph,
                             GPtrArray     *commitments,
                             ConcordRecord *partner)
{
  ConcordEdit *edit = begin_lead (graph, commitments->len);

  for (guint i = 0; i < commitments->len; i++)
    set_lead (edit, commitments->pdata[i], partner != NULL ? concord_record_get_id (partner) : NULL);

  return edit;
}

/**
 * concord_steps_lead_by_new:
 * @commitments: (element-type ConcordRecord)
 * @name: what the new partner is called
 * @error: of %CONCORD_STEPS_ERROR
 *
 * Returns: (transfer full): a step that adds the partner, too; %NULL with @error when it cannot be called that
 */
ConcordEdit *
concord_steps_lead_by_new (ConcordGraph *graph,
                           GPtrArray    *commitments,
                           const char   *name,
                           GError      **error)
{
  g_autofree char *cleaned = concord_steps_clean (&concord_partner_info.fields[CONCORD_PARTNER_NAME], name, error);
  ConcordEdit *edit;
  const char *partner;

  if (cleaned == NULL)
    return NULL;

  edit = begin_lead (graph, commitments->len);
  partner = concord_new_record_add (edit, graph, CONCORD_KIND_PARTNER, cleaned);
  for (guint i = 0; i < commitments->len; i++)
    set_lead (edit, commitments->pdata[i], partner);

  return edit;
}

static gboolean
contains_owner (ConcordGraph  *graph,
                GHashTable    *records,
                ConcordRecord *record)
{
  for (record = concord_graph_get_owner (graph, record); record != NULL; record = concord_graph_get_owner (graph, record))
    {
      if (g_hash_table_contains (records, record))
        return TRUE;
    }

  return FALSE;
}

/**
 * concord_steps_delete_many:
 * @records: (element-type ConcordRecord): of any kinds
 *
 * Returns: (transfer full): a step; what belongs to them goes with them
 */
ConcordEdit *
concord_steps_delete_many (ConcordGraph *graph,
                           GPtrArray    *records)
{
  g_autoptr (GHashTable) going = g_hash_table_new (NULL, NULL);
  g_autofree char *label = NULL;
  ConcordEdit *edit;

  if (records->len == 1)
    return concord_steps_delete (graph, records->pdata[0]);

  label = concord_steps_dup_label (CONCORD_DEED_DELETE, records);
  edit = concord_steps_begin (graph, label);

  for (guint i = 0; i < records->len; i++)
    g_hash_table_add (going, records->pdata[i]);

  /* What belongs to another that goes is gone by then. */
  for (guint i = 0; i < records->len; i++)
    {
      ConcordRecord *record = records->pdata[i];

      if (!contains_owner (graph, going, record))
        concord_edit_remove (edit, concord_record_get_kind (record), concord_record_get_id (record));
    }

  return edit;
}
