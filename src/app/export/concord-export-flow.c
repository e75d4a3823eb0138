/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Leads through an export: the question, the place, the wait, the result. The work is concord-export-task's; what comes
 * after it where it is not simply there is concord-print's and concord-mail's.
 */

#include "config.h"

#include "concord-export-flow.h"

#include <glib/gi18n-lib.h>

#include "concord-export-place.h"
#include "concord-export-task.h"
#include "concord-handing-out.h"
#include "concord-help-pages.h"
#include "concord-inhibition.h"
#include "concord-mail.h"
#include "concord-print.h"
#include "concord-progress.h"
#include "concord-recent.h"
#include "concord-session-file.h"

typedef struct
{
  ConcordWindow *window;
  ConcordDesk *desk;
  ConcordExportChoice *choice;
  ConcordExportWay way;
  char *revision;
  ConcordBundle *bundle;
  ConcordExportPlace place;
  GFile *to;
  GCancellable *cancellable;
  ConcordProgress *progress;
  ConcordInhibition *inhibition;
} Flow;

static void
flow_free (Flow *flow)
{
  g_clear_pointer (&flow->progress, concord_progress_stop);
  g_clear_pointer (&flow->inhibition, concord_inhibition_free);
  g_clear_pointer (&flow->choice, concord_export_choice_free);
  g_clear_pointer (&flow->bundle, concord_bundle_free);
  g_clear_object (&flow->window);
  g_clear_object (&flow->desk);
  g_clear_object (&flow->to);
  g_clear_object (&flow->cancellable);
  g_free (flow->revision);
  g_free (flow);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Flow, flow_free)

static const char *
get_title (Flow *flow)
{
  return concord_record_get_headline (concord_desk_get_session (flow->desk));
}

/* --- the end --------------------------------------------------------------------- */

/* To someone who went on with something else meanwhile. */
static void
notify (Flow          *flow,
        GNotification *notification)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (flow->window));
  g_autofree char *id = g_strconcat ("export-", concord_record_get_id (concord_desk_get_session (flow->desk)), NULL);

  if (application != NULL)
    concord_notices_send (concord_application_get_notices (CONCORD_APPLICATION (application)), GTK_WINDOW (flow->window), id,
                          notification);
}

/* The message says which file it was. */
static void
fail (Flow         *flow,
      const GError *error)
{
  const char *heading = flow->way == CONCORD_EXPORT_WAY_PRINT ? _("Could Not Print") : _("Could Not Export");
  g_autoptr (GNotification) notification = g_notification_new (heading);
  AdwDialog *dialog;

  g_clear_pointer (&flow->progress, concord_progress_stop);
  if (flow->revision != NULL)
    concord_handing_out_take_back (flow->desk, flow->revision);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  g_notification_set_body (notification, error->message);
  notify (flow, notification);
  dialog = concord_help_alert_new ("troubleshooting#files", heading, error->message);
  adw_alert_dialog_add_response (ADW_ALERT_DIALOG (dialog), "close", _("_Close"));
  adw_dialog_present (dialog, GTK_WIDGET (flow->window));
}

/* Also a file that someone gave another name is known by what was asked for. */
static void
remember_session_file (Flow *flow)
{
  if (!concord_export_choice_has (flow->choice, CONCORD_FORMAT_SESSION))
    return;

  if (flow->place == CONCORD_EXPORT_TO_FILE)
    concord_recent_add (flow->to);

  for (guint i = 0; flow->place == CONCORD_EXPORT_TO_FOLDER && i < concord_bundle_get_n (flow->bundle); i++)
    {
      const char *name = concord_bundle_get_name (flow->bundle, i);
      g_autoptr (GFile) file = g_file_get_child (flow->to, name);

      if (g_str_has_suffix (name, CONCORD_SESSION_FILE_SUFFIX))
        concord_recent_add (file);
    }
}

/* @file: what one would want to look at next: the document itself, or where it all is */
static void
tell_success (Flow *flow)
{
  gboolean one = flow->place == CONCORD_EXPORT_TO_FILE;
  gboolean readable = one && (concord_export_choice_get_uses (flow->choice) & CONCORD_EXPORT_USES_PARTS) != 0;
  guint n = concord_bundle_get_n (flow->bundle);
  g_autofree char *name = g_file_get_basename (flow->to);
  g_autofree char *uri = g_file_get_uri (flow->to);
  g_autofree char *message = NULL;
  g_autoptr (GNotification) notification = g_notification_new (_("The Export Is Finished"));
  AdwToast *toast;

  if (flow->place == CONCORD_EXPORT_TO_FOLDER)
    /* Translators: %2$s is the name of a folder */
    message = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%1$u file exported to “%2$s”", "%1$u files exported to “%2$s”", n),
                               n, name);
  else
    /* Translators: %s is a file name */
    message = g_strdup_printf (_("“%s” exported"), name);

  toast = adw_toast_new (message);
  adw_toast_set_use_markup (toast, FALSE);
  adw_toast_set_button_label (toast, readable ? _("_Open") : _("_Show in Files"));
  adw_toast_set_action_name (toast, readable ? "win.show-file" : "win.show-in-files");
  adw_toast_set_action_target_value (toast, g_variant_new_string (uri));
  concord_window_add_toast (flow->window, toast);

  g_notification_set_body (notification, message);
  g_notification_set_default_action_and_target (notification, readable ? "app.show-file" : "app.show-in-files", "s", uri);
  if (readable)
    g_notification_add_button_with_target (notification, _("Open"), "app.show-file", "s", uri);
  g_notification_add_button_with_target (notification, _("Show in Files"), "app.show-in-files", "s", uri);
  notify (flow, notification);
}

static void
on_written (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (Flow) flow = user_data;
  g_autoptr (GError) error = NULL;

  g_clear_pointer (&flow->progress, concord_progress_stop);
  if (!concord_export_write_finish (result, &error))
    fail (flow, error);
  else if (flow->way == CONCORD_EXPORT_WAY_PRINT)
    concord_print_file (flow->window, flow->to, flow->choice->paper);
  else if (flow->way == CONCORD_EXPORT_WAY_MAIL)
    concord_mail_compose (flow->window, get_title (flow), flow->to, flow->bundle);
  else
    {
      remember_session_file (flow);
      tell_success (flow);
    }
}

/* --- the work -------------------------------------------------------------------- */

static void
on_made (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (Flow) flow = user_data;
  g_autoptr (GBytes) base = NULL;
  g_autoptr (GError) error = NULL;

  flow->bundle = concord_export_make_finish (result, &base, &error);
  if (flow->bundle == NULL || (base != NULL && !concord_handing_out_keep (flow->desk, flow->revision, base, &error)))
    {
      fail (flow, error);
      return;
    }

  concord_export_write_async (flow->bundle, flow->place, flow->to, flow->cancellable, on_written, flow);
  g_steal_pointer (&flow);
}

static void
on_told (guint         i,
         guint         n,
         ConcordFormat format,
         gpointer      user_data)
{
  const Flow *flow = user_data;
  g_autofree char *words = NULL;

  if (n == 1)
    words = g_strdup (concord_format_get_label (format));
  else
    /* Translators: what is being made, which one it is, of how many */
    words = g_strdup_printf (_("%s (%u of %u)"), concord_format_get_label (format), i + 1, n);
  concord_progress_say (flow->progress, words);
}

/* @flow: (transfer full) */
static void
work (Flow *flow)
{
  const char *heading = flow->way == CONCORD_EXPORT_WAY_PRINT ? _("Making the Pages") : _("Exporting");

  flow->cancellable = g_cancellable_new ();
  if (concord_desk_get_read_only (flow->desk) != NULL)
    flow->choice->form = FALSE;
  if (flow->way != CONCORD_EXPORT_WAY_PRINT)
    flow->revision = concord_handing_out_begin (flow->desk, flow->choice);
  flow->inhibition
    = concord_inhibition_new (GTK_WIDGET (flow->window), GTK_APPLICATION_INHIBIT_LOGOUT | GTK_APPLICATION_INHIBIT_SUSPEND,
                              _("A session is being exported"));
  flow->progress = concord_progress_start (GTK_WIDGET (flow->window), heading, get_title (flow), flow->cancellable);
  concord_export_make_async (concord_store_get_path (concord_desk_get_store (flow->desk)),
                             concord_record_get_id (concord_desk_get_session (flow->desk)), flow->choice, flow->revision,
                             on_told, flow, flow->cancellable, on_made, flow);
}

static void
on_place_chosen (GFile             *to,
                 ConcordExportPlace place,
                 gpointer           user_data)
{
  g_autoptr (Flow) flow = user_data;

  if (to == NULL)
    return;

  flow->to = g_object_ref (to);
  flow->place = place;
  work (g_steal_pointer (&flow));
}

/* --- the question ---------------------------------------------------------------- */

/* @flow: (transfer full) */
static void
find_place (Flow *flow)
{
  switch (flow->way)
    {
    case CONCORD_EXPORT_WAY_PRINT:
      concord_export_place_for_passing_on (get_title (flow), TRUE, on_place_chosen, flow);
      break;
    case CONCORD_EXPORT_WAY_MAIL:
      concord_export_place_for_passing_on (get_title (flow), FALSE, on_place_chosen, flow);
      break;
    case CONCORD_EXPORT_WAY_ZIP:
      concord_export_place_choose_zip (GTK_WINDOW (flow->window), get_title (flow), on_place_chosen, flow);
      break;
    case CONCORD_EXPORT_WAY_FOLDER:
      concord_export_place_choose_new_folder (GTK_WINDOW (flow->window), get_title (flow), on_place_chosen, flow);
      break;
    case CONCORD_EXPORT_WAY_FILES:
    default:
      concord_export_place_choose (GTK_WINDOW (flow->window), get_title (flow), flow->choice, on_place_chosen, flow);
      break;
    }
}

static GSettings *
get_settings (ConcordWindow *window)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (window));

  return concord_application_get_settings (CONCORD_APPLICATION (application));
}

/* Which forms were wanted says nothing about what was printed, and the other way round. */
static void
remember (Flow *flow)
{
  GSettings *settings = get_settings (flow->window);
  g_autoptr (ConcordExportChoice) before = concord_export_choice_load (settings);
  g_autoptr (ConcordExportChoice) now = concord_export_choice_copy (flow->choice);

  if (flow->way == CONCORD_EXPORT_WAY_PRINT)
    now->formats = before->formats;
  concord_export_choice_save (now, settings);
}

static Flow *
flow_new (ConcordWindow   *window,
          ConcordDesk     *desk,
          ConcordExportWay way)
{
  Flow *flow = g_new0 (Flow, 1);

  flow->window = g_object_ref (window);
  flow->desk = g_object_ref (desk);
  flow->way = way;

  return flow;
}

static void
on_chosen (ConcordExportDialog *dialog,
           guint                way,
           gpointer             user_data)
{
  const Flow *asked = user_data;
  Flow *flow = flow_new (asked->window, asked->desk, (ConcordExportWay) way);

  flow->choice = concord_export_choice_copy (concord_export_dialog_get_choice (dialog));
  remember (flow);
  find_place (flow);
}

static void
forget (gpointer  data,
        GClosure *closure)
{
  flow_free (data);
}

/**
 * concord_export_flow_start:
 * @desk: of the session
 * @way: as of concord_export_dialog_new()
 * @format: (nullable): the one that stands chosen; %NULL for what was chosen last
 */
void
concord_export_flow_start (ConcordWindow       *window,
                           ConcordDesk         *desk,
                           ConcordExportWay     way,
                           const ConcordFormat *format)
{
  g_autoptr (ConcordExportChoice) choice = NULL;
  AdwDialog *dialog;

  g_return_if_fail (CONCORD_IS_WINDOW (window));
  g_return_if_fail (CONCORD_IS_DESK (desk));

  choice = concord_export_choice_load (get_settings (window));
  if (format != NULL || way == CONCORD_EXPORT_WAY_PRINT)
    {
      choice->formats = 0;
      concord_export_choice_set (choice, format != NULL ? *format : CONCORD_FORMAT_PDF, TRUE);
    }

  dialog = concord_export_dialog_new (way, concord_store_get_path (concord_desk_get_store (desk)),
                                      concord_record_get_id (concord_desk_get_session (desk)), choice);
  if (concord_desk_get_read_only (desk) != NULL)
    concord_export_dialog_forbid_form (CONCORD_EXPORT_DIALOG (dialog));
  g_signal_connect_data (dialog, "chosen", G_CALLBACK (on_chosen), flow_new (window, desk, way), forget, 0);
  adw_dialog_present (dialog, GTK_WIDGET (window));
}
