/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "concord-board-light.h"

G_BEGIN_DECLS

/**
 * ConcordBoardSearch:
 *
 * The line in which someone searches the board, how much was found, and the way from match to match.
 *
 * ConcordBoardSearch::typed (const char *words): after a short pause
 * ConcordBoardSearch::step (int step): to the next match, or with -1 to the one before
 * ConcordBoardSearch::entered: down to the match, while the search goes on
 * ConcordBoardSearch::ended: the search is over
 */
#define CONCORD_TYPE_BOARD_SEARCH (concord_board_search_get_type ())
G_DECLARE_FINAL_TYPE (ConcordBoardSearch, concord_board_search, CONCORD, BOARD_SEARCH, GtkBox)

void       concord_board_search_begin     (ConcordBoardSearch *self);
void       concord_board_search_clear     (ConcordBoardSearch *self);
gboolean   concord_board_search_take_key  (ConcordBoardSearch    *self,
                                           GtkEventControllerKey *controller);
const char *concord_board_search_get_count (ConcordBoardSearch *self);
void       concord_board_search_show      (ConcordBoardSearch *self,
                                           ConcordBoardLight  *light,
                                           ConcordGraph       *graph);

G_END_DECLS
