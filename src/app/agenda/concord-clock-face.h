/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "concord-room-clock.h"

G_BEGIN_DECLS

/**
 * ConcordClockFace:
 *
 * The room's clock, large, with what can be done to it: the agenda's own and the one below the clock in the header.
 *
 * Properties: clock (nullable #ConcordRoomClock).
 */
#define CONCORD_TYPE_CLOCK_FACE (concord_clock_face_get_type ())
G_DECLARE_FINAL_TYPE (ConcordClockFace, concord_clock_face, CONCORD, CLOCK_FACE, AdwBin)

void        concord_clock_face_set_clock (ConcordClockFace *self,
                                          ConcordRoomClock *clock);

void        concord_clock_colour         (GtkWidget        *widget,
                                          ConcordRoomClock *clock);
const char *concord_clock_get_icon       (ConcordRoomClock *clock);
char       *concord_clock_dup_sentence   (ConcordRoomClock *clock) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
