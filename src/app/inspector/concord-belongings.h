/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "concord-desk.h"

G_BEGIN_DECLS

/**
 * ConcordBelongings:
 *
 * The records of one kind that belong to a record, each on a line, and a line to add one.
 */
#define CONCORD_TYPE_BELONGINGS (concord_belongings_get_type ())
G_DECLARE_FINAL_TYPE (ConcordBelongings, concord_belongings, CONCORD, BELONGINGS, AdwPreferencesGroup)

GtkWidget *concord_belongings_new (ConcordDesk      *desk,
                                   ConcordRecord    *owner,
                                   ConcordKind       kind);
void       concord_belongings_add (ConcordBelongings *self);

G_END_DECLS
