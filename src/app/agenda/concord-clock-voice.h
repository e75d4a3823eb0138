/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "concord-room-clock.h"

G_BEGIN_DECLS

/**
 * ConcordClockVoice:
 *
 * Says for a window what its clock says, to those who do not look at it: in words to a screen reader, and with a soft
 * sound where that was switched on. Speaks when someone moves on and when the state gets worse, never every second.
 */
#define CONCORD_TYPE_CLOCK_VOICE (concord_clock_voice_get_type ())
G_DECLARE_FINAL_TYPE (ConcordClockVoice, concord_clock_voice, CONCORD, CLOCK_VOICE, GObject)

ConcordClockVoice *concord_clock_voice_new (GtkWidget        *widget,
                                            ConcordRoomClock *clock,
                                            GSettings        *settings) G_GNUC_WARN_UNUSED_RESULT;

/* For tests */
const char        *concord_clock_voice_get_said   (ConcordClockVoice *self);
guint              concord_clock_voice_get_n_rung (ConcordClockVoice *self);

G_END_DECLS
