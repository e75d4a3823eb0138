/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "concord-steps.h"
#include "concord-store.h"

G_BEGIN_DECLS

typedef struct
{
  char *folder;
  ConcordStore *store;
  ConcordGraph *graph;
  char *scope;
} Board;

void           board_set_up            (Board         *board,
                                        gconstpointer  data);
void           board_tear_down         (Board         *board,
                                        gconstpointer  data);
ConcordRecord *board_find              (Board         *board,
                                        const char    *headline);
void           board_apply             (Board         *board,
                                        ConcordEdit   *edit);
void           board_add               (Board         *board,
                                        ConcordKind    kind,
                                        const char    *owner,
                                        const char    *text);
void           board_undo              (Board         *board);
void           board_assert_undo_label (Board         *board,
                                        const char    *expected);
void           board_assert            (Board         *board,
                                        const char    *expected);

G_END_DECLS
