/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "concord-deck.h"

G_BEGIN_DECLS

/**
 * ConcordClockScreen:
 *
 * The room's clock as a #ConcordScreen of its own, for breaks and for work in groups.
 */
#define CONCORD_TYPE_CLOCK_SCREEN (concord_clock_screen_get_type ())
G_DECLARE_FINAL_TYPE (ConcordClockScreen, concord_clock_screen, CONCORD, CLOCK_SCREEN, GtkWidget)

GtkWidget *concord_clock_screen_new (ConcordSlide *slide);

G_END_DECLS
