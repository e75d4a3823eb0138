/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "concord-room-clock.h"

G_BEGIN_DECLS

/**
 * ConcordConsoleNotes:
 *
 * The facilitator's notes to look at while speaking, and to write in: those of the agenda item that is up and those of
 * the session.
 */
#define CONCORD_TYPE_CONSOLE_NOTES (concord_console_notes_get_type ())
G_DECLARE_FINAL_TYPE (ConcordConsoleNotes, concord_console_notes, CONCORD, CONSOLE_NOTES, GtkWidget)

void concord_console_notes_set_desk (ConcordConsoleNotes *self,
                                     ConcordDesk         *desk);
void concord_console_notes_flush    (ConcordConsoleNotes *self);

G_END_DECLS
