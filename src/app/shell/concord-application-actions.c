/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the program does that is not about a session: about, help, quit; and which keys do what. */

#include "config.h"

#include "concord-application-actions.h"

#include <glib/gi18n-lib.h>

#include "concord-gap-dialog.h"
#include "concord-window.h"

static void
on_about (GSimpleAction *action,
          GVariant *parameter,
          gpointer user_data)
{
  GtkWindow *window = gtk_application_get_active_window (user_data);
  AdwDialog *about = adw_about_dialog_new ();

  g_object_set (about,
                "application-name", "Concord",
                "application-icon", APPLICATION_ID,
                "version", PACKAGE_VERSION,
                "developer-name", _("The Concord developers"),
                "license-type", GTK_LICENSE_GPL_3_0,
                "comments", _("Plan what partners will do together, on a shared vision board."),
                "website", "https://concordboard.github.io",
                "issue-url", "https://github.com/concordboard/concord/issues",
                "copyright", _("© The Concord developers"),
                /* Translators: your names, one a line */
                "translator-credits", _("translator-credits"),
                NULL);
  adw_dialog_present (about, GTK_WIDGET (window));
}

static void
on_help_shown (GObject *source,
               GAsyncResult *result,
               gpointer user_data)
{
  g_autoptr (ConcordApplication) self = user_data;
  g_autoptr (GError) error = NULL;
  GtkWindow *window;

  if (gtk_uri_launcher_launch_finish (GTK_URI_LAUNCHER (source), result, &error)
      || g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
    return;

  window = gtk_application_get_active_window (GTK_APPLICATION (self));
  if (CONCORD_IS_WINDOW (window))
    concord_window_say (CONCORD_WINDOW (window), _("Help is not installed on this computer"));
}

/* @page: a page and section of the help, "gaps#outcome-measure"; "" for its beginning */
static void
show_help (GtkApplication *application,
           const char *page)
{
  g_autofree char *uri = g_strconcat ("help:concord", page[0] != '\0' ? "/" : "", page, NULL);
  g_autoptr (GtkUriLauncher) launcher = gtk_uri_launcher_new (uri);

  gtk_uri_launcher_launch (launcher, gtk_application_get_active_window (application), NULL,
                           on_help_shown, g_object_ref (application));
}

static void
on_help_on (GSimpleAction *action,
            GVariant *parameter,
            gpointer user_data)
{
  show_help (user_data, g_variant_get_string (parameter, NULL));
}

/* In a list where each entry has its own explanation, about the one that is chosen. */
static void
on_help (GSimpleAction *action,
         GVariant *parameter,
         gpointer user_data)
{
  GtkWindow *window = gtk_application_get_active_window (user_data);
  AdwDialog *dialog = ADW_IS_APPLICATION_WINDOW (window)
                          ? adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window))
                          : NULL;
  g_autofree char *page = CONCORD_IS_GAP_DIALOG (dialog)
                              ? concord_gap_dialog_dup_help (CONCORD_GAP_DIALOG (dialog))
                              : g_strdup ("");

  show_help (user_data, page);
}

/* A dialog would only be closed in the place of its window. */
static void
close_dialogs (GtkWindow *window)
{
  AdwDialog *dialog;

  if (!ADW_IS_APPLICATION_WINDOW (window))
    return;

  while ((dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window))) != NULL)
    adw_dialog_force_close (dialog);
}

static void
on_quit (GSimpleAction *action,
         GVariant *parameter,
         gpointer user_data)
{
  g_autolist (GtkWindow) windows
      = g_list_copy_deep (gtk_application_get_windows (user_data), (GCopyFunc) (GCallback) g_object_ref, NULL);

  /* Each window may still have something to ask; the program ends with the last. */
  for (GList *l = windows; l != NULL; l = l->next)
    {
      /* An audience window goes with the one it belongs to. */
      if (!gtk_widget_get_realized (l->data))
        continue;

      close_dialogs (l->data);
      gtk_window_close (l->data);
    }
}

static void
set_keys (ConcordApplication *self)
{
  static const struct
  {
    const char *action;
    const char *keys[3];
  } accelerators[] = {
    { "app.quit", { "<Control>q" } },
    { "app.help", { "F1" } },
    { "window.close", { "<Control>w" } },
    { "win.new-session", { "<Control>n" } },
    { "win.open", { "<Control>o" } },
    { "win.search", { "<Control>f" } },
    { "win.export", { "<Control>e" } },
    { "win.share", { "<Control><Shift>e" } },
    { "win.print", { "<Control>p" } },
    { "win.inspector", { "F9" } },
    { "win.present", { "F5" } },
    { "win.console", { "<Shift>F5" } },
    { "win.gaps", { "<Control>g" } },
    { "win.next-gap", { "F8" } },
    { "win.previous-gap", { "<Shift>F8" } },
    { "win.shortcuts", { "<Control>question" } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (accelerators); i++)
    gtk_application_set_accels_for_action (GTK_APPLICATION (self), accelerators[i].action,
                                           accelerators[i].keys);
}

void
concord_application_add_actions (ConcordApplication *self)
{
  static const GActionEntry actions[] = {
    { .name = "about", .activate = on_about },
    { .name = "help", .activate = on_help },
    { .name = "help-on", .parameter_type = "s", .activate = on_help_on },
    { .name = "quit", .activate = on_quit },
  };

  g_return_if_fail (CONCORD_IS_APPLICATION (self));

  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
  set_keys (self);
}
