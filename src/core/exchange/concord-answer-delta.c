/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What an answer changes in the revision it answers. It looks at that revision only, so that the same answer always
 * gives the same delta, and refuses what the revision does not have.
 */

#include "config.h"

#include "concord-answer-file.h"

#include "concord-answer-private.h"
#include "concord-json-place.h"
#include "concord-order.h"
#include "concord-record-write.h"
#include "concord-speech.h"

typedef struct
{
  ConcordAnswerFile *file;
  ConcordGraph *base;
  ConcordDelta *delta;
} Making;

static gboolean
refuse (GError                **error,
        const ConcordJsonPlace *place,
        const char             *sentence)
{
  concord_json_place_set_error (error, CONCORD_EXCHANGE_ERROR_MALFORMED, place, "%s", sentence);
  return FALSE;
}

static void
say (ConcordRecord *record,
     guint          field,
     const char    *text)
{
  g_auto (ConcordValue) value = CONCORD_VALUE_TEXT (g_strdup (text));

  concord_record_take_value (record, field, &value);
}

static void
count (ConcordRecord *record,
       guint          field,
       gint64         whole)
{
  g_auto (ConcordValue) value = CONCORD_VALUE_WHOLE (whole);

  concord_record_take_value (record, field, &value);
}

/* Behind all that the revision has. */
static double
find_place (ConcordRecordList *siblings)
{
  guint n = concord_record_list_get_length (siblings);

  return n > 0 ? concord_order_after (concord_record_get_position (concord_record_list_peek (siblings, n - 1)))
               : concord_order_first ();
}

static void
set_field (Making             *self,
           ConcordRecord      *record,
           guint               field,
           const ConcordValue *value)
{
  const ConcordValue *base = concord_record_get_value (record, field);

  if (!concord_value_equal (base, value))
    concord_delta_set (self->delta, concord_record_get_kind (record), concord_record_get_id (record), field, base, value);
}

static void
add_answer (Making        *self,
            ConcordReply  *reply,
            ConcordRecord *commitment)
{
  g_autofree char *id = concord_id_derive (self->file->id, reply->commitment);
  g_autoptr (ConcordRecord) record = concord_record_new (CONCORD_KIND_ANSWER, id);

  concord_record_set_position (record, find_place (concord_graph_children (self->base, commitment, CONCORD_KIND_ANSWER)));
  say (record, CONCORD_ANSWER_COMMITMENT, reply->commitment);
  say (record, CONCORD_ANSWER_PARTNER, self->file->partner);
  count (record, CONCORD_ANSWER_ANSWER, reply->answer);
  say (record, CONCORD_ANSWER_COMMENT, reply->comment);
  say (record, CONCORD_ANSWER_BY, self->file->name);
  say (record, CONCORD_ANSWER_ROLE, self->file->role);
  say (record, CONCORD_ANSWER_MADE, self->file->made);
  concord_delta_add_record (self->delta, record);
}

static void
add_funding_line (Making                     *self,
                  const ConcordAnswerFunding *funding,
                  ConcordRecord              *commitment,
                  double                      position)
{
  g_autoptr (ConcordRecord) record = concord_record_new (CONCORD_KIND_FUNDING_LINE, funding->id);

  concord_record_set_position (record, position);
  say (record, CONCORD_FUNDING_LINE_COMMITMENT, concord_record_get_id (commitment));
  say (record, CONCORD_FUNDING_LINE_PURPOSE, funding->note);
  say (record, CONCORD_FUNDING_LINE_PARTNER, self->file->partner);
  if (funding->amount >= 0)
    count (record, CONCORD_FUNDING_LINE_AMOUNT, funding->amount);
  if (funding->year != 0)
    count (record, CONCORD_FUNDING_LINE_YEAR, funding->year);
  count (record, CONCORD_FUNDING_LINE_FORM, funding->form);
  concord_delta_add_record (self->delta, record);
}

/* A line that the partner had promised already, with what it says of it now. */
static void
change_funding_line (Making                     *self,
                     const ConcordAnswerFunding *funding,
                     ConcordRecord              *line)
{
  if (funding->amount >= 0)
    set_field (self, line, CONCORD_FUNDING_LINE_AMOUNT, &CONCORD_VALUE_WHOLE (funding->amount));
  if (funding->year != 0)
    set_field (self, line, CONCORD_FUNDING_LINE_YEAR, &CONCORD_VALUE_WHOLE (funding->year));
  if (funding->form != 0)
    set_field (self, line, CONCORD_FUNDING_LINE_FORM, &CONCORD_VALUE_WHOLE (funding->form));
  if (funding->note[0] != '\0')
    set_field (self, line, CONCORD_FUNDING_LINE_PURPOSE, &CONCORD_VALUE_TEXT (funding->note));
}

static gboolean
is_own_line (Making        *self,
             ConcordRecord *record,
             ConcordRecord *commitment)
{
  return concord_record_get_kind (record) == CONCORD_KIND_FUNDING_LINE &&
         concord_graph_follow (self->base, record, CONCORD_FUNDING_LINE_COMMITMENT) == commitment &&
         g_str_equal (concord_record_get_text (record, CONCORD_FUNDING_LINE_PARTNER), self->file->partner);
}

static gboolean
take_funding (Making          *self,
              ConcordReply    *reply,
              ConcordRecord   *commitment,
              ConcordJsonPlace place,
              GError         **error)
{
  double position = find_place (concord_graph_children (self->base, commitment, CONCORD_KIND_FUNDING_LINE));

  place.member = "funding";
  place.inner = "id";
  for (place.entry = 0; place.entry < (int) reply->funding->len; place.entry++)
    {
      const ConcordAnswerFunding *funding = reply->funding->pdata[place.entry];
      ConcordRecord *known = concord_graph_lookup (self->base, funding->id);

      if (known != NULL && !is_own_line (self, known, commitment))
        return refuse (error, &place, _("a record of the session has the same id, and is not this partner’s funding line"));

      if (known != NULL)
        {
          change_funding_line (self, funding, known);
          continue;
        }

      add_funding_line (self, funding, commitment, position);
      position = concord_order_after (position);
    }

  return TRUE;
}

/* Who neither leads nor supports it has promised nothing that could be answered. */
static gboolean
has_part (Making        *self,
          ConcordRecord *commitment)
{
  const char *const *supporting = concord_record_get_list (commitment, CONCORD_COMMITMENT_SUPPORTING);

  return g_str_equal (concord_record_get_text (commitment, CONCORD_COMMITMENT_LEAD), self->file->partner) ||
         (supporting != NULL && g_strv_contains (supporting, self->file->partner));
}

static gboolean
take_reply (Making          *self,
            ConcordReply    *reply,
            ConcordJsonPlace place,
            GError         **error)
{
  ConcordRecord *commitment = concord_graph_lookup (self->base, reply->commitment);

  place.member = "commitment";
  if (commitment == NULL || concord_record_get_kind (commitment) != CONCORD_KIND_COMMITMENT)
    return refuse (error, &place, _("the revision that this answers has no such commitment"));
  if (!has_part (self, commitment))
    return refuse (error, &place, _("in the revision that this answers, the partner neither leads nor supports this commitment"));

  add_answer (self, reply, commitment);

  /* Who declines leaves the commitment as it is. */
  if (reply->answer == CONCORD_ANSWER_DECLINE)
    return TRUE;

  for (guint i = 0; i < G_N_ELEMENTS (reply->changes); i++)
    {
      if (reply->changes[i] != NULL)
        set_field (self, commitment, i, reply->changes[i]);
    }

  if (reply->answer == CONCORD_ANSWER_ACCEPT &&
      concord_record_get_choice (commitment, CONCORD_COMMITMENT_STATUS) == CONCORD_COMMITMENT_PROPOSED)
    set_field (self, commitment, CONCORD_COMMITMENT_STATUS, &CONCORD_VALUE_WHOLE (CONCORD_COMMITMENT_AGREED));

  return take_funding (self, reply, commitment, place, error);
}

static gboolean
take_notes (Making  *self,
            GError **error)
{
  ConcordJsonPlace place = CONCORD_JSON_PLACE ("notes");
  double position = find_place (concord_graph_list (self->base, CONCORD_KIND_NOTE));

  place.member = "id";
  for (place.record = 0; place.record < (int) self->file->notes->len; place.record++)
    {
      const ConcordAnswerNote *note = self->file->notes->pdata[place.record];
      g_autoptr (ConcordRecord) record = NULL;

      if (concord_graph_lookup (self->base, note->id) != NULL)
        return refuse (error, &place, _("a record of the session has the same id"));

      record = concord_record_new (CONCORD_KIND_NOTE, note->id);
      concord_record_set_position (record, position);
      position = concord_order_after (position);
      say (record, CONCORD_NOTE_TEXT, note->text);
      count (record, CONCORD_NOTE_SORT, note->sort);
      say (record, CONCORD_NOTE_PARTNER, self->file->partner);
      concord_delta_add_record (self->delta, record);
    }

  return TRUE;
}

/**
 * concord_answer_file_to_delta:
 * @base: the revision that is answered
 * @error: of %CONCORD_EXCHANGE_ERROR
 *
 * Each reply is kept as a record of its own, whose id follows from that of the answer and that of the commitment, so
 * that the same answer opened twice is the same. Proposed words and dates are fields set, money is funding lines of the
 * partner, and a proposed commitment that is accepted is agreed. A reply that declines changes nothing else.
 *
 * Returns: (transfer full): what the partner changed; %NULL with @error where the answer is about another session, or
 *   about a partner, a commitment or a record that the revision does not have, or about what others promised
 */
ConcordDelta *
concord_answer_file_to_delta (ConcordAnswerFile *self,
                              ConcordGraph      *base,
                              GError           **error)
{
  g_autoptr (ConcordDelta) delta = concord_delta_new ();
  Making making = { self, base, delta };
  ConcordRecord *partner = concord_graph_lookup (base, self->partner);
  ConcordJsonPlace place = CONCORD_JSON_PLACE ("answers");

  if (!g_str_equal (self->session, concord_record_get_id (concord_graph_get_session (base))))
    {
      refuse (error, &CONCORD_JSON_PLACE ("session"), _("this answer is about another session"));
      return NULL;
    }

  if (partner == NULL || concord_record_get_kind (partner) != CONCORD_KIND_PARTNER)
    {
      refuse (error, &CONCORD_JSON_PLACE ("partner"), _("the revision that this answers has no such partner"));
      return NULL;
    }

  for (place.record = 0; place.record < (int) self->replies->len; place.record++)
    {
      if (!take_reply (&making, self->replies->pdata[place.record], place, error))
        return NULL;
    }

  return take_notes (&making, error) ? g_steal_pointer (&delta) : NULL;
}

/* Whether the record of @reply says what it says. */
static gboolean
is_reply_taken (ConcordAnswerFile *self,
                ConcordReply      *reply,
                ConcordGraph      *mine)
{
  g_autofree char *id = concord_id_derive (self->id, reply->commitment);
  ConcordRecord *record = concord_graph_lookup (mine, id);

  return record != NULL && concord_record_get_kind (record) == CONCORD_KIND_ANSWER &&
         concord_record_get_choice (record, CONCORD_ANSWER_ANSWER) == (guint) reply->answer &&
         g_str_equal (concord_record_get_text (record, CONCORD_ANSWER_COMMENT), reply->comment) &&
         g_str_equal (concord_record_get_text (record, CONCORD_ANSWER_MADE), self->made);
}

/**
 * concord_answer_file_is_taken:
 * @mine: the session as it is
 *
 * Returns: whether this very answer was merged already and not undone. What became of it since is the facilitator's
 */
gboolean
concord_answer_file_is_taken (ConcordAnswerFile *self,
                              ConcordGraph      *mine)
{
  for (guint i = 0; i < self->replies->len; i++)
    {
      if (!is_reply_taken (self, self->replies->pdata[i], mine))
        return FALSE;
    }

  for (guint i = 0; self->replies->len == 0 && i < self->notes->len; i++)
    {
      if (concord_graph_lookup (mine, ((ConcordAnswerNote *) self->notes->pdata[i])->id) == NULL)
        return FALSE;
    }

  return TRUE;
}

/**
 * concord_answer_file_merge:
 * @base: the revision that is answered
 * @mine: the session as it is
 * @error: of %CONCORD_EXCHANGE_ERROR
 *
 * Merges the answer into the session. One that was merged already changes nothing, whatever was done since.
 *
 * Returns: (transfer full): the merge; %NULL with @error as concord_answer_file_to_delta()
 */
ConcordMerge *
concord_answer_file_merge (ConcordAnswerFile *self,
                           ConcordGraph      *base,
                           ConcordGraph      *mine,
                           GError           **error)
{
  g_autoptr (ConcordDelta) delta = concord_answer_file_to_delta (self, base, error);
  g_autoptr (ConcordDelta) nothing = concord_delta_new ();

  if (delta == NULL)
    return NULL;

  return concord_merge_new (base, mine, concord_answer_file_is_taken (self, mine) ? nothing : delta, error);
}
