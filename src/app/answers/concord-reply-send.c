/* SPDX-License-Identifier: GPL-3.0-or-later */

/* An answer on its way home: into a file, then to whoever asked. It changes no word of the answer. */

#include "config.h"

#include "concord-reply-send.h"

#include <glib/gi18n-lib.h>

#include "concord-help-pages.h"
#include "concord-mail.h"
#include "concord-partner.h"
#include "concord-window.h"

typedef struct
{
  ConcordWindow *window;
  ConcordAnswerFile *answer;
  GBytes *bytes;
  GFile *file;
  char *title; /* of the session */
} Sending;

static void
sending_free (Sending *sending)
{
  g_clear_object (&sending->window);
  g_clear_object (&sending->answer);
  g_clear_pointer (&sending->bytes, g_bytes_unref);
  g_clear_object (&sending->file);
  g_clear_pointer (&sending->title, g_free);
  g_free (sending);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Sending, sending_free)

/* Windows refuses more than Linux does. */
static void
append_words (GString    *name,
              const char *words)
{
  g_autofree char *stem = g_utf8_substring (words, 0, MIN (60, g_utf8_strlen (words, -1)));

  g_strdelimit (stem, "/\\:*?\"<>|\n\r\t", '-');
  g_string_append (name, g_strstrip (stem));
}

/**
 * concord_reply_dup_name:
 *
 * Returns: (transfer full): the name of the file: the title of the session and the short name of the organisation
 */
char *
concord_reply_dup_name (ConcordGraph      *graph,
                        ConcordAnswerFile *answer)
{
  ConcordRecord *partner = concord_graph_lookup (graph, concord_answer_file_get_partner (answer));
  const char *short_name = partner != NULL ? concord_record_get_text (partner, CONCORD_PARTNER_SHORT_NAME) : NULL;
  g_autoptr (GString) name = g_string_new (NULL);

  append_words (name, concord_record_get_headline (concord_graph_get_session (graph)));
  if (partner != NULL)
    {
      g_string_append (name, " - ");
      append_words (name, short_name != NULL && short_name[0] != '\0' ? short_name : concord_record_get_headline (partner));
    }
  g_string_append (name, CONCORD_ANSWER_FILE_SUFFIX);

  return g_string_free_and_steal (g_steal_pointer (&name));
}

/* --- where it is ------------------------------------------------------------------------ */

static void
mail (Sending *sending)
{
  g_autoptr (GFile) folder = g_file_get_parent (sending->file);
  g_autofree char *name = g_file_get_basename (sending->file);
  g_autoptr (ConcordBundle) bundle = concord_bundle_new (0);
  /* Translators: the subject of a mail; %s is the title of a session */
  g_autofree char *subject = g_strdup_printf (_("Answer: %s"), sending->title);

  concord_bundle_add (bundle, name, sending->bytes);
  concord_mail_compose (sending->window, subject, folder, bundle);
}

static void
on_next_answered (AdwAlertDialog *dialog,
                  const char     *response,
                  gpointer        user_data)
{
  g_autoptr (Sending) sending = user_data;

  if (g_str_equal (response, "mail"))
    {
      mail (sending);
    }
  else if (g_str_equal (response, "show"))
    {
      g_autoptr (GtkFileLauncher) launcher = gtk_file_launcher_new (sending->file);

      gtk_file_launcher_open_containing_folder (launcher, GTK_WINDOW (sending->window), NULL, NULL, NULL);
    }
}

/* @sending: (transfer full) */
static void
ask_what_next (Sending *sending)
{
  AdwDialog *dialog = concord_help_alert_new ("answers#received", _("Answer Saved"), NULL);
  AdwAlertDialog *alert = ADW_ALERT_DIALOG (dialog);
  g_autofree char *name = g_file_get_basename (sending->file);

  adw_alert_dialog_format_body (alert,
                                /* Translators: %s is a file name */
                                _("“%s” is ready. Send it to whoever sent you the session. You can change your answer and "
                                  "send it again: the last one counts."),
                                name);
  adw_alert_dialog_add_responses (alert, "close", _("_Close"), "show", _("_Show in Files"), "mail", _("_Mail…"), NULL);
  adw_alert_dialog_set_response_appearance (alert, "mail", ADW_RESPONSE_SUGGESTED);
  adw_alert_dialog_set_default_response (alert, "mail");
  adw_alert_dialog_set_close_response (alert, "close");
  g_signal_connect (dialog, "response", G_CALLBACK (on_next_answered), sending);
  adw_dialog_present (dialog, GTK_WIDGET (sending->window));
}

static void
tell_failure (Sending      *sending,
              const GError *error)
{
  AdwDialog *dialog = concord_help_alert_new ("troubleshooting#files", _("Could Not Save the Answer"), error->message);

  adw_alert_dialog_add_response (ADW_ALERT_DIALOG (dialog), "close", _("_Close"));
  adw_dialog_present (dialog, GTK_WIDGET (sending->window));
}

static void
on_written (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (Sending) sending = user_data;
  g_autoptr (GError) error = NULL;

  if (g_file_replace_contents_finish (G_FILE (source), result, NULL, &error))
    ask_what_next (g_steal_pointer (&sending));
  else
    tell_failure (sending, error);
}

static void
on_chosen (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (Sending) sending = user_data;
  g_autoptr (GError) error = NULL;
  GBytes *bytes;
  GFile *file;

  sending->file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, NULL);
  if (sending->file == NULL)
    return;

  /* When it leaves is when it was made. */
  concord_answer_file_set_made (sending->answer, g_get_real_time () / G_USEC_PER_SEC);
  sending->bytes = concord_answer_file_write (sending->answer, &error);
  if (sending->bytes == NULL)
    {
      tell_failure (sending, error);
      return;
    }

  bytes = sending->bytes;
  file = sending->file;
  g_file_replace_contents_bytes_async (file, bytes, NULL, FALSE, G_FILE_CREATE_REPLACE_DESTINATION, NULL, on_written,
                                       g_steal_pointer (&sending));
}

/**
 * concord_reply_send:
 * @widget: in a window
 *
 * Lets people choose where the answer is saved, and then how it goes on.
 */
void
concord_reply_send (GtkWidget         *widget,
                    ConcordGraph      *graph,
                    ConcordAnswerFile *answer)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autofree char *name = concord_reply_dup_name (graph, answer);
  Sending *sending;

  if (!CONCORD_IS_WINDOW (root))
    return;

  sending = g_new0 (Sending, 1);
  sending->window = g_object_ref (CONCORD_WINDOW (root));
  sending->answer = g_object_ref (answer);
  sending->title = g_strdup (concord_record_get_headline (concord_graph_get_session (graph)));
  gtk_file_dialog_set_title (dialog, _("Send Answer"));
  gtk_file_dialog_set_accept_label (dialog, _("_Save"));
  gtk_file_dialog_set_initial_name (dialog, name);
  gtk_file_dialog_save (dialog, GTK_WINDOW (root), NULL, on_chosen, sending);
}
