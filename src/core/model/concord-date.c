/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Dates as precise as they were said: a year, a month or a day. It never asks what day it is. */

#include "config.h"

#include "concord-date.h"

#include <stdio.h>
#include <string.h>

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

static int
find_month (const char *word)
{
  g_autofree char *folded = g_utf8_casefold (word, -1);

  for (int month = 1; month <= 12; month++)
    {
      g_autoptr (GDateTime) time = g_date_time_new_utc (2000, month, 1, 0, 0, 0);
      static const char *const formats[] = { "%B", "%b", "%OB", "%Ob" };

      for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
        {
          g_autofree char *name = g_date_time_format (time, formats[i]);
          g_autofree char *name_folded = g_utf8_casefold (name, -1);

          if (name_folded[0] != '\0' && g_str_equal (folded, name_folded))
            return month;
        }
    }

  return 0;
}

/**
 * concord_date_parse:
 * @said: what someone typed: an ISO date, "March 2027", "14 Mar 2027", "14/3/2027", or a year
 * @error: %CONCORD_MODEL_ERROR_MALFORMED
 *
 * Reads a date as people in the room say it, with month names of the locale. Numbers between slashes
 * or dots are day, month, year, as in the places Concord is for.
 *
 * Returns: (transfer full): the ISO form, no more precise than what was said; %NULL with @error set
 */
char *
concord_date_parse (const char *said,
                    GError    **error)
{
  g_auto (GStrv) words = NULL;
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autofree char *spaced = NULL;
  g_autofree char *iso = NULL;
  g_auto (GStrv) parts = NULL;
  int year = 0, month = 0, day = 0;

  g_return_val_if_fail (said != NULL, NULL);

  spaced = g_strstrip (g_strdup (said));
  if (concord_date_check (spaced, NULL))
    return g_steal_pointer (&spaced);

  words = g_strsplit_set (g_strdelimit (spaced, "/.,", ' '), " ", -1);
  for (guint i = 0; words[i] != NULL; i++)
    {
      if (words[i][0] != '\0')
        g_strv_builder_add (builder, words[i]);
    }
  parts = g_strv_builder_end (builder);

  if (g_strv_length (parts) == 3)
    {
      day = atoi (parts[0]);
      month = g_ascii_isdigit (parts[1][0]) ? atoi (parts[1]) : find_month (parts[1]);
      year = atoi (parts[2]);
      if (day > 0)
        iso = g_strdup_printf ("%04d-%02d-%02d", CLAMP (year, 0, 9999), CLAMP (month, 0, 99), CLAMP (day, 0, 99));
    }
  else if (g_strv_length (parts) == 2)
    {
      month = g_ascii_isdigit (parts[0][0]) ? atoi (parts[0]) : find_month (parts[0]);
      year = atoi (parts[1]);
      iso = g_strdup_printf ("%04d-%02d", CLAMP (year, 0, 9999), CLAMP (month, 0, 99));
    }

  if (iso != NULL && concord_date_check (iso, NULL))
    return g_steal_pointer (&iso);

  g_set_error_literal (error, CONCORD_MODEL_ERROR, CONCORD_MODEL_ERROR_MALFORMED,
                       _("Write a date such as March 2027, 14 March 2027 or 2027"));
  return NULL;
}
