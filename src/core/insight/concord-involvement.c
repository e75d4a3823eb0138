/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Who has a part in what stands on the board. Reads the graph and remembers nothing. */

#include "config.h"

#include "concord-involvement.h"

#include "concord-kinds.h"

static gboolean
any_involves (ConcordGraph      *graph,
              ConcordRecordList *records,
              GHashTable        *partners)
{
  guint n = concord_record_list_get_length (records);

  for (guint i = 0; i < n; i++)
    {
      if (concord_record_involves (graph, concord_record_list_peek (records, i), partners))
        return TRUE;
    }

  return FALSE;
}

static gboolean
commitment_involves (ConcordRecord *commitment,
                     GHashTable    *partners)
{
  const char *const *supporting = concord_record_get_list (commitment, CONCORD_COMMITMENT_SUPPORTING);

  if (g_hash_table_contains (partners, concord_record_get_text (commitment, CONCORD_COMMITMENT_LEAD)))
    return TRUE;

  for (guint i = 0; supporting[i] != NULL; i++)
    {
      if (g_hash_table_contains (partners, supporting[i]))
        return TRUE;
    }

  return FALSE;
}

/**
 * concord_record_involves:
 * @record: an outcome, priority, commitment, note or partner
 * @partners: (element-type utf8 utf8): a set of ids
 *
 * A commitment involves those who lead or support it, a note the partner it came from; a priority and an
 * outcome whoever is involved in a commitment that belongs to them.
 *
 * Returns: whether @record involves one of @partners
 */
gboolean
concord_record_involves (ConcordGraph  *graph,
                         ConcordRecord *record,
                         GHashTable    *partners)
{
  switch ((guint) concord_record_get_kind (record))
    {
    case CONCORD_KIND_OUTCOME:
      return any_involves (graph, concord_graph_children (graph, record, CONCORD_KIND_PRIORITY), partners);
    case CONCORD_KIND_PRIORITY:
      return any_involves (graph, concord_graph_children (graph, record, CONCORD_KIND_COMMITMENT), partners);
    case CONCORD_KIND_COMMITMENT:
      return commitment_involves (record, partners);
    case CONCORD_KIND_NOTE:
      return g_hash_table_contains (partners, concord_record_get_text (record, CONCORD_NOTE_PARTNER));
    case CONCORD_KIND_PARTNER:
      return g_hash_table_contains (partners, concord_record_get_id (record));
    default:
      g_return_val_if_reached (FALSE);
    }
}
