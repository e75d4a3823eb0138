/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Dates as people say them, on a Wednesday in October. */

#include "config.h"

#include "concord-date-words.h"

#include <locale.h>

static GDate *
get_today (void)
{
  return g_date_new_dmy (14, G_DATE_OCTOBER, 2026);
}

static void
assert_read_in (const char *language,
                const char *said,
                const char *expected)
{
  g_autoptr (ConcordDateNames) names = concord_date_names_new (language);
  g_autoptr (GDate) today = get_today ();
  g_autofree char *iso = concord_date_words_read (names, said, today);

  g_assert_cmpstr (iso, ==, expected);
}

static void
assert_read (const char *said,
             const char *expected)
{
  assert_read_in ("en-GB", said, expected);
}

static void
what_was_said_is_as_precise_as_it_was_said (void)
{
  assert_read ("2027", "2027");
  assert_read ("2027-03", "2027-03");
  assert_read ("2027-03-14", "2027-03-14");
  assert_read ("mar 2027", "2027-03");
  assert_read ("March  2027", "2027-03");
  assert_read ("sept 2027", "2027-09");
  assert_read ("14 oct 2026", "2026-10-14");
  assert_read ("1st March 2027", "2027-03-01");
  assert_read ("March 1 2027", "2027-03-01");
  assert_read ("14/3/2027", "2027-03-14");
  assert_read ("3/2027", "2027-03");
}

static void
without_a_year_it_is_the_next (void)
{
  assert_read ("oct", "2026-10");
  assert_read ("sep", "2027-09");
  assert_read ("14 oct", "2026-10-14");
  assert_read ("13 oct", "2027-10-13");
  assert_read ("29 feb", "2028-02-29");
  assert_read ("friday", "2026-10-16");
  assert_read ("wed", "2026-10-21");
  assert_read ("today", "2026-10-14");
  assert_read ("tomorrow", "2026-10-15");
}

static void
from_today_it_is_counted (void)
{
  assert_read ("in 6 months", "2027-04");
  assert_read ("in six months", "2027-04");
  assert_read ("in a year", "2027");
  assert_read ("in 2 years", "2028");
  assert_read ("in 2 weeks", "2026-10-28");
  assert_read ("in 20 days", "2026-11-03");
  assert_read ("next march", "2027-03");
  assert_read ("next october", "2027-10");
  assert_read ("this october", "2026-10");
  assert_read ("next month", "2026-11");
  assert_read ("next year", "2027");
  assert_read ("next friday", "2026-10-16");
  assert_read ("end of 2027", "2027-12");
  assert_read ("end of next year", "2027-12");
  assert_read ("end of the year", "2026-12");
  assert_read ("end of march", "2027-03");
  assert_read ("end of March 2028", "2028-03");
}

static void
spreadsheets_have_ways_of_their_own (void)
{
  assert_read ("Mar-27", "2027-03");
  assert_read ("14-Mar-27", "2027-03-14");
  assert_read ("14-Mar-2027", "2027-03-14");
}

static void
what_is_no_date_is_not_made_one (void)
{
  assert_read ("", NULL);
  assert_read ("2", NULL);
  assert_read ("20277", NULL);
  assert_read ("1899", NULL);
  assert_read ("31 feb 2027", NULL);
  assert_read ("13/2027", NULL);
  assert_read ("ma", NULL);
  assert_read ("marching", NULL);
  assert_read ("mar 27", NULL);
  assert_read ("or", NULL);
  assert_read ("in months", NULL);
  assert_read ("in 0 months", NULL);
  assert_read ("in 5000 months", NULL);
  assert_read ("end of", NULL);
  assert_read ("end of the", NULL);
  assert_read ("end of today", NULL);
  assert_read ("14 oct 2026 12", NULL);
}

static void
months_are_known_in_the_language_of_the_session (void)
{
  /* English is always understood; another language where the system has it. */
  g_autofree char *before = g_strdup (setlocale (LC_ALL, NULL));

  assert_read_in ("xx-XX", "mar 2027", "2027-03");
  if (setlocale (LC_ALL, "cy_GB.UTF-8") == NULL)
    {
      g_test_skip ("Welsh is not installed");
      return;
    }

  setlocale (LC_ALL, before);
  assert_read_in ("cy-GB", "Mawrth 2027", "2027-03");
  assert_read_in ("cy-GB", "March 2027", "2027-03");
  assert_read_in ("en-GB", "Mawrth 2027", NULL);

  /* The reader's own language counts as well. */
  setlocale (LC_ALL, "cy_GB.UTF-8");
  assert_read_in ("en-GB", "Mawrth 2027", "2027-03");
  setlocale (LC_ALL, before);
}

static void
assert_offers (const char *typed,
               const char *expected)
{
  g_autoptr (ConcordDateNames) names = concord_date_names_new ("en-GB");
  g_autoptr (GDate) today = get_today ();
  g_autoptr (GPtrArray) offers = concord_date_offers (names, typed, today, 4);
  g_autoptr (GString) said = g_string_new (NULL);

  for (guint i = 0; i < offers->len; i++)
    g_string_append_printf (said, "%s%s", i > 0 ? " " : "", ((ConcordDateOffer *) offers->pdata[i])->iso);

  g_assert_cmpstr (said->str, ==, expected);
}

static void
dates_are_offered_from_their_first_letters (void)
{
  assert_offers ("", "2026-11 2027-01 2027-04 2027-10");
  assert_offers ("m", "2027-03 2027-05 2028-03 2028-05");
  assert_offers ("mar", "2027-03 2028-03 2029-03");
  assert_offers ("mar 2028", "2028-03");
  assert_offers ("mar 202", "2027-03 2028-03 2029-03");
  assert_offers ("2027", "2027");
  assert_offers ("202", "2026 2027 2028 2029");
  assert_offers ("31", "2026-10-31 2026-12-31 2027-01-31 2027-03-31");
  assert_offers ("14 o", "2026-10-14 2027-10-14 2028-10-14");
  assert_offers ("in", "2026-11 2027-01 2027-04 2027-10");
  assert_offers ("next", "2026-11 2027");
  assert_offers ("e", "2026-12 2027-12");
  assert_offers ("zz", "");
  assert_offers ("etc passwd", "");
}

static void
what_is_over_is_said_softly (void)
{
  g_autoptr (ConcordDateNames) names = concord_date_names_new ("en-GB");
  g_autoptr (GDate) today = get_today ();
  g_autoptr (GPtrArray) past = concord_date_offers (names, "sep 2026", today, 4);
  g_autoptr (GPtrArray) now = concord_date_offers (names, "oct 2026", today, 4);
  g_autoptr (GPtrArray) later = concord_date_offers (names, "mar 2027", today, 4);

  g_assert_cmpstr (((ConcordDateOffer *) past->pdata[0])->detail, ==, "In the past");
  g_assert_cmpstr (((ConcordDateOffer *) now->pdata[0])->detail, ==, "This month");
  g_assert_cmpstr (((ConcordDateOffer *) later->pdata[0])->detail, ==, "In 5 months");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/steps/date-words/as-precise-as-it-was-said", what_was_said_is_as_precise_as_it_was_said);
  g_test_add_func ("/steps/date-words/without-a-year-it-is-the-next", without_a_year_it_is_the_next);
  g_test_add_func ("/steps/date-words/from-today-it-is-counted", from_today_it_is_counted);
  g_test_add_func ("/steps/date-words/spreadsheets-have-ways-of-their-own", spreadsheets_have_ways_of_their_own);
  g_test_add_func ("/steps/date-words/what-is-no-date-is-not-made-one", what_is_no_date_is_not_made_one);
  g_test_add_func ("/steps/date-words/months-in-the-language-of-the-session", months_are_known_in_the_language_of_the_session);
  g_test_add_func ("/steps/date-words/offered-from-their-first-letters", dates_are_offered_from_their_first_letters);
  g_test_add_func ("/steps/date-words/what-is-over-is-said-softly", what_is_over_is_said_softly);

  return g_test_run ();
}
