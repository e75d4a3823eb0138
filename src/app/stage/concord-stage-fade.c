/* SPDX-License-Identifier: GPL-3.0-or-later */

/* From one picture to the next. What is in the pictures, and when they change, is said by the view. */

#include "config.h"

#include "concord-stage-fade.h"

#define FADE_MILLISECONDS 250

struct _ConcordStageFade
{
  GtkWidget *view;
  GtkWidget *child; /* of the view: what is drawn now */

  GdkPaintable *picture; /* what was drawn before; NULL when it is gone */
  AdwAnimation *animation;
};

static void
on_value (double value,
          gpointer user_data)
{
  gtk_widget_queue_draw (user_data);
}

static void
on_done (ConcordStageFade *self)
{
  g_clear_object (&self->picture);
  gtk_widget_queue_draw (self->view);
}

/* @child: a child of @view that is to be drawn by concord_stage_fade_snapshot() */
ConcordStageFade *
concord_stage_fade_new (GtkWidget *view,
                        GtkWidget *child)
{
  ConcordStageFade *self = g_new0 (ConcordStageFade, 1);

  self->view = view;
  self->child = child;
  self->animation = adw_timed_animation_new (view, 0, 1, FADE_MILLISECONDS,
                                             adw_callback_animation_target_new (on_value, view, NULL));
  g_signal_connect_swapped (self->animation, "done", G_CALLBACK (on_done), self);

  return self;
}

void
concord_stage_fade_free (ConcordStageFade *self)
{
  g_signal_handlers_disconnect_by_data (self->animation, self);
  g_clear_object (&self->animation);
  g_clear_object (&self->picture);
  g_free (self);
}

/* Keeps what the child shows now, as it is. */
void
concord_stage_fade_keep (ConcordStageFade *self)
{
  g_autoptr (GdkPaintable) live = gtk_widget_paintable_new (self->child);

  concord_stage_fade_end (self);
  if (gtk_widget_get_mapped (self->child) && gtk_widget_get_width (self->child) > 0)
    self->picture = gdk_paintable_get_current_image (live);
}

/* Lets what was kept give way. */
void
concord_stage_fade_begin (ConcordStageFade *self)
{
  if (self->picture == NULL)
    return;

  adw_animation_reset (self->animation);
  adw_animation_play (self->animation);
}

/* What was kept is gone at once. */
void
concord_stage_fade_end (ConcordStageFade *self)
{
  adw_animation_reset (self->animation);
  on_done (self);
}

static void
draw_picture (ConcordStageFade *self,
              GtkSnapshot *snapshot)
{
  double width = gtk_widget_get_width (self->view);
  double height = gtk_widget_get_height (self->view);
  double scale = MIN (width / MAX (gdk_paintable_get_intrinsic_width (self->picture), 1),
                      height / MAX (gdk_paintable_get_intrinsic_height (self->picture), 1));
  double across = scale * gdk_paintable_get_intrinsic_width (self->picture);
  double down = scale * gdk_paintable_get_intrinsic_height (self->picture);

  /* It may have been made on another display. */
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) (width - across) / 2, (float) (height - down) / 2));
  gdk_paintable_snapshot (self->picture, snapshot, across, down);
  gtk_snapshot_restore (snapshot);
}

/* @before: whether what was kept is to be seen still */
void
concord_stage_fade_snapshot (ConcordStageFade *self,
                             GtkSnapshot *snapshot,
                             gboolean before)
{
  if (self->picture == NULL)
    {
      gtk_widget_snapshot_child (self->view, self->child, snapshot);
      return;
    }

  if (before)
    {
      draw_picture (self, snapshot);
      return;
    }

  gtk_snapshot_push_cross_fade (snapshot, adw_animation_get_value (self->animation));
  draw_picture (self, snapshot);
  gtk_snapshot_pop (snapshot);
  gtk_widget_snapshot_child (self->view, self->child, snapshot);
  gtk_snapshot_pop (snapshot);
}
