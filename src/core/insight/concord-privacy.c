/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the room, the summary and anyone but the facilitator must not see. It knows nothing of redaction profiles, which
 * hide fields.
 */

#include "config.h"

#include "concord-privacy.h"

static gboolean
is_marked (ConcordRecord *record)
{
  guint field;

  return concord_kind_find_field (concord_record_get_kind (record), "private", &field) &&
         concord_record_get_flag (record, field);
}

/**
 * concord_record_is_private:
 *
 * Returns: whether @record is marked private, or belongs to one that is
 */
gboolean
concord_record_is_private (ConcordGraph  *graph,
                           ConcordRecord *record)
{
  const ConcordKindInfo *info = concord_record_get_info (record);

  if (is_marked (record))
    return TRUE;

  for (guint i = 0; i < info->n_fields; i++)
    {
      ConcordRecord *owner;

      if ((info->fields[i].flags & CONCORD_FIELD_OWNER) == 0)
        continue;

      owner = concord_graph_follow (graph, record, i);
      if (owner != NULL && concord_record_is_private (graph, owner))
        return TRUE;
    }

  return FALSE;
}
