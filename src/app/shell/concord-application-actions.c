/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the program does that is not about a session: about, help, quit; and which keys do what. */

#include "config.h"

#include "concord-application-actions.h"

#include <glib/gi18n-lib.h>

#include "concord-about.h"
#include "concord-gap-dialog.h"
#include "concord-help-pages.h"
#include "concord-help.h"
#include "concord-window.h"

static void
on_about (GSimpleAction *action,
          GVariant *parameter,
          gpointer user_data)
{
  GtkWindow *window = gtk_application_get_active_window (user_data);

  adw_dialog_present (concord_about_new (user_data), GTK_WIDGET (window));
}

static void
on_help_failed (gpointer data)
{
  ConcordApplication *self = data;
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));

  if (CONCORD_IS_WINDOW (window))
    concord_window_say (CONCORD_WINDOW (window), _("Neither a help viewer nor a web browser could show the help"));
}

/* @page: a page and section of the help, "gaps#outcome-measure" */
static void
show_help (GtkApplication *application,
           const char *page)
{
  concord_help_show (gtk_application_get_active_window (application), page, on_help_failed, application);
}

static void
on_help_on (GSimpleAction *action,
            GVariant *parameter,
            gpointer user_data)
{
  show_help (user_data, g_variant_get_string (parameter, NULL));
}

/* About what is on screen; in a list where each entry has its own explanation, about the one that is chosen. */
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
                              : g_strdup (concord_help_find_page (window));

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

/* For the buttons of notices, which may outlive the window that they are about. */
static void
on_show_file (GSimpleAction *action,
              GVariant *parameter,
              gpointer user_data)
{
  g_autoptr (GFile) file = g_file_new_for_uri (g_variant_get_string (parameter, NULL));
  g_autoptr (GtkFileLauncher) launcher = gtk_file_launcher_new (file);

  gtk_file_launcher_launch (launcher, gtk_application_get_active_window (user_data), NULL, NULL, NULL);
}

static void
on_show_in_files (GSimpleAction *action,
                  GVariant *parameter,
                  gpointer user_data)
{
  g_autoptr (GFile) file = g_file_new_for_uri (g_variant_get_string (parameter, NULL));
  g_autoptr (GtkFileLauncher) launcher = gtk_file_launcher_new (file);

  gtk_file_launcher_open_containing_folder (launcher, gtk_application_get_active_window (user_data), NULL, NULL, NULL);
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

/* A dialog keeps the keys of the program from what lies behind it, and with them F1. Before any kind of dialog is used:
 * each takes over what its parent has by then.
 */
static void
add_help_to_dialogs (void)
{
  g_autoptr (GTypeClass) dialog = g_type_class_ref (ADW_TYPE_DIALOG);

  gtk_widget_class_add_binding_action (GTK_WIDGET_CLASS (dialog), GDK_KEY_F1, 0, "app.help", NULL);
}

void
concord_application_add_actions (ConcordApplication *self)
{
  static const GActionEntry actions[] = {
    { .name = "about", .activate = on_about },
    { .name = "help", .activate = on_help },
    { .name = "help-on", .parameter_type = "s", .activate = on_help_on },
    { .name = "quit", .activate = on_quit },
    { .name = "show-file", .parameter_type = "s", .activate = on_show_file },
    { .name = "show-in-files", .parameter_type = "s", .activate = on_show_in_files },
  };

  g_return_if_fail (CONCORD_IS_APPLICATION (self));

  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
  set_keys (self);
  add_help_to_dialogs ();
}
