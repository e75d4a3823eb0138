/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads what is opened in a worker: a session file adds its session to the library, as one's own or as a received copy;
 * answers and other copies go to the session they belong to. A file with anything wrong in it leaves no trace; a session
 * that is there already is replaced only when someone says so.
 */

#include "config.h"

#include "concord-opening.h"

#include <glib/gi18n-lib.h>

#include "concord-help-pages.h"
#include "concord-incoming.h"
#include "concord-library-steps.h"
#include "concord-progress.h"
#include "concord-received.h"
#include "concord-recent.h"
#include "concord-revisions.h"
#include "concord-taking-in.h"

typedef struct
{
  ConcordWindow *window;
  ConcordIncoming *incoming; /* a session file */
  GCancellable *cancellable;
  ConcordProgress *progress;
} Opening;

static void
opening_free (Opening *opening)
{
  g_clear_pointer (&opening->progress, concord_progress_stop);
  g_clear_object (&opening->window);
  g_clear_pointer (&opening->incoming, concord_incoming_free);
  g_clear_object (&opening->cancellable);
  g_free (opening);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Opening, opening_free)

static void
tell_failure (ConcordWindow *window,
              const char *name,
              const GError *error)
{
  AdwDialog *dialog = concord_help_alert_new ("open-file#wrong", _("Could Not Open"), NULL);

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
  adw_dialog_present (dialog, GTK_WIDGET (window));
}

static const char *
get_session (Opening *opening)
{
  return concord_incoming_get_session (opening->incoming);
}

static gboolean
is_received (ConcordStore *store,
             const char *session)
{
  g_autoptr (ConcordReceived) received = concord_received_find (store, session);

  return received != NULL;
}

/* Kept first: what is someone else's must never lie in the library as one's own, not even for a moment. */
static gboolean
apply (Opening *opening,
       ConcordEdit *edit,
       const char *id,
       const ConcordReceived *received)
{
  g_autoptr (GError) error = NULL;
  ConcordStore *store = concord_window_get_store (opening->window);

  if (store == NULL)
    return FALSE;

  if (concord_received_keep (store, id, received, &error) && concord_store_apply (store, edit, &error))
    return TRUE;

  tell_failure (opening->window, opening->incoming->name, error);
  return FALSE;
}

static void
add (Opening *opening,
     ConcordGraph *graph)
{
  const char *id = concord_record_get_id (concord_graph_get_session (graph));
  g_autoptr (ConcordEdit) edit = concord_library_steps_open (graph, NULL);

  if (apply (opening, edit, id, NULL))
    concord_window_open_session (opening->window, id);
}

/* --- received copies ------------------------------------------------------------------------- */

/* A file that was made for others says so. */
static gboolean
is_copy (const ConcordSessionHead *head)
{
  return head->revision != NULL || head->hide != 0;
}

/* A newer copy takes the place of an older one. What was answered already is a draft, and stays. */
static void
receive (Opening *opening,
         const char *replaced)
{
  const ConcordSessionHead *head = &opening->incoming->head;
  const ConcordReceived received = { .revision = head->revision, .hide = head->hide, .exported = head->exported };
  g_autoptr (ConcordEdit) edit = concord_library_steps_open (opening->incoming->graph, replaced);

  if (apply (opening, edit, get_session (opening), &received))
    concord_window_reopen_session (opening->window, get_session (opening));
}

/* --- a session that is here ------------------------------------------------------------------ */

static void
on_present_answered (AdwAlertDialog *dialog,
                     const char *response,
                     gpointer user_data)
{
  g_autoptr (Opening) opening = user_data;
  ConcordGraph *graph = opening->incoming->graph;
  const char *id = get_session (opening);

  if (g_str_equal (response, "here"))
    {
      concord_window_open_session (opening->window, id);
    }
  else if (g_str_equal (response, "replace"))
    {
      g_autoptr (ConcordEdit) edit = concord_library_steps_open (graph, id);

      if (apply (opening, edit, id, NULL))
        concord_window_open_session (opening->window, id);
    }
  else if (g_str_equal (response, "both"))
    {
      g_autoptr (ConcordGraph) copy = concord_graph_duplicate (graph);

      add (opening, copy);
    }
}

/* @opening: (transfer full) */
static void
ask_about_present (Opening *opening)
{
  ConcordRecord *session = concord_graph_get_session (opening->incoming->graph);
  AdwDialog *dialog = concord_help_alert_new ("open-file#already", _("Session Already Here"), NULL);
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

/* Whether what it grew from is known here, so that it can be brought together with what is here. */
static gboolean
can_merge (ConcordStore *store,
           ConcordIncoming *incoming)
{
  const char *session = concord_incoming_get_session (incoming);
  g_autoptr (ConcordGraph) mine = NULL;
  g_autoptr (ConcordGraph) base = NULL;

  if (incoming->graph == NULL || incoming->head.revision == NULL || !concord_library_steps_has (store, session)
      || is_received (store, session))
    return FALSE;

  mine = concord_store_open_session (store, session, NULL);
  if (mine != NULL)
    base = concord_revisions_open_common (store, mine, incoming->graph, incoming->head.revision, NULL);

  return base != NULL;
}

/* @incoming: (transfer full): a session file that is not to be merged */
static void
open_session_file (ConcordWindow *window,
                   ConcordStore *store,
                   ConcordIncoming *incoming)
{
  g_autoptr (Opening) opening = g_new0 (Opening, 1);
  gboolean here;

  opening->window = g_object_ref (window);
  opening->incoming = incoming;
  here = concord_library_steps_has (store, get_session (opening));

  if (is_copy (&incoming->head) && !here)
    receive (opening, NULL);
  else if (is_copy (&incoming->head) && is_received (store, get_session (opening)))
    receive (opening, get_session (opening));
  else if (here)
    ask_about_present (g_steal_pointer (&opening));
  else
    add (opening, incoming->graph);
}

/* --- reading ----------------------------------------------------------------------------------- */

static void
on_read (GObject *source,
         GAsyncResult *result,
         gpointer user_data)
{
  g_autoptr (Opening) opening = user_data;
  ConcordWindow *window = opening->window;
  ConcordStore *store = concord_window_get_store (window);
  g_autoptr (GPtrArray) all = concord_incoming_read_finish (result, NULL);
  g_autoptr (GPtrArray) home = g_ptr_array_new_with_free_func ((GDestroyNotify) concord_incoming_free);

  g_clear_pointer (&opening->progress, concord_progress_stop);
  if (all == NULL || store == NULL)
    return;

  if (all->len == 1)
    {
      const ConcordIncoming *only = all->pdata[0];

      if (only->error != NULL)
        {
          tell_failure (window, only->name, only->error);
          return;
        }
    }

  while (all->len > 0)
    {
      ConcordIncoming *incoming = g_ptr_array_steal_index (all, 0);

      if (incoming->graph != NULL && incoming->file != NULL)
        concord_recent_add (incoming->file);
      if (incoming->graph == NULL || can_merge (store, incoming))
        g_ptr_array_add (home, incoming);
      else
        open_session_file (window, store, incoming);
    }

  if (home->len > 0)
    concord_taking_in_start (window, home);
}

/**
 * concord_opening_start:
 * @files: #GFile
 *
 * Opens what is in @files in @window.
 */
void
concord_opening_start (ConcordWindow *window,
                       GListModel *files)
{
  Opening *opening;
  g_autoptr (GFile) first = NULL;
  g_autofree char *name = NULL;

  g_return_if_fail (CONCORD_IS_WINDOW (window));
  g_return_if_fail (G_IS_LIST_MODEL (files));

  first = g_list_model_get_item (files, 0);
  if (first == NULL)
    return;

  opening = g_new0 (Opening, 1);
  name = g_file_get_basename (first);
  opening->window = g_object_ref (window);
  opening->cancellable = g_cancellable_new ();
  opening->progress
      = concord_progress_start (GTK_WIDGET (window), _("Opening"), name, opening->cancellable);
  concord_incoming_read (files, opening->cancellable, on_read, opening);
}

/* --- choosing ------------------------------------------------------------------------------------ */

static void
on_chosen (GObject *source,
           GAsyncResult *result,
           gpointer user_data)
{
  g_autoptr (ConcordWindow) window = user_data;
  g_autoptr (GListModel) files = gtk_file_dialog_open_multiple_finish (GTK_FILE_DIALOG (source), result, NULL);

  if (files != NULL)
    concord_window_open_files (window, files);
}

static GtkFileFilter *
create_filter (const char *name,
               const char *suffix,
               const char *media_type)
{
  GtkFileFilter *filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, name);
  gtk_file_filter_add_suffix (filter, suffix);
  gtk_file_filter_add_mime_type (filter, media_type);

  return filter;
}

/**
 * concord_opening_choose:
 *
 * Lets people choose session files or answers, then opens them.
 */
void
concord_opening_choose (ConcordWindow *window)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr (GListStore) filters = g_list_store_new (GTK_TYPE_FILE_FILTER);
  g_autoptr (GtkFileFilter) ours = NULL;
  g_autoptr (GtkFileFilter) answers = NULL;
  g_autoptr (GtkFileFilter) all = gtk_file_filter_new ();

  g_return_if_fail (CONCORD_IS_WINDOW (window));

  ours = create_filter (_("Session files and answers"), "concord.json", CONCORD_SESSION_FILE_MEDIA_TYPE);
  gtk_file_filter_add_suffix (ours, "concord-answer.json");
  gtk_file_filter_add_mime_type (ours, CONCORD_ANSWER_FILE_MEDIA_TYPE);
  answers = create_filter (_("Answers"), "concord-answer.json", CONCORD_ANSWER_FILE_MEDIA_TYPE);
  gtk_file_filter_set_name (all, _("All files"));
  gtk_file_filter_add_pattern (all, "*");
  g_list_store_append (filters, ours);
  g_list_store_append (filters, answers);
  g_list_store_append (filters, all);

  gtk_file_dialog_set_title (dialog, _("Open Session Files or Answers"));
  gtk_file_dialog_set_filters (dialog, G_LIST_MODEL (filters));
  gtk_file_dialog_open_multiple (dialog, GTK_WINDOW (window), NULL, on_chosen, g_object_ref (window));
}

static void
on_folder_chosen (GObject *source,
                  GAsyncResult *result,
                  gpointer user_data)
{
  g_autoptr (ConcordWindow) window = user_data;
  g_autoptr (GFile) folder = gtk_file_dialog_select_folder_finish (GTK_FILE_DIALOG (source), result, NULL);

  if (folder != NULL)
    concord_window_open_file (window, folder);
}

/**
 * concord_opening_choose_folder:
 *
 * Lets people choose a folder with answers, then opens all of them.
 */
void
concord_opening_choose_folder (ConcordWindow *window)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();

  g_return_if_fail (CONCORD_IS_WINDOW (window));

  gtk_file_dialog_set_title (dialog, _("Open a Folder of Answers"));
  gtk_file_dialog_select_folder (dialog, GTK_WINDOW (window), NULL, on_folder_chosen, g_object_ref (window));
}
