/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "concord-arrival.h"

G_BEGIN_DECLS

/**
 * ConcordConflictCard:
 *
 * Something that was changed here and there: before, here and theirs beside each other, and a choice.
 *
 * ConcordConflictCard::decided is emitted after each choice.
 */
#define CONCORD_TYPE_CONFLICT_CARD (concord_conflict_card_get_type ())
G_DECLARE_FINAL_TYPE (ConcordConflictCard, concord_conflict_card, CONCORD, CONFLICT_CARD, AdwBin)

GtkWidget *concord_conflict_card_new        (ConcordGraph        *graph,
                                             ConcordArrival      *arrival,
                                             guint                index);
void       concord_conflict_card_refresh    (ConcordConflictCard *self);
gboolean   concord_conflict_card_is_decided (ConcordConflictCard *self);
void       concord_conflict_card_set_narrow (ConcordConflictCard *self,
                                             gboolean             narrow);

G_END_DECLS
