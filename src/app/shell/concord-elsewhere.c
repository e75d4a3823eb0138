/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Goes on in a copy of the session database when it cannot be written where it is, with everything that
 * waits to be saved. Never writes over a file that is there.
 */

#include "config.h"

#include "concord-elsewhere.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "concord-desk.h"
#include "concord-help-pages.h"

static void
tell_failure (ConcordWindow *window,
              const GError *error)
{
  AdwDialog *dialog = concord_help_alert_new ("saving#problem", _("Could Not Save Elsewhere"), error->message);

  adw_alert_dialog_add_response (ADW_ALERT_DIALOG (dialog), "close", _("_Close"));
  adw_dialog_present (dialog, GTK_WIDGET (window));
}

/* What waits in any window goes into the copy; each keeps waiting until all are there. */
static gboolean
save_waiting (ConcordApplication *application,
              const char *to,
              GError **error)
{
  g_autoptr (ConcordStore) store = concord_store_open (to, error);

  if (store == NULL)
    return FALSE;

  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (application)); l != NULL; l = l->next)
    {
      ConcordDesk *desk = CONCORD_IS_WINDOW (l->data) ? concord_window_get_desk (l->data) : NULL;

      if (desk != NULL && !concord_desk_save_to (desk, store, error))
        return FALSE;
    }

  return TRUE;
}

static void
discard_waiting (ConcordApplication *application)
{
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (application)); l != NULL; l = l->next)
    {
      ConcordDesk *desk = CONCORD_IS_WINDOW (l->data) ? concord_window_get_desk (l->data) : NULL;

      if (desk != NULL)
        concord_desk_discard_pending (desk);
    }
}

static gboolean
copy_to (ConcordApplication *application,
         const char *to,
         GError **error)
{
  if (g_file_test (to, G_FILE_TEST_EXISTS))
    {
      g_set_error_literal (error, CONCORD_STORE_ERROR, CONCORD_STORE_ERROR_EXISTS,
                           _("There is a file with that name already. Choose another name."));
      return FALSE;
    }

  if (!concord_store_backup (concord_application_get_database (application), to, NULL, error))
    return FALSE;

  if (save_waiting (application, to, error))
    return TRUE;

  /* Half of it is worth nothing, and would be in the way of another try. */
  g_unlink (to);
  return FALSE;
}

/**
 * concord_elsewhere_move:
 *
 * Copies the database to @to, saves there what could not be saved, and uses it from now on. When anything
 * of this fails, all stays as it was.
 */
gboolean
concord_elsewhere_move (ConcordApplication *application,
                        const char *to,
                        GError **error)
{
  g_return_val_if_fail (CONCORD_IS_APPLICATION (application), FALSE);

  if (!copy_to (application, to, error))
    return FALSE;

  discard_waiting (application);
  concord_application_close_store (application);
  concord_application_set_database (application, to, TRUE);

  return concord_application_open_store (application);
}

static void
on_chosen (GObject *source,
           GAsyncResult *result,
           gpointer user_data)
{
  g_autoptr (ConcordWindow) window = user_data;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, NULL);
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (window));
  ConcordDesk *desk = concord_window_get_desk (window);
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;
  g_autofree char *session = NULL;
  g_autofree char *message = NULL;
  g_autofree char *name = NULL;
  g_autoptr (GError) error = NULL;

  if (path == NULL || application == NULL)
    return;

  if (desk != NULL)
    session = g_strdup (concord_record_get_id (concord_desk_get_session (desk)));

  if (!concord_elsewhere_move (CONCORD_APPLICATION (application), path, &error))
    {
      if (error != NULL)
        tell_failure (window, error);
      return;
    }

  if (session != NULL)
    concord_window_open_session (window, session);
  name = g_filename_display_basename (path);
  /* Translators: %s is a file name */
  message = g_strdup_printf (_("Sessions are now kept in %s"), name);
  concord_window_say (window, message);
}

/**
 * concord_elsewhere_choose:
 *
 * Lets people choose where to go on.
 */
void
concord_elsewhere_choose (ConcordWindow *window)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();

  g_return_if_fail (CONCORD_IS_WINDOW (window));

  gtk_file_dialog_set_title (dialog, _("Save Elsewhere"));
  gtk_file_dialog_set_initial_name (dialog, "concord-sessions.db");
  gtk_file_dialog_save (dialog, GTK_WINDOW (window), NULL, on_chosen, g_object_ref (window));
}
