/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where the golden thread breaks, counted. It counts only what those the summary is made for can see. */

#include "config.h"

#include "concord-summary-private.h"

#include "concord-gaps.h"
#include "concord-speech.h"

void
concord_summary_add_gaps (ConcordSummary *self,
                          ConcordBlock   *glance)
{
  guint n_rules, total = 0;
  const ConcordGapRule *rules = concord_gap_rules (&n_rules);
  g_autoptr (GArray) gaps = concord_gaps_find (self->graph, self->today, self->hide);
  g_autofree guint *counts = g_new0 (guint, n_rules);
  g_autofree char *intro = NULL;
  ConcordBlock *section, *table;

  for (guint i = 0; i < gaps->len; i++)
    {
      const ConcordGap *gap = &g_array_index (gaps, ConcordGap, i);

      if (concord_summary_shows (self, gap->record))
        {
          counts[gap->rule - rules]++;
          total++;
        }
    }
  if (total == 0)
    return;

  section = concord_block_add_titled (glance, NULL, _("Gaps"));
  intro = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                        "The golden thread from the vision to the partners breaks in %'u place.",
                                        "The golden thread from the vision to the partners breaks in %'u places.",
                                        total), total);
  concord_block_add_words (section, CONCORD_STYLE_PLAIN, intro);
  table = concord_block_add_table (section, concord_text_new_plain (_("Where the golden thread breaks")));
  concord_block_add_column (table, _("Gap"), CONCORD_ANCHOR_START, 2);
  concord_block_add_column (table, _("Why it matters"), CONCORD_ANCHOR_START, 6);
  concord_block_add_column (table, _("How many"), CONCORD_ANCHOR_END, 1.4);
  for (guint i = 0; i < n_rules; i++)
    {
      g_autofree char *number = NULL;
      ConcordRow *row;

      if (counts[i] == 0)
        continue;

      number = g_strdup_printf ("%'u", counts[i]);
      row = concord_block_add_row (table);
      concord_row_add_words (row, _(rules[i].title));
      concord_row_add_words (row, _(rules[i].why));
      concord_row_add_words (row, number);
    }
}
