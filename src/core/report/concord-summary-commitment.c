/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One commitment as a card: what, who, by when, and on whose word. */

#include "config.h"

#include "concord-summary-private.h"

#include "concord-wording.h"
#include "concord-speech.h"

typedef struct
{
  ConcordRecord *commitment;
  ConcordRecord *lead;
} Partners;

static void
fill_partners (ConcordSummary *self,
               ConcordText    *text,
               const char     *name,
               gpointer        data)
{
  const Partners *partners = data;

  if (g_str_equal (name, "lead"))
    concord_summary_add_partner (self, text, partners->lead);
  else
    concord_summary_add_partners (self, text, partners->commitment, CONCORD_COMMITMENT_SUPPORTING, partners->lead);
}

static ConcordText *
new_partners (ConcordSummary *self,
              ConcordRecord  *commitment)
{
  Partners partners = { commitment, concord_summary_follow (self, commitment, CONCORD_COMMITMENT_LEAD) };
  ConcordText *text = concord_text_new ();
  ConcordText *lead = concord_text_new ();
  ConcordText *others = concord_text_new ();
  gboolean has_lead = concord_summary_add_partner (self, lead, partners.lead);
  gboolean has_others = concord_summary_add_partners (self, others, commitment, CONCORD_COMMITMENT_SUPPORTING, partners.lead);

  if (has_lead && has_others)
    /* Translators: who does what a commitment promises; {lead} and {others} become the names of partners. Keep both */
    concord_summary_add_filled (self, text, C_("partner", "{lead} leads, with {others}"), fill_partners, &partners);
  else if (has_lead)
    /* Translators: {lead} becomes the name of the partner that leads a commitment */
    concord_summary_add_filled (self, text, C_("partner", "{lead} leads"), fill_partners, &partners);
  else if (has_others)
    /* Translators: {others} become the names of the partners that support a commitment nobody leads */
    concord_summary_add_filled (self, text, C_("partner", "with {others}"), fill_partners, &partners);
  concord_text_free (lead);
  concord_text_free (others);

  return text;
}

static void
add_mandate (ConcordSummary *self,
             ConcordBlock   *facts,
             ConcordRecord  *commitment)
{
  const char *mandate = concord_summary_choice (self, commitment, CONCORD_COMMITMENT_MANDATE);
  const char *board = concord_summary_text (self, commitment, CONCORD_COMMITMENT_MANDATE_BOARD);
  ConcordText *text = concord_text_new_plain (mandate);

  if (mandate[0] != '\0' && board[0] != '\0')
    concord_text_add (text, CONCORD_RUN_PLAIN, " · ");
  concord_text_add (text, CONCORD_RUN_PLAIN, board);

  concord_facts_add (facts, _("Mandate"), text);
}

static void
add_facts (ConcordSummary *self,
           ConcordBlock   *card,
           ConcordRecord  *commitment)
{
  g_autofree char *start = concord_summary_date (self, commitment, CONCORD_COMMITMENT_START);
  g_autofree char *due = concord_summary_date (self, commitment, CONCORD_COMMITMENT_DUE);
  ConcordBlock *facts = concord_block_add_facts (card, CONCORD_STYLE_GRID);

  concord_facts_add_words (facts, _("Due"), due);
  concord_facts_add_words (facts, _("Route"), concord_summary_choice (self, commitment, CONCORD_COMMITMENT_ROUTE));
  add_mandate (self, facts, commitment);
  if (concord_summary_shows_money (self))
    {
      g_autofree char *money = concord_commitment_dup_money (self->graph, commitment);

      concord_facts_add_words (facts, _("Money"), money);
    }
  concord_facts_add_words (facts, _("Lead role"),
                           concord_summary_text (self, commitment, CONCORD_COMMITMENT_LEAD_ROLE));
  concord_facts_add_words (facts, _("Start"), start);

  if (concord_block_is_empty (facts))
    concord_block_drop (card, facts);
}

/* What partners said when they were given it. */
static void
add_answers (ConcordSummary *self,
             ConcordBlock   *card,
             ConcordRecord  *commitment)
{
  g_autoptr (GPtrArray) answers = concord_summary_children (self, commitment, CONCORD_KIND_ANSWER);
  ConcordBlock *facts = concord_block_add_facts (card, CONCORD_STYLE_PLAIN);

  for (guint i = 0; i < answers->len; i++)
    {
      const char *comment = concord_summary_text (self, answers->pdata[i], CONCORD_ANSWER_COMMENT);
      ConcordText *text = concord_text_new ();

      concord_text_add (text, CONCORD_RUN_STRONG, concord_summary_choice (self, answers->pdata[i], CONCORD_ANSWER_ANSWER));
      concord_text_add (text, CONCORD_RUN_PLAIN, "\u2002 ");
      concord_summary_add_partner (self, text, concord_summary_follow (self, answers->pdata[i], CONCORD_ANSWER_PARTNER));
      concord_text_add (text, CONCORD_RUN_PLAIN, comment[0] != '\0' ? "\n" : "");
      concord_text_add (text, CONCORD_RUN_PLAIN, comment);
      concord_facts_add (facts, _("Answer"), text);
    }

  if (concord_block_is_empty (facts))
    concord_block_drop (card, facts);
}

void
concord_summary_add_commitment (ConcordSummary *self,
                                ConcordBlock   *priority,
                                ConcordRecord  *commitment,
                                const char     *id)
{
  const char *statement = concord_summary_text (self, commitment, CONCORD_COMMITMENT_STATEMENT);
  ConcordBlock *card = concord_block_add_section (priority, CONCORD_STYLE_CARD, concord_summary_mark (self, commitment, id),
                                                  concord_text_new_plain (statement));

  card->aside = concord_text_new ();
  concord_text_add_status (card->aside, (guint) concord_summary_whole (self, commitment, CONCORD_COMMITMENT_STATUS),
                           concord_summary_choice (self, commitment, CONCORD_COMMITMENT_STATUS));

  concord_block_add_paragraph (card, CONCORD_STYLE_PLAIN, new_partners (self, commitment));
  add_facts (self, card, commitment);
  concord_block_add_words (card, CONCORD_STYLE_QUIET,
                           concord_summary_text (self, commitment, CONCORD_COMMITMENT_STATUS_NOTE));
  add_answers (self, card, commitment);
}
