/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Dates as people in the room say them. It asks nobody what day it is. */

#include "config.h"

#include "concord-date-words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "concord-date-split.h"
#include "concord-date.h"
#include "concord-words.h"

enum
{
  /* "the end of the month of next March": further, and it goes in circles. */
  MAX_DEPTH = 3,
};

typedef struct
{
  ConcordDateNames *names;
  const GDate *today;
  guint depth;
} Reading;

static char *read_words (Reading *self,
                         char   **words,
                         guint    n);

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

  return strspn (word, "0123456789") == strlen (word) ? concord_date_split_number (word) : 0;
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
read_distance (Reading    *self,
               const char *many,
               const char *unit)
{
  g_autoptr (GDate) day = g_date_copy (self->today);
  guint n = read_many (many);

  if (n == 0 || n > 1000)
    return NULL;

  /* Translators: as people type it for {unit}, as in “in 3 days”: words that mean the same, divided by bars */
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
    return say_year (g_date_get_year (self->today) + n);
  else
    return NULL;

  return concord_date_words_day (day);
}

static char *
read_weekday (Reading    *self,
              const char *word)
{
  g_autoptr (GDate) day = g_date_copy (self->today);
  GDateWeekday wanted;

  if (!concord_date_names_find_day (self->names, word, &wanted))
    return NULL;

  do
    g_date_add_days (day, 1);
  while (g_date_get_weekday (day) != wanted);

  return concord_date_words_day (day);
}

/* The month that comes next of that name: this one counts unless @after. */
static char *
read_coming_month (Reading    *self,
                   const char *word,
                   gboolean    after)
{
  guint month = concord_date_names_find_month (self->names, word);
  guint now = g_date_get_month (self->today);

  if (month == 0)
    return NULL;

  return say_month (g_date_get_year (self->today) + (month < now || (after && month == now) ? 1 : 0), month);
}

/* "Mar-27", "14-Mar-2027", as spreadsheets write dates. */
static char *
read_dashed (Reading    *self,
             const char *word)
{
  g_auto (GStrv) parts = g_strsplit (word, "-", -1);
  guint n = g_strv_length (parts);
  const char *year = n > 1 ? parts[n - 1] : "";
  guint month = n == 2 || n == 3 ? concord_date_names_find_month (self->names, parts[n - 2]) : 0;
  guint day = n == 3 ? concord_date_split_number (parts[0]) : 0;
  guint full_year = (strlen (year) == 2 ? 2000u : 0u) + concord_date_split_number (year);

  if (month == 0 || (strlen (year) != 2 && strlen (year) != 4) || (n == 3 && day == 0))
    return NULL;

  return day == 0 ? say_month (full_year, month) : g_strdup_printf ("%04u-%02u-%02u", full_year, month, day);
}

static char *
read_one (Reading    *self,
          const char *word)
{
  g_autoptr (GDate) day = g_date_copy (self->today);
  char *iso;

  if (concord_date_check (word, NULL))
    return g_strdup (word);
  /* "14/10/2026", "3/2027" */
  if (strspn (word, "0123456789/.") == strlen (word) && strpbrk (word, "/.") != NULL)
    return concord_date_parse (word, NULL);
  if (strchr (word, '-') != NULL)
    return read_dashed (self, word);
  if (is_word (word, NC_ ("date", "today")))
    return concord_date_words_day (self->today);
  if (is_word (word, NC_ ("date", "tomorrow")))
    {
      g_date_add_days (day, 1);
      return concord_date_words_day (day);
    }

  iso = read_coming_month (self, word, FALSE);

  return iso != NULL ? iso : read_weekday (self, word);
}

/* "next March", "this year" */
static char *
read_next (Reading    *self,
           const char *word,
           guint       step)
{
  g_autoptr (GDate) day = g_date_copy (self->today);
  char *iso;

  if (is_word (word, NC_ ("date", "month|months")))
    {
      g_date_add_months (day, step);
      return say_month_of (day);
    }
  if (is_word (word, NC_ ("date", "year|years")))
    return say_year (g_date_get_year (self->today) + step);

  iso = read_coming_month (self, word, step > 0);

  return iso != NULL ? iso : read_weekday (self, word);
}

/* The next such day. */
static char *
read_coming_day (Reading *self,
                 guint    day,
                 guint    month)
{
  guint now = g_date_get_year (self->today);

  for (guint year = now; day <= 31 && year < now + 5; year++)
    {
      g_autoptr (GDate) date = NULL;

      if (!g_date_valid_dmy ((GDateDay) day, (GDateMonth) month, (GDateYear) year))
        continue;

      date = g_date_new_dmy ((GDateDay) day, (GDateMonth) month, (GDateYear) year);
      if (g_date_compare (date, self->today) >= 0)
        return concord_date_words_day (date);
    }

  return NULL;
}

static char *
read_two (Reading *self,
          char   **words)
{
  guint day = concord_date_split_number (words[0]);
  guint month = concord_date_names_find_month (self->names, words[day > 0 ? 1 : 0]);
  guint year = concord_date_split_year (words[1]);

  if (month == 0)
    return NULL;
  if (day > 0)
    return read_coming_day (self, day, month);

  return year > 0 ? say_month (year, month) : NULL;
}

static char *
read_three (Reading *self,
            char   **words)
{
  gboolean day_first = concord_date_split_number (words[0]) > 0;
  guint day = concord_date_split_number (words[day_first ? 0 : 1]);
  guint month = concord_date_names_find_month (self->names, words[day_first ? 1 : 0]);
  guint year = concord_date_split_year (words[2]);

  return month > 0 && day > 0 && day <= 31 && year > 0 &&
             g_date_valid_dmy ((GDateDay) day, (GDateMonth) month, (GDateYear) year)
           ? g_strdup_printf ("%04u-%02u-%02u", year, month, day)
           : NULL;
}

/* What the end of that is: a month ends where it ends, the year in December. */
static char *
read_end (Reading *self,
          char   **words,
          guint    n)
{
  g_autofree char *iso = NULL;

  if (n == 1 && (is_word (words[0], NC_ ("date", "month|months")) || is_word (words[0], NC_ ("date", "year|years"))))
    iso = read_next (self, words[0], 0);
  if (iso == NULL)
    iso = read_words (self, words, n);

  if (iso != NULL && strlen (iso) == 4)
    return g_strconcat (iso, "-12", NULL);

  return iso != NULL && strlen (iso) == 7 ? g_steal_pointer (&iso) : NULL;
}

/* What stands in the words for what the pattern leaves open. */
typedef struct
{
  const char *many;
  const char *unit;
  char **when;
  guint n_when;
} Match;

/* Whether the words are those of @pattern: {many} and {unit} are one word, {when} is all that is left for it. */
static gboolean
match (const char *pattern,
       char      **words,
       guint       n,
       Match      *found)
{
  g_auto (GStrv) parts = concord_date_split (pattern, TRUE);
  guint n_parts = g_strv_length (parts);
  guint at = 0;

  for (guint i = 0; i < n_parts; i++)
    {
      guint rest = n_parts - i - 1;

      if (at >= n || n - at < rest + 1)
        return FALSE;

      if (g_str_equal (parts[i], "{when}"))
        {
          found->when = words + at;
          found->n_when = n - at - rest;
          at += found->n_when;
          continue;
        }

      if (g_str_equal (parts[i], "{many}"))
        found->many = words[at];
      else if (g_str_equal (parts[i], "{unit}"))
        found->unit = words[at];
      else if (!g_str_equal (parts[i], words[at]))
        return FALSE;
      at++;
    }

  return n_parts > 0 && at == n;
}

typedef char *(*ReadMatch) (Reading     *self,
                            const Match *found);

static char *
read_matched_distance (Reading     *self,
                       const Match *found)
{
  return found->many != NULL && found->unit != NULL ? read_distance (self, found->many, found->unit) : NULL;
}

static char *
read_matched_next (Reading     *self,
                   const Match *found)
{
  return found->unit != NULL ? read_next (self, found->unit, 1) : NULL;
}

static char *
read_matched_this (Reading     *self,
                   const Match *found)
{
  return found->unit != NULL ? read_next (self, found->unit, 0) : NULL;
}

static char *
read_matched_end (Reading     *self,
                  const Match *found)
{
  return found->when != NULL ? read_end (self, found->when, found->n_when) : NULL;
}

static char *
read_matched_month (Reading     *self,
                    const Match *found)
{
  return found->when != NULL ? read_words (self, found->when, found->n_when) : NULL;
}

static char *
read_by_patterns (Reading    *self,
                  const char *patterns,
                  ReadMatch   read,
                  char      **words,
                  guint       n)
{
  g_auto (GStrv) each = g_strsplit (patterns, "|", -1);
  char *iso = NULL;

  for (guint i = 0; each[i] != NULL && iso == NULL; i++)
    {
      Match found = { NULL };

      if (match (each[i], words, n, &found))
        iso = read (self, &found);
    }

  return iso;
}

/* Whole phrases, in the order of words of each language; English is known in all. */
static char *
read_phrase (Reading *self,
             char   **words,
             guint    n)
{
  static const struct
  {
    const char *patterns;
    ReadMatch read;
  } phrases[] = {
    /* Translators: how people type that many days, weeks, months or years from now: phrases that mean the same, divided by
     * bars, each with {many} and {unit}; in French "dans {many} {unit}|d'ici {many} {unit}". The articles of your language
     * and the like need not be there, see “of|the” */
    { NC_ ("date", "in {many} {unit}"), read_matched_distance },
    /* Translators: how people type the next month, year, March or Friday: phrases that mean the same, divided by bars, each
     * with {unit} where that stands; in French "{unit} prochain|{unit} prochaine", in Spanish "{unit} que viene" */
    { NC_ ("date", "next {unit}"), read_matched_next },
    /* Translators: how people type this month, year or March, with {unit}, divided by bars */
    { NC_ ("date", "this {unit}"), read_matched_this },
    /* Translators: how people type the end of a year or month, or “end of the year”, divided by bars, each with {when}; in
     * French "fin {when}|fin de {when}|à la fin de {when}" */
    { NC_ ("date", "end of {when}"), read_matched_end },
    /* Translators: how people type a month with the word for month beside it, divided by bars, each with {when}; in Welsh
     * "mis {when}" */
    { NC_ ("date", "month of {when}"), read_matched_month },
  };

  for (guint i = 0; i < G_N_ELEMENTS (phrases); i++)
    {
      const char *translated = g_dpgettext2 (GETTEXT_PACKAGE, "date", phrases[i].patterns);
      char *iso = read_by_patterns (self, translated, phrases[i].read, words, n);

      if (iso == NULL)
        iso = read_by_patterns (self, phrases[i].patterns, phrases[i].read, words, n);
      if (iso != NULL)
        return iso;
    }

  return NULL;
}

static char *
read_words (Reading *self,
            char   **words,
            guint    n)
{
  char *iso = NULL;

  if (n == 0 || self->depth == MAX_DEPTH)
    return NULL;

  self->depth++;
  if (n == 1)
    iso = read_one (self, words[0]);
  else if (n == 2)
    iso = read_two (self, words);
  else if (n == 3)
    iso = read_three (self, words);
  if (iso == NULL && n > 1)
    iso = read_phrase (self, words, n);
  self->depth--;

  return iso;
}

/**
 * concord_date_words_read:
 * @said: "March 2027", "14 Oct 2026", "2027-03", "2027", "Sep", "in 6 months", "next March",
 *   "end of 2027", "Friday"
 * @today: what "next" and "in" count from; a month or day without a year is the next one
 *
 * In English and in the reader's language.
 *
 * Returns: (transfer full) (nullable): the date in ISO 8601, as precise as it was said; %NULL when it is
 *   none
 */
char *
concord_date_words_read (ConcordDateNames *names,
                         const char       *said,
                         const GDate      *today)
{
  Reading self = { names, today, 0 };
  g_auto (GStrv) words = concord_date_split (said, FALSE);
  g_autofree char *iso = NULL;

  g_return_val_if_fail (g_date_valid (today), NULL);

  iso = read_words (&self, words, g_strv_length (words));
  if (iso == NULL)
    {
      g_auto (GStrv) without_articles = concord_date_split (said, TRUE);

      iso = read_phrase (&self, without_articles, g_strv_length (without_articles));
    }

  return iso != NULL && concord_date_check (iso, NULL) ? g_steal_pointer (&iso) : NULL;
}
