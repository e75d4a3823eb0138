/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Who invests and who benefits for each cohort: what goes into its outcomes, from whom, and what is gained by
 * it, by whom. What is put in for outcomes without a cohort stands in a row of its own.
 */

#include "config.h"

#include "concord-summary-private.h"

#include "concord-speech.h"

typedef struct
{
  ConcordRecord *cohort;        /* or nobody */
  ConcordTotals totals;
  GPtrArray *investors;
  GPtrArray *gainers;
} Share;

static void
free_share (gpointer data)
{
  Share *share = data;

  g_ptr_array_unref (share->investors);
  g_ptr_array_unref (share->gainers);
  g_free (share);
}

static Share *
get_share (GPtrArray     *shares,
           ConcordRecord *cohort)
{
  Share *share;

  for (guint i = 0; i < shares->len; i++)
    {
      share = shares->pdata[i];
      if (share->cohort == cohort)
        return share;
    }

  share = g_new0 (Share, 1);
  share->cohort = cohort;
  share->investors = g_ptr_array_new ();
  share->gainers = g_ptr_array_new ();
  g_ptr_array_add (shares, share);

  return share;
}

static void
note_partners (ConcordSummary *self,
               GPtrArray      *partners,
               ConcordRecord  *commitment,
               ConcordKind     kind,
               guint           field)
{
  g_autoptr (GPtrArray) lines = concord_summary_children (self, commitment, kind);

  for (guint i = 0; i < lines->len; i++)
    {
      ConcordRecord *partner = concord_summary_follow (self, lines->pdata[i], field);

      if (partner != NULL && !g_ptr_array_find (partners, partner, NULL))
        g_ptr_array_add (partners, partner);
    }
}

static GPtrArray *
collect (ConcordSummary *self)
{
  g_autoptr (GPtrArray) cohorts = concord_summary_list (self, CONCORD_KIND_COHORT);
  GPtrArray *shares = g_ptr_array_new_with_free_func (free_share);

  for (guint i = 0; i < cohorts->len; i++)
    get_share (shares, cohorts->pdata[i]);

  for (guint i = 0; i < self->commitments->len; i++)
    {
      ConcordRecord *commitment = self->commitments->pdata[i];
      ConcordRecord *priority = concord_summary_follow (self, commitment, CONCORD_COMMITMENT_PRIORITY);
      ConcordRecord *outcome = concord_summary_follow (self, priority, CONCORD_PRIORITY_OUTCOME);
      Share *share = get_share (shares, concord_summary_follow (self, outcome, CONCORD_OUTCOME_COHORT));

      concord_totals_add_commitment (&share->totals, self->graph, commitment);
      note_partners (self, share->investors, commitment, CONCORD_KIND_FUNDING_LINE, CONCORD_FUNDING_LINE_PARTNER);
      note_partners (self, share->gainers, commitment, CONCORD_KIND_BENEFIT_LINE, CONCORD_BENEFIT_LINE_PARTNER);
    }

  return shares;
}

/* What is put in once and each year, one under the other. */
static ConcordText *
new_investment (ConcordSummary      *self,
                const ConcordTotals *totals)
{
  g_autofree char *once = concord_summary_amount (self, totals->once, FALSE);
  g_autofree char *yearly = concord_summary_amount (self, totals->yearly, TRUE);
  ConcordText *text = concord_text_new ();

  if (totals->once > 0)
    concord_text_add (text, CONCORD_RUN_PLAIN, once);
  if (totals->once > 0 && totals->yearly > 0)
    concord_text_add (text, CONCORD_RUN_PLAIN, "\n");
  if (totals->yearly > 0)
    concord_text_add (text, CONCORD_RUN_PLAIN, yearly);

  return text;
}

static ConcordText *
new_names (ConcordSummary *self,
           GPtrArray      *partners)
{
  ConcordText *text = concord_text_new ();

  for (guint i = 0; i < partners->len; i++)
    {
      if (i > 0)
        concord_text_add (text, CONCORD_RUN_PLAIN, "\u2002 ");
      concord_summary_add_partner (self, text, partners->pdata[i]);
    }

  return text;
}

static void
add_share (ConcordSummary *self,
           ConcordBlock   *table,
           const Share    *share)
{
  g_autofree char *benefit = concord_summary_amount (self, share->totals.benefit, FALSE);
  ConcordRow *row = concord_block_add_row (table);

  concord_row_add_words (row, share->cohort != NULL ? concord_summary_text (self, share->cohort, CONCORD_COHORT_NAME)
                                                    : _("No cohort said"));
  concord_row_add_text (row, new_investment (self, &share->totals));
  concord_row_add_text (row, new_names (self, share->investors));
  concord_row_add_words (row, share->totals.benefit > 0 ? benefit : "");
  concord_row_add_text (row, new_names (self, share->gainers));
}

void
concord_summary_add_cohorts (ConcordSummary *self,
                             ConcordBlock   *root)
{
  g_autoptr (GPtrArray) shares = NULL;
  ConcordBlock *section, *table;

  if (!concord_summary_shows_money (self) ||
      !concord_summary_shows_field (self, CONCORD_KIND_BENEFIT_LINE, CONCORD_BENEFIT_LINE_AMOUNT))
    return;

  shares = collect (self);
  section = concord_block_add_titled (root, "cohorts", _("Who invests and who benefits, by cohort"));
  table = concord_block_add_table (section, concord_text_new_plain (_("What is put in and gained for each cohort")));
  concord_block_add_column (table, _("Cohort"), CONCORD_ANCHOR_START, 2.4);
  concord_block_add_column (table, _("Put in"), CONCORD_ANCHOR_END, 2.4);
  concord_block_add_column (table, _("By"), CONCORD_ANCHOR_START, 2.8);
  concord_block_add_column (table, _("Benefit a year"), CONCORD_ANCHOR_END, 1.6);
  concord_block_add_column (table, _("For"), CONCORD_ANCHOR_START, 2.8);
  for (guint i = 0; i < shares->len; i++)
    {
      const Share *share = shares->pdata[i];

      if (share->totals.once > 0 || share->totals.yearly > 0 || share->totals.benefit > 0)
        add_share (self, table, share);
    }

  if (concord_block_is_empty (table))
    concord_block_drop (root, section);
}
