/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The room's clock on a session page: what its actions and keys do, and the laptop following the agenda. It shows
 * nothing itself.
 */

#include "config.h"

#include "concord-session-clock.h"

#include <glib/gi18n-lib.h>

#include "concord-agenda-item.h"
#include "concord-agenda.h"
#include "concord-clock-notice.h"
#include "concord-clock-voice.h"
#include "concord-room-clock.h"

#define MINUTE 60

static ConcordRoomClock *
get_clock (gpointer page)
{
  return concord_room_clock_get_for_desk (concord_session_page_get_desk (CONCORD_SESSION_PAGE (page)));
}

/* --- actions --------------------------------------------------------------------- */

static void
toggle (GtkWidget *widget,
        const char *action,
        GVariant *parameter)
{
  ConcordRoomClock *clock = get_clock (widget);

  if (concord_room_clock_get_item (clock) == NULL)
    concord_room_clock_start (clock, NULL);
  else
    concord_room_clock_set_running (clock, !concord_room_clock_get_running (clock));
}

static void
start (GtkWidget *widget,
       const char *action,
       GVariant *parameter)
{
  ConcordGraph *graph = concord_desk_get_graph (concord_session_page_get_desk (CONCORD_SESSION_PAGE (widget)));
  ConcordRecord *item = concord_graph_lookup (graph, g_variant_get_string (parameter, NULL));

  if (item != NULL && CONCORD_IS_AGENDA_ITEM (item))
    concord_room_clock_start (get_clock (widget), item);
}

static void
next (GtkWidget *widget,
      const char *action,
      GVariant *parameter)
{
  if (concord_room_clock_get_item (get_clock (widget)) != NULL)
    concord_room_clock_next (get_clock (widget));
}

static void
previous (GtkWidget *widget,
          const char *action,
          GVariant *parameter)
{
  concord_room_clock_previous (get_clock (widget));
}

static void
extend (GtkWidget *widget,
        const char *action,
        GVariant *parameter)
{
  concord_room_clock_extend (get_clock (widget), MINUTE);
}

static void
end (GtkWidget *widget,
     const char *action,
     GVariant *parameter)
{
  concord_room_clock_end (get_clock (widget));
}

static void
reset (GtkWidget *widget,
       const char *action,
       GVariant *parameter)
{
  concord_room_clock_reset (get_clock (widget));
}

static void
show_agenda (GtkWidget *widget,
             const char *action,
             GVariant *parameter)
{
  concord_session_page_show_view (CONCORD_SESSION_PAGE (widget), "agenda");
}

void
concord_session_clock_install (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "session.clock-toggle", NULL, toggle);
  gtk_widget_class_install_action (widget_class, "session.clock-start", "s", start);
  gtk_widget_class_install_action (widget_class, "session.clock-next", NULL, next);
  gtk_widget_class_install_action (widget_class, "session.clock-previous", NULL, previous);
  gtk_widget_class_install_action (widget_class, "session.clock-extend", NULL, extend);
  gtk_widget_class_install_action (widget_class, "session.clock-end", NULL, end);
  gtk_widget_class_install_action (widget_class, "session.clock-reset", NULL, reset);
  gtk_widget_class_install_action (widget_class, "session.agenda", NULL, show_agenda);

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_t, GDK_CONTROL_MASK, "session.clock-toggle", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_n, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "session.clock-next",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_m, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "session.clock-extend",
                                       NULL);
}

/* --- following ------------------------------------------------------------------- */

static gboolean
was_begun (ConcordGraph *graph)
{
  ConcordRecordList *items = concord_graph_list (graph, CONCORD_KIND_AGENDA_ITEM);

  for (guint i = 0; i < concord_record_list_get_length (items); i++)
    {
      if (concord_record_get_choice (concord_record_list_peek (items, i), CONCORD_AGENDA_ITEM_STATE) !=
          CONCORD_AGENDA_ITEM_PLANNED)
        return TRUE;
    }

  return FALSE;
}

static void
update_actions (ConcordSessionPage *page)
{
  GtkWidget *widget = GTK_WIDGET (page);
  ConcordRoomClock *clock = get_clock (page);
  ConcordDesk *desk = concord_session_page_get_desk (page);
  gboolean up = concord_room_clock_get_item (clock) != NULL;

  gtk_widget_action_set_enabled (widget, "session.clock-toggle", up || concord_room_clock_get_next_item (clock) != NULL);
  gtk_widget_action_set_enabled (widget, "session.clock-next", up);
  gtk_widget_action_set_enabled (widget, "session.clock-previous", up);
  gtk_widget_action_set_enabled (widget, "session.clock-extend", up);
  gtk_widget_action_set_enabled (widget, "session.clock-end", up);
  gtk_widget_action_set_enabled (widget, "session.clock-start", concord_desk_get_read_only (desk) == NULL);
  gtk_widget_action_set_enabled (widget, "session.clock-reset",
                                 concord_desk_get_read_only (desk) == NULL && was_begun (concord_desk_get_graph (desk)));
}

/* The laptop's view for an item; views that have no page of their own yet are on the board. */
static const char *
get_view (ConcordRecord *item)
{
  switch (concord_record_get_choice (item, CONCORD_AGENDA_ITEM_VIEW))
    {
    case 0:
      return NULL;
    case CONCORD_AGENDA_ITEM_CLOCK:
      return "agenda";
    default:
      return "board";
    }
}

static void
say_what_was_not_reached (ConcordSessionPage *page)
{
  g_autoptr (GPtrArray) unreached =
    concord_agenda_list_unreached (concord_desk_get_graph (concord_session_page_get_desk (page)));
  g_autofree char *message = NULL;

  if (unreached->len == 0)
    message = g_strdup (_("The agenda has ended"));
  else
    message = g_strdup_printf (ngettext ("The agenda has ended · %u item was not reached",
                                         "The agenda has ended · %u items were not reached", unreached->len),
                               unreached->len);

  gtk_widget_activate_action (GTK_WIDGET (page), "session.toast", "s", message);
}

static void
on_moved (ConcordSessionPage *page,
          ConcordRecord *item)
{
  const char *view = item != NULL ? get_view (item) : NULL;

  if (item == NULL)
    say_what_was_not_reached (page);
  else if (view != NULL)
    concord_session_page_follow_view (page, view);
}

/**
 * concord_session_clock_attach:
 * @settings: (nullable): whether the clock makes a sound
 *
 * Makes a page, which has its desk, follow the clock for as long as it lives.
 */
void
concord_session_clock_attach (ConcordSessionPage *page,
                              GSettings *settings)
{
  ConcordRoomClock *clock = get_clock (page);

  g_object_set_data_full (G_OBJECT (page), "concord-clock-voice",
                          concord_clock_voice_new (GTK_WIDGET (page), clock, settings), g_object_unref);
  concord_clock_notice_attach (GTK_WIDGET (page), clock, concord_session_page_get_id (page));
  if (settings != NULL)
    {
      g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
      g_autoptr (GAction) sound = g_settings_create_action (settings, "clock-sound");

      g_action_map_add_action (G_ACTION_MAP (group), sound);
      gtk_widget_insert_action_group (GTK_WIDGET (page), "clock", G_ACTION_GROUP (group));
    }

  g_signal_connect_object (clock, "notify::item", G_CALLBACK (update_actions), page, G_CONNECT_SWAPPED);
  g_signal_connect_object (clock, "agenda-changed", G_CALLBACK (update_actions), page, G_CONNECT_SWAPPED);
  g_signal_connect_object (clock, "moved", G_CALLBACK (on_moved), page, G_CONNECT_SWAPPED);
  update_actions (page);
}
