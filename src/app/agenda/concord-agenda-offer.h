/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * ConcordAgendaOffer:
 *
 * Items that a day did not get to, offered again. Hidden while there are none.
 */
#define CONCORD_TYPE_AGENDA_OFFER (concord_agenda_offer_get_type ())
G_DECLARE_FINAL_TYPE (ConcordAgendaOffer, concord_agenda_offer, CONCORD, AGENDA_OFFER, AdwBin)

void concord_agenda_offer_set_items (ConcordAgendaOffer *self,
                                     GPtrArray          *items,
                                     const char         *session,
                                     const char         *action);

G_END_DECLS
