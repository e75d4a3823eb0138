/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One card made of another, with all that belongs to it. */

#include "config.h"

#include "concord-steps.h"

#include <glib/gi18n-lib.h>

#include "concord-kinds.h"
#include "concord-steps-private.h"

static const char *
get_label (ConcordKind kind)
{
  switch ((guint) kind)
    {
    case CONCORD_KIND_OUTCOME:
      return _("Duplicate outcome");
    case CONCORD_KIND_PRIORITY:
      return _("Duplicate priority");
    case CONCORD_KIND_COMMITMENT:
      return _("Duplicate commitment");
    case CONCORD_KIND_NOTE:
      return _("Duplicate note");
    default:
      return _("Duplicate card");
    }
}

static char *
copy_record (ConcordEdit   *edit,
             ConcordRecord *record,
             double         position)
{
  const ConcordKindInfo *info = concord_record_get_info (record);
  char *id = g_strdup (concord_edit_add (edit, info->kind, position));

  for (guint i = 0; i < info->n_fields; i++)
    {
      if (concord_record_has (record, i))
        concord_edit_set (edit, info->kind, id, i, concord_record_get_value (record, i));
    }
  concord_edit_set_extra (edit, info->kind, id, concord_record_get_extra (record));

  return id;
}

/* @copies: the ids of what is copied already → those of its copies. What belongs to two records (evidence can) is
 * copied once and belongs to both copies.
 */
static void
copy_children (ConcordGraph  *graph,
               ConcordEdit   *edit,
               ConcordRecord *record,
               const char    *new_owner,
               GHashTable    *copies)
{
  ConcordKind owner_kind = concord_record_get_kind (record);

  for (ConcordKind kind = 0; kind < CONCORD_N_KINDS; kind++)
    {
      ConcordRecordList *children;
      guint owner_field;

      if (!concord_kind_find_owner (kind, owner_kind, &owner_field))
        continue;

      children = concord_graph_children (graph, record, kind);
      for (guint i = 0; i < concord_record_list_get_length (children); i++)
        {
          ConcordRecord *child = concord_record_list_peek (children, i);
          char *id = g_hash_table_lookup (copies, concord_record_get_id (child));
          gboolean is_new = id == NULL;

          if (is_new)
            {
              id = copy_record (edit, child, concord_record_get_position (child));
              g_hash_table_insert (copies, (char *) concord_record_get_id (child), id);
            }

          concord_edit_set_text (edit, kind, id, owner_field, new_owner);
          if (is_new)
            copy_children (graph, edit, child, id, copies);
        }
    }
}

/**
 * concord_steps_duplicate:
 * @id: (out) (optional) (transfer full): the new card's id
 *
 * Returns: (transfer full): a step that adds a copy of @record, and of all that belongs to it, right
 *   behind it
 */
ConcordEdit *
concord_steps_duplicate (ConcordGraph  *graph,
                         ConcordRecord *record,
                         char         **id)
{
  ConcordKind kind = concord_record_get_kind (record);
  ConcordRecordList *siblings = concord_steps_siblings (graph, kind, concord_graph_get_owner (graph, record));
  ConcordEdit *edit = concord_steps_begin (graph, get_label (kind));
  g_autoptr (GHashTable) copies = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  g_autofree char *copy = NULL;
  guint index = concord_record_list_get_length (siblings);

  if (concord_record_list_find (siblings, record, &index))
    index++;

  copy = copy_record (edit, record, concord_edit_make_room (edit, siblings, index));
  copy_children (graph, edit, record, copy, copies);

  if (id != NULL)
    *id = g_steal_pointer (&copy);

  return edit;
}
