/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What can be done to the agenda's items, for keys, menu and pointer alike: each is one step on the desk, and the keys
 * stay with the item. It shows nothing.
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "concord-agenda-item.h"
#include "concord-agenda-row.h"
#include "concord-agenda-view-private.h"
#include "concord-agenda.h"
#include "concord-records-moves.h"
#include "concord-steps-agenda.h"

static ConcordRecord *
lookup (ConcordAgendaView *self,
        const char *id)
{
  ConcordRecord *record = concord_graph_lookup (concord_agenda_view_get_graph (self), id);

  return record != NULL && CONCORD_IS_AGENDA_ITEM (record) ? record : NULL;
}

static void
edit_item (GtkWidget *widget,
           const char *action,
           GVariant *parameter)
{
  ConcordAgendaView *self = CONCORD_AGENDA_VIEW (widget);
  ConcordRecord *item = lookup (self, g_variant_get_string (parameter, NULL));
  GtkWidget *row = item != NULL ? concord_agenda_view_find_row (self, item) : NULL;

  if (row != NULL)
    concord_agenda_row_edit (CONCORD_AGENDA_ROW (row));
}

static void
follow (ConcordAgendaView *self,
        ConcordRecord *item)
{
  ConcordRecordList *items = concord_agenda_view_get_items (self);
  g_autofree char *words = NULL;
  guint index;

  concord_agenda_view_focus_item (self, item);
  if (!concord_record_list_find (items, item, &index))
    return;

  /* Translators: an agenda item that was moved, and where it is now */
  words = g_strdup_printf (_("“%s” is item %u of %u"), concord_record_get_headline (item), index + 1,
                           concord_record_list_get_length (items));
  gtk_accessible_announce (GTK_ACCESSIBLE (self), words, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static void
move_by_one (ConcordAgendaView *self,
             GVariant *parameter,
             gboolean down)
{
  ConcordRecord *item = lookup (self, g_variant_get_string (parameter, NULL));

  if (item == NULL)
    return;

  if (concord_records_move_by_one (self->desk, item, down))
    follow (self, item);
  else
    gtk_widget_error_bell (GTK_WIDGET (self));
}

static void
move_up (GtkWidget *widget,
         const char *action,
         GVariant *parameter)
{
  move_by_one (CONCORD_AGENDA_VIEW (widget), parameter, FALSE);
}

static void
move_down (GtkWidget *widget,
           const char *action,
           GVariant *parameter)
{
  move_by_one (CONCORD_AGENDA_VIEW (widget), parameter, TRUE);
}

static void
drop (GtkWidget *widget,
      const char *action,
      GVariant *parameter)
{
  ConcordAgendaView *self = CONCORD_AGENDA_VIEW (widget);
  const char *dragged_id, *target_id;
  gboolean below;
  ConcordRecord *dragged, *target;

  g_variant_get (parameter, "(&s&sb)", &dragged_id, &target_id, &below);
  dragged = lookup (self, dragged_id);
  target = lookup (self, target_id);

  if (dragged != NULL && target != NULL && concord_records_move_beside (self->desk, dragged, target, below))
    follow (self, dragged);
}

static void
duplicate (GtkWidget *widget,
           const char *action,
           GVariant *parameter)
{
  ConcordAgendaView *self = CONCORD_AGENDA_VIEW (widget);
  ConcordRecord *item = lookup (self, g_variant_get_string (parameter, NULL));
  g_autoptr (ConcordEdit) edit = NULL;
  g_autofree char *id = NULL;

  if (item == NULL)
    return;

  edit = concord_steps_duplicate (concord_agenda_view_get_graph (self), item, &id);
  if (concord_desk_commit (self->desk, edit))
    follow (self, lookup (self, id));
}

static void
delete_item (GtkWidget *widget,
             const char *action,
             GVariant *parameter)
{
  ConcordAgendaView *self = CONCORD_AGENDA_VIEW (widget);
  const char *id = g_variant_get_string (parameter, NULL);
  ConcordRecord *item = lookup (self, id);
  guint index, n;

  if (item == NULL || !concord_record_list_find (concord_agenda_view_get_items (self), item, &index))
    return;

  /* The keys stay where they were. */
  gtk_widget_activate_action (widget, "session.delete", "s", id);
  n = concord_record_list_get_length (concord_agenda_view_get_items (self));
  if (n == 0)
    gtk_widget_grab_focus (GTK_WIDGET (self->add));
  else
    concord_agenda_view_focus_item (self, concord_record_list_peek (concord_agenda_view_get_items (self), MIN (index, n - 1)));
}

static void
commit_step (ConcordAgendaView *self,
             ConcordEdit *edit)
{
  g_autoptr (ConcordEdit) owned = edit;

  concord_desk_commit (self->desk, owned);
}

static void
focus_first_planned (ConcordAgendaView *self)
{
  ConcordRecord *item = concord_room_clock_get_next_item (self->clock);

  if (item != NULL)
    concord_agenda_view_focus_item (self, item);
}

static void
add_day (GtkWidget *widget,
         const char *action,
         GVariant *parameter)
{
  ConcordAgendaView *self = CONCORD_AGENDA_VIEW (widget);

  commit_step (self, concord_steps_agenda_add_day (concord_agenda_view_get_graph (self)));
  focus_first_planned (self);
}

static void
take_up (GtkWidget *widget,
         const char *action,
         GVariant *parameter)
{
  ConcordAgendaView *self = CONCORD_AGENDA_VIEW (widget);

  commit_step (self, concord_steps_agenda_take_up (concord_agenda_view_get_graph (self)));
  focus_first_planned (self);
}

static void
take_over (GtkWidget *widget,
           const char *action,
           GVariant *parameter)
{
  ConcordAgendaView *self = CONCORD_AGENDA_VIEW (widget);
  g_autoptr (GPtrArray) left_over = NULL;

  if (self->earlier == NULL)
    return;

  left_over = concord_agenda_list_left_over (concord_agenda_view_get_graph (self), self->earlier);
  commit_step (self, concord_steps_agenda_take_over (concord_agenda_view_get_graph (self), left_over));
  focus_first_planned (self);
}

void
concord_agenda_view_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "agenda.edit", "s", edit_item);
  gtk_widget_class_install_action (widget_class, "agenda.move-up", "s", move_up);
  gtk_widget_class_install_action (widget_class, "agenda.move-down", "s", move_down);
  gtk_widget_class_install_action (widget_class, "agenda.drop", "(ssb)", drop);
  gtk_widget_class_install_action (widget_class, "agenda.duplicate", "s", duplicate);
  gtk_widget_class_install_action (widget_class, "agenda.delete", "s", delete_item);
  gtk_widget_class_install_action (widget_class, "agenda.add-day", NULL, add_day);
  gtk_widget_class_install_action (widget_class, "agenda.take-up", NULL, take_up);
  gtk_widget_class_install_action (widget_class, "agenda.take-over", NULL, take_over);
}
