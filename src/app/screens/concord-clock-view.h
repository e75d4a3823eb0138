/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "concord-room-clock.h"

G_BEGIN_DECLS

/**
 * ConcordClockView:
 *
 * The room's clock as large as there is room: what it is for, the time, whether that runs short, and what comes next.
 */
#define CONCORD_TYPE_CLOCK_VIEW (concord_clock_view_get_type ())
G_DECLARE_FINAL_TYPE (ConcordClockView, concord_clock_view, CONCORD, CLOCK_VIEW, GtkWidget)

GtkWidget *concord_clock_view_new (ConcordRoomClock *clock);

G_END_DECLS
