/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "concord-deck.h"

G_BEGIN_DECLS

/**
 * ConcordScreenFrame:
 *
 * What all screens have around what they say: on top the session, where in it one is and the room's clock; at the bottom
 * where in the deck one is, and on which page.
 */
#define CONCORD_TYPE_SCREEN_FRAME (concord_screen_frame_get_type ())
G_DECLARE_FINAL_TYPE (ConcordScreenFrame, concord_screen_frame, CONCORD, SCREEN_FRAME, GtkWidget)

GtkWidget *concord_screen_frame_new        (ConcordSlide       *slide,
                                            GtkWidget          *child);
void       concord_screen_frame_set_kicker (ConcordScreenFrame *self,
                                            const char         *kicker);
void       concord_screen_frame_set_clock  (ConcordScreenFrame *self,
                                            ConcordRoomClock   *clock);
void       concord_screen_frame_set_pages  (ConcordScreenFrame *self,
                                            guint               page,
                                            guint               n_pages);

G_END_DECLS
