/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which cards may be one after two copies came together: by their words, among siblings, and quickly. */

#include "config.h"

#include "concord-duplicates.h"
#include "report-test.h"

typedef struct
{
  ConcordGraph *graph;
  ConcordRecord *early_help;
  ConcordRecord *safe_streets;
  GPtrArray *added;
} Fixture;

static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  ConcordRecord *outcome;

  self->graph = report_test_graph ("Northmere");
  outcome = report_test_add (self->graph, CONCORD_KIND_OUTCOME, 0, NULL, CONCORD_OUTCOME_TITLE, "Families thrive");
  self->early_help = report_test_add (self->graph, CONCORD_KIND_PRIORITY, CONCORD_PRIORITY_OUTCOME, outcome,
                                      CONCORD_PRIORITY_TITLE, "Early help");
  self->safe_streets = report_test_add (self->graph, CONCORD_KIND_PRIORITY, CONCORD_PRIORITY_OUTCOME, outcome,
                                        CONCORD_PRIORITY_TITLE, "Safe streets");
  self->added = g_ptr_array_new ();
}

static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  g_clear_object (&self->graph);
  g_clear_pointer (&self->added, g_ptr_array_unref);
}

static ConcordRecord *
commit_to (Fixture       *self,
           ConcordRecord *priority,
           const char    *statement)
{
  return report_test_add (self->graph, CONCORD_KIND_COMMITMENT, CONCORD_COMMITMENT_PRIORITY, priority,
                          CONCORD_COMMITMENT_STATEMENT, statement);
}

static ConcordRecord *
note (Fixture    *self,
      const char *text)
{
  return report_test_add (self->graph, CONCORD_KIND_NOTE, 0, NULL, CONCORD_NOTE_TEXT, text);
}

static ConcordRecord *
came_in (Fixture       *self,
         ConcordRecord *record)
{
  g_ptr_array_add (self->added, (char *) concord_record_get_id (record));

  return record;
}

static guint
count_pairs (Fixture *self)
{
  g_autoptr (GArray) found = concord_duplicates_find (self->graph, self->added);

  return found->len;
}

static void
assert_pair (GArray        *found,
             guint          index,
             ConcordRecord *one,
             ConcordRecord *other)
{
  const ConcordDuplicate *pair = &g_array_index (found, ConcordDuplicate, index);

  g_assert_true (pair->one == one);
  g_assert_true (pair->other == other);
}

static void
test_case_accents_punctuation_and_order_make_no_difference (Fixture       *self,
                                                            gconstpointer  data)
{
  static const char *const alike[][2] = {
    { "Open a café for carers", "OPEN A CAFE FOR CARERS" },
    { "The town’s buses run late", "Buses run late: the towns!" },
    { "Straßen beleuchten", "STRASSEN beleuchten" },
    { "Łódź’s 你好", "łódźs, 你好." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (alike); i++)
    {
      ConcordRecord *one = note (self, alike[i][0]);
      ConcordRecord *other = came_in (self, note (self, alike[i][1]));
      g_autoptr (GArray) found = concord_duplicates_find (self->graph, self->added);

      g_assert_cmpuint (found->len, ==, i + 1);
      assert_pair (found, i, one, other);
    }
}

static void
test_nearly_the_same_words_are_enough_and_a_subject_is_not (Fixture       *self,
                                                            gconstpointer  data)
{
  ConcordRecord *hubs = commit_to (self, self->early_help, "Open four family hubs");
  ConcordRecord *hubs_again = came_in (self, commit_to (self, self->early_help, "Open four new family hubs"));
  g_autoptr (GArray) found = NULL;

  came_in (self, commit_to (self, self->early_help, "Train family workers"));
  came_in (self, commit_to (self, self->early_help, "…?!"));
  came_in (self, commit_to (self, self->early_help, "— !"));

  found = concord_duplicates_find (self->graph, self->added);
  g_assert_cmpuint (found->len, ==, 1);
  assert_pair (found, 0, hubs, hubs_again);
}

static void
test_the_same_promise_under_two_priorities_is_two (Fixture       *self,
                                                   gconstpointer  data)
{
  commit_to (self, self->early_help, "Open four family hubs");
  came_in (self, commit_to (self, self->safe_streets, "Open four family hubs"));
  came_in (self, note (self, "Open four family hubs"));

  g_assert_cmpuint (count_pairs (self), ==, 0);
}

static void
test_what_was_there_before_is_left_alone (Fixture       *self,
                                          gconstpointer  data)
{
  note (self, "No bus after six");
  note (self, "No bus after six");
  g_assert_cmpuint (count_pairs (self), ==, 0);

  g_ptr_array_add (self->added, (char *) "5f0c2c1e-0000-4000-8000-00000000000a");
  g_assert_cmpuint (count_pairs (self), ==, 0);
}

static void
test_a_card_goes_to_the_one_most_like_it_and_to_no_other (Fixture       *self,
                                                          gconstpointer  data)
{
  ConcordRecord *near = note (self, "No bus goes after six here");
  ConcordRecord *same = note (self, "No bus goes after six");
  ConcordRecord *first = came_in (self, note (self, "No bus goes after six!"));
  ConcordRecord *second = came_in (self, note (self, "No bus goes after six…"));
  g_autoptr (GArray) found = concord_duplicates_find (self->graph, self->added);

  g_assert_cmpuint (found->len, ==, 2);
  assert_pair (found, 0, same, first);
  assert_pair (found, 1, near, second);
}

static void
test_words_that_all_have_hide_nobody (Fixture       *self,
                                      gconstpointer  data)
{
  static const char *const words[] = { "more", "buses", "for", "the", "town", "now" };
  ConcordRecord *one = NULL;
  ConcordRecord *other;
  g_autoptr (GArray) found = NULL;

  /* Each word stands in hundreds of notes, always beside others that do not come again. */
  for (guint i = 0; i < 1200; i++)
    {
      g_autofree char *text = g_strdup_printf ("%s and r%u s%u t%u", words[i % G_N_ELEMENTS (words)], i, i, i);

      note (self, text);
    }
  one = note (self, "More buses for the town, now");
  other = came_in (self, note (self, "Now: more buses for the town"));

  found = concord_duplicates_find (self->graph, self->added);
  g_assert_cmpuint (found->len, ==, 1);
  assert_pair (found, 0, one, other);
}

/* Everybody wrote about the same few things, and nothing is quite the same: the worst there is. */
static gint64
measure (guint n)
{
  g_autoptr (GPtrArray) added = g_ptr_array_new ();
  g_autoptr (ConcordGraph) graph = report_test_graph ("Northmere");
  gint64 least = G_MAXINT64;

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *text = g_strdup_printf ("Open more hubs in ward %u for %u families of road %u", i, i * 7 % n, i * 3 % n);
      ConcordRecord *record = report_test_add (graph, CONCORD_KIND_NOTE, 0, NULL, CONCORD_NOTE_TEXT, text);

      g_ptr_array_add (added, (char *) concord_record_get_id (record));
    }

  for (guint i = 0; i < 3; i++)
    {
      gint64 began = g_get_monotonic_time ();
      g_autoptr (GArray) found = concord_duplicates_find (graph, added);

      least = MIN (least, g_get_monotonic_time () - began);
    }

  return least;
}

static void
test_ten_thousand_cards_take_ten_times_a_thousand (void)
{
  gint64 few = measure (1000);
  gint64 many = measure (10000);

  g_test_message ("1,000 cards in %" G_GINT64_FORMAT " µs, 10,000 in %" G_GINT64_FORMAT " µs", few, many);
  /* Comparing each with each would take a hundred times as long. */
  g_assert_cmpint (many, <, 40 * few);
}

#define ADD(name, test) g_test_add ("/duplicates/" name, Fixture, NULL, set_up, test, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("case-accents-punctuation-and-order-make-no-difference",
       test_case_accents_punctuation_and_order_make_no_difference);
  ADD ("nearly-the-same-words-are-enough-and-a-subject-is-not",
       test_nearly_the_same_words_are_enough_and_a_subject_is_not);
  ADD ("the-same-promise-under-two-priorities-is-two", test_the_same_promise_under_two_priorities_is_two);
  ADD ("what-was-there-before-is-left-alone", test_what_was_there_before_is_left_alone);
  ADD ("a-card-goes-to-the-one-most-like-it-and-to-no-other", test_a_card_goes_to_the_one_most_like_it_and_to_no_other);
  ADD ("words-that-all-have-hide-nobody", test_words_that_all_have_hide_nobody);
  g_test_add_func ("/duplicates/ten-thousand-cards-take-ten-times-a-thousand",
                   test_ten_thousand_cards_take_ten_times_a_thousand);

  return g_test_run ();
}
