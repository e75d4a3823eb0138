/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How large everything on the board is, from an overview to the back of the hall. A size is a style class, on
 * which texts and paddings depend (board.css); columns grow along. Other windows hear of it through the
 * settings, which the session page binds.
 */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>

#include "concord-board-private.h"

/* Per cent. Each has a class in board.css. */
static const int steps[] = { 50, 60, 70, 80, 90, 100, 110, 125, 150, 175, 200 };

#define PLAIN 100

static guint
find_step (int zoom)
{
  guint nearest = 0;

  for (guint i = 1; i < G_N_ELEMENTS (steps); i++)
    {
      if (abs (steps[i] - zoom) < abs (steps[nearest] - zoom))
        nearest = i;
    }

  return nearest;
}

static void
set_class (ConcordBoard *self,
           gboolean      has)
{
  g_autofree char *class = g_strdup_printf ("zoom-%d", self->zoom);

  if (has)
    gtk_widget_add_css_class (GTK_WIDGET (self), class);
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), class);
}

/* The board must have its new size before anything on it can be scrolled to: the frame after the next. */
static gboolean
on_zoom_tick (GtkWidget     *widget,
              GdkFrameClock *clock,
              gpointer       data)
{
  ConcordBoard *self = CONCORD_BOARD (widget);
  ConcordRecord *record;

  if (self->zoom_frames-- > 0)
    {
      gtk_widget_queue_draw (widget);
      return G_SOURCE_CONTINUE;
    }

  self->zoom_tick = 0;
  record = self->desk != NULL ? concord_board_get_record (self) : NULL;
  if (record == NULL && self->desk != NULL)
    record = concord_desk_get_selected (self->desk);
  if (record != NULL)
    concord_board_show_item (self, record, FALSE);

  return G_SOURCE_REMOVE;
}

static void
zoom_by (ConcordBoard *self,
         int           step)
{
  guint at = find_step (self->zoom);
  g_autofree char *words = NULL;

  if (step < 0 && at > 0)
    at--;
  else if (step > 0 && at + 1 < G_N_ELEMENTS (steps))
    at++;

  concord_board_set_zoom (self, step == 0 ? PLAIN : steps[at]);

  /* Translators: said after the size of the board was changed; per cent */
  words = g_strdup_printf (_("Zoom %d%%"), self->zoom);
  gtk_accessible_announce (GTK_ACCESSIBLE (self), words, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_LOW);
}

static void
zoom (GtkWidget  *widget,
      const char *action,
      GVariant   *parameter)
{
  zoom_by (CONCORD_BOARD (widget), g_variant_get_int32 (parameter));
}

static gboolean
on_scroll (GtkEventControllerScroll *controller,
           double                    dx,
           double                    dy,
           gpointer                  data)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (controller));

  if ((state & GDK_CONTROL_MASK) == 0)
    return GDK_EVENT_PROPAGATE;

  if (dy <= -1 || dy >= 1)
    zoom_by (data, dy < 0 ? 1 : -1);

  return GDK_EVENT_STOP;
}

static void
on_pinch_begin (GtkGesture       *gesture,
                GdkEventSequence *sequence,
                gpointer          data)
{
  ConcordBoard *self = data;

  self->pinched_zoom = self->zoom;
}

static void
on_pinch (GtkGestureZoom *gesture,
          double          scale,
          gpointer        data)
{
  ConcordBoard *self = data;

  concord_board_set_zoom (self, (int) (self->pinched_zoom * scale));
}

/**
 * concord_board_set_zoom:
 * @zoom: per cent; the nearest there is a class for counts
 */
void
concord_board_set_zoom (ConcordBoard *self,
                        int           zoom)
{
  int nearest = steps[find_step (zoom)];

  if (self->zoom == nearest)
    return;

  set_class (self, FALSE);
  self->zoom = nearest;
  set_class (self, TRUE);
  concord_board_refresh_sizes (self);
  concord_board_limit_vision (self);
  self->zoom_frames = 1;
  if (self->zoom_tick == 0)
    self->zoom_tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), on_zoom_tick, NULL, NULL);
  g_object_notify (G_OBJECT (self), "zoom");
}

void
concord_board_install_zoom (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "board.zoom", "i", zoom);
}

void
concord_board_set_up_zoom (ConcordBoard *self)
{
  GtkEventController *scroll = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_VERTICAL |
                                                                GTK_EVENT_CONTROLLER_SCROLL_DISCRETE);
  GtkGesture *pinch = gtk_gesture_zoom_new ();

  /* Before the columns, which scroll and drag. */
  gtk_event_controller_set_propagation_phase (scroll, GTK_PHASE_CAPTURE);
  g_signal_connect_object (scroll, "scroll", G_CALLBACK (on_scroll), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self->scroller), scroll);

  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (pinch), GTK_PHASE_CAPTURE);
  g_signal_connect_object (pinch, "begin", G_CALLBACK (on_pinch_begin), self, 0);
  g_signal_connect_object (pinch, "scale-changed", G_CALLBACK (on_pinch), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self->scroller), GTK_EVENT_CONTROLLER (pinch));
}
