/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "concord-merge.h"
#include "store-fixture.h"

G_BEGIN_DECLS

/**
 * MergeSide:
 * @graph: the session as this side has it, live
 *
 * One of those who work on the same session: a store of their own.
 */
typedef struct
{
  StoreFixture store;
  ConcordGraph *graph;
  char *id;
} MergeSide;

void          merge_side_init   (MergeSide    *self,
                                 ConcordGraph *base);
void          merge_side_clear  (MergeSide    *self);
void          merge_side_turn_to (MergeSide   *self,
                                  ConcordGraph *base);
ConcordGraph *merge_side_copy   (MergeSide    *self) G_GNUC_WARN_UNUSED_RESULT;
ConcordMerge *merge_side_bring  (MergeSide    *self,
                                 ConcordGraph *base,
                                 ConcordGraph *theirs) G_GNUC_WARN_UNUSED_RESULT;
gboolean      merge_side_commit (MergeSide    *self,
                                 ConcordMerge *merge);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (MergeSide, merge_side_clear)

G_END_DECLS
