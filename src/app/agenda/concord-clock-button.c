/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The room's clock in the header, small. It says its name anew when its state changes, not every second: a screen
 * reader would read each of them.
 */

#include "config.h"

#include "concord-clock-button.h"

#include <glib/gi18n-lib.h>

#include "concord-clock-face.h"

struct _ConcordClockButton
{
  AdwBin parent_instance;

  ConcordRoomClock *clock;
  GSignalGroup *signals;

  GtkMenuButton *button;
  GtkImage *icon;
  GtkLabel *time;
  GtkLabel *title;
  ConcordClockFace *face;
  gboolean titled;
};

typedef enum
{
  PROP_CLOCK = 1,
  PROP_TITLED,
} ConcordClockButtonProperty;

static GParamSpec *properties[PROP_TITLED + 1];

G_DEFINE_FINAL_TYPE (ConcordClockButton, concord_clock_button, ADW_TYPE_BIN)

static void
refresh_name (ConcordClockButton *self)
{
  g_autofree char *sentence = concord_clock_dup_sentence (self->clock);
  const char *words = concord_clock_state_get_words (concord_room_clock_get_state (self->clock));
  g_autofree char *name = NULL;

  /* Translators: what the clock in the header is called, and what it says; the last is "" or "Time is nearly over" */
  name = g_strdup_printf (_("Room’s clock: %s. %s"), sentence, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
refresh (ConcordClockButton *self)
{
  gboolean up = self->clock != NULL && concord_room_clock_get_item (self->clock) != NULL;

  if (!up)
    gtk_menu_button_popdown (self->button);
  gtk_widget_set_visible (GTK_WIDGET (self), up);
  if (!up)
    return;

  gtk_label_set_label (self->title, concord_record_get_headline (concord_room_clock_get_item (self->clock)));
  gtk_image_set_from_icon_name (self->icon, concord_clock_get_icon (self->clock));
  concord_clock_colour (GTK_WIDGET (self->button), self->clock);
  refresh_name (self);
}

static void
refresh_time (ConcordClockButton *self)
{
  g_autofree char *time = concord_room_clock_dup_time (self->clock);
  gint64 left = concord_room_clock_get_left (self->clock);
  g_autofree char *over = NULL;

  /* There is no room for "over by". */
  if (left < 0)
    {
      g_autofree char *beyond = concord_clock_dup_time (-left);

      /* Translators: a time such as "3:05" by which an agenda item is over */
      over = g_strdup_printf (C_ ("clock", "+%s"), beyond);
    }

  gtk_label_set_label (self->time, over != NULL ? over : time);
}

static void
on_notify (ConcordClockButton *self,
           GParamSpec *property)
{
  if (g_str_equal (property->name, "item") || g_str_equal (property->name, "running") || g_str_equal (property->name, "state"))
    refresh (self);
  else if (g_str_equal (property->name, "time"))
    refresh_time (self);
}

static void
on_bound (ConcordClockButton *self)
{
  refresh (self);
  refresh_time (self);
}

static gboolean
on_query_tooltip (ConcordClockButton *self,
                  int x,
                  int y,
                  gboolean keyboard,
                  GtkTooltip *tooltip)
{
  g_autofree char *sentence = NULL;

  if (self->clock == NULL)
    return FALSE;

  sentence = concord_clock_dup_sentence (self->clock);
  gtk_tooltip_set_text (tooltip, sentence);

  return TRUE;
}

static void
on_focus (ConcordClockButton *self)
{
  if (self->clock != NULL)
    refresh_name (self);
}

static void
on_open_agenda (ConcordClockButton *self)
{
  gtk_menu_button_popdown (self->button);
}

static void
concord_clock_button_get_property (GObject *object,
                                   guint property_id,
                                   GValue *value,
                                   GParamSpec *pspec)
{
  ConcordClockButton *self = CONCORD_CLOCK_BUTTON (object);

  switch ((ConcordClockButtonProperty) property_id)
    {
    case PROP_CLOCK:
      g_value_set_object (value, self->clock);
      break;
    case PROP_TITLED:
      g_value_set_boolean (value, self->titled);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
concord_clock_button_set_property (GObject *object,
                                   guint property_id,
                                   const GValue *value,
                                   GParamSpec *pspec)
{
  ConcordClockButton *self = CONCORD_CLOCK_BUTTON (object);

  switch ((ConcordClockButtonProperty) property_id)
    {
    case PROP_CLOCK:
      concord_clock_button_set_clock (self, g_value_get_object (value));
      break;
    case PROP_TITLED:
      if (self->titled != g_value_get_boolean (value))
        {
          self->titled = g_value_get_boolean (value);
          g_object_notify_by_pspec (object, pspec);
        }
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
concord_clock_button_dispose (GObject *object)
{
  ConcordClockButton *self = CONCORD_CLOCK_BUTTON (object);

  g_clear_object (&self->signals);
  g_clear_object (&self->clock);
  adw_bin_set_child (ADW_BIN (self), NULL);

  G_OBJECT_CLASS (concord_clock_button_parent_class)->dispose (object);
}

static void
concord_clock_button_class_init (ConcordClockButtonClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = concord_clock_button_get_property;
  object_class->set_property = concord_clock_button_set_property;
  object_class->dispose = concord_clock_button_dispose;

  properties[PROP_CLOCK] = g_param_spec_object ("clock", NULL, NULL, CONCORD_TYPE_ROOM_CLOCK,
                                                G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_TITLED] = g_param_spec_boolean ("titled", NULL, NULL, FALSE,
                                                  G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  g_type_ensure (CONCORD_TYPE_CLOCK_FACE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/concordboard/Concord/ui/concord-clock-button.ui");
  gtk_widget_class_bind_template_child (widget_class, ConcordClockButton, button);
  gtk_widget_class_bind_template_child (widget_class, ConcordClockButton, icon);
  gtk_widget_class_bind_template_child (widget_class, ConcordClockButton, time);
  gtk_widget_class_bind_template_child (widget_class, ConcordClockButton, title);
  gtk_widget_class_bind_template_child (widget_class, ConcordClockButton, face);
  gtk_widget_class_bind_template_callback (widget_class, on_open_agenda);
}

static void
concord_clock_button_init (ConcordClockButton *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_has_tooltip (GTK_WIDGET (self->button), TRUE);
  g_signal_connect_object (self->button, "query-tooltip", G_CALLBACK (on_query_tooltip), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "enter", G_CALLBACK (on_focus), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->button), focus);

  self->signals = g_signal_group_new (CONCORD_TYPE_ROOM_CLOCK);
  g_signal_group_connect_swapped (self->signals, "notify", G_CALLBACK (on_notify), self);
  g_signal_group_connect_swapped (self->signals, "agenda-changed", G_CALLBACK (refresh), self);
  g_signal_connect_object (self->signals, "bind", G_CALLBACK (on_bound), self, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
}

void
concord_clock_button_set_clock (ConcordClockButton *self,
                                ConcordRoomClock *clock)
{
  g_return_if_fail (CONCORD_IS_CLOCK_BUTTON (self));
  g_return_if_fail (clock == NULL || CONCORD_IS_ROOM_CLOCK (clock));

  if (!g_set_object (&self->clock, clock))
    return;

  concord_clock_face_set_clock (self->face, clock);
  g_signal_group_set_target (self->signals, clock);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CLOCK]);
}
