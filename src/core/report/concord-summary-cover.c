/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The front page and what there is at a glance. */

#include "config.h"

#include "concord-summary-private.h"

#include "concord-date.h"
#include "concord-figures.h"
#include "concord-money.h"
#include "concord-speech.h"
#include "concord-words.h"

static void
add_band (ConcordSummary *self,
          ConcordBlock   *cover,
          GPtrArray      *partners)
{
  g_autoptr (GArray) tones = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < partners->len; i++)
    {
      guint colour = (guint) concord_summary_whole (self, partners->pdata[i], CONCORD_PARTNER_COLOUR);
      guint tone = CONCORD_TONE_PARTNER + colour;
      gboolean known = FALSE;

      for (guint j = 0; j < tones->len; j++)
        known |= g_array_index (tones, guint, j) == tone;
      if (colour != 0 && !known)
        g_array_append_val (tones, tone);
    }

  concord_block_add_figure (cover, concord_figure_band ((const guint *) (void *) tones->data, tones->len), NULL, NULL);
}

static void
add_vision (ConcordSummary *self,
            ConcordBlock   *cover,
            ConcordRecord  *session)
{
  const char *vision = concord_summary_text (self, session, CONCORD_SESSION_VISION);
  int horizon = (int) concord_summary_whole (self, session, CONCORD_SESSION_HORIZON);
  g_autofree char *eyebrow = NULL;

  if (vision[0] == '\0')
    return;

  if (horizon != 0)
    /* Translators: stands over the vision on the front page; the number is a year */
    eyebrow = g_strdup_printf (_("Our shared vision · by %d"), horizon);
  else
    eyebrow = g_strdup (_("Our shared vision"));

  concord_block_add_words (cover, CONCORD_STYLE_EYEBROW, eyebrow);
  concord_block_add_words (cover, CONCORD_STYLE_VISION, vision);
}

static void
add_partners (ConcordSummary *self,
              ConcordBlock   *cover,
              GPtrArray      *partners)
{
  ConcordBlock *list;

  if (partners->len == 0)
    return;

  concord_block_add_words (cover, CONCORD_STYLE_EYEBROW, _("The partners"));
  list = concord_block_add_list (cover, CONCORD_STYLE_CHIPS);
  for (guint i = 0; i < partners->len; i++)
    {
      ConcordText *name = concord_text_new ();

      concord_summary_add_partner (self, name, partners->pdata[i]);
      concord_row_add_text (concord_block_add_row (list), name);
    }
}

void
concord_summary_add_cover (ConcordSummary  *self,
                           ConcordDocument *document)
{
  ConcordRecord *session = concord_graph_get_session (self->graph);
  g_autoptr (GPtrArray) partners = concord_summary_list (self, CONCORD_KIND_PARTNER);
  g_autofree char *date = concord_summary_date (self, session, CONCORD_SESSION_DATE);
  const char *place = concord_summary_text (self, session, CONCORD_SESSION_PLACE);
  ConcordText *when = concord_text_new ();
  ConcordBlock *cover;

  cover = concord_block_add_section (document->root, CONCORD_STYLE_COVER, "cover",
                                     concord_text_new_plain (document->title));
  document->cover = cover;
  document->root->level = cover->level;

  concord_text_add (when, CONCORD_RUN_PLAIN, place);
  if (place[0] != '\0' && date[0] != '\0')
    concord_text_add (when, CONCORD_RUN_PLAIN, " · ");
  concord_text_add (when, CONCORD_RUN_PLAIN, date);

  add_band (self, cover, partners);
  concord_block_add_paragraph (cover, CONCORD_STYLE_QUIET, when);
  add_vision (self, cover, session);
  add_partners (self, cover, partners);
}

static void
add_count (ConcordBlock *tiles,
           guint         n,
           const char   *what)
{
  g_autofree char *number = NULL;

  if (n == 0)
    return;

  number = g_strdup_printf ("%'u", n);
  concord_facts_add_words (tiles, what, number);
}

static void
add_counts (ConcordSummary *self,
            ConcordBlock   *glance)
{
  g_autoptr (GPtrArray) partners = concord_summary_list (self, CONCORD_KIND_PARTNER);
  g_autoptr (GPtrArray) priorities = concord_summary_list (self, CONCORD_KIND_PRIORITY);
  ConcordBlock *tiles = concord_block_add_facts (glance, CONCORD_STYLE_TILES);
  guint n;

  n = self->outcomes->len;
  add_count (tiles, n, g_dngettext (GETTEXT_PACKAGE, "outcome", "outcomes", n));
  n = priorities->len;
  add_count (tiles, n, g_dngettext (GETTEXT_PACKAGE, "priority", "priorities", n));
  n = self->commitments->len;
  add_count (tiles, n, g_dngettext (GETTEXT_PACKAGE, "commitment", "commitments", n));
  n = partners->len;
  add_count (tiles, n, g_dngettext (GETTEXT_PACKAGE, "partner", "partners", n));

  if (concord_block_is_empty (tiles))
    concord_block_drop (glance, tiles);
}

static void
add_statuses (ConcordSummary *self,
              ConcordBlock   *glance)
{
  const ConcordField *field = &concord_kind_get_info (CONCORD_KIND_COMMITMENT)->fields[CONCORD_COMMITMENT_STATUS];
  g_autoptr (GString) words = NULL;
  g_autofree char *said = NULL;
  ConcordText *legend;

  if (self->totals.n_commitments == 0 ||
      !concord_summary_shows_field (self, CONCORD_KIND_COMMITMENT, CONCORD_COMMITMENT_STATUS))
    return;

  words = g_string_new (NULL);
  legend = concord_text_new ();
  for (guint i = 0; i < G_N_ELEMENTS (self->totals.by_status); i++)
    {
      g_autofree char *number = NULL;
      const char *label = concord_field_choice_label (field, i);

      if (self->totals.by_status[i] == 0)
        continue;

      number = g_strdup_printf ("%'u", self->totals.by_status[i]);
      if (words->len > 0)
        g_string_append (words, concord_words_comma ());
      /* Translators: a status and how many commitments have it, as in "Agreed: 3" */
      g_string_append_printf (words, C_("statuses", "%s: %s"), label, number);

      if (!concord_text_is_empty (legend))
        concord_text_add (legend, CONCORD_RUN_PLAIN, "\u2003 ");
      concord_text_add_status (legend, i, label);
      concord_text_add (legend, CONCORD_RUN_PLAIN, " ");
      concord_text_add (legend, CONCORD_RUN_STRONG, number);
    }

  /* Translators: what a bar shows, as in "Commitments by status: Agreed: 3, Under way: 2" */
  said = g_strdup_printf (_("Commitments by status: %s"), words->str);
  concord_block_add_figure (glance,
                            concord_figure_status_bar (self->totals.by_status, G_N_ELEMENTS (self->totals.by_status)),
                            said, legend);
}

static void
add_sums (ConcordSummary *self,
          ConcordBlock   *glance)
{
  ConcordRecord *session = concord_graph_get_session (self->graph);
  ConcordBlock *tiles = concord_block_add_facts (glance, CONCORD_STYLE_TILES);
  /* Short, to stand large in little room; it is written out under "Next review". */
  g_autofree char *review = concord_date_format (concord_summary_text (self, session, CONCORD_SESSION_NEXT_REVIEW));

  if (concord_summary_shows_money (self))
    {
      g_autofree char *once = concord_money_format_short (self->totals.once, self->currency);
      g_autofree char *yearly = concord_money_format_short (self->totals.yearly, self->currency);

      if (self->totals.once > 0)
        concord_facts_add_words (tiles, _("put in once"), once);
      if (self->totals.yearly > 0)
        concord_facts_add_words (tiles, _("put in each year"), yearly);
    }

  if (self->totals.benefit > 0 &&
      concord_summary_shows_field (self, CONCORD_KIND_BENEFIT_LINE, CONCORD_BENEFIT_LINE_AMOUNT))
    {
      g_autofree char *benefit = concord_money_format_short (self->totals.benefit, self->currency);

      concord_facts_add_words (tiles, _("expected benefit a year"), benefit);
    }

  concord_facts_add_words (tiles, _("next review"), review);

  if (concord_block_is_empty (tiles))
    concord_block_drop (glance, tiles);
}

void
concord_summary_add_glance (ConcordSummary *self,
                            ConcordBlock   *root)
{
  ConcordBlock *glance = concord_block_add_titled (root, "glance", _("At a glance"));

  add_counts (self, glance);
  add_statuses (self, glance);
  add_sums (self, glance);

  if (concord_block_is_empty (glance))
    concord_block_add_words (glance, CONCORD_STYLE_PLAIN, _("Nothing has been put on the board yet."));
  else
    concord_summary_add_gaps (self, glance);
}
