/* SPDX-License-Identifier: GPL-3.0-or-later */

/* An item of the agenda: what it says and what someone does to it. It asks the desk for edits and the view for moves; it
 * never computes the day.
 */

#include "config.h"

#include "concord-agenda-row.h"

#include <glib/gi18n-lib.h>

#include "concord-agenda-item.h"
#include "concord-agenda-words.h"
#include "concord-agenda.h"
#include "concord-inline-text.h"
#include "concord-reorder.h"
#include "concord-steps.h"
#include "concord-widget.h"

struct _ConcordAgendaRow
{
  GtkListBoxRow parent_instance;

  ConcordDesk *desk;
  ConcordRecord *item;
  GArray *choices; /* of view, by place in the drop-down */
  char *group;     /* of the changes of minutes since the field was entered */
  int begins;
  gboolean narrow;
  gboolean refreshing;

  GtkWidget *handle;
  GtkLabel *begins_label;
  GtkLabel *narrow_begins;
  GtkWidget *body;
  ConcordInlineText *title;
  GtkWidget *state;
  GtkImage *state_icon;
  GtkLabel *state_words;
  GtkLabel *notes;
  GtkSpinButton *minutes;
  GtkWidget *unit;
  GtkDropDown *view;
  GtkMenuButton *menu_button;
};

typedef enum
{
  PROP_NARROW = 1,
} ConcordAgendaRowProperty;

static GParamSpec *properties[PROP_NARROW + 1];

G_DEFINE_FINAL_TYPE (ConcordAgendaRow, concord_agenda_row, GTK_TYPE_LIST_BOX_ROW)

static ConcordGraph *
get_graph (ConcordAgendaRow *self)
{
  return concord_desk_get_graph (self->desk);
}

/* --- what it says ------------------------------------------------------------------ */

static guint
find_choice (ConcordAgendaRow *self,
             guint choice)
{
  for (guint i = 0; i < self->choices->len; i++)
    {
      if (g_array_index (self->choices, guint, i) == choice)
        return i;
    }

  return GTK_INVALID_LIST_POSITION;
}

static void
refresh_view (ConcordAgendaRow *self)
{
  guint choice = concord_record_get_choice (self->item, CONCORD_AGENDA_ITEM_VIEW);
  guint place = find_choice (self, choice);

  /* One that cannot be chosen here, and stays what it is. */
  if (place == GTK_INVALID_LIST_POSITION)
    {
      GtkStringList *labels = GTK_STRING_LIST (gtk_drop_down_get_model (self->view));

      place = self->choices->len;
      g_array_append_val (self->choices, choice);
      gtk_string_list_append (labels, concord_agenda_view_get_label (choice));
    }

  gtk_drop_down_set_selected (self->view, place);
}

static void
refresh_state (ConcordAgendaRow *self)
{
  ConcordRoomClock *clock = concord_room_clock_get_for_desk (self->desk);
  gboolean up = concord_room_clock_get_item (clock) == self->item;
  const char *icon = NULL;
  const char *words = concord_agenda_describe_state (self->item, up, &icon);

  gtk_widget_set_visible (GTK_WIDGET (self->begins_label), self->begins >= 0 && !self->narrow);
  gtk_widget_set_visible (GTK_WIDGET (self->narrow_begins), self->begins >= 0 && self->narrow);
  gtk_widget_set_visible (self->state, words != NULL || (self->begins >= 0 && self->narrow));
  gtk_widget_set_visible (GTK_WIDGET (self->state_icon), words != NULL);
  gtk_label_set_label (self->state_words, words != NULL ? words : "");
  gtk_image_set_from_icon_name (self->state_icon, icon);
  if (up)
    gtk_widget_add_css_class (GTK_WIDGET (self), "up");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "up");
}

static void
refresh_name (ConcordAgendaRow *self)
{
  ConcordRoomClock *clock = concord_room_clock_get_for_desk (self->desk);
  g_autofree char *name
      = concord_agenda_describe_item (self->item, self->begins, concord_room_clock_get_item (clock) == self->item);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
refresh (ConcordAgendaRow *self)
{
  const char *notes = concord_record_get_text (self->item, CONCORD_AGENDA_ITEM_NOTES);
  gint64 minutes = concord_record_get_whole (self->item, CONCORD_AGENDA_ITEM_MINUTES, 0);

  self->refreshing = TRUE;
  concord_inline_text_set_text (self->title, concord_record_get_headline (self->item));
  /* Setting the same again would take away what someone is typing. */
  if (gtk_spin_button_get_value_as_int (self->minutes) != minutes)
    gtk_spin_button_set_value (self->minutes, (double) minutes);
  gtk_label_set_label (self->notes, notes);
  gtk_widget_set_visible (GTK_WIDGET (self->notes), notes[0] != '\0');
  refresh_view (self);
  self->refreshing = FALSE;
  refresh_state (self);
  refresh_name (self);
}

static void
on_up_changed (ConcordAgendaRow *self)
{
  refresh_state (self);
  refresh_name (self);
}

/* --- editing ----------------------------------------------------------------------- */

static gboolean
on_title_edited (ConcordAgendaRow *self,
                 const char *text,
                 const char *group)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ConcordEdit) edit
      = concord_steps_edit_text (get_graph (self), self->item, CONCORD_AGENDA_ITEM_TITLE, text, &error);

  if (edit == NULL)
    {
      gtk_widget_activate_action (GTK_WIDGET (self), "session.toast", "s", error->message);
      return FALSE;
    }

  concord_edit_set_group (edit, group);
  return concord_desk_commit (self->desk, edit);
}

static void
on_title_finished (ConcordAgendaRow *self,
                   gboolean by_key)
{
  if (by_key)
    gtk_widget_grab_focus (GTK_WIDGET (self));
}

static void
on_title_clicked (ConcordAgendaRow *self,
                  int n_press,
                  double x,
                  double y,
                  GtkGesture *gesture)
{
  if (concord_inline_text_get_editing (self->title))
    return;

  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  concord_agenda_row_edit (self);
}

/* Several clicks of one visit to the field are one step. */
static void
on_minutes_entered (ConcordAgendaRow *self)
{
  g_clear_pointer (&self->group, g_free);
  self->group = g_uuid_string_random ();
}

static void
on_minutes_changed (ConcordAgendaRow *self)
{
  gint64 minutes = gtk_spin_button_get_value_as_int (self->minutes);
  const char *id;
  g_autoptr (ConcordEdit) edit = NULL;

  if (self->refreshing || self->item == NULL
      || concord_record_get_whole (self->item, CONCORD_AGENDA_ITEM_MINUTES, 0) == minutes)
    return;

  id = concord_record_get_id (self->item);
  edit = concord_desk_begin (self->desk, _("Change minutes"));
  concord_edit_set_whole (edit, CONCORD_KIND_AGENDA_ITEM, id, CONCORD_AGENDA_ITEM_MINUTES, minutes);
  concord_edit_set_group (edit, self->group);
  concord_desk_commit (self->desk, edit);
}

static void
on_view_selected (ConcordAgendaRow *self)
{
  guint place = gtk_drop_down_get_selected (self->view);
  g_autoptr (ConcordEdit) edit = NULL;

  if (self->refreshing || self->item == NULL || place >= self->choices->len)
    return;

  edit = concord_steps_set_choice (get_graph (self), self->item, CONCORD_AGENDA_ITEM_VIEW,
                                   g_array_index (self->choices, guint, place));
  concord_desk_commit (self->desk, edit);
}

/* --- menu and moving ----------------------------------------------------------------- */

static void
append_item (GMenu *menu,
             const char *label,
             const char *action,
             const char *id)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, action, "s", id);
  g_menu_append_item (menu, item);
}

static void
create_menu (GtkMenuButton *button,
             gpointer user_data)
{
  ConcordAgendaRow *self = CONCORD_AGENDA_ROW (user_data);
  const char *id = concord_record_get_id (self->item);
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) order = g_menu_new ();
  g_autoptr (GMenu) end = g_menu_new ();

  append_item (menu, _("_Begin This Item"), "session.clock-start", id);
  append_item (menu, _("_Edit Title"), "agenda.edit", id);
  append_item (menu, _("_Notes and Details"), "session.inspect", id);
  append_item (order, _("Move _Up"), "agenda.move-up", id);
  append_item (order, _("Move Do_wn"), "agenda.move-down", id);
  append_item (end, _("Dupl_icate"), "agenda.duplicate", id);
  append_item (end, _("De_lete"), "agenda.delete", id);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (order));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (end));
  gtk_menu_button_set_menu_model (button, G_MENU_MODEL (menu));
}

static void
on_secondary (ConcordAgendaRow *self)
{
  if (gtk_widget_get_visible (GTK_WIDGET (self->menu_button)))
    gtk_menu_button_popup (self->menu_button);
}

static gboolean
on_key (GtkEventControllerKey *controller,
        guint keyval,
        guint keycode,
        GdkModifierType modifiers,
        ConcordAgendaRow *self)
{
  const char *action = NULL;
  gboolean alt = (modifiers & GDK_ALT_MASK) != 0;
  gboolean on_row = gtk_widget_is_focus (GTK_WIDGET (self));

  if (concord_inline_text_get_editing (self->title))
    return GDK_EVENT_PROPAGATE;

  if ((keyval == GDK_KEY_Up || keyval == GDK_KEY_KP_Up) && alt)
    action = "agenda.move-up";
  else if ((keyval == GDK_KEY_Down || keyval == GDK_KEY_KP_Down) && alt)
    action = "agenda.move-down";
  else if ((keyval == GDK_KEY_Delete || keyval == GDK_KEY_KP_Delete) && on_row)
    action = "agenda.delete";
  else if (keyval == GDK_KEY_F2 || (keyval == GDK_KEY_space && on_row))
    action = "agenda.edit";
  else if ((keyval == GDK_KEY_Return || keyval == GDK_KEY_KP_Enter) && (modifiers & GDK_CONTROL_MASK) != 0 && on_row)
    action = "session.inspect";
  else if ((keyval == GDK_KEY_d) && (modifiers & GDK_CONTROL_MASK) != 0 && on_row)
    action = "agenda.duplicate";

  if (action != NULL)
    return gtk_widget_activate_action (GTK_WIDGET (self), action, "s", concord_record_get_id (self->item));

  if (keyval == GDK_KEY_Menu || (keyval == GDK_KEY_F10 && (modifiers & GDK_SHIFT_MASK) != 0))
    {
      on_secondary (self);
      return GDK_EVENT_STOP;
    }

  return GDK_EVENT_PROPAGATE;
}

static void
set_narrow (ConcordAgendaRow *self,
            gboolean narrow)
{
  self->narrow = narrow;
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->body),
                                  narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  /* All of the row can be picked up. */
  gtk_widget_set_visible (self->handle, !narrow);
  gtk_widget_set_visible (self->unit, !narrow);
  if (narrow)
    gtk_widget_add_css_class (GTK_WIDGET (self), "narrow");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "narrow");
  if (self->item != NULL)
    refresh_state (self);
}

/* --- the row ------------------------------------------------------------------------- */

static void
concord_agenda_row_get_property (GObject *object,
                                 guint property_id,
                                 GValue *value,
                                 GParamSpec *pspec)
{
  ConcordAgendaRow *self = CONCORD_AGENDA_ROW (object);

  switch ((ConcordAgendaRowProperty) property_id)
    {
    case PROP_NARROW:
      g_value_set_boolean (value, self->narrow);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
concord_agenda_row_set_property (GObject *object,
                                 guint property_id,
                                 const GValue *value,
                                 GParamSpec *pspec)
{
  ConcordAgendaRow *self = CONCORD_AGENDA_ROW (object);

  switch ((ConcordAgendaRowProperty) property_id)
    {
    case PROP_NARROW:
      set_narrow (self, g_value_get_boolean (value));
      g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
concord_agenda_row_dispose (GObject *object)
{
  ConcordAgendaRow *self = CONCORD_AGENDA_ROW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), CONCORD_TYPE_AGENDA_ROW);
  g_clear_object (&self->item);
  g_clear_object (&self->desk);

  G_OBJECT_CLASS (concord_agenda_row_parent_class)->dispose (object);
}

static void
concord_agenda_row_finalize (GObject *object)
{
  ConcordAgendaRow *self = CONCORD_AGENDA_ROW (object);

  g_clear_pointer (&self->choices, g_array_unref);
  g_clear_pointer (&self->group, g_free);

  G_OBJECT_CLASS (concord_agenda_row_parent_class)->finalize (object);
}

static void
concord_agenda_row_class_init (ConcordAgendaRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = concord_agenda_row_get_property;
  object_class->set_property = concord_agenda_row_set_property;
  object_class->dispose = concord_agenda_row_dispose;
  object_class->finalize = concord_agenda_row_finalize;

  properties[PROP_NARROW] = g_param_spec_boolean ("narrow", NULL, NULL, FALSE,
                                                  G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  g_type_ensure (CONCORD_TYPE_INLINE_TEXT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/concordboard/Concord/ui/concord-agenda-row.ui");
  gtk_widget_class_bind_template_child (widget_class, ConcordAgendaRow, handle);
  gtk_widget_class_bind_template_child_full (widget_class, "begins", FALSE,
                                             G_STRUCT_OFFSET (ConcordAgendaRow, begins_label));
  gtk_widget_class_bind_template_child (widget_class, ConcordAgendaRow, narrow_begins);
  gtk_widget_class_bind_template_child (widget_class, ConcordAgendaRow, body);
  gtk_widget_class_bind_template_child (widget_class, ConcordAgendaRow, title);
  gtk_widget_class_bind_template_child (widget_class, ConcordAgendaRow, state);
  gtk_widget_class_bind_template_child (widget_class, ConcordAgendaRow, state_icon);
  gtk_widget_class_bind_template_child (widget_class, ConcordAgendaRow, state_words);
  gtk_widget_class_bind_template_child (widget_class, ConcordAgendaRow, notes);
  gtk_widget_class_bind_template_child (widget_class, ConcordAgendaRow, minutes);
  gtk_widget_class_bind_template_child (widget_class, ConcordAgendaRow, unit);
  gtk_widget_class_bind_template_child (widget_class, ConcordAgendaRow, view);
  gtk_widget_class_bind_template_child (widget_class, ConcordAgendaRow, menu_button);
  gtk_widget_class_bind_template_callback (widget_class, on_minutes_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_secondary);
  gtk_widget_class_bind_template_callback (widget_class, on_title_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_title_edited);
  gtk_widget_class_bind_template_callback (widget_class, on_title_finished);
  gtk_widget_class_bind_template_callback (widget_class, on_view_selected);
}

/* A wheel that scrolls the page must not change the minutes that happen to pass below the pointer. */
static void
ignore_wheel (GtkWidget *widget)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = g_list_model_get_n_items (controllers); i > 0; i--)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i - 1);

      if (GTK_IS_EVENT_CONTROLLER_SCROLL (controller))
        gtk_widget_remove_controller (widget, controller);
    }
}

static ConcordRecord *
get_record (GtkWidget *row)
{
  return CONCORD_AGENDA_ROW (row)->item;
}

static void
concord_agenda_row_init (ConcordAgendaRow *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->begins = -1;
  self->refreshing = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  concord_reorder_add (GTK_WIDGET (self), get_record, "agenda.drop");
  gtk_menu_button_set_create_popup_func (self->menu_button, create_menu, self, NULL);
  ignore_wheel (GTK_WIDGET (self->minutes));

  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (on_key), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  g_signal_connect_object (focus, "enter", G_CALLBACK (on_minutes_entered), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->minutes), focus);

  self->choices = concord_agenda_view_list_choices ();
  {
    g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);

    for (guint i = 0; i < self->choices->len; i++)
      gtk_string_list_append (labels, concord_agenda_view_get_label (g_array_index (self->choices, guint, i)));
    gtk_drop_down_set_model (self->view, G_LIST_MODEL (labels));
  }
}

GtkWidget *
concord_agenda_row_new (ConcordDesk *desk,
                        ConcordRecord *item)
{
  ConcordAgendaRow *self = g_object_new (CONCORD_TYPE_AGENDA_ROW, NULL);

  self->desk = g_object_ref (desk);
  self->item = g_object_ref (item);
  if (concord_desk_get_read_only (desk) != NULL)
    {
      gtk_widget_set_visible (self->handle, FALSE);
      gtk_widget_set_sensitive (GTK_WIDGET (self->minutes), FALSE);
      gtk_widget_set_sensitive (GTK_WIDGET (self->view), FALSE);
      gtk_widget_set_visible (GTK_WIDGET (self->menu_button), FALSE);
      concord_widget_allow_dragging (self, FALSE);
    }
  g_signal_connect_object (item, "notify", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (concord_room_clock_get_for_desk (desk), "notify::item", G_CALLBACK (on_up_changed), self,
                           G_CONNECT_SWAPPED);
  refresh (self);

  return GTK_WIDGET (self);
}

ConcordRecord *
concord_agenda_row_get_item (ConcordAgendaRow *self)
{
  return self->item;
}

/* @minutes: after midnight; -1 where the day has no start */
void
concord_agenda_row_set_begins (ConcordAgendaRow *self,
                               int minutes)
{
  g_autofree char *text = minutes >= 0 ? concord_time_of_day_dup (minutes) : NULL;

  self->begins = minutes;
  gtk_label_set_label (self->begins_label, text != NULL ? text : "");
  gtk_label_set_label (self->narrow_begins, text != NULL ? text : "");
  refresh_state (self);
  refresh_name (self);
}

/* Begins editing its title, where that can be changed. */
void
concord_agenda_row_edit (ConcordAgendaRow *self)
{
  if (concord_desk_get_read_only (self->desk) != NULL)
    return;

  concord_inline_text_start (self->title);
}
