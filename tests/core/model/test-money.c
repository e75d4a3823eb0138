/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Money as people say, read and write it. Amounts here are pence. */

#include <locale.h>

#include "concord-money.h"
#include "concord-value.h"

static void
test_shows_whole_amounts_grouped (void)
{
  static const struct
  {
    gint64 minor;
    const char *currency;
    const char *shown;
  } amounts[] = {
    { 0, NULL, "£0" },
    { 100, NULL, "£1" },
    { 42000000, NULL, "£420,000" },
    { 42000000, "EUR", "€420,000" },
    { 42000000, "USD", "$420,000" },
    { 42000000, "PLN", "420,000 PLN" },
    { 3800050, "GBP", "£38,000.50" },
    { 5, "GBP", "£0.05" },
    { -9600000, "GBP", "−£96,000" },
    { 900719925474099100, "GBP", "£9,007,199,254,740,991" },
  };

  if (setlocale (LC_NUMERIC, "en_GB.UTF-8") == NULL)
    {
      g_test_skip ("there is no en_GB.UTF-8 locale here");
      return;
    }

  for (guint i = 0; i < G_N_ELEMENTS (amounts); i++)
    {
      g_autofree char *shown = concord_money_format (amounts[i].minor, amounts[i].currency);

      g_assert_cmpstr (shown, ==, amounts[i].shown);
    }
}

static void
test_shows_about_how_much_on_a_card (void)
{
  static const struct
  {
    gint64 minor;
    const char *shown;
  } amounts[] = {
    { 0, "£0" },
    { 50, "£0.5" },
    { 99900, "£999" },
    { 100000, "£1k" },
    { 3800000, "£38k" },
    { 9600000, "£96k" },
    { 42000000, "£420k" },
    { 42050000, "£420k" },
    { 150000, "£1.5k" },
    { 99949900, "£999k" },
    { 99950000, "£1m" },
    { 110000000, "£1.1m" },
    { 160000000, "£1.6m" },
    { 1400000000, "£14m" },
    { 99950000000, "£1bn" },
    { 250000000000, "£2.5bn" },
    { -110000000, "−£1.1m" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (amounts); i++)
    {
      g_autofree char *shown = concord_money_format_short (amounts[i].minor, "GBP");

      g_assert_cmpstr (shown, ==, amounts[i].shown);
    }
}

static void
test_reads_amounts_as_people_say_them (void)
{
  static const struct
  {
    const char *said;
    gint64 minor;
  } amounts[] = {
    { "0", 0 },
    { "96,000", 9600000 },
    { "96 000", 9600000 },
    { "£420k", 42000000 },
    { "420 K", 42000000 },
    { "£1.2m", 120000000 },
    { "1.2 million", 120000000 },
    { "£14 million", 1400000000 },
    { "2bn", 200000000000 },
    { "5 thousand", 500000 },
    { "38000.50", 3800050 },
    { "€12", 1200 },
    { "$12.99", 1299 },
    { "  £ 7 ", 700 },
    { ".5", 50 },
    { "-5", -500 },
    { "-£1.2m", -120000000 },
    { "−£96,000", -9600000 },
    { "0.1m", 10000000 },
    { "1.1m", 110000000 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (amounts); i++)
    {
      g_autoptr (GError) error = NULL;
      gint64 minor = -1;

      g_assert_true (concord_money_parse (amounts[i].said, &minor, &error));
      g_assert_no_error (error);
      g_assert_cmpint (minor, ==, amounts[i].minor);
    }
}

static void
test_refuses_what_is_no_amount (void)
{
  static const char *const said[] = {
    "", " ", "£", "k", "a lot", "12 apples", "£12 each", "1.2.3", "--5", "nan", "inf", "£k", "12%", "1m2", "1e3", "0x10", "£-5", "-", "-k", "5e",
  };

  for (guint i = 0; i < G_N_ELEMENTS (said); i++)
    {
      g_autoptr (GError) error = NULL;
      gint64 minor = -1;

      g_assert_false (concord_money_parse (said[i], &minor, &error));
      g_assert_error (error, CONCORD_MODEL_ERROR, CONCORD_MODEL_ERROR_MALFORMED);
      g_assert_cmpint (minor, ==, -1);
    }
}

static void
test_refuses_more_than_can_be_kept_exactly (void)
{
  static const char *const said[] = { "100000000000000", "90072bn", "99999999999999999999999999bn" };

  for (guint i = 0; i < G_N_ELEMENTS (said); i++)
    {
      g_autoptr (GError) error = NULL;
      gint64 minor = -1;

      g_assert_false (concord_money_parse (said[i], &minor, &error));
      g_assert_error (error, CONCORD_MODEL_ERROR, CONCORD_MODEL_ERROR_OUT_OF_RANGE);
      g_assert_cmpint (minor, ==, -1);
    }
}

static void
test_reads_back_what_it_shows (void)
{
  static const gint64 amounts[] = { 0, 1, 99, 100, 101, 3800050, 42000000, 900719925474099, -3800050 };
  static const char *const locales[] = { "C.UTF-8", "en_GB.UTF-8" };

  for (guint l = 0; l < G_N_ELEMENTS (locales); l++)
    {
      if (setlocale (LC_NUMERIC, locales[l]) == NULL)
        continue;

      for (guint i = 0; i < G_N_ELEMENTS (amounts); i++)
        {
          g_autoptr (GError) error = NULL;
          g_autofree char *shown = concord_money_format (amounts[i], "GBP");
          gint64 minor = -1;

          g_assert_true (concord_money_parse (shown, &minor, &error));
          g_assert_no_error (error);
          g_assert_cmpint (minor, ==, amounts[i]);
        }
    }
}

int
main (int argc, char **argv)
{
  g_setenv ("LC_ALL", "C.UTF-8", TRUE);
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/money/shows-whole-amounts-grouped", test_shows_whole_amounts_grouped);
  g_test_add_func ("/money/shows-about-how-much-on-a-card", test_shows_about_how_much_on_a_card);
  g_test_add_func ("/money/reads-amounts-as-people-say-them", test_reads_amounts_as_people_say_them);
  g_test_add_func ("/money/refuses-what-is-no-amount", test_refuses_what_is_no_amount);
  g_test_add_func ("/money/refuses-more-than-can-be-kept-exactly", test_refuses_more_than_can_be_kept_exactly);
  g_test_add_func ("/money/reads-back-what-it-shows", test_reads_back_what_it_shows);

  return g_test_run ();
}
