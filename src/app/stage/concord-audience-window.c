/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The window that the room looks at. Shows nothing but the stage, and decides nothing about it. */

#include "config.h"

#include "concord-audience-window.h"

#include "concord-stage-keys.h"
#include "concord-stage-view.h"

#define REST_MILLISECONDS 2500

struct _ConcordAudienceWindow
{
  AdwApplicationWindow parent_instance;

  ConcordStageView *view;
  GtkRevealer *bar;

  ConcordStage *stage;
  gboolean alone; /* it lies over the facilitator's own display */
  guint rest;     /* source: the pointer did not move for a while */
  gboolean met;   /* where the pointer is, is known */
  double x;
  double y;
};

G_DEFINE_FINAL_TYPE (ConcordAudienceWindow, concord_audience_window, ADW_TYPE_APPLICATION_WINDOW)

/* --- the pointer ----------------------------------------------------------------- */

static gboolean
is_over_bar (ConcordAudienceWindow *self)
{
  GtkWidget *picked = gtk_widget_pick (GTK_WIDGET (self), self->x, self->y, GTK_PICK_DEFAULT);

  return picked != NULL && gtk_widget_is_ancestor (picked, GTK_WIDGET (self->bar));
}

static void
show_cursor (ConcordAudienceWindow *self,
             gboolean shown)
{
  /* The spot stands in for it. */
  if (concord_stage_get_laser (self->stage))
    shown = FALSE;

  gtk_widget_set_cursor_from_name (GTK_WIDGET (self->view), shown ? NULL : "none");
}

static void
on_rest (gpointer data)
{
  ConcordAudienceWindow *self = data;

  self->rest = 0;
  show_cursor (self, FALSE);
  if (!is_over_bar (self))
    gtk_revealer_set_reveal_child (self->bar, FALSE);
}

static void
on_motion (ConcordAudienceWindow *self,
           double x,
           double y)
{
  /* A window that comes under a pointer, or goes from over it, tells of a motion too. */
  gboolean moved = self->met && !(G_APPROX_VALUE (self->x, x, 0.5) && G_APPROX_VALUE (self->y, y, 0.5));

  self->met = TRUE;
  self->x = x;
  self->y = y;
  if (!moved)
    return;

  show_cursor (self, TRUE);
  gtk_revealer_set_reveal_child (self->bar, self->alone);
  g_clear_handle_id (&self->rest, g_source_remove);
  self->rest = g_timeout_add_once (REST_MILLISECONDS, on_rest, self);
}

static void
on_click (ConcordAudienceWindow *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "stage.next", NULL);
}

static void
watch_pointer (ConcordAudienceWindow *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  g_signal_connect_object (motion, "motion", G_CALLBACK (on_motion), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  g_signal_connect_object (click, "released", G_CALLBACK (on_click), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->view), GTK_EVENT_CONTROLLER (click));
}

/* --- the widget ------------------------------------------------------------------ */

/* Whoever shows it decides what becomes of it. */
static gboolean
concord_audience_window_close_request (GtkWindow *window)
{
  gtk_widget_activate_action (GTK_WIDGET (window), "stage.leave", NULL);

  return GDK_EVENT_STOP;
}

static void
concord_audience_window_dispose (GObject *object)
{
  ConcordAudienceWindow *self = CONCORD_AUDIENCE_WINDOW (object);

  g_clear_handle_id (&self->rest, g_source_remove);
  g_clear_object (&self->stage);

  G_OBJECT_CLASS (concord_audience_window_parent_class)->dispose (object);
}

static void
concord_audience_window_class_init (ConcordAudienceWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = concord_audience_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = concord_audience_window_close_request;

  g_type_ensure (CONCORD_TYPE_STAGE_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/concordboard/Concord/ui/concord-audience-window.ui");
  gtk_widget_class_bind_template_child (widget_class, ConcordAudienceWindow, view);
  gtk_widget_class_bind_template_child (widget_class, ConcordAudienceWindow, bar);
}

static void
concord_audience_window_init (ConcordAudienceWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  watch_pointer (self);
  /* Not of the window: a dialog over it has keys of its own. */
  gtk_widget_add_controller (GTK_WIDGET (self->view), concord_stage_keys_new (gtk_widget_get_direction (GTK_WIDGET (self))));
  gtk_widget_set_focusable (GTK_WIDGET (self->view), TRUE);
}

ConcordAudienceWindow *
concord_audience_window_new (GtkApplication *application,
                             ConcordStage *stage)
{
  ConcordAudienceWindow *self;

  g_return_val_if_fail (CONCORD_IS_STAGE (stage), NULL);

  self = g_object_new (CONCORD_TYPE_AUDIENCE_WINDOW, "application", application, NULL);
  self->stage = g_object_ref (stage);
  concord_stage_view_set_stage (self->view, stage);

  return self;
}

/**
 * concord_audience_window_show_on:
 * @alone: whether it lies over what the facilitator works with
 */
void
concord_audience_window_show_on (ConcordAudienceWindow *self,
                                 GdkMonitor *monitor,
                                 gboolean alone)
{
  g_return_if_fail (CONCORD_IS_AUDIENCE_WINDOW (self));
  g_return_if_fail (GDK_IS_MONITOR (monitor));

  self->alone = alone;
  self->met = FALSE;
  show_cursor (self, FALSE);
  gtk_revealer_set_reveal_child (self->bar, FALSE);
  gtk_window_fullscreen_on_monitor (GTK_WINDOW (self), monitor);
  gtk_window_present (GTK_WINDOW (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}
