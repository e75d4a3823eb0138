/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Leads through an export: the question, the file, the wait, the result. The work is concord-export-task's. */

#include "config.h"

#include "concord-export-flow.h"

#include <glib/gi18n-lib.h>

#include "concord-export-dialog.h"
#include "concord-progress.h"
#include "concord-session-file.h"
#include "concord-store.h"

typedef struct
{
  ConcordWindow *window;
  char *session;
  char *title;
  ConcordExportFormat format;
  ConcordHide hide;
  GFile *to;
  GCancellable *cancellable;
  ConcordProgress *progress;
} Flow;

static void
flow_free (Flow *flow)
{
  g_clear_pointer (&flow->progress, concord_progress_stop);
  g_clear_object (&flow->window);
  g_clear_object (&flow->to);
  g_clear_object (&flow->cancellable);
  g_free (flow->session);
  g_free (flow->title);
  g_free (flow);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Flow, flow_free)

static void
tell_failure (Flow *flow,
              const GError *error)
{
  AdwDialog *dialog = adw_alert_dialog_new (_("Could Not Export"), NULL);
  g_autofree char *name = g_file_get_basename (flow->to);

  adw_alert_dialog_format_body (ADW_ALERT_DIALOG (dialog),
                                /* Translators: a file name, then a sentence about what went wrong */
                                _("“%s” was not written: %s"), name, error->message);
  adw_alert_dialog_add_response (ADW_ALERT_DIALOG (dialog), "close", _("_Close"));
  adw_dialog_present (dialog, GTK_WIDGET (flow->window));
}

static void
tell_success (Flow *flow)
{
  g_autofree char *name = g_file_get_basename (flow->to);
  g_autofree char *uri = g_file_get_uri (flow->to);
  /* Translators: %s is a file name */
  g_autofree char *message = g_strdup_printf (_("“%s” exported"), name);
  AdwToast *toast = adw_toast_new (message);

  adw_toast_set_use_markup (toast, FALSE);
  if (flow->format != CONCORD_EXPORT_SESSION)
    {
      adw_toast_set_button_label (toast, _("_Open"));
      adw_toast_set_action_name (toast, "win.show-file");
      adw_toast_set_action_target_value (toast, g_variant_new_string (uri));
    }
  concord_window_add_toast (flow->window, toast);
}

static void
on_exported (GObject *source,
             GAsyncResult *result,
             gpointer user_data)
{
  g_autoptr (Flow) flow = user_data;
  g_autoptr (GError) error = NULL;

  g_clear_pointer (&flow->progress, concord_progress_stop);
  if (concord_export_finish (result, &error))
    tell_success (flow);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    tell_failure (flow, error);
}

static void
on_file_chosen (GObject *source,
                GAsyncResult *result,
                gpointer user_data)
{
  g_autoptr (Flow) flow = user_data;
  ConcordStore *store = concord_window_get_store (flow->window);
  g_autofree char *body = NULL;

  flow->to = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, NULL);
  if (flow->to == NULL || store == NULL)
    return;

  flow->cancellable = g_cancellable_new ();
  flow->progress = concord_progress_start (GTK_WIDGET (flow->window), _("Exporting"), flow->title,
                                           flow->cancellable);
  concord_export_async (concord_store_get_path (store), flow->session, flow->format, flow->hide,
                        flow->to, flow->cancellable, on_exported, flow);
  g_steal_pointer (&flow);
}

static GtkFileFilter *
new_filter (ConcordExportFormat format)
{
  GtkFileFilter *filter = gtk_file_filter_new ();

  switch (format)
    {
    case CONCORD_EXPORT_HTML:
      gtk_file_filter_set_name (filter, _("Web pages"));
      gtk_file_filter_add_suffix (filter, "html");
      break;
    case CONCORD_EXPORT_PDF:
      gtk_file_filter_set_name (filter, _("PDF documents"));
      gtk_file_filter_add_suffix (filter, "pdf");
      break;
    case CONCORD_EXPORT_SESSION:
    default:
      gtk_file_filter_set_name (filter, _("Session files"));
      gtk_file_filter_add_suffix (filter, "concord.json");
      break;
    }

  return filter;
}

static void
on_chosen (ConcordExportDialog *dialog,
           guint format,
           guint hide,
           gpointer user_data)
{
  const Flow *asked = user_data;
  Flow *flow = g_new0 (Flow, 1);
  g_autoptr (GtkFileDialog) files = gtk_file_dialog_new ();
  g_autoptr (GListStore) filters = g_list_store_new (GTK_TYPE_FILE_FILTER);
  g_autoptr (GtkFileFilter) filter = new_filter ((ConcordExportFormat) format);
  g_autofree char *name = NULL;

  flow->window = g_object_ref (asked->window);
  flow->session = g_strdup (asked->session);
  flow->title = g_strdup (asked->title);
  flow->format = (ConcordExportFormat) format;
  flow->hide = (ConcordHide) hide;

  name = concord_export_suggest_name (flow->title, flow->format);
  g_list_store_append (filters, filter);
  gtk_file_dialog_set_title (files, _("Export"));
  gtk_file_dialog_set_initial_name (files, name);
  gtk_file_dialog_set_filters (files, G_LIST_MODEL (filters));
  gtk_file_dialog_save (files, GTK_WINDOW (flow->window), NULL, on_file_chosen, flow);
}

static void
forget (gpointer data,
        GClosure *closure)
{
  flow_free (data);
}

/**
 * concord_export_flow_start:
 * @title: what the session is called
 * @format: what stands chosen first
 */
void
concord_export_flow_start (ConcordWindow *window,
                           const char *session,
                           const char *title,
                           ConcordExportFormat format)
{
  AdwDialog *dialog;
  Flow *flow;

  g_return_if_fail (CONCORD_IS_WINDOW (window));

  flow = g_new0 (Flow, 1);
  flow->window = g_object_ref (window);
  flow->session = g_strdup (session);
  flow->title = g_strdup (title);

  dialog = concord_export_dialog_new (format);
  g_signal_connect_data (dialog, "chosen", G_CALLBACK (on_chosen), flow, forget, 0);
  adw_dialog_present (dialog, GTK_WIDGET (window));
}
