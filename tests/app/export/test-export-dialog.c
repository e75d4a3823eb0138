/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is asked before something leaves the room or comes in as a table, in the window of a session. */

#include "config.h"

#include <adwaita.h>

#include "concord-export-dialog.h"
#include "concord-export-options.h"
#include "concord-import-dialog.h"
#include "concord-import-rows.h"
#include "concord-preview.h"
#include "concord-session-file.h"
#include "concord-session-page.h"
#include "concord-test-window.h"

#define SAMPLE "resource:///io/github/concordboard/Concord/sample/northmere.concord.json"

static ConcordTestWindow *
open_session (void)
{
  ConcordTestWindow *test = concord_test_window_new (1200, 900);
  g_autofree char *id =
    concord_test_add_session (concord_test_window_store (test), "Carers together", "2026-09-02", "No carer cares alone");

  concord_test_settle (test->window);
  concord_window_open_session (test->window, id);
  concord_test_settle (test->window);

  return test;
}

/* One with something on every page. */
static ConcordTestWindow *
open_sample (void)
{
  ConcordTestWindow *test = concord_test_window_new (1200, 900);
  g_autoptr (GFile) file = g_file_new_for_uri (SAMPLE);
  g_autoptr (GError) error = NULL;
  g_autoptr (ConcordGraph) graph = concord_session_file_load (file, NULL, &error);
  g_autoptr (ConcordEdit) edit = concord_edit_new (CONCORD_SCOPE_LIBRARY, "Open session file");

  g_assert_no_error (error);
  concord_edit_add_graph (edit, graph);
  concord_store_apply (concord_test_window_store (test), edit, &error);
  g_assert_no_error (error);
  concord_test_settle (test->window);
  concord_window_open_session (test->window, concord_record_get_id (concord_graph_get_session (graph)));
  concord_test_settle (test->window);

  return test;
}

static AdwDialog *
ask (ConcordTestWindow *test,
     const char        *action)
{
  AdwDialog *dialog;

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (test->window), action, NULL));
  concord_test_settle (test->window);
  dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (test->window));
  g_assert_nonnull (dialog);

  return dialog;
}

static ConcordExportOptionsPage *
get_options (AdwDialog *dialog)
{
  return CONCORD_EXPORT_OPTIONS_PAGE (concord_test_find (dialog, CONCORD_TYPE_EXPORT_OPTIONS_PAGE, 0));
}

static void
choose (AdwDialog   *dialog,
        guint        formats,
        ConcordParts left_out)
{
  g_autoptr (ConcordExportChoice) choice =
    concord_export_choice_copy (concord_export_dialog_get_choice (CONCORD_EXPORT_DIALOG (dialog)));

  choice->formats = formats;
  choice->left_out = left_out;
  concord_export_options_page_set_choice (get_options (dialog), choice);
}

static void
nothing_chosen_is_no_export (void)
{
  g_autoptr (ConcordTestWindow) test = open_session ();
  AdwDialog *dialog = ask (test, "win.export");
  GtkWidget *go = concord_test_find_action (dialog, "export.go");

  choose (dialog, 1u << CONCORD_FORMAT_PDF, 0);
  g_assert_true (gtk_widget_is_sensitive (go));
  choose (dialog, 0, 0);
  g_assert_false (gtk_widget_is_sensitive (go));
  choose (dialog, 1u << CONCORD_FORMAT_OUTLINE, 0);
  g_assert_true (gtk_widget_is_sensitive (go));
  adw_dialog_force_close (dialog);
  concord_test_settle (test->window);
}

static gboolean
has_pages (gpointer preview)
{
  gboolean drawing;

  g_object_get (preview, "drawing", &drawing, NULL);

  return !drawing && concord_preview_get_n_pages (preview) > 0;
}

static void
the_pages_follow_what_is_chosen (void)
{
  g_autoptr (ConcordTestWindow) test = open_sample ();
  AdwDialog *dialog = ask (test, "win.export");
  ConcordPreview *preview = CONCORD_PREVIEW (concord_test_find (dialog, CONCORD_TYPE_PREVIEW, 0));
  ConcordParts all = 0;
  guint n, before;
  const ConcordPart *parts = concord_parts (&n);

  for (guint i = 0; i < n; i++)
    all |= parts[i].flag;

  choose (dialog, 1u << CONCORD_FORMAT_PDF, 0);
  g_assert_true (concord_test_until (has_pages, preview));
  before = concord_preview_get_n_pages (preview);
  choose (dialog, 1u << CONCORD_FORMAT_PDF, all);
  g_assert_true (concord_test_until (has_pages, preview));
  g_assert_cmpuint (concord_preview_get_n_pages (preview), <, before);
  adw_dialog_force_close (dialog);
  concord_test_settle (test->window);
}

/* --- a table comes in ------------------------------------------------------------ */

static gboolean
has_table (gpointer dialog)
{
  GtkWidget *stack = concord_test_find (dialog, GTK_TYPE_STACK, 0);

  return g_str_equal (gtk_stack_get_visible_child_name (GTK_STACK (stack)), "table");
}

static guint
count_partners (ConcordTestWindow *test)
{
  ConcordGraph *graph = concord_desk_get_graph (concord_window_get_desk (test->window));

  return concord_record_list_get_length (concord_graph_list (graph, CONCORD_KIND_PARTNER));
}

static AdwDialog *
import (ConcordTestWindow *test,
        const char        *table)
{
  AdwDialog *dialog = ask (test, "win.import-table");
  g_autofree char *path = g_build_filename (test->folder, "table.csv", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  g_assert_true (g_file_set_contents (path, table, -1, NULL));
  concord_import_dialog_load (CONCORD_IMPORT_DIALOG (dialog), file);
  g_assert_true (concord_test_until (has_table, dialog));
  concord_test_settle (test->window);

  return dialog;
}

static void
a_wrong_cell_is_marked (void)
{
  g_autoptr (ConcordTestWindow) test = open_sample ();
  ConcordGraph *graph = concord_desk_get_graph (concord_window_get_desk (test->window));
  ConcordRecord *priority = concord_record_list_peek (concord_graph_list (graph, CONCORD_KIND_PRIORITY), 0);
  const char *place = concord_record_get_headline (priority);
  g_autofree char *table = g_strdup_printf (
    "Commitment,Priority,Due\nTrain the front desk,\"%s\",next to never\nA quiet room,\"%s\",2027-03\n", place, place);
  AdwDialog *dialog = import (test, table);
  GtkWidget *rows = concord_test_find (dialog, CONCORD_TYPE_IMPORT_ROWS, 0);
  GtkWidget *add = adw_dialog_get_default_widget (dialog);

  g_assert_cmpuint (concord_test_count (rows, GTK_TYPE_IMAGE), ==, 1);
  g_assert_true (gtk_widget_has_css_class (concord_test_find (rows, GTK_TYPE_IMAGE, 0), "error"));
  g_assert_false (gtk_widget_is_sensitive (add));
  adw_dialog_force_close (dialog);
  concord_test_settle (test->window);
}

static void
what_is_added_is_one_step (void)
{
  g_autoptr (ConcordTestWindow) test = open_session ();
  guint before = count_partners (test);
  AdwDialog *dialog = import (test, "Name\nFire and Rescue\nNorthmere Council\nCarers' Trust\n");
  GtkWidget *add = adw_dialog_get_default_widget (dialog);

  g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (add)), ==, "_Add 3");
  concord_test_click (test, add);
  g_assert_cmpuint (count_partners (test), ==, before + 3);
  g_assert_true (concord_desk_undo (concord_window_get_desk (test->window)));
  g_assert_cmpuint (count_partners (test), ==, before);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/export/nothing-chosen-is-no-export", nothing_chosen_is_no_export);
  g_test_add_func ("/export/the-pages-follow-what-is-chosen", the_pages_follow_what_is_chosen);
  g_test_add_func ("/import/a-wrong-cell-is-marked", a_wrong_cell_is_marked);
  g_test_add_func ("/import/what-is-added-is-one-step", what_is_added_is_one_step);

  return g_test_run ();
}
