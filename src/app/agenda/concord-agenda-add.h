/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "concord-desk.h"

G_BEGIN_DECLS

/**
 * ConcordAgendaAdd:
 *
 * The line in which items are added to the agenda: “Welcome 10”, or several lines at once. What was typed and not added
 * is kept over a restart.
 *
 * ConcordAgendaAdd::added (guint n): items were added.
 */
#define CONCORD_TYPE_AGENDA_ADD (concord_agenda_add_get_type ())
G_DECLARE_FINAL_TYPE (ConcordAgendaAdd, concord_agenda_add, CONCORD, AGENDA_ADD, AdwBin)

void concord_agenda_add_set_desk (ConcordAgendaAdd *self,
                                  ConcordDesk      *desk);

G_END_DECLS
