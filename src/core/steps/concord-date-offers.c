/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Dates that someone may be about to type, soonest first. It asks nobody what day it is. */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "concord-date-words.h"
#include "concord-date.h"
#include "concord-words.h"

enum
{
  /* How far ahead is offered; further dates are typed in full. */
  MONTHS_AHEAD = 36,
  YEARS_AHEAD = 25,
};

typedef struct
{
  ConcordDateNames *names;
  const GDate *today;
  guint most;
  GPtrArray *offers;
} Offering;

static void
offer_free (gpointer data)
{
  ConcordDateOffer *offer = data;

  g_free (offer->iso);
  g_free (offer->label);
  g_free (offer->detail);
  g_free (offer);
}

static int
count_months (const char  *iso,
              const GDate *today)
{
  g_autoptr (GDateTime) last = concord_date_last_day (iso);

  return (g_date_time_get_year (last) - g_date_get_year (today)) * 12 + g_date_time_get_month (last) -
         (int) g_date_get_month (today);
}

static char *
say_distance (const char  *iso,
              const GDate *today)
{
  g_autofree char *day = concord_date_words_day (today);
  int months;

  if (concord_date_is_past (iso, day))
    return g_strdup (_("In the past"));

  months = count_months (iso, today);
  if (months == 0)
    return g_strdup (_("This month"));
  if (strlen (iso) == 4)
    {
      guint years = (guint) (atoi (iso) - g_date_get_year (today));

      return years == 0 ? g_strdup (_("This year")) : g_strdup_printf (ngettext ("In %u year", "In %u years", years), years);
    }

  return g_strdup_printf (ngettext ("In %d month", "In %d months", (gulong) months), months);
}

static gboolean
has (Offering   *self,
     const char *iso)
{
  for (guint i = 0; i < self->offers->len; i++)
    {
      if (g_str_equal (((ConcordDateOffer *) self->offers->pdata[i])->iso, iso))
        return TRUE;
    }

  return FALSE;
}

/* Takes @iso. */
static void
add (Offering *self,
     char     *iso)
{
  g_autofree char *owned = iso;
  ConcordDateOffer *offer;

  if (iso == NULL || self->offers->len >= self->most || has (self, iso))
    return;

  offer = g_new0 (ConcordDateOffer, 1);
  offer->label = concord_date_format (iso);
  offer->detail = say_distance (iso, self->today);
  offer->iso = g_steal_pointer (&owned);
  g_ptr_array_add (self->offers, offer);
}

static void
add_read (Offering   *self,
          const char *said)
{
  add (self, concord_date_words_read (self->names, said, self->today));
}

static gboolean
is_digits (const char *word)
{
  return strspn (word, "0123456789") == strlen (word);
}

/* "m", "mar 20": months to come. With a day before it: that day of them. */
static void
add_months (Offering *self,
            char    **words,
            guint     day)
{
  for (guint ahead = 0; ahead < MONTHS_AHEAD; ahead++)
    {
      g_autoptr (GDate) date = g_date_copy (self->today);
      g_autofree char *year = NULL;
      g_autofree char *said = NULL;
      guint month;

      g_date_set_day (date, 1);
      g_date_add_months (date, ahead);
      month = g_date_get_month (date);
      year = g_strdup_printf ("%u", g_date_get_year (date));

      if (words[0] != NULL && !concord_date_names_begins_month (self->names, words[0], month))
        continue;
      if (words[0] != NULL && words[1] != NULL && !g_str_has_prefix (year, words[1]))
        continue;

      if (day == 0)
        {
          said = g_strdup_printf ("%s-%02u", year, month);
          add (self, g_steal_pointer (&said));
          continue;
        }

      if (!g_date_valid_dmy ((GDateDay) day, (GDateMonth) month, g_date_get_year (date)))
        continue;
      g_date_set_day (date, (GDateDay) day);
      if (g_date_compare (date, self->today) >= 0)
        add (self, g_strdup_printf ("%s-%02u-%02u", year, month, day));
    }
}

static void
add_years (Offering   *self,
           const char *typed)
{
  for (guint year = g_date_get_year (self->today); year < g_date_get_year (self->today) + (guint) YEARS_AHEAD; year++)
    {
      g_autofree char *said = g_strdup_printf ("%u", year);

      if (g_str_has_prefix (said, typed))
        add (self, g_steal_pointer (&said));
    }
}

/* What is not a name: "in 6 months" and the like, from their first letters. */
static void
add_phrases (Offering   *self,
             const char *typed)
{
  static const char *const phrases[] = {
    /* Translators: dates that are offered while one types; each must be made of the words for dates that people type */
    NC_ ("date", "in 1 month"),
    NC_ ("date", "in 3 months"),
    NC_ ("date", "in 6 months"),
    NC_ ("date", "in 12 months"),
    NC_ ("date", "next month"),
    NC_ ("date", "next year"),
    NC_ ("date", "end of the year"),
    NC_ ("date", "end of next year"),
    NC_ ("date", "today"),
    NC_ ("date", "tomorrow"),
  };

  for (guint i = 0; i < G_N_ELEMENTS (phrases); i++)
    {
      const char *phrase = g_dpgettext2 (GETTEXT_PACKAGE, "date", phrases[i]);
      g_autofree char *plain = concord_words_plain (phrase);

      if (g_str_has_prefix (plain, typed))
        add_read (self, phrase);
    }
}

static void
add_usual (Offering *self)
{
  static const char *const usual[] = {
    "in 1 month", "in 3 months", "in 6 months", "in 12 months", "end of the year", "next year",
  };

  for (guint i = 0; i < G_N_ELEMENTS (usual); i++)
    add_read (self, usual[i]);
}

/**
 * concord_date_offers:
 * @typed: what was typed so far; may be empty
 * @most: how many are wanted
 *
 * Returns: (transfer full) (element-type ConcordDateOffer): dates that @typed is or may become; what it is comes
 *   first
 */
GPtrArray *
concord_date_offers (ConcordDateNames *names,
                     const char       *typed,
                     const GDate      *today,
                     guint             most)
{
  g_autofree char *plain = concord_words_plain (typed);
  g_auto (GStrv) words = g_strsplit (plain, " ", 3);
  g_autoptr (GPtrArray) offers = g_ptr_array_new_with_free_func (offer_free);
  Offering self = { names, today, most, offers };
  guint n = g_strv_length (words);

  g_return_val_if_fail (g_date_valid (today), NULL);

  add_read (&self, plain);
  if (n == 0)
    {
      add_usual (&self);
    }
  else if (is_digits (words[0]))
    {
      guint number = strlen (words[0]) <= 2 ? (guint) g_ascii_strtoull (words[0], NULL, 10) : 0;

      if (n == 1)
        add_years (&self, words[0]);
      if (number > 0 && number <= 31)
        add_months (&self, words + 1, number);
    }
  else
    {
      if (n <= 2)
        add_months (&self, words, 0);
      add_phrases (&self, plain);
    }

  return g_steal_pointer (&offers);
}
