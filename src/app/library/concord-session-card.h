/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "concord-library-item.h"

G_BEGIN_DECLS

/**
 * ConcordSessionCard:
 *
 * A session in the library's grid, with a menu of what can be done to it.
 */
#define CONCORD_TYPE_SESSION_CARD (concord_session_card_get_type ())
G_DECLARE_FINAL_TYPE (ConcordSessionCard, concord_session_card, CONCORD, SESSION_CARD, GtkFlowBoxChild)

GtkWidget          *concord_session_card_new      (ConcordLibraryItem *item) G_GNUC_WARN_UNUSED_RESULT;
ConcordLibraryItem *concord_session_card_get_item (ConcordSessionCard *self);

G_END_DECLS
