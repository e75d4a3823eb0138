/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Records made by naming them, wherever someone refers to what is not there yet. Adds to an edit that
 * somebody else commits.
 */

#include "config.h"

#include "concord-new-record.h"

#include "concord-order.h"
#include "concord-partner.h"

/**
 * concord_new_record_needs_only_name:
 *
 * Returns: whether a record of @kind stands by itself as soon as it has a name
 */
gboolean
concord_new_record_needs_only_name (ConcordKind kind)
{
  return kind == CONCORD_KIND_PARTNER || kind == CONCORD_KIND_COHORT;
}

/* The first colour that no partner has, or with @skip a later one; grey is for those at the edge, and last. */
static guint
choose_colour (ConcordGraph *graph,
               guint         skip)
{
  const ConcordField *field = &concord_partner_info.fields[CONCORD_PARTNER_COLOUR];
  ConcordRecordList *partners = concord_graph_list (graph, CONCORD_KIND_PARTNER);
  guint64 used = 0;

  for (guint i = 0; i < concord_record_list_get_length (partners); i++)
    used |= G_GUINT64_CONSTANT (1) << concord_record_get_choice (concord_record_list_peek (partners, i), CONCORD_PARTNER_COLOUR);

  for (guint colour = 1; colour < concord_field_n_choices (field); colour++)
    {
      if (colour != CONCORD_PARTNER_GREY && (used & (G_GUINT64_CONSTANT (1) << colour)) == 0 && skip-- == 0)
        return colour;
    }

  return CONCORD_PARTNER_GREY;
}

/**
 * concord_new_record_add:
 * @name: (nullable): what it is called
 *
 * Adds a record behind all others of its kind. A partner gets a colour that is still free.
 *
 * Returns: (transfer none): the new record's id, as long as @edit lives
 */
const char *
concord_new_record_add (ConcordEdit  *edit,
                        ConcordGraph *graph,
                        ConcordKind   kind,
                        const char   *name)
{
  return concord_new_record_add_another (edit, graph, kind, name, 0);
}

/**
 * concord_new_record_add_another:
 * @n_before: how many of that kind @edit has added so already
 *
 * Like concord_new_record_add(), behind those and in another colour.
 */
const char *
concord_new_record_add_another (ConcordEdit  *edit,
                                ConcordGraph *graph,
                                ConcordKind   kind,
                                const char   *name,
                                guint         n_before)
{
  ConcordRecordList *list = concord_graph_list (graph, kind);
  double position = concord_edit_make_room (edit, list, concord_record_list_get_length (list));
  const char *id;

  for (guint i = 0; i < n_before; i++)
    position = concord_order_after (position);
  id = concord_edit_add (edit, kind, position);

  if (name != NULL)
    concord_edit_set_text (edit, kind, id, concord_kind_get_info (kind)->headline, name);
  if (kind == CONCORD_KIND_PARTNER)
    concord_edit_set_whole (edit, kind, id, CONCORD_PARTNER_COLOUR, choose_colour (graph, n_before));

  return id;
}
