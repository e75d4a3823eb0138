/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is private, and what belongs to it. */

#include "config.h"

#include "concord-privacy.h"
#include "report-test.h"

typedef struct
{
  ConcordGraph *graph;
  ConcordRecord *outcome;
  ConcordRecord *priority;
  ConcordRecord *commitment;
  ConcordRecord *money;
  ConcordRecord *other;
} Fixture;

static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  self->graph = report_test_graph ("Northmere");
  self->outcome = report_test_add (self->graph, CONCORD_KIND_OUTCOME, 0, NULL, CONCORD_OUTCOME_TITLE, "Families thrive");
  self->priority = report_test_add (self->graph, CONCORD_KIND_PRIORITY, CONCORD_PRIORITY_OUTCOME, self->outcome,
                                    CONCORD_PRIORITY_TITLE, "Early help");
  self->commitment = report_test_add (self->graph, CONCORD_KIND_COMMITMENT, CONCORD_COMMITMENT_PRIORITY, self->priority,
                                      CONCORD_COMMITMENT_STATEMENT, "Open four family hubs");
  self->money = report_test_add (self->graph, CONCORD_KIND_FUNDING_LINE, CONCORD_FUNDING_LINE_COMMITMENT,
                                 self->commitment, CONCORD_FUNDING_LINE_PURPOSE, "Rent");
  self->other = report_test_add (self->graph, CONCORD_KIND_OUTCOME, 0, NULL, CONCORD_OUTCOME_TITLE, "Another");
}

static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  g_clear_object (&self->graph);
}

static void
test_nothing_is_unless_somebody_says_so (Fixture       *self,
                                         gconstpointer  data)
{
  g_assert_false (concord_record_is_private (self->graph, self->outcome));
  g_assert_false (concord_record_is_private (self->graph, self->money));
  g_assert_false (concord_record_is_private (self->graph, concord_graph_get_session (self->graph)));
}

static void
test_what_belongs_to_it_is_too (Fixture       *self,
                                gconstpointer  data)
{
  report_test_count (self->priority, CONCORD_PRIORITY_PRIVATE, 1);

  g_assert_false (concord_record_is_private (self->graph, self->outcome));
  g_assert_true (concord_record_is_private (self->graph, self->priority));
  g_assert_true (concord_record_is_private (self->graph, self->commitment));
  g_assert_true (concord_record_is_private (self->graph, self->money));
  g_assert_false (concord_record_is_private (self->graph, self->other));
}

static void
test_any_owner_is_enough (Fixture       *self,
                          gconstpointer  data)
{
  ConcordRecord *evidence = report_test_add (self->graph, CONCORD_KIND_EVIDENCE, CONCORD_EVIDENCE_OUTCOME, self->other,
                                             CONCORD_EVIDENCE_FINDING, "It works");

  g_assert_false (concord_record_is_private (self->graph, evidence));
  report_test_point (evidence, CONCORD_EVIDENCE_PRIORITY, self->priority);
  report_test_count (self->priority, CONCORD_PRIORITY_PRIVATE, 1);
  g_assert_true (concord_record_is_private (self->graph, evidence));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, test) g_test_add ("/insight/privacy/" name, Fixture, NULL, set_up, test, tear_down)
  ADD ("nothing-is-unless-somebody-says-so", test_nothing_is_unless_somebody_says_so);
  ADD ("what-belongs-to-it-is-too", test_what_belongs_to_it_is_too);
  ADD ("any-owner-is-enough", test_any_owner_is_enough);

  return g_test_run ();
}
