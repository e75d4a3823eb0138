/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Why the sessions cannot be opened, and what can be done: try again, go back to a backup copy, use another
 * database. Never starts empty over what is there.
 */

#include "config.h"

#include "concord-trouble-page.h"

#include <glib/gi18n-lib.h>

#include "concord-help-pages.h"
#include "concord-rescue.h"
#include "concord-trouble.h"
#include "concord-window.h"

struct _ConcordTroublePage
{
  AdwBin parent_instance;

  AdwStatusPage *status;
  GtkWidget *backup_button;
  GtkWidget *copy_button;

  ConcordApplication *application; /* weak */
  GStrv backups;
};

G_DEFINE_FINAL_TYPE (ConcordTroublePage, concord_trouble_page, ADW_TYPE_BIN)

static void
tell_failure (ConcordTroublePage *self,
              const char *message)
{
  AdwDialog *dialog = concord_help_alert_new ("troubleshooting#database", _("That Did Not Work"), message);

  adw_alert_dialog_add_response (ADW_ALERT_DIALOG (dialog), "close", _("_Close"));
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

static void
retry (GtkWidget *widget,
       const char *action,
       GVariant *parameter)
{
  ConcordTroublePage *self = CONCORD_TROUBLE_PAGE (widget);
  GtkRoot *root = gtk_widget_get_root (widget);

  if (!concord_application_open_store (self->application) && CONCORD_IS_WINDOW (root))
    concord_window_say (CONCORD_WINDOW (root), _("Still the same"));
}

/* --- a backup copy --------------------------------------------------------------- */

static void
on_backup_chosen (AdwAlertDialog *dialog,
                  const char *response,
                  ConcordTroublePage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkListBox *list = GTK_LIST_BOX (adw_alert_dialog_get_extra_child (dialog));
  GtkListBoxRow *row = gtk_list_box_get_selected_row (list);
  g_autoptr (GError) error = NULL;
  g_autofree char *aside = NULL;

  if (!g_str_equal (response, "open") || row == NULL)
    return;

  if (!concord_rescue_restore (self->backups[gtk_list_box_row_get_index (row)],
                               concord_application_get_database (self->application), &aside, &error))
    {
      tell_failure (self, error->message);
      return;
    }

  if (concord_application_open_store (self->application) && CONCORD_IS_WINDOW (root))
    {
      g_autofree char *name = g_filename_display_basename (aside);
      /* Translators: %s is a file name */
      g_autofree char *message = g_strdup_printf (_("The damaged database was kept as %s"), name);

      concord_window_say (CONCORD_WINDOW (root), message);
    }
}

static GtkWidget *
new_backup_list (ConcordTroublePage *self)
{
  GtkWidget *list = gtk_list_box_new ();

  gtk_widget_add_css_class (list, "boxed-list");
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_BROWSE);
  for (guint i = 0; self->backups[i] != NULL; i++)
    {
      g_autofree char *name = concord_rescue_name_backup (self->backups[i]);
      GtkWidget *row = adw_action_row_new ();

      adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
      gtk_list_box_append (GTK_LIST_BOX (list), row);
    }
  gtk_list_box_select_row (GTK_LIST_BOX (list), gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 0));

  return list;
}

static void
choose_backup (GtkWidget *widget,
               const char *action,
               GVariant *parameter)
{
  ConcordTroublePage *self = CONCORD_TROUBLE_PAGE (widget);
  AdwDialog *dialog = concord_help_alert_new ("troubleshooting#database",
      _("Open a Backup Copy"),
      _("The damaged database is kept beside it under another name. What was changed after the copy was made is "
        "only in the damaged one."));

  adw_alert_dialog_set_extra_child (ADW_ALERT_DIALOG (dialog), new_backup_list (self));
  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (dialog), "cancel", _("_Cancel"), "open",
                                  _("_Open Copy"), NULL);
  adw_alert_dialog_set_response_appearance (ADW_ALERT_DIALOG (dialog), "open", ADW_RESPONSE_SUGGESTED);
  adw_alert_dialog_set_default_response (ADW_ALERT_DIALOG (dialog), "open");
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (dialog), "cancel");
  g_signal_connect_object (dialog, "response", G_CALLBACK (on_backup_chosen), self, 0);
  adw_dialog_present (dialog, widget);
}

/* --- another database ------------------------------------------------------------ */

/* An existing database is opened, never written over, whatever the file dialog asked. */
static void
use_other (ConcordTroublePage *self,
           GFile *file)
{
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (path == NULL || self->application == NULL)
    return;

  concord_application_set_database (self->application, path, TRUE);
  if (!concord_application_open_store (self->application) && CONCORD_IS_WINDOW (root))
    concord_window_say (CONCORD_WINDOW (root), _("That database cannot be opened either"));
}

static void
on_existing_chosen (GObject *source,
                    GAsyncResult *result,
                    gpointer user_data)
{
  g_autoptr (ConcordTroublePage) self = user_data;
  g_autoptr (GFile) file = gtk_file_dialog_open_finish (GTK_FILE_DIALOG (source), result, NULL);

  use_other (self, file);
}

static void
on_new_chosen (GObject *source,
               GAsyncResult *result,
               gpointer user_data)
{
  g_autoptr (ConcordTroublePage) self = user_data;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, NULL);

  use_other (self, file);
}

static void
on_other_answered (AdwAlertDialog *alert,
                   const char *response,
                   ConcordTroublePage *self)
{
  GtkWindow *window = GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();

  gtk_file_dialog_set_title (dialog, _("Use Another Database"));
  if (g_str_equal (response, "existing"))
    {
      gtk_file_dialog_open (dialog, window, NULL, on_existing_chosen, g_object_ref (self));
    }
  else if (g_str_equal (response, "new"))
    {
      gtk_file_dialog_set_initial_name (dialog, "concord-sessions.db");
      gtk_file_dialog_save (dialog, window, NULL, on_new_chosen, g_object_ref (self));
    }
}

static void
choose_other (GtkWidget *widget,
              const char *action,
              GVariant *parameter)
{
  AdwDialog *dialog = concord_help_alert_new ("troubleshooting#database",
      _("Use Another Database"),
      _("Concord uses it from now on. The one that cannot be opened stays as it is."));

  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (dialog), "cancel", _("_Cancel"), "new",
                                  _("Start a _New One…"), "existing", _("_Open One…"), NULL);
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (dialog), "cancel");
  g_signal_connect_object (dialog, "response", G_CALLBACK (on_other_answered), widget, 0);
  adw_dialog_present (dialog, widget);
}

/* --- the widget ------------------------------------------------------------------ */

static void
concord_trouble_page_dispose (GObject *object)
{
  ConcordTroublePage *self = CONCORD_TROUBLE_PAGE (object);

  g_clear_weak_pointer (&self->application);

  G_OBJECT_CLASS (concord_trouble_page_parent_class)->dispose (object);
}

static void
concord_trouble_page_finalize (GObject *object)
{
  ConcordTroublePage *self = CONCORD_TROUBLE_PAGE (object);

  g_clear_pointer (&self->backups, g_strfreev);

  G_OBJECT_CLASS (concord_trouble_page_parent_class)->finalize (object);
}

static void
concord_trouble_page_class_init (ConcordTroublePageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = concord_trouble_page_dispose;
  object_class->finalize = concord_trouble_page_finalize;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/concordboard/Concord/ui/concord-trouble-page.ui");
  gtk_widget_class_bind_template_child (widget_class, ConcordTroublePage, status);
  gtk_widget_class_bind_template_child (widget_class, ConcordTroublePage, backup_button);
  gtk_widget_class_bind_template_child (widget_class, ConcordTroublePage, copy_button);
  gtk_widget_class_install_action (widget_class, "trouble.retry", NULL, retry);
  gtk_widget_class_install_action (widget_class, "trouble.backup", NULL, choose_backup);
  gtk_widget_class_install_action (widget_class, "trouble.other", NULL, choose_other);
}

static void
concord_trouble_page_init (ConcordTroublePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * concord_trouble_page_explain:
 *
 * Shows why @application has no store.
 */
void
concord_trouble_page_explain (ConcordTroublePage *self,
                              ConcordApplication *application)
{
  const GError *error;
  const char *database;
  g_autofree char *description = NULL;
  g_autofree char *escaped = NULL;

  g_return_if_fail (CONCORD_IS_TROUBLE_PAGE (self));
  g_return_if_fail (CONCORD_IS_APPLICATION (application));

  g_set_weak_pointer (&self->application, application);
  error = concord_application_get_trouble (application);
  database = concord_application_get_database (application);
  if (error == NULL)
    return;

  description = concord_trouble_describe_closed (error, database);
  escaped = g_markup_escape_text (description, -1);
  adw_status_page_set_title (self->status, concord_trouble_title_closed (error));
  adw_status_page_set_description (self->status, escaped);

  /* A backup helps where the file is at fault, not where a newer Concord or another program is. */
  g_clear_pointer (&self->backups, g_strfreev);
  if (g_error_matches (error, CONCORD_STORE_ERROR, CONCORD_STORE_ERROR_DAMAGED)
      || g_error_matches (error, CONCORD_STORE_ERROR, CONCORD_STORE_ERROR_FAILED))
    self->backups = concord_store_list_backups (database);
  gtk_widget_set_visible (self->copy_button,
                          g_error_matches (error, CONCORD_STORE_ERROR, CONCORD_STORE_ERROR_READ_ONLY)
                              || g_error_matches (error, CONCORD_STORE_ERROR, CONCORD_STORE_ERROR_FULL));
  gtk_widget_set_visible (self->backup_button, self->backups != NULL && self->backups[0] != NULL);
}
