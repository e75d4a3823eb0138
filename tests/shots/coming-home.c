/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Answers to a session that went on meanwhile: of each kind, in conflict with what is here, and one that nobody can read. It
 * is for looking at.
 */

#include "config.h"

#include "coming-home.h"

#include "concord-arrival.h"
#include "concord-kinds.h"
#include "concord-revisions.h"

static ConcordRecord *
get_commitment (ConcordDesk *desk,
                guint        index)
{
  return concord_record_list_peek (concord_graph_list (concord_desk_get_graph (desk), CONCORD_KIND_COMMITMENT), index);
}

static void
say (ConcordDesk *desk,
     guint        index,
     guint        field,
     const char  *text)
{
  g_autoptr (ConcordEdit) edit = concord_desk_begin (desk, "Change commitment");

  concord_edit_set_text (edit, CONCORD_KIND_COMMITMENT, concord_record_get_id (get_commitment (desk, index)), field, text);
  g_assert_true (concord_desk_commit (desk, edit));
}

/* Returns: (transfer full): the id of the revision; what it held is kept */
char *
coming_home_hand_out (ConcordDesk *desk)
{
  g_autoptr (GError) error = NULL;
  char *revision = g_uuid_string_random ();

  g_assert_true (concord_revisions_keep (concord_desk_get_store (desk), concord_desk_get_graph (desk), revision, &error));
  g_assert_no_error (error);

  return revision;
}

static void
add_answer (GPtrArray         *arrivals,
            ConcordAnswerFile *answer)
{
  ConcordIncoming *incoming = g_new0 (ConcordIncoming, 1);

  incoming->name = g_strdup ("Northmere 2046 - Council.concord-answer.json");
  incoming->answer = g_object_ref (answer);
  g_ptr_array_add (arrivals, concord_arrival_new (incoming));
}

/* Returns: (transfer full) (element-type ConcordArrival): what came, when the session had gone on */
GPtrArray *
coming_home_new (ConcordDesk *desk,
                 const char  *revision)
{
  ConcordGraph *graph = concord_desk_get_graph (desk);
  const char *session = concord_record_get_id (concord_graph_get_session (graph));
  const char *statement = "Open six family hubs, two of them in schools, and bring health visitors and the housing team in";
  const char *first = concord_record_get_id (get_commitment (desk, 0));
  const char *second = concord_record_get_id (get_commitment (desk, 1));
  const ConcordAnswerNote note = { .text = (char *) "Who pays for the transport to the hubs?", .sort = CONCORD_NOTE_QUESTION };
  ConcordRecordList *partners = concord_graph_list (graph, CONCORD_KIND_PARTNER);
  GPtrArray *arrivals = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (ConcordAnswerFile) one
    = concord_answer_file_new (session, revision, concord_record_get_id (concord_record_list_peek (partners, 0)));
  g_autoptr (ConcordAnswerFile) other
    = concord_answer_file_new (session, revision, concord_record_get_id (concord_record_list_peek (partners, 1)));
  ConcordIncoming *broken = g_new0 (ConcordIncoming, 1);

  concord_answer_file_set_by (one, "Sam Field", "Chief Executive", NULL);
  concord_answer_file_set_answer (one, first, CONCORD_ANSWER_PROPOSE);
  concord_answer_file_set_change (one, first, CONCORD_COMMITMENT_STATEMENT, &CONCORD_VALUE_TEXT (statement), NULL);
  concord_answer_file_set_change (one, first, CONCORD_COMMITMENT_DUE, &CONCORD_VALUE_TEXT ("2028-06"), NULL);
  concord_answer_file_set_note (one, &note, NULL);
  concord_answer_file_set_by (other, "Ana Pereira", "Programme Director", NULL);
  concord_answer_file_set_answer (other, second, CONCORD_ANSWER_ACCEPT);
  concord_answer_file_set_answer (other, first, CONCORD_ANSWER_DECLINE);
  concord_answer_file_set_comment (other, first, "Not before the building is safe.", NULL);

  say (desk, 0, CONCORD_COMMITMENT_DUE, "2027-09");
  say (desk, 0, CONCORD_COMMITMENT_STATEMENT, "Open four family hubs with health visitors in them");

  add_answer (arrivals, one);
  add_answer (arrivals, other);
  broken->name = g_strdup ("answer (3).concord-answer.json");
  g_set_error_literal (&broken->error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "/answers/0/answer: one of these is expected here: "
                       "\"accept\", \"decline\", \"propose\"");
  g_ptr_array_add (arrivals, concord_arrival_new (broken));

  return arrivals;
}

/* Returns: (transfer full) (element-type utf8): ids of new cards that say what is here already */
GPtrArray *
coming_home_repeat (ConcordDesk *desk)
{
  GPtrArray *ids = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < 2; i++)
    {
      ConcordRecord *commitment = get_commitment (desk, i);
      g_autofree char *again = g_strconcat (concord_record_get_headline (commitment), ".", NULL);
      g_autoptr (ConcordEdit) edit = concord_desk_begin (desk, "Add commitment");
      const char *id = concord_edit_add (edit, CONCORD_KIND_COMMITMENT, 1e6 + i);

      concord_edit_set_text (edit, CONCORD_KIND_COMMITMENT, id, CONCORD_COMMITMENT_PRIORITY,
                             concord_record_get_text (commitment, CONCORD_COMMITMENT_PRIORITY));
      concord_edit_set_text (edit, CONCORD_KIND_COMMITMENT, id, CONCORD_COMMITMENT_STATEMENT, again);
      g_ptr_array_add (ids, g_strdup (id));
      g_assert_true (concord_desk_commit (desk, edit));
    }

  return ids;
}
