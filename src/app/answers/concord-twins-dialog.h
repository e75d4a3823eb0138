/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "concord-desk.h"

G_BEGIN_DECLS

/**
 * ConcordTwinsDialog:
 *
 * Pairs of cards that may be the same, after two copies of a session came together; each can be merged.
 */
#define CONCORD_TYPE_TWINS_DIALOG (concord_twins_dialog_get_type ())
G_DECLARE_FINAL_TYPE (ConcordTwinsDialog, concord_twins_dialog, CONCORD, TWINS_DIALOG, AdwDialog)

AdwDialog *concord_twins_dialog_new   (ConcordDesk *desk,
                                       GArray      *twins);
void       concord_twins_dialog_offer (GtkWidget   *parent,
                                       ConcordDesk *desk,
                                       GPtrArray   *added);

G_END_DECLS
