/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "concord-find.h"
#include "concord-record.h"

G_BEGIN_DECLS

/**
 * ConcordPartnerChip:
 *
 * A partner as a coloured dot and its short name. Follows the record.
 */
#define CONCORD_TYPE_PARTNER_CHIP (concord_partner_chip_get_type ())
G_DECLARE_FINAL_TYPE (ConcordPartnerChip, concord_partner_chip, CONCORD, PARTNER_CHIP, GtkWidget)

GtkWidget     *concord_partner_chip_new         (ConcordRecord      *partner);
ConcordRecord *concord_partner_chip_get_partner (ConcordPartnerChip *self);
void           concord_partner_chip_set_partner (ConcordPartnerChip *self,
                                                 ConcordRecord      *partner);
void           concord_partner_chip_set_find    (ConcordPartnerChip *self,
                                                 ConcordFind        *find);

void           concord_partner_add_colour       (GtkWidget          *widget,
                                                 ConcordRecord      *partner);

G_END_DECLS
