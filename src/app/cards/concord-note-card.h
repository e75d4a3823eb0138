/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CONCORD_TYPE_NOTE_CARD (concord_note_card_get_type ())
G_DECLARE_FINAL_TYPE (ConcordNoteCard, concord_note_card, CONCORD, NOTE_CARD, GtkWidget)

G_END_DECLS
