/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The records of one kind that belong to a record, each on a line, and a line to add one. Opening and
 * deleting are the inspector's and the session page's.
 */

#include "config.h"

#include "concord-belongings.h"

#include <glib/gi18n-lib.h>

#include "concord-add-dialog.h"
#include "concord-kind-words.h"
#include "concord-record-words.h"
#include "concord-records-moves.h"

struct _ConcordBelongings
{
  AdwPreferencesGroup parent_instance;

  ConcordDesk *desk;
  ConcordRecord *owner;
  ConcordKind kind;
  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (ConcordBelongings, concord_belongings, ADW_TYPE_PREFERENCES_GROUP)

#define RECORD_KEY "concord-record"

static ConcordRecord *
get_record (GtkListBoxRow *row)
{
  return g_object_get_data (G_OBJECT (row), RECORD_KEY);
}

static void
refresh_row (ConcordBelongings *self,
             GtkListBoxRow *row)
{
  ConcordGraph *graph = concord_desk_get_graph (self->desk);
  ConcordRecord *record = get_record (row);
  g_autofree char *title = concord_record_say_title (graph, record);
  g_autofree char *details = concord_record_say_details (graph, record);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), details);
}

static void
on_graph_changed (ConcordBelongings *self)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    {
      if (get_record (row) != NULL)
        refresh_row (self, row);
    }
}

static void
on_added (ConcordBelongings *self,
          const char *id)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "inspector.open", "s", id);
}

static void
on_row_activated (ConcordBelongings *self,
                  GtkListBoxRow *row)
{
  ConcordRecord *record = get_record (row);

  if (record != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "inspector.open", "s",
                                concord_record_get_id (record));
  else
    concord_belongings_add (self);
}

static void
move (ConcordBelongings *self,
      ConcordRecord *record,
      gboolean down)
{
  ConcordRecordList *siblings = concord_graph_children (concord_desk_get_graph (self->desk),
                                                        self->owner, self->kind);
  guint index;

  if (concord_records_move_by_one (self->desk, record, down)
      && concord_record_list_find (siblings, record, &index))
    gtk_widget_grab_focus (GTK_WIDGET (gtk_list_box_get_row_at_index (self->list, (int) index)));
}

static gboolean
on_key_pressed (ConcordBelongings *self,
                guint keyval,
                guint keycode,
                GdkModifierType state)
{
  GtkWidget *row = gtk_widget_get_focus_child (GTK_WIDGET (self->list));
  ConcordRecord *record = row != NULL ? get_record (GTK_LIST_BOX_ROW (row)) : NULL;

  if (record == NULL || concord_desk_get_read_only (self->desk) != NULL)
    return GDK_EVENT_PROPAGATE;

  if (keyval == GDK_KEY_Delete)
    gtk_widget_activate_action (GTK_WIDGET (self), "session.delete", "s",
                                concord_record_get_id (record));
  else if ((state & GDK_ALT_MASK) != 0 && (keyval == GDK_KEY_Up || keyval == GDK_KEY_Down))
    move (self, record, keyval == GDK_KEY_Down);
  else
    return GDK_EVENT_PROPAGATE;

  return GDK_EVENT_STOP;
}

static GtkWidget *
create_row (gpointer item,
            gpointer user_data)
{
  ConcordBelongings *self = CONCORD_BELONGINGS (user_data);
  GtkWidget *row;
  GtkWidget *trash;

  if (!CONCORD_IS_RECORD (item))
    {
      row = adw_button_row_new ();
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row),
                                     concord_kind_get_add_label (self->kind));
      adw_button_row_set_start_icon_name (ADW_BUTTON_ROW (row), "list-add-symbolic");
      return row;
    }

  row = adw_action_row_new ();
  g_object_set_data_full (G_OBJECT (row), RECORD_KEY, g_object_ref (item), g_object_unref);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 2);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);

  if (concord_desk_get_read_only (self->desk) != NULL)
    {
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
      refresh_row (self, GTK_LIST_BOX_ROW (row));
      return row;
    }

  trash = gtk_button_new_from_icon_name ("user-trash-symbolic");
  gtk_widget_set_valign (trash, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (trash, _("Delete"));
  gtk_widget_add_css_class (trash, "flat");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (trash), "session.delete");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (trash), "s", concord_record_get_id (item));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), trash);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("go-next-symbolic"));
  refresh_row (self, GTK_LIST_BOX_ROW (row));

  return row;
}

static void
concord_belongings_finalize (GObject *object)
{
  ConcordBelongings *self = CONCORD_BELONGINGS (object);

  g_clear_object (&self->owner);
  g_clear_object (&self->desk);

  G_OBJECT_CLASS (concord_belongings_parent_class)->finalize (object);
}

static void
concord_belongings_class_init (ConcordBelongingsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = concord_belongings_finalize;
}

static void
concord_belongings_init (ConcordBelongings *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (on_row_activated), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (on_key_pressed), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->list), keys);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), GTK_WIDGET (self->list));
}

/**
 * concord_belongings_new:
 * @kind: a kind that can belong to records of @owner's kind
 */
GtkWidget *
concord_belongings_new (ConcordDesk *desk,
                        ConcordRecord *owner,
                        ConcordKind kind)
{
  ConcordBelongings *self = g_object_new (CONCORD_TYPE_BELONGINGS, NULL);
  ConcordGraph *graph = concord_desk_get_graph (desk);
  const char *const adding[] = { "", NULL };
  g_autoptr (GListStore) parts = g_list_store_new (G_TYPE_LIST_MODEL);
  g_autoptr (GtkStringList) add = gtk_string_list_new (adding);
  g_autoptr (GtkFlattenListModel) lines = NULL;

  self->desk = g_object_ref (desk);
  self->owner = g_object_ref (owner);
  self->kind = kind;

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self),
                                   _(concord_kind_get_info (kind)->label_plural));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _(concord_kind_get_info (kind)->label_plural), -1);

  g_list_store_append (parts, concord_graph_children (graph, owner, kind));
  if (concord_desk_get_read_only (desk) == NULL)
    g_list_store_append (parts, add);
  lines = gtk_flatten_list_model_new (G_LIST_MODEL (g_steal_pointer (&parts)));
  gtk_list_box_bind_model (self->list, G_LIST_MODEL (lines), create_row, self, NULL);
  g_signal_connect_object (graph, "changed", G_CALLBACK (on_graph_changed), self,
                           G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

/**
 * concord_belongings_add:
 *
 * Adds one as the line at the end does, and opens it.
 */
void
concord_belongings_add (ConcordBelongings *self)
{
  concord_add_dialog_start (GTK_WIDGET (self), self->desk, self->kind, self->owner,
                            (ConcordAddedFunc) on_added, self);
}
