/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What months and days of the week are called: in the session’s language, the reader’s, and English. The names
 * are those of the C library, to which a translation can add; a language that neither knows adds none.
 */

#include "config.h"

#include "concord-date-names.h"

#include <glib/gi18n-lib.h>
#include <langinfo.h>
#include <locale.h>
#include <string.h>

#include "concord-words.h"

enum
{
  /* Shorter, and it is as likely the beginning of something else. */
  LEAST_LETTERS = 3,
};

struct _ConcordDateNames
{
  GPtrArray *months[12];
  GPtrArray *days[7]; /* from Sunday, as the locale has them */
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
add_name (GPtrArray  *names,
          const char *name)
{
  g_autofree char *plain = dup_name (name);

  if (plain[0] != '\0' && !g_ptr_array_find_with_equal_func (names, plain, g_str_equal, NULL))
    g_ptr_array_add (names, g_steal_pointer (&plain));
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

  for (guint form = 0; form < G_N_ELEMENTS (months); form++)
    {
      for (int i = 0; i < 12; i++)
        add_name (self->months[i], nl_langinfo_l (months[form] + i, locale));
      for (int i = 0; i < 7 && form < G_N_ELEMENTS (days); i++)
        add_name (self->days[i], nl_langinfo_l (days[form] + i, locale));
    }
}

/* Forms that the C library does not have: "Fawrth" beside "Mawrth". */
static void
take_translated (ConcordDateNames *self)
{
  static const char *const months[] = {
    /* Translators: how people write this month, all forms of it, divided by bars: in Welsh "Ionawr|Ion", in March
     * "Mawrth|Fawrth|Maw". English is known as well. */
    NC_ ("month", "January|Jan"),
    NC_ ("month", "February|Feb"),
    NC_ ("month", "March|Mar"),
    NC_ ("month", "April|Apr"),
    NC_ ("month", "May"),
    NC_ ("month", "June|Jun"),
    NC_ ("month", "July|Jul"),
    NC_ ("month", "August|Aug"),
    NC_ ("month", "September|Sept|Sep"),
    NC_ ("month", "October|Oct"),
    NC_ ("month", "November|Nov"),
    NC_ ("month", "December|Dec"),
  };

  for (guint i = 0; i < G_N_ELEMENTS (months); i++)
    {
      g_auto (GStrv) names = g_strsplit (g_dpgettext2 (GETTEXT_PACKAGE, "month", months[i]), "|", -1);

      for (guint j = 0; names[j] != NULL; j++)
        add_name (self->months[i], names[j]);
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

  for (guint i = 0; i < 12; i++)
    self->months[i] = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < 7; i++)
    self->days[i] = g_ptr_array_new_with_free_func (g_free);

  take_language (self, setlocale (LC_TIME, NULL));
  take_translated (self);
  if (language != NULL && language[0] != '\0')
    {
      g_autofree char *tag = g_strdelimit (g_strdup (language), "-", '_');
      g_autofree char *name = g_strconcat (tag, ".UTF-8", NULL);

      take_language (self, name);
    }
  take_language (self, "C");

  return self;
}

void
concord_date_names_free (ConcordDateNames *self)
{
  for (guint i = 0; i < 12; i++)
    g_ptr_array_unref (self->months[i]);
  for (guint i = 0; i < 7; i++)
    g_ptr_array_unref (self->days[i]);
  g_free (self);
}

/* Whether @word is one of @names or, @begun, begins one of them. */
static gboolean
is_named (const GPtrArray *names,
          const char      *word,
          gboolean         begun)
{
  for (guint i = 0; i < names->len; i++)
    {
      if (begun ? g_str_has_prefix (names->pdata[i], word) : g_str_equal (names->pdata[i], word))
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
      if (is_named (self->months[i], plain, FALSE))
        return i + 1;
    }

  for (guint i = 0; g_utf8_strlen (plain, -1) >= LEAST_LETTERS && i < 12; i++)
    {
      if (!is_named (self->months[i], plain, TRUE))
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
  g_autofree char *plain = dup_name (word);

  for (guint i = 0; i < 7; i++)
    {
      if (is_named (self->days[i], plain, FALSE))
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

  return is_named (self->months[month - 1], plain, TRUE);
}
