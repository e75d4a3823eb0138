/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "concord-desk.h"
#include "concord-room-clock.h"
#include "concord-screen.h"

G_BEGIN_DECLS

/**
 * ConcordSlide:
 *
 * One entry of the deck: a kind of screen and the record it is about. Stable for as long as it stays in the deck.
 *
 * Properties, read only: title (string, what the console's list and the top of the screen say).
 */
#define CONCORD_TYPE_SLIDE (concord_slide_get_type ())
G_DECLARE_FINAL_TYPE (ConcordSlide, concord_slide, CONCORD, SLIDE, GObject)

const char    *concord_slide_get_kind    (ConcordSlide *self); /* "vision", "outcomes", "outcome", "partner", "agenda", "clock" */
ConcordRecord *concord_slide_get_subject (ConcordSlide *self); /* nullable: the outcome or partner it is about */
char          *concord_slide_dup_title   (ConcordSlide *self) G_GNUC_WARN_UNUSED_RESULT;
GtkWidget     *concord_slide_build       (ConcordSlide *self); /* transfer floating: a new ConcordScreen */

/**
 * ConcordDeck:
 *
 * All screens of a session in the order they are walked, a GListModel of #ConcordSlide that changes as little as possible
 * when the board does. The kinds come from one table (concord-screen-kinds.c), where a later view is one more entry.
 */
#define CONCORD_TYPE_DECK (concord_deck_get_type ())
G_DECLARE_FINAL_TYPE (ConcordDeck, concord_deck, CONCORD, DECK, GObject)

ConcordDeck  *concord_deck_new         (ConcordDesk   *desk) G_GNUC_WARN_UNUSED_RESULT;
ConcordSlide *concord_deck_find        (ConcordDeck   *self,
                                        const char    *kind,
                                        ConcordRecord *subject);
ConcordSlide *concord_deck_find_record (ConcordDeck   *self,
                                        ConcordRecord *record);

G_END_DECLS
