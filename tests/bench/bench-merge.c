/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Measures how thirty answers come home into sessions of 5,000, 10,000 and 20,000 cards: the base is opened once, then
 * each answer is merged and kept in one durable step. Beside it stands reading that session's file once. Prints
 * NAME OURS REFERENCE a line, in microseconds; tests/bench/run makes a table of it.
 *
 * usage: bench-merge FOLDER
 */

#include "config.h"

#include "bench-session.h"
#include "concord-answer-file.h"
#include "concord-kinds.h"
#include "concord-revisions.h"
#include "concord-session-file.h"
#include "concord-steps-merge-in.h"
#include "concord-store.h"

#define REVISION "5f0c2c1e-0000-4000-8000-00000000000a"

enum
{
  N_ANSWERS = 30,
  N_REPLIES = 20,
  N_PARTNERS = 10,
  N_OUTCOMES = 20,
  N_COMMITMENTS = 4,
  N_ROUNDS = 5,
};

typedef struct
{
  ConcordStore *store;
  ConcordGraph *graph;
  char *id;
} Session;

static void
session_open (Session      *self,
              const char   *path,
              ConcordGraph *graph)
{
  g_autoptr (ConcordEdit) edit = concord_edit_new (CONCORD_SCOPE_LIBRARY, "Add session");
  g_autoptr (GError) error = NULL;

  self->store = concord_store_open (path, &error);
  g_assert_no_error (error);
  self->id = g_strdup (concord_record_get_id (concord_graph_get_session (graph)));
  concord_edit_add_graph (edit, graph);
  concord_store_apply (self->store, edit, &error);
  g_assert_no_error (error);
  self->graph = concord_store_open_session (self->store, self->id, &error);
  g_assert_no_error (error);
  concord_revisions_keep (self->store, self->graph, REVISION, &error);
  g_assert_no_error (error);
}

static void
session_close (Session *self)
{
  g_clear_object (&self->graph);
  g_clear_object (&self->store);
  g_clear_pointer (&self->id, g_free);
}

static void
reply_to (ConcordAnswerFile *answer,
          ConcordRecord     *commitment,
          guint              number)
{
  const char *id = concord_record_get_id (commitment);
  const ConcordAnswerFunding money = { .amount = 250000, .year = 2027, .form = CONCORD_FUNDING_LINE_CASH, .note = (char *) "Vans" };
  g_autofree char *words = g_strdup_printf ("Keep two youth centres open until 9 pm, as answered %u", number);

  concord_answer_file_set_answer (answer, id, CONCORD_ANSWER_PROPOSE);
  concord_answer_file_set_comment (answer, id, "Two, not four", NULL);
  concord_answer_file_set_change (answer, id, CONCORD_COMMITMENT_STATEMENT, &CONCORD_VALUE_TEXT (words), NULL);
  concord_answer_file_set_funding (answer, id, &money, NULL);
}

/* Every partner answers three times, about other commitments that it leads: every tenth is its. */
static ConcordAnswerFile *
make_answer (Session *session,
             guint    number)
{
  ConcordRecordList *partners = concord_graph_list (session->graph, CONCORD_KIND_PARTNER);
  ConcordRecordList *commitments = concord_graph_list (session->graph, CONCORD_KIND_COMMITMENT);
  const char *partner = concord_record_get_id (concord_record_list_peek (partners, number % N_PARTNERS));
  ConcordAnswerFile *answer = concord_answer_file_new (session->id, REVISION, partner);
  const ConcordAnswerNote note = { .text = (char *) "Who books the rooms?", .sort = CONCORD_NOTE_QUESTION };
  guint n_passed = number / N_PARTNERS * N_REPLIES;
  guint n_replies = 0;

  for (guint i = 0; n_replies < N_REPLIES && i < concord_record_list_get_length (commitments); i++)
    {
      ConcordRecord *commitment = concord_record_list_peek (commitments, i);

      if (!g_str_equal (concord_record_get_text (commitment, CONCORD_COMMITMENT_LEAD), partner))
        continue;
      if (n_passed > 0)
        n_passed--;
      else
        reply_to (answer, commitment, n_replies++);
    }
  g_assert_cmpuint (n_replies, ==, N_REPLIES);
  concord_answer_file_set_note (answer, &note, NULL);

  return answer;
}

static void
take (Session           *session,
      ConcordGraph      *base,
      ConcordAnswerFile *answer)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ConcordMerge) merge = concord_answer_file_merge (answer, base, session->graph, &error);
  g_autoptr (ConcordEdit) edit = NULL;

  g_assert_no_error (error);
  g_assert_cmpuint (concord_merge_get_n_conflicts (merge), ==, 0);
  edit = concord_steps_take_answer (session->graph, answer, merge);
  g_assert_nonnull (edit);
  concord_store_apply (session->store, edit, &error);
  g_assert_no_error (error);
}

static gint64
measure_answers (Session *session)
{
  g_autoptr (GPtrArray) answers = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (ConcordGraph) base = NULL;
  g_autoptr (GError) error = NULL;
  gint64 began;

  for (guint i = 0; i < N_ANSWERS; i++)
    g_ptr_array_add (answers, make_answer (session, i));

  began = g_get_monotonic_time ();
  base = concord_revisions_open_base (session->store, answers->pdata[0], session->id, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < answers->len; i++)
    take (session, base, answers->pdata[i]);

  return g_get_monotonic_time () - began;
}

static gint64
measure_reading (GBytes *bytes)
{
  gint64 began = g_get_monotonic_time ();
  g_autoptr (ConcordGraph) graph = concord_session_file_read (bytes, NULL, NULL);

  g_assert_nonnull (graph);

  return g_get_monotonic_time () - began;
}

static void
measure (const char *folder,
         guint       n_priorities,
         const char *name)
{
  g_autoptr (GArray) ours = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GArray) reference = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < N_ROUNDS; i++)
    {
      g_autofree char *file = g_strdup_printf ("%s-%u.db", name, i);
      g_autofree char *path = g_build_filename (folder, file, NULL);
      g_autoptr (ConcordGraph) graph = bench_session_new (N_OUTCOMES, n_priorities, N_COMMITMENTS);
      g_autoptr (GBytes) bytes = concord_session_file_write (graph, NULL, NULL);
      Session session;
      gint64 took;

      session_open (&session, path, graph);
      took = measure_answers (&session);
      g_array_append_val (ours, took);
      took = measure_reading (bytes);
      g_array_append_val (reference, took);
      session_close (&session);
    }

  g_print ("%s %" G_GINT64_FORMAT " %" G_GINT64_FORMAT "\n", name, bench_median (ours), bench_median (reference));
}

int
main (int   argc,
      char *argv[])
{
  if (argc != 2)
    {
      g_printerr ("usage: %s FOLDER\n", argv[0]);
      return 2;
    }

  measure (argv[1], 50, "merge-5000");
  measure (argv[1], 100, "merge-10000");
  measure (argv[1], 200, "merge-20000");

  return 0;
}
