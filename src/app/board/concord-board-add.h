/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "concord-record.h"

G_BEGIN_DECLS

/**
 * ConcordBoardAdd:
 *
 * A place on the board where something can be added.
 */
#define CONCORD_TYPE_BOARD_ADD (concord_board_add_get_type ())
G_DECLARE_FINAL_TYPE (ConcordBoardAdd, concord_board_add, CONCORD, BOARD_ADD, GObject)

ConcordBoardAdd *concord_board_add_new       (ConcordKind      kind,
                                              ConcordRecord   *owner) G_GNUC_WARN_UNUSED_RESULT;
ConcordKind      concord_board_add_get_kind  (ConcordBoardAdd *self);
ConcordRecord   *concord_board_add_get_owner (ConcordBoardAdd *self);

G_END_DECLS
