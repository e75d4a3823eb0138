/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The notes beside what the room sees. The room never sees them. */

#include "config.h"

#include "concord-console-notes.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "concord-agenda-item.h"
#include "concord-field-row.h"
#include "concord-session.h"

struct _ConcordConsoleNotes
{
  GtkWidget parent_instance;

  ConcordDesk *desk;
  ConcordRoomClock *clock;
  GtkWidget *item_group; /* about the agenda item that is up; NULL without one */
  GPtrArray *rows;       /* of both groups */
};

G_DEFINE_FINAL_TYPE (ConcordConsoleNotes, concord_console_notes, GTK_TYPE_WIDGET)

/* Returns: (transfer none): a group with one row, that of the notes */
static GtkWidget *
add_group (ConcordConsoleNotes *self,
           ConcordRecord *record,
           guint field)
{
  g_autoptr (ConcordFieldLink) link = concord_field_link_new (self->desk, record, field);
  GtkWidget *row = concord_field_row_new (link);
  GtkWidget *group = adw_preferences_group_new ();

  gtk_widget_set_sensitive (row, concord_desk_get_read_only (self->desk) == NULL);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
  g_ptr_array_add (self->rows, row);

  return group;
}

static void
on_item_changed (ConcordConsoleNotes *self)
{
  ConcordRecord *item = concord_room_clock_get_item (self->clock);

  concord_console_notes_flush (self);
  if (self->item_group != NULL)
    {
      g_ptr_array_remove_index (self->rows, self->rows->len - 1);
      g_clear_pointer (&self->item_group, gtk_widget_unparent);
    }
  if (item == NULL)
    return;

  self->item_group = add_group (self, item, CONCORD_AGENDA_ITEM_NOTES);
  g_object_bind_property (item, "title", self->item_group, "title", G_BINDING_SYNC_CREATE);
  gtk_widget_insert_before (self->item_group, GTK_WIDGET (self), gtk_widget_get_first_child (GTK_WIDGET (self)));
}

/* Escape ends writing, not presenting. */
static gboolean
on_escape (GtkWidget *widget,
           GVariant *arguments,
           gpointer user_data)
{
  return gtk_widget_activate_action (widget, "console.back", NULL);
}

static void
concord_console_notes_dispose (GObject *object)
{
  ConcordConsoleNotes *self = CONCORD_CONSOLE_NOTES (object);
  GtkWidget *child;

  if (self->clock != NULL)
    g_signal_handlers_disconnect_by_data (self->clock, self);
  g_clear_object (&self->clock);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  self->item_group = NULL;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->desk);

  G_OBJECT_CLASS (concord_console_notes_parent_class)->dispose (object);
}

static void
concord_console_notes_class_init (ConcordConsoleNotesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = concord_console_notes_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, on_escape, NULL);
}

static void
concord_console_notes_init (ConcordConsoleNotes *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 18);
  self->rows = g_ptr_array_new ();
}

/* To be called once. */
void
concord_console_notes_set_desk (ConcordConsoleNotes *self,
                                ConcordDesk *desk)
{
  GtkWidget *group;

  g_return_if_fail (CONCORD_IS_CONSOLE_NOTES (self) && self->desk == NULL);

  self->desk = g_object_ref (desk);
  self->clock = g_object_ref (concord_room_clock_get_for_desk (desk));
  group = add_group (self, concord_desk_get_session (desk), CONCORD_SESSION_FACILITATOR_NOTES);
  gtk_widget_set_parent (group, GTK_WIDGET (self));
  g_signal_connect_object (self->clock, "notify::item", G_CALLBACK (on_item_changed), self, G_CONNECT_SWAPPED);
  on_item_changed (self);
}

/* Saves what is being typed. */
void
concord_console_notes_flush (ConcordConsoleNotes *self)
{
  g_return_if_fail (CONCORD_IS_CONSOLE_NOTES (self));

  for (guint i = 0; i < self->rows->len; i++)
    concord_field_row_flush (CONCORD_FIELD_ROW (self->rows->pdata[i]));
}
