/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads a session file in a worker and adds its session to the library. A file with anything wrong in it
 * leaves no trace; a session that is there already is replaced only when someone says so.
 */

#include "config.h"

#include "concord-opening.h"

#include <glib/gi18n-lib.h>

#include "concord-library-steps.h"
#include "concord-progress.h"
#include "concord-session-file.h"

typedef struct
{
  ConcordWindow *window;
  GFile *file;
  ConcordGraph *graph;
  GCancellable *cancellable;
  ConcordProgress *progress;
} Opening;

static void
opening_free (Opening *opening)
{
  g_clear_pointer (&opening->progress, concord_progress_stop);
  g_clear_object (&opening->window);
  g_clear_object (&opening->file);
  g_clear_object (&opening->graph);
  g_clear_object (&opening->cancellable);
  g_free (opening);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Opening, opening_free)

static void
tell_failure (Opening *opening,
              const GError *error)
{
  AdwDialog *dialog = adw_alert_dialog_new (_("Could Not Open"), NULL);
  g_autofree char *name = g_file_get_basename (opening->file);

  if (g_error_matches (error, CONCORD_EXCHANGE_ERROR, CONCORD_EXCHANGE_ERROR_NEWER))
    adw_alert_dialog_format_body (ADW_ALERT_DIALOG (dialog),
                                  _("“%s” was made by a newer version of Concord. Update Concord on this "
                                    "computer to open it."),
                                  name);
  else
    adw_alert_dialog_format_body (ADW_ALERT_DIALOG (dialog),
                                  /* Translators: a file name, then a sentence about what is wrong with it */
                                  _("“%s” cannot be opened: %s\n\nNothing was added to the library."),
                                  name, error->message);
  adw_alert_dialog_add_response (ADW_ALERT_DIALOG (dialog), "close", _("_Close"));
  adw_dialog_present (dialog, GTK_WIDGET (opening->window));
}

static void
apply (Opening *opening,
       ConcordEdit *edit,
       const char *id)
{
  g_autoptr (GError) error = NULL;
  ConcordStore *store = concord_window_get_store (opening->window);

  if (store == NULL)
    return;

  if (concord_store_apply (store, edit, &error))
    concord_window_open_session (opening->window, id);
  else
    tell_failure (opening, error);
}

static void
add (Opening *opening,
     ConcordGraph *graph)
{
  const char *id = concord_record_get_id (concord_graph_get_session (graph));
  g_autoptr (ConcordEdit) edit = concord_library_steps_open (graph, NULL);

  apply (opening, edit, id);
}

static void
on_present_answered (AdwAlertDialog *dialog,
                     const char *response,
                     gpointer user_data)
{
  g_autoptr (Opening) opening = user_data;
  const char *id = concord_record_get_id (concord_graph_get_session (opening->graph));

  if (g_str_equal (response, "here"))
    {
      concord_window_open_session (opening->window, id);
    }
  else if (g_str_equal (response, "replace"))
    {
      g_autoptr (ConcordEdit) edit = concord_library_steps_open (opening->graph, id);

      apply (opening, edit, id);
    }
  else if (g_str_equal (response, "both"))
    {
      g_autoptr (ConcordGraph) copy = concord_graph_duplicate (opening->graph);

      add (opening, copy);
    }
}

/* @opening: (transfer full) */
static void
ask_about_present (Opening *opening)
{
  ConcordRecord *session = concord_graph_get_session (opening->graph);
  AdwDialog *dialog = adw_alert_dialog_new (_("Session Already Here"), NULL);
  AdwAlertDialog *alert = ADW_ALERT_DIALOG (dialog);

  adw_alert_dialog_format_body (
      alert,
      _("The library has “%s” already, and it may have changed since the file was written. Replacing it can "
        "be undone in the library."),
      concord_record_get_headline (session));
  adw_alert_dialog_add_responses (alert, "cancel", _("_Cancel"), "replace", _("_Replace It"), "both",
                                  _("_Keep Both"), "here", _("_Open the One Here"), NULL);
  adw_alert_dialog_set_response_appearance (alert, "replace", ADW_RESPONSE_DESTRUCTIVE);
  adw_alert_dialog_set_response_appearance (alert, "here", ADW_RESPONSE_SUGGESTED);
  adw_alert_dialog_set_default_response (alert, "here");
  adw_alert_dialog_set_close_response (alert, "cancel");
  adw_alert_dialog_set_prefer_wide_layout (alert, TRUE);
  g_signal_connect (dialog, "response", G_CALLBACK (on_present_answered), opening);
  adw_dialog_present (dialog, GTK_WIDGET (opening->window));
}

static void
on_read (GObject *source,
         GAsyncResult *result,
         gpointer user_data)
{
  g_autoptr (Opening) opening = user_data;
  g_autoptr (GError) error = NULL;
  ConcordStore *store = concord_window_get_store (opening->window);

  g_clear_pointer (&opening->progress, concord_progress_stop);
  opening->graph = g_task_propagate_pointer (G_TASK (result), &error);

  if (opening->graph == NULL)
    {
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        tell_failure (opening, error);
    }
  else if (store == NULL)
    return;
  else if (concord_library_steps_has (store, concord_record_get_id (concord_graph_get_session (opening->graph))))
    ask_about_present (g_steal_pointer (&opening));
  else
    add (opening, opening->graph);
}

static void
read_file (GTask *task,
           gpointer source,
           gpointer task_data,
           GCancellable *cancellable)
{
  GError *error = NULL;
  ConcordGraph *graph = concord_session_file_load (G_FILE (task_data), cancellable, &error);

  if (graph != NULL)
    g_task_return_pointer (task, graph, g_object_unref);
  else
    g_task_return_error (task, error);
}

/**
 * concord_opening_start:
 *
 * Opens the session in @file in @window.
 */
void
concord_opening_start (ConcordWindow *window,
                       GFile *file)
{
  Opening *opening;
  g_autoptr (GTask) task = NULL;
  g_autofree char *name = NULL;

  g_return_if_fail (CONCORD_IS_WINDOW (window));
  g_return_if_fail (G_IS_FILE (file));

  opening = g_new0 (Opening, 1);
  name = g_file_get_basename (file);
  opening->window = g_object_ref (window);
  opening->file = g_object_ref (file);
  opening->cancellable = g_cancellable_new ();
  opening->progress
      = concord_progress_start (GTK_WIDGET (window), _("Opening"), name, opening->cancellable);

  task = g_task_new (NULL, opening->cancellable, on_read, opening);
  g_task_set_source_tag (task, concord_opening_start);
  g_task_set_task_data (task, g_object_ref (file), g_object_unref);
  g_task_run_in_thread (task, read_file);
}

static void
on_chosen (GObject *source,
           GAsyncResult *result,
           gpointer user_data)
{
  g_autoptr (ConcordWindow) window = user_data;
  g_autoptr (GFile) file = gtk_file_dialog_open_finish (GTK_FILE_DIALOG (source), result, NULL);

  if (file != NULL)
    concord_window_open_file (window, file);
}

/**
 * concord_opening_choose:
 *
 * Lets people choose a session file, then opens it.
 */
void
concord_opening_choose (ConcordWindow *window)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr (GListStore) filters = g_list_store_new (GTK_TYPE_FILE_FILTER);
  g_autoptr (GtkFileFilter) sessions = gtk_file_filter_new ();
  g_autoptr (GtkFileFilter) all = gtk_file_filter_new ();

  g_return_if_fail (CONCORD_IS_WINDOW (window));

  gtk_file_filter_set_name (sessions, _("Session files"));
  gtk_file_filter_add_suffix (sessions, "concord.json");
  gtk_file_filter_add_mime_type (sessions, CONCORD_SESSION_FILE_MEDIA_TYPE);
  gtk_file_filter_set_name (all, _("All files"));
  gtk_file_filter_add_pattern (all, "*");
  g_list_store_append (filters, sessions);
  g_list_store_append (filters, all);

  gtk_file_dialog_set_title (dialog, _("Open a Session File"));
  gtk_file_dialog_set_filters (dialog, G_LIST_MODEL (filters));
  gtk_file_dialog_open (dialog, GTK_WINDOW (window), NULL, on_chosen, g_object_ref (window));
}
