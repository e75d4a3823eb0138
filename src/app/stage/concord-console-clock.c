/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The agenda beside what the room sees. Keeps no time itself, and leaves building the agenda to its own view. */

#include "config.h"

#include "concord-console-clock.h"

#include <glib/gi18n-lib.h>

#include "concord-agenda-item.h"
#include "concord-agenda-words.h"
#include "concord-clock-face.h"
#include "concord-widget.h"

struct _ConcordConsoleClock
{
  GtkWidget parent_instance;

  ConcordClockFace *face;
  GtkWidget *start_button;
  GtkListBox *items;

  ConcordRoomClock *clock;
};

G_DEFINE_FINAL_TYPE (ConcordConsoleClock, concord_console_clock, GTK_TYPE_WIDGET)

/* --- one item -------------------------------------------------------------------- */

static void
refresh_row (GtkWidget *row)
{
  ConcordRecord *item = g_object_get_data (G_OBJECT (row), "item");
  ConcordRoomClock *clock = g_object_get_data (G_OBJECT (row), "clock");
  gboolean up = concord_room_clock_get_item (clock) == item;
  gint64 minutes = concord_record_get_whole (item, CONCORD_AGENDA_ITEM_MINUTES, 0);
  const char *icon;
  const char *state = concord_agenda_describe_state (item, up, &icon);
  g_autofree char *length
      = g_strdup_printf (ngettext ("%d minute", "%d minutes", (gulong) minutes), (int) minutes);
  /* Translators: how long an agenda item takes, and what became of it: “20 minutes · Done” */
  g_autofree char *both = state != NULL ? g_strdup_printf (C_ ("agenda item", "%s · %s"), length, state) : NULL;

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), concord_record_get_headline (item));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), both != NULL ? both : length);
  if (up)
    gtk_widget_add_css_class (row, "up");
  else
    gtk_widget_remove_css_class (row, "up");
}

static GtkWidget *
create_row (gpointer item,
            gpointer user_data)
{
  ConcordConsoleClock *self = user_data;
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_widget_set_tooltip_text (row, _("Go On With This"));
  g_object_set_data_full (G_OBJECT (row), "item", g_object_ref (item), g_object_unref);
  g_object_set_data_full (G_OBJECT (row), "clock", g_object_ref (self->clock), g_object_unref);
  g_signal_connect_object (item, "notify", G_CALLBACK (refresh_row), row, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->clock, "notify::item", G_CALLBACK (refresh_row), row, G_CONNECT_SWAPPED);
  refresh_row (row);

  return row;
}

static void
on_row_activated (ConcordConsoleClock *self,
                  GtkWidget *row)
{
  concord_room_clock_start (self->clock, g_object_get_data (G_OBJECT (row), "item"));
}

/* --- the widget ------------------------------------------------------------------ */

static void
refresh (ConcordConsoleClock *self)
{
  gtk_widget_set_visible (self->start_button, concord_room_clock_get_item (self->clock) == NULL);
}

static void
on_items_changed (ConcordConsoleClock *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self), gtk_list_box_get_row_at_index (self->items, 0) != NULL);
}

static void
concord_console_clock_dispose (GObject *object)
{
  ConcordConsoleClock *self = CONCORD_CONSOLE_CLOCK (object);

  if (self->items != NULL)
    gtk_list_box_bind_model (self->items, NULL, NULL, NULL, NULL);
  g_clear_object (&self->clock);
  concord_widget_dispose_template (object, CONCORD_TYPE_CONSOLE_CLOCK);

  G_OBJECT_CLASS (concord_console_clock_parent_class)->dispose (object);
}

static void
concord_console_clock_class_init (ConcordConsoleClockClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = concord_console_clock_dispose;

  g_type_ensure (CONCORD_TYPE_CLOCK_FACE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/concordboard/Concord/ui/concord-console-clock.ui");
  gtk_widget_class_bind_template_child (widget_class, ConcordConsoleClock, face);
  gtk_widget_class_bind_template_child (widget_class, ConcordConsoleClock, start_button);
  gtk_widget_class_bind_template_child (widget_class, ConcordConsoleClock, items);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated);
  gtk_widget_class_set_css_name (widget_class, "consoleclock");
}

static void
concord_console_clock_init (ConcordConsoleClock *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* To be called once. */
void
concord_console_clock_set_desk (ConcordConsoleClock *self,
                                ConcordDesk *desk)
{
  GListModel *items;

  g_return_if_fail (CONCORD_IS_CONSOLE_CLOCK (self) && self->clock == NULL);

  items = G_LIST_MODEL (concord_graph_list (concord_desk_get_graph (desk), CONCORD_KIND_AGENDA_ITEM));
  self->clock = g_object_ref (concord_room_clock_get_for_desk (desk));
  concord_clock_face_set_clock (self->face, self->clock);
  gtk_list_box_bind_model (self->items, items, create_row, self, NULL);
  g_signal_connect_object (items, "items-changed", G_CALLBACK (on_items_changed), self, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect_object (self->clock, "notify::item", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  on_items_changed (self);
  refresh (self);
}
