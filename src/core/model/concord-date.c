/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Dates as precise as they were said: a year, a month or a day. It never asks what day it is. */

#include "config.h"

#include "concord-date.h"

#include <stdio.h>
#include <string.h>

#include "concord-date-names.h"
#include "concord-date-split.h"
#include "concord-value.h"
#include "concord-speech.h"

enum
{
  FIRST_YEAR = 1900,
  LAST_YEAR = 2200,
};

static gboolean
read_parts (const char *iso,
            int        *year,
            int        *month,
            int        *day)
{
  static const char shape[] = "dddd-dd-dd";
  gsize length = strlen (iso);

  if (length != 4 && length != 7 && length != 10)
    return FALSE;

  for (gsize i = 0; i < length; i++)
    {
      if (shape[i] == 'd' ? !g_ascii_isdigit (iso[i]) : iso[i] != shape[i])
        return FALSE;
    }

  *year = atoi (iso);
  *month = length >= 7 ? atoi (iso + 5) : 0;
  *day = length == 10 ? atoi (iso + 8) : 0;

  return *year >= FIRST_YEAR && *year <= LAST_YEAR &&
         (length < 7 || (*month >= 1 && *month <= 12)) &&
         (length < 10 || g_date_valid_dmy ((GDateDay) *day, (GDateMonth) *month, (GDateYear) *year));
}

/**
 * concord_date_check:
 * @error: %CONCORD_MODEL_ERROR_MALFORMED
 *
 * Returns: whether @iso is a date between 1900 and 2200 in one of the three forms
 */
gboolean
concord_date_check (const char *iso,
                    GError    **error)
{
  int year, month, day;

  if (read_parts (iso, &year, &month, &day))
    return TRUE;

  g_set_error_literal (error, CONCORD_MODEL_ERROR, CONCORD_MODEL_ERROR_MALFORMED,
                       _("this is not a date such as 2027, 2027-03 or 2027-03-14"));
  return FALSE;
}

/**
 * concord_date_last_day:
 * @iso: a date that passed concord_date_check()
 *
 * Returns: (transfer full) (nullable): midnight, in the local time zone, at the start of the last day
 *   that @iso covers: what was promised by March is late from the first of April
 */
GDateTime *
concord_date_last_day (const char *iso)
{
  int year, month, day;

  if (iso == NULL || !read_parts (iso, &year, &month, &day))
    return NULL;

  if (month == 0)
    month = 12;
  if (day == 0)
    day = g_date_get_days_in_month ((GDateMonth) month, (GDateYear) year);

  return g_date_time_new_local (year, month, day, 0, 0, 0);
}

/**
 * concord_date_is_past:
 * @iso: a date, as precise as it was said; empty for none
 * @today: a day, "2027-04-01"
 *
 * Returns: whether @iso is wholly past: a month is not before its last day is over
 */
gboolean
concord_date_is_past (const char *iso,
                      const char *today)
{
  return iso[0] != '\0' && strncmp (iso, today, strlen (iso)) < 0;
}

/**
 * concord_date_format:
 * @iso: (nullable): a date
 *
 * Returns: (transfer full): the date as people write it in their locale, with as much as was said;
 *   empty for %NULL
 */
char *
concord_date_format (const char *iso)
{
  g_autoptr (GDateTime) time = concord_date_last_day (iso);

  if (time == NULL)
    return g_strdup ("");

  switch (strlen (iso))
    {
    case 4:
      return g_strdup (iso);
    case 7:
      /* Translators: a month of a year on a card, as in "Mar 2027" */
      return g_date_time_format (time, C_("date", "%b %Y"));
    default:
      /* Translators: a day on a card, as in "14 Oct 2026" */
      return g_date_time_format (time, C_("date", "%-d %b %Y"));
    }
}

/* After a day and a month, "27" can only be a year, and of those that people plan for there is one. */
static guint
read_year_of_day (const char *word)
{
  guint year = concord_date_split_year (word);

  if (year == 0 && strlen (word) == 2 && strspn (word, "0123456789") == 2)
    year = 2000 + concord_date_split_number (word);

  return year;
}

/* A day, a month by number or name, and a year, in the order of most places; else with the year first, or as Americans
 * write it, which is told by the month's name. */
static char *
read_three (ConcordDateNames *names,
            char            **words)
{
  gboolean year_first = concord_date_split_year (words[0]) > 0;
  guint year = year_first ? concord_date_split_year (words[0]) : read_year_of_day (words[2]);
  guint day = concord_date_split_number (words[year_first ? 2 : 0]);
  guint month = concord_date_split_number (words[1]);

  if (month == 0)
    month = concord_date_names_find_month (names, words[1]);
  if (!year_first && day == 0)
    {
      month = concord_date_names_find_month (names, words[0]);
      day = concord_date_split_number (words[1]);
    }

  return day > 0 ? g_strdup_printf ("%04u-%02u-%02u", year, MIN (month, 99u), MIN (day, 99u)) : NULL;
}

static char *
read_two (ConcordDateNames *names,
          char            **words)
{
  gboolean year_first = concord_date_split_year (words[0]) > 0;
  guint year = concord_date_split_year (words[year_first ? 0 : 1]);
  const char *said = words[year_first ? 1 : 0];
  guint month = concord_date_split_number (said);

  if (month == 0)
    month = concord_date_names_find_month (names, said);

  return g_strdup_printf ("%04u-%02u", year, MIN (month, 99u));
}

/**
 * concord_date_parse:
 * @said: what someone typed: an ISO date, "March 2027", "14 Mar 2027", "14/3/27", or a year
 * @error: %CONCORD_MODEL_ERROR_MALFORMED
 *
 * Reads a date as people in the room say it, with month names of the locale and English ones, in whatever form
 * concord_date_format() shows it. Numbers between slashes or dots are day, month, year, as in the places Concord is for;
 * a year of two digits is of this century.
 *
 * Returns: (transfer full): the ISO form, no more precise than what was said; %NULL with @error set
 */
char *
concord_date_parse (const char *said,
                    GError    **error)
{
  g_autofree char *trimmed = NULL;
  g_autofree char *iso = NULL;
  g_auto (GStrv) words = NULL;

  g_return_val_if_fail (said != NULL, NULL);

  trimmed = g_strstrip (g_strdup (said));
  if (concord_date_check (trimmed, NULL))
    return g_steal_pointer (&trimmed);

  words = concord_date_split (g_strdelimit (trimmed, "/.,", ' '), FALSE);
  if (g_strv_length (words) == 2 || g_strv_length (words) == 3)
    {
      g_autoptr (ConcordDateNames) names = concord_date_names_new (NULL);

      iso = words[2] != NULL ? read_three (names, words) : read_two (names, words);
    }
  else if (words[0] != NULL && words[1] == NULL)
    iso = g_strdup (words[0]);

  if (iso != NULL && concord_date_check (iso, NULL))
    return g_steal_pointer (&iso);

  g_set_error_literal (error, CONCORD_MODEL_ERROR, CONCORD_MODEL_ERROR_MALFORMED,
                       _("Write a date such as March 2027, 14 March 2027 or 2027"));
  return NULL;
}
