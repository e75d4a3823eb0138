/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "concord-gap-rules.h"

G_BEGIN_DECLS

/**
 * ConcordGap:
 * @rule: which rule found it
 * @record: where
 *
 * A break in the golden thread.
 */
typedef struct
{
  const ConcordGapRule *rule;
  ConcordRecord *record;
} ConcordGap;

GArray   *concord_gaps_find      (ConcordGraph     *graph,
                                  const char       *today,
                                  ConcordHide       hide) G_GNUC_WARN_UNUSED_RESULT;
void      concord_gaps_get_group (GArray           *gaps,
                                  guint             index,
                                  guint            *start,
                                  guint            *end);
guint     concord_gaps_get_place (GArray           *gaps,
                                  ConcordGraph     *graph,
                                  const ConcordGap *gap,
                                  gboolean         *there);

/**
 * ConcordGapCount:
 *
 * Counts the gaps of a session in slices, so that a screen can be drawn between them. It keeps no gap and is
 * to be thrown away when the session changes.
 */
typedef struct _ConcordGapCount ConcordGapCount;

ConcordGapCount *concord_gap_count_new       (ConcordGraph    *graph,
                                              const char      *today,
                                              ConcordHide      hide) G_GNUC_WARN_UNUSED_RESULT;
void             concord_gap_count_free      (ConcordGapCount *self);
gboolean         concord_gap_count_go_on     (ConcordGapCount *self,
                                              guint            n_records);
guint            concord_gap_count_get_total (ConcordGapCount *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ConcordGapCount, concord_gap_count_free)

G_END_DECLS
