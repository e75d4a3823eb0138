/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where the audience window is, and what becomes of it when displays come and go. It never comes over the facilitator's
 * work but where there is a single display and someone asked for it.
 */

#include "config.h"

#include "concord-presenter-private.h"

#include <glib/gi18n-lib.h>

#include "concord-presenter-actions.h"

GtkWindow *
concord_presenter_get_main_window (ConcordPresenter *self)
{
  GtkRoot *root = self->page != NULL ? gtk_widget_get_root (self->page) : NULL;

  return GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL;
}

/* The display on which the facilitator works. */
GdkMonitor *
concord_presenter_get_own_monitor (ConcordPresenter *self)
{
  GtkWindow *window = concord_presenter_get_main_window (self);
  GdkSurface *surface = window != NULL ? gtk_native_get_surface (GTK_NATIVE (window)) : NULL;

  if (self->sent_to != NULL && gdk_monitor_is_valid (self->sent_to))
    return self->sent_to;

  return surface != NULL ? gdk_display_get_monitor_at_surface (gdk_surface_get_display (surface), surface) : NULL;
}

static GdkMonitor *
get_audience_monitor (ConcordPresenter *self)
{
  return self->display != NULL ? concord_displays_find (self->displays, self->display) : NULL;
}

gboolean
concord_presenter_covers_work (ConcordPresenter *self)
{
  return self->audience == CONCORD_AUDIENCE_SHOWN
         && (concord_displays_get_n (self->displays) < 2 || get_audience_monitor (self) == concord_presenter_get_own_monitor (self));
}

static void
announce_displays (ConcordPresenter *self)
{
  concord_presenter_actions_update (self, self->actions);
  g_signal_emit_by_name (self, "displays-changed");
}

/* --- the audience window --------------------------------------------------------- */

/* For as long as the audience window is on the screen: the inhibition is bound to it. */
static void
inhibit (ConcordPresenter *self,
         gboolean inhibited)
{
  GtkApplication *application = self->window != NULL ? gtk_window_get_application (GTK_WINDOW (self->window)) : NULL;

  if (application == NULL)
    return;

  if (inhibited && self->inhibition == 0)
    self->inhibition
        = gtk_application_inhibit (application, GTK_WINDOW (self->window),
                                   GTK_APPLICATION_INHIBIT_IDLE | GTK_APPLICATION_INHIBIT_SUSPEND,
                                   _("A session is presented to the room"));
  else if (!inhibited && self->inhibition != 0)
    gtk_application_uninhibit (application, g_steal_handle_id (&self->inhibition));
}

static void
set_audience (ConcordPresenter *self,
              ConcordAudience audience)
{
  gboolean changed = self->audience != audience;

  /* What is on a display now is what was chosen, for as long as there was a choice. */
  if (audience == CONCORD_AUDIENCE_SHOWN && concord_displays_get_n (self->displays) > 1)
    concord_displays_remember (self->displays, get_audience_monitor (self));

  self->audience = audience;
  announce_displays (self);
  if (changed)
    g_object_notify (G_OBJECT (self), "audience");
}

static void
bring_back (ConcordPresenter *self)
{
  GtkWindow *window = concord_presenter_get_main_window (self);

  if (self->sent_to == NULL)
    return;

  g_clear_object (&self->sent_to);
  if (window == NULL)
    return;

  gtk_window_unfullscreen (window);
  if (self->was_fullscreen)
    gtk_window_fullscreen (window);
}

void
concord_presenter_close_window (ConcordPresenter *self)
{
  g_autoptr (ConcordAudienceWindow) window = NULL;

  bring_back (self);
  inhibit (self, FALSE);
  window = g_steal_pointer (&self->window);
  if (window == NULL)
    return;

  /* GTK 4.18 forgets to stop watching the monitor that a window was sent to, but when it leaves full screen. */
  gtk_widget_set_visible (GTK_WIDGET (window), FALSE);
  gtk_window_unfullscreen (GTK_WINDOW (window));
  gtk_window_destroy (GTK_WINDOW (window));
}

void
concord_presenter_hide_window (ConcordPresenter *self,
             ConcordAudience audience)
{
  /* Hidden, not closed: a frozen picture is still there when it comes back. */
  inhibit (self, FALSE);
  if (self->window != NULL)
    gtk_widget_set_visible (GTK_WIDGET (self->window), FALSE);
  set_audience (self, audience);
}

/* Full screen is the one way to say where a window is to be. */
static void
make_way (ConcordPresenter *self,
          GdkMonitor *audience)
{
  GtkWindow *window = concord_presenter_get_main_window (self);
  GdkMonitor *before = get_audience_monitor (self);
  GdkMonitor *to = before != NULL && before != audience ? before : concord_displays_find_other (self->displays, audience);

  if (window == NULL || to == NULL)
    return;

  if (self->sent_to == NULL)
    self->was_fullscreen = gtk_window_is_fullscreen (window);
  g_set_object (&self->sent_to, to);
  gtk_window_fullscreen_on_monitor (window, to);
}

/**
 * concord_presenter_show_on:
 *
 * Brings the audience window to a display. If the facilitator works there, that window goes to another.
 */
void
concord_presenter_show_on (ConcordPresenter *self,
                           GdkMonitor *monitor)
{
  GtkWindow *window = concord_presenter_get_main_window (self);
  g_autofree char *key = concord_display_dup_key (monitor);
  GdkRectangle place;

  g_return_if_fail (CONCORD_IS_PRESENTER (self));

  if (self->stage == NULL || window == NULL)
    return;

  if (monitor == concord_presenter_get_own_monitor (self) && concord_displays_get_n (self->displays) > 1)
    make_way (self, monitor);

  g_set_str (&self->display, key);
  gdk_monitor_get_geometry (monitor, &place);
  concord_stage_set_aspect (self->stage, (double) place.width / MAX (place.height, 1));
  if (self->window == NULL)
    {
      self->window = g_object_ref_sink (concord_audience_window_new (gtk_window_get_application (window), self->stage));
      gtk_widget_insert_action_group (GTK_WIDGET (self->window), "stage", G_ACTION_GROUP (self->actions));
    }

  set_audience (self, CONCORD_AUDIENCE_SHOWN);
  concord_audience_window_show_on (self->window, monitor, concord_presenter_covers_work (self));
  inhibit (self, TRUE);
  /* The keys are where the facilitator is. */
  if (!concord_presenter_covers_work (self))
    gtk_window_present (window);
}

void
concord_presenter_swap (ConcordPresenter *self)
{
  GdkMonitor *own;

  g_return_if_fail (CONCORD_IS_PRESENTER (self));

  own = concord_presenter_get_own_monitor (self);
  if (self->audience != CONCORD_AUDIENCE_SHOWN || own == NULL || concord_displays_get_n (self->displays) < 2)
    return;

  concord_presenter_show_on (self, own);
}

/* --- displays that come and go --------------------------------------------------- */

void
concord_presenter_displays_changed (ConcordPresenter *self)
{
  GdkMonitor *monitor = get_audience_monitor (self);

  if (self->stage == NULL)
    return;

  if (self->sent_to != NULL && !gdk_monitor_is_valid (self->sent_to))
    g_clear_object (&self->sent_to);

  if (self->audience == CONCORD_AUDIENCE_SHOWN && monitor == NULL)
    {
      concord_presenter_open_console (self);
      concord_presenter_hide_window (self, CONCORD_AUDIENCE_UNPLUGGED);
    }
  else if (self->audience == CONCORD_AUDIENCE_UNPLUGGED && monitor != NULL && monitor != concord_presenter_get_own_monitor (self)
           && concord_displays_get_n (self->displays) > 1)
    {
      concord_presenter_show_on (self, monitor);
    }
  else
    {
      announce_displays (self);
    }
}
