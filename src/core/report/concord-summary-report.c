/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Puts the summary of a session together, part by part. It says what the summary holds and in which order,
 * never how it looks, and leaves out what is private or hidden from those it is made for.
 */

#include "config.h"

#include "concord-summary-private.h"

static void
collect (ConcordSummary *self)
{
  self->outcomes = concord_summary_list (self, CONCORD_KIND_OUTCOME);
  self->commitments = g_ptr_array_new ();

  for (guint i = 0; i < self->outcomes->len; i++)
    {
      g_autoptr (GPtrArray) priorities =
        concord_summary_children (self, self->outcomes->pdata[i], CONCORD_KIND_PRIORITY);

      for (guint j = 0; j < priorities->len; j++)
        g_ptr_array_extend_and_steal (self->commitments,
                                      concord_summary_children (self, priorities->pdata[j], CONCORD_KIND_COMMITMENT));
    }

  for (guint i = 0; i < self->commitments->len; i++)
    concord_totals_add_commitment (&self->totals, self->graph, self->commitments->pdata[i]);
}

/**
 * concord_summary_report_new:
 * @options: (nullable): %NULL for everything on A4
 *
 * Reads @graph from this thread only; give a worker a copy of its own.
 *
 * Returns: (transfer full): the summary document. Sections with nothing to say are not in it.
 */
ConcordDocument *
concord_summary_report_new (ConcordGraph               *graph,
                            const ConcordReportOptions *options)
{
  const ConcordReportOptions defaults = { 0 };
  ConcordRecord *session = concord_graph_get_session (graph);
  g_autoptr (GHashTable) places = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  g_autoptr (GPtrArray) outcomes = NULL;
  g_autoptr (GPtrArray) commitments = NULL;
  ConcordSummary self = { .graph = graph, .places = places };
  ConcordDocument *document;

  if (options == NULL)
    options = &defaults;

  self.hide = options->hide;
  self.currency = concord_graph_get_currency (graph);
  collect (&self);
  outcomes = self.outcomes;
  commitments = self.commitments;

  document = concord_document_new (concord_summary_text (&self, session, CONCORD_SESSION_TITLE),
                                   concord_summary_text (&self, session, CONCORD_SESSION_LANGUAGE));
  document->paper = options->paper;
  document->created = options->created;

  concord_summary_add_cover (&self, document);
  concord_summary_add_glance (&self, document->root);
  concord_summary_add_outcomes (&self, document->root);
  concord_summary_add_promises (&self, document->root);
  concord_summary_add_funding (&self, document->root);
  concord_summary_add_benefits (&self, document->root);
  concord_summary_add_health (&self, document->root);
  concord_summary_add_notes (&self, document->root);
  concord_summary_add_lessons (&self, document->root);
  concord_summary_add_evidence (&self, document->root);
  concord_summary_add_next (&self, document->root);
  concord_summary_add_agenda (&self, document->root);
  concord_summary_add_signatures (&self, document->root);

  return document;
}
