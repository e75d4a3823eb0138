/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Puts the summary of a session together, part by part. It says what the summary holds and in which order,
 * never how it looks, and leaves out what is private or hidden from those it is made for.
 */

#include "config.h"

#include "concord-summary-private.h"

#include <string.h>

#include "concord-document-pair.h"
#include "concord-document-typed.h"
#include "concord-language.h"
#include "concord-speech.h"

static const ConcordPart parts[] = {
  { CONCORD_PART_GLANCE, "glance", N_("At a glance") },
  { CONCORD_PART_OUTCOMES, "outcomes", N_("Outcomes") },
  { CONCORD_PART_PROMISES, "promises", N_("What each partner promised") },
  { CONCORD_PART_MONEY, "money", N_("Who puts in what, and who benefits") },
  { CONCORD_PART_HEALTH, "health", N_("Health check") },
  { CONCORD_PART_ROADMAP, "roadmap", N_("Roadmap") },
  { CONCORD_PART_NOTES, "notes", N_("Notes and open questions") },
  { CONCORD_PART_LESSONS, "lessons", N_("What we learned") },
  { CONCORD_PART_EVIDENCE, "evidence", N_("Evidence") },
  { CONCORD_PART_NEXT, "next", N_("Next steps and next review") },
  { CONCORD_PART_AGENDA, "agenda", N_("Agenda of the day") },
  { CONCORD_PART_SIGNATURES, "signatures", N_("Signatures") },
};

/**
 * concord_parts:
 * @n_parts: (out): how many there are
 *
 * Returns: (transfer none) (array length=n_parts): the parts, in the order in which they come
 */
const ConcordPart *
concord_parts (guint *n_parts)
{
  *n_parts = G_N_ELEMENTS (parts);

  return parts;
}

/**
 * concord_parts_find:
 *
 * Returns: (transfer none) (nullable): the part of that name
 */
const ConcordPart *
concord_parts_find (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      if (g_str_equal (parts[i].name, name))
        return &parts[i];
    }

  return NULL;
}

/* In the order in which they come: what leads somewhere stands before what links to it. */
static const struct
{
  ConcordParts part;
  void (*add) (ConcordSummary *self,
               ConcordBlock   *root);
} adders[] = {
  { CONCORD_PART_GLANCE, concord_summary_add_glance },
  { CONCORD_PART_OUTCOMES, concord_summary_add_outcomes },
  { CONCORD_PART_PROMISES, concord_summary_add_promises },
  { CONCORD_PART_MONEY, concord_summary_add_funding },
  { CONCORD_PART_MONEY, concord_summary_add_benefits },
  { CONCORD_PART_MONEY, concord_summary_add_cohorts },
  { CONCORD_PART_HEALTH, concord_summary_add_health },
  { CONCORD_PART_ROADMAP, concord_summary_add_roadmap },
  { CONCORD_PART_NOTES, concord_summary_add_notes },
  { CONCORD_PART_LESSONS, concord_summary_add_lessons },
  { CONCORD_PART_EVIDENCE, concord_summary_add_evidence },
  { CONCORD_PART_NEXT, concord_summary_add_next },
  { CONCORD_PART_AGENDA, concord_summary_add_agenda },
  { CONCORD_PART_SIGNATURES, concord_summary_add_signatures },
};

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

/* @tag: (nullable): the language of labels, dates and numbers */
static ConcordDocument *
build (ConcordGraph               *graph,
       const ConcordReportOptions *options,
       const char                 *tag)
{
  ConcordRecord *session = concord_graph_get_session (graph);
  g_autoptr (GHashTable) places = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  g_autoptr (GPtrArray) outcomes = NULL;
  g_autoptr (GPtrArray) commitments = NULL;
  g_autoptr (GHashTable) promises = NULL;
  g_autoptr (GDateTime) now = NULL;
  g_autofree char *today = NULL;
  g_autoptr (ConcordLanguage) language = concord_language_begin (tag);
  ConcordSummary self = { .graph = graph, .places = places };
  ConcordDocument *document;

  now = options->created != 0 ? g_date_time_new_from_unix_local (options->created) : NULL;
  if (now == NULL)
    now = g_date_time_new_now_local ();
  today = g_date_time_format (now, "%F");

  self.hide = options->hide;
  self.today = today;
  self.currency = concord_graph_get_currency (graph);
  collect (&self);
  outcomes = self.outcomes;
  commitments = self.commitments;
  promises = concord_summary_collect_promises (&self);
  self.promises = promises;

  document = concord_document_new (concord_summary_text (&self, session, CONCORD_SESSION_TITLE),
                                   tag != NULL ? tag : concord_summary_text (&self, session, CONCORD_SESSION_LANGUAGE),
                                   options->created);
  document->paper = options->paper;
  document->labels = g_strdup (tag);

  concord_summary_add_cover (&self, document);
  for (guint i = 0; i < G_N_ELEMENTS (adders); i++)
    {
      if (options->parts == 0 || (options->parts & adders[i].part) != 0)
        adders[i].add (&self, document->root);
    }

  return document;
}

/* Returns: (transfer full): what the reader reads in */
static char *
dup_own_language (void)
{
  const char *name = g_get_language_names ()[0];
  char *tag = g_strndup (name, strcspn (name, ".@"));

  if (g_str_equal (tag, "C") || g_str_equal (tag, "POSIX"))
    g_set_str (&tag, "en");

  return g_strdelimit (tag, "_", '-');
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
  g_autoptr (ConcordDocument) document = NULL;
  g_autoptr (ConcordDocument) second = NULL;
  g_autofree char *first = NULL;

  if (options == NULL)
    options = &defaults;
  if (options->second_language == NULL)
    {
      document = build (graph, options, options->language);
      if (options->language != NULL)
        concord_document_mark_typed (document, graph,
                                     concord_record_get_text (concord_graph_get_session (graph), CONCORD_SESSION_LANGUAGE));

      return g_steal_pointer (&document);
    }

  first = options->language != NULL ? g_strdup (options->language) : dup_own_language ();
  document = build (graph, options, first);
  if (g_ascii_strcasecmp (first, options->second_language) != 0)
    {
      second = build (graph, options, options->second_language);
      concord_document_pair (document, second,
                             concord_record_get_text (concord_graph_get_session (graph), CONCORD_SESSION_LANGUAGE));
    }

  return g_steal_pointer (&document);
}
