/* SPDX-License-Identifier: GPL-3.0-or-later */

/* When what is to be done: the commitments that have a date, year by year. */

#include "config.h"

#include "concord-summary-private.h"

#include "concord-date.h"
#include "concord-figures.h"
#include "concord-speech.h"

typedef struct
{
  ConcordRecord *commitment;
  const char *due;
  guint from;   /* months since the year 0; bars are drawn to the month */
  guint to;
} Stretch;

static guint
get_month (GDateTime *day)
{
  return (guint) (g_date_time_get_year (day) * 12 + g_date_time_get_month (day) - 1);
}

/* Returns: whether there is a day by which @commitment is to be done */
static gboolean
measure (ConcordSummary *self,
         ConcordRecord  *commitment,
         Stretch        *stretch)
{
  const char *start = concord_summary_text (self, commitment, CONCORD_COMMITMENT_START);
  g_autoptr (GDateTime) first = concord_date_last_day (start);
  g_autoptr (GDateTime) last = NULL;

  stretch->commitment = commitment;
  stretch->due = concord_summary_text (self, commitment, CONCORD_COMMITMENT_DUE);
  last = concord_date_last_day (stretch->due);
  if (last == NULL)
    return FALSE;

  stretch->to = get_month (last);
  stretch->from = first != NULL ? MIN (get_month (first), stretch->to) : stretch->to;

  return TRUE;
}

static int
compare (gconstpointer a,
         gconstpointer b)
{
  return g_strcmp0 (((const Stretch *) a)->due, ((const Stretch *) b)->due);
}

static ConcordBlock *
add_year (ConcordBlock *section,
          guint         year)
{
  g_autofree char *title = g_strdup_printf ("%u", year);
  /* Translators: the caption of a table; the number is a year */
  g_autofree char *caption = g_strdup_printf (_("To be done in %u"), year);
  ConcordBlock *block = concord_block_add_titled (section, NULL, title);
  ConcordBlock *table = concord_block_add_table (block, concord_text_new_plain (caption));

  concord_block_add_column (table, _("Commitment"), CONCORD_ANCHOR_START, 4);
  concord_block_add_column (table, _("Lead partner"), CONCORD_ANCHOR_START, 2.4);
  concord_block_add_column (table, _("When"), CONCORD_ANCHOR_START, 1.8);
  concord_block_add_column (table, _("Due"), CONCORD_ANCHOR_START, 2);
  concord_block_add_column (table, _("Status"), CONCORD_ANCHOR_START, 1.8);

  return table;
}

static void
add_stretch (ConcordSummary *self,
             ConcordBlock   *table,
             const Stretch  *stretch,
             guint           first,
             guint           last)
{
  ConcordRecord *lead = concord_summary_follow (self, stretch->commitment, CONCORD_COMMITMENT_LEAD);
  guint status = (guint) concord_summary_whole (self, stretch->commitment, CONCORD_COMMITMENT_STATUS);
  g_autofree char *start = concord_summary_date (self, stretch->commitment, CONCORD_COMMITMENT_START);
  g_autofree char *due = concord_summary_date (self, stretch->commitment, CONCORD_COMMITMENT_DUE);
  g_autofree char *words = NULL;
  ConcordText *statement = concord_text_new ();
  ConcordText *partner = concord_text_new ();
  ConcordText *state = concord_text_new ();
  ConcordRow *row = concord_block_add_row (table);

  /* Translators: the time a commitment takes, read aloud, as in "From March 2027 to October 2028" */
  if (start[0] != '\0')
    words = g_strdup_printf (_("From %s to %s"), start, due);
  else
    /* Translators: when a commitment is to be done, read aloud, as in "By October 2028" */
    words = g_strdup_printf (_("By %s"), due);

  concord_summary_add_link (self, statement, stretch->commitment, CONCORD_COMMITMENT_STATEMENT);
  concord_summary_add_partner (self, partner, lead);
  concord_text_add_status (state, status,
                           concord_summary_choice (self, stretch->commitment, CONCORD_COMMITMENT_STATUS));

  concord_row_add_text (row, statement);
  concord_row_add_text (row, partner);
  concord_row_add_drawing (row, concord_figure_stretch (first, last, stretch->from, stretch->to,
                                                        concord_status_get_tone (status)), words);
  concord_row_add_words (row, due);
  concord_row_add_text (row, state);
}

void
concord_summary_add_roadmap (ConcordSummary *self,
                             ConcordBlock   *root)
{
  g_autoptr (GArray) stretches = g_array_new (FALSE, FALSE, sizeof (Stretch));
  guint first = G_MAXUINT, last = 0, year = 0;
  ConcordBlock *section, *table = NULL;

  for (guint i = 0; i < self->commitments->len; i++)
    {
      Stretch stretch;

      if (!measure (self, self->commitments->pdata[i], &stretch))
        continue;

      g_array_append_val (stretches, stretch);
      first = MIN (first, stretch.from);
      last = MAX (last, stretch.to);
    }
  if (stretches->len == 0)
    return;

  g_array_sort (stretches, compare);
  section = concord_block_add_titled (root, "roadmap", _("Roadmap"));
  for (guint i = 0; i < stretches->len; i++)
    {
      const Stretch *stretch = &g_array_index (stretches, Stretch, i);

      if (table == NULL || year != stretch->to / 12)
        {
          year = stretch->to / 12;
          table = add_year (section, year);
        }
      add_stretch (self, table, stretch, first, last);
    }

  if (stretches->len < self->commitments->len)
    {
      guint n = self->commitments->len - stretches->len;
      g_autofree char *rest = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%'u commitment has no date yet.",
                                                            "%'u commitments have no date yet.", n), n);

      concord_block_add_words (section, CONCORD_STYLE_QUIET, rest);
    }
}
