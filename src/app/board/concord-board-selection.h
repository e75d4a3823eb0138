/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "concord-desk.h"

G_BEGIN_DECLS

/**
 * ConcordBoardSelection:
 *
 * The cards chosen on a board, to do the same to all of them. Not to be mixed up with #ConcordDesk:selected, the one
 * card that the inspector shows. It forgets cards that go.
 *
 * ConcordBoardSelection::changed: other cards are chosen than before
 */
#define CONCORD_TYPE_BOARD_SELECTION (concord_board_selection_get_type ())
G_DECLARE_FINAL_TYPE (ConcordBoardSelection, concord_board_selection, CONCORD, BOARD_SELECTION, GObject)

ConcordBoardSelection *concord_board_selection_of         (ConcordDesk           *desk);

guint                  concord_board_selection_get_n      (ConcordBoardSelection *self);
gboolean               concord_board_selection_has        (ConcordBoardSelection *self,
                                                           gpointer               record);
GPtrArray             *concord_board_selection_dup_cards  (ConcordBoardSelection *self) G_GNUC_WARN_UNUSED_RESULT;
ConcordRecord         *concord_board_selection_get_anchor (ConcordBoardSelection *self);

void                   concord_board_selection_choose     (ConcordBoardSelection *self,
                                                           ConcordRecord         *record,
                                                           gboolean               chosen);
void                   concord_board_selection_set_range  (ConcordBoardSelection *self,
                                                           GPtrArray             *all,
                                                           guint                  first,
                                                           guint                  last);
gboolean               concord_board_selection_clear      (ConcordBoardSelection *self);

gboolean               concord_board_are_alike            (GPtrArray             *cards,
                                                           ConcordKind           *kind);

G_END_DECLS
