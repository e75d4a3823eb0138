/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What months and days of the week are called: in the session’s language, the reader’s, and English. The names
 * are those of the C library; a language it does not know adds none.
 */

#include "config.h"

#include "concord-date-names.h"

#include <langinfo.h>
#include <locale.h>
#include <string.h>

#include "concord-words.h"

enum
{
  /* The full name, its short form, and the full name standing alone, in up to three languages. */
  MAX_NAMES = 9,
  /* Shorter, and it is as likely the beginning of something else. */
  LEAST_LETTERS = 3,
};

struct _ConcordDateNames
{
  char *months[12][MAX_NAMES];
  char *days[7][MAX_NAMES]; /* from Sunday, as the locale has them */
  guint n_names;
};

static char *
dup_name (const char *name)
{
  g_autofree char *plain = concord_words_plain (name);
  gsize length = strlen (plain);

  if (length > 0 && plain[length - 1] == '.')
    plain[length - 1] = '\0';

  return g_steal_pointer (&plain);
}

static void
take_names (ConcordDateNames *self,
            locale_t          locale)
{
  static const nl_item months[] = {
    MON_1, ABMON_1,
#ifdef ALTMON_1
    ALTMON_1,
#endif
  };
  static const nl_item days[] = { DAY_1, ABDAY_1 };

  for (guint form = 0; form < G_N_ELEMENTS (months); form++, self->n_names++)
    {
      for (int i = 0; i < 12; i++)
        self->months[i][self->n_names] = dup_name (nl_langinfo_l (months[form] + i, locale));
      for (int i = 0; i < 7 && form < G_N_ELEMENTS (days); i++)
        self->days[i][self->n_names] = dup_name (nl_langinfo_l (days[form] + i, locale));
    }
}

static void
take_language (ConcordDateNames *self,
               const char       *name)
{
  locale_t locale = newlocale (LC_TIME_MASK, name, (locale_t) 0);

  if (locale == (locale_t) 0)
    return;

  take_names (self, locale);
  freelocale (locale);
}

/**
 * concord_date_names_new:
 * @language: (nullable): what the board is written in, as in "en-GB"; counts where the system knows it
 */
ConcordDateNames *
concord_date_names_new (const char *language)
{
  ConcordDateNames *self = g_new0 (ConcordDateNames, 1);

  take_language (self, setlocale (LC_TIME, NULL));
  if (language != NULL && language[0] != '\0')
    {
      g_autofree char *name = g_strconcat (language, ".UTF-8", NULL);

      take_language (self, g_strdelimit (name, "-", '_'));
    }
  take_language (self, "C");

  return self;
}

void
concord_date_names_free (ConcordDateNames *self)
{
  for (guint name = 0; name < self->n_names; name++)
    {
      for (guint i = 0; i < 12; i++)
        g_free (self->months[i][name]);
      for (guint i = 0; i < 7; i++)
        g_free (self->days[i][name]);
    }
  g_free (self);
}

/* Whether @word is one of @names or, @begun, begins one of them. */
static gboolean
is_named (char *const *names,
          guint        n_names,
          const char  *word,
          gboolean     begun)
{
  for (guint i = 0; i < n_names; i++)
    {
      if (names[i] != NULL && (begun ? g_str_has_prefix (names[i], word) : g_str_equal (names[i], word)))
        return TRUE;
    }

  return FALSE;
}

/**
 * concord_date_names_find_month:
 *
 * Returns: the month that @word names or, with three letters and more, begins to name; 0 for none
 */
guint
concord_date_names_find_month (ConcordDateNames *self,
                               const char       *word)
{
  g_autofree char *plain = dup_name (word);
  guint found = 0;

  for (guint i = 0; i < 12; i++)
    {
      if (is_named (self->months[i], self->n_names, plain, FALSE))
        return i + 1;
    }

  for (guint i = 0; g_utf8_strlen (plain, -1) >= LEAST_LETTERS && i < 12; i++)
    {
      if (!is_named (self->months[i], self->n_names, plain, TRUE))
        continue;
      if (found != 0)
        return 0;
      found = i + 1;
    }

  return found;
}

gboolean
concord_date_names_find_day (ConcordDateNames *self,
                             const char       *word,
                             GDateWeekday     *day)
{
  for (guint i = 0; i < 7; i++)
    {
      if (is_named (self->days[i], self->n_names, word, FALSE))
        {
          *day = i == 0 ? G_DATE_SUNDAY : (GDateWeekday) i;
          return TRUE;
        }
    }

  return FALSE;
}

/**
 * concord_date_names_begins_month:
 *
 * Returns: whether @typed may become a name of @month
 */
gboolean
concord_date_names_begins_month (ConcordDateNames *self,
                                 const char       *typed,
                                 guint             month)
{
  g_autofree char *plain = dup_name (typed);

  return is_named (self->months[month - 1], self->n_names, plain, TRUE);
}
