/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The room's clock, told what time it is, and the day's agenda against the time there is. */

#include "config.h"

#include <string.h>

#include "concord-agenda.h"
#include "concord-clock-book.h"
#include "concord-clock.h"
#include "report-test.h"

#define MORNING (1792054800 * (gint64) G_USEC_PER_SEC)
#define AT(seconds) (MORNING + (seconds) * (gint64) G_USEC_PER_SEC)

#define WELCOME "3f1eaa5b-e57c-5536-9472-b53379f1ef86"
#define BREAK "3116429e-4c61-5fdb-ab7d-05d758a8f2bc"

/* --- arithmetic -------------------------------------------------------------------- */

static void
colours_change_at_a_fifth_and_at_a_twentieth (void)
{
  const gint64 length = 1000;

  g_assert_cmpint (concord_clock_get_state (length, 0), ==, CONCORD_CLOCK_CALM);
  g_assert_cmpint (concord_clock_get_state (length, 799), ==, CONCORD_CLOCK_CALM);
  g_assert_cmpint (concord_clock_get_state (length, 800), ==, CONCORD_CLOCK_SOON);
  g_assert_cmpint (concord_clock_get_state (length, 949), ==, CONCORD_CLOCK_SOON);
  g_assert_cmpint (concord_clock_get_state (length, 950), ==, CONCORD_CLOCK_NOW);
  g_assert_cmpint (concord_clock_get_state (length, 999), ==, CONCORD_CLOCK_NOW);
  g_assert_cmpint (concord_clock_get_state (length, 1000), ==, CONCORD_CLOCK_OVER);
  g_assert_cmpint (concord_clock_get_state (length, 5000), ==, CONCORD_CLOCK_OVER);
}

static void
without_minutes_the_clock_counts_up_and_never_warns (void)
{
  g_assert_cmpint (concord_clock_get_left (0, 0), ==, 0);
  g_assert_cmpint (concord_clock_get_left (0, 185), ==, 185);
  g_assert_cmpint (concord_clock_get_state (0, 0), ==, CONCORD_CLOCK_CALM);
  g_assert_cmpint (concord_clock_get_state (0, 100000), ==, CONCORD_CLOCK_CALM);
}

static void
a_minute_more_is_one_from_now_when_the_time_is_over (void)
{
  g_assert_cmpint (concord_clock_extend (600, 300, 60), ==, 660);
  g_assert_cmpint (concord_clock_extend (600, 600, 60), ==, 660);
  g_assert_cmpint (concord_clock_extend (600, 785, 60), ==, 845);
  g_assert_cmpint (concord_clock_extend (0, 90, 60), ==, 150);
  g_assert_cmpint (concord_clock_extend (600, 100, -60), ==, 540);
  g_assert_cmpint (concord_clock_extend (30, 10, -60), ==, 0);
}

static void
an_extension_counts_when_it_is_given (void)
{
  g_assert_cmpint (concord_clock_get_behind (600, 600, 100), ==, 0);
  g_assert_cmpint (concord_clock_get_behind (600, 900, 100), ==, 300);
  g_assert_cmpint (concord_clock_get_behind (600, 600, 840), ==, 240);
  g_assert_cmpint (concord_clock_get_behind (0, 0, 120), ==, 120);
}

/* --- words ------------------------------------------------------------------------- */

static void
assert_time (gint64      left,
             const char *expected)
{
  g_autofree char *time = concord_clock_dup_time (left);

  g_assert_cmpstr (time, ==, expected);
}

static void
the_time_reads_as_on_a_clock (void)
{
  assert_time (0, "0:00");
  assert_time (9, "0:09");
  assert_time (768, "12:48");
  assert_time (3599, "59:59");
  assert_time (3730, "1:02:10");
  assert_time (-185, "over by 3:05");
  assert_time (-3600, "over by 1:00:00");
}

static void
assert_pace (gint64      behind,
             const char *expected)
{
  g_autofree char *pace = concord_clock_dup_pace (behind);

  g_assert_cmpstr (pace, ==, expected);
}

static void
the_pace_is_said_in_plain_words (void)
{
  assert_pace (0, "on plan");
  assert_pace (59, "on plan");
  assert_pace (-59, "on plan");
  assert_pace (60, "1 minute behind plan");
  assert_pace (299, "4 minutes behind plan");
  assert_pace (-180, "3 minutes ahead of plan");
  assert_pace (3600, "1 hour behind plan");
  assert_pace (7500, "2 hours 5 minutes behind plan");
}

static void
every_colour_has_words (void)
{
  g_assert_cmpstr (concord_clock_state_get_words (CONCORD_CLOCK_STILL), ==, "");
  g_assert_cmpstr (concord_clock_state_get_words (CONCORD_CLOCK_CALM), ==, "");
  g_assert_cmpstr (concord_clock_state_get_words (CONCORD_CLOCK_SOON), ==, "Time is running out");
  g_assert_cmpstr (concord_clock_state_get_words (CONCORD_CLOCK_NOW), ==, "Time is nearly over");
  g_assert_cmpstr (concord_clock_state_get_words (CONCORD_CLOCK_OVER), ==, "Time is over");
}

/* --- what is kept ------------------------------------------------------------------ */

static ConcordClockBook *
keep (ConcordClockBook *book,
      gint64            now)
{
  g_autofree char *text = concord_clock_book_dup_text (book);

  return concord_clock_book_new_from (text, now);
}

static void
a_pause_does_not_count (void)
{
  g_autoptr (ConcordClockBook) book = concord_clock_book_new ();

  concord_clock_book_start (book, WELCOME, AT (0));
  concord_clock_book_pause (book, AT (60));
  g_assert_cmpint (concord_clock_book_get_spent (book, WELCOME, AT (600)), ==, 60);
  concord_clock_book_resume (book, AT (600));
  g_assert_cmpint (concord_clock_book_get_spent (book, WELCOME, AT (630)), ==, 90);
}

static void
an_item_goes_on_where_it_was_left (void)
{
  g_autoptr (ConcordClockBook) book = concord_clock_book_new ();

  concord_clock_book_start (book, WELCOME, AT (0));
  concord_clock_book_start (book, BREAK, AT (100));
  g_assert_cmpint (concord_clock_book_get_spent (book, WELCOME, AT (500)), ==, 100);
  g_assert_cmpint (concord_clock_book_get_spent (book, BREAK, AT (500)), ==, 400);
  concord_clock_book_start (book, WELCOME, AT (500));
  g_assert_cmpint (concord_clock_book_get_spent (book, WELCOME, AT (520)), ==, 120);
  g_assert_cmpint (concord_clock_book_get_spent (book, BREAK, AT (520)), ==, 400);
}

static void
a_running_clock_keeps_running_while_the_program_is_closed (void)
{
  g_autoptr (ConcordClockBook) book = concord_clock_book_new ();
  g_autoptr (ConcordClockBook) kept = NULL;

  concord_clock_book_start (book, BREAK, AT (0));
  concord_clock_book_start (book, WELCOME, AT (30));
  concord_clock_book_set_extra (book, WELCOME, 60);
  kept = keep (book, AT (500));

  g_assert_cmpstr (kept->item, ==, WELCOME);
  g_assert_cmpint (concord_clock_book_get_spent (kept, WELCOME, AT (500)), ==, 470);
  g_assert_cmpint (concord_clock_book_get_spent (kept, BREAK, AT (500)), ==, 30);
  g_assert_cmpint (concord_clock_book_get_extra (kept, WELCOME), ==, 60);
  g_assert_cmpint (concord_clock_book_get_extra (kept, BREAK), ==, 0);
}

static void
a_paused_clock_stays_paused (void)
{
  g_autoptr (ConcordClockBook) book = concord_clock_book_new ();
  g_autoptr (ConcordClockBook) kept = NULL;

  concord_clock_book_start (book, WELCOME, AT (0));
  concord_clock_book_pause (book, AT (45));
  kept = keep (book, AT (5000));

  g_assert_cmpint (kept->since, ==, 0);
  g_assert_cmpint (concord_clock_book_get_spent (kept, WELCOME, AT (9000)), ==, 45);
}

static void
a_clock_set_back_while_the_program_was_closed_takes_nothing_away (void)
{
  g_autoptr (ConcordClockBook) book = concord_clock_book_new ();
  g_autoptr (ConcordClockBook) kept = NULL;

  concord_clock_book_start (book, WELCOME, AT (0));
  kept = keep (book, AT (-7200));

  g_assert_cmpint (concord_clock_book_get_spent (kept, WELCOME, AT (-7200)), ==, 0);
  g_assert_cmpint (concord_clock_book_get_spent (kept, WELCOME, AT (-7100)), ==, 100);
}

static void
setting_the_computers_clock_does_not_change_what_was_spent (void)
{
  g_autoptr (ConcordClockBook) book = concord_clock_book_new ();

  concord_clock_book_start (book, WELCOME, AT (0));
  concord_clock_book_shift (book, -3600 * (gint64) G_USEC_PER_SEC);
  g_assert_cmpint (concord_clock_book_get_spent (book, WELCOME, AT (-3600 + 20)), ==, 20);
}

static void
a_clock_that_ran_all_night_was_abandoned (void)
{
  g_autoptr (ConcordClockBook) book = concord_clock_book_new ();
  g_autoptr (ConcordClockBook) kept = NULL;

  concord_clock_book_start (book, WELCOME, AT (0));
  concord_clock_book_pause (book, AT (45));
  concord_clock_book_resume (book, AT (60));
  kept = keep (book, AT (60 + CONCORD_CLOCK_ABANDONED + 1));

  g_assert_cmpstr (kept->item, ==, WELCOME);
  g_assert_cmpint (kept->since, ==, 0);
  g_assert_cmpint (concord_clock_book_get_spent (kept, WELCOME, AT (90000)), ==, 45);
}

static void
nonsense_is_left_out (void)
{
  static const char *const texts[] = {
    "",
    "[",
    "not a key file at all",
    "[clock]\nitem=../../etc/passwd\nsince=5\n",
    "[clock]\nitem=\nsince=x\n",
    "[clock]\nsince=9223372036854775807\n",
    "\xff\xfe",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (ConcordClockBook) book = concord_clock_book_new_from (texts[i], AT (0));
      g_autofree char *text = concord_clock_book_dup_text (book);

      g_assert_null (book->item);
      g_assert_cmpint (book->since, ==, 0);
      g_assert_cmpstr (text, ==, "");
    }
}

static void
numbers_without_bounds_are_bounded (void)
{
  const char *text = "[clock]\nitem=" WELCOME "\nsince=9223372036854775807\n[" WELCOME "]\nspent=9223372036854775807\n"
                     "extra=-9223372036854775808\n[" BREAK "]\nspent=-5\nextra=x\n[other]\nspent=1\n";
  g_autoptr (ConcordClockBook) book = concord_clock_book_new_from (text, AT (0));

  g_assert_cmpint (book->since, ==, AT (0));
  g_assert_cmpint (concord_clock_book_get_spent (book, WELCOME, AT (10)), ==, 7 * 24 * 3600 + 10);
  g_assert_cmpint (concord_clock_book_get_extra (book, WELCOME), ==, -7 * 24 * 3600);
  g_assert_cmpint (concord_clock_book_get_spent (book, BREAK, AT (10)), ==, 0);
  g_assert_false (concord_clock_book_has (book, "other"));
}

static void
a_stopped_clock_keeps_what_was_spent_until_it_is_forgotten (void)
{
  g_autoptr (ConcordClockBook) book = concord_clock_book_new ();
  g_autoptr (ConcordClockBook) kept = NULL;

  concord_clock_book_start (book, WELCOME, AT (0));
  concord_clock_book_stop (book, AT (70));
  kept = keep (book, AT (100));
  g_assert_null (kept->item);
  g_assert_cmpint (concord_clock_book_get_spent (kept, WELCOME, AT (100)), ==, 70);

  concord_clock_book_forget (kept, WELCOME);
  g_assert_false (concord_clock_book_has (kept, WELCOME));
}

/* --- the day ----------------------------------------------------------------------- */

static void
times_of_day_are_read_as_people_write_them (void)
{
  g_assert_cmpint (concord_time_of_day_parse ("09:30"), ==, 570);
  g_assert_cmpint (concord_time_of_day_parse ("9.30"), ==, 570);
  g_assert_cmpint (concord_time_of_day_parse ("930"), ==, 570);
  g_assert_cmpint (concord_time_of_day_parse (" 9 "), ==, 540);
  g_assert_cmpint (concord_time_of_day_parse ("00:00"), ==, 0);
  g_assert_cmpint (concord_time_of_day_parse ("23:59"), ==, 1439);
  g_assert_cmpint (concord_time_of_day_parse ("24:00"), ==, -1);
  g_assert_cmpint (concord_time_of_day_parse ("12:60"), ==, -1);
  g_assert_cmpint (concord_time_of_day_parse ("noon"), ==, -1);
  g_assert_cmpint (concord_time_of_day_parse ("9:3"), ==, -1);
  g_assert_cmpint (concord_time_of_day_parse (""), ==, -1);
}

static ConcordRecord *
add_item (ConcordGraph *graph,
          const char   *title,
          gint64        minutes,
          guint         state)
{
  ConcordRecord *item = report_test_add (graph, CONCORD_KIND_AGENDA_ITEM, 0, NULL, CONCORD_AGENDA_ITEM_TITLE, title);

  report_test_count (item, CONCORD_AGENDA_ITEM_MINUTES, minutes);
  report_test_count (item, CONCORD_AGENDA_ITEM_STATE, state);

  return item;
}

static void
assert_day (const char *start,
            const char *end,
            gint64      minutes,
            gboolean    over,
            const char *expected)
{
  g_autoptr (ConcordGraph) graph = report_test_graph ("Northmere");
  g_autofree char *words = NULL;
  ConcordDay day;

  report_test_say (concord_graph_get_session (graph), CONCORD_SESSION_DAY_START, start);
  report_test_say (concord_graph_get_session (graph), CONCORD_SESSION_DAY_END, end);
  add_item (graph, "Welcome", minutes - 10, CONCORD_AGENDA_ITEM_PLANNED);
  add_item (graph, "Close", 10, CONCORD_AGENDA_ITEM_PLANNED);

  day = concord_day_sum (graph);
  words = concord_day_dup_words (&day);
  g_assert_cmpint (day.planned, ==, minutes);
  g_assert_cmpint (concord_day_is_over (&day), ==, over);
  g_assert_cmpstr (words, ==, expected);
}

static void
the_day_is_told_against_the_time_there_is (void)
{
  assert_day ("09:30", "15:30", 340, FALSE, "5 h 40 min planned of 6 h · 20 min free");
  assert_day ("09:30", "15:30", 360, FALSE, "6 h planned of 6 h · nothing free");
  assert_day ("09:30", "15:30", 375, TRUE, "6 h 15 min planned of 6 h · 15 min over");
  assert_day ("09:30", "", 45, FALSE, "45 min planned");
  assert_day ("", "15:30", 45, FALSE, "45 min planned");
  assert_day ("early", "late", 45, FALSE, "45 min planned");
  assert_day ("22:00", "01:00", 120, FALSE, "2 h planned of 3 h · 1 h free");
}

static void
assert_titles (GPtrArray  *items,
               const char *expected)
{
  g_autoptr (GString) titles = g_string_new (NULL);

  for (guint i = 0; i < items->len; i++)
    g_string_append_printf (titles, "%s%s", i > 0 ? "|" : "", concord_record_get_headline (items->pdata[i]));
  g_assert_cmpstr (titles->str, ==, expected);
}

static void
what_was_not_reached_is_left_over_for_the_next_session (void)
{
  g_autoptr (ConcordGraph) earlier = report_test_graph ("Away-day 1");
  g_autoptr (ConcordGraph) graph = report_test_graph ("Away-day 2");
  g_autoptr (GPtrArray) nothing = NULL;
  g_autoptr (GPtrArray) unreached = NULL;
  g_autoptr (GPtrArray) left_over = NULL;
  ConcordRecord *welcome = add_item (earlier, "Welcome", 10, CONCORD_AGENDA_ITEM_PLANNED);

  add_item (earlier, "Votes", 40, CONCORD_AGENDA_ITEM_PLANNED);
  add_item (earlier, "Health check", 30, CONCORD_AGENDA_ITEM_PLANNED);
  add_item (graph, "Welcome", 10, CONCORD_AGENDA_ITEM_PLANNED);

  /* Nobody followed that agenda. */
  nothing = concord_agenda_list_left_over (graph, earlier);
  assert_titles (nothing, "");

  report_test_count (welcome, CONCORD_AGENDA_ITEM_STATE, CONCORD_AGENDA_ITEM_DONE);
  report_test_count (concord_record_list_peek (concord_graph_list (earlier, CONCORD_KIND_AGENDA_ITEM), 2),
                     CONCORD_AGENDA_ITEM_STATE, CONCORD_AGENDA_ITEM_SKIPPED);
  unreached = concord_agenda_list_unreached (earlier);
  assert_titles (unreached, "Health check");
  left_over = concord_agenda_list_left_over (graph, earlier);
  assert_titles (left_over, "Votes|Health check");

  /* What is on this agenda is not offered again. */
  add_item (graph, "Votes", 20, CONCORD_AGENDA_ITEM_PLANNED);
  g_clear_pointer (&left_over, g_ptr_array_unref);
  left_over = concord_agenda_list_left_over (graph, earlier);
  assert_titles (left_over, "Health check");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/clock/colours-change-at-a-fifth-and-at-a-twentieth", colours_change_at_a_fifth_and_at_a_twentieth);
  g_test_add_func ("/clock/without-minutes-the-clock-counts-up-and-never-warns",
                   without_minutes_the_clock_counts_up_and_never_warns);
  g_test_add_func ("/clock/a-minute-more-is-one-from-now-when-the-time-is-over",
                   a_minute_more_is_one_from_now_when_the_time_is_over);
  g_test_add_func ("/clock/an-extension-counts-when-it-is-given", an_extension_counts_when_it_is_given);
  g_test_add_func ("/clock/the-time-reads-as-on-a-clock", the_time_reads_as_on_a_clock);
  g_test_add_func ("/clock/the-pace-is-said-in-plain-words", the_pace_is_said_in_plain_words);
  g_test_add_func ("/clock/every-colour-has-words", every_colour_has_words);

  g_test_add_func ("/clock-book/a-pause-does-not-count", a_pause_does_not_count);
  g_test_add_func ("/clock-book/an-item-goes-on-where-it-was-left", an_item_goes_on_where_it_was_left);
  g_test_add_func ("/clock-book/a-running-clock-keeps-running-while-the-program-is-closed",
                   a_running_clock_keeps_running_while_the_program_is_closed);
  g_test_add_func ("/clock-book/a-paused-clock-stays-paused", a_paused_clock_stays_paused);
  g_test_add_func ("/clock-book/a-clock-set-back-while-the-program-was-closed-takes-nothing-away",
                   a_clock_set_back_while_the_program_was_closed_takes_nothing_away);
  g_test_add_func ("/clock-book/setting-the-computers-clock-does-not-change-what-was-spent",
                   setting_the_computers_clock_does_not_change_what_was_spent);
  g_test_add_func ("/clock-book/a-clock-that-ran-all-night-was-abandoned", a_clock_that_ran_all_night_was_abandoned);
  g_test_add_func ("/clock-book/nonsense-is-left-out", nonsense_is_left_out);
  g_test_add_func ("/clock-book/numbers-without-bounds-are-bounded", numbers_without_bounds_are_bounded);
  g_test_add_func ("/clock-book/a-stopped-clock-keeps-what-was-spent-until-it-is-forgotten",
                   a_stopped_clock_keeps_what_was_spent_until_it_is_forgotten);

  g_test_add_func ("/day/times-of-day-are-read-as-people-write-them", times_of_day_are_read_as_people_write_them);
  g_test_add_func ("/day/the-day-is-told-against-the-time-there-is", the_day_is_told_against_the_time_there_is);
  g_test_add_func ("/day/what-was-not-reached-is-left-over-for-the-next-session",
                   what_was_not_reached_is_left_over_for_the_next_session);

  return g_test_run ();
}
