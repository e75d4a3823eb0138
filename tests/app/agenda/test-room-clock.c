/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The room's clock of a session, with a time of day that the test sets. */

#include "config.h"

#include <glib/gstdio.h>
#include <string.h>

#include "concord-agenda-item.h"
#include "concord-clock-voice.h"
#include "concord-library-steps.h"
#include "concord-room-clock.h"
#include "concord-steps-agenda.h"

#define MORNING (1792054800 * (gint64) G_USEC_PER_SEC)

typedef struct
{
  char *folder;
  char *path;
  char *id;
  ConcordStore *store;
  ConcordDesk *desk;
  ConcordRoomClock *clock;
} Fixture;

static void
open_session (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  fixture->store = concord_store_open (fixture->path, &error);
  g_assert_no_error (error);
  if (fixture->id != NULL)
    {
      fixture->desk = concord_desk_new (fixture->store, fixture->id, &error);
      g_assert_no_error (error);
      fixture->clock = concord_room_clock_get_for_desk (fixture->desk);
    }
}

static void
close_session (Fixture *fixture)
{
  g_assert_finalize_object (g_steal_pointer (&fixture->desk));
  g_assert_finalize_object (g_steal_pointer (&fixture->store));
}

/* As when the program was closed and started again at that second of the morning. */
static void
restart (Fixture *fixture)
{
  close_session (fixture);
  open_session (fixture);
}

static void
at (Fixture *fixture,
    gint64 seconds)
{
  concord_room_clock_freeze (fixture->clock, MORNING + seconds * G_USEC_PER_SEC);
}

static void
set_up (Fixture *fixture,
        gconstpointer data)
{
  const ConcordNewSession said = { .title = "Northmere" };
  g_autoptr (GError) error = NULL;
  g_autoptr (ConcordEdit) edit = concord_library_steps_new (&said, &fixture->id);
  g_autofree char *id = g_steal_pointer (&fixture->id);
  g_autoptr (ConcordEdit) items = NULL;

  fixture->folder = g_dir_make_tmp ("concord-test-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->path = g_build_filename (fixture->folder, "sessions.db", NULL);
  open_session (fixture);
  concord_store_apply (fixture->store, edit, &error);
  g_assert_no_error (error);
  fixture->id = g_steal_pointer (&id);
  fixture->desk = concord_desk_new (fixture->store, fixture->id, &error);
  fixture->clock = concord_room_clock_get_for_desk (fixture->desk);

  items = concord_steps_agenda_add_lines (concord_desk_get_graph (fixture->desk), "Welcome 10\nWalk 0\nVotes 20\nClose 5", NULL,
                                          &error);
  g_assert_no_error (error);
  g_assert_true (concord_desk_commit (fixture->desk, items));
  at (fixture, 0);
}

static void
tear_down (Fixture *fixture,
           gconstpointer data)
{
  g_autoptr (GDir) dir = NULL;
  const char *name;

  close_session (fixture);
  dir = g_dir_open (fixture->folder, 0, NULL);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (fixture->folder, name, NULL);

      g_unlink (child);
    }
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->path);
  g_free (fixture->id);
}

static ConcordRecord *
get_item (Fixture *fixture,
          guint index)
{
  return concord_record_list_peek (concord_graph_list (concord_desk_get_graph (fixture->desk), CONCORD_KIND_AGENDA_ITEM), index);
}

static void
assert_clock (Fixture *fixture,
              const char *title,
              const char *time,
              ConcordClockState state,
              const char *pace)
{
  ConcordRecord *item = concord_room_clock_get_item (fixture->clock);
  g_autofree char *said = concord_room_clock_dup_time (fixture->clock);
  g_autofree char *kept_pace = concord_room_clock_dup_pace (fixture->clock);

  g_assert_cmpstr (item != NULL ? concord_record_get_headline (item) : NULL, ==, title);
  g_assert_cmpstr (said, ==, time);
  g_assert_cmpint (concord_room_clock_get_state (fixture->clock), ==, state);
  g_assert_cmpstr (kept_pace, ==, pace);
}

static void
assert_states (Fixture *fixture,
               const char *expected)
{
  g_autoptr (GString) said = g_string_new (NULL);

  for (guint i = 0; get_item (fixture, i) != NULL; i++)
    {
      guint state = concord_record_get_choice (get_item (fixture, i), CONCORD_AGENDA_ITEM_STATE);

      g_string_append_printf (said, "%s%s", i > 0 ? " " : "",
                              concord_agenda_item_info.fields[CONCORD_AGENDA_ITEM_STATE].choices[state].nick);
    }
  g_assert_cmpstr (said->str, ==, expected);
}

static void
a_clock_that_was_never_started_is_still (Fixture *fixture,
                                         gconstpointer data)
{
  assert_clock (fixture, NULL, "", CONCORD_CLOCK_STILL, "");
  g_assert_cmpint (concord_room_clock_get_left (fixture->clock), ==, 0);
  g_assert_false (concord_room_clock_get_running (fixture->clock));

  /* Nothing of this has anything to act on. */
  concord_room_clock_next (fixture->clock);
  concord_room_clock_end (fixture->clock);
  concord_room_clock_previous (fixture->clock);
  concord_room_clock_extend (fixture->clock, 60);
  concord_room_clock_set_running (fixture->clock, TRUE);
  g_assert_true (concord_room_clock_get_next_item (fixture->clock) == get_item (fixture, 0));
  concord_room_clock_start (fixture->clock, NULL);
  assert_clock (fixture, "Welcome", "10:00", CONCORD_CLOCK_CALM, "on plan");
}

static void
it_turns_amber_red_and_over (Fixture *fixture,
                             gconstpointer data)
{
  concord_room_clock_start (fixture->clock, NULL);
  at (fixture, 479);
  assert_clock (fixture, "Welcome", "2:01", CONCORD_CLOCK_CALM, "on plan");
  at (fixture, 480);
  assert_clock (fixture, "Welcome", "2:00", CONCORD_CLOCK_SOON, "on plan");
  at (fixture, 570);
  assert_clock (fixture, "Welcome", "0:30", CONCORD_CLOCK_NOW, "on plan");
  at (fixture, 600);
  assert_clock (fixture, "Welcome", "0:00", CONCORD_CLOCK_OVER, "on plan");
  at (fixture, 785);
  assert_clock (fixture, "Welcome", "over by 3:05", CONCORD_CLOCK_OVER, "3 minutes behind plan");
}

static void
the_day_is_followed_to_its_end (Fixture *fixture,
                                gconstpointer data)
{
  concord_room_clock_start (fixture->clock, NULL);
  assert_states (fixture, "running planned planned planned");
  g_assert_cmpstr (concord_desk_get_undo_label (fixture->desk), ==, "Begin “Welcome”");

  at (fixture, 360);
  concord_room_clock_next (fixture->clock);
  assert_clock (fixture, "Walk", "0:00", CONCORD_CLOCK_CALM, "4 minutes ahead of plan");
  at (fixture, 660);
  assert_clock (fixture, "Walk", "5:00", CONCORD_CLOCK_CALM, "1 minute behind plan");

  concord_room_clock_next (fixture->clock);
  assert_states (fixture, "done done running planned");
  at (fixture, 700);
  concord_room_clock_next (fixture->clock);
  assert_clock (fixture, "Close", "5:00", CONCORD_CLOCK_CALM, "18 minutes ahead of plan");
  concord_room_clock_next (fixture->clock);
  assert_clock (fixture, NULL, "", CONCORD_CLOCK_STILL, "");
  assert_states (fixture, "done done done done");
}

static void
going_back_goes_on_where_the_room_left (Fixture *fixture,
                                        gconstpointer data)
{
  concord_room_clock_start (fixture->clock, NULL);
  at (fixture, 100);
  concord_room_clock_next (fixture->clock);
  at (fixture, 130);
  concord_room_clock_previous (fixture->clock);
  assert_clock (fixture, "Welcome", "8:20", CONCORD_CLOCK_CALM, "on plan");
  assert_states (fixture, "running planned planned planned");
  concord_room_clock_previous (fixture->clock);
  assert_clock (fixture, "Welcome", "8:20", CONCORD_CLOCK_CALM, "on plan");
}

static void
a_pause_and_a_minute_more_survive_a_restart (Fixture *fixture,
                                             gconstpointer data)
{
  concord_room_clock_start (fixture->clock, NULL);
  at (fixture, 100);
  concord_room_clock_extend (fixture->clock, 60);
  concord_room_clock_set_running (fixture->clock, FALSE);
  restart (fixture);
  at (fixture, 5000);
  assert_clock (fixture, "Welcome", "9:20", CONCORD_CLOCK_CALM, "1 minute behind plan");
  g_assert_false (concord_room_clock_get_running (fixture->clock));
}

static void
a_running_clock_runs_on_while_the_program_is_closed (Fixture *fixture,
                                                     gconstpointer data)
{
  /* As the program of a while ago kept it. */
  g_autofree char *text
      = g_strdup_printf ("[clock]\nitem=%s\nsince=%" G_GINT64_FORMAT "\n", concord_record_get_id (get_item (fixture, 0)),
                         g_get_real_time () - 200 * G_USEC_PER_SEC);
  gint64 left;

  concord_desk_set_draft (fixture->desk, "clock", text);
  restart (fixture);
  left = concord_room_clock_get_left (fixture->clock);
  g_assert_true (concord_room_clock_get_running (fixture->clock));
  g_assert_cmpint (left, <=, 400);
  g_assert_cmpint (left, >, 300);
}

static void
a_kept_item_that_is_gone_leaves_the_clock_still (Fixture *fixture,
                                                 gconstpointer data)
{
  g_autofree char *of_the_session = g_strdup_printf ("[clock]\nitem=%s\nsince=5\n", fixture->id);
  const char *texts[] = { "[clock]\nitem=6ac1f425-ff47-40eb-a867-2f8ceebc1448\nsince=1792054800000000\n", "nonsense", of_the_session };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      concord_desk_set_draft (fixture->desk, "clock", texts[i]);
      restart (fixture);
      assert_clock (fixture, NULL, "", CONCORD_CLOCK_STILL, "");
    }
}

static void
two_windows_share_one_clock (Fixture *fixture,
                             gconstpointer data)
{
  g_autoptr (ConcordDesk) other = concord_desk_new (fixture->store, fixture->id, NULL);

  g_assert_true (concord_room_clock_get_for_desk (other) == fixture->clock);
  concord_room_clock_start (fixture->clock, NULL);

  /* The window that began it is closed. */
  g_assert_finalize_object (g_steal_pointer (&fixture->desk));
  fixture->desk = g_steal_pointer (&other);
  at (fixture, 60);
  concord_room_clock_next (fixture->clock);
  assert_states (fixture, "done running planned planned");
  restart (fixture);
  g_assert_cmpstr (concord_record_get_headline (concord_room_clock_get_item (fixture->clock)), ==, "Walk");
}

static void
undo_puts_the_states_back_and_no_time (Fixture *fixture,
                                       gconstpointer data)
{
  concord_room_clock_start (fixture->clock, NULL);
  at (fixture, 100);
  concord_room_clock_next (fixture->clock);
  g_assert_true (concord_desk_undo (fixture->desk));
  assert_states (fixture, "running planned planned planned");
  assert_clock (fixture, "Walk", "0:00", CONCORD_CLOCK_CALM, "8 minutes ahead of plan");
}

static void
deleting_the_item_that_is_up_stills_the_clock_until_it_is_back (Fixture *fixture,
                                                                gconstpointer data)
{
  g_autoptr (ConcordEdit) edit = NULL;

  concord_room_clock_start (fixture->clock, NULL);
  at (fixture, 60);
  edit = concord_steps_delete (concord_desk_get_graph (fixture->desk), get_item (fixture, 0));
  g_assert_true (concord_desk_commit (fixture->desk, edit));
  assert_clock (fixture, NULL, "", CONCORD_CLOCK_STILL, "");
  g_assert_true (concord_desk_undo (fixture->desk));
  assert_clock (fixture, "Welcome", "9:00", CONCORD_CLOCK_CALM, "on plan");
}

static void
other_minutes_are_followed_at_once (Fixture *fixture,
                                    gconstpointer data)
{
  g_autoptr (ConcordEdit) edit = concord_desk_begin (fixture->desk, "Change minutes");

  concord_room_clock_start (fixture->clock, NULL);
  concord_room_clock_extend (fixture->clock, 60);
  concord_edit_set_whole (edit, CONCORD_KIND_AGENDA_ITEM, concord_record_get_id (get_item (fixture, 0)),
                          CONCORD_AGENDA_ITEM_MINUTES, 30);
  g_assert_true (concord_desk_commit (fixture->desk, edit));
  assert_clock (fixture, "Welcome", "31:00", CONCORD_CLOCK_CALM, "1 minute behind plan");
}

static void
a_new_round_begins_anew (Fixture *fixture,
                         gconstpointer data)
{
  concord_room_clock_start (fixture->clock, NULL);
  at (fixture, 700);
  concord_room_clock_next (fixture->clock);
  concord_room_clock_end (fixture->clock);
  assert_states (fixture, "done done skipped skipped");
  concord_room_clock_reset (fixture->clock);
  assert_states (fixture, "planned planned planned planned");
  concord_room_clock_start (fixture->clock, NULL);
  assert_clock (fixture, "Welcome", "10:00", CONCORD_CLOCK_CALM, "on plan");
}

static void
count (guint *n)
{
  (*n)++;
}

static void
it_is_quiet_while_nothing_changes (Fixture *fixture,
                                   gconstpointer data)
{
  guint n_notified = 0, n_moved = 0;

  concord_room_clock_start (fixture->clock, NULL);
  g_signal_connect_swapped (fixture->clock, "notify", G_CALLBACK (count), &n_notified);
  g_signal_connect_swapped (fixture->clock, "moved", G_CALLBACK (count), &n_moved);
  at (fixture, 0);
  g_assert_cmpuint (n_notified, ==, 0);
  /* What is left, and how it reads. */
  at (fixture, 1);
  g_assert_cmpuint (n_notified, ==, 2);
  concord_room_clock_start (fixture->clock, get_item (fixture, 0));
  g_assert_cmpuint (n_moved, ==, 0);
  concord_room_clock_end (fixture->clock);
  g_assert_cmpuint (n_moved, ==, 1);
}

static void
it_speaks_when_the_state_gets_worse_and_not_every_second (Fixture *fixture,
                                                          gconstpointer data)
{
  g_autoptr (GSettings) settings = g_settings_new ("io.github.concordboard.Concord");
  g_autoptr (GtkWidget) widget = g_object_ref_sink (gtk_label_new (NULL));
  g_autoptr (ConcordClockVoice) voice = concord_clock_voice_new (widget, fixture->clock, settings);

  g_settings_set_boolean (settings, "clock-sound", FALSE);
  concord_room_clock_start (fixture->clock, NULL);
  g_assert_cmpstr (concord_clock_voice_get_said (voice), ==, "Now: “Welcome”, 10 min");
  at (fixture, 100);
  g_assert_cmpstr (concord_clock_voice_get_said (voice), ==, "Now: “Welcome”, 10 min");
  at (fixture, 500);
  g_assert_cmpstr (concord_clock_voice_get_said (voice), ==, "Time is running out: 1:40 left for “Welcome”");
  at (fixture, 510);
  g_assert_cmpstr (concord_clock_voice_get_said (voice), ==, "Time is running out: 1:40 left for “Welcome”");
  g_assert_cmpuint (concord_clock_voice_get_n_rung (voice), ==, 0);

  g_settings_set_boolean (settings, "clock-sound", TRUE);
  at (fixture, 610);
  g_assert_cmpstr (concord_clock_voice_get_said (voice), ==, "Time is over: “Welcome” is over by 0:10");
  g_assert_cmpuint (concord_clock_voice_get_n_rung (voice), ==, 1);

  /* A minute more is better, which is no reason to ring. */
  concord_room_clock_extend (fixture->clock, 3600);
  g_assert_cmpuint (concord_clock_voice_get_n_rung (voice), ==, 1);
  concord_room_clock_end (fixture->clock);
  g_assert_cmpstr (concord_clock_voice_get_said (voice), ==, "The agenda has ended");
  g_settings_reset (settings, "clock-sound");
}

static void
a_night_asleep_counts (Fixture *fixture,
                       gconstpointer data)
{
  concord_room_clock_start (fixture->clock, NULL);
  at (fixture, 60);
  g_assert_cmpint (concord_room_clock_get_left (fixture->clock), ==, 540);

  /* The lid was closed for two hours: nothing ticked, and the time of day and since the start went on. */
  at (fixture, 60 + 7200);
  g_assert_true (concord_room_clock_get_running (fixture->clock));
  g_assert_cmpint (concord_room_clock_get_left (fixture->clock), ==, 540 - 7200);
  g_assert_cmpuint (concord_room_clock_get_state (fixture->clock), ==, CONCORD_CLOCK_OVER);
}

static void
setting_the_computers_clock_changes_nothing (Fixture *fixture,
                                             gconstpointer data)
{
  const gint64 hour = 3600 * (gint64) G_USEC_PER_SEC;

  concord_room_clock_start (fixture->clock, NULL);
  at (fixture, 60);
  concord_room_clock_set_time_of_day (fixture->clock, hour);
  g_assert_cmpint (concord_room_clock_get_left (fixture->clock), ==, 540);
  concord_room_clock_set_time_of_day (fixture->clock, -3 * hour);
  g_assert_cmpint (concord_room_clock_get_left (fixture->clock), ==, 540);

  /* And time goes on from there. */
  concord_room_clock_freeze (fixture->clock, MORNING - 2 * hour + 90 * (gint64) G_USEC_PER_SEC);
  g_assert_cmpint (concord_room_clock_get_left (fixture->clock), ==, 510);
}

#define add(name, function) g_test_add ("/room-clock/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc,
      char **argv)
{
  gtk_init ();
  g_test_init (&argc, &argv, NULL);

  add ("a-clock-that-was-never-started-is-still", a_clock_that_was_never_started_is_still);
  add ("turns-amber-red-and-over", it_turns_amber_red_and_over);
  add ("the-day-is-followed-to-its-end", the_day_is_followed_to_its_end);
  add ("going-back-goes-on-where-the-room-left", going_back_goes_on_where_the_room_left);
  add ("a-pause-and-a-minute-more-survive-a-restart", a_pause_and_a_minute_more_survive_a_restart);
  add ("a-running-clock-runs-on-while-the-program-is-closed", a_running_clock_runs_on_while_the_program_is_closed);
  add ("a-kept-item-that-is-gone-leaves-the-clock-still", a_kept_item_that_is_gone_leaves_the_clock_still);
  add ("two-windows-share-one-clock", two_windows_share_one_clock);
  add ("undo-puts-the-states-back-and-no-time", undo_puts_the_states_back_and_no_time);
  add ("deleting-the-item-that-is-up-stills-the-clock-until-it-is-back",
       deleting_the_item_that_is_up_stills_the_clock_until_it_is_back);
  add ("other-minutes-are-followed-at-once", other_minutes_are_followed_at_once);
  add ("a-new-round-begins-anew", a_new_round_begins_anew);
  add ("is-quiet-while-nothing-changes", it_is_quiet_while_nothing_changes);
  add ("speaks-when-the-state-gets-worse-and-not-every-second", it_speaks_when_the_state_gets_worse_and_not_every_second);
  add ("a-night-asleep-counts", a_night_asleep_counts);
  add ("setting-the-computers-clock-changes-nothing", setting_the_computers_clock_changes_nothing);

  return g_test_run ();
}
