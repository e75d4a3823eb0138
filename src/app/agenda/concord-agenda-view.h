/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "concord-desk.h"

G_BEGIN_DECLS

/**
 * ConcordAgendaView:
 *
 * The day's agenda: to build, to order, to follow by the room's clock.
 *
 * Properties: desk (nullable #ConcordDesk).
 *
 * Its actions, with the id of an item: agenda.edit, agenda.move-up, agenda.move-down, agenda.duplicate, agenda.delete;
 * and agenda.drop (ssb: dragged, beside which, below it), agenda.add-day, agenda.take-up, agenda.take-over.
 */
#define CONCORD_TYPE_AGENDA_VIEW (concord_agenda_view_get_type ())
G_DECLARE_FINAL_TYPE (ConcordAgendaView, concord_agenda_view, CONCORD, AGENDA_VIEW, AdwBin)

G_END_DECLS
