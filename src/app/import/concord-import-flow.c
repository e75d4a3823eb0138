/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Opens the dialog that a table comes in by, and offers to undo what came of it. */

#include "config.h"

#include "concord-import-flow.h"

#include <glib/gi18n-lib.h>

#include "concord-import-dialog.h"
#include "concord-session-page.h"

static void
on_added (ConcordImportDialog *dialog,
          guint                n,
          ConcordWindow       *window)
{
  g_autofree char *message = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u added", "%u added", n), n);
  ConcordDesk *desk = concord_window_get_desk (window);

  if (desk != NULL)
    concord_window_offer_undo (window, message, concord_record_get_id (concord_desk_get_session (desk)));
}

/**
 * concord_import_flow_start:
 * @file: (nullable): the table; %NULL asks for it
 */
void
concord_import_flow_start (ConcordWindow *window,
                           GFile         *file)
{
  ConcordDesk *desk;
  AdwDialog *dialog;

  g_return_if_fail (CONCORD_IS_WINDOW (window));

  desk = concord_window_get_desk (window);
  if (desk == NULL)
    return;

  if (concord_desk_get_read_only (desk) != NULL)
    {
      concord_window_say (window, concord_desk_get_read_only (desk));
      return;
    }

  dialog = concord_import_dialog_new (desk);
  g_signal_connect_object (dialog, "added", G_CALLBACK (on_added), window, 0);
  if (file != NULL)
    concord_import_dialog_load (CONCORD_IMPORT_DIALOG (dialog), file);
  adw_dialog_present (dialog, GTK_WIDGET (window));
}

/* Returns: whether @file is a table by its name */
gboolean
concord_import_flow_takes (GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *small = name != NULL ? g_ascii_strdown (name, -1) : NULL;

  return small != NULL && (g_str_has_suffix (small, ".csv") || g_str_has_suffix (small, ".tsv"));
}

static void
import_table (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  GtkRoot *root = gtk_widget_get_root (widget);

  if (!CONCORD_IS_WINDOW (root))
    return;

  /* What is being typed comes before. */
  concord_session_page_flush (CONCORD_SESSION_PAGE (widget));
  concord_import_flow_start (CONCORD_WINDOW (root), NULL);
}

/* session.import-table */
void
concord_import_flow_install_actions (GtkWidgetClass *session_page_class)
{
  gtk_widget_class_install_action (session_page_class, "session.import-table", NULL, import_table);
}
