/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where the golden thread breaks, rule by rule: what breaks it, what mends it. */

#include "config.h"

#include <locale.h>
#include <string.h>

#include "concord-gaps.h"
#include "concord-record-write.h"
#include "report-test.h"

#define TODAY "2027-03-31"

/* A session in which nothing is missing; tests then take something away. */
typedef struct
{
  ConcordGraph *graph;
  ConcordRecord *session;
  ConcordRecord *partner;
  ConcordRecord *cohort;
  ConcordRecord *outcome;
  ConcordRecord *priority;
  ConcordRecord *commitment;
} Fixture;

static void
put (ConcordRecord      *record,
     guint               field,
     const ConcordValue *value)
{
  g_auto (ConcordValue) copy = CONCORD_VALUE_INIT;

  concord_value_copy (value, &copy);
  concord_record_take_value (record, field, &copy);
}

static void
forget (ConcordRecord *record,
        guint          field)
{
  put (record, field, &CONCORD_VALUE_NONE);
}

static ConcordRecord *
add_commitment (Fixture       *self,
                ConcordRecord *priority,
                const char    *statement)
{
  ConcordRecord *commitment = report_test_add (self->graph, CONCORD_KIND_COMMITMENT, CONCORD_COMMITMENT_PRIORITY, priority,
                                               CONCORD_COMMITMENT_STATEMENT, statement);

  report_test_point (commitment, CONCORD_COMMITMENT_LEAD, self->partner);
  report_test_say (commitment, CONCORD_COMMITMENT_LEAD_ROLE, "Director of Children’s Services");
  report_test_count (commitment, CONCORD_COMMITMENT_MANDATE, CONCORD_COMMITMENT_AUTHORISED);
  report_test_say (commitment, CONCORD_COMMITMENT_DUE, "2027-03");
  report_test_count (commitment, CONCORD_COMMITMENT_STATUS, CONCORD_COMMITMENT_AGREED);

  return commitment;
}

static ConcordRecord *
add_outcome (Fixture    *self,
             const char *title)
{
  ConcordRecord *outcome = report_test_add (self->graph, CONCORD_KIND_OUTCOME, 0, NULL, CONCORD_OUTCOME_TITLE, title);

  report_test_point (outcome, CONCORD_OUTCOME_COHORT, self->cohort);
  report_test_say (outcome, CONCORD_OUTCOME_MEASURE, "Children looked after per 10,000");
  report_test_measure (outcome, CONCORD_OUTCOME_BASELINE, 92);
  report_test_measure (outcome, CONCORD_OUTCOME_TARGET, 70);
  report_test_count (outcome, CONCORD_OUTCOME_BY_YEAR, 2030);

  return outcome;
}

static ConcordRecord *
add_priority (Fixture       *self,
              ConcordRecord *outcome,
              const char    *title)
{
  return report_test_add (self->graph, CONCORD_KIND_PRIORITY, CONCORD_PRIORITY_OUTCOME, outcome, CONCORD_PRIORITY_TITLE, title);
}

static void
set_up (Fixture      *self,
        gconstpointer data)
{
  self->graph = report_test_graph ("Northmere");
  self->session = concord_graph_get_session (self->graph);
  report_test_count (self->session, CONCORD_SESSION_HORIZON, 2046);
  report_test_say (self->session, CONCORD_SESSION_NEXT_REVIEW, "2027-04-21");
  self->partner = report_test_add (self->graph, CONCORD_KIND_PARTNER, 0, NULL, CONCORD_PARTNER_NAME, "Council");
  self->cohort = report_test_add (self->graph, CONCORD_KIND_COHORT, 0, NULL, CONCORD_COHORT_NAME, "Children");
  self->outcome = add_outcome (self, "Fewer children in care");
  self->priority = add_priority (self, self->outcome, "Early help hubs");
  self->commitment = add_commitment (self, self->priority, "Open four hubs");
}

static void
tear_down (Fixture      *self,
           gconstpointer data)
{
  g_clear_object (&self->graph);
}

/* Every gap as "rule: headline", one a line. */
static char *
dup_gaps (ConcordGraph *graph,
          const char   *today)
{
  g_autoptr (GArray) gaps = concord_gaps_find (graph, today, 0);
  g_autoptr (GString) said = g_string_new (NULL);

  for (guint i = 0; i < gaps->len; i++)
    {
      const ConcordGap *gap = &g_array_index (gaps, ConcordGap, i);

      g_string_append_printf (said, "%s%s: %s", i > 0 ? "\n" : "", gap->rule->id, concord_record_get_headline (gap->record));
    }

  return g_strdup (said->str);
}

static guint
count_in_slices (ConcordGraph *graph,
                 const char   *today,
                 guint         slice)
{
  g_autoptr (ConcordGapCount) count = concord_gap_count_new (graph, today, 0);

  while (concord_gap_count_go_on (count, slice))
    ;

  return concord_gap_count_get_total (count);
}

/* The list says so, and the count agrees with it however it is sliced. */
static void
assert_gaps_on (Fixture    *self,
                const char *today,
                const char *expected)
{
  g_autofree char *said = dup_gaps (self->graph, today);
  g_autoptr (GArray) gaps = concord_gaps_find (self->graph, today, 0);

  g_assert_cmpstr (said, ==, expected);
  g_assert_cmpuint (count_in_slices (self->graph, today, 1), ==, gaps->len);
  g_assert_cmpuint (count_in_slices (self->graph, today, 3), ==, gaps->len);
  g_assert_cmpuint (count_in_slices (self->graph, today, G_MAXINT32), ==, gaps->len);
}

static void
assert_gaps (Fixture    *self,
             const char *expected)
{
  assert_gaps_on (self, TODAY, expected);
}

static void
the_thread_holds (Fixture      *self,
                  gconstpointer data)
{
  assert_gaps (self, "");
}

/* --- what is missing ------------------------------------------------------------- */

static void
a_session_needs_a_horizon_and_a_review (Fixture      *self,
                                        gconstpointer data)
{
  forget (self->session, CONCORD_SESSION_HORIZON);
  forget (self->session, CONCORD_SESSION_NEXT_REVIEW);
  assert_gaps (self, "session-horizon: Northmere\nsession-review: Northmere");

  report_test_count (self->session, CONCORD_SESSION_HORIZON, 2046);
  assert_gaps (self, "session-review: Northmere");
  report_test_say (self->session, CONCORD_SESSION_NEXT_REVIEW, "2028");
  assert_gaps (self, "");
}

static void
an_outcome_needs_each_of_its_fields (Fixture      *self,
                                     gconstpointer data)
{
  static const struct
  {
    guint field;
    const char *gap;
  } needs[] = {
    { CONCORD_OUTCOME_COHORT, "outcome-cohort: Fewer children in care" },
    { CONCORD_OUTCOME_MEASURE, "outcome-measure: Fewer children in care" },
    { CONCORD_OUTCOME_BASELINE, "outcome-baseline: Fewer children in care" },
    { CONCORD_OUTCOME_TARGET, "outcome-target: Fewer children in care" },
    { CONCORD_OUTCOME_BY_YEAR, "outcome-year: Fewer children in care" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (needs); i++)
    {
      g_auto (ConcordValue) kept = CONCORD_VALUE_INIT;

      concord_value_copy (concord_record_get_value (self->outcome, needs[i].field), &kept);
      forget (self->outcome, needs[i].field);
      assert_gaps (self, needs[i].gap);
      put (self->outcome, needs[i].field, &kept);
      assert_gaps (self, "");
    }
}

static void
zero_is_a_number_like_any_other (Fixture      *self,
                                 gconstpointer data)
{
  report_test_measure (self->outcome, CONCORD_OUTCOME_BASELINE, 0);
  report_test_measure (self->outcome, CONCORD_OUTCOME_TARGET, 0);
  assert_gaps (self, "");
}

static void
an_outcome_needs_a_priority (Fixture      *self,
                             gconstpointer data)
{
  ConcordRecord *outcome = add_outcome (self, "Young people feel well");
  ConcordRecord *priority;

  assert_gaps (self, "outcome-priority: Young people feel well");
  priority = add_priority (self, outcome, "Support in schools");
  assert_gaps (self, "priority-commitment: Support in schools");
  add_commitment (self, priority, "Train staff");
  assert_gaps (self, "");
}

static void
a_commitment_needs_each_of_its_fields (Fixture      *self,
                                       gconstpointer data)
{
  static const struct
  {
    guint field;
    const char *gap;
  } needs[] = {
    { CONCORD_COMMITMENT_LEAD_ROLE, "commitment-role: Open four hubs" },
    { CONCORD_COMMITMENT_MANDATE, "commitment-mandate: Open four hubs" },
    { CONCORD_COMMITMENT_DUE, "commitment-due: Open four hubs" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (needs); i++)
    {
      g_auto (ConcordValue) kept = CONCORD_VALUE_INIT;

      concord_value_copy (concord_record_get_value (self->commitment, needs[i].field), &kept);
      forget (self->commitment, needs[i].field);
      assert_gaps (self, needs[i].gap);
      put (self->commitment, needs[i].field, &kept);
      assert_gaps (self, "");
    }
}

static void
support_alone_does_not_lead (Fixture      *self,
                             gconstpointer data)
{
  forget (self->commitment, CONCORD_COMMITMENT_LEAD);
  report_test_point (self->commitment, CONCORD_COMMITMENT_SUPPORTING, self->partner);
  assert_gaps (self, "commitment-lead: Open four hubs");
}

/* --- dates ----------------------------------------------------------------------- */

static void
a_date_is_past_when_all_of_it_is (Fixture      *self,
                                  gconstpointer data)
{
  static const struct
  {
    const char *due;
    const char *last_day;
    const char *day_after;
  } dates[] = {
    { "2027-03", "2027-03-31", "2027-04-01" },
    { "2027", "2027-12-31", "2028-01-01" },
    { "2027-03-14", "2027-03-14", "2027-03-15" },
    { "2028-02", "2028-02-29", "2028-03-01" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (dates); i++)
    {
      report_test_say (self->commitment, CONCORD_COMMITMENT_DUE, dates[i].due);
      assert_gaps_on (self, "2026-10-14", "");
      assert_gaps_on (self, dates[i].last_day, "");
      assert_gaps_on (self, dates[i].day_after, "commitment-overdue: Open four hubs");
    }
}

static void
what_was_never_dated_is_not_late (Fixture      *self,
                                  gconstpointer data)
{
  forget (self->commitment, CONCORD_COMMITMENT_DUE);
  assert_gaps_on (self, "2199-12-31", "commitment-due: Open four hubs");
}

/* --- status ---------------------------------------------------------------------- */

static void
what_is_done_asks_for_nothing_more (Fixture      *self,
                                    gconstpointer data)
{
  ConcordRecord *bare = report_test_add (self->graph, CONCORD_KIND_COMMITMENT, CONCORD_COMMITMENT_PRIORITY, self->priority,
                                         CONCORD_COMMITMENT_STATEMENT, "Name the hubs");

  assert_gaps (self, "commitment-lead: Name the hubs\ncommitment-role: Name the hubs\n"
                     "commitment-mandate: Name the hubs\ncommitment-due: Name the hubs");
  report_test_count (bare, CONCORD_COMMITMENT_STATUS, CONCORD_COMMITMENT_DONE);
  assert_gaps (self, "");
  report_test_say (bare, CONCORD_COMMITMENT_DUE, "2026");
  assert_gaps (self, "");
  report_test_count (bare, CONCORD_COMMITMENT_STATUS, CONCORD_COMMITMENT_STOPPED);
  assert_gaps (self, "");
  report_test_count (bare, CONCORD_COMMITMENT_STATUS, CONCORD_COMMITMENT_UNDER_WAY);
  assert_gaps (self, "commitment-overdue: Name the hubs\ncommitment-lead: Name the hubs\n"
                     "commitment-role: Name the hubs\ncommitment-mandate: Name the hubs");
}

static void
what_was_stopped_holds_no_thread (Fixture      *self,
                                  gconstpointer data)
{
  report_test_count (self->commitment, CONCORD_COMMITMENT_STATUS, CONCORD_COMMITMENT_STOPPED);
  assert_gaps (self, "priority-commitment: Early help hubs\npartner-promise: Council");

  report_test_count (self->commitment, CONCORD_COMMITMENT_STATUS, CONCORD_COMMITMENT_DONE);
  assert_gaps (self, "");
}

static void
at_risk_needs_a_note (Fixture      *self,
                      gconstpointer data)
{
  report_test_count (self->commitment, CONCORD_COMMITMENT_STATUS, CONCORD_COMMITMENT_AT_RISK);
  assert_gaps (self, "commitment-risk: Open four hubs");
  report_test_say (self->commitment, CONCORD_COMMITMENT_STATUS_NOTE, "Two legal teams disagree");
  assert_gaps (self, "");
}

/* --- partners -------------------------------------------------------------------- */

static void
a_partner_at_the_table_promises_something (Fixture      *self,
                                           gconstpointer data)
{
  ConcordRecord *police = report_test_add (self->graph, CONCORD_KIND_PARTNER, 0, NULL, CONCORD_PARTNER_NAME, "Police");

  assert_gaps (self, "partner-promise: Police");
  report_test_count (police, CONCORD_PARTNER_REACH, CONCORD_PARTNER_LEAD);
  assert_gaps (self, "partner-promise: Police");
  report_test_count (police, CONCORD_PARTNER_REACH, CONCORD_PARTNER_DELIVER);
  assert_gaps (self, "partner-promise: Police");
  report_test_count (police, CONCORD_PARTNER_REACH, CONCORD_PARTNER_INFLUENCE);
  assert_gaps (self, "");

  report_test_count (police, CONCORD_PARTNER_REACH, CONCORD_PARTNER_DELIVER);
  report_test_point (self->commitment, CONCORD_COMMITMENT_SUPPORTING, police);
  assert_gaps (self, "");
}

/* --- the list -------------------------------------------------------------------- */

static void
gaps_come_by_rule_and_then_as_they_stand_on_the_board (Fixture      *self,
                                                       gconstpointer data)
{
  ConcordRecord *outcome = add_outcome (self, "Young people feel well");
  ConcordRecord *schools = add_priority (self, outcome, "Support in schools");
  ConcordRecord *plan = add_priority (self, self->outcome, "One plan");

  forget (add_commitment (self, schools, "Train staff"), CONCORD_COMMITMENT_LEAD_ROLE);
  forget (add_commitment (self, plan, "Share cases"), CONCORD_COMMITMENT_LEAD_ROLE);
  forget (self->commitment, CONCORD_COMMITMENT_LEAD_ROLE);
  forget (outcome, CONCORD_OUTCOME_BASELINE);
  forget (self->session, CONCORD_SESSION_NEXT_REVIEW);

  assert_gaps (self, "outcome-baseline: Young people feel well\n"
                     "commitment-role: Open four hubs\n"
                     "commitment-role: Share cases\n"
                     "commitment-role: Train staff\n"
                     "session-review: Northmere");
}

/* Else a copy without the roles would seem to be full of holes. */
static void
what_is_hidden_is_not_missed (Fixture      *self,
                              gconstpointer data)
{
  g_autoptr (GArray) gaps = NULL;
  g_autoptr (ConcordGapCount) count = NULL;

  forget (self->outcome, CONCORD_OUTCOME_BASELINE);
  forget (self->commitment, CONCORD_COMMITMENT_LEAD_ROLE);
  assert_gaps (self, "outcome-baseline: Fewer children in care\n"
                     "commitment-role: Open four hubs");

  gaps = concord_gaps_find (self->graph, TODAY, CONCORD_HIDE_FROM_PUBLIC);
  g_assert_cmpuint (gaps->len, ==, 1);
  g_assert_cmpstr (g_array_index (gaps, ConcordGap, 0).rule->id, ==, "outcome-baseline");

  count = concord_gap_count_new (self->graph, TODAY, CONCORD_HIDE_FROM_PUBLIC);
  while (concord_gap_count_go_on (count, 1))
    ;
  g_assert_cmpuint (concord_gap_count_get_total (count), ==, 1);
}

static void
a_group_is_the_gaps_of_one_rule (Fixture      *self,
                                 gconstpointer data)
{
  g_autoptr (GArray) gaps = NULL;
  guint start, end;

  forget (self->outcome, CONCORD_OUTCOME_BASELINE);
  forget (self->commitment, CONCORD_COMMITMENT_MANDATE);
  forget (add_commitment (self, self->priority, "Share cases"), CONCORD_COMMITMENT_MANDATE);
  gaps = concord_gaps_find (self->graph, TODAY, 0);
  g_assert_cmpuint (gaps->len, ==, 3);

  concord_gaps_get_group (gaps, 0, &start, &end);
  g_assert_cmpuint (start, ==, 0);
  g_assert_cmpuint (end, ==, 1);
  for (guint i = 1; i < 3; i++)
    {
      concord_gaps_get_group (gaps, i, &start, &end);
      g_assert_cmpuint (start, ==, 1);
      g_assert_cmpuint (end, ==, 3);
    }
}

static void
a_mended_gap_still_has_its_place (Fixture      *self,
                                  gconstpointer data)
{
  ConcordRecord *second = add_commitment (self, self->priority, "Share cases");
  ConcordRecord *third = add_commitment (self, self->priority, "Train staff");
  g_autoptr (GArray) before = NULL;
  g_autoptr (GArray) after = NULL;
  gboolean there;

  forget (self->commitment, CONCORD_COMMITMENT_LEAD_ROLE);
  forget (second, CONCORD_COMMITMENT_LEAD_ROLE);
  forget (third, CONCORD_COMMITMENT_LEAD_ROLE);
  before = concord_gaps_find (self->graph, TODAY, 0);
  g_assert_cmpuint (concord_gaps_get_place (before, self->graph, &g_array_index (before, ConcordGap, 1), &there), ==, 1);
  g_assert_true (there);

  /* What comes before it changes too. */
  report_test_say (second, CONCORD_COMMITMENT_LEAD_ROLE, "Head of Service");
  forget (self->outcome, CONCORD_OUTCOME_MEASURE);
  after = concord_gaps_find (self->graph, TODAY, 0);
  g_assert_cmpuint (concord_gaps_get_place (after, self->graph, &g_array_index (before, ConcordGap, 1), &there), ==, 2);
  g_assert_false (there);
  g_assert_true (g_array_index (after, ConcordGap, 2).record == third);
}

static void
a_count_looks_at_no_more_than_it_is_told (Fixture      *self,
                                          gconstpointer data)
{
  g_autoptr (ConcordGapCount) count = NULL;
  guint n_steps = 1;

  for (guint i = 0; i < 95; i++)
    add_commitment (self, self->priority, "Another");
  count = concord_gap_count_new (self->graph, TODAY, 0);
  while (concord_gap_count_go_on (count, 10))
    n_steps++;

  /* A session, a partner, an outcome, a priority and 96 commitments. */
  g_assert_cmpuint (n_steps, ==, 10);
  g_assert_cmpuint (concord_gap_count_get_total (count), ==, 0);
}

/* --- the rules ------------------------------------------------------------------- */

static void
every_rule_says_what_it_is_about_and_what_mends_it (Fixture      *self,
                                                    gconstpointer data)
{
  const ConcordGapRule *rules;
  guint n_rules;

  rules = concord_gap_rules (&n_rules);
  for (guint i = 0; i < n_rules; i++)
    {
      const ConcordKindInfo *info = concord_kind_get_info (rules[i].kind);
      guint owner;

      g_assert_true (concord_gap_rule_find (rules[i].id) == &rules[i]);
      g_assert_true (g_str_has_prefix (rules[i].id, info->name));
      g_assert_cmpstr (rules[i].title, !=, "");
      g_assert_true (g_str_has_suffix (rules[i].why, "."));
      if (rules[i].field != CONCORD_GAP_NO_FIELD)
        g_assert_cmpuint (rules[i].field, <, info->n_fields);
      else
        g_assert_true (concord_kind_find_owner (rules[i].adds, rules[i].kind, &owner));
    }
  g_assert_null (concord_gap_rule_find ("no-such-rule"));
}

static void
every_rule_finds_something_in_a_session_of_names_alone (Fixture      *self,
                                                        gconstpointer data)
{
  g_autoptr (ConcordGraph) graph = report_test_graph ("Bare");
  ConcordRecord *outcome = report_test_add (graph, CONCORD_KIND_OUTCOME, 0, NULL, CONCORD_OUTCOME_TITLE, "A");
  ConcordRecord *priority, *commitment;
  g_autoptr (GArray) gaps = NULL;
  const ConcordGapRule *rules;
  guint n_rules;

  report_test_add (graph, CONCORD_KIND_OUTCOME, 0, NULL, CONCORD_OUTCOME_TITLE, "B");
  report_test_add (graph, CONCORD_KIND_PARTNER, 0, NULL, CONCORD_PARTNER_NAME, "Council");
  priority = report_test_add (graph, CONCORD_KIND_PRIORITY, CONCORD_PRIORITY_OUTCOME, outcome, CONCORD_PRIORITY_TITLE, "a");
  report_test_add (graph, CONCORD_KIND_PRIORITY, CONCORD_PRIORITY_OUTCOME, outcome, CONCORD_PRIORITY_TITLE, "b");
  report_test_add (graph, CONCORD_KIND_COMMITMENT, CONCORD_COMMITMENT_PRIORITY, priority, CONCORD_COMMITMENT_STATEMENT, "1");
  commitment = report_test_add (graph, CONCORD_KIND_COMMITMENT, CONCORD_COMMITMENT_PRIORITY, priority,
                                CONCORD_COMMITMENT_STATEMENT, "2");
  report_test_say (commitment, CONCORD_COMMITMENT_DUE, "2020");
  report_test_count (commitment, CONCORD_COMMITMENT_STATUS, CONCORD_COMMITMENT_AT_RISK);

  gaps = concord_gaps_find (graph, TODAY, 0);
  rules = concord_gap_rules (&n_rules);
  for (guint i = 0; i < n_rules; i++)
    {
      gboolean found = FALSE;

      for (guint j = 0; j < gaps->len; j++)
        found |= g_array_index (gaps, ConcordGap, j).rule == &rules[i];
      if (!found)
        g_error ("%s finds nothing", rules[i].id);
    }
}

/* Each rule can be looked up from where it is shown. */
static void
the_help_has_a_section_for_every_rule (Fixture      *self,
                                       gconstpointer data)
{
  g_autofree char *path = g_build_filename (g_getenv ("CONCORD_HELP"), "gaps.page", NULL);
  g_autofree char *page = NULL;
  g_autoptr (GError) error = NULL;
  const ConcordGapRule *rules;
  guint n_rules;

  g_file_get_contents (path, &page, NULL, &error);
  g_assert_no_error (error);

  rules = concord_gap_rules (&n_rules);
  for (guint i = 0; i < n_rules; i++)
    {
      g_autofree char *section = g_strdup_printf ("<section id=\"%s\">", rules[i].id);
      g_autofree char *title = g_strdup_printf ("<title>%s</title>", rules[i].title);
      const char *begin = strstr (page, section);

      if (begin == NULL)
        g_error ("help/C/gaps.page has no %s", section);
      begin = strstr (begin, "<title>");
      if (begin == NULL || !g_str_has_prefix (begin, title))
        g_error ("help/C/gaps.page calls %s otherwise", rules[i].id);
    }
}

#define ADD(name, test) g_test_add (name, Fixture, NULL, set_up, test, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_setenv ("LC_ALL", "C.UTF-8", TRUE);
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  ADD ("/gaps/the-thread-holds", the_thread_holds);
  ADD ("/gaps/a-session-needs-a-horizon-and-a-review", a_session_needs_a_horizon_and_a_review);
  ADD ("/gaps/an-outcome-needs-each-of-its-fields", an_outcome_needs_each_of_its_fields);
  ADD ("/gaps/zero-is-a-number-like-any-other", zero_is_a_number_like_any_other);
  ADD ("/gaps/an-outcome-needs-a-priority", an_outcome_needs_a_priority);
  ADD ("/gaps/a-commitment-needs-each-of-its-fields", a_commitment_needs_each_of_its_fields);
  ADD ("/gaps/support-alone-does-not-lead", support_alone_does_not_lead);
  ADD ("/gaps/a-date-is-past-when-all-of-it-is", a_date_is_past_when_all_of_it_is);
  ADD ("/gaps/what-was-never-dated-is-not-late", what_was_never_dated_is_not_late);
  ADD ("/gaps/what-is-done-asks-for-nothing-more", what_is_done_asks_for_nothing_more);
  ADD ("/gaps/what-was-stopped-holds-no-thread", what_was_stopped_holds_no_thread);
  ADD ("/gaps/at-risk-needs-a-note", at_risk_needs_a_note);
  ADD ("/gaps/a-partner-at-the-table-promises-something", a_partner_at_the_table_promises_something);
  ADD ("/gaps/gaps-come-by-rule-and-then-as-they-stand-on-the-board",
       gaps_come_by_rule_and_then_as_they_stand_on_the_board);
  ADD ("/gaps/what-is-hidden-is-not-missed", what_is_hidden_is_not_missed);
  ADD ("/gaps/a-group-is-the-gaps-of-one-rule", a_group_is_the_gaps_of_one_rule);
  ADD ("/gaps/a-mended-gap-still-has-its-place", a_mended_gap_still_has_its_place);
  ADD ("/gaps/a-count-looks-at-no-more-than-it-is-told", a_count_looks_at_no_more_than_it_is_told);
  ADD ("/gaps/every-rule-says-what-it-is-about-and-what-mends-it", every_rule_says_what_it_is_about_and_what_mends_it);
  ADD ("/gaps/every-rule-finds-something-in-a-session-of-names-alone",
       every_rule_finds_something_in_a_session_of_names_alone);
  ADD ("/gaps/the-help-has-a-section-for-every-rule", the_help_has_a_section_for_every_rule);

  return g_test_run ();
}
