/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What each partner promised, one partner after the other, and the lines on which they sign for it. */

#include "config.h"

#include "concord-summary-private.h"

#include "concord-speech.h"

static void
note_promise (GHashTable    *promises,
              ConcordRecord *partner,
              ConcordRecord *commitment)
{
  GPtrArray *kept = partner != NULL ? g_hash_table_lookup (promises, partner) : NULL;

  if (partner == NULL)
    return;

  if (kept == NULL)
    {
      kept = g_ptr_array_new ();
      g_hash_table_insert (promises, partner, kept);
    }
  /* A partner that is named twice supports it once. */
  if (kept->len == 0 || kept->pdata[kept->len - 1] != commitment)
    g_ptr_array_add (kept, commitment);
}

/**
 * concord_summary_collect_promises:
 *
 * Returns: (transfer full) (element-type ConcordRecord GPtrArray): partner → the commitments it leads, then those it
 *   supports; each in the order of the board
 */
GHashTable *
concord_summary_collect_promises (ConcordSummary *self)
{
  GHashTable *promises = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_ptr_array_unref);

  for (guint i = 0; i < self->commitments->len; i++)
    note_promise (promises, concord_summary_follow (self, self->commitments->pdata[i], CONCORD_COMMITMENT_LEAD),
                  self->commitments->pdata[i]);

  if (!concord_summary_shows_field (self, CONCORD_KIND_COMMITMENT, CONCORD_COMMITMENT_SUPPORTING))
    return promises;

  for (guint i = 0; i < self->commitments->len; i++)
    {
      ConcordRecord *commitment = self->commitments->pdata[i];
      ConcordRecord *lead = concord_summary_follow (self, commitment, CONCORD_COMMITMENT_LEAD);
      const char *const *ids = concord_record_get_list (commitment, CONCORD_COMMITMENT_SUPPORTING);

      for (guint j = 0; ids[j] != NULL; j++)
        {
          ConcordRecord *partner = concord_graph_lookup (self->graph, ids[j]);

          if (partner != NULL && partner != lead)
            note_promise (promises, partner, commitment);
        }
    }

  return promises;
}

static void
add_promise (ConcordSummary *self,
             ConcordBlock   *table,
             ConcordRecord  *partner,
             ConcordRecord  *commitment)
{
  gboolean leads = concord_summary_follow (self, commitment, CONCORD_COMMITMENT_LEAD) == partner;
  g_autofree char *due = concord_summary_date (self, commitment, CONCORD_COMMITMENT_DUE);
  ConcordRow *row = concord_block_add_row (table);
  ConcordText *statement = concord_text_new ();
  ConcordText *status = concord_text_new ();

  concord_summary_add_link (self, statement, commitment, CONCORD_COMMITMENT_STATEMENT);
  concord_text_add_status (status, (guint) concord_summary_whole (self, commitment, CONCORD_COMMITMENT_STATUS),
                           concord_summary_choice (self, commitment, CONCORD_COMMITMENT_STATUS));

  concord_row_add_text (row, statement);
  concord_row_add_words (row, leads ? C_("part", "Leads") : C_("part", "Supports"));
  concord_row_add_words (row, due);
  concord_row_add_text (row, status);
}

static void
add_partner (ConcordSummary *self,
             ConcordBlock   *section,
             ConcordRecord  *partner,
             GPtrArray      *promises,
             guint           number)
{
  g_autofree char *id = g_strdup_printf ("partner-%u", number);
  /* Translators: the caption of the table of what one partner promised */
  g_autofree char *caption = g_strdup_printf (_("Commitments of %s"),
                                              concord_summary_text (self, partner, CONCORD_PARTNER_NAME));
  ConcordText *title = concord_text_new ();
  ConcordBlock *block, *facts, *table;

  concord_summary_add_partner (self, title, partner);
  block = concord_block_add_section (section, CONCORD_STYLE_PLAIN, concord_summary_mark (self, partner, id), title);
  /* A page for each to take home; the first stands under the heading of the section. */
  block->new_page = number > 1;

  facts = concord_block_add_facts (block, CONCORD_STYLE_PLAIN);
  concord_facts_add_words (facts, _("Represented by"), concord_summary_text (self, partner, CONCORD_PARTNER_ROLE));
  concord_facts_add_words (facts, _("What it brings"), concord_summary_text (self, partner, CONCORD_PARTNER_BRINGS));
  concord_facts_add_words (facts, _("What worries it"), concord_summary_text (self, partner, CONCORD_PARTNER_CONCERNS));
  if (concord_block_is_empty (facts))
    concord_block_drop (block, facts);

  table = concord_block_add_table (block, concord_text_new_plain (caption));
  concord_block_add_column (table, _("Commitment"), CONCORD_ANCHOR_START, 5);
  concord_block_add_column (table, _("Part"), CONCORD_ANCHOR_START, 1.3);
  concord_block_add_column (table, _("Due"), CONCORD_ANCHOR_START, 2);
  concord_block_add_column (table, _("Status"), CONCORD_ANCHOR_START, 1.7);
  for (guint i = 0; i < promises->len; i++)
    add_promise (self, table, partner, promises->pdata[i]);
}

void
concord_summary_add_promises (ConcordSummary *self,
                              ConcordBlock   *root)
{
  g_autoptr (GPtrArray) partners = concord_summary_list (self, CONCORD_KIND_PARTNER);
  g_autoptr (ConcordText) without = concord_text_new ();
  ConcordBlock *section;
  guint number = 0;

  section = concord_block_add_titled (root, "promises", _("What each partner promised"));
  section->new_page = TRUE;

  for (guint i = 0; i < partners->len; i++)
    {
      GPtrArray *promises = g_hash_table_lookup (self->promises, partners->pdata[i]);

      if (promises != NULL)
        {
          add_partner (self, section, partners->pdata[i], promises, ++number);
          continue;
        }

      if (!concord_text_is_empty (without))
        concord_text_add (without, CONCORD_RUN_PLAIN, "\u2003");
      concord_summary_add_partner (self, without, partners->pdata[i]);
    }

  if (number == 0)
    {
      concord_block_drop (root, section);
    }
  else if (!concord_text_is_empty (without))
    {
      ConcordBlock *others = concord_block_add_titled (section, NULL, _("Partners without a commitment so far"));

      others->new_page = TRUE;
      concord_block_add_paragraph (others, CONCORD_STYLE_PLAIN, g_steal_pointer (&without));
    }
}

void
concord_summary_add_signatures (ConcordSummary *self,
                                ConcordBlock   *root)
{
  g_autoptr (GPtrArray) partners = concord_summary_list (self, CONCORD_KIND_PARTNER);
  ConcordBlock *section, *signatures;

  section = concord_block_add_titled (root, "signatures", _("Signatures"));
  section->new_page = TRUE;
  concord_block_add_words (section, CONCORD_STYLE_PLAIN,
                           _("Each of us signs for what our organisation promised here."));
  signatures = concord_block_add_signatures (section);

  for (guint i = 0; i < partners->len; i++)
    {
      ConcordText *name;

      if (!g_hash_table_contains (self->promises, partners->pdata[i]))
        continue;

      name = concord_text_new ();
      concord_summary_add_partner (self, name, partners->pdata[i]);
      concord_row_add_text (concord_block_add_row (signatures), name);
    }

  if (concord_block_is_empty (signatures))
    concord_block_drop (root, section);
}
