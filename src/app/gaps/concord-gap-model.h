/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "concord-gaps.h"

G_BEGIN_DECLS

/**
 * ConcordGapItem:
 *
 * A gap as an object.
 */
#define CONCORD_TYPE_GAP_ITEM (concord_gap_item_get_type ())
G_DECLARE_FINAL_TYPE (ConcordGapItem, concord_gap_item, CONCORD, GAP_ITEM, GObject)

const ConcordGap *concord_gap_item_get_gap (ConcordGapItem *self);

/**
 * ConcordGapModel:
 *
 * Gaps as a #GListModel of #ConcordGapItem with a section for each rule.
 */
#define CONCORD_TYPE_GAP_MODEL (concord_gap_model_get_type ())
G_DECLARE_FINAL_TYPE (ConcordGapModel, concord_gap_model, CONCORD, GAP_MODEL, GObject)

ConcordGapModel *concord_gap_model_new  (void);
void             concord_gap_model_take (ConcordGapModel *self,
                                         GArray          *gaps);
GArray          *concord_gap_model_get_gaps (ConcordGapModel *self);

G_END_DECLS
