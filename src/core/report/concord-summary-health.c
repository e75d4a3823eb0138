/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The health check: the twelve conditions with their averages. It never names a partner of whom fewer than
 * three answered.
 */

#include "config.h"

#include "concord-summary-private.h"

#include "concord-figures.h"
#include "concord-health.h"
#include "concord-speech.h"

static guint
get_band_tone (ConcordBand band)
{
  switch (band)
    {
    case CONCORD_BAND_STRENGTH:
      return CONCORD_TONE_GOOD;
    case CONCORD_BAND_DISCUSS:
      return CONCORD_TONE_WARN;
    case CONCORD_BAND_ATTENTION:
    default:
      return CONCORD_TONE_BAD;
    }
}

static GArray *
collect_dots (ConcordSummary        *self,
              ConcordHealth         *health,
              ConcordRatingCondition condition,
              GString               *words,
              GPtrArray             *named)
{
  GArray *dots = g_array_new (FALSE, FALSE, sizeof (ConcordFigureDot));
  g_autoptr (GPtrArray) partners = concord_summary_list (self, CONCORD_KIND_PARTNER);

  if (!concord_summary_shows_field (self, CONCORD_KIND_RATING, CONCORD_RATING_PARTNER))
    return dots;

  for (guint i = 0; i < partners->len; i++)
    {
      ConcordRecord *partner = partners->pdata[i];
      ConcordFigureDot dot;

      if (!concord_health_get_partner_average (health, condition, concord_record_get_id (partner), &dot.value))
        continue;

      dot.tone = CONCORD_TONE_PARTNER + (guint) concord_summary_whole (self, partner, CONCORD_PARTNER_COLOUR);
      g_array_append_val (dots, dot);
      if (!g_ptr_array_find (named, partner, NULL))
        g_ptr_array_add (named, partner);
      g_string_append_printf (words, "; %s %.1f", concord_summary_text (self, partner, CONCORD_PARTNER_NAME), dot.value);
    }

  return dots;
}

static void
add_condition (ConcordSummary        *self,
               ConcordBlock          *table,
               ConcordHealth         *health,
               ConcordRatingCondition condition,
               GPtrArray             *named)
{
  const ConcordField *field = &concord_kind_get_info (CONCORD_KIND_RATING)->fields[CONCORD_RATING_CONDITION];
  g_autoptr (GString) words = g_string_new (NULL);
  g_autoptr (GArray) dots = NULL;
  g_autofree char *number = NULL;
  g_autofree char *spread = NULL;
  ConcordText *judgement;
  ConcordBand band;
  ConcordRow *row;
  guint low = 0, high = 0;
  double average;

  if (!concord_health_get_average (health, condition, &average))
    return;

  band = concord_band_of (average);
  number = g_strdup_printf ("%.1f", average);
  g_string_printf (words, _("Average %s of 5"), number);
  if (concord_health_get_spread (health, condition, &low, &high))
    {
      if (low == high)
        spread = g_strdup_printf ("%u", low);
      else
        /* Translators: the lowest and the highest answer, as in "2 to 5" */
        spread = g_strdup_printf (C_("rating", "%u to %u"), low, high);
      /* Translators: read aloud behind "Average 3.2 of 5" */
      g_string_append_printf (words, _("; spread %s"), spread);
    }
  dots = collect_dots (self, health, condition, words, named);

  judgement = concord_text_new ();
  concord_text_add_band (judgement, get_band_tone (band), concord_band_get_label (band));

  row = concord_block_add_row (table);
  concord_row_add_words (row, concord_field_choice_label (field, condition));
  concord_row_add_drawing (row, concord_figure_rating (average, low, high, get_band_tone (band),
                                                       (const ConcordFigureDot *) (void *) dots->data, dots->len),
                           words->str);
  concord_row_add_words (row, number);
  concord_row_add_words (row, spread != NULL ? spread : "");
  concord_row_add_text (row, judgement);
}

/* Which dot is whose, and what it stands for. */
static void
add_legend (ConcordSummary *self,
            ConcordBlock   *section,
            GPtrArray      *named)
{
  ConcordText *names = concord_text_new ();

  for (guint i = 0; i < named->len; i++)
    {
      if (i > 0)
        concord_text_add (names, CONCORD_RUN_PLAIN, "\u2003 ");
      concord_summary_add_partner (self, names, named->pdata[i]);
    }

  concord_block_add_paragraph (section, CONCORD_STYLE_QUIET, names);
  concord_block_add_words (section, CONCORD_STYLE_QUIET, _("Dots are partners of whom three or more answered."));
}

void
concord_summary_add_health (ConcordSummary *self,
                            ConcordBlock   *root)
{
  g_autoptr (ConcordHealth) health = concord_health_new (self->graph);
  guint n = concord_health_get_n_people (health);
  g_autoptr (GPtrArray) named = g_ptr_array_new ();
  g_autofree char *intro = NULL;
  ConcordBlock *section, *table;

  if (n == 0)
    return;

  /* An average of one or two would tell others what these two said. */
  if (self->hide != 0 && n < CONCORD_HEALTH_FEWEST_ANSWERS)
    return;

  section = concord_block_add_titled (root, "health", _("Health check"));
  intro = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                        "%u person rated twelve conditions of working together from 1, not at all, to 5, fully.",
                                        "%u people rated twelve conditions of working together from 1, not at all, to 5, fully.",
                                        n), n);
  concord_block_add_words (section, CONCORD_STYLE_PLAIN, intro);

  table = concord_block_add_table (section, concord_text_new_plain (_("Averages of the health check")));
  concord_block_add_column (table, _("Condition"), CONCORD_ANCHOR_START, 3.4);
  concord_block_add_column (table, _("From 1 to 5"), CONCORD_ANCHOR_START, 2.9);
  concord_block_add_column (table, _("Average"), CONCORD_ANCHOR_END, 1.1);
  concord_block_add_column (table, _("Spread"), CONCORD_ANCHOR_END, 1.1);
  concord_block_add_column (table, _("What it says"), CONCORD_ANCHOR_START, 2.3);
  for (guint i = CONCORD_RATING_PURPOSE; i <= CONCORD_RATING_DELIVERY; i++)
    add_condition (self, table, health, i, named);

  if (named->len > 0)
    add_legend (self, section, named);
  concord_block_add_words (section, CONCORD_STYLE_QUIET,
                           _("The bar is the average; the band behind it goes from the lowest answer to the highest."));
  concord_block_add_words (section, CONCORD_STYLE_QUIET,
                           _("4.0 and above is a strength, 3.0 to 3.9 is worth a discussion, "
                             "below 3.0 needs attention."));
}
