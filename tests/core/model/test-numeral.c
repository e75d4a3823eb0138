/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Numbers and amounts in the way of each locale: what is typed in one place may be another number elsewhere, and what
 * may be two numbers is refused.
 */

#include <locale.h>
#include <math.h>

#include "concord-field-read.h"
#include "concord-money.h"
#include "concord-numeral.h"

static const char *const locales[] = {
  "C.UTF-8", "en_GB.UTF-8", "cy_GB.UTF-8", "fr_FR.UTF-8", "de_DE.UTF-8", "de_CH.UTF-8", "es_ES.UTF-8", "ar_EG.UTF-8",
  "en_IN.UTF-8",
};

static const ConcordField number = { .name = "number", .label = "Number", .type = CONCORD_FIELD_NUMBER };
static const ConcordField count = { .name = "count", .label = "Count", .type = CONCORD_FIELD_COUNT };
static const ConcordField year = { .name = "year", .label = "Year", .type = CONCORD_FIELD_YEAR };

static gboolean
in (const char *locale)
{
  g_autofree char *full = g_strconcat (locale, ".UTF-8", NULL);

  if (setlocale (LC_ALL, full) != NULL)
    return TRUE;

  g_test_skip ("a locale is missing here");
  return FALSE;
}

static void
reads (const char *said,
       double      expected)
{
  g_auto (ConcordValue) value = CONCORD_VALUE_INIT;
  g_autoptr (GError) error = NULL;

  if (!concord_field_read (&number, said, &value, &error))
    g_error ("%s: \"%s\" was refused: %s", setlocale (LC_ALL, NULL), said, error->message);
  if (fabs (value.number - expected) > 1e-9)
    g_error ("%s: \"%s\" is %.17g, not %.17g", setlocale (LC_ALL, NULL), said, value.number, expected);
}

static void
refuses (const ConcordField *field,
         const char         *said,
         const char         *because)
{
  g_auto (ConcordValue) value = CONCORD_VALUE_INIT;
  g_autoptr (GError) error = NULL;

  if (concord_field_read (field, said, &value, &error))
    g_error ("%s: \"%s\" was taken", setlocale (LC_ALL, NULL), said);
  g_assert_error (error, CONCORD_MODEL_ERROR, CONCORD_MODEL_ERROR_MALFORMED);
  if (because != NULL)
    g_assert_cmpstr (error->message, ==, because);
}

static void
is_worth (const char *said,
          gint64      expected)
{
  g_autoptr (GError) error = NULL;
  gint64 minor = -1;

  if (!concord_money_parse (said, &minor, &error))
    g_error ("%s: \"%s\" was refused: %s", setlocale (LC_ALL, NULL), said, error->message);
  if (minor != expected)
    g_error ("%s: \"%s\" is %" G_GINT64_FORMAT ", not %" G_GINT64_FORMAT, setlocale (LC_ALL, NULL), said, minor, expected);
}

static void
is_no_amount (const char *said,
              const char *because)
{
  g_autoptr (GError) error = NULL;
  gint64 minor = -1;

  if (concord_money_parse (said, &minor, &error))
    g_error ("%s: \"%s\" was taken for %" G_GINT64_FORMAT, setlocale (LC_ALL, NULL), said, minor);
  g_assert_error (error, CONCORD_MODEL_ERROR, CONCORD_MODEL_ERROR_MALFORMED);
  if (because != NULL)
    g_assert_cmpstr (error->message, ==, because);
}

static void
test_english (void)
{
  if (!in ("en_GB"))
    return;

  reads ("1,234", 1234);
  reads ("1,234,567.5", 1234567.5);
  reads ("1.234", 1.234);
  reads ("−3.5", -3.5);
  reads ("41 %", 41);
  reads ("1 234", 1234);
  reads ("1.234,5", 1234.5);
  refuses (&number, "7,8", "Write a number such as 92 or 7.8");
  refuses (&number, "12,34", NULL);
  refuses (&number, "1234,567", NULL);
  refuses (&number, "0,123", NULL);
  refuses (&number, "1 2", NULL);
  refuses (&number, "1 234,567", NULL);
  refuses (&number, "1, 234", NULL);
  refuses (&number, "1e5", NULL);
  refuses (&number, "0x10", NULL);
  refuses (&number, ".", NULL);
  refuses (&number, "%", NULL);
  refuses (&number, "1,23,456", NULL);
  refuses (&year, "2,030", NULL);

  is_worth ("£1,234", 123400);
  is_worth ("£1.5k", 150000);
  is_worth ("£1.234m", 123400000);
  is_worth ("420,000 PLN", 42000000);
  is_worth ("420 k€", 42000000);
  is_no_amount ("1,5", NULL);
  is_no_amount ("£1.234", "“£1.234” may be two amounts. Write 1234 or 1.23");
}

static void
test_french (void)
{
  if (!in ("fr_FR"))
    return;

  reads ("2,125", 2.125);
  reads ("7,8", 7.8);
  reads ("7.8", 7.8);
  reads ("1 234,567", 1234.567);
  reads ("1\u202f234\u202f567,5", 1234567.5);
  reads ("1\u00a0234", 1234);
  reads ("1234.5", 1234.5);
  reads ("1,234.5", 1234.5);
  reads ("1.234,5", 1234.5);
  reads ("1,234,567", 1234567);
  refuses (&number, "1.234", "“1.234” may be two numbers. Write 1234 or 1,234");
  refuses (&count, "1.234", NULL);
  refuses (&count, "2,5", NULL);
  refuses (&year, "2.030", NULL);

  is_worth ("1,5", 150);
  is_worth ("1,2 M€", 120000000);
  is_worth ("1,234 M€", 123400000);
  is_worth ("420 k€", 42000000);
  is_worth ("420\u202f000\u00a0€", 42000000);
  is_worth ("38 000,50 €", 3800050);
  is_worth ("-420 k€", -42000000);
  is_worth ("38000.50", 3800050);
  is_no_amount ("1.234", "“1.234” may be two amounts. Write 1234 or 1,23");
  is_no_amount ("1,234 €", "“1,234 €” may be two amounts. Write 1234 or 1,23");
}

static void
test_german_and_spanish (void)
{
  static const char *const both[] = { "de_DE", "es_ES" };

  for (guint i = 0; i < G_N_ELEMENTS (both); i++)
    {
      if (!in (both[i]))
        return;

      reads ("1.234", 1234);
      reads ("1,234", 1.234);
      reads ("7.8", 7.8);
      reads ("1234.567", 1234.567);
      reads ("0.125", 0.125);
      reads ("1.234.567,25", 1234567.25);
      refuses (&number, "1.23.456", NULL);
      is_worth ("1.234", 123400);
      is_worth ("1.234,50 €", 123450);
      is_no_amount ("1,234", NULL);
    }
}

static void
test_swiss (void)
{
  if (!in ("de_CH"))
    return;

  reads ("1’234.5", 1234.5);
  reads ("1'234", 1234);
  reads ("7,8", 7.8);
  refuses (&number, "1,234", NULL);
}

static void
test_arabic (void)
{
  if (!in ("ar_EG"))
    return;

  reads ("١٬٢٣٤٫٥", 1234.5);
  reads ("١٢", 12);
  reads ("41٪", 41);
  reads ("1,234", 1234);
  is_worth ("\u200f٤٢٠ k £", 42000000);
}

static void
test_indian (void)
{
  if (!in ("en_IN"))
    return;

  reads ("12,34,567", 1234567);
  reads ("1,234,567", 1234567);
  refuses (&number, "12,34", NULL);
}

/* The plain way of machines: another computer reads the same. */
static void
test_written_for_machines (void)
{
  static const double numbers[] = {
    0, 1, -1, 1.2, 1.234, -1.234, 12.345, 123.456, 1234.567, 0.125, 0.1 + 0.2, 1e15, 1e-7, 123456789.125, -0.001, 2.0 / 3,
  };
  g_autofree char *three = concord_numeral_write (1.234);

  g_assert_cmpstr (three, ==, "1.2340");

  for (guint l = 0; l < G_N_ELEMENTS (locales); l++)
    {
      if (setlocale (LC_ALL, locales[l]) == NULL)
        continue;

      for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
        {
          g_auto (ConcordValue) value = CONCORD_VALUE_INIT;
          g_autoptr (GError) error = NULL;
          g_autofree char *written = concord_numeral_write (numbers[i]);

          if (!concord_field_read (&number, written, &value, &error))
            g_error ("%s: \"%s\" was refused", locales[l], written);
          if (fabs (value.number - numbers[i]) > 0)
            g_error ("%s: \"%s\" is %.17g", locales[l], written, value.number);
        }
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/numeral/english", test_english);
  g_test_add_func ("/numeral/french", test_french);
  g_test_add_func ("/numeral/german-and-spanish", test_german_and_spanish);
  g_test_add_func ("/numeral/swiss", test_swiss);
  g_test_add_func ("/numeral/arabic", test_arabic);
  g_test_add_func ("/numeral/indian", test_indian);
  g_test_add_func ("/numeral/written-for-machines", test_written_for_machines);

  return g_test_run ();
}
