/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "concord-stage.h"

G_BEGIN_DECLS

/**
 * ConcordStageRole:
 * @CONCORD_STAGE_AUDIENCE: what the room sees: black while blanked, still while frozen
 * @CONCORD_STAGE_NOW: the slide that is up, whether or not the room sees it
 * @CONCORD_STAGE_NEXT: what comes after it
 */
typedef enum
{
  CONCORD_STAGE_AUDIENCE,
  CONCORD_STAGE_NOW,
  CONCORD_STAGE_NEXT,
} ConcordStageRole;

/**
 * ConcordStageView:
 *
 * A picture of the stage: the screen of a slide in a #ConcordProjection, with the laser's spot. While the stage's
 * laser is on, the spot follows the pointer over it.
 *
 * Properties: stage (nullable #ConcordStage), role (uint, construct only: a #ConcordStageRole).
 */
#define CONCORD_TYPE_STAGE_VIEW (concord_stage_view_get_type ())
G_DECLARE_FINAL_TYPE (ConcordStageView, concord_stage_view, CONCORD, STAGE_VIEW, GtkWidget)

void          concord_stage_view_set_stage  (ConcordStageView *self,
                                             ConcordStage     *stage);
ConcordSlide *concord_stage_view_get_slide  (ConcordStageView *self);
GtkWidget    *concord_stage_view_get_screen (ConcordStageView *self);

G_END_DECLS
