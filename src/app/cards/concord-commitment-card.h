/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CONCORD_TYPE_COMMITMENT_CARD (concord_commitment_card_get_type ())
G_DECLARE_FINAL_TYPE (ConcordCommitmentCard, concord_commitment_card, CONCORD, COMMITMENT_CARD, GtkWidget)

G_END_DECLS
