/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "concord-room-clock.h"

G_BEGIN_DECLS

/**
 * ConcordClockButton:
 *
 * The room’s clock, small, in the header or at the foot of a narrow window, with its buttons below it. Seen only while an agenda item is up.
 *
 * Properties: clock (nullable #ConcordRoomClock), titled (boolean): whether it says what the item is called, where it has a
 * line of its own.
 */
#define CONCORD_TYPE_CLOCK_BUTTON (concord_clock_button_get_type ())
G_DECLARE_FINAL_TYPE (ConcordClockButton, concord_clock_button, CONCORD, CLOCK_BUTTON, AdwBin)

void concord_clock_button_set_clock (ConcordClockButton *self,
                                     ConcordRoomClock   *clock);

G_END_DECLS
