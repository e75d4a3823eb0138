/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Dates as precise as they were said: which are taken, how they are read and how they are shown. */

#include <locale.h>

#include "concord-date.h"
#include "concord-value.h"

static void
test_takes_years_months_and_days (void)
{
  static const char *const dates[] = {
    "1900", "2027", "2200", "2027-01", "2027-12", "2027-03-14", "2028-02-29", "2000-02-29", "2027-12-31",
  };

  for (guint i = 0; i < G_N_ELEMENTS (dates); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_true (concord_date_check (dates[i], &error));
      g_assert_no_error (error);
    }
}

static void
test_refuses_what_is_no_date (void)
{
  static const char *const dates[] = {
    "", "27", "1899", "2201", "20270", "2027-", "2027-3", "2027-00", "2027-13", "2027/03", "2027-02-29", "1900-02-29",
    "2027-04-31", "2027-01-00", "2027-1-14", "2027-03-14T10:00", "2027-03-14 ", " 2027", "+202", "two thousand", "٢٠٢٧",
  };

  for (guint i = 0; i < G_N_ELEMENTS (dates); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (concord_date_check (dates[i], &error));
      g_assert_error (error, CONCORD_MODEL_ERROR, CONCORD_MODEL_ERROR_MALFORMED);
    }
}

static void
test_covers_up_to_its_last_day (void)
{
  static const struct
  {
    const char *iso;
    const char *last;
  } dates[] = {
    { "2027", "2027-12-31" },
    { "2027-03", "2027-03-31" },
    { "2027-02", "2027-02-28" },
    { "2028-02", "2028-02-29" },
    { "2027-03-14", "2027-03-14" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (dates); i++)
    {
      g_autoptr (GDateTime) day = concord_date_last_day (dates[i].iso);
      g_autofree char *said = g_date_time_format (day, "%F");

      g_assert_cmpstr (said, ==, dates[i].last);
    }

  g_assert_null (concord_date_last_day (NULL));
  g_assert_null (concord_date_last_day ("soon"));
}

static void
test_sorts_in_time_as_text (void)
{
  g_assert_cmpstr ("2026-12-31", <, "2027");
  g_assert_cmpstr ("2027", <, "2027-03");
  g_assert_cmpstr ("2027-03", <, "2027-03-14");
  g_assert_cmpstr ("2027-03-14", <, "2027-11");
}

static void
test_shows_as_much_as_was_said (void)
{
  static const struct
  {
    const char *iso;
    const char *shown;
  } dates[] = {
    { "2027", "2027" },
    { "2027-03", "Mar 2027" },
    { "2027-03-04", "4 Mar 2027" },
    { "", "" },
    { NULL, "" },
    { "soon", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (dates); i++)
    {
      g_autofree char *shown = concord_date_format (dates[i].iso);

      g_assert_cmpstr (shown, ==, dates[i].shown);
    }
}

static void
test_reads_dates_as_people_say_them (void)
{
  static const struct
  {
    const char *said;
    const char *iso;
  } dates[] = {
    { "2027", "2027" },
    { "  2027-03 ", "2027-03" },
    { "2027-03-14", "2027-03-14" },
    { "March 2027", "2027-03" },
    { "mar 2027", "2027-03" },
    { "MARCH 2027", "2027-03" },
    { "3/2027", "2027-03" },
    { "14 March 2027", "2027-03-14" },
    { "14 Mar, 2027", "2027-03-14" },
    { "14th March 2027", "2027-03-14" },
    { "14/3/2027", "2027-03-14" },
    { "14.03.2027", "2027-03-14" },
    { "14/3/27", "2027-03-14" },
    { "1.4.07", "2007-04-01" },
    { "14 March 27", "2027-03-14" },
    { "March 14, 27", "2027-03-14" },
    { "1  May   2030", "2030-05-01" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (dates); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *iso = concord_date_parse (dates[i].said, &error);

      g_assert_no_error (error);
      g_assert_cmpstr (iso, ==, dates[i].iso);
    }
}

static void
test_reads_them_in_the_locale (void)
{
  static const struct
  {
    const char *locale;
    const char *said;
    const char *iso;
  } dates[] = {
    { "fr_FR.UTF-8", "22 nov. 2026", "2026-11-22" },
    { "fr_FR.UTF-8", "NOV. 2026", "2026-11" },
    { "fr_FR.UTF-8", "14 fevrier 2027", "2027-02-14" },
    { "fr_FR.UTF-8", "14 March 2027", "2027-03-14" },
    { "de_DE.UTF-8", "14. März 2027", "2027-03-14" },
    { "de_DE.UTF-8", "14. 3. 2027", "2027-03-14" },
    { "cy_GB.UTF-8", "14 Mawrth 2027", "2027-03-14" },
    { "es_ES.UTF-8", "marzo 2027", "2027-03" },
    { "ar_EG.UTF-8", "١٤ مارس ٢٠٢٧", "2027-03-14" },
    { "en_GB.UTF-8", "the 14th of March 2027", "2027-03-14" },
    { "en_GB.UTF-8", "March 14, 2027", "2027-03-14" },
    { "en_GB.UTF-8", "2027/3/14", "2027-03-14" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (dates); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *iso = NULL;

      if (setlocale (LC_ALL, dates[i].locale) == NULL)
        continue;
      iso = concord_date_parse (dates[i].said, &error);
      g_assert_no_error (error);
      g_assert_cmpstr (iso, ==, dates[i].iso);
    }
  setlocale (LC_ALL, "C.UTF-8");
}

static void
test_does_not_guess (void)
{
  static const char *const said[] = {
    "", "   ", "soon", "March", "14 March", "14 Smarch 2027", "31 February 2027", "29/2/2027", "3/14/2027", "14/3/7", "14/3/127",
    "3/27", "27/3", "March 27", "27-03-14",
    "0 March 2027", "13/2027", "1 2 3 4", "next year", "99999999999999999999 March 2027", "March 99999999999999999999",
  };

  for (guint i = 0; i < G_N_ELEMENTS (said); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *iso = concord_date_parse (said[i], &error);

      g_assert_null (iso);
      g_assert_error (error, CONCORD_MODEL_ERROR, CONCORD_MODEL_ERROR_MALFORMED);
    }
}

static void
test_reads_back_what_it_shows (void)
{
  static const char *const dates[] = { "1900", "2027", "2027-01", "2027-05", "2027-12", "2027-09-01", "2028-02-29" };

  for (guint i = 0; i < G_N_ELEMENTS (dates); i++)
    {
      g_autofree char *shown = concord_date_format (dates[i]);
      g_autofree char *read = concord_date_parse (shown, NULL);

      g_assert_cmpstr (read, ==, dates[i]);
    }
}

int
main (int argc, char **argv)
{
  g_setenv ("LC_ALL", "C.UTF-8", TRUE);
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/date/takes-years-months-and-days", test_takes_years_months_and_days);
  g_test_add_func ("/date/refuses-what-is-no-date", test_refuses_what_is_no_date);
  g_test_add_func ("/date/covers-up-to-its-last-day", test_covers_up_to_its_last_day);
  g_test_add_func ("/date/sorts-in-time-as-text", test_sorts_in_time_as_text);
  g_test_add_func ("/date/shows-as-much-as-was-said", test_shows_as_much_as_was_said);
  g_test_add_func ("/date/reads-dates-as-people-say-them", test_reads_dates_as_people_say_them);
  g_test_add_func ("/date/reads-them-in-the-locale", test_reads_them_in_the_locale);
  g_test_add_func ("/date/does-not-guess", test_does_not_guess);
  g_test_add_func ("/date/reads-back-what-it-shows", test_reads_back_what_it_shows);

  return g_test_run ();
}
