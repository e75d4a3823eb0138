/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "concord-deck.h"

G_BEGIN_DECLS

/**
 * ConcordDeckPlace:
 *
 * Where in its deck a slide is: a row of dots, or where there are too many to take in, a number.
 */
#define CONCORD_TYPE_DECK_PLACE (concord_deck_place_get_type ())
G_DECLARE_FINAL_TYPE (ConcordDeckPlace, concord_deck_place, CONCORD, DECK_PLACE, GtkWidget)

GtkWidget *concord_deck_place_new (ConcordSlide *slide);

G_END_DECLS
