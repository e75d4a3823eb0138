/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Who puts in what, and who gains. Where amounts are hidden there is nothing left to tell. */

#include "config.h"

#include "concord-summary-private.h"

#include "concord-speech.h"
#include "concord-words.h"

typedef struct
{
  ConcordSummary *summary;
  guint partner;        /* the field that names the partner */
} Order;

/* By the partners' order; what nobody was named for comes last. */
static int
compare_partners (gconstpointer a,
                  gconstpointer b,
                  gpointer      data)
{
  const Order *order = data;
  ConcordRecord *first = concord_summary_follow (order->summary, *(ConcordRecord **) a, order->partner);
  ConcordRecord *second = concord_summary_follow (order->summary, *(ConcordRecord **) b, order->partner);
  double before, after;

  if (first == second)
    return 0;
  if (first == NULL || second == NULL)
    return first == NULL ? 1 : -1;

  before = concord_record_get_position (first);
  after = concord_record_get_position (second);
  if (before < after || before > after)
    return before < after ? -1 : 1;

  return g_strcmp0 (concord_record_get_id (first), concord_record_get_id (second));
}

static GPtrArray *
collect (ConcordSummary *self,
         ConcordKind     kind,
         guint           amount,
         guint           partner)
{
  GPtrArray *lines = g_ptr_array_new ();
  Order order = { self, partner };

  if (!concord_summary_shows_field (self, kind, amount))
    return lines;

  for (guint i = 0; i < self->commitments->len; i++)
    g_ptr_array_extend_and_steal (lines, concord_summary_children (self, self->commitments->pdata[i], kind));

  g_ptr_array_sort_with_data (lines, compare_partners, &order);

  return lines;
}

static ConcordText *
new_partner (ConcordSummary *self,
             ConcordRecord  *line,
             guint           field)
{
  ConcordText *text = concord_text_new ();

  if (!concord_summary_add_partner (self, text, concord_summary_follow (self, line, field)))
    concord_text_add (text, CONCORD_RUN_QUIET, _("Not said"));

  return text;
}

static char *
dup_year (ConcordSummary *self,
          ConcordRecord  *line,
          guint           field)
{
  gint64 year = concord_summary_whole (self, line, field);

  return year != 0 ? g_strdup_printf ("%" G_GINT64_FORMAT, year) : g_strdup ("");
}

/* What a line is for: its own words where it has some, the commitment's otherwise. */
static ConcordText *
new_purpose (ConcordSummary *self,
             ConcordRecord  *line,
             guint           words_field,
             guint           commitment_field)
{
  ConcordRecord *commitment = concord_summary_follow (self, line, commitment_field);
  const char *words = concord_summary_text (self, line, words_field);
  ConcordText *text = concord_text_new ();

  if (words[0] != '\0' && commitment != NULL)
    concord_text_add_link (text, words, g_hash_table_lookup (self->places, commitment));
  else if (commitment != NULL)
    concord_summary_add_link (self, text, commitment, CONCORD_COMMITMENT_STATEMENT);

  return text;
}

static void
add_funding_line (ConcordSummary *self,
                  ConcordBlock   *table,
                  ConcordRecord  *line)
{
  gboolean yearly = concord_summary_whole (self, line, CONCORD_FUNDING_LINE_RECURRING) != 0;
  gboolean pooled = concord_summary_whole (self, line, CONCORD_FUNDING_LINE_POOLED) != 0;
  const char *form = concord_summary_choice (self, line, CONCORD_FUNDING_LINE_FORM);
  g_autofree char *year = dup_year (self, line, CONCORD_FUNDING_LINE_YEAR);
  ConcordText *how = concord_text_new_plain (form);
  ConcordRow *row = concord_block_add_row (table);

  if (pooled && form[0] != '\0')
    concord_text_add (how, CONCORD_RUN_PLAIN, concord_words_comma ());
  if (pooled)
    concord_text_add (how, CONCORD_RUN_PLAIN, form[0] != '\0' ? C_("money", "pooled") : C_("money", "Pooled"));

  concord_row_add_text (row, new_partner (self, line, CONCORD_FUNDING_LINE_PARTNER));
  concord_row_add_text (row, new_purpose (self, line, CONCORD_FUNDING_LINE_PURPOSE, CONCORD_FUNDING_LINE_COMMITMENT));
  concord_row_add_words (row, year);
  concord_row_add_text (row, how);
  if (concord_summary_has (self, line, CONCORD_FUNDING_LINE_AMOUNT))
    {
      g_autofree char *amount =
        concord_summary_amount (self, concord_summary_whole (self, line, CONCORD_FUNDING_LINE_AMOUNT), yearly);

      concord_row_add_words (row, amount);
    }
  else
    {
      concord_row_add_words (row, "");
    }
}

static void
add_total (ConcordBlock *table,
           const char   *name,
           const char   *amount,
           guint         column)
{
  ConcordRow *row = concord_block_add_row (table);

  row->total = TRUE;
  for (guint i = 0; i < table->columns->len; i++)
    concord_row_add_words (row, i == 0 ? name : i == column ? amount : "");
}

void
concord_summary_add_funding (ConcordSummary *self,
                             ConcordBlock   *root)
{
  g_autoptr (GPtrArray) lines = collect (self, CONCORD_KIND_FUNDING_LINE, CONCORD_FUNDING_LINE_AMOUNT,
                                         CONCORD_FUNDING_LINE_PARTNER);
  ConcordBlock *section, *table;

  if (lines->len == 0)
    return;

  section = concord_block_add_titled (root, "funding", _("Who puts in what"));
  table = concord_block_add_table (section, concord_text_new_plain (_("Money, people and assets put in")));
  concord_block_add_column (table, _("Partner"), CONCORD_ANCHOR_START, 3);
  concord_block_add_column (table, _("For"), CONCORD_ANCHOR_START, 3.5);
  concord_block_add_column (table, _("Year"), CONCORD_ANCHOR_START, 1.2);
  concord_block_add_column (table, _("Form"), CONCORD_ANCHOR_START, 1.7);
  concord_block_add_column (table, _("Amount"), CONCORD_ANCHOR_END, 2.5);
  for (guint i = 0; i < lines->len; i++)
    add_funding_line (self, table, lines->pdata[i]);

  if (self->totals.once > 0)
    {
      g_autofree char *once = concord_summary_amount (self, self->totals.once, FALSE);

      add_total (table, _("Put in once"), once, 4);
    }
  if (self->totals.yearly > 0)
    {
      g_autofree char *yearly = concord_summary_amount (self, self->totals.yearly, TRUE);

      add_total (table, _("Put in each year"), yearly, 4);
    }
}

static guint
get_strength_tone (gint64 strength)
{
  if (strength == CONCORD_BENEFIT_LINE_GOOD)
    return CONCORD_TONE_GOOD;

  return strength == CONCORD_BENEFIT_LINE_SOME ? CONCORD_TONE_WARN : CONCORD_TONE_BAD;
}

static void
add_benefit_line (ConcordSummary *self,
                  ConcordBlock   *table,
                  ConcordRecord  *line)
{
  gint64 strength = concord_summary_whole (self, line, CONCORD_BENEFIT_LINE_STRENGTH);
  g_autofree char *year = dup_year (self, line, CONCORD_BENEFIT_LINE_FROM_YEAR);
  g_autofree char *amount = NULL;
  ConcordText *evidence = concord_text_new ();
  ConcordRow *row = concord_block_add_row (table);

  if (concord_summary_has (self, line, CONCORD_BENEFIT_LINE_AMOUNT))
    amount = concord_summary_amount (self, concord_summary_whole (self, line, CONCORD_BENEFIT_LINE_AMOUNT), FALSE);
  if (strength != 0)
    concord_text_add_band (evidence, get_strength_tone (strength),
                           concord_summary_choice (self, line, CONCORD_BENEFIT_LINE_STRENGTH));

  concord_row_add_text (row, new_partner (self, line, CONCORD_BENEFIT_LINE_PARTNER));
  concord_row_add_text (row, new_purpose (self, line, CONCORD_BENEFIT_LINE_GAIN, CONCORD_BENEFIT_LINE_COMMITMENT));
  concord_row_add_words (row, year);
  concord_row_add_text (row, evidence);
  concord_row_add_words (row, amount != NULL ? amount : "");
}

void
concord_summary_add_benefits (ConcordSummary *self,
                              ConcordBlock   *root)
{
  g_autoptr (GPtrArray) lines = collect (self, CONCORD_KIND_BENEFIT_LINE, CONCORD_BENEFIT_LINE_AMOUNT,
                                         CONCORD_BENEFIT_LINE_PARTNER);
  ConcordBlock *section, *table;

  if (lines->len == 0)
    return;

  section = concord_block_add_titled (root, "benefits", _("Who benefits"));
  concord_block_add_words (section, CONCORD_STYLE_QUIET,
                           _("Benefits are estimates: each carries the strength of its evidence."));
  table = concord_block_add_table (section, concord_text_new_plain (_("Expected benefits a year")));
  concord_block_add_column (table, _("Partner"), CONCORD_ANCHOR_START, 3);
  concord_block_add_column (table, _("Gain"), CONCORD_ANCHOR_START, 3.8);
  concord_block_add_column (table, _("From"), CONCORD_ANCHOR_START, 0.9);
  /* Translators: the heading of a column that says how strong the evidence for a benefit is */
  concord_block_add_column (table, C_("benefit", "Evidence"), CONCORD_ANCHOR_START, 1.7);
  concord_block_add_column (table, _("Amount a year"), CONCORD_ANCHOR_END, 2.2);
  for (guint i = 0; i < lines->len; i++)
    add_benefit_line (self, table, lines->pdata[i]);

  if (self->totals.benefit > 0)
    {
      g_autofree char *benefit = concord_summary_amount (self, self->totals.benefit, FALSE);

      add_total (table, _("Expected in all"), benefit, 4);
    }
}
