/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the program says about itself, and to someone who helps from afar. */

#include "config.h"

#include "concord-about.h"
#include "concord-test-window.h"

static AdwAboutDialog *
show_about (ConcordTestWindow *test)
{
  g_action_group_activate_action (G_ACTION_GROUP (test->application), "about", NULL);
  concord_test_settle (test->window);

  return ADW_ABOUT_DIALOG (
      adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (test->window)));
}

static void
test_it_is_what_the_metainfo_says (void)
{
  g_autoptr (ConcordTestWindow) test = concord_test_window_new (800, 800);
  AdwAboutDialog *about = show_about (test);

  g_assert_cmpstr (adw_about_dialog_get_application_name (about), ==, "Concord");
  g_assert_cmpstr (adw_about_dialog_get_version (about), ==, PACKAGE_VERSION);
  g_assert_cmpstr (adw_about_dialog_get_application_icon (about), ==, APPLICATION_ID);
  g_assert_cmpstr (adw_about_dialog_get_website (about), ==, "https://concordboard.github.io");
  g_assert_nonnull (strstr (adw_about_dialog_get_issue_url (about), "/issues"));
  g_assert_cmpint (adw_about_dialog_get_license_type (about), ==, GTK_LICENSE_GPL_3_0);
  g_assert_nonnull (strstr (adw_about_dialog_get_release_notes (about), "<li>"));
}

static void
test_the_sources_of_the_ideas_are_credited (void)
{
  g_autoptr (ConcordTestWindow) test = concord_test_window_new (800, 800);
  AdwAboutDialog *about = show_about (test);

  g_assert_nonnull (concord_test_find_label (about, "Ideas and Findings From"));
  g_assert_nonnull (concord_test_find_label (about, "Localis, “Embracing wider partnerships”"));
}

static void
test_what_is_sent_to_helpers_holds_no_word_of_a_session (void)
{
  g_autoptr (ConcordTestWindow) test = concord_test_window_new (800, 800);
  g_autofree char *id = concord_test_add_session (concord_test_window_store (test), "Xylophone",
                                                  "2026-10-14", "Quagga for everyone");
  const char *said;

  concord_window_open_session (test->window, id);
  concord_test_settle (test->window);
  said = adw_about_dialog_get_debug_info (show_about (test));

  g_assert_nonnull (strstr (said, "Concord " PACKAGE_VERSION));
  g_assert_nonnull (strstr (said, test->path));
  g_assert_nonnull (strstr (said, "SQLite 3."));
  g_assert_nonnull (strstr (said, "Sandbox: no"));
  g_assert_null (strstr (said, "Xylophone"));
  g_assert_null (strstr (said, "Quagga"));
}

static void
test_it_says_why_a_database_is_not_open (void)
{
  g_autoptr (ConcordTestWindow) test = concord_test_window_new (800, 800);

  concord_application_close_store (test->application);
  g_assert_true (
      g_file_set_contents (test->path, "This is no database, whatever its name says.", -1, NULL));
  concord_test_window_use (test, "sessions.db");

  g_assert_nonnull (strstr (adw_about_dialog_get_debug_info (show_about (test)), "not open: "));
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/about/it-is-what-the-metainfo-says", test_it_is_what_the_metainfo_says);
  g_test_add_func ("/about/the-sources-are-credited", test_the_sources_of_the_ideas_are_credited);
  g_test_add_func ("/about/no-word-of-a-session",
                   test_what_is_sent_to_helpers_holds_no_word_of_a_session);
  g_test_add_func ("/about/why-a-database-is-not-open", test_it_says_why_a_database_is_not_open);

  return g_test_run ();
}
