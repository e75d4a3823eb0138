/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The ways in which the golden thread breaks, as one table. A rule looks at one record and says yes or no; it
 * never looks at the clock.
 */

#include "config.h"

#include "concord-gap-rules.h"

#include "concord-date.h"
#include "concord-kinds.h"
#include "concord-speech.h"

/* --- the session ----------------------------------------------------------------- */

static gboolean
has_no_horizon (const ConcordGapView *view,
                ConcordRecord        *session)
{
  return !concord_record_has (session, CONCORD_SESSION_HORIZON);
}

static gboolean
has_no_review (const ConcordGapView *view,
               ConcordRecord        *session)
{
  return !concord_record_has (session, CONCORD_SESSION_NEXT_REVIEW);
}

/* --- outcomes and priorities ----------------------------------------------------- */

static gboolean
has_no_cohort (const ConcordGapView *view,
               ConcordRecord        *outcome)
{
  return !concord_record_has (outcome, CONCORD_OUTCOME_COHORT);
}

static gboolean
has_no_measure (const ConcordGapView *view,
                ConcordRecord        *outcome)
{
  return !concord_record_has (outcome, CONCORD_OUTCOME_MEASURE);
}

static gboolean
has_no_baseline (const ConcordGapView *view,
                 ConcordRecord        *outcome)
{
  return !concord_record_has (outcome, CONCORD_OUTCOME_BASELINE);
}

static gboolean
has_no_target (const ConcordGapView *view,
               ConcordRecord        *outcome)
{
  return !concord_record_has (outcome, CONCORD_OUTCOME_TARGET);
}

static gboolean
has_no_year (const ConcordGapView *view,
             ConcordRecord        *outcome)
{
  return !concord_record_has (outcome, CONCORD_OUTCOME_BY_YEAR);
}

static gboolean
has_no_priority (const ConcordGapView *view,
                 ConcordRecord        *outcome)
{
  return concord_record_list_get_length (concord_graph_children (view->graph, outcome, CONCORD_KIND_PRIORITY)) == 0;
}

static gboolean
has_no_commitment (const ConcordGapView *view,
                   ConcordRecord        *priority)
{
  ConcordRecordList *list = concord_graph_children (view->graph, priority, CONCORD_KIND_COMMITMENT);
  guint n = concord_record_list_get_length (list);

  for (guint i = 0; i < n; i++)
    {
      if (concord_record_get_choice (concord_record_list_peek (list, i), CONCORD_COMMITMENT_STATUS)
          != CONCORD_COMMITMENT_STOPPED)
        return FALSE;
    }

  return TRUE;
}

/* --- commitments ----------------------------------------------------------------- */

static gboolean
is_open (ConcordRecord *commitment)
{
  guint status = concord_record_get_choice (commitment, CONCORD_COMMITMENT_STATUS);

  return status != CONCORD_COMMITMENT_DONE && status != CONCORD_COMMITMENT_STOPPED;
}

static gboolean
is_open_without (ConcordRecord *commitment,
                 guint          field)
{
  return !concord_record_has (commitment, field) && is_open (commitment);
}

static gboolean
is_overdue (const ConcordGapView *view,
            ConcordRecord        *commitment)
{
  return concord_date_is_past (concord_record_get_text (commitment, CONCORD_COMMITMENT_DUE), view->today) &&
         is_open (commitment);
}

static gboolean
is_at_risk_without_note (const ConcordGapView *view,
                         ConcordRecord        *commitment)
{
  return concord_record_get_choice (commitment, CONCORD_COMMITMENT_STATUS) == CONCORD_COMMITMENT_AT_RISK &&
         !concord_record_has (commitment, CONCORD_COMMITMENT_STATUS_NOTE);
}

static gboolean
has_no_lead (const ConcordGapView *view,
             ConcordRecord        *commitment)
{
  return is_open_without (commitment, CONCORD_COMMITMENT_LEAD);
}

static gboolean
has_no_role (const ConcordGapView *view,
             ConcordRecord        *commitment)
{
  return is_open_without (commitment, CONCORD_COMMITMENT_LEAD_ROLE);
}

static gboolean
has_no_mandate (const ConcordGapView *view,
                ConcordRecord        *commitment)
{
  return is_open_without (commitment, CONCORD_COMMITMENT_MANDATE);
}

static gboolean
has_no_due (const ConcordGapView *view,
            ConcordRecord        *commitment)
{
  return is_open_without (commitment, CONCORD_COMMITMENT_DUE);
}

/* --- partners -------------------------------------------------------------------- */

static gboolean
has_no_promise (const ConcordGapView *view,
                ConcordRecord        *partner)
{
  return concord_record_get_choice (partner, CONCORD_PARTNER_REACH) != CONCORD_PARTNER_INFLUENCE &&
         !g_hash_table_contains (view->promising, partner);
}

/* --- the table ------------------------------------------------------------------- */

#define MENDED_BY(index) .field = (index), .adds = CONCORD_N_KINDS
#define MENDED_BY_ADDING(kind_) .field = CONCORD_GAP_NO_FIELD, .adds = (kind_)

/* In the order in which they are listed: along the thread. */
static const ConcordGapRule rules[] = {
  {
    .id = "session-horizon",
    .kind = CONCORD_KIND_SESSION,
    MENDED_BY (CONCORD_SESSION_HORIZON),
    .title = N_("No horizon year"),
    .why = N_("A vision without a year is a wish: nobody can tell how far there is to go."),
    .breaks = has_no_horizon,
  },
  {
    .id = "outcome-cohort",
    .kind = CONCORD_KIND_OUTCOME,
    MENDED_BY (CONCORD_OUTCOME_COHORT),
    .title = N_("No cohort"),
    .why = N_("An outcome for everyone in general reaches nobody in particular: say which residents it is for."),
    .breaks = has_no_cohort,
  },
  {
    .id = "outcome-measure",
    .kind = CONCORD_KIND_OUTCOME,
    MENDED_BY (CONCORD_OUTCOME_MEASURE),
    .title = N_("No measure"),
    .why = N_("With nothing to count, nobody can tell whether residents’ lives have changed."),
    .breaks = has_no_measure,
  },
  {
    .id = "outcome-baseline",
    .kind = CONCORD_KIND_OUTCOME,
    MENDED_BY (CONCORD_OUTCOME_BASELINE),
    .title = N_("No baseline"),
    .why = N_("Until it is said where things stand today, any later number can be called progress."),
    .breaks = has_no_baseline,
  },
  {
    .id = "outcome-target",
    .kind = CONCORD_KIND_OUTCOME,
    MENDED_BY (CONCORD_OUTCOME_TARGET),
    .title = N_("No target"),
    .why = N_("Partners who have not agreed how much is enough cannot agree what it takes."),
    .breaks = has_no_target,
  },
  {
    .id = "outcome-year",
    .kind = CONCORD_KIND_OUTCOME,
    MENDED_BY (CONCORD_OUTCOME_BY_YEAR),
    .title = N_("No year"),
    .why = N_("A target without a year can always be met later."),
    .breaks = has_no_year,
  },
  {
    .id = "outcome-priority",
    .kind = CONCORD_KIND_OUTCOME,
    MENDED_BY_ADDING (CONCORD_KIND_PRIORITY),
    .title = N_("No priority"),
    .why = N_("An outcome that nothing is put first for stays a hope: agree what matters most."),
    .breaks = has_no_priority,
  },
  {
    .id = "priority-commitment",
    .kind = CONCORD_KIND_PRIORITY,
    MENDED_BY_ADDING (CONCORD_KIND_COMMITMENT),
    .title = N_("No commitment"),
    .why = N_("Everyone agrees that it matters, and nobody has promised to do anything about it."),
    .breaks = has_no_commitment,
  },
  {
    .id = "commitment-overdue",
    .kind = CONCORD_KIND_COMMITMENT,
    MENDED_BY (CONCORD_COMMITMENT_DUE),
    .title = N_("Overdue"),
    .why = N_("The day that was promised has passed: say that it is done, agree another day, or stop it."),
    .breaks = is_overdue,
  },
  {
    .id = "commitment-risk",
    .kind = CONCORD_KIND_COMMITMENT,
    MENDED_BY (CONCORD_COMMITMENT_STATUS_NOTE),
    .title = N_("At risk without a note"),
    .why = N_("Partners can only help with what stands in the way when they know what it is."),
    .breaks = is_at_risk_without_note,
  },
  {
    .id = "commitment-lead",
    .kind = CONCORD_KIND_COMMITMENT,
    MENDED_BY (CONCORD_COMMITMENT_LEAD),
    .title = N_("No lead partner"),
    .why = N_("What everybody promises, nobody answers for: one partner has to, even where another delivers."),
    .breaks = has_no_lead,
  },
  {
    .id = "commitment-role",
    .kind = CONCORD_KIND_COMMITMENT,
    MENDED_BY (CONCORD_COMMITMENT_LEAD_ROLE),
    .title = N_("No lead role"),
    .why = N_("An organisation cannot be telephoned: say which role answers, so that it outlives who holds it."),
    .breaks = has_no_role,
  },
  {
    .id = "commitment-mandate",
    .kind = CONCORD_KIND_COMMITMENT,
    MENDED_BY (CONCORD_COMMITMENT_MANDATE),
    .title = N_("No mandate"),
    .why = N_("A promise that a board has yet to approve is not safe to build on: say if it is theirs to make."),
    .breaks = has_no_mandate,
  },
  {
    .id = "commitment-due",
    .kind = CONCORD_KIND_COMMITMENT,
    MENDED_BY (CONCORD_COMMITMENT_DUE),
    .title = N_("No due date"),
    .why = N_("A promise without a date is never late, and so is never quite kept."),
    .breaks = has_no_due,
  },
  {
    .id = "partner-promise",
    .kind = CONCORD_KIND_PARTNER,
    MENDED_BY (CONCORD_PARTNER_REACH),
    .title = N_("No promise"),
    .why = N_("Plans founder where a partner has promised nothing. If it can only be influenced, say so as its reach."),
    .breaks = has_no_promise,
  },
  {
    .id = "session-review",
    .kind = CONCORD_KIND_SESSION,
    MENDED_BY (CONCORD_SESSION_NEXT_REVIEW),
    .title = N_("No next review"),
    .why = N_("Promises that nobody comes back to are forgotten: agree when you will look at them again."),
    .breaks = has_no_review,
  },
};

/**
 * concord_gap_rules:
 * @n_rules: (out): how many there are
 *
 * Returns: (array length=n_rules) (transfer none): all rules, in the order in which gaps are listed
 */
const ConcordGapRule *
concord_gap_rules (guint *n_rules)
{
  *n_rules = G_N_ELEMENTS (rules);

  return rules;
}

/**
 * concord_gap_rule_find:
 *
 * Returns: (transfer none) (nullable): the rule called @id
 */
const ConcordGapRule *
concord_gap_rule_find (const char *id)
{
  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    {
      if (g_str_equal (rules[i].id, id))
        return &rules[i];
    }

  return NULL;
}
