/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The room's clock, large, with its buttons. It follows the clock and leaves what the buttons do to the page's actions. */

#include "config.h"

#include "concord-clock-face.h"

#include <glib/gi18n-lib.h>

struct _ConcordClockFace
{
  AdwBin parent_instance;

  ConcordRoomClock *clock;
  GSignalGroup *signals;

  GtkLabel *title;
  GtkLabel *time;
  GtkWidget *warning;
  GtkImage *warning_icon;
  GtkLabel *warning_words;
  GtkProgressBar *progress;
  GtkLabel *pace;
  GtkWidget *toggle;
  AdwButtonContent *toggle_content;
  GtkWidget *end;
  GtkWidget *next;
  AdwButtonContent *next_content;
  GtkLabel *next_words;
};

typedef enum
{
  PROP_CLOCK = 1,
} ConcordClockFaceProperty;

static GParamSpec *properties[PROP_CLOCK + 1];

G_DEFINE_FINAL_TYPE (ConcordClockFace, concord_clock_face, ADW_TYPE_BIN)

/* --- what others say of the clock too ---------------------------------------------- */

/**
 * concord_clock_colour:
 *
 * Gives @widget the colour of the clock's state. Never the only sign of it.
 */
void
concord_clock_colour (GtkWidget *widget,
                      ConcordRoomClock *clock)
{
  static const char *const classes[] = {
    [CONCORD_CLOCK_STILL] = "clock-still", [CONCORD_CLOCK_CALM] = "clock-calm", [CONCORD_CLOCK_SOON] = "clock-soon",
    [CONCORD_CLOCK_NOW] = "clock-now",     [CONCORD_CLOCK_OVER] = "clock-over",
  };
  ConcordClockState state = concord_room_clock_get_state (clock);

  for (guint i = 0; i < G_N_ELEMENTS (classes); i++)
    {
      if (i == (guint) state)
        gtk_widget_add_css_class (widget, classes[i]);
      else
        gtk_widget_remove_css_class (widget, classes[i]);
    }
}

/**
 * concord_clock_get_icon:
 *
 * Returns: an icon whose shape says what the colour says
 */
const char *
concord_clock_get_icon (ConcordRoomClock *clock)
{
  switch (concord_room_clock_get_state (clock))
    {
    case CONCORD_CLOCK_SOON:
      return "alarm-symbolic";
    case CONCORD_CLOCK_NOW:
      return "dialog-warning-symbolic";
    case CONCORD_CLOCK_OVER:
      return "dialog-error-symbolic";
    case CONCORD_CLOCK_STILL:
    case CONCORD_CLOCK_CALM:
    default:
      return concord_room_clock_get_running (clock) ? "preferences-system-time-symbolic"
                                                    : "media-playback-pause-symbolic";
    }
}

/**
 * concord_clock_dup_sentence:
 *
 * Returns: what the clock says in one sentence, "12:48 left for “Agree commitments”"; "" while it is still
 */
char *
concord_clock_dup_sentence (ConcordRoomClock *clock)
{
  ConcordRecord *item = concord_room_clock_get_item (clock);
  g_autofree char *time = concord_room_clock_dup_time (clock);
  g_autofree char *sentence = NULL;
  const char *title;

  if (item == NULL)
    return g_strdup ("");

  title = concord_record_get_headline (item);
  if (concord_room_clock_get_left (clock) < 0)
    /* Translators: an agenda item, and "over by 3:05" */
    sentence = g_strdup_printf (_("“%s” is %s"), title, time);
  else if (concord_room_clock_get_length (clock) == 0)
    /* Translators: a time such as "12:48" that was spent so far, and an agenda item */
    sentence = g_strdup_printf (_("%s on “%s”"), time, title);
  else
    /* Translators: a time such as "12:48", and an agenda item */
    sentence = g_strdup_printf (_("%s left for “%s”"), time, title);

  if (concord_room_clock_get_running (clock))
    return g_steal_pointer (&sentence);

  /* Translators: what the room's clock says, which is standing still */
  return g_strdup_printf (_("Paused: %s"), sentence);
}

/* --- what it shows ----------------------------------------------------------------- */

static void
refresh_next (ConcordClockFace *self)
{
  ConcordRecord *item = concord_room_clock_get_next_item (self->clock);
  g_autofree char *words = NULL;

  if (item != NULL)
    /* Translators: %s is the agenda item that comes next */
    words = g_strdup_printf (_("Next: %s"), concord_record_get_headline (item));
  gtk_label_set_label (self->next_words, words != NULL ? words : _("This is the last item"));

  /* Behind the last item Next is the end. */
  gtk_widget_set_visible (self->end, item != NULL);
  adw_button_content_set_label (self->next_content, item != NULL ? _("_Next") : _("_End"));
  adw_button_content_set_icon_name (self->next_content,
                                    item != NULL ? "media-skip-forward-symbolic" : "media-playback-stop-symbolic");
  gtk_widget_set_tooltip_text (self->next, item != NULL ? _("Next Item (Ctrl+Shift+N)")
                                                        : _("End the Agenda (Ctrl+Shift+N)"));
}

static void
refresh (ConcordClockFace *self)
{
  ConcordRecord *item = self->clock != NULL ? concord_room_clock_get_item (self->clock) : NULL;
  const char *warning;
  gboolean running;

  gtk_widget_set_visible (GTK_WIDGET (self), item != NULL);
  if (item == NULL)
    return;

  running = concord_room_clock_get_running (self->clock);
  warning = concord_clock_state_get_words (concord_room_clock_get_state (self->clock));
  if (!running)
    warning = *warning == '\0' ? _("Paused") : warning;

  gtk_label_set_label (self->title, concord_record_get_headline (item));
  gtk_label_set_label (self->warning_words, warning);
  gtk_image_set_from_icon_name (self->warning_icon, concord_clock_get_icon (self->clock));
  gtk_widget_set_visible (self->warning, *warning != '\0');
  concord_clock_colour (GTK_WIDGET (self), self->clock);

  adw_button_content_set_label (self->toggle_content, running ? _("Pa_use") : _("_Go On"));
  adw_button_content_set_icon_name (self->toggle_content,
                                    running ? "media-playback-pause-symbolic" : "media-playback-start-symbolic");
  gtk_widget_set_tooltip_text (self->toggle, running ? _("Pause the Clock (Ctrl+T)") : _("Let the Clock Go On (Ctrl+T)"));
  refresh_next (self);
}

static void
refresh_time (ConcordClockFace *self)
{
  gint64 length = concord_room_clock_get_length (self->clock);
  gint64 left = concord_room_clock_get_left (self->clock);
  g_autofree char *time = concord_room_clock_dup_time (self->clock);
  g_autofree char *pace = concord_room_clock_dup_pace (self->clock);

  gtk_label_set_label (self->time, time);
  gtk_label_set_label (self->pace, pace);
  gtk_widget_set_visible (GTK_WIDGET (self->progress), length > 0);
  if (length > 0)
    gtk_progress_bar_set_fraction (self->progress, CLAMP ((double) (length - left) / (double) length, 0, 1));
}

static void
on_notify (ConcordClockFace *self,
           GParamSpec *property)
{
  if (g_str_equal (property->name, "item") || g_str_equal (property->name, "running") || g_str_equal (property->name, "state"))
    refresh (self);
  else
    refresh_time (self);
}

static void
on_bound (ConcordClockFace *self)
{
  refresh (self);
  refresh_time (self);
}

static void
concord_clock_face_get_property (GObject *object,
                                 guint property_id,
                                 GValue *value,
                                 GParamSpec *pspec)
{
  ConcordClockFace *self = CONCORD_CLOCK_FACE (object);

  switch ((ConcordClockFaceProperty) property_id)
    {
    case PROP_CLOCK:
      g_value_set_object (value, self->clock);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
concord_clock_face_set_property (GObject *object,
                                 guint property_id,
                                 const GValue *value,
                                 GParamSpec *pspec)
{
  switch ((ConcordClockFaceProperty) property_id)
    {
    case PROP_CLOCK:
      concord_clock_face_set_clock (CONCORD_CLOCK_FACE (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
concord_clock_face_dispose (GObject *object)
{
  ConcordClockFace *self = CONCORD_CLOCK_FACE (object);

  g_clear_object (&self->signals);
  g_clear_object (&self->clock);
  gtk_widget_dispose_template (GTK_WIDGET (self), CONCORD_TYPE_CLOCK_FACE);

  G_OBJECT_CLASS (concord_clock_face_parent_class)->dispose (object);
}

static void
concord_clock_face_class_init (ConcordClockFaceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = concord_clock_face_get_property;
  object_class->set_property = concord_clock_face_set_property;
  object_class->dispose = concord_clock_face_dispose;

  properties[PROP_CLOCK] = g_param_spec_object ("clock", NULL, NULL, CONCORD_TYPE_ROOM_CLOCK,
                                                G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/concordboard/Concord/ui/concord-clock-face.ui");
  gtk_widget_class_bind_template_child (widget_class, ConcordClockFace, title);
  gtk_widget_class_bind_template_child (widget_class, ConcordClockFace, time);
  gtk_widget_class_bind_template_child (widget_class, ConcordClockFace, warning);
  gtk_widget_class_bind_template_child (widget_class, ConcordClockFace, warning_icon);
  gtk_widget_class_bind_template_child (widget_class, ConcordClockFace, warning_words);
  gtk_widget_class_bind_template_child (widget_class, ConcordClockFace, progress);
  gtk_widget_class_bind_template_child (widget_class, ConcordClockFace, pace);
  gtk_widget_class_bind_template_child (widget_class, ConcordClockFace, toggle);
  gtk_widget_class_bind_template_child (widget_class, ConcordClockFace, toggle_content);
  gtk_widget_class_bind_template_child (widget_class, ConcordClockFace, end);
  gtk_widget_class_bind_template_child (widget_class, ConcordClockFace, next);
  gtk_widget_class_bind_template_child (widget_class, ConcordClockFace, next_content);
  gtk_widget_class_bind_template_child (widget_class, ConcordClockFace, next_words);
}

static void
concord_clock_face_init (ConcordClockFace *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->signals = g_signal_group_new (CONCORD_TYPE_ROOM_CLOCK);
  g_signal_group_connect_swapped (self->signals, "notify", G_CALLBACK (on_notify), self);
  g_signal_group_connect_swapped (self->signals, "agenda-changed", G_CALLBACK (refresh), self);
  g_signal_connect_object (self->signals, "bind", G_CALLBACK (on_bound), self, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

void
concord_clock_face_set_clock (ConcordClockFace *self,
                              ConcordRoomClock *clock)
{
  g_return_if_fail (CONCORD_IS_CLOCK_FACE (self));
  g_return_if_fail (clock == NULL || CONCORD_IS_ROOM_CLOCK (clock));

  if (!g_set_object (&self->clock, clock))
    return;

  g_signal_group_set_target (self->signals, clock);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CLOCK]);
}
