/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The words on cards, and what the health check says. */

#include "config.h"

#include <locale.h>

#include "concord-health.h"
#include "concord-totals.h"
#include "concord-wording.h"
#include "report-test.h"

static void
assert_says (char       *got,
             const char *expected)
{
  g_assert_cmpstr (got, ==, expected);
  g_free (got);
}

static void
aims_at_as_much_as_was_said (void)
{
  g_autoptr (ConcordRecord) outcome = concord_record_new (CONCORD_KIND_OUTCOME, NULL);

  assert_says (concord_outcome_dup_aim (outcome), "");
  report_test_count (outcome, CONCORD_OUTCOME_BY_YEAR, 2030);
  assert_says (concord_outcome_dup_aim (outcome), "by 2030");
  report_test_measure (outcome, CONCORD_OUTCOME_TARGET, 3.5);
  assert_says (concord_outcome_dup_aim (outcome), "→ 3.5 by 2030");
  report_test_say (outcome, CONCORD_OUTCOME_UNIT, "%");
  report_test_measure (outcome, CONCORD_OUTCOME_BASELINE, 7.8);
  assert_says (concord_outcome_dup_aim (outcome), "7.8% → 3.5% by 2030");
  report_test_say (outcome, CONCORD_OUTCOME_UNIT, "weeks");
  assert_says (concord_outcome_dup_aim (outcome), "7.8 → 3.5 weeks by 2030");
  report_test_say (outcome, CONCORD_OUTCOME_UNIT, "£");
  assert_says (concord_outcome_dup_aim (outcome), "£7.8 → £3.5 by 2030");
}

static void
progress_counts_from_the_baseline (void)
{
  g_autoptr (ConcordRecord) outcome = concord_record_new (CONCORD_KIND_OUTCOME, NULL);
  double fraction = -1;

  g_assert_false (concord_outcome_get_progress (outcome, &fraction));
  report_test_measure (outcome, CONCORD_OUTCOME_BASELINE, 92);
  report_test_measure (outcome, CONCORD_OUTCOME_TARGET, 92);
  report_test_measure (outcome, CONCORD_OUTCOME_CURRENT, 88);
  g_assert_false (concord_outcome_get_progress (outcome, &fraction));

  report_test_measure (outcome, CONCORD_OUTCOME_TARGET, 84);
  g_assert_true (concord_outcome_get_progress (outcome, &fraction));
  g_assert_cmpfloat_with_epsilon (fraction, 0.5, 1e-9);
  report_test_measure (outcome, CONCORD_OUTCOME_CURRENT, 120);
  g_assert_true (concord_outcome_get_progress (outcome, &fraction));
  g_assert_cmpfloat_with_epsilon (fraction, 0, 1e-9);
  report_test_measure (outcome, CONCORD_OUTCOME_CURRENT, 12);
  g_assert_true (concord_outcome_get_progress (outcome, &fraction));
  g_assert_cmpfloat_with_epsilon (fraction, 1, 1e-9);
}

static void
numbers_have_the_decimals_they_need (void)
{
  assert_says (concord_number_format (92), "92");
  assert_says (concord_number_format (7.8), "7.8");
  assert_says (concord_number_format (0.1 + 0.2), "0.3");
  assert_says (concord_number_format (1234567.25), "1,234,567.25");
  assert_says (concord_number_format (-3), "−3");
  assert_says (concord_number_format (-0.00000001), "0");
  assert_says (concord_number_format (1.0 / 3), "0.3333");
}

static ConcordRecord *
add_funding (ConcordGraph  *graph,
             ConcordRecord *commitment,
             gint64         amount,
             gboolean       pooled,
             gboolean       recurring)
{
  ConcordRecord *line = report_test_add (graph, CONCORD_KIND_FUNDING_LINE, CONCORD_FUNDING_LINE_COMMITMENT, commitment, 0, NULL);

  report_test_count (line, CONCORD_FUNDING_LINE_AMOUNT, amount);
  report_test_count (line, CONCORD_FUNDING_LINE_POOLED, pooled);
  report_test_count (line, CONCORD_FUNDING_LINE_RECURRING, recurring);

  return line;
}

static void
money_says_once_and_each_year (void)
{
  g_autoptr (ConcordGraph) graph = report_test_graph ("Money");
  ConcordRecord *commitment = report_test_add (graph, CONCORD_KIND_COMMITMENT, 0, NULL, CONCORD_COMMITMENT_STATEMENT, "Do");
  ConcordRecord *other = report_test_add (graph, CONCORD_KIND_COMMITMENT, 0, NULL, CONCORD_COMMITMENT_STATEMENT, "Do more");

  assert_says (concord_commitment_dup_money (graph, commitment), "");
  add_funding (graph, commitment, 42000000, TRUE, FALSE);
  assert_says (concord_commitment_dup_money (graph, commitment), "£420k · pooled");
  add_funding (graph, commitment, 9600000, FALSE, TRUE);
  assert_says (concord_commitment_dup_money (graph, commitment), "£420k + £96k a year · part pooled");
  add_funding (graph, other, 9600000, FALSE, TRUE);
  assert_says (concord_commitment_dup_money (graph, other), "£96k a year");
  report_test_say (concord_graph_get_session (graph), CONCORD_SESSION_CURRENCY, "EUR");
  assert_says (concord_commitment_dup_money (graph, other), "€96k a year");
}

static void
sums_stop_at_the_largest (void)
{
  g_assert_cmpint (concord_money_add (G_MAXINT64 - 1, 5), ==, G_MAXINT64);
  g_assert_cmpint (concord_money_add (2, 3), ==, 5);
}

static void
partners_stand_in_order_and_once (void)
{
  g_autoptr (ConcordGraph) graph = report_test_board (2);
  ConcordRecord *commitment = concord_record_list_peek (concord_graph_list (graph, CONCORD_KIND_COMMITMENT), 0);
  ConcordRecord *lead = concord_graph_follow (graph, commitment, CONCORD_COMMITMENT_LEAD);

  assert_says (concord_commitment_dup_partners (graph, commitment), "Mere Council, Care Board");
  report_test_say (lead, CONCORD_PARTNER_SHORT_NAME, "Council");
  assert_says (concord_commitment_dup_partners (graph, commitment), "Council, Care Board");
  report_test_point (commitment, CONCORD_COMMITMENT_SUPPORTING, lead);
  assert_says (concord_commitment_dup_partners (graph, commitment), "Council");
}

static void
averages_are_rounded_before_they_are_banded (void)
{
  g_autoptr (ConcordGraph) graph = report_test_graph ("Health");
  g_autoptr (ConcordHealth) health = NULL;
  double average;

  /* 79 of 20 is 3.95: rounded to 4.0, a strength. */
  for (guint i = 0; i < 20; i++)
    report_test_rate (graph, CONCORD_RATING_PURPOSE, i == 0 ? 3 : 4, NULL);
  health = concord_health_new (graph);

  g_assert_true (concord_health_get_average (health, CONCORD_RATING_PURPOSE, &average));
  g_assert_cmpfloat_with_epsilon (average, 4.0, 1e-9);
  g_assert_cmpint (concord_band_of (average), ==, CONCORD_BAND_STRENGTH);
  g_assert_false (concord_health_get_average (health, CONCORD_RATING_SYSTEM, &average));
  g_assert_cmpint (concord_band_of (3.9), ==, CONCORD_BAND_DISCUSS);
  g_assert_cmpint (concord_band_of (3.0), ==, CONCORD_BAND_DISCUSS);
  g_assert_cmpint (concord_band_of (2.9), ==, CONCORD_BAND_ATTENTION);
}

static void
two_of_a_partner_are_too_few_to_tell (void)
{
  g_autoptr (ConcordGraph) graph = report_test_graph ("Health");
  ConcordRecord *partner = report_test_add (graph, CONCORD_KIND_PARTNER, 0, NULL, CONCORD_PARTNER_NAME, "Council");
  double average;

  for (guint n = 1; n <= 3; n++)
    {
      g_autoptr (ConcordHealth) health = NULL;

      report_test_rate (graph, CONCORD_RATING_PURPOSE, 5, partner);
      health = concord_health_new (graph);
      g_assert_cmpint (concord_health_get_partner_average (health, CONCORD_RATING_PURPOSE, concord_record_get_id (partner), &average),
                       ==, n == 3);
    }
}

static void
names_in_arabic_stay_to_themselves (void)
{
  g_autofree char *arabic = concord_words_isolate ("شرطة نورثمير");
  g_autofree char *english = concord_words_isolate ("Northmere Police");

  g_assert_cmpstr (arabic, ==, "\u2068شرطة نورثمير\u2069");
  g_assert_cmpstr (english, ==, "Northmere Police");
}

int
main (int   argc,
      char *argv[])
{
  g_setenv ("LC_ALL", "en_GB.UTF-8", TRUE);
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/wording/aims-at-as-much-as-was-said", aims_at_as_much_as_was_said);
  g_test_add_func ("/wording/progress-counts-from-the-baseline", progress_counts_from_the_baseline);
  g_test_add_func ("/wording/numbers-have-the-decimals-they-need", numbers_have_the_decimals_they_need);
  g_test_add_func ("/wording/money-says-once-and-each-year", money_says_once_and_each_year);
  g_test_add_func ("/wording/sums-stop-at-the-largest", sums_stop_at_the_largest);
  g_test_add_func ("/wording/partners-stand-in-order-and-once", partners_stand_in_order_and_once);
  g_test_add_func ("/health/averages-are-rounded-before-they-are-banded", averages_are_rounded_before_they_are_banded);
  g_test_add_func ("/health/two-of-a-partner-are-too-few-to-tell", two_of_a_partner_are_too_few_to_tell);
  g_test_add_func ("/wording/names-in-arabic-stay-to-themselves", names_in_arabic_stay_to_themselves);

  return g_test_run ();
}
