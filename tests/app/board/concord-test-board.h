/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "concord-board.h"

G_BEGIN_DECLS

/**
 * ConcordTestBoard:
 *
 * A desk on a session of its own: outcomes A B C, priorities a b in A and c in C, commitments 1 2 3 in a
 * and 4 in c.
 */
typedef struct
{
  char *folder;
  ConcordStore *store;
  ConcordDesk *desk;
  ConcordGraph *graph;
} ConcordTestBoard;

ConcordTestBoard *concord_test_board_new  (void) G_GNUC_WARN_UNUSED_RESULT;
void              concord_test_board_free (ConcordTestBoard *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ConcordTestBoard, concord_test_board_free)

ConcordRecord *concord_test_board_find (ConcordTestBoard *self,
                                        const char       *headline);
void           concord_test_board_add  (ConcordTestBoard *self,
                                        ConcordKind       kind,
                                        const char       *owner,
                                        const char       *lines);
void           concord_test_board_commit (ConcordTestBoard *self,
                                          ConcordEdit      *edit);
char          *concord_test_board_dup  (ConcordTestBoard *self) G_GNUC_WARN_UNUSED_RESULT;

#define concord_test_board_assert(self, expected)                  \
  G_STMT_START                                                     \
  {                                                                \
    g_autofree char *said_ = concord_test_board_dup (self);        \
    g_assert_cmpstr (said_, ==, expected);                         \
  }                                                                \
  G_STMT_END

G_END_DECLS
