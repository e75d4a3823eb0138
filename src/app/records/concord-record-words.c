/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A record of any kind in two lines of a list: what it is called, and the fields that tell most about it.
 * It reads and never decides.
 */

#include "config.h"

#include "concord-record-words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "concord-field-words.h"
#include "concord-kinds.h"
#include "concord-wording.h"

enum
{
  MOST_FIELDS = 6,
};

/* In the order in which they are said. */
static const struct
{
  guint n;
  guint fields[MOST_FIELDS];
} telling[CONCORD_N_KINDS] = {
  [CONCORD_KIND_SESSION] = { 2, { CONCORD_SESSION_PLACE, CONCORD_SESSION_DATE } },
  [CONCORD_KIND_PARTNER] = { 3,
                             { CONCORD_PARTNER_SHORT_NAME, CONCORD_PARTNER_SECTOR,
                               CONCORD_PARTNER_REACH } },
  [CONCORD_KIND_COHORT] = { 2, { CONCORD_COHORT_SIZE, CONCORD_COHORT_WHO } },
  [CONCORD_KIND_OUTCOME] = { 2, { CONCORD_OUTCOME_MEASURE, CONCORD_OUTCOME_APPROACH } },
  [CONCORD_KIND_PRIORITY] = { 2, { CONCORD_PRIORITY_TIMING, CONCORD_PRIORITY_VOTES } },
  [CONCORD_KIND_COMMITMENT] = { 3,
                                { CONCORD_COMMITMENT_LEAD, CONCORD_COMMITMENT_DUE,
                                  CONCORD_COMMITMENT_STATUS } },
  [CONCORD_KIND_FUNDING_LINE] = { 6,
                                  { CONCORD_FUNDING_LINE_AMOUNT, CONCORD_FUNDING_LINE_RECURRING,
                                    CONCORD_FUNDING_LINE_YEAR, CONCORD_FUNDING_LINE_PARTNER,
                                    CONCORD_FUNDING_LINE_FORM, CONCORD_FUNDING_LINE_POOLED } },
  [CONCORD_KIND_BENEFIT_LINE] = { 4,
                                  { CONCORD_BENEFIT_LINE_AMOUNT, CONCORD_BENEFIT_LINE_PARTNER,
                                    CONCORD_BENEFIT_LINE_FROM_YEAR,
                                    CONCORD_BENEFIT_LINE_STRENGTH } },
  [CONCORD_KIND_EVIDENCE] = { 1, { CONCORD_EVIDENCE_SOURCE } },
  [CONCORD_KIND_NOTE] = { 3, { CONCORD_NOTE_SORT, CONCORD_NOTE_PARTNER, CONCORD_NOTE_STATE } },
  [CONCORD_KIND_VOTE_ROUND] = { 3,
                                { CONCORD_VOTE_ROUND_STATE, CONCORD_VOTE_ROUND_DOTS,
                                  CONCORD_VOTE_ROUND_OPTIONS } },
  [CONCORD_KIND_BALLOT] = { 2, { CONCORD_BALLOT_PARTNER, CONCORD_BALLOT_DOTS } },
  [CONCORD_KIND_RATING] = { 3,
                            { CONCORD_RATING_SCORE, CONCORD_RATING_PARTNER,
                              CONCORD_RATING_COMMENT } },
  [CONCORD_KIND_AGENDA_ITEM] = { 2, { CONCORD_AGENDA_ITEM_MINUTES, CONCORD_AGENDA_ITEM_STATE } },
  [CONCORD_KIND_LESSON] = { 2, { CONCORD_LESSON_LEARNED, CONCORD_LESSON_CHANGES } },
  [CONCORD_KIND_ANSWER] = { 3,
                            { CONCORD_ANSWER_PARTNER, CONCORD_ANSWER_COMMENT,
                              CONCORD_ANSWER_BY } },
  [CONCORD_KIND_REVISION] = { 2, { CONCORD_REVISION_REASON, CONCORD_REVISION_COMMENT } },
};

/* A name among others: partners go by what the room calls them. */
static char *
name_other (ConcordRecord *other)
{
  return concord_record_get_kind (other) == CONCORD_KIND_PARTNER
             ? concord_partner_dup_short (other)
             : g_strdup (concord_record_get_headline (other));
}

static char *
with_label (const ConcordField *field,
            const char *words)
{
  /* Translators: a field and what it holds, as in "Votes: 14" */
  return g_strdup_printf (C_ ("field", "%s: %s"), concord_field_get_label (field), words);
}

static char *
say_field (ConcordGraph *graph,
           ConcordRecord *record,
           guint index)
{
  const ConcordField *field = &concord_record_get_info (record)->fields[index];
  const char *currency = concord_record_get_text (concord_graph_get_session (graph),
                                                  CONCORD_SESSION_CURRENCY);
  g_autofree char *words = NULL;

  if (!concord_record_has (record, index))
    return NULL;

  if (field->type == CONCORD_FIELD_REFERENCE)
    {
      ConcordRecord *other = concord_graph_follow (graph, record, index);

      return other != NULL ? name_other (other) : NULL;
    }

  if (field->type == CONCORD_FIELD_REFERENCES)
    {
      words = g_strdup_printf ("%u",
                               g_strv_length ((char **) concord_record_get_list (record, index)));
      return with_label (field, words);
    }

  words = concord_field_say (field, concord_record_get_value (record, index),
                             currency[0] != '\0' ? currency : NULL);
  if (field->type == CONCORD_FIELD_COUNT)
    return with_label (field, words);

  /* Lists have one line for it. */
  return g_strdelimit (g_steal_pointer (&words), "\n\t", ' ');
}

static void
append (GString *line,
        const char *words)
{
  if (words == NULL || words[0] == '\0')
    return;

  if (line->len > 0)
    g_string_append (line, " · ");
  g_string_append (line, words);
}

/**
 * concord_record_say_title:
 *
 * Returns: (transfer full): what a record is called; where it has no name, what tells most about it
 */
char *
concord_record_say_title (ConcordGraph *graph,
                          ConcordRecord *record)
{
  const ConcordKindInfo *info = concord_record_get_info (record);
  const char *headline = concord_record_get_headline (record);

  if (headline[0] != '\0' && info->fields[info->headline].type != CONCORD_FIELD_CHOICE)
    return g_strdelimit (g_strstrip (g_strdup (headline)), "\n\t", ' ');

  if (headline[0] != '\0')
    return g_strdup (headline);

  for (guint i = 0; i < telling[info->kind].n; i++)
    {
      g_autofree char *words = say_field (graph, record, telling[info->kind].fields[i]);

      if (words != NULL && words[0] != '\0')
        return g_steal_pointer (&words);
    }

  /* Translators: %s is a kind of record, such as “Funding line” */
  return g_strdup_printf (_("%s, nothing said yet"), _(info->label));
}

/**
 * concord_record_say_details:
 *
 * Returns: (transfer full): the fields that tell most, without what the title says already; may be empty
 */
char *
concord_record_say_details (ConcordGraph *graph,
                            ConcordRecord *record)
{
  const ConcordKindInfo *info = concord_record_get_info (record);
  g_autofree char *title = concord_record_say_title (graph, record);
  g_autoptr (GString) line = g_string_new (NULL);

  for (guint i = 0; i < telling[info->kind].n; i++)
    {
      g_autofree char *words = say_field (graph, record, telling[info->kind].fields[i]);

      if (g_strcmp0 (words, title) != 0)
        append (line, words);
    }

  if (info->kind == CONCORD_KIND_OUTCOME)
    {
      g_autofree char *aim = concord_outcome_dup_aim (record);

      append (line, aim);
    }

  return g_string_free_and_steal (g_steal_pointer (&line));
}

/**
 * concord_record_say_place:
 *
 * Returns: (transfer full): what a record belongs to, from the outermost; empty where it stands by itself
 */
char *
concord_record_say_place (ConcordGraph *graph,
                          ConcordRecord *record)
{
  g_autoptr (GString) place = g_string_new (NULL);

  for (ConcordRecord *owner = concord_graph_get_owner (graph, record); owner != NULL;
       owner = concord_graph_get_owner (graph, owner))
    {
      g_autofree char *title = concord_record_say_title (graph, owner);

      if (place->len > 0)
        g_string_prepend (place, " › ");
      g_string_prepend (place, title);
    }

  return g_string_free_and_steal (g_steal_pointer (&place));
}

/**
 * concord_words_fold:
 *
 * Returns: (transfer full): @words as they are compared, whatever their case and however their letters
 *   are put together
 */
char *
concord_words_fold (const char *words)
{
  g_autofree char *normal = g_utf8_normalize (words, -1, G_NORMALIZE_ALL);

  return normal != NULL ? g_utf8_casefold (normal, -1) : g_strdup ("");
}

/**
 * concord_record_has_words:
 * @folded: from concord_words_fold()
 *
 * Returns: whether @record says so in its name, in the fields that tell most, or in what it belongs to
 */
gboolean
concord_record_has_words (ConcordGraph *graph,
                          ConcordRecord *record,
                          const char *folded)
{
  g_autofree char *title = concord_record_say_title (graph, record);
  g_autofree char *details = concord_record_say_details (graph, record);
  g_autofree char *place = concord_record_say_place (graph, record);
  g_autofree char *all = g_strjoin (" ", title, details, place, NULL);
  g_autofree char *said = concord_words_fold (all);

  return strstr (said, folded) != NULL;
}
