/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What stands behind the promises and after them: notes, lessons, evidence and the day. */

#include "config.h"

#include "concord-summary-private.h"

#include "concord-speech.h"

typedef struct
{
  ConcordRecord *record;
  guint headline;
} Named;

static void
fill_link (ConcordSummary *self,
           ConcordText    *text,
           const char     *name,
           gpointer        data)
{
  const Named *named = data;

  concord_summary_add_link (self, text, named->record, named->headline);
}

static void
add_note (ConcordSummary *self,
          ConcordBlock   *list,
          ConcordRecord  *note)
{
  ConcordRecord *partner = concord_summary_follow (self, note, CONCORD_NOTE_PARTNER);
  ConcordRecord *outcome = concord_summary_follow (self, note, CONCORD_NOTE_OUTCOME);
  const char *sort = concord_summary_choice (self, note, CONCORD_NOTE_SORT);
  ConcordText *text = concord_text_new_plain (concord_summary_text (self, note, CONCORD_NOTE_TEXT));

  if (sort[0] != '\0' || partner != NULL || outcome != NULL)
    concord_text_add (text, CONCORD_RUN_PLAIN, "\n");
  concord_text_add (text, CONCORD_RUN_QUIET, sort);
  if (partner != NULL)
    {
      concord_text_add (text, CONCORD_RUN_QUIET, sort[0] != '\0' ? " · " : "");
      concord_summary_add_partner (self, text, partner);
    }
  if (outcome != NULL)
    {
      concord_text_add (text, CONCORD_RUN_QUIET, sort[0] != '\0' || partner != NULL ? " · " : "");
      /* Translators: {name} becomes the outcome that a note is about; keep it */
      concord_summary_add_filled (self, text, C_("note", "about {name}"), fill_link,
                                  &(Named){ outcome, CONCORD_OUTCOME_TITLE });
    }

  concord_row_add_text (concord_block_add_row (list), text);
}

static void
add_notes_of (ConcordSummary  *self,
              ConcordBlock    *section,
              GPtrArray       *notes,
              ConcordNoteState state,
              const char      *title)
{
  ConcordBlock *block = concord_block_add_titled (section, NULL, title);
  ConcordBlock *list = concord_block_add_list (block, CONCORD_STYLE_PLAIN);

  for (guint i = 0; i < notes->len; i++)
    {
      if (concord_summary_whole (self, notes->pdata[i], CONCORD_NOTE_STATE) == (gint64) state)
        add_note (self, list, notes->pdata[i]);
    }

  if (concord_block_is_empty (list))
    concord_block_drop (section, block);
}

void
concord_summary_add_notes (ConcordSummary *self,
                           ConcordBlock   *root)
{
  g_autoptr (GPtrArray) notes = concord_summary_list (self, CONCORD_KIND_NOTE);
  ConcordBlock *section;

  if (!concord_summary_shows_field (self, CONCORD_KIND_NOTE, CONCORD_NOTE_TEXT))
    return;

  section = concord_block_add_titled (root, "notes", _("What else was said"));
  add_notes_of (self, section, notes, CONCORD_NOTE_OPEN, _("Still open"));
  add_notes_of (self, section, notes, CONCORD_NOTE_PARKED, _("Parked"));

  if (concord_block_is_empty (section))
    concord_block_drop (root, section);
}

void
concord_summary_add_lessons (ConcordSummary *self,
                             ConcordBlock   *root)
{
  g_autoptr (GPtrArray) lessons = concord_summary_list (self, CONCORD_KIND_LESSON);
  ConcordBlock *section = concord_block_add_titled (root, "lessons", _("What we learned"));

  for (guint i = 0; i < lessons->len; i++)
    {
      ConcordRecord *lesson = lessons->pdata[i];
      ConcordRecord *commitment = concord_summary_follow (self, lesson, CONCORD_LESSON_COMMITMENT);
      ConcordBlock *card = concord_block_add_section (section, CONCORD_STYLE_CARD, NULL, NULL);
      ConcordBlock *facts = concord_block_add_facts (card, CONCORD_STYLE_PLAIN);

      concord_facts_add_words (facts, _("Tried"), concord_summary_text (self, lesson, CONCORD_LESSON_TRIED));
      concord_facts_add_words (facts, _("Learned"), concord_summary_text (self, lesson, CONCORD_LESSON_LEARNED));
      concord_facts_add_words (facts, _("Changes next"), concord_summary_text (self, lesson, CONCORD_LESSON_CHANGES));
      if (commitment != NULL)
        {
          ConcordText *about = concord_text_new ();

          concord_summary_add_link (self, about, commitment, CONCORD_COMMITMENT_STATEMENT);
          concord_facts_add (facts, _("Commitment"), about);
        }

      if (concord_block_is_empty (facts))
        concord_block_drop (section, card);
    }

  if (concord_block_is_empty (section))
    concord_block_drop (root, section);
}

void
concord_summary_add_evidence (ConcordSummary *self,
                              ConcordBlock   *root)
{
  static const struct
  {
    guint field;
    guint headline;
  } owners[] = {
    { CONCORD_EVIDENCE_OUTCOME, CONCORD_OUTCOME_TITLE },
    { CONCORD_EVIDENCE_PRIORITY, CONCORD_PRIORITY_TITLE },
    { CONCORD_EVIDENCE_COMMITMENT, CONCORD_COMMITMENT_STATEMENT },
  };
  g_autoptr (GPtrArray) findings = concord_summary_list (self, CONCORD_KIND_EVIDENCE);
  ConcordBlock *section = concord_block_add_titled (root, "evidence", _("Evidence"));
  ConcordBlock *list = concord_block_add_list (section, CONCORD_STYLE_PLAIN);

  for (guint i = 0; i < findings->len; i++)
    {
      const char *finding = concord_summary_text (self, findings->pdata[i], CONCORD_EVIDENCE_FINDING);
      const char *source = concord_summary_text (self, findings->pdata[i], CONCORD_EVIDENCE_SOURCE);
      ConcordText *text = concord_text_new_plain (finding);

      concord_text_add (text, CONCORD_RUN_PLAIN, source[0] != '\0' ? "\n" : "");
      concord_text_add (text, CONCORD_RUN_QUIET, source);
      for (guint j = 0; j < G_N_ELEMENTS (owners); j++)
        {
          ConcordRecord *owner = concord_summary_follow (self, findings->pdata[i], owners[j].field);

          if (owner == NULL)
            continue;

          concord_text_add (text, CONCORD_RUN_PLAIN, source[0] != '\0' ? "" : "\n");
          concord_text_add (text, CONCORD_RUN_QUIET, source[0] != '\0' ? " · " : "");
          /* Translators: {name} becomes the outcome, priority or commitment that a finding is evidence for; keep it */
          concord_summary_add_filled (self, text, C_("evidence", "for {name}"), fill_link,
                                      &(Named){ owner, owners[j].headline });
        }

      concord_row_add_text (concord_block_add_row (list), text);
    }

  if (concord_block_is_empty (list))
    concord_block_drop (root, section);
}

static char *
dup_minutes (gint64 minutes)
{
  if (minutes < 60)
    return g_strdup_printf (C_("agenda", "%d min"), (int) minutes);
  if (minutes % 60 == 0)
    return g_strdup_printf (C_("agenda", "%d h"), (int) (minutes / 60));

  return g_strdup_printf (C_("agenda", "%d h %d min"), (int) (minutes / 60), (int) (minutes % 60));
}

void
concord_summary_add_agenda (ConcordSummary *self,
                            ConcordBlock   *root)
{
  g_autoptr (GPtrArray) items = concord_summary_list (self, CONCORD_KIND_AGENDA_ITEM);
  g_autofree char *sum = NULL;
  ConcordBlock *section, *table;
  ConcordRow *row;
  gint64 total = 0;

  if (items->len == 0)
    return;

  section = concord_block_add_titled (root, "agenda", _("Agenda of the day"));
  table = concord_block_add_table (section, concord_text_new_plain (_("Activities and how long they take")));
  concord_block_add_column (table, _("Activity"), CONCORD_ANCHOR_START, 6);
  concord_block_add_column (table, _("Time"), CONCORD_ANCHOR_END, 1.5);
  for (guint i = 0; i < items->len; i++)
    {
      gint64 minutes = concord_summary_whole (self, items->pdata[i], CONCORD_AGENDA_ITEM_MINUTES);
      g_autofree char *time = minutes > 0 ? dup_minutes (minutes) : g_strdup ("");

      row = concord_block_add_row (table);
      concord_row_add_words (row, concord_summary_text (self, items->pdata[i], CONCORD_AGENDA_ITEM_TITLE));
      concord_row_add_words (row, time);
      total += minutes;
    }

  if (total == 0)
    return;

  sum = dup_minutes (total);
  row = concord_block_add_row (table);
  row->total = TRUE;
  concord_row_add_words (row, _("In all"));
  concord_row_add_words (row, sum);
}
