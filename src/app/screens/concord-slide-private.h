/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* What the deck and its screens know of a slide beside what everyone may ask. */

#include "concord-screen-kinds.h"

G_BEGIN_DECLS

ConcordSlide *concord_slide_new      (ConcordDeck             *deck,
                                      ConcordDesk             *desk,
                                      const ConcordScreenKind *kind,
                                      ConcordRecord           *subject) G_GNUC_WARN_UNUSED_RESULT;
gboolean      concord_slide_is_about (ConcordSlide            *self,
                                      const char              *kind,
                                      ConcordRecord           *subject);
void          concord_slide_refresh  (ConcordSlide            *self);
ConcordDesk  *concord_slide_get_desk (ConcordSlide            *self);
ConcordDeck  *concord_slide_get_deck (ConcordSlide            *self);

G_END_DECLS
