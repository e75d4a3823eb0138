/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Each outcome with what is measured, whom it is for and what matters most for it. */

#include "config.h"

#include "concord-summary-private.h"

#include "concord-figures.h"
#include "concord-wording.h"
#include "concord-speech.h"

static gboolean
shows_aim (ConcordSummary *self)
{
  for (guint field = CONCORD_OUTCOME_UNIT; field <= CONCORD_OUTCOME_BY_YEAR; field++)
    {
      if (!concord_summary_shows_field (self, CONCORD_KIND_OUTCOME, field))
        return FALSE;
    }

  return TRUE;
}

/* Whether two labels have room beside each other over the figure, at about seven units a letter. */
static gboolean
fits (const char *start,
      const char *end)
{
  return (g_utf8_strlen (start, -1) + g_utf8_strlen (end, -1)) * 7 < CONCORD_FIGURE_PROGRESS_WIDTH;
}

static ConcordDrawing *
new_progress (double      fraction,
              const char *baseline,
              const char *target,
              const char *start,
              const char *now,
              const char *end)
{
  if (!fits (now, ""))
    now = "";
  if (fits (start, end))
    return concord_figure_progress (fraction, start, now, end);
  if (fits (baseline, target))
    return concord_figure_progress (fraction, baseline, now, target);

  return concord_figure_progress (fraction, "", now, "");
}

/* The figure stands for three numbers; where one is missing those that were said stand alone. */
static void
add_progress (ConcordBlock  *panel,
              ConcordRecord *outcome)
{
  g_autofree char *baseline = concord_outcome_dup_value (outcome, CONCORD_OUTCOME_BASELINE);
  g_autofree char *current = concord_outcome_dup_value (outcome, CONCORD_OUTCOME_CURRENT);
  g_autofree char *target = concord_outcome_dup_value (outcome, CONCORD_OUTCOME_TARGET);
  g_autofree char *start = g_strdup_printf (C_("progress", "Baseline %s"), baseline);
  g_autofree char *now = g_strdup_printf (C_("progress", "Now %s"), current);
  g_autofree char *end = NULL;
  g_autofree char *words = NULL;
  double fraction;

  if (concord_record_has (outcome, CONCORD_OUTCOME_BY_YEAR))
    end = g_strdup_printf (C_("progress", "Target %s by %d"), target,
                           (int) concord_record_get_whole (outcome, CONCORD_OUTCOME_BY_YEAR, 0));
  else
    end = g_strdup_printf (C_("progress", "Target %s"), target);

  if (concord_outcome_get_progress (outcome, &fraction))
    {
      /* Translators: what the figure of an outcome's progress shows, read aloud */
      words = g_strdup_printf (_("%s. %s: %.0f%% of the way. %s."), start, now, fraction * 100, end);
      concord_block_add_figure (panel, new_progress (fraction, baseline, target, start, now, end), words, NULL);
    }
  else if (current[0] != '\0')
    {
      concord_block_add_words (panel, CONCORD_STYLE_QUIET, now);
    }
}

static void
add_measure (ConcordSummary *self,
             ConcordBlock   *section,
             ConcordRecord  *outcome)
{
  const char *measure = concord_summary_text (self, outcome, CONCORD_OUTCOME_MEASURE);
  g_autofree char *aim = shows_aim (self) ? concord_outcome_dup_aim (outcome) : g_strdup ("");
  ConcordBlock *panel = concord_block_add_section (section, CONCORD_STYLE_PANEL, NULL, NULL);

  concord_block_add_words (panel, CONCORD_STYLE_QUIET, measure);
  concord_block_add_words (panel, CONCORD_STYLE_LEAD, aim);
  if (shows_aim (self))
    add_progress (panel, outcome);

  if (concord_block_is_empty (panel))
    concord_block_drop (section, panel);
}

static void
add_approach (ConcordSummary *self,
              ConcordBlock   *facts,
              ConcordRecord  *outcome)
{
  const char *approach = concord_summary_choice (self, outcome, CONCORD_OUTCOME_APPROACH);
  const char *reason = concord_summary_text (self, outcome, CONCORD_OUTCOME_APPROACH_REASON);
  ConcordText *text = concord_text_new ();

  concord_text_add (text, CONCORD_RUN_STRONG, approach);
  if (approach[0] != '\0' && reason[0] != '\0')
    concord_text_add (text, CONCORD_RUN_PLAIN, " · ");
  concord_text_add (text, CONCORD_RUN_PLAIN, reason);

  concord_facts_add (facts, _("Approach"), text);
}

static void
add_cohort (ConcordSummary *self,
            ConcordBlock   *facts,
            ConcordRecord  *outcome)
{
  ConcordRecord *cohort = concord_summary_follow (self, outcome, CONCORD_OUTCOME_COHORT);
  ConcordText *text;

  if (cohort == NULL)
    return;

  text = concord_text_new ();
  concord_text_add (text, CONCORD_RUN_STRONG, concord_summary_text (self, cohort, CONCORD_COHORT_NAME));
  if (concord_summary_has (self, cohort, CONCORD_COHORT_SIZE))
    {
      /* Translators: how many residents a cohort has, about */
      g_autofree char *size = g_strdup_printf (C_("cohort", " · about %'lu"),
                                               (gulong) concord_summary_whole (self, cohort, CONCORD_COHORT_SIZE));

      concord_text_add (text, CONCORD_RUN_PLAIN, size);
    }
  concord_facts_add (facts, _("For"), text);
  concord_facts_add_words (facts, _("Who they are"), concord_summary_text (self, cohort, CONCORD_COHORT_WHO));
  concord_facts_add_words (facts, _("How they were involved"),
                           concord_summary_text (self, cohort, CONCORD_COHORT_INVOLVEMENT));
}

static ConcordText *
new_priority_aside (ConcordSummary *self,
                    ConcordRecord  *priority)
{
  const char *timing = concord_summary_choice (self, priority, CONCORD_PRIORITY_TIMING);
  gulong votes = (gulong) concord_summary_whole (self, priority, CONCORD_PRIORITY_VOTES);
  ConcordText *aside = concord_text_new ();

  concord_text_add (aside, CONCORD_RUN_QUIET, timing);
  if (concord_summary_has (self, priority, CONCORD_PRIORITY_VOTES))
    {
      g_autofree char *count = g_strdup_printf (
        g_dngettext (GETTEXT_PACKAGE, "%'lu vote", "%'lu votes", votes), votes);

      if (timing[0] != '\0')
        concord_text_add (aside, CONCORD_RUN_QUIET, " · ");
      concord_text_add (aside, CONCORD_RUN_QUIET, count);
    }

  return aside;
}

static void
add_priority (ConcordSummary *self,
              ConcordBlock   *section,
              ConcordRecord  *priority,
              const char     *id,
              guint           rank)
{
  g_autoptr (GPtrArray) commitments = concord_summary_children (self, priority, CONCORD_KIND_COMMITMENT);
  g_autofree char *number = g_strdup_printf ("%u", rank);
  ConcordText *title = concord_text_new ();
  ConcordBlock *block;

  concord_text_add (title, CONCORD_RUN_QUIET, number);
  concord_text_add (title, CONCORD_RUN_PLAIN, "  ");
  concord_text_add (title, CONCORD_RUN_PLAIN, concord_summary_text (self, priority, CONCORD_PRIORITY_TITLE));

  block = concord_block_add_section (section, CONCORD_STYLE_PLAIN, concord_summary_mark (self, priority, id), title);
  block->aside = new_priority_aside (self, priority);
  concord_block_add_words (block, CONCORD_STYLE_PLAIN,
                           concord_summary_text (self, priority, CONCORD_PRIORITY_REASON));

  for (guint i = 0; i < commitments->len; i++)
    {
      g_autofree char *place = g_strdup_printf ("%s-%u", id, i + 1);

      concord_summary_add_commitment (self, block, commitments->pdata[i], place);
    }

  if (commitments->len == 0)
    concord_block_add_words (block, CONCORD_STYLE_QUIET, _("No commitment has been made for this yet."));
}

void
concord_summary_add_outcomes (ConcordSummary *self,
                              ConcordBlock   *root)
{
  for (guint i = 0; i < self->outcomes->len; i++)
    {
      ConcordRecord *outcome = self->outcomes->pdata[i];
      g_autoptr (GPtrArray) priorities = concord_summary_children (self, outcome, CONCORD_KIND_PRIORITY);
      g_autofree char *id = g_strdup_printf ("outcome-%u", i + 1);
      /* Translators: stands over an outcome's title */
      g_autofree char *eyebrow = g_strdup_printf (_("Outcome %u"), i + 1);
      ConcordBlock *section;
      ConcordBlock *facts;

      section = concord_block_add_titled (root, concord_summary_mark (self, outcome, id),
                                          concord_summary_text (self, outcome, CONCORD_OUTCOME_TITLE));
      section->eyebrow = concord_text_new_plain (eyebrow);
      section->new_page = TRUE;

      add_measure (self, section, outcome);
      facts = concord_block_add_facts (section, CONCORD_STYLE_PLAIN);
      add_cohort (self, facts, outcome);
      add_approach (self, facts, outcome);
      if (concord_block_is_empty (facts))
        concord_block_drop (section, facts);

      for (guint j = 0; j < priorities->len; j++)
        {
          g_autofree char *place = g_strdup_printf ("%s-%u", id, j + 1);

          add_priority (self, section, priorities->pdata[j], place, j + 1);
        }
    }
}
