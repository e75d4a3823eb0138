/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a field shows can be typed again, in every locale, and stays what it was. */

#include "config.h"

#include <locale.h>

#include "concord-field-read.h"
#include "concord-field-words.h"

static const char *const locales[] = {
  "C.UTF-8", "en_GB.UTF-8", "cy_GB.UTF-8", "fr_FR.UTF-8", "de_DE.UTF-8", "de_CH.UTF-8", "es_ES.UTF-8", "ar_EG.UTF-8",
  "en_IN.UTF-8",
};

static void
says_and_reads (const ConcordField *field,
                ConcordValue        value)
{
  static const char *const currencies[] = { NULL, "EUR", "USD", "PLN" };

  for (guint l = 0; l < G_N_ELEMENTS (locales); l++)
    {
      if (setlocale (LC_ALL, locales[l]) == NULL)
        continue;

      for (guint c = 0; c < G_N_ELEMENTS (currencies); c++)
        {
          g_autofree char *said = concord_field_say (field, &value, currencies[c]);
          g_auto (ConcordValue) read = CONCORD_VALUE_INIT;
          g_autoptr (GError) error = NULL;

          if (!concord_field_read (field, said, &read, &error))
            g_error ("%s: \"%s\" was refused: %s", locales[l], said, error->message);
          if (!concord_value_equal (&read, &value))
            g_error ("%s: \"%s\" is read as another value", locales[l], said);
        }
    }
}

static void
numbers_are_read_back (void)
{
  static const ConcordField number = { .name = "number", .label = "Number", .type = CONCORD_FIELD_NUMBER };
  static const double numbers[] = {
    0, 1, 7.8, -3.5, 1.234, 12.345, 123.4567, 999, 1000, 1234, 1234.5, 1234567.25, -1234.567, 0.125, 100000, 0.0001, 1e12,
  };

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    says_and_reads (&number, CONCORD_VALUE_NUMBER (numbers[i]));
}

static void
counts_and_years_are_read_back (void)
{
  static const ConcordField count = { .name = "count", .label = "Count", .type = CONCORD_FIELD_COUNT };
  static const ConcordField year = { .name = "year", .label = "Year", .type = CONCORD_FIELD_YEAR };
  static const gint64 counts[] = { 0, 1, 999, 1000, 18400, 1234567, 123456789 };

  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    says_and_reads (&count, CONCORD_VALUE_WHOLE (counts[i]));
  for (gint64 i = 1900; i <= 2200; i += 25)
    says_and_reads (&year, CONCORD_VALUE_WHOLE (i));
}

static void
money_is_read_back (void)
{
  static const ConcordField money = { .name = "money", .label = "Money", .type = CONCORD_FIELD_MONEY };
  static const gint64 amounts[] = { 0, 1, 99, 100, 101, 12300, 123456, 3800050, 42000000, 120000000, 123456789, 900719925474099 };

  for (guint i = 0; i < G_N_ELEMENTS (amounts); i++)
    says_and_reads (&money, CONCORD_VALUE_WHOLE (amounts[i]));
}

static void
dates_are_read_back (void)
{
  static const ConcordField date = { .name = "date", .label = "Date", .type = CONCORD_FIELD_DATE };

  says_and_reads (&date, CONCORD_VALUE_TEXT ((char *) "2027"));
  for (int month = 1; month <= 12; month++)
    {
      g_autofree char *with_day = g_strdup_printf ("2027-%02d-%02d", month, 10 + month);
      g_autofree char *without_day = g_strdup_printf ("2027-%02d", month);

      says_and_reads (&date, CONCORD_VALUE_TEXT (with_day));
      says_and_reads (&date, CONCORD_VALUE_TEXT (without_day));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/reading-back/numbers", numbers_are_read_back);
  g_test_add_func ("/reading-back/counts-and-years", counts_and_years_are_read_back);
  g_test_add_func ("/reading-back/money", money_is_read_back);
  g_test_add_func ("/reading-back/dates", dates_are_read_back);

  return g_test_run ();
}
