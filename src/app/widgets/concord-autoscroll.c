/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Scrolls while something is dragged near an edge. It takes no part in the drop itself. */

#include "config.h"

#include "concord-autoscroll.h"

#include <math.h>

#define EDGE 48.0           /* pixels from the edge where it begins */
#define FASTEST (900.0 / 1e6) /* pixels per microsecond, at the edge itself */

typedef struct
{
  GtkScrolledWindow *scroller;
  double x;
  double y;
  guint tick;
  gint64 last;
} Autoscroll;

/* -1 … 1: how fast, and which way. */
static double
get_pull (double place,
          double size)
{
  double edge = MIN (EDGE, size / 4);

  if (edge <= 0)
    return 0;
  if (place < edge)
    return -(edge - MAX (place, 0)) / edge;
  if (place > size - edge)
    return (MIN (place, size) - (size - edge)) / edge;

  return 0;
}

static void
pull (GtkAdjustment *adjustment,
      double         speed,
      double         elapsed)
{
  if (fabs (speed) > 0)
    gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + speed * FASTEST * elapsed);
}

static gboolean
on_tick (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       data)
{
  Autoscroll *self = data;
  gint64 now = gdk_frame_clock_get_frame_time (clock);
  double elapsed = self->last > 0 ? (double) (now - self->last) : 0;
  double across = get_pull (self->x, gtk_widget_get_width (widget));

  self->last = now;
  if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
    across = -across;
  pull (gtk_scrolled_window_get_hadjustment (self->scroller), across, elapsed);
  pull (gtk_scrolled_window_get_vadjustment (self->scroller), get_pull (self->y, gtk_widget_get_height (widget)), elapsed);

  return G_SOURCE_CONTINUE;
}

static void
stop (Autoscroll *self)
{
  if (self->tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self->scroller), self->tick);
  self->tick = 0;
}

static void
on_motion (GtkDropControllerMotion *motion,
           double                   x,
           double                   y,
           gpointer                 data)
{
  Autoscroll *self = data;

  self->x = x;
  self->y = y;
  if (self->tick == 0)
    {
      self->last = 0;
      self->tick = gtk_widget_add_tick_callback (GTK_WIDGET (self->scroller), on_tick, self, NULL);
    }
}

static void
on_leave (GtkDropControllerMotion *motion,
          gpointer                 data)
{
  stop (data);
}

/**
 * concord_autoscroll_add:
 *
 * Makes @scroller scroll for as long as a drag rests near one of its edges.
 */
void
concord_autoscroll_add (GtkScrolledWindow *scroller)
{
  GtkEventController *motion = gtk_drop_controller_motion_new ();
  Autoscroll *self = g_new0 (Autoscroll, 1);

  self->scroller = scroller;
  g_object_set_data_full (G_OBJECT (motion), "concord-autoscroll", self, g_free);
  g_signal_connect (motion, "enter", G_CALLBACK (on_motion), self);
  g_signal_connect (motion, "motion", G_CALLBACK (on_motion), self);
  g_signal_connect (motion, "leave", G_CALLBACK (on_leave), self);
  gtk_widget_add_controller (GTK_WIDGET (scroller), motion);
}
