/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "concord-room-clock.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Lets the desktop tell someone who works in another program that the time of an agenda item is over. */

void concord_clock_notice_attach (GtkWidget        *widget,
                                  ConcordRoomClock *clock,
                                  const char       *session);

G_END_DECLS
