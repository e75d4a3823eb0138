/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "concord-stage.h"

G_BEGIN_DECLS

/**
 * ConcordJumpList:
 *
 * Where a presenter can go: all screens in the order they are walked, and, when something is typed, every card that
 * has those words and stands on a screen.
 *
 * ConcordJumpList::jumped: someone chose, and the stage is there.
 */
#define CONCORD_TYPE_JUMP_LIST (concord_jump_list_get_type ())
G_DECLARE_FINAL_TYPE (ConcordJumpList, concord_jump_list, CONCORD, JUMP_LIST, GtkWidget)

GtkWidget *concord_jump_list_new        (void);
void       concord_jump_list_set_stage  (ConcordJumpList *self,
                                         ConcordStage    *stage,
                                         ConcordDesk     *desk);
GtkWidget *concord_jump_list_get_search (ConcordJumpList *self);
void       concord_jump_list_ask        (GtkWidget       *parent,
                                         ConcordStage    *stage,
                                         ConcordDesk     *desk);

G_END_DECLS
