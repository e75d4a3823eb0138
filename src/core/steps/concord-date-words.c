/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Dates as people in the room say them. It asks nobody what day it is. */

#include "config.h"

#include "concord-date-words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "concord-date.h"
#include "concord-words.h"

/* A whole number, which an English ending may make an ordinal; 0 when it is none. */
static guint
read_number (const char *word)
{
  static const char *const endings[] = { "", "st", "nd", "rd", "th", "." };
  gsize digits = strspn (word, "0123456789");

  for (guint i = 0; digits > 0 && digits <= 4 && i < G_N_ELEMENTS (endings); i++)
    {
      if (g_str_equal (word + digits, endings[i]))
        return (guint) g_ascii_strtoull (word, NULL, 10);
    }

  return 0;
}

static guint
read_year (const char *word)
{
  return strlen (word) == 4 && strspn (word, "0123456789") == 4 ? read_number (word) : 0;
}

static gboolean
is_word (const char *word,
         const char *list)
{
  return concord_words_is_one (word, "date", list);
}

/* How many: in figures, or in a word. */
static guint
read_many (const char *word)
{
  static const char *const words[] = {
    /* Translators: how many days, weeks, months or years, as people type it: words that mean the same, divided by bars */
    NC_ ("date", "a|an|one"),
    NC_ ("date", "two"),
    NC_ ("date", "three"),
    NC_ ("date", "four"),
    NC_ ("date", "five"),
    NC_ ("date", "six"),
    NC_ ("date", "seven"),
    NC_ ("date", "eight"),
    NC_ ("date", "nine"),
    NC_ ("date", "ten"),
    NC_ ("date", "eleven"),
    NC_ ("date", "twelve"),
  };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      if (is_word (word, words[i]))
        return i + 1;
    }

  return strspn (word, "0123456789") == strlen (word) ? read_number (word) : 0;
}

static char *
say_year (guint year)
{
  return g_strdup_printf ("%04u", year);
}

static char *
say_month (guint year,
           guint month)
{
  return g_strdup_printf ("%04u-%02u", year, month);
}

/**
 * concord_date_words_day:
 *
 * Returns: (transfer full): @day in ISO 8601
 */
char *
concord_date_words_day (const GDate *day)
{
  return g_strdup_printf ("%04u-%02u-%02u", g_date_get_year (day), g_date_get_month (day), g_date_get_day (day));
}

static char *
say_month_of (const GDate *day)
{
  return say_month (g_date_get_year (day), g_date_get_month (day));
}

/* "in 6 months" is a month; "in 10 days" is a day. */
static char *
read_distance (const char  *many,
               const char  *unit,
               const GDate *today)
{
  g_autoptr (GDate) day = g_date_copy (today);
  guint n = read_many (many);

  if (n == 0 || n > 1000)
    return NULL;

  /* Translators: as people type it, in “in 3 days”: words that mean the same, divided by bars */
  if (is_word (unit, NC_ ("date", "day|days")))
    g_date_add_days (day, n);
  else if (is_word (unit, NC_ ("date", "week|weeks")))
    g_date_add_days (day, n * 7);
  else if (is_word (unit, NC_ ("date", "month|months")))
    {
      g_date_add_months (day, n);
      return say_month_of (day);
    }
  else if (n <= 100 && is_word (unit, NC_ ("date", "year|years")))
    return say_year (g_date_get_year (today) + n);
  else
    return NULL;

  return concord_date_words_day (day);
}

static char *
read_weekday (ConcordDateNames *self,
              const char       *word,
              const GDate      *today)
{
  g_autoptr (GDate) day = g_date_copy (today);
  GDateWeekday wanted;

  if (!concord_date_names_find_day (self, word, &wanted))
    return NULL;

  do
    g_date_add_days (day, 1);
  while (g_date_get_weekday (day) != wanted);

  return concord_date_words_day (day);
}

/* The month that comes next of that name: this one counts unless @after. */
static char *
read_coming_month (ConcordDateNames *self,
                   const char       *word,
                   const GDate      *today,
                   gboolean          after)
{
  guint month = concord_date_names_find_month (self, word);
  guint now = g_date_get_month (today);

  if (month == 0)
    return NULL;

  return say_month (g_date_get_year (today) + (month < now || (after && month == now) ? 1 : 0), month);
}

/* "Mar-27", "14-Mar-2027", as spreadsheets write dates. */
static char *
read_dashed (ConcordDateNames *self,
             const char       *word)
{
  g_auto (GStrv) parts = g_strsplit (word, "-", -1);
  guint n = g_strv_length (parts);
  const char *year = n > 1 ? parts[n - 1] : "";
  guint month = n == 2 || n == 3 ? concord_date_names_find_month (self, parts[n - 2]) : 0;
  guint day = n == 3 ? read_number (parts[0]) : 0;
  guint full_year = (strlen (year) == 2 ? 2000u : 0u) + read_number (year);

  if (month == 0 || (strlen (year) != 2 && strlen (year) != 4) || (n == 3 && day == 0))
    return NULL;

  return day == 0 ? say_month (full_year, month) : g_strdup_printf ("%04u-%02u-%02u", full_year, month, day);
}

static char *
read_one (ConcordDateNames *self,
          const char       *word,
          const GDate      *today)
{
  g_autoptr (GDate) day = g_date_copy (today);
  char *iso;

  if (concord_date_check (word, NULL))
    return g_strdup (word);
  /* "14/10/2026", "3/2027" */
  if (strspn (word, "0123456789/.") == strlen (word) && strpbrk (word, "/.") != NULL)
    return concord_date_parse (word, NULL);
  if (strchr (word, '-') != NULL)
    return read_dashed (self, word);
  if (is_word (word, NC_ ("date", "today")))
    return concord_date_words_day (today);
  if (is_word (word, NC_ ("date", "tomorrow")))
    {
      g_date_add_days (day, 1);
      return concord_date_words_day (day);
    }

  iso = read_coming_month (self, word, today, FALSE);

  return iso != NULL ? iso : read_weekday (self, word, today);
}

/* "next March", "this year" */
static char *
read_next (ConcordDateNames *self,
           const char       *word,
           const GDate      *today,
           guint             step)
{
  g_autoptr (GDate) day = g_date_copy (today);
  char *iso;

  if (is_word (word, NC_ ("date", "month|months")))
    {
      g_date_add_months (day, step);
      return say_month_of (day);
    }
  if (is_word (word, NC_ ("date", "year|years")))
    return say_year (g_date_get_year (today) + step);

  iso = read_coming_month (self, word, today, step > 0);

  return iso != NULL ? iso : read_weekday (self, word, today);
}

static char *
read_two (ConcordDateNames *self,
          char            **words,
          const GDate      *today)
{
  guint day = read_number (words[0]);
  guint month = concord_date_names_find_month (self, words[day > 0 ? 1 : 0]);

  if (month > 0 && day == 0)
    return read_year (words[1]) > 0 ? say_month (read_year (words[1]), month) : NULL;

  /* The next such day. */
  for (guint year = g_date_get_year (today); month > 0 && day <= 31 && year < g_date_get_year (today) + 5u; year++)
    {
      g_autoptr (GDate) date = NULL;

      if (!g_date_valid_dmy ((GDateDay) day, (GDateMonth) month, (GDateYear) year))
        continue;

      date = g_date_new_dmy ((GDateDay) day, (GDateMonth) month, (GDateYear) year);
      if (g_date_compare (date, today) >= 0)
        return concord_date_words_day (date);
    }

  /* Translators: as people type it, in “next March”, “next year”: words that mean the same, divided by bars */
  if (is_word (words[0], NC_ ("date", "next")))
    return read_next (self, words[1], today, 1);
  /* Translators: as people type it, in “this year”: words that mean the same, divided by bars */
  if (is_word (words[0], NC_ ("date", "this")))
    return read_next (self, words[1], today, 0);

  return NULL;
}

static char *
read_three (ConcordDateNames *self,
            char            **words,
            const GDate      *today)
{
  gboolean day_first = read_number (words[0]) > 0;
  guint day = read_number (words[day_first ? 0 : 1]);
  guint month = concord_date_names_find_month (self, words[day_first ? 1 : 0]);
  guint year = read_year (words[2]);

  if (month > 0)
    return day > 0 && day <= 31 && year > 0 && g_date_valid_dmy ((GDateDay) day, (GDateMonth) month, (GDateYear) year)
             ? g_strdup_printf ("%04u-%02u-%02u", year, month, day)
             : NULL;

  /* Translators: as people type it, in “in 6 months”: words that mean the same, divided by bars */
  return is_word (words[0], NC_ ("date", "in")) ? read_distance (words[1], words[2], today) : NULL;
}

/* What the end of that is: a month ends where it ends, the year in December. */
static char *
read_end_of (ConcordDateNames *self,
             char            **words,
             const GDate      *today)
{
  g_autofree char *rest = g_strjoinv (" ", words);
  g_autofree char *iso = NULL;

  /* Translators: as people type it, in “end of the year”: words that mean the same, divided by bars */
  if (words[0] != NULL && is_word (words[0], NC_ ("date", "the")) && words[1] != NULL)
    iso = read_next (self, words[1], today, 0);
  else
    iso = concord_date_words_read (self, rest, today);

  if (iso != NULL && strlen (iso) == 4)
    return g_strconcat (iso, "-12", NULL);

  return iso != NULL && strlen (iso) == 7 ? g_steal_pointer (&iso) : NULL;
}

/**
 * concord_date_words_read:
 * @said: "March 2027", "14 Oct 2026", "2027-03", "2027", "Sep", "in 6 months", "next March",
 *   "end of 2027", "Friday"
 * @today: what "next" and "in" count from; a month or day without a year is the next one
 *
 * Returns: (transfer full) (nullable): the date in ISO 8601, as precise as it was said; %NULL when it is
 *   none
 */
char *
concord_date_words_read (ConcordDateNames *self,
                         const char       *said,
                         const GDate      *today)
{
  g_autofree char *plain = concord_words_plain (said);
  g_auto (GStrv) words = g_strsplit (plain, " ", -1);
  g_autofree char *iso = NULL;
  guint n = g_strv_length (words);

  g_return_val_if_fail (g_date_valid (today), NULL);

  if (n == 1)
    iso = read_one (self, words[0], today);
  else if (n == 2)
    iso = read_two (self, words, today);
  else if (n == 3)
    iso = read_three (self, words, today);

  /* Translators: as people type it, in “end of 2027”: words that mean the same, divided by bars */
  if (iso == NULL && n >= 3 && n <= 5 && is_word (words[0], NC_ ("date", "end")) && is_word (words[1], NC_ ("date", "of")))
    iso = read_end_of (self, words + 2, today);

  return iso != NULL && concord_date_check (iso, NULL) ? g_steal_pointer (&iso) : NULL;
}
