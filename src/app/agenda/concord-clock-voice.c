/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Announces what the room's clock says, and rings the desktop's own bell, which needs no permission. It shows nothing. */

#include "config.h"

#include "concord-clock-voice.h"

#include <glib/gi18n-lib.h>

#include "concord-agenda-item.h"
#include "concord-agenda.h"
#include "concord-clock-face.h"

struct _ConcordClockVoice
{
  GObject parent_instance;

  GtkWidget *widget; /* weak */
  ConcordRoomClock *clock;
  GSettings *settings;
  ConcordRecord *item;
  ConcordClockState state;
  char *said;
  guint n_rung;
};

G_DEFINE_FINAL_TYPE (ConcordClockVoice, concord_clock_voice, G_TYPE_OBJECT)

static void
say (ConcordClockVoice *self,
     const char *words)
{
  g_set_str (&self->said, words);
  if (self->widget != NULL && gtk_widget_get_mapped (self->widget))
    gtk_accessible_announce (GTK_ACCESSIBLE (self->widget), words, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static void
ring (ConcordClockVoice *self)
{
  GtkNative *native = self->widget != NULL ? gtk_widget_get_native (self->widget) : NULL;

  if (self->settings == NULL || !g_settings_get_boolean (self->settings, "clock-sound"))
    return;

  self->n_rung++;
  if (native != NULL)
    gdk_surface_beep (gtk_native_get_surface (native));
}

static void
on_state (ConcordClockVoice *self)
{
  ConcordClockState state = concord_room_clock_get_state (self->clock);
  ConcordRecord *item = concord_room_clock_get_item (self->clock);
  gboolean worse = item == self->item && state > self->state && state >= CONCORD_CLOCK_SOON;
  g_autofree char *sentence = NULL;
  g_autofree char *words = NULL;

  g_set_object (&self->item, item);
  self->state = state;
  if (!worse)
    return;

  sentence = concord_clock_dup_sentence (self->clock);
  /* Translators: "Time is nearly over", then "0:59 left for “Welcome”" */
  words = g_strdup_printf (_("%s: %s"), concord_clock_state_get_words (state), sentence);
  say (self, words);
  ring (self);
}

static void
on_running (ConcordClockVoice *self)
{
  ConcordRecord *item = concord_room_clock_get_item (self->clock);
  g_autofree char *sentence = NULL;

  if (item == NULL || item != self->item)
    return;

  sentence = concord_clock_dup_sentence (self->clock);
  say (self, sentence);
}

static void
on_moved (ConcordClockVoice *self,
          ConcordRecord *item)
{
  g_autofree char *minutes = NULL;
  g_autofree char *words = NULL;

  g_set_object (&self->item, item);
  self->state = concord_room_clock_get_state (self->clock);
  if (item == NULL)
    {
      say (self, _("The agenda has ended"));
      return;
    }

  minutes = concord_minutes_dup_short (concord_record_get_whole (item, CONCORD_AGENDA_ITEM_MINUTES, 0));
  /* Translators: an agenda item that begins, and how long it takes */
  words = g_strdup_printf (_("Now: “%s”, %s"), concord_record_get_headline (item), minutes);
  say (self, words);
}

static void
concord_clock_voice_dispose (GObject *object)
{
  ConcordClockVoice *self = CONCORD_CLOCK_VOICE (object);

  g_clear_weak_pointer (&self->widget);
  g_clear_object (&self->clock);
  g_clear_object (&self->settings);
  g_clear_object (&self->item);

  G_OBJECT_CLASS (concord_clock_voice_parent_class)->dispose (object);
}

static void
concord_clock_voice_finalize (GObject *object)
{
  g_clear_pointer (&CONCORD_CLOCK_VOICE (object)->said, g_free);

  G_OBJECT_CLASS (concord_clock_voice_parent_class)->finalize (object);
}

static void
concord_clock_voice_class_init (ConcordClockVoiceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = concord_clock_voice_dispose;
  object_class->finalize = concord_clock_voice_finalize;
}

static void
concord_clock_voice_init (ConcordClockVoice *self)
{
}

/**
 * concord_clock_voice_new:
 * @widget: where it is announced, and whose window rings
 * @settings: (nullable): whether there is a sound at all
 */
ConcordClockVoice *
concord_clock_voice_new (GtkWidget *widget,
                         ConcordRoomClock *clock,
                         GSettings *settings)
{
  ConcordClockVoice *self = g_object_new (CONCORD_TYPE_CLOCK_VOICE, NULL);

  g_set_weak_pointer (&self->widget, widget);
  self->clock = g_object_ref (clock);
  g_set_object (&self->settings, settings);
  g_set_object (&self->item, concord_room_clock_get_item (clock));
  self->state = concord_room_clock_get_state (clock);
  g_signal_connect_object (clock, "notify::state", G_CALLBACK (on_state), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (clock, "notify::running", G_CALLBACK (on_running), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (clock, "moved", G_CALLBACK (on_moved), self, G_CONNECT_SWAPPED);

  return self;
}

/* What was said last, NULL if nothing was. */
const char *
concord_clock_voice_get_said (ConcordClockVoice *self)
{
  return self->said;
}

guint
concord_clock_voice_get_n_rung (ConcordClockVoice *self)
{
  return self->n_rung;
}
