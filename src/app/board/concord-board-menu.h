/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "concord-board.h"

G_BEGIN_DECLS

GMenuModel *concord_board_status_menu_new (void) G_GNUC_WARN_UNUSED_RESULT;
GMenuModel *concord_board_many_menu_new   (ConcordBoard *board,
                                           GPtrArray    *cards) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
