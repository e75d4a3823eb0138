/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A notice of the desktop when the time of an agenda item is over, gone when it is so no more. Makes no sound. */

#include "config.h"

#include "concord-clock-notice.h"

#include <glib/gi18n-lib.h>

#include "concord-application.h"

typedef struct
{
  GtkWidget *widget; /* it owns this */
  ConcordRoomClock *clock;
  ConcordRecord *item; /* never followed */
  ConcordClockState state;
  char *session;
  char *id;
} ConcordClockNotice;

static void
clock_notice_free (gpointer data)
{
  ConcordClockNotice *self = data;

  g_signal_handlers_disconnect_by_data (self->clock, self);
  g_object_unref (self->clock);
  g_free (self->session);
  g_free (self->id);
  g_free (self);
}

/* Returns: (transfer none) (nullable) */
static ConcordNotices *
get_notices (ConcordClockNotice *self)
{
  GtkRoot *root = gtk_widget_get_root (self->widget);
  GtkApplication *application = GTK_IS_WINDOW (root) ? gtk_window_get_application (GTK_WINDOW (root)) : NULL;

  return CONCORD_IS_APPLICATION (application) ? concord_application_get_notices (CONCORD_APPLICATION (application)) : NULL;
}

static void
send (ConcordClockNotice *self,
      ConcordNotices *notices)
{
  g_autofree char *title = NULL;
  g_autoptr (GNotification) notification = NULL;

  /* Translators: %s is an agenda item */
  title = g_strdup_printf (_("Time is over for “%s”"), concord_record_get_headline (self->item));
  notification = g_notification_new (title);
  g_notification_set_priority (notification, G_NOTIFICATION_PRIORITY_HIGH);
  g_notification_set_default_action_and_target (notification, "app.open-session", "s", self->session);
  g_notification_add_button_with_target (notification, _("One More Minute"), "app.clock-extend", "s", self->session);
  g_notification_add_button_with_target (notification, _("Next Item"), "app.clock-next", "s", self->session);
  concord_notices_send (notices, GTK_WINDOW (gtk_widget_get_root (self->widget)), self->id, notification);
}

static void
update (ConcordClockNotice *self)
{
  ConcordRecord *item = concord_room_clock_get_item (self->clock);
  ConcordClockState state = concord_room_clock_get_state (self->clock);
  gboolean same = item == self->item;
  gboolean was_over = same && self->state == CONCORD_CLOCK_OVER;
  ConcordNotices *notices = get_notices (self);

  self->item = item;
  self->state = state;
  if (notices == NULL)
    return;

  if (state != CONCORD_CLOCK_OVER || !same)
    concord_notices_withdraw (notices, self->id);
  /* Not about an item that someone just went back to. */
  else if (!was_over)
    send (self, notices);
}

/**
 * concord_clock_notice_attach:
 * @widget: which shows the session for as long as it lives
 * @session: its id
 */
void
concord_clock_notice_attach (GtkWidget *widget,
                             ConcordRoomClock *clock,
                             const char *session)
{
  ConcordClockNotice *self = g_new0 (ConcordClockNotice, 1);

  self->widget = widget;
  self->clock = g_object_ref (clock);
  self->item = concord_room_clock_get_item (clock);
  self->state = concord_room_clock_get_state (clock);
  self->session = g_strdup (session);
  self->id = g_strconcat ("clock-", session, NULL);
  g_signal_connect_swapped (clock, "notify::state", G_CALLBACK (update), self);
  g_signal_connect_swapped (clock, "notify::item", G_CALLBACK (update), self);
  g_object_set_data_full (G_OBJECT (widget), "concord-clock-notice", self, clock_notice_free);
}
