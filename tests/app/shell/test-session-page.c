/* SPDX-License-Identifier: GPL-3.0-or-later */

/* An open session: what its header says, and what its actions do. */

#include "config.h"

#include <glib/gstdio.h>

#include "concord-inspector.h"
#include "concord-library-page.h"
#include "concord-order.h"
#include "concord-outcome.h"
#include "concord-session-card.h"
#include "concord-session-page.h"
#include "concord-session.h"
#include "concord-test-window.h"

typedef struct
{
  ConcordTestWindow *test;
  ConcordSessionPage *page;
  ConcordDesk *desk;
} Fixture;

static GtkWidget *
get_visible_page (ConcordTestWindow *test)
{
  GtkWidget *navigation = concord_test_find (test->window, ADW_TYPE_NAVIGATION_VIEW, 0);

  return GTK_WIDGET (adw_navigation_view_get_visible_page (ADW_NAVIGATION_VIEW (navigation)));
}

static void
set_up (Fixture *fixture,
        gconstpointer data)
{
  g_autofree char *id = NULL;

  fixture->test = concord_test_window_new (1200, 700);
  id = concord_test_add_session (concord_test_window_store (fixture->test), "Northmere", "2026-10-14", "");
  concord_window_open_session (fixture->test->window, id);
  concord_test_settle (fixture->test->window);
  fixture->page = CONCORD_SESSION_PAGE (get_visible_page (fixture->test));
  fixture->desk = concord_session_page_get_desk (fixture->page);
}

static void
tear_down (Fixture *fixture,
           gconstpointer data)
{
  concord_test_window_free (fixture->test);
}

static gboolean
write_title (Fixture *fixture,
             const char *title)
{
  g_autoptr (ConcordEdit) edit = concord_desk_begin (fixture->desk, "Change title");
  gboolean saved;

  concord_edit_set_text (edit, CONCORD_KIND_SESSION, concord_session_page_get_id (fixture->page),
                         CONCORD_SESSION_TITLE, title);
  saved = concord_desk_commit (fixture->desk, edit);
  concord_test_settle (fixture->test->window);

  return saved;
}

/* Returns: (transfer full): the id of a new outcome */
static char *
add_outcome (Fixture *fixture,
             const char *title)
{
  g_autoptr (ConcordEdit) edit = concord_desk_begin (fixture->desk, "Add outcome");
  char *id = g_strdup (concord_edit_add (edit, CONCORD_KIND_OUTCOME, concord_order_first ()));

  concord_edit_set_text (edit, CONCORD_KIND_OUTCOME, id, CONCORD_OUTCOME_TITLE, title);
  g_assert_true (concord_desk_commit (fixture->desk, edit));
  concord_test_settle (fixture->test->window);

  return id;
}

static void
move_database (Fixture *fixture,
               gboolean away)
{
  g_autofree char *elsewhere = g_strconcat (fixture->test->path, ".away", NULL);

  g_assert_cmpint (g_rename (away ? fixture->test->path : elsewhere, away ? elsewhere : fixture->test->path),
                   ==, 0);
}

static AdwBanner *
find_problem (Fixture *fixture)
{
  AdwBanner *banner = NULL;

  /* The other one says that the session is a received copy. */
  for (guint i = 0; banner == NULL || g_strcmp0 (adw_banner_get_button_label (banner), "_Retry") != 0; i++)
    banner = ADW_BANNER (concord_test_find (fixture->page, ADW_TYPE_BANNER, i));

  return banner;
}

static void
test_the_header_names_the_session_and_says_it_is_saved (Fixture *fixture,
                                                        gconstpointer data)
{
  g_assert_nonnull (concord_test_find_label (fixture->page, "Northmere"));
  g_assert_nonnull (concord_test_find_label (fixture->page, "14 Oct 2026 · All changes saved"));

  g_assert_true (write_title (fixture, "Northmere 2046"));
  g_assert_nonnull (concord_test_find_label (fixture->page, "Northmere 2046"));
}

static void
test_the_undo_button_names_what_it_undoes (Fixture *fixture,
                                           gconstpointer data)
{
  GtkWidget *button = concord_test_find_action (fixture->page, "session.undo");

  g_assert_false (gtk_widget_is_sensitive (button));
  g_assert_true (write_title (fixture, "Northmere 2046"));
  g_assert_true (gtk_widget_is_sensitive (button));
  g_assert_cmpstr (gtk_widget_get_tooltip_text (button), ==, "Undo: Change title");

  concord_test_click (fixture->test, button);
  g_assert_nonnull (concord_test_find_label (fixture->page, "Northmere"));
  g_assert_false (gtk_widget_is_sensitive (button));
}

static void
test_a_lost_database_is_said_and_retried (Fixture *fixture,
                                          gconstpointer data)
{
  move_database (fixture, TRUE);
  g_assert_false (write_title (fixture, "Northmere 2046"));
  g_assert_true (adw_banner_get_revealed (find_problem (fixture)));
  g_assert_nonnull (strstr (adw_banner_get_title (find_problem (fixture)), "moved or deleted"));
  g_assert_nonnull (concord_test_find_label (fixture->page, "14 Oct 2026 · Not saved"));

  move_database (fixture, FALSE);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->page), "session.retry", NULL));
  concord_test_settle (fixture->test->window);
  g_assert_false (adw_banner_get_revealed (find_problem (fixture)));
  g_assert_nonnull (concord_test_find_label (fixture->page, "Northmere 2046"));
}

static void
test_what_is_not_saved_is_not_left_unasked (Fixture *fixture,
                                            gconstpointer data)
{
  AdwApplicationWindow *window = ADW_APPLICATION_WINDOW (fixture->test->window);

  move_database (fixture, TRUE);
  g_assert_false (write_title (fixture, "Northmere 2046"));

  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "session.leave", NULL);
  concord_test_settle (window);
  g_assert_true (ADW_IS_ALERT_DIALOG (adw_application_window_get_visible_dialog (window)));
  g_assert_true (get_visible_page (fixture->test) == GTK_WIDGET (fixture->page));
  adw_dialog_force_close (adw_application_window_get_visible_dialog (window));

  gtk_window_close (GTK_WINDOW (window));
  concord_test_settle (window);
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (window)));
  g_assert_true (ADW_IS_ALERT_DIALOG (adw_application_window_get_visible_dialog (window)));
  adw_dialog_force_close (adw_application_window_get_visible_dialog (window));

  move_database (fixture, FALSE);
  g_assert_true (concord_desk_retry (fixture->desk));
}

static void
make_room (Fixture *fixture,
           AdwOverlaySplitView *split,
           gboolean room)
{
  adw_overlay_split_view_set_collapsed (split, !room);
  concord_test_settle (fixture->test->window);
}

static void
test_the_inspector_stays_as_it_is_when_there_is_less_room (Fixture *fixture,
                                                           gconstpointer data)
{
  AdwOverlaySplitView *split = ADW_OVERLAY_SPLIT_VIEW (concord_test_find (fixture->page, ADW_TYPE_OVERLAY_SPLIT_VIEW, 0));
  ConcordInspector *inspector = CONCORD_INSPECTOR (adw_overlay_split_view_get_sidebar (split));
  g_autofree char *id = add_outcome (fixture, "A");

  make_room (fixture, split, FALSE);
  make_room (fixture, split, TRUE);
  g_assert_false (adw_overlay_split_view_get_show_sidebar (split));

  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "session.inspect", "s", id);
  make_room (fixture, split, FALSE);
  make_room (fixture, split, TRUE);
  g_assert_true (adw_overlay_split_view_get_show_sidebar (split));
  g_assert_cmpstr (concord_record_get_id (concord_inspector_get_record (inspector)), ==, id);
}

static void
test_the_inspector_opens_on_a_record_and_closes (Fixture *fixture,
                                                 gconstpointer data)
{
  GtkWidget *split = concord_test_find (fixture->page, ADW_TYPE_OVERLAY_SPLIT_VIEW, 0);
  g_autofree char *id = add_outcome (fixture, "Children thrive");

  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "session.inspect", "s", id);
  concord_test_settle (fixture->test->window);
  g_assert_true (adw_overlay_split_view_get_show_sidebar (ADW_OVERLAY_SPLIT_VIEW (split)));
  g_assert_cmpstr (concord_record_get_id (concord_desk_get_selected (fixture->desk)), ==, id);

  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "session.toggle-inspector", NULL);
  concord_test_settle (fixture->test->window);
  g_assert_false (adw_overlay_split_view_get_show_sidebar (ADW_OVERLAY_SPLIT_VIEW (split)));
}

static void
test_a_deleted_record_comes_back_by_the_toast (Fixture *fixture,
                                               gconstpointer data)
{
  g_autofree char *id = add_outcome (fixture, "Children thrive");
  ConcordGraph *graph = concord_desk_get_graph (fixture->desk);

  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "session.delete", "s", id);
  concord_test_settle (fixture->test->window);
  g_assert_null (concord_graph_lookup (graph, id));
  g_assert_nonnull (concord_test_find_label (fixture->test->window, "“Children thrive” deleted"));

  concord_test_click (fixture->test, concord_test_find_action (fixture->test->window, "win.undo-in"));
  g_assert_nonnull (concord_graph_lookup (graph, id));
}

static void
test_the_way_back_leads_to_the_library (Fixture *fixture,
                                        gconstpointer data)
{
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "session.leave", NULL);
  concord_test_settle (fixture->test->window);

  g_assert_true (CONCORD_IS_LIBRARY_PAGE (get_visible_page (fixture->test)));
  g_assert_true (CONCORD_IS_SESSION_CARD (gtk_root_get_focus (GTK_ROOT (fixture->test->window))));
}

#define ADD(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();

  ADD ("/session-page/the-header-names-the-session-and-says-it-is-saved",
       test_the_header_names_the_session_and_says_it_is_saved);
  ADD ("/session-page/the-undo-button-names-what-it-undoes", test_the_undo_button_names_what_it_undoes);
  ADD ("/session-page/a-lost-database-is-said-and-retried", test_a_lost_database_is_said_and_retried);
  ADD ("/session-page/what-is-not-saved-is-not-left-unasked", test_what_is_not_saved_is_not_left_unasked);
  ADD ("/session-page/the-inspector-stays-as-it-is", test_the_inspector_stays_as_it_is_when_there_is_less_room);
  ADD ("/session-page/the-inspector-opens-on-a-record-and-closes",
       test_the_inspector_opens_on_a_record_and_closes);
  ADD ("/session-page/a-deleted-record-comes-back-by-the-toast", test_a_deleted_record_comes_back_by_the_toast);
  ADD ("/session-page/the-way-back-leads-to-the-library", test_the_way_back_leads_to_the_library);

  return g_test_run ();
}
