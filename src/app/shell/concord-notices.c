/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the desktop tells people who are not looking. It says nothing by itself, and nothing to the room. */

#include "config.h"

#include "concord-notices.h"

#include "concord-audience-window.h"
#include "concord-window.h"

struct _ConcordNotices
{
  GObject parent_instance;

  GtkApplication *application; /* it owns this */
  GHashTable *shown;           /* id → the GtkWindow that it is about, never followed */
};

G_DEFINE_FINAL_TYPE (ConcordNotices, concord_notices, G_TYPE_OBJECT)

static const char *
get_session (gpointer window)
{
  ConcordDesk *desk = CONCORD_IS_WINDOW (window) ? concord_window_get_desk (window) : NULL;

  return desk != NULL ? concord_record_get_id (concord_desk_get_session (desk)) : NULL;
}

/* Hidden, too: the room's display was unplugged and may come back. */
static gboolean
is_presenting (ConcordNotices *self)
{
  for (GList *l = gtk_application_get_windows (self->application); l != NULL; l = l->next)
    if (CONCORD_IS_AUDIENCE_WINDOW (l->data))
      return TRUE;

  return FALSE;
}

static gboolean
is_seen (ConcordNotices *self,
         GtkWindow *window)
{
  const char *session = get_session (window);

  for (GList *l = gtk_application_get_windows (self->application); l != NULL; l = l->next)
    if (gtk_window_is_active (l->data)
        && (l->data == window || (session != NULL && g_strcmp0 (get_session (l->data), session) == 0)))
      return TRUE;

  return FALSE;
}

/* @window: (nullable): all of them for %NULL */
static void
withdraw_of (ConcordNotices *self,
             gpointer window)
{
  GHashTableIter iter;
  gpointer id, about;

  g_hash_table_iter_init (&iter, self->shown);
  while (g_hash_table_iter_next (&iter, &id, &about))
    {
      if (window != NULL && about != window)
        continue;

      g_application_withdraw_notification (G_APPLICATION (self->application), id);
      g_hash_table_iter_remove (&iter);
    }
}

static void
on_active (ConcordNotices *self,
           GParamSpec *pspec,
           GtkWindow *window)
{
  if (gtk_window_is_active (window))
    withdraw_of (self, window);
}

static void
on_window_added (ConcordNotices *self,
                 GtkWindow *window)
{
  if (CONCORD_IS_AUDIENCE_WINDOW (window))
    withdraw_of (self, NULL);
  else
    g_signal_connect_object (window, "notify::is-active", G_CALLBACK (on_active), self, G_CONNECT_SWAPPED);
}

static void
on_window_removed (ConcordNotices *self,
                   GtkWindow *window)
{
  withdraw_of (self, window);
}

static void
concord_notices_finalize (GObject *object)
{
  g_hash_table_unref (CONCORD_NOTICES (object)->shown);

  G_OBJECT_CLASS (concord_notices_parent_class)->finalize (object);
}

static void
concord_notices_class_init (ConcordNoticesClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = concord_notices_finalize;
}

static void
concord_notices_init (ConcordNotices *self)
{
  self->shown = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

ConcordNotices *
concord_notices_new (GtkApplication *application)
{
  ConcordNotices *self = g_object_new (CONCORD_TYPE_NOTICES, NULL);

  self->application = application;
  g_signal_connect_object (application, "window-added", G_CALLBACK (on_window_added), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (application, "window-removed", G_CALLBACK (on_window_removed), self, G_CONNECT_SWAPPED);

  return self;
}

/**
 * concord_notices_send:
 * @window: which says the same
 * @id: what it is about; another one of the same takes its place
 *
 * Tells it, unless someone sees it in @window or the room would.
 */
void
concord_notices_send (ConcordNotices *self,
                      GtkWindow *window,
                      const char *id,
                      GNotification *notification)
{
  g_return_if_fail (CONCORD_IS_NOTICES (self));
  g_return_if_fail (GTK_IS_WINDOW (window));
  g_return_if_fail (id != NULL);

  if (is_presenting (self) || is_seen (self, window))
    return;

  g_hash_table_replace (self->shown, g_strdup (id), window);
  g_application_send_notification (G_APPLICATION (self->application), id, notification);
}

/* It is true no more. */
void
concord_notices_withdraw (ConcordNotices *self,
                          const char *id)
{
  g_return_if_fail (CONCORD_IS_NOTICES (self));

  if (g_hash_table_remove (self->shown, id))
    g_application_withdraw_notification (G_APPLICATION (self->application), id);
}

gboolean
concord_notices_has (ConcordNotices *self,
                     const char *id)
{
  g_return_val_if_fail (CONCORD_IS_NOTICES (self), FALSE);

  return g_hash_table_contains (self->shown, id);
}
