/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "concord-desk.h"

G_BEGIN_DECLS

/**
 * ConcordDuplicatesDialog:
 *
 * Pairs of cards that may be the same, after two copies of a session came together; each can be merged.
 */
#define CONCORD_TYPE_DUPLICATES_DIALOG (concord_duplicates_dialog_get_type ())
G_DECLARE_FINAL_TYPE (ConcordDuplicatesDialog, concord_duplicates_dialog, CONCORD, DUPLICATES_DIALOG, AdwDialog)

AdwDialog *concord_duplicates_dialog_new   (ConcordDesk *desk,
                                            GArray      *duplicates);
void       concord_duplicates_dialog_offer (GtkWidget   *parent,
                                            ConcordDesk *desk,
                                            GPtrArray   *added);

G_END_DECLS
