/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Lines become items of the agenda, and a common day to start from. All of them, or none with the reason and the line. */

#include "config.h"

#include "concord-steps-agenda.h"

#include <glib/gi18n-lib.h>

#include "concord-agenda-item.h"
#include "concord-agenda-line.h"
#include "concord-lines.h"
#include "concord-order.h"
#include "concord-session.h"
#include "concord-steps-private.h"

typedef struct
{
  ConcordEdit *edit;
  ConcordRecordList *siblings;
  double position;
  guint n;
} Adder;

static const char *
add (Adder      *self,
     const char *title,
     gint64      minutes)
{
  const char *id;

  self->position = self->n == 0
                     ? concord_edit_make_room (self->edit, self->siblings, concord_record_list_get_length (self->siblings))
                     : concord_order_after (self->position);
  self->n++;
  id = concord_edit_add (self->edit, CONCORD_KIND_AGENDA_ITEM, self->position);
  concord_edit_set_text (self->edit, CONCORD_KIND_AGENDA_ITEM, id, CONCORD_AGENDA_ITEM_TITLE, title);
  if (minutes >= 0)
    concord_edit_set_whole (self->edit, CONCORD_KIND_AGENDA_ITEM, id, CONCORD_AGENDA_ITEM_MINUTES, minutes);

  return id;
}

/**
 * concord_steps_agenda_add_lines:
 * @text: what was typed or pasted; each line that says something becomes an item, behind those there are
 * @ids: (out) (optional) (transfer full): the ids of the new items
 * @error: of %CONCORD_STEPS_ERROR
 *
 * Returns: (transfer full): one step for all of them; %NULL when a line was refused
 */
ConcordEdit *
concord_steps_agenda_add_lines (ConcordGraph *graph,
                                const char   *text,
                                char       ***ids,
                                GError      **error)
{
  const ConcordField *field = &concord_agenda_item_info.fields[CONCORD_AGENDA_ITEM_TITLE];
  g_autoptr (GPtrArray) lines = concord_steps_read_lines (text, error);
  g_autoptr (GStrvBuilder) added = g_strv_builder_new ();
  g_autofree char *label = NULL;
  g_autoptr (ConcordEdit) edit = NULL;
  Adder adder = { .siblings = concord_graph_list (graph, CONCORD_KIND_AGENDA_ITEM) };

  if (lines == NULL)
    return NULL;

  label = lines->len == 1 ? g_strdup (_("Add agenda item"))
                          : g_strdup_printf (ngettext ("Add %u agenda item", "Add %u agenda items", lines->len), lines->len);
  edit = concord_steps_begin (graph, label);
  adder.edit = edit;

  for (guint i = 0; i < lines->len; i++)
    {
      const ConcordLine *line = lines->pdata[i];
      gint64 minutes;
      g_autofree char *title = concord_agenda_line_parse (line->text, &minutes);

      if (!concord_steps_check_line (field, title, lines->len > 1 ? line->number : 0, error))
        return NULL;

      g_strv_builder_add (added, add (&adder, title, minutes));
    }

  if (ids != NULL)
    *ids = g_strv_builder_end (added);

  return g_steal_pointer (&edit);
}

static void
say_hours (ConcordEdit  *edit,
           ConcordGraph *graph,
           guint         field,
           const char   *time)
{
  ConcordRecord *session = concord_graph_get_session (graph);

  if (!concord_record_has (session, field))
    concord_edit_set_text (edit, CONCORD_KIND_SESSION, concord_record_get_id (session), field, time);
}

/**
 * concord_steps_agenda_add_day:
 *
 * Returns: (transfer full): a step that adds a common away-day, from 09:30 to 15:30 unless the session says otherwise
 */
ConcordEdit *
concord_steps_agenda_add_day (ConcordGraph *graph)
{
  static const struct
  {
    const char *title;
    guint minutes;
    guint view;
  } day[] = {
    { N_ ("Welcome, and who is here"), 20, CONCORD_AGENDA_ITEM_VISION },
    { N_ ("What residents tell us"), 30, CONCORD_AGENDA_ITEM_OUTCOMES },
    { N_ ("Our shared vision"), 30, CONCORD_AGENDA_ITEM_VISION },
    { N_ ("What good looks like: outcomes"), 45, CONCORD_AGENDA_ITEM_BOARD },
    { N_ ("Break"), 15, CONCORD_AGENDA_ITEM_CLOCK },
    { N_ ("What matters most: priorities"), 40, CONCORD_AGENDA_ITEM_BOARD },
    { N_ ("Lunch"), 45, CONCORD_AGENDA_ITEM_CLOCK },
    { N_ ("Agree commitments"), 75, CONCORD_AGENDA_ITEM_BOARD },
    { N_ ("What each of us promised"), 20, CONCORD_AGENDA_ITEM_PARTNERS },
    { N_ ("Read back, next review and close"), 20, CONCORD_AGENDA_ITEM_OUTCOMES },
  };
  ConcordEdit *edit = concord_steps_begin (graph, _("Add a common day"));
  Adder adder = { .edit = edit, .siblings = concord_graph_list (graph, CONCORD_KIND_AGENDA_ITEM) };

  for (guint i = 0; i < G_N_ELEMENTS (day); i++)
    {
      const char *id = add (&adder, _(day[i].title), day[i].minutes);

      concord_edit_set_whole (edit, CONCORD_KIND_AGENDA_ITEM, id, CONCORD_AGENDA_ITEM_VIEW, day[i].view);
    }

  say_hours (edit, graph, CONCORD_SESSION_DAY_START, "09:30");
  say_hours (edit, graph, CONCORD_SESSION_DAY_END, "15:30");

  return edit;
}
