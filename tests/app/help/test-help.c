/* SPDX-License-Identifier: GPL-3.0-or-later */

/* F1: which page it opens wherever someone is, and what it opens where there is no help viewer. */

#include "config.h"

#include <glib/gstdio.h>

#include "concord-capture-bar.h"
#include "concord-help-pages.h"
#include "concord-help.h"
#include "concord-inspector.h"
#include "concord-records-list.h"
#include "concord-records-view.h"
#include "concord-session-page.h"
#include "concord-test-window.h"

#define SAMPLE "resource:///io/github/concordboard/Concord/sample/northmere.concord.json"

static const char *
find_page (ConcordTestWindow *test)
{
  concord_test_settle (test->window);
  return concord_help_find_page (GTK_WINDOW (test->window));
}

static void
act (ConcordTestWindow *test, const char *action)
{
  if (!gtk_widget_activate_action (GTK_WIDGET (test->window), action, NULL))
    g_error ("%s is no action", action);
  concord_test_settle (test->window);
}

static void
close_dialogs (ConcordTestWindow *test)
{
  AdwDialog *dialog;

  while (
      (dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (test->window)))
      != NULL)
    adw_dialog_force_close (dialog);
  concord_test_settle (test->window);
}

static ConcordSessionPage *
get_session_page (ConcordTestWindow *test)
{
  return CONCORD_SESSION_PAGE (concord_window_get_page (test->window));
}

static gboolean
is_session_shown (gpointer data)
{
  return CONCORD_IS_SESSION_PAGE (concord_window_get_page (data));
}

static ConcordTestWindow *
open_sample (void)
{
  ConcordTestWindow *test = concord_test_window_new (1280, 800);
  g_autoptr (GFile) file = g_file_new_for_uri (SAMPLE);

  concord_window_open_file (test->window, file);
  g_assert_true (concord_test_until (is_session_shown, test->window));
  concord_test_settle (test->window);

  return test;
}

static void
test_the_library_has_its_pages (void)
{
  g_autoptr (ConcordTestWindow) test = concord_test_window_new (1000, 700);

  g_assert_cmpstr (find_page (test), ==, "library");
  act (test, "win.new-session");
  g_assert_cmpstr (find_page (test), ==, "library#create");
  close_dialogs (test);
  act (test, "win.shortcuts");
  g_assert_cmpstr (find_page (test), ==, "keys");
  close_dialogs (test);
  g_action_group_activate_action (G_ACTION_GROUP (test->application), "about", NULL);
  g_assert_cmpstr (find_page (test), ==, "ideas");
}

static void
test_each_view_of_a_session_has_its_page (void)
{
  static const struct
  {
    const char *view;
    const char *page;
  } views[] = { { "board", "board" }, { "agenda", "agenda" }, { "records", "partners" } };
  g_autoptr (ConcordTestWindow) test = open_sample ();

  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    {
      concord_session_page_show_view (get_session_page (test), views[i].view);
      g_assert_cmpstr (find_page (test), ==, views[i].page);

      /* A button in the header bar says nothing about where someone is. */
      gtk_window_set_focus (GTK_WINDOW (test->window), NULL);
      g_assert_cmpstr (find_page (test), ==, views[i].page);
    }
}

static void
test_a_list_of_records_has_the_page_of_its_kind (void)
{
  static const struct
  {
    ConcordKind kind;
    const char *page;
  } lists[] = {
    { CONCORD_KIND_NOTE, "board#notes" },
    { CONCORD_KIND_AGENDA_ITEM, "agenda" },
    { CONCORD_KIND_LESSON, "details#records" },
    { CONCORD_KIND_PARTNER, "partners" },
  };
  g_autoptr (ConcordTestWindow) test = open_sample ();
  GtkWidget *view;

  concord_session_page_show_view (get_session_page (test), "records");
  view = concord_test_find (test->window, CONCORD_TYPE_RECORDS_VIEW, 0);
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      concord_records_view_show_kind (CONCORD_RECORDS_VIEW (view), lists[i].kind);
      gtk_window_set_focus (GTK_WINDOW (test->window), NULL);
      g_assert_cmpstr (find_page (test), ==, lists[i].page);

      /* And so has the dialog that adds one. */
      gtk_widget_activate_action (concord_test_find (view, CONCORD_TYPE_RECORDS_LIST, 0), "records.add", NULL);
      concord_test_settle (test->window);
      g_assert_cmpstr (find_page (test), ==, lists[i].page);
      adw_dialog_force_close (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (test->window)));
      concord_test_settle (test->window);
    }
}

static void
test_the_focus_decides_between_what_is_shown_together (void)
{
  g_autoptr (ConcordTestWindow) test = open_sample ();
  GtkWidget *bar = concord_test_find (test->window, CONCORD_TYPE_CAPTURE_BAR, 0);

  g_assert_true (gtk_widget_child_focus (bar, GTK_DIR_TAB_FORWARD));
  g_assert_cmpstr (find_page (test), ==, "capture");

  act (test, "win.inspector");
  g_assert_true (
      gtk_widget_child_focus (concord_test_find (test->window, CONCORD_TYPE_INSPECTOR, 0),
                              GTK_DIR_TAB_FORWARD));
  g_assert_true (g_str_has_prefix (find_page (test), "details"));
}

static void
test_each_dialog_of_a_session_has_its_page (void)
{
  static const struct
  {
    const char *action;
    const char *page;
  } dialogs[] = {
    { "win.export", "share" }, { "win.share", "share" },
    { "win.print", "share" },  { "win.import-table", "import-table" },
    { "win.gaps", "gaps" },
  };
  g_autoptr (ConcordTestWindow) test = open_sample ();

  for (guint i = 0; i < G_N_ELEMENTS (dialogs); i++)
    {
      act (test, dialogs[i].action);
      g_assert_nonnull (
          adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (test->window)));
      g_assert_cmpstr (find_page (test), ==, dialogs[i].page);
      close_dialogs (test);
    }
}

static void
test_what_is_wrong_with_the_database_has_its_page (void)
{
  g_autoptr (ConcordTestWindow) test = concord_test_window_new (1000, 700);

  concord_application_close_store (test->application);
  g_assert_true (
      g_file_set_contents (test->path, "This is no database, whatever its name says.", -1, NULL));
  concord_test_window_use (test, "sessions.db");

  g_assert_cmpstr (find_page (test), ==, "troubleshooting#database");
}

static void
test_an_alert_says_its_page (void)
{
  g_autoptr (ConcordTestWindow) test = concord_test_window_new (1000, 700);
  AdwDialog *dialog = concord_help_alert_new ("open-file#wrong", "Could Not Open", NULL);

  adw_alert_dialog_add_response (ADW_ALERT_DIALOG (dialog), "close", "Close");
  adw_dialog_present (dialog, GTK_WIDGET (test->window));

  g_assert_cmpstr (find_page (test), ==, "open-file#wrong");
}

/* --- without a help viewer ------------------------------------------------------- */

static char *
read_for_browser (const char *page)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = concord_help_write_for_browser (page, &error);
  char *text = NULL;

  g_assert_no_error (error);
  g_assert_true (g_file_load_contents (file, NULL, &text, NULL, NULL, &error));
  g_assert_no_error (error);

  return text;
}

static void
test_a_browser_begins_at_the_section (void)
{
  g_autofree char *text = read_for_browser ("gaps#outcome-measure");

  g_assert_nonnull (strstr (text, "content=\"0; url=#gaps--outcome-measure\""));
  g_assert_nonnull (strstr (text, "id=\"gaps--outcome-measure\""));
}

static void
test_the_web_page_needs_no_other_file (void)
{
  g_autofree char *text = read_for_browser ("index");
  g_autoptr (GRegex) other = g_regex_new ("(src|href)=\"(?!#|data:|https:)[^\"]*\"", 0, 0, NULL);
  g_autoptr (GMatchInfo) found = NULL;

  if (g_regex_match (other, text, 0, &found))
    {
      g_autofree char *link = g_match_info_fetch (found, 0);

      g_error ("The web page needs %s", link);
    }
  g_assert_null (strstr (text, "<script"));
}

static void
test_without_help_it_is_an_error (void)
{
  g_autofree char *folder = g_strdup (g_getenv ("CONCORD_HELP_DIR"));
  g_autoptr (GError) error = NULL;

  g_setenv ("CONCORD_HELP_DIR", "/nonexistent", TRUE);
  g_assert_null (concord_help_write_for_browser ("index", &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_setenv ("CONCORD_HELP_DIR", folder, TRUE);
}

int
main (int argc, char **argv)
{
  g_autofree char *cache = g_dir_make_tmp ("concord-help-XXXXXX", NULL);
  int status;

  g_setenv ("XDG_CACHE_HOME", cache, TRUE);
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/help/the-library-has-its-pages", test_the_library_has_its_pages);
  g_test_add_func ("/help/each-view-of-a-session-has-its-page",
                   test_each_view_of_a_session_has_its_page);
  g_test_add_func ("/help/a-list-of-records-has-the-page-of-its-kind",
                   test_a_list_of_records_has_the_page_of_its_kind);
  g_test_add_func ("/help/the-focus-decides",
                   test_the_focus_decides_between_what_is_shown_together);
  g_test_add_func ("/help/each-dialog-of-a-session-has-its-page",
                   test_each_dialog_of_a_session_has_its_page);
  g_test_add_func ("/help/what-is-wrong-has-its-page",
                   test_what_is_wrong_with_the_database_has_its_page);
  g_test_add_func ("/help/an-alert-says-its-page", test_an_alert_says_its_page);
  g_test_add_func ("/help/a-browser-begins-at-the-section", test_a_browser_begins_at_the_section);
  g_test_add_func ("/help/the-web-page-needs-no-other-file", test_the_web_page_needs_no_other_file);
  g_test_add_func ("/help/without-help-it-is-an-error", test_without_help_it_is_an_error);

  status = g_test_run ();
  {
    g_autofree char *page = g_build_filename (cache, "concord", "help", "concord-help.html", NULL);
    g_autofree char *help = g_path_get_dirname (page);
    g_autofree char *concord = g_path_get_dirname (help);

    g_unlink (page);
    g_rmdir (help);
    g_rmdir (concord);
    g_rmdir (cache);
  }

  return status;
}
