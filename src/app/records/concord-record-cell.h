/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "concord-desk.h"

G_BEGIN_DECLS

/**
 * ConcordRecordCell:
 *
 * A record in the list of its kind: what it says, a menu, and a handle to drag it by. What the menu and a
 * drop ask for are the actions records.open, records.move-up, records.move-down, records.duplicate (string: the
 * id) and records.drop (string, string, boolean: what was dropped, where, and whether behind it).
 */
#define CONCORD_TYPE_RECORD_CELL (concord_record_cell_get_type ())
G_DECLARE_FINAL_TYPE (ConcordRecordCell, concord_record_cell, CONCORD, RECORD_CELL, GtkWidget)

GtkWidget     *concord_record_cell_new        (ConcordDesk       *desk);
ConcordRecord *concord_record_cell_get_record (ConcordRecordCell *self);
void           concord_record_cell_set_record (ConcordRecordCell *self,
                                               ConcordRecord     *record);

G_END_DECLS
