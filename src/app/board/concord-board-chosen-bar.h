/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "concord-record.h"

G_BEGIN_DECLS

/**
 * ConcordBoardChosenBar:
 *
 * What can be done to the cards that are chosen. Its buttons are actions of the board; where there is little room they
 * are in a menu, which the board fills.
 *
 * Properties: narrow (boolean)
 */
#define CONCORD_TYPE_BOARD_CHOSEN_BAR (concord_board_chosen_bar_get_type ())
G_DECLARE_FINAL_TYPE (ConcordBoardChosenBar, concord_board_chosen_bar, CONCORD, BOARD_CHOSEN_BAR, GtkWidget)

void concord_board_chosen_bar_show (ConcordBoardChosenBar *self,
                                    GPtrArray             *cards,
                                    const char            *words);

GtkMenuButton *concord_board_chosen_bar_get_more (ConcordBoardChosenBar *self);

G_END_DECLS
