/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "concord-desk.h"

G_BEGIN_DECLS

/**
 * ConcordHoursEntry:
 *
 * A time of day of the session: when its day starts or ends. Saved when it is left, and written as “09:30” however it was
 * typed.
 */
#define CONCORD_TYPE_HOURS_ENTRY (concord_hours_entry_get_type ())
G_DECLARE_FINAL_TYPE (ConcordHoursEntry, concord_hours_entry, CONCORD, HOURS_ENTRY, AdwBin)

void concord_hours_entry_set_field (ConcordHoursEntry *self,
                                    ConcordDesk       *desk,
                                    guint              field);

G_END_DECLS
