/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The library as a person uses it. */

#include "config.h"

#include "concord-library-page.h"
#include "concord-new-session-dialog.h"
#include "concord-rename-dialog.h"
#include "concord-session-card.h"
#include "concord-session-page.h"
#include "concord-test-window.h"

typedef struct
{
  ConcordTestWindow *test;
  char *northmere;
  char *carers;
} Fixture;

static void
set_up (Fixture *fixture,
        gconstpointer data)
{
  ConcordStore *store;

  fixture->test = concord_test_window_new (1000, 700);
  store = concord_test_window_store (fixture->test);
  fixture->northmere = concord_test_add_session (store, "Northmere 2046", "2026-10-14", "Every child thrives");
  fixture->carers = concord_test_add_session (store, "Carers review", "2026-09-02", "No carer cares alone");
  concord_test_settle (fixture->test->window);
}

static void
tear_down (Fixture *fixture,
           gconstpointer data)
{
  concord_test_window_free (fixture->test);
  g_free (fixture->northmere);
  g_free (fixture->carers);
}

static guint
count_cards (Fixture *fixture)
{
  return concord_test_count (fixture->test->window, CONCORD_TYPE_SESSION_CARD);
}

static GtkWidget *
find_card (Fixture *fixture,
           const char *title)
{
  GtkWidget *label = concord_test_find_label (fixture->test->window, title);

  return label != NULL ? gtk_widget_get_ancestor (label, CONCORD_TYPE_SESSION_CARD) : NULL;
}

static void
act (Fixture *fixture,
     GtkWidget *widget,
     const char *action)
{
  g_assert_true (gtk_widget_activate_action (widget, action, NULL));
  concord_test_settle (fixture->test->window);
}

static void
search_for (Fixture *fixture,
            const char *words)
{
  GtkWidget *entry;

  act (fixture, GTK_WIDGET (fixture->test->window), "win.search");
  entry = concord_test_find (fixture->test->window, GTK_TYPE_SEARCH_ENTRY, 0);
  concord_test_type (entry, words);
  /* Rather than waiting for the entry's delay. */
  g_signal_emit_by_name (entry, "search-changed");
  concord_test_settle (fixture->test->window);
}

static AdwDialog *
get_dialog (Fixture *fixture)
{
  return adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (fixture->test->window));
}

static void
press_default (Fixture *fixture)
{
  concord_test_click (fixture->test, adw_dialog_get_default_widget (get_dialog (fixture)));
}

static GtkWidget *
get_visible_page (Fixture *fixture)
{
  GtkWidget *navigation = concord_test_find (fixture->test->window, ADW_TYPE_NAVIGATION_VIEW, 0);

  return GTK_WIDGET (adw_navigation_view_get_visible_page (ADW_NAVIGATION_VIEW (navigation)));
}

static void
test_every_session_has_a_card (Fixture *fixture,
                               gconstpointer data)
{
  g_assert_cmpuint (count_cards (fixture), ==, 2);
  g_assert_nonnull (find_card (fixture, "Northmere 2046"));
  g_assert_nonnull (find_card (fixture, "Carers review"));
  g_assert_nonnull (concord_test_find_label (fixture->test->window, "14 Oct 2026 · Draft"));
}

static void
test_a_search_leaves_what_was_found (Fixture *fixture,
                                     gconstpointer data)
{
  search_for (fixture, "alone");

  g_assert_cmpuint (count_cards (fixture), ==, 1);
  g_assert_nonnull (find_card (fixture, "Carers review"));
}

static void
test_a_search_for_nothing_known_says_so (Fixture *fixture,
                                         gconstpointer data)
{
  search_for (fixture, "zzzz");

  g_assert_cmpuint (count_cards (fixture), ==, 0);
  g_assert_nonnull (concord_test_find_label (fixture->test->window, "Nothing Found"));
}

static void
test_enter_in_the_search_opens_what_was_found (Fixture *fixture,
                                               gconstpointer data)
{
  search_for (fixture, "thrives");
  g_signal_emit_by_name (concord_test_find (fixture->test->window, GTK_TYPE_SEARCH_ENTRY, 0), "activate");
  concord_test_settle (fixture->test->window);

  g_assert_true (CONCORD_IS_SESSION_PAGE (get_visible_page (fixture)));
  g_assert_cmpstr (concord_session_page_get_id (CONCORD_SESSION_PAGE (get_visible_page (fixture))), ==,
                   fixture->northmere);
}

static void
test_a_card_opens_its_session (Fixture *fixture,
                               gconstpointer data)
{
  gtk_widget_activate (find_card (fixture, "Carers review"));
  concord_test_settle (fixture->test->window);

  g_assert_true (CONCORD_IS_SESSION_PAGE (get_visible_page (fixture)));
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (fixture->test->window)), ==, "Carers review");
}

static void
test_a_session_is_renamed (Fixture *fixture,
                           gconstpointer data)
{
  GtkWidget *row;

  act (fixture, find_card (fixture, "Carers review"), "card.rename");
  g_assert_true (CONCORD_IS_RENAME_DIALOG (get_dialog (fixture)));
  row = concord_test_find (get_dialog (fixture), ADW_TYPE_ENTRY_ROW, 0);
  concord_test_type (row, "  Carers, reviewed ");
  press_default (fixture);

  g_assert_null (get_dialog (fixture));
  g_assert_nonnull (find_card (fixture, "Carers, reviewed"));
  g_assert_null (find_card (fixture, "Carers review"));
  g_assert_nonnull (concord_test_find_action (fixture->test->window, "win.undo-in"));
}

static void
test_no_session_is_renamed_to_nothing (Fixture *fixture,
                                       gconstpointer data)
{
  GtkWidget *row;

  act (fixture, find_card (fixture, "Carers review"), "card.rename");
  row = concord_test_find (get_dialog (fixture), ADW_TYPE_ENTRY_ROW, 0);
  concord_test_type (row, "   ");
  g_assert_false (gtk_widget_get_sensitive (adw_dialog_get_default_widget (get_dialog (fixture))));
  adw_dialog_force_close (get_dialog (fixture));
}

static void
test_a_copy_is_a_session_of_its_own (Fixture *fixture,
                                     gconstpointer data)
{
  act (fixture, find_card (fixture, "Northmere 2046"), "card.duplicate");

  g_assert_cmpuint (count_cards (fixture), ==, 3);
  g_assert_nonnull (find_card (fixture, "Northmere 2046"));
  g_assert_nonnull (find_card (fixture, "Northmere 2046 (copy)"));

  act (fixture, GTK_WIDGET (fixture->test->window), "win.undo");
  g_assert_cmpuint (count_cards (fixture), ==, 2);
}

static void
test_a_deleted_session_comes_back_by_the_toast (Fixture *fixture,
                                                gconstpointer data)
{
  GtkWidget *button;

  act (fixture, find_card (fixture, "Northmere 2046"), "card.delete");
  g_assert_cmpuint (count_cards (fixture), ==, 1);

  button = concord_test_find_action (fixture->test->window, "win.undo-in");
  g_assert_nonnull (button);
  concord_test_click (fixture->test, button);

  g_assert_cmpuint (count_cards (fixture), ==, 2);
  g_assert_nonnull (find_card (fixture, "Northmere 2046"));
}

static void
test_a_deleted_session_comes_back_by_undo_and_goes_by_redo (Fixture *fixture,
                                                            gconstpointer data)
{
  act (fixture, find_card (fixture, "Northmere 2046"), "card.delete");
  act (fixture, GTK_WIDGET (fixture->test->window), "win.undo");
  g_assert_nonnull (find_card (fixture, "Northmere 2046"));

  act (fixture, GTK_WIDGET (fixture->test->window), "win.redo");
  g_assert_null (find_card (fixture, "Northmere 2046"));
}

static void
test_the_focus_stays_where_a_deleted_card_was (Fixture *fixture,
                                               gconstpointer data)
{
  GtkWidget *card = find_card (fixture, "Northmere 2046");
  GtkWidget *focus;

  gtk_widget_grab_focus (card);
  act (fixture, card, "card.delete");

  focus = gtk_root_get_focus (GTK_ROOT (fixture->test->window));
  g_assert_true (focus == find_card (fixture, "Carers review"));
}

static void
test_the_last_session_gone_leaves_an_offer (Fixture *fixture,
                                            gconstpointer data)
{
  act (fixture, find_card (fixture, "Northmere 2046"), "card.delete");
  act (fixture, find_card (fixture, "Carers review"), "card.delete");

  g_assert_nonnull (concord_test_find_label (fixture->test->window, "Plan Your First Away-Day"));
  g_assert_nonnull (concord_test_find_action (fixture->test->window, "win.open-sample"));
}

static void
test_a_new_session_opens (Fixture *fixture,
                          gconstpointer data)
{
  GtkWidget *row;

  act (fixture, GTK_WIDGET (fixture->test->window), "win.new-session");
  g_assert_true (CONCORD_IS_NEW_SESSION_DIALOG (get_dialog (fixture)));
  row = concord_test_find (get_dialog (fixture), ADW_TYPE_ENTRY_ROW, 0);
  concord_test_type (row, "Waste partnership");
  press_default (fixture);

  g_assert_null (get_dialog (fixture));
  g_assert_true (CONCORD_IS_SESSION_PAGE (get_visible_page (fixture)));
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (fixture->test->window)), ==, "Waste partnership");
}

static void
test_a_new_session_wants_a_title_and_a_date_that_is_one (Fixture *fixture,
                                                         gconstpointer data)
{
  AdwDialog *dialog;
  GtkWidget *create;

  act (fixture, GTK_WIDGET (fixture->test->window), "win.new-session");
  dialog = get_dialog (fixture);
  create = adw_dialog_get_default_widget (dialog);
  g_assert_false (gtk_widget_get_sensitive (create));

  concord_test_type (concord_test_find (dialog, ADW_TYPE_ENTRY_ROW, 0), "Waste partnership");
  g_assert_true (gtk_widget_get_sensitive (create));

  concord_test_type (concord_test_find (dialog, ADW_TYPE_ENTRY_ROW, 2), "the week after next");
  g_assert_false (gtk_widget_get_sensitive (create));

  concord_test_type (concord_test_find (dialog, ADW_TYPE_ENTRY_ROW, 2), "October 2026");
  g_assert_true (gtk_widget_get_sensitive (create));
  adw_dialog_force_close (dialog);
}

#define ADD(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();

  ADD ("/library/every-session-has-a-card", test_every_session_has_a_card);
  ADD ("/library/a-search-leaves-what-was-found", test_a_search_leaves_what_was_found);
  ADD ("/library/a-search-for-nothing-known-says-so", test_a_search_for_nothing_known_says_so);
  ADD ("/library/enter-in-the-search-opens-what-was-found", test_enter_in_the_search_opens_what_was_found);
  ADD ("/library/a-card-opens-its-session", test_a_card_opens_its_session);
  ADD ("/library/a-session-is-renamed", test_a_session_is_renamed);
  ADD ("/library/no-session-is-renamed-to-nothing", test_no_session_is_renamed_to_nothing);
  ADD ("/library/a-copy-is-a-session-of-its-own", test_a_copy_is_a_session_of_its_own);
  ADD ("/library/a-deleted-session-comes-back-by-the-toast", test_a_deleted_session_comes_back_by_the_toast);
  ADD ("/library/a-deleted-session-comes-back-by-undo-and-goes-by-redo",
       test_a_deleted_session_comes_back_by_undo_and_goes_by_redo);
  ADD ("/library/the-focus-stays-where-a-deleted-card-was", test_the_focus_stays_where_a_deleted_card_was);
  ADD ("/library/the-last-session-gone-leaves-an-offer", test_the_last_session_gone_leaves_an_offer);
  ADD ("/library/a-new-session-opens", test_a_new_session_opens);
  ADD ("/library/a-new-session-wants-a-title-and-a-date-that-is-one",
       test_a_new_session_wants_a_title_and_a_date_that_is_one);

  return g_test_run ();
}
