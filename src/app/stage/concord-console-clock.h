/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "concord-room-clock.h"

G_BEGIN_DECLS

/**
 * ConcordConsoleClock:
 *
 * The agenda as a presenter needs it: the room's clock with its buttons, and every item, to go on with any of them.
 */
#define CONCORD_TYPE_CONSOLE_CLOCK (concord_console_clock_get_type ())
G_DECLARE_FINAL_TYPE (ConcordConsoleClock, concord_console_clock, CONCORD, CONSOLE_CLOCK, GtkWidget)

void concord_console_clock_set_desk (ConcordConsoleClock *self,
                                     ConcordDesk         *desk);

G_END_DECLS
