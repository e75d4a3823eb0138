/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "concord-desk.h"

G_BEGIN_DECLS

/* Where a record goes among those that belong to the same. The same places for keys, menus and dragging. */

gboolean concord_records_move_by_one (ConcordDesk   *desk,
                                      ConcordRecord *record,
                                      gboolean       down);
gboolean concord_records_move_beside (ConcordDesk   *desk,
                                      ConcordRecord *record,
                                      ConcordRecord *other,
                                      gboolean       behind);

G_END_DECLS
