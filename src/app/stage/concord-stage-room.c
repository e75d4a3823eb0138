/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the room sees of the stage: black, a still picture, a laser's spot, on a display of some shape. Where the
 * presentation is, is not its business.
 */

#include "config.h"

#include "concord-stage-private.h"

gboolean
concord_stage_get_blanked (ConcordStage *self)
{
  g_return_val_if_fail (CONCORD_IS_STAGE (self), FALSE);

  return self->blanked;
}

void
concord_stage_set_blanked (ConcordStage *self,
                           gboolean blanked)
{
  g_return_if_fail (CONCORD_IS_STAGE (self));

  if (self->blanked == blanked)
    return;

  self->blanked = blanked;
  g_object_notify (G_OBJECT (self), "blanked");
}

gboolean
concord_stage_get_frozen (ConcordStage *self)
{
  g_return_val_if_fail (CONCORD_IS_STAGE (self), FALSE);

  return self->frozen;
}

void
concord_stage_set_frozen (ConcordStage *self,
                          gboolean frozen)
{
  g_return_if_fail (CONCORD_IS_STAGE (self));

  if (self->frozen == frozen)
    return;

  self->frozen = frozen;
  g_object_notify (G_OBJECT (self), "frozen");
}

gboolean
concord_stage_get_laser (ConcordStage *self)
{
  g_return_val_if_fail (CONCORD_IS_STAGE (self), FALSE);

  return self->laser;
}

void
concord_stage_set_laser (ConcordStage *self,
                         gboolean laser)
{
  g_return_if_fail (CONCORD_IS_STAGE (self));

  if (self->laser == laser)
    return;

  self->laser = laser;
  g_object_notify (G_OBJECT (self), "laser");
  g_signal_emit_by_name (self, "spot-moved");
}

double
concord_stage_get_aspect (ConcordStage *self)
{
  g_return_val_if_fail (CONCORD_IS_STAGE (self), CONCORD_STAGE_ASPECT);

  return self->aspect;
}

void
concord_stage_set_aspect (ConcordStage *self,
                          double aspect)
{
  g_return_if_fail (CONCORD_IS_STAGE (self));

  aspect = CLAMP (aspect, CONCORD_STAGE_ASPECT_MIN, CONCORD_STAGE_ASPECT_MAX);
  if (G_APPROX_VALUE (self->aspect, aspect, 0.0001))
    return;

  self->aspect = aspect;
  g_object_notify (G_OBJECT (self), "aspect");
}

/**
 * concord_stage_get_spot:
 * @x: (out): from the left edge of the screen, 0, to the right one, 1
 * @y: (out): from the upper edge to the lower one
 *
 * Returns: whether the laser shows anywhere
 */
gboolean
concord_stage_get_spot (ConcordStage *self,
                        double *x,
                        double *y)
{
  g_return_val_if_fail (CONCORD_IS_STAGE (self), FALSE);

  *x = self->spot_x;
  *y = self->spot_y;

  return self->laser && self->spot;
}

/* Says where the pointer is. Outside of the screen there is no spot. */
void
concord_stage_set_spot (ConcordStage *self,
                        double x,
                        double y)
{
  g_return_if_fail (CONCORD_IS_STAGE (self));

  self->spot = x >= 0 && x <= 1 && y >= 0 && y <= 1;
  self->spot_x = x;
  self->spot_y = y;
  if (self->laser)
    g_signal_emit_by_name (self, "spot-moved");
}

void
concord_stage_hide_spot (ConcordStage *self)
{
  concord_stage_set_spot (self, -1, -1);
}
