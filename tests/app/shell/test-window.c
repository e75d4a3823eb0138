/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The window with files: session files good and bad, and databases that cannot be opened. */

#include "config.h"

#include <glib/gstdio.h>

#include "concord-care.h"
#include "concord-displays.h"
#include "concord-elsewhere.h"
#include "concord-kind-words.h"
#include "concord-library-page.h"
#include "concord-library-steps.h"
#include "concord-session-card.h"
#include "concord-session-file.h"
#include "concord-session-page.h"
#include "concord-session.h"
#include "concord-test-window.h"

#define SAMPLE "resource:///io/github/concordboard/Concord/sample/northmere.concord.json"

typedef struct
{
  ConcordTestWindow *test;
} Fixture;

static void
set_up (Fixture *fixture,
        gconstpointer data)
{
  fixture->test = concord_test_window_new (1000, 700);
}

static void
tear_down (Fixture *fixture,
           gconstpointer data)
{
  concord_test_window_free (fixture->test);
}

static GtkWidget *
get_visible_page (Fixture *fixture)
{
  GtkWidget *navigation = concord_test_find (fixture->test->window, ADW_TYPE_NAVIGATION_VIEW, 0);

  return GTK_WIDGET (adw_navigation_view_get_visible_page (ADW_NAVIGATION_VIEW (navigation)));
}

static AdwDialog *
get_dialog (Fixture *fixture)
{
  return adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (fixture->test->window));
}

static gboolean
shows_session (gpointer data)
{
  return CONCORD_IS_SESSION_PAGE (get_visible_page (data));
}

static gboolean
shows_dialog (gpointer data)
{
  return get_dialog (data) != NULL;
}

static guint
count_sessions (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) sessions
      = concord_store_list_sessions (concord_test_window_store (fixture->test), &error);

  g_assert_no_error (error);
  return sessions->len;
}

static void
open_sample (Fixture *fixture)
{
  gtk_widget_activate_action (GTK_WIDGET (fixture->test->window), "win.open-sample", NULL);
  concord_test_until (shows_session, fixture);
  concord_test_settle (fixture->test->window);
}

/* Opens a file that holds @text and waits for what is said about it. */
static AdwAlertDialog *
open_bad_file (Fixture *fixture,
               const char *text)
{
  g_autofree char *path = g_build_filename (fixture->test->folder, "bad.concord.json", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
  concord_window_open_file (fixture->test->window, file);
  concord_test_until (shows_dialog, fixture);

  return ADW_ALERT_DIALOG (get_dialog (fixture));
}

static void
test_an_empty_library_offers_the_sample (Fixture *fixture,
                                         gconstpointer data)
{
  g_assert_nonnull (concord_test_find_label (fixture->test->window, "Plan Your First Away-Day"));
  open_sample (fixture);

  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (fixture->test->window)), ==, "Northmere 2046");
  g_assert_cmpuint (count_sessions (fixture), ==, 1);
}

/* It must never be taken for a real session, and comes back after it was deleted. */
static void
test_the_sample_is_marked_and_comes_back (Fixture *fixture,
                                          gconstpointer data)
{
  open_sample (fixture);
  gtk_widget_activate_action (GTK_WIDGET (concord_window_get_page (fixture->test->window)), "navigation.pop", NULL);
  concord_test_settle (fixture->test->window);
  g_assert_nonnull (concord_test_find_label (fixture->test->window, "14 Oct 2026 · Sample"));

  gtk_widget_activate_action (concord_test_find (fixture->test->window, CONCORD_TYPE_SESSION_CARD, 0), "card.delete", NULL);
  concord_test_settle (fixture->test->window);
  g_assert_cmpuint (count_sessions (fixture), ==, 0);

  open_sample (fixture);
  g_assert_cmpuint (count_sessions (fixture), ==, 1);
}

static void
answer_second_opening (Fixture *fixture,
                       const char *response)
{
  g_autoptr (GFile) sample = g_file_new_for_uri (SAMPLE);
  AdwDialog *dialog;

  open_sample (fixture);
  concord_window_open_file (fixture->test->window, sample);
  concord_test_until (shows_dialog, fixture);
  dialog = g_object_ref (get_dialog (fixture));
  g_assert_cmpstr (adw_alert_dialog_get_heading (ADW_ALERT_DIALOG (dialog)), ==, "Session Already Here");

  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (dialog), response);
  adw_dialog_close (dialog);
  g_object_unref (dialog);
  concord_test_settle (fixture->test->window);
}

static void
test_a_session_that_is_here_can_be_kept_as_it_is (Fixture *fixture,
                                                  gconstpointer data)
{
  answer_second_opening (fixture, "here");
  g_assert_cmpuint (count_sessions (fixture), ==, 1);
  g_assert_true (shows_session (fixture));
}

static void
test_a_session_that_is_here_can_be_kept_beside_the_new (Fixture *fixture,
                                                        gconstpointer data)
{
  answer_second_opening (fixture, "both");
  g_assert_cmpuint (count_sessions (fixture), ==, 2);
}

static void
test_a_session_that_is_here_can_be_replaced (Fixture *fixture,
                                             gconstpointer data)
{
  answer_second_opening (fixture, "replace");
  g_assert_cmpuint (count_sessions (fixture), ==, 1);
  g_assert_true (shows_session (fixture));
}

static void
test_a_bad_file_leaves_no_trace_and_is_explained (Fixture *fixture,
                                                  gconstpointer data)
{
  AdwAlertDialog *dialog = open_bad_file (fixture, "{ \"type\": \"something else\" }");

  g_assert_cmpstr (adw_alert_dialog_get_heading (dialog), ==, "Could Not Open");
  g_assert_nonnull (strstr (adw_alert_dialog_get_body (dialog), "bad.concord.json"));
  g_assert_nonnull (strstr (adw_alert_dialog_get_body (dialog), "Nothing was added"));
  g_assert_cmpuint (count_sessions (fixture), ==, 0);
  adw_dialog_force_close (ADW_DIALOG (dialog));
}

static void
test_a_damaged_database_is_explained_and_not_touched (Fixture *fixture,
                                                      gconstpointer data)
{
  static const char damaged[] = "This is no database, whatever its name says. It is long enough to be looked at.";
  g_autofree char *path = g_build_filename (fixture->test->folder, "damaged.db", NULL);
  g_autofree char *after = NULL;
  gsize length = 0;

  g_assert_true (g_file_set_contents (path, damaged, -1, NULL));
  concord_test_window_use (fixture->test, "damaged.db");

  g_assert_nonnull (concord_test_find_label (fixture->test->window, "The Session Database Is Damaged"));
  g_assert_nonnull (concord_test_find_action (fixture->test->window, "trouble.retry"));
  g_assert_true (g_file_get_contents (path, &after, &length, NULL));
  g_assert_cmpmem (after, length, damaged, sizeof damaged - 1);

  /* Someone puts a good one there. */
  g_assert_cmpint (g_unlink (path), ==, 0);
  concord_test_click (fixture->test, concord_test_find_action (fixture->test->window, "trouble.retry"));
  g_assert_nonnull (concord_test_find_label (fixture->test->window, "Plan Your First Away-Day"));
}

static ConcordDesk *
open_northmere (Fixture *fixture)
{
  g_autofree char *id = concord_test_add_session (concord_test_window_store (fixture->test), "Northmere", "", "");

  concord_window_open_session (fixture->test->window, id);
  concord_test_settle (fixture->test->window);

  return concord_window_get_desk (fixture->test->window);
}

/* A title that is not saved, because the database was away for a moment. */
static void
leave_title_unsaved (Fixture *fixture,
                     ConcordDesk *desk,
                     const char *title)
{
  g_autofree char *away = g_strconcat (fixture->test->path, ".away", NULL);
  g_autoptr (ConcordEdit) edit = concord_desk_begin (desk, "Change title");
  const char *id = concord_record_get_id (concord_desk_get_session (desk));

  concord_edit_set_text (edit, CONCORD_KIND_SESSION, id, CONCORD_SESSION_TITLE, title);
  g_assert_cmpint (g_rename (fixture->test->path, away), ==, 0);
  g_assert_false (concord_desk_commit (desk, edit));
  g_assert_cmpint (g_rename (away, fixture->test->path), ==, 0);
}

static void
test_what_could_not_be_saved_is_saved_elsewhere (Fixture *fixture,
                                                 gconstpointer data)
{
  g_autofree char *elsewhere = g_build_filename (fixture->test->folder, "elsewhere.db", NULL);
  g_autoptr (GPtrArray) sessions = NULL;
  g_autoptr (GError) error = NULL;

  leave_title_unsaved (fixture, open_northmere (fixture), "Northmere 2046");
  concord_elsewhere_move (fixture->test->application, elsewhere, &error);
  g_assert_no_error (error);

  g_assert_cmpstr (concord_store_get_path (concord_test_window_store (fixture->test)), ==, elsewhere);
  sessions = concord_store_list_sessions (concord_test_window_store (fixture->test), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (sessions->len, ==, 1);
  g_assert_cmpstr (((ConcordSummary *) g_ptr_array_index (sessions, 0))->title, ==, "Northmere 2046");
}

static void
test_saving_elsewhere_writes_over_nothing (Fixture *fixture,
                                           gconstpointer data)
{
  g_autofree char *elsewhere = g_build_filename (fixture->test->folder, "elsewhere.db", NULL);
  g_autofree char *left = NULL;
  g_autoptr (GError) error = NULL;
  ConcordDesk *desk = open_northmere (fixture);

  leave_title_unsaved (fixture, desk, "Northmere 2046");
  g_assert_true (g_file_set_contents (elsewhere, "something dear", -1, NULL));
  g_assert_false (concord_elsewhere_move (fixture->test->application, elsewhere, &error));
  g_assert_error (error, CONCORD_STORE_ERROR, CONCORD_STORE_ERROR_EXISTS);

  g_assert_true (g_file_get_contents (elsewhere, &left, NULL, NULL));
  g_assert_cmpstr (left, ==, "something dear");
  g_assert_false (concord_desk_get_saved (desk));
  g_assert_true (concord_desk_retry (desk));
}

static void
test_a_store_is_not_given_up_with_something_to_save (Fixture *fixture,
                                                     gconstpointer data)
{
  g_autoptr (GError) damage = g_error_new_literal (CONCORD_STORE_ERROR, CONCORD_STORE_ERROR_DAMAGED, "broken");
  ConcordDesk *desk = open_northmere (fixture);

  leave_title_unsaved (fixture, desk, "Northmere 2046");
  g_assert_false (concord_application_give_up_store (fixture->test->application, damage));
  g_assert_true (concord_desk_retry (desk));

  g_assert_true (concord_application_give_up_store (fixture->test->application, damage));
  concord_test_settle (fixture->test->window);
  g_assert_nonnull (concord_test_find_label (fixture->test->window, "The Session Database Is Damaged"));
}

static void
test_a_session_that_is_deleted_elsewhere_is_closed (Fixture *fixture,
                                                    gconstpointer data)
{
  g_autoptr (ConcordEdit) edit = NULL;
  g_autoptr (GError) error = NULL;
  ConcordDesk *desk = open_northmere (fixture);

  edit = concord_library_steps_delete (concord_record_get_id (concord_desk_get_session (desk)));
  concord_store_apply (concord_test_window_store (fixture->test), edit, &error);
  g_assert_no_error (error);
  concord_test_settle (fixture->test->window);

  g_assert_true (CONCORD_IS_LIBRARY_PAGE (get_visible_page (fixture)));
  g_assert_nonnull (concord_test_find_label (fixture->test->window, "This session was deleted"));
}

static void
test_the_last_session_is_shown_again (Fixture *fixture,
                                      gconstpointer data)
{
  g_autofree char *id = g_strdup (concord_record_get_id (concord_desk_get_session (open_northmere (fixture))));

  gtk_window_destroy (GTK_WINDOW (fixture->test->window));
  fixture->test->window = concord_window_new (fixture->test->application);
  concord_window_go_on (fixture->test->window);
  gtk_window_present (GTK_WINDOW (fixture->test->window));
  concord_test_settle (fixture->test->window);

  g_assert_true (shows_session (fixture));
  g_assert_cmpstr (concord_session_page_get_id (CONCORD_SESSION_PAGE (get_visible_page (fixture))), ==, id);
}

static void
test_without_a_database_nothing_can_be_made (Fixture *fixture,
                                             gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->test->folder, "damaged.db", NULL);

  g_assert_true (g_file_set_contents (path, "This is no database.", -1, NULL));
  concord_test_window_use (fixture->test, "damaged.db");
  gtk_widget_activate_action (GTK_WIDGET (fixture->test->window), "win.new-session", NULL);
  concord_test_settle (fixture->test->window);

  g_assert_null (get_dialog (fixture));
}

/* --- sizes --------------------------------------------------------------------- */

static GSettings *
get_settings (Fixture *fixture)
{
  return concord_application_get_settings (fixture->test->application);
}

static char *
dup_display (Fixture *fixture)
{
  GListModel *monitors = gdk_display_get_monitors (gtk_widget_get_display (GTK_WIDGET (fixture->test->window)));
  g_autoptr (GdkMonitor) monitor = g_list_model_get_item (monitors, 0);

  return concord_display_dup_key (monitor);
}

/* How large a new window will be. */
static void
assert_new_size (Fixture *fixture,
                 int expected_width,
                 int expected_height)
{
  GtkWindow *window = GTK_WINDOW (concord_window_new (fixture->test->application));
  int width, height;

  gtk_window_get_default_size (window, &width, &height);
  g_assert_cmpint (width, ==, expected_width);
  g_assert_cmpint (height, ==, expected_height);
  gtk_window_destroy (window);
}

static void
test_a_window_is_as_large_as_it_was_on_this_display (Fixture *fixture,
                                                     gconstpointer data)
{
  g_autofree char *display = dup_display (fixture);

  g_settings_set_value (get_settings (fixture), "window-displays",
                        g_variant_new_parsed ("{%s: (900, 650, false), 'HDMI-9/ACME/Wall': (700, 500, true)}", display));
  g_settings_set_string (get_settings (fixture), "window-display", "HDMI-9/ACME/Wall");
  assert_new_size (fixture, 900, 650);

  /* From a larger display, or from another desktop. */
  g_settings_set_value (get_settings (fixture), "window-displays",
                        g_variant_new_parsed ("{%s: (5000, 4000, false)}", display));
  assert_new_size (fixture, 1920, 1080);
  g_settings_set_value (get_settings (fixture), "window-displays", g_variant_new_parsed ("{%s: (-1, 0, false)}", display));
  assert_new_size (fixture, 360, 294);
}

static gboolean
knows_its_display (gpointer data)
{
  g_autofree char *last = g_settings_get_string (get_settings (data), "window-display");

  return *last != '\0';
}

static void
test_a_window_remembers_its_size_for_its_display (Fixture *fixture,
                                                  gconstpointer data)
{
  g_autofree char *display = dup_display (fixture);
  g_autoptr (GVariant) sizes = NULL;
  int width, height;
  gboolean maximized;

  concord_test_until (knows_its_display, fixture);
  g_settings_set_value (get_settings (fixture), "window-displays",
                        g_variant_new_parsed ("{'HDMI-9/ACME/Wall': (700, 500, true)}"));
  gtk_window_set_default_size (GTK_WINDOW (fixture->test->window), 1010, 710);

  sizes = g_settings_get_value (get_settings (fixture), "window-displays");
  g_assert_true (g_variant_lookup (sizes, display, "(iib)", &width, &height, &maximized));
  g_assert_cmpint (width, ==, 1010);
  g_assert_cmpint (height, ==, 710);
  g_assert_false (maximized);
  g_assert_true (g_variant_lookup (sizes, "HDMI-9/ACME/Wall", "(iib)", &width, &height, &maximized));
  g_assert_cmpint (width, ==, 700);
  g_assert_true (maximized);
}

static void
test_care_is_due_again_after_a_night (Fixture *fixture,
                                      gconstpointer data)
{
  const gint64 evening = g_get_real_time ();

  g_assert_false (concord_care_is_due (evening, evening + G_TIME_SPAN_HOUR));
  g_assert_true (concord_care_is_due (evening, evening + 9 * G_TIME_SPAN_HOUR));
  /* A clock that was wrong. */
  g_assert_true (concord_care_is_due (evening, evening - G_TIME_SPAN_DAY));
}

/* That the icons are drawn well, and that all of them are used, is looked at by tests/data/check-icons. */
static void
test_every_kind_of_record_has_an_icon_that_the_application_brings_or_adwaita_has (Fixture *fixture,
                                                                                  gconstpointer data)
{
  GtkIconTheme *icons = gtk_icon_theme_get_for_display (gtk_widget_get_display (GTK_WIDGET (fixture->test->window)));

  for (ConcordKind kind = 0; kind < CONCORD_N_KINDS; kind++)
    if (!gtk_icon_theme_has_icon (icons, concord_kind_get_icon (kind)))
      g_error ("There is no %s", concord_kind_get_icon (kind));
}

#define ADD(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();

  ADD ("/window/an-empty-library-offers-the-sample", test_an_empty_library_offers_the_sample);
  ADD ("/window/the-sample-is-marked-and-comes-back", test_the_sample_is_marked_and_comes_back);
  ADD ("/window/a-session-that-is-here-can-be-kept-as-it-is", test_a_session_that_is_here_can_be_kept_as_it_is);
  ADD ("/window/a-session-that-is-here-can-be-kept-beside-the-new",
       test_a_session_that_is_here_can_be_kept_beside_the_new);
  ADD ("/window/a-session-that-is-here-can-be-replaced", test_a_session_that_is_here_can_be_replaced);
  ADD ("/window/a-bad-file-leaves-no-trace-and-is-explained", test_a_bad_file_leaves_no_trace_and_is_explained);
  ADD ("/window/a-damaged-database-is-explained-and-not-touched",
       test_a_damaged_database_is_explained_and_not_touched);
  ADD ("/window/what-could-not-be-saved-is-saved-elsewhere", test_what_could_not_be_saved_is_saved_elsewhere);
  ADD ("/window/saving-elsewhere-writes-over-nothing", test_saving_elsewhere_writes_over_nothing);
  ADD ("/window/a-store-is-not-given-up-with-something-to-save",
       test_a_store_is_not_given_up_with_something_to_save);
  ADD ("/window/a-session-that-is-deleted-elsewhere-is-closed",
       test_a_session_that_is_deleted_elsewhere_is_closed);
  ADD ("/window/the-last-session-is-shown-again", test_the_last_session_is_shown_again);
  ADD ("/window/a-window-is-as-large-as-it-was-on-this-display", test_a_window_is_as_large_as_it_was_on_this_display);
  ADD ("/window/a-window-remembers-its-size-for-its-display", test_a_window_remembers_its_size_for_its_display);
  ADD ("/window/care-is-due-again-after-a-night", test_care_is_due_again_after_a_night);
  ADD ("/window/every-kind-of-record-has-an-icon-that-the-application-brings-or-adwaita-has",
       test_every_kind_of_record_has_an_icon_that_the_application_brings_or_adwaita_has);
  ADD ("/window/without-a-database-nothing-can-be-made", test_without_a_database_nothing_can_be_made);

  return g_test_run ();
}
