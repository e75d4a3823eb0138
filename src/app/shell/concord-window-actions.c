/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the keys and menus of a window do: most of it is passed on to the page that is shown. */

#include "config.h"

#include "concord-window-actions.h"

#include "concord-elsewhere.h"
#include "concord-new-session-dialog.h"
#include "concord-opening.h"
#include "concord-recent.h"
#include "concord-session-page.h"
#include "concord-shortcuts-dialog.h"

#define SAMPLE "resource:///io/github/concordboard/Concord/sample/northmere.concord.json"

/* Keys are for what a person sees: not for what lies behind a dialog. */
static gboolean
is_covered (ConcordWindow *self)
{
  return adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self)) != NULL;
}

static void
act_on_page (ConcordWindow *self,
             const char *session_action,
             const char *library_action)
{
  AdwNavigationPage *page = concord_window_get_page (self);
  const char *action = CONCORD_IS_SESSION_PAGE (page) ? session_action : library_action;

  if (!is_covered (self) && concord_window_get_store (self) != NULL && action != NULL)
    gtk_widget_activate_action (GTK_WIDGET (page), action, NULL);
}

static void
on_session_created (ConcordWindow *self,
                    const char *id)
{
  concord_window_open_session (self, id);
}

static void
new_session (GtkWidget *widget,
             const char *action,
             GVariant *parameter)
{
  ConcordWindow *self = CONCORD_WINDOW (widget);
  AdwDialog *dialog;

  if (is_covered (self))
    return;

  dialog = concord_new_session_dialog_new (concord_window_get_store (self));
  g_signal_connect_object (dialog, "created", G_CALLBACK (on_session_created), self,
                           G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, widget);
}

static void
open_file (GtkWidget *widget,
           const char *action,
           GVariant *parameter)
{
  if (!is_covered (CONCORD_WINDOW (widget)))
    concord_opening_choose (CONCORD_WINDOW (widget));
}

static void
open_recent (GtkWidget *widget,
             const char *action,
             GVariant *parameter)
{
  g_autoptr (GFile) file = g_file_new_for_uri (g_variant_get_string (parameter, NULL));

  concord_window_open_file (CONCORD_WINDOW (widget), file);
}

static void
clear_recent (GtkWidget *widget,
              const char *action,
              GVariant *parameter)
{
  concord_recent_clear ();
}

static void
open_answers (GtkWidget *widget,
              const char *action,
              GVariant *parameter)
{
  if (!is_covered (CONCORD_WINDOW (widget)))
    concord_opening_choose_folder (CONCORD_WINDOW (widget));
}

static void
open_sample (GtkWidget *widget,
             const char *action,
             GVariant *parameter)
{
  g_autoptr (GFile) sample = g_file_new_for_uri (SAMPLE);

  concord_window_open_file (CONCORD_WINDOW (widget), sample);
}

static void
open_session (GtkWidget *widget,
              const char *action,
              GVariant *parameter)
{
  if (!is_covered (CONCORD_WINDOW (widget)))
    concord_window_open_session (CONCORD_WINDOW (widget), g_variant_get_string (parameter, NULL));
}

static void
search (GtkWidget *widget,
        const char *action,
        GVariant *parameter)
{
  act_on_page (CONCORD_WINDOW (widget), NULL, "library.search");
}

static void
undo (GtkWidget *widget,
      const char *action,
      GVariant *parameter)
{
  act_on_page (CONCORD_WINDOW (widget), "session.undo", "library.undo");
}

/* What a toast offered, whichever page is shown by now. */
static void
undo_in (GtkWidget *widget,
         const char *action,
         GVariant *parameter)
{
  ConcordWindow *self = CONCORD_WINDOW (widget);
  ConcordStore *store = concord_window_get_store (self);
  g_autoptr (GError) error = NULL;

  if (store != NULL && !concord_store_undo (store, g_variant_get_string (parameter, NULL), &error))
    concord_window_say (self, error->message);
}

static void
redo (GtkWidget *widget,
      const char *action,
      GVariant *parameter)
{
  act_on_page (CONCORD_WINDOW (widget), "session.redo", "library.redo");
}

static void
export (GtkWidget *widget,
        const char *action,
        GVariant *parameter)
{
  act_on_page (CONCORD_WINDOW (widget), "session.export", NULL);
}

static void
share (GtkWidget *widget,
       const char *action,
       GVariant *parameter)
{
  act_on_page (CONCORD_WINDOW (widget), "session.share", NULL);
}

static void
print (GtkWidget *widget,
       const char *action,
       GVariant *parameter)
{
  act_on_page (CONCORD_WINDOW (widget), "session.print", NULL);
}

static void
import_table (GtkWidget *widget,
              const char *action,
              GVariant *parameter)
{
  act_on_page (CONCORD_WINDOW (widget), "session.import-table", NULL);
}

static void
toggle_inspector (GtkWidget *widget,
                  const char *action,
                  GVariant *parameter)
{
  act_on_page (CONCORD_WINDOW (widget), "session.toggle-inspector", NULL);
}

static void
show_gaps (GtkWidget *widget,
           const char *action,
           GVariant *parameter)
{
  act_on_page (CONCORD_WINDOW (widget), "session.gaps", NULL);
}

static void
next_gap (GtkWidget *widget,
          const char *action,
          GVariant *parameter)
{
  act_on_page (CONCORD_WINDOW (widget), "session.next-gap", NULL);
}

static void
previous_gap (GtkWidget *widget,
              const char *action,
              GVariant *parameter)
{
  act_on_page (CONCORD_WINDOW (widget), "session.previous-gap", NULL);
}

static void
present (GtkWidget *widget,
         const char *action,
         GVariant *parameter)
{
  act_on_page (CONCORD_WINDOW (widget), "stage.present", NULL);
}

static void
open_console (GtkWidget *widget,
              const char *action,
              GVariant *parameter)
{
  act_on_page (CONCORD_WINDOW (widget), "stage.console", NULL);
}

static void
save_elsewhere (GtkWidget *widget,
                const char *action,
                GVariant *parameter)
{
  concord_elsewhere_choose (CONCORD_WINDOW (widget));
}

static void
show_shortcuts (GtkWidget *widget,
                const char *action,
                GVariant *parameter)
{
  if (!is_covered (CONCORD_WINDOW (widget)))
    adw_dialog_present (concord_shortcuts_dialog_new (), widget);
}

static void
show_file (GtkWidget *widget,
           const char *action,
           GVariant *parameter)
{
  g_autoptr (GFile) file = g_file_new_for_uri (g_variant_get_string (parameter, NULL));
  g_autoptr (GtkFileLauncher) launcher = gtk_file_launcher_new (file);

  gtk_file_launcher_launch (launcher, GTK_WINDOW (widget), NULL, NULL, NULL);
}

/* In the folder that it is in. */
static void
show_in_files (GtkWidget *widget,
               const char *action,
               GVariant *parameter)
{
  g_autoptr (GFile) file = g_file_new_for_uri (g_variant_get_string (parameter, NULL));
  g_autoptr (GtkFileLauncher) launcher = gtk_file_launcher_new (file);

  gtk_file_launcher_open_containing_folder (launcher, GTK_WINDOW (widget), NULL, NULL, NULL);
}

void
concord_window_class_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.new-session", NULL, new_session);
  gtk_widget_class_install_action (widget_class, "win.open", NULL, open_file);
  gtk_widget_class_install_action (widget_class, "win.open-recent", "s", open_recent);
  gtk_widget_class_install_action (widget_class, "win.clear-recent", NULL, clear_recent);
  gtk_widget_class_install_action (widget_class, "win.open-answers", NULL, open_answers);
  gtk_widget_class_install_action (widget_class, "win.open-sample", NULL, open_sample);
  gtk_widget_class_install_action (widget_class, "win.open-session", "s", open_session);
  gtk_widget_class_install_action (widget_class, "win.search", NULL, search);
  gtk_widget_class_install_action (widget_class, "win.undo", NULL, undo);
  gtk_widget_class_install_action (widget_class, "win.redo", NULL, redo);
  gtk_widget_class_install_action (widget_class, "win.undo-in", "s", undo_in);
  gtk_widget_class_install_action (widget_class, "win.export", NULL, export);
  gtk_widget_class_install_action (widget_class, "win.share", NULL, share);
  gtk_widget_class_install_action (widget_class, "win.print", NULL, print);
  gtk_widget_class_install_action (widget_class, "win.import-table", NULL, import_table);
  gtk_widget_class_install_action (widget_class, "win.inspector", NULL, toggle_inspector);
  gtk_widget_class_install_action (widget_class, "win.gaps", NULL, show_gaps);
  gtk_widget_class_install_action (widget_class, "win.next-gap", NULL, next_gap);
  gtk_widget_class_install_action (widget_class, "win.previous-gap", NULL, previous_gap);
  gtk_widget_class_install_action (widget_class, "win.present", NULL, present);
  gtk_widget_class_install_action (widget_class, "win.console", NULL, open_console);
  gtk_widget_class_install_action (widget_class, "win.save-elsewhere", NULL, save_elsewhere);
  gtk_widget_class_install_action (widget_class, "win.shortcuts", NULL, show_shortcuts);
  gtk_widget_class_install_action (widget_class, "win.show-file", "s", show_file);
  gtk_widget_class_install_action (widget_class, "win.show-in-files", "s", show_in_files);

  /* Not accelerators of the application: those would come before the undo of a text field. */
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK, "win.undo", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK | GDK_SHIFT_MASK,
                                       "win.redo", NULL);
}
