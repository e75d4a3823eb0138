/* SPDX-License-Identifier: GPL-3.0-or-later */

/* That the sample session is written as we write it, and says what Northmere said. */

#include "config.h"

#include <string.h>

#include "concord-kinds.h"
#include "exchange-test.h"

/* Everything from the time of export on; the version of Concord before it may change. */
static const char *
skip_generator (GBytes *bytes)
{
  const char *exported = g_strstr_len (g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), "\"exported\"");

  g_assert_nonnull (exported);

  return exported;
}

static void
test_the_sample_is_written_as_we_write_it (void)
{
  g_autoptr (GBytes) bytes = exchange_test_load (EXCHANGE_TEST_NORTHMERE);
  g_autoptr (ConcordGraph) graph = exchange_test_read (bytes);
  g_autoptr (GBytes) again = exchange_test_write (graph);

  g_assert_cmpstr (skip_generator (bytes), ==, skip_generator (again));
}

static void
test_the_sample_holds_all_of_it (void)
{
  static const struct
  {
    ConcordKind kind;
    guint n;
  } expected[] = {
    { CONCORD_KIND_PARTNER, 10 },     { CONCORD_KIND_COHORT, 3 },      { CONCORD_KIND_OUTCOME, 3 },
    { CONCORD_KIND_PRIORITY, 6 },     { CONCORD_KIND_COMMITMENT, 8 },  { CONCORD_KIND_FUNDING_LINE, 8 },
    { CONCORD_KIND_BENEFIT_LINE, 3 }, { CONCORD_KIND_NOTE, 3 },        { CONCORD_KIND_RATING, 27 * 12 },
    { CONCORD_KIND_AGENDA_ITEM, 7 },
  };
  g_autoptr (GBytes) bytes = exchange_test_load (EXCHANGE_TEST_NORTHMERE);
  g_autoptr (ConcordGraph) graph = exchange_test_read (bytes);

  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    g_assert_cmpuint (concord_record_list_get_length (concord_graph_list (graph, expected[i].kind)), ==, expected[i].n);

  g_assert_null (concord_graph_get_envelope (graph));
}

static char *
average (ConcordGraph *graph,
         guint         condition,
         const char   *partner)
{
  ConcordRecordList *ratings = concord_graph_list (graph, CONCORD_KIND_RATING);
  double sum = 0;
  guint n = 0;

  for (guint i = 0; i < concord_record_list_get_length (ratings); i++)
    {
      ConcordRecord *rating = concord_record_list_peek (ratings, i);
      ConcordRecord *from = concord_graph_follow (graph, rating, CONCORD_RATING_PARTNER);

      if (concord_record_get_choice (rating, CONCORD_RATING_CONDITION) != condition ||
          (partner != NULL && !g_str_equal (concord_record_get_headline (from), partner)))
        continue;

      sum += (double) concord_record_get_whole (rating, CONCORD_RATING_SCORE, 0);
      n++;
    }

  return g_strdup_printf ("%.1f", sum / n);
}

static void
test_the_sample_rates_as_northmere_did (void)
{
  static const char *const expected[] = { "4.3", "3.1", "2.4", "4.5", "2.9", "3.8",
                                          "4.2", "4.0", "2.7", "3.3", "3.0", "2.6" };
  g_autoptr (GBytes) bytes = exchange_test_load (EXCHANGE_TEST_NORTHMERE);
  g_autoptr (ConcordGraph) graph = exchange_test_read (bytes);
  g_autofree char *council = average (graph, CONCORD_RATING_SUPPORT, "Northmere Council");
  g_autofree char *health = average (graph, CONCORD_RATING_SUPPORT, "Integrated Care Board");

  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_autofree char *all = average (graph, CONCORD_RATING_PURPOSE + i, NULL);

      g_assert_cmpstr (all, ==, expected[i]);
    }

  g_assert_cmpstr (council, ==, "4.5");
  g_assert_cmpstr (health, ==, "1.8");
}

static void
test_each_person_fills_one_sheet_for_one_partner (void)
{
  g_autoptr (GBytes) bytes = exchange_test_load (EXCHANGE_TEST_NORTHMERE);
  g_autoptr (ConcordGraph) graph = exchange_test_read (bytes);
  ConcordRecordList *ratings = concord_graph_list (graph, CONCORD_KIND_RATING);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) partner_of = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) partners = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < concord_record_list_get_length (ratings); i++)
    {
      ConcordRecord *rating = concord_record_list_peek (ratings, i);
      const char *sheet = concord_record_get_text (rating, CONCORD_RATING_SHEET);
      const char *partner = concord_record_get_text (rating, CONCORD_RATING_PARTNER);
      const char *known = g_hash_table_lookup (partner_of, sheet);

      g_assert_true (g_hash_table_add (
        seen, g_strdup_printf ("%s %u", sheet, concord_record_get_choice (rating, CONCORD_RATING_CONDITION))));
      g_assert_true (known == NULL || g_str_equal (known, partner));
      g_hash_table_insert (partner_of, (char *) sheet, (char *) partner);
      g_hash_table_add (partners, (char *) partner);
    }

  g_assert_cmpuint (g_hash_table_size (partner_of), ==, 27);
  g_assert_cmpuint (g_hash_table_size (partners), ==, 6);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/sample/is-written-as-we-write-it", test_the_sample_is_written_as_we_write_it);
  g_test_add_func ("/sample/holds-all-of-it", test_the_sample_holds_all_of_it);
  g_test_add_func ("/sample/rates-as-northmere-did", test_the_sample_rates_as_northmere_did);
  g_test_add_func ("/sample/each-person-fills-one-sheet-for-one-partner",
                   test_each_person_fills_one_sheet_for_one_partner);

  return g_test_run ();
}
