/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A dialog over work in a worker. Never flashes up for what is done at once. */

#include "config.h"

#include "concord-progress.h"

#include <glib/gi18n-lib.h>

#include "concord-help-pages.h"

#define PATIENCE_MILLISECONDS 500

struct _ConcordProgress
{
  GtkWidget *parent;
  char *heading;
  char *body;
  GCancellable *cancellable;
  AdwDialog *dialog;
  guint timeout;
};

static void
on_response (AdwAlertDialog *dialog,
             const char *response,
             ConcordProgress *self)
{
  /* Closed: by a person, since concord_progress_stop() disconnects first. */
  self->dialog = NULL;
  g_cancellable_cancel (self->cancellable);
}

static void
show (gpointer user_data)
{
  ConcordProgress *self = user_data;
  GtkWidget *spinner;

  self->timeout = 0;
  if (gtk_widget_get_root (self->parent) == NULL)
    return;

  self->dialog = concord_help_alert_new ("share", self->heading, self->body);
  spinner = adw_spinner_new ();
  gtk_widget_set_size_request (spinner, 32, 32);
  adw_alert_dialog_set_extra_child (ADW_ALERT_DIALOG (self->dialog), spinner);
  adw_alert_dialog_add_response (ADW_ALERT_DIALOG (self->dialog), "cancel", _("_Cancel"));
  g_signal_connect (self->dialog, "response", G_CALLBACK (on_response), self);
  adw_dialog_present (self->dialog, self->parent);
}

/**
 * concord_progress_start:
 * @cancellable: is cancelled when people ask for it
 *
 * Returns: (transfer full): to be given to concord_progress_stop()
 */
ConcordProgress *
concord_progress_start (GtkWidget *parent,
                        const char *heading,
                        const char *body,
                        GCancellable *cancellable)
{
  ConcordProgress *self = g_new0 (ConcordProgress, 1);

  self->parent = g_object_ref (parent);
  self->heading = g_strdup (heading);
  self->body = g_strdup (body);
  self->cancellable = g_object_ref (cancellable);
  self->timeout = g_timeout_add_once (PATIENCE_MILLISECONDS, show, self);

  return self;
}

/* Says how far it is, if it is said at all. */
void
concord_progress_say (ConcordProgress *self,
                      const char *body)
{
  g_set_str (&self->body, body);
  if (self->dialog != NULL)
    adw_alert_dialog_set_body (ADW_ALERT_DIALOG (self->dialog), body);
}

/* @self: (transfer full) */
void
concord_progress_stop (ConcordProgress *self)
{
  g_clear_handle_id (&self->timeout, g_source_remove);
  if (self->dialog != NULL)
    {
      g_signal_handlers_disconnect_by_func (self->dialog, on_response, self);
      adw_dialog_force_close (self->dialog);
    }

  g_object_unref (self->parent);
  g_object_unref (self->cancellable);
  g_free (self->heading);
  g_free (self->body);
  g_free (self);
}
