/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "concord-room-clock.h"

G_BEGIN_DECLS

/**
 * ConcordClockLine:
 *
 * The room's clock in one line on top of a screen, "12:48 left for “Agree commitments”", while it runs. When time runs
 * short it says so, with a word, an icon and a colour.
 */
#define CONCORD_TYPE_CLOCK_LINE (concord_clock_line_get_type ())
G_DECLARE_FINAL_TYPE (ConcordClockLine, concord_clock_line, CONCORD, CLOCK_LINE, GtkWidget)

GtkWidget *concord_clock_line_new (ConcordRoomClock *clock);

G_END_DECLS
