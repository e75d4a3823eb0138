/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What happens next: the next review, what is to be done by then, and what has to be approved first. */

#include "config.h"

#include "concord-summary-private.h"

#include "concord-date.h"
#include "concord-speech.h"

/* Whether nobody said that it is done, or that it no longer is to be. */
static gboolean
is_ahead (ConcordSummary *self,
          ConcordRecord  *commitment)
{
  gint64 status = concord_summary_whole (self, commitment, CONCORD_COMMITMENT_STATUS);

  return status != CONCORD_COMMITMENT_DONE && status != CONCORD_COMMITMENT_STOPPED;
}

static gboolean
is_due_by (ConcordSummary *self,
           ConcordRecord  *commitment,
           GDateTime      *review)
{
  const char *iso = concord_summary_text (self, commitment, CONCORD_COMMITMENT_DUE);
  g_autoptr (GDateTime) due = concord_date_last_day (iso);

  return due != NULL && g_date_time_compare (due, review) <= 0 && is_ahead (self, commitment);
}

static int
compare_due (gconstpointer a,
             gconstpointer b)
{
  return g_strcmp0 (concord_record_get_text (*(ConcordRecord **) a, CONCORD_COMMITMENT_DUE),
                    concord_record_get_text (*(ConcordRecord **) b, CONCORD_COMMITMENT_DUE));
}

static void
add_due (ConcordSummary *self,
         ConcordBlock   *section,
         GDateTime      *review)
{
  g_autoptr (GPtrArray) due = g_ptr_array_new ();
  ConcordBlock *block, *table;

  for (guint i = 0; i < self->commitments->len; i++)
    {
      if (is_due_by (self, self->commitments->pdata[i], review))
        g_ptr_array_add (due, self->commitments->pdata[i]);
    }
  if (due->len == 0)
    return;

  g_ptr_array_sort (due, compare_due);
  block = concord_block_add_titled (section, NULL, _("To be done by then"));
  table = concord_block_add_table (block, concord_text_new_plain (_("Commitments due before the next review")));
  concord_block_add_column (table, _("Commitment"), CONCORD_ANCHOR_START, 5);
  concord_block_add_column (table, _("Lead partner"), CONCORD_ANCHOR_START, 2.6);
  concord_block_add_column (table, _("Due"), CONCORD_ANCHOR_START, 2);
  concord_block_add_column (table, _("Status"), CONCORD_ANCHOR_START, 1.7);
  for (guint i = 0; i < due->len; i++)
    {
      ConcordRow *row = concord_block_add_row (table);
      ConcordText *statement = concord_text_new ();
      ConcordText *lead = concord_text_new ();
      ConcordText *status = concord_text_new ();
      g_autofree char *date = concord_summary_date (self, due->pdata[i], CONCORD_COMMITMENT_DUE);

      concord_summary_add_link (self, statement, due->pdata[i], CONCORD_COMMITMENT_STATEMENT);
      concord_summary_add_partner (self, lead, concord_summary_follow (self, due->pdata[i], CONCORD_COMMITMENT_LEAD));
      concord_text_add_status (status, (guint) concord_summary_whole (self, due->pdata[i], CONCORD_COMMITMENT_STATUS),
                               concord_summary_choice (self, due->pdata[i], CONCORD_COMMITMENT_STATUS));
      concord_row_add_text (row, statement);
      concord_row_add_text (row, lead);
      concord_row_add_words (row, date);
      concord_row_add_text (row, status);
    }
}

/* What cannot begin before someone who was not in the room has said yes. */
static void
add_approvals (ConcordSummary *self,
               ConcordBlock   *section)
{
  ConcordBlock *block = concord_block_add_titled (section, NULL, _("To be approved first"));
  ConcordBlock *table =
    concord_block_add_table (block, concord_text_new_plain (_("Commitments that are subject to approval")));

  concord_block_add_column (table, _("Commitment"), CONCORD_ANCHOR_START, 5);
  concord_block_add_column (table, _("Lead partner"), CONCORD_ANCHOR_START, 2.6);
  concord_block_add_column (table, _("Approved by"), CONCORD_ANCHOR_START, 3);
  for (guint i = 0; i < self->commitments->len; i++)
    {
      ConcordRecord *commitment = self->commitments->pdata[i];
      ConcordText *statement, *lead;
      ConcordRow *row;

      if (concord_summary_whole (self, commitment, CONCORD_COMMITMENT_MANDATE) != CONCORD_COMMITMENT_SUBJECT_TO_APPROVAL ||
          !is_ahead (self, commitment))
        continue;

      row = concord_block_add_row (table);
      statement = concord_text_new ();
      lead = concord_text_new ();
      concord_summary_add_link (self, statement, commitment, CONCORD_COMMITMENT_STATEMENT);
      concord_summary_add_partner (self, lead, concord_summary_follow (self, commitment, CONCORD_COMMITMENT_LEAD));
      concord_row_add_text (row, statement);
      concord_row_add_text (row, lead);
      concord_row_add_words (row, concord_summary_text (self, commitment, CONCORD_COMMITMENT_MANDATE_BOARD));
    }

  if (concord_block_is_empty (table))
    concord_block_drop (section, block);
}

void
concord_summary_add_next (ConcordSummary *self,
                          ConcordBlock   *root)
{
  ConcordRecord *session = concord_graph_get_session (self->graph);
  g_autofree char *date = concord_summary_date (self, session, CONCORD_SESSION_NEXT_REVIEW);
  g_autoptr (GDateTime) review =
    concord_date_last_day (concord_summary_text (self, session, CONCORD_SESSION_NEXT_REVIEW));
  ConcordBlock *section = concord_block_add_titled (root, "review", _("Next steps"));

  if (review != NULL)
    {
      ConcordBlock *block = concord_block_add_titled (section, NULL, _("Next review"));

      concord_block_add_words (block, CONCORD_STYLE_LEAD, date);
      concord_block_add_words (block, CONCORD_STYLE_PLAIN, _("We meet again to ask what was kept."));
      add_due (self, section, review);
    }
  add_approvals (self, section);

  if (concord_block_is_empty (section))
    concord_block_drop (root, section);
}
