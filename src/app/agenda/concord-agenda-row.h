/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "concord-room-clock.h"

G_BEGIN_DECLS

/**
 * ConcordAgendaRow:
 *
 * An item of the agenda in its list, edited where it stands. Follows its record; the view tells it when it begins.
 *
 * Properties: narrow (boolean): its parts stand below each other.
 */
#define CONCORD_TYPE_AGENDA_ROW (concord_agenda_row_get_type ())
G_DECLARE_FINAL_TYPE (ConcordAgendaRow, concord_agenda_row, CONCORD, AGENDA_ROW, GtkListBoxRow)

GtkWidget     *concord_agenda_row_new        (ConcordDesk      *desk,
                                              ConcordRecord    *item);
ConcordRecord *concord_agenda_row_get_item   (ConcordAgendaRow *self);
void           concord_agenda_row_set_begins (ConcordAgendaRow *self,
                                              int               minutes);
void           concord_agenda_row_edit       (ConcordAgendaRow *self);

G_END_DECLS
