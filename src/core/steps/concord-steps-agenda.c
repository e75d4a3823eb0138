/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Running the agenda: what becomes of its items when one is begun and when the day ends. It keeps no time; the room's
 * clock does.
 */

#include "config.h"

#include "concord-steps-agenda.h"

#include <glib/gi18n-lib.h>

#include "concord-agenda-item.h"
#include "concord-order.h"
#include "concord-steps-private.h"

enum
{
  SHORT_TITLE = 40, /* characters: an undo label is read in a tooltip */
};

static char *
dup_short (const char *title)
{
  g_autofree char *start = NULL;

  if (g_utf8_strlen (title, -1) <= SHORT_TITLE)
    return g_strdup (title);

  start = g_utf8_substring (title, 0, SHORT_TITLE - 1);
  return g_strconcat (g_strchomp (start), "…", NULL);
}

static void
set_state (ConcordEdit   *edit,
           ConcordRecord *item,
           guint          state)
{
  if (concord_record_get_choice (item, CONCORD_AGENDA_ITEM_STATE) != state)
    concord_edit_set_whole (edit, CONCORD_KIND_AGENDA_ITEM, concord_record_get_id (item), CONCORD_AGENDA_ITEM_STATE, state);
}

/* Every item in state @from is in state @to. */
static void
replace_state (ConcordEdit   *edit,
               ConcordGraph  *graph,
               ConcordRecord *except,
               guint          from,
               guint          to)
{
  ConcordRecordList *items = concord_graph_list (graph, CONCORD_KIND_AGENDA_ITEM);

  for (guint i = 0; i < concord_record_list_get_length (items); i++)
    {
      ConcordRecord *item = concord_record_list_peek (items, i);

      if (item != except && concord_record_get_choice (item, CONCORD_AGENDA_ITEM_STATE) == from)
        set_state (edit, item, to);
    }
}

/**
 * concord_steps_agenda_begin:
 * @back: whether the room goes back to @item: what is running then is planned again rather than done
 *
 * Returns: (transfer full): a step, empty when @item is the one that is running
 */
ConcordEdit *
concord_steps_agenda_begin (ConcordGraph  *graph,
                            ConcordRecord *item,
                            gboolean       back)
{
  g_autofree char *title = dup_short (concord_record_get_headline (item));
  /* Translators: %s is an item of the agenda; what undo will call it */
  g_autofree char *label = g_strdup_printf (back ? _("Go back to “%s”") : _("Begin “%s”"), title);
  ConcordEdit *edit = concord_steps_begin (graph, label);

  replace_state (edit, graph, item, CONCORD_AGENDA_ITEM_RUNNING, back ? CONCORD_AGENDA_ITEM_PLANNED : CONCORD_AGENDA_ITEM_DONE);
  set_state (edit, item, CONCORD_AGENDA_ITEM_RUNNING);

  return edit;
}

/**
 * concord_steps_agenda_end:
 *
 * Returns: (transfer full): a step: what is running is done, what was not begun was not reached
 */
ConcordEdit *
concord_steps_agenda_end (ConcordGraph *graph)
{
  ConcordEdit *edit = concord_steps_begin (graph, _("End the agenda"));

  replace_state (edit, graph, NULL, CONCORD_AGENDA_ITEM_RUNNING, CONCORD_AGENDA_ITEM_DONE);
  replace_state (edit, graph, NULL, CONCORD_AGENDA_ITEM_PLANNED, CONCORD_AGENDA_ITEM_SKIPPED);

  return edit;
}

/**
 * concord_steps_agenda_take_up:
 *
 * Returns: (transfer full): a step: what was not reached is planned again
 */
ConcordEdit *
concord_steps_agenda_take_up (ConcordGraph *graph)
{
  ConcordEdit *edit = concord_steps_begin (graph, _("Take up again"));

  replace_state (edit, graph, NULL, CONCORD_AGENDA_ITEM_SKIPPED, CONCORD_AGENDA_ITEM_PLANNED);

  return edit;
}

/**
 * concord_steps_agenda_take_over:
 * @items: (element-type ConcordRecord): agenda items of an earlier session
 *
 * Returns: (transfer full): a step: @items are planned in this session too, behind what there is
 */
ConcordEdit *
concord_steps_agenda_take_over (ConcordGraph *graph,
                                GPtrArray    *items)
{
  ConcordRecordList *siblings = concord_graph_list (graph, CONCORD_KIND_AGENDA_ITEM);
  ConcordEdit *edit = concord_steps_begin (graph, _("Take up again"));
  double position = 0;

  for (guint i = 0; i < items->len; i++)
    {
      ConcordRecord *item = items->pdata[i];
      const char *id;

      position = i == 0 ? concord_edit_make_room (edit, siblings, concord_record_list_get_length (siblings))
                        : concord_order_after (position);
      id = concord_edit_add (edit, CONCORD_KIND_AGENDA_ITEM, position);
      for (guint field = 0; field < concord_agenda_item_info.n_fields; field++)
        {
          if (field != CONCORD_AGENDA_ITEM_STATE && concord_record_has (item, field))
            concord_edit_set (edit, CONCORD_KIND_AGENDA_ITEM, id, field, concord_record_get_value (item, field));
        }
    }

  return edit;
}

/**
 * concord_steps_agenda_reset:
 *
 * Returns: (transfer full): a step: all items are planned, as after a rehearsal
 */
ConcordEdit *
concord_steps_agenda_reset (ConcordGraph *graph)
{
  ConcordEdit *edit = concord_steps_begin (graph, _("Start the agenda over"));

  replace_state (edit, graph, NULL, CONCORD_AGENDA_ITEM_RUNNING, CONCORD_AGENDA_ITEM_PLANNED);
  replace_state (edit, graph, NULL, CONCORD_AGENDA_ITEM_DONE, CONCORD_AGENDA_ITEM_PLANNED);
  replace_state (edit, graph, NULL, CONCORD_AGENDA_ITEM_SKIPPED, CONCORD_AGENDA_ITEM_PLANNED);

  return edit;
}
