/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "concord-desk.h"
#include "concord-gaps.h"

G_BEGIN_DECLS

/**
 * ConcordGapWatch:
 *
 * How many gaps an open session has, as it changes, and the one that someone is mending. There is one for
 * a desk, shared by all that tell of its gaps. Has no widgets.
 *
 * Read only property n-gaps (unsigned): as of the last count. ConcordGapWatch::counted is emitted after each
 * count, also where the number stayed the same.
 */
#define CONCORD_TYPE_GAP_WATCH (concord_gap_watch_get_type ())
G_DECLARE_FINAL_TYPE (ConcordGapWatch, concord_gap_watch, CONCORD, GAP_WATCH, GObject)

ConcordGapWatch  *concord_gap_watch_get         (ConcordDesk      *desk);
guint             concord_gap_watch_get_n_gaps  (ConcordGapWatch  *self);
gboolean          concord_gap_watch_has_counted (ConcordGapWatch  *self);
GArray           *concord_gap_watch_find        (ConcordGapWatch  *self) G_GNUC_WARN_UNUSED_RESULT;
void              concord_gap_watch_set_today   (ConcordGapWatch  *self,
                                                 const char       *today);

void              concord_gap_watch_visit       (ConcordGapWatch  *self,
                                                 const ConcordGap *gap);
const ConcordGap *concord_gap_watch_get_visited (ConcordGapWatch  *self);
gboolean          concord_gap_watch_walk        (ConcordGapWatch  *self,
                                                 int               step,
                                                 guint            *place,
                                                 guint            *n_gaps);

G_END_DECLS
