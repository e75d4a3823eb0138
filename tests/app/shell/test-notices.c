/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the desktop tells people who are not looking: that time is over, and nothing at all while a session is presented. No
 * window is active on this compositor, so that nobody ever looks; tests/e2e/test-attention.py does.
 */

#include "config.h"

#include "concord-notices.h"
#include "concord-room-clock.h"
#include "concord-session-file.h"
#include "concord-session-page.h"
#include "concord-test-window.h"

#define SAMPLE "resource:///io/github/concordboard/Concord/sample/northmere.concord.json"
#define MORNING (1792054800 * (gint64) G_USEC_PER_SEC)

typedef struct
{
  ConcordTestWindow *test;
  ConcordNotices *notices;
  GtkWindow *other; /* of another program, as far as this one knows */
  ConcordRoomClock *clock;
  char *id;
  char *notice;
} Fixture;

static void
set_up (Fixture *fixture,
        gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = g_file_new_for_uri (SAMPLE);
  g_autoptr (ConcordGraph) graph = concord_session_file_load (file, NULL, &error);
  g_autoptr (ConcordEdit) edit = concord_edit_new (CONCORD_SCOPE_LIBRARY, "Open session file");

  g_assert_no_error (error);
  fixture->test = concord_test_window_new (1000, 700);
  fixture->notices = concord_application_get_notices (fixture->test->application);
  concord_edit_add_graph (edit, graph);
  concord_store_apply (concord_test_window_store (fixture->test), edit, &error);
  g_assert_no_error (error);
  fixture->id = g_strdup (concord_record_get_id (concord_graph_get_session (graph)));
  fixture->notice = g_strconcat ("clock-", fixture->id, NULL);
  concord_window_open_session (fixture->test->window, fixture->id);
  concord_test_settle (fixture->test->window);
  fixture->clock = concord_room_clock_get_for_desk (concord_window_get_desk (fixture->test->window));
  concord_room_clock_freeze (fixture->clock, MORNING);
  concord_room_clock_start (fixture->clock, NULL);
}

static void
tear_down (Fixture *fixture,
           gconstpointer data)
{
  concord_test_window_free (fixture->test);
  g_free (fixture->id);
  g_free (fixture->notice);
}

static void
let_time_run_out (Fixture *fixture)
{
  concord_room_clock_freeze (fixture->clock,
                             MORNING + (concord_room_clock_get_length (fixture->clock) + 10) * G_USEC_PER_SEC);
  g_assert_cmpuint (concord_room_clock_get_state (fixture->clock), ==, CONCORD_CLOCK_OVER);
}

static void
test_time_that_is_over_is_told (Fixture *fixture,
                                gconstpointer data)
{
  g_assert_false (concord_notices_has (fixture->notices, fixture->notice));
  let_time_run_out (fixture);
  g_assert_true (concord_notices_has (fixture->notices, fixture->notice));
}

/* Opened in the evening, when all of it was over long ago. */
static void
test_time_that_was_over_before_is_old_news (Fixture *fixture,
                                            gconstpointer data)
{
  GtkWidget *window;

  let_time_run_out (fixture);
  concord_notices_withdraw (fixture->notices, fixture->notice);
  window = GTK_WIDGET (concord_window_new (fixture->test->application));
  concord_window_open_session (CONCORD_WINDOW (window), fixture->id);
  gtk_window_present (GTK_WINDOW (window));
  concord_test_settle (window);
  g_assert_false (concord_notices_has (fixture->notices, fixture->notice));
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_a_minute_more_takes_it_back (Fixture *fixture,
                                  gconstpointer data)
{
  GActionGroup *actions = G_ACTION_GROUP (fixture->test->application);

  let_time_run_out (fixture);
  g_action_group_activate_action (actions, "clock-extend", g_variant_new_string (fixture->id));
  g_assert_cmpint (concord_room_clock_get_left (fixture->clock), ==, 60);
  g_assert_false (concord_notices_has (fixture->notices, fixture->notice));
}

static void
test_the_next_item_takes_it_back (Fixture *fixture,
                                  gconstpointer data)
{
  GActionGroup *actions = G_ACTION_GROUP (fixture->test->application);
  ConcordRecord *first = concord_room_clock_get_item (fixture->clock);

  let_time_run_out (fixture);
  g_action_group_activate_action (actions, "clock-next", g_variant_new_string (fixture->id));
  g_assert_true (concord_room_clock_get_item (fixture->clock) != first);
  g_assert_false (concord_notices_has (fixture->notices, fixture->notice));
  /* A session that is not open any more. */
  g_action_group_activate_action (actions, "clock-next", g_variant_new_string ("00000000-0000-4000-8000-000000000000"));
}

static void
test_the_room_sees_none_of_it (Fixture *fixture,
                               gconstpointer data)
{
  GtkWidget *page = GTK_WIDGET (concord_window_get_page (fixture->test->window));

  let_time_run_out (fixture);
  g_assert_true (concord_notices_has (fixture->notices, fixture->notice));
  gtk_widget_activate_action (page, "stage.present", NULL);
  g_assert_false (concord_notices_has (fixture->notices, fixture->notice));

  gtk_widget_activate_action (page, "session.clock-extend", NULL);
  concord_room_clock_freeze (fixture->clock, MORNING + 8 * 3600 * (gint64) G_USEC_PER_SEC);
  g_assert_cmpuint (concord_room_clock_get_state (fixture->clock), ==, CONCORD_CLOCK_OVER);
  g_assert_false (concord_notices_has (fixture->notices, fixture->notice));

  gtk_widget_activate_action (page, "stage.end", NULL);
  concord_test_settle (fixture->test->window);
}

static void
test_a_window_takes_its_notices_along (Fixture *fixture,
                                       gconstpointer data)
{
  GtkWidget *window = GTK_WIDGET (concord_window_new (fixture->test->application));
  g_autoptr (GNotification) notification = g_notification_new ("The Export Is Finished");

  concord_notices_send (fixture->notices, GTK_WINDOW (window), "export", notification);
  g_assert_true (concord_notices_has (fixture->notices, "export"));
  gtk_window_destroy (GTK_WINDOW (window));
  g_assert_false (concord_notices_has (fixture->notices, "export"));
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)
  ADD ("/notices/time-that-is-over-is-told", test_time_that_is_over_is_told);
  ADD ("/notices/time-that-was-over-before-is-old-news", test_time_that_was_over_before_is_old_news);
  ADD ("/notices/a-minute-more-takes-it-back", test_a_minute_more_takes_it_back);
  ADD ("/notices/the-next-item-takes-it-back", test_the_next_item_takes_it_back);
  ADD ("/notices/the-room-sees-none-of-it", test_the_room_sees_none_of_it);
  ADD ("/notices/a-window-takes-its-notices-along", test_a_window_takes_its_notices_along);
#undef ADD

  return g_test_run ();
}
