/* SPDX-License-Identifier: GPL-3.0-or-later */

/* An answer comes home: what it changes, that one undo takes it back, that the same one changes nothing the second
 * time, and that one which does not belong here is refused with the reason and the place.
 */

#include "config.h"

#include "concord-answer-file.h"
#include "concord-kinds.h"
#include "concord-record-write.h"
#include "concord-revisions.h"
#include "concord-session-file.h"
#include "concord-steps-merge-in.h"
#include "concord-store-revisions.h"
#include "concord-test-graph.h"
#include "merge-side.h"

#define REVISION "5f0c2c1e-0000-4000-8000-00000000000a"
#define NOBODY   "5f0c2c1e-0000-4000-8000-00000000000b"
#define OUTSIDER "5f0c2c1e-0000-4000-8000-00000000000c"

typedef struct
{
  MergeSide mine;
  ConcordAnswerFile *answer;
  char *partner;
  char *hubs;
} Desk;

static void
set_status (Desk *self,
            guint status)
{
  g_autoptr (ConcordEdit) edit = concord_edit_new (self->mine.id, "Status");

  concord_edit_set_whole (edit, CONCORD_KIND_COMMITMENT, self->hubs, CONCORD_COMMITMENT_STATUS, status);
  store_apply (self->mine.store.store, edit);
}

/* Only who leads a commitment or supports it may answer it. */
static void
lead_hubs (Desk *self)
{
  g_autoptr (ConcordEdit) edit = concord_edit_new (self->mine.id, "Lead");
  g_autoptr (ConcordRecord) outsider = concord_record_new (CONCORD_KIND_PARTNER, OUTSIDER);
  g_auto (ConcordValue) name = CONCORD_VALUE_TEXT (g_strdup ("Elsewhere Council"));

  concord_record_take_value (outsider, CONCORD_PARTNER_NAME, &name);
  concord_edit_add_record (edit, outsider);
  concord_edit_set_text (edit, CONCORD_KIND_COMMITMENT, self->hubs, CONCORD_COMMITMENT_LEAD, self->partner);
  store_apply (self->mine.store.store, edit);
}

static char *
dup_id (ConcordGraph *graph,
        ConcordKind   kind)
{
  return g_strdup (concord_record_get_id (concord_record_list_peek (concord_graph_list (graph, kind), 0)));
}

static void
set_up (Desk          *self,
        gconstpointer  data)
{
  g_autoptr (ConcordGraph) base = concord_test_graph_new (11, 2);
  g_autoptr (GError) error = NULL;

  merge_side_init (&self->mine, base);
  self->partner = dup_id (base, CONCORD_KIND_PARTNER);
  self->hubs = dup_id (base, CONCORD_KIND_COMMITMENT);
  lead_hubs (self);
  set_status (self, CONCORD_COMMITMENT_PROPOSED);
  g_assert_true (concord_revisions_keep (self->mine.store.store, self->mine.graph, REVISION, &error));
  g_assert_no_error (error);

  self->answer = concord_answer_file_new (self->mine.id, REVISION, self->partner);
  g_assert_true (concord_answer_file_set_by (self->answer, "Ada Example", "Head of places", NULL));
  concord_answer_file_set_made (self->answer, 1795280400);
}

static void
tear_down (Desk          *self,
           gconstpointer  data)
{
  g_clear_object (&self->answer);
  g_clear_pointer (&self->partner, g_free);
  g_clear_pointer (&self->hubs, g_free);
  merge_side_clear (&self->mine);
}

static ConcordEdit *
take (Desk   *self,
      guint   n_conflicts)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ConcordGraph) base = concord_revisions_open_base (self->mine.store.store, self->answer, self->mine.id, &error);
  g_autoptr (ConcordMerge) merge = NULL;

  g_assert_no_error (error);
  merge = concord_answer_file_merge (self->answer, base, self->mine.graph, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (concord_merge_get_n_conflicts (merge), ==, n_conflicts);

  return concord_steps_take_answer (self->mine.graph, self->answer, merge);
}

static void
take_and_apply (Desk *self)
{
  g_autoptr (ConcordEdit) edit = take (self, 0);

  g_assert_nonnull (edit);
  store_apply (self->mine.store.store, edit);
}

static ConcordRecord *
get_hubs (Desk *self)
{
  return concord_graph_lookup (self->mine.graph, self->hubs);
}

static void
propose (Desk *self)
{
  ConcordAnswerFunding money = { .amount = 250000, .year = 2027, .form = CONCORD_FUNDING_LINE_CASH, .note = (char *) "Vans" };
  ConcordAnswerNote note = { .text = (char *) "Who books the rooms?", .sort = CONCORD_NOTE_QUESTION };

  concord_answer_file_set_answer (self->answer, self->hubs, CONCORD_ANSWER_PROPOSE);
  g_assert_true (concord_answer_file_set_comment (self->answer, self->hubs, "Two, not four", NULL));
  g_assert_true (concord_answer_file_set_change (self->answer, self->hubs, CONCORD_COMMITMENT_STATEMENT,
                                                 &CONCORD_VALUE_TEXT ("Open two family hubs"), NULL));
  g_assert_true (concord_answer_file_set_change (self->answer, self->hubs, CONCORD_COMMITMENT_DUE, &CONCORD_VALUE_NONE, NULL));
  g_assert_nonnull (concord_answer_file_set_funding (self->answer, self->hubs, &money, NULL));
  g_assert_nonnull (concord_answer_file_set_note (self->answer, &note, NULL));
}

static void
test_who_accepts_agrees (Desk          *self,
                         gconstpointer  data)
{
  g_autofree char *id = concord_id_derive (concord_answer_file_get_id (self->answer), self->hubs);
  ConcordRecord *record;

  concord_answer_file_set_answer (self->answer, self->hubs, CONCORD_ANSWER_ACCEPT);
  take_and_apply (self);

  record = concord_graph_lookup (self->mine.graph, id);
  g_assert_cmpuint (concord_record_get_choice (get_hubs (self), CONCORD_COMMITMENT_STATUS), ==, CONCORD_COMMITMENT_AGREED);
  g_assert_cmpuint (concord_record_get_choice (record, CONCORD_ANSWER_ANSWER), ==, CONCORD_ANSWER_ACCEPT);
  g_assert_cmpstr (concord_record_get_text (record, CONCORD_ANSWER_BY), ==, "Ada Example");
  g_assert_cmpstr (concord_record_get_text (record, CONCORD_ANSWER_PARTNER), ==, self->partner);
  g_assert_true (concord_graph_get_owner (self->mine.graph, record) == get_hubs (self));
}

static void
test_what_is_under_way_is_not_agreed_again (Desk          *self,
                                            gconstpointer  data)
{
  set_status (self, CONCORD_COMMITMENT_UNDER_WAY);
  g_assert_true (concord_revisions_keep (self->mine.store.store, self->mine.graph, REVISION, NULL));
  concord_answer_file_set_answer (self->answer, self->hubs, CONCORD_ANSWER_ACCEPT);
  take_and_apply (self);

  g_assert_cmpuint (concord_record_get_choice (get_hubs (self), CONCORD_COMMITMENT_STATUS), ==, CONCORD_COMMITMENT_UNDER_WAY);
}

static void
test_who_declines_leaves_the_commitment_as_it_is (Desk          *self,
                                                  gconstpointer  data)
{
  g_autofree char *before = g_strdup (concord_record_get_headline (get_hubs (self)));

  propose (self);
  concord_answer_file_set_answer (self->answer, self->hubs, CONCORD_ANSWER_DECLINE);
  take_and_apply (self);

  g_assert_cmpstr (concord_record_get_headline (get_hubs (self)), ==, before);
  g_assert_cmpuint (concord_record_get_choice (get_hubs (self), CONCORD_COMMITMENT_STATUS), ==, CONCORD_COMMITMENT_PROPOSED);
}

static void
test_all_that_is_proposed_is_one_step (Desk          *self,
                                       gconstpointer  data)
{
  g_autoptr (ConcordGraph) before = merge_side_copy (&self->mine);
  g_autoptr (ConcordGraph) after = NULL;
  g_autofree char *label = NULL;
  ConcordRecord *line, *note;

  propose (self);
  take_and_apply (self);

  line = concord_graph_lookup (self->mine.graph, concord_answer_file_get_funding (self->answer, self->hubs, 0)->id);
  note = concord_graph_lookup (self->mine.graph, concord_answer_file_get_note (self->answer, 0)->id);
  g_assert_cmpstr (concord_record_get_headline (get_hubs (self)), ==, "Open two family hubs");
  g_assert_false (concord_record_has (get_hubs (self), CONCORD_COMMITMENT_DUE));
  g_assert_cmpint (concord_record_get_whole (line, CONCORD_FUNDING_LINE_AMOUNT, 0), ==, 250000);
  g_assert_cmpstr (concord_record_get_text (line, CONCORD_FUNDING_LINE_PARTNER), ==, self->partner);
  g_assert_cmpstr (concord_record_get_text (note, CONCORD_NOTE_PARTNER), ==, self->partner);

  label = concord_store_get_undo_label (self->mine.store.store, self->mine.id);
  g_assert_true (g_str_has_prefix (label, "Merge answer from "));
  g_assert_true (concord_store_undo (self->mine.store.store, self->mine.id, NULL));
  after = merge_side_copy (&self->mine);
  concord_test_graph_assert_equal (before, after);
}

static void
test_the_same_answer_twice_changes_nothing (Desk          *self,
                                            gconstpointer  data)
{
  propose (self);
  take_and_apply (self);
  g_assert_null (take (self, 0));

  /* What the facilitator makes of it afterwards is not undone by opening it again. */
  store_set_text (self->mine.store.store, self->mine.id, get_hubs (self), CONCORD_COMMITMENT_STATEMENT, "Open three hubs");
  g_assert_null (take (self, 0));

  /* After an undo it is as good as new. */
  g_assert_true (concord_store_undo (self->mine.store.store, self->mine.id, NULL));
  g_assert_true (concord_store_undo (self->mine.store.store, self->mine.id, NULL));
  take_and_apply (self);
}

static void
test_words_that_both_changed_are_a_conflict (Desk          *self,
                                             gconstpointer  data)
{
  g_autoptr (ConcordEdit) edit = NULL;

  propose (self);
  store_set_text (self->mine.store.store, self->mine.id, get_hubs (self), CONCORD_COMMITMENT_STATEMENT, "Open three hubs");
  edit = take (self, 1);
  store_apply (self->mine.store.store, edit);
  g_assert_cmpstr (concord_record_get_headline (get_hubs (self)), ==, "Open three hubs");
}

static void
assert_delta_refused (Desk       *self,
                      const char *place)
{
  g_autoptr (ConcordGraph) base = concord_revisions_open (self->mine.store.store, REVISION, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_null (concord_answer_file_to_delta (self->answer, base, &error));
  g_assert_error (error, CONCORD_EXCHANGE_ERROR, CONCORD_EXCHANGE_ERROR_MALFORMED);
  if (!g_str_has_prefix (error->message, place))
    g_error ("“%s” does not start with “%s”", error->message, place);
}

static void
turn_to (Desk       *self,
         const char *session,
         const char *revision,
         const char *partner)
{
  g_clear_object (&self->answer);
  self->answer = concord_answer_file_new (session, revision, partner);
}

static void
test_what_the_revision_does_not_have_is_refused (Desk          *self,
                                                 gconstpointer  data)
{
  g_autofree char *note = dup_id (self->mine.graph, CONCORD_KIND_NOTE);
  ConcordAnswerFunding taken = { .id = self->partner, .amount = 1 };
  ConcordAnswerNote taken_note = { .id = note, .text = (char *) "Not mine", .sort = CONCORD_NOTE_IDEA };

  concord_answer_file_set_answer (self->answer, NOBODY, CONCORD_ANSWER_ACCEPT);
  assert_delta_refused (self, "/answers/0/commitment: ");

  turn_to (self, self->mine.id, REVISION, NOBODY);
  assert_delta_refused (self, "/partner: ");
  turn_to (self, self->mine.id, REVISION, self->hubs);
  assert_delta_refused (self, "/partner: ");
  turn_to (self, NOBODY, REVISION, self->partner);
  assert_delta_refused (self, "/session: ");

  turn_to (self, self->mine.id, REVISION, self->partner);
  g_assert_nonnull (concord_answer_file_set_funding (self->answer, self->hubs, &taken, NULL));
  assert_delta_refused (self, "/answers/0/funding/0/id: ");

  turn_to (self, self->mine.id, REVISION, self->partner);
  g_assert_nonnull (concord_answer_file_set_note (self->answer, &taken_note, NULL));
  assert_delta_refused (self, "/notes/0/id: ");
}

static void
test_who_has_no_part_in_a_commitment_cannot_answer_it (Desk          *self,
                                                       gconstpointer  data)
{
  const char *const supporting[] = { OUTSIDER, NULL };
  g_autoptr (ConcordEdit) edit = concord_edit_new (self->mine.id, "Support");

  turn_to (self, self->mine.id, REVISION, OUTSIDER);
  concord_answer_file_set_answer (self->answer, self->hubs, CONCORD_ANSWER_ACCEPT);
  assert_delta_refused (self, "/answers/0/commitment: ");

  /* Who supports it may, but what counts is the revision. */
  concord_edit_set_list (edit, CONCORD_KIND_COMMITMENT, self->hubs, CONCORD_COMMITMENT_SUPPORTING, supporting);
  store_apply (self->mine.store.store, edit);
  assert_delta_refused (self, "/answers/0/commitment: ");
  g_assert_true (concord_revisions_keep (self->mine.store.store, self->mine.graph, REVISION, NULL));
  take_and_apply (self);
}

static void
assert_no_base (Desk       *self,
                const char *session,
                int         code,
                const char *place)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (concord_revisions_open_base (self->mine.store.store, self->answer, session, &error));
  g_assert_error (error, CONCORD_REVISIONS_ERROR, code);
  g_assert_true (g_str_has_prefix (error->message, place));
}

static void
test_answers_to_what_is_not_known_here_are_refused (Desk          *self,
                                                    gconstpointer  data)
{
  assert_no_base (self, NOBODY, CONCORD_REVISIONS_ERROR_OTHER_SESSION, "/session: ");
  turn_to (self, NOBODY, REVISION, self->partner);
  assert_no_base (self, NULL, CONCORD_REVISIONS_ERROR_UNKNOWN_SESSION, "/session: ");
  turn_to (self, self->mine.id, NOBODY, self->partner);
  assert_no_base (self, NULL, CONCORD_REVISIONS_ERROR_UNKNOWN_REVISION, "/revision: ");
}

static void
test_what_was_handed_out_outlives_undo (Desk          *self,
                                        gconstpointer  data)
{
  g_autoptr (ConcordGraph) kept = NULL;

  g_assert_true (concord_store_undo (self->mine.store.store, self->mine.id, NULL));
  store_fixture_reopen (&self->mine.store);
  kept = concord_revisions_open (self->mine.store.store, REVISION, NULL);

  g_assert_nonnull (kept);
  g_assert_cmpuint (concord_record_get_choice (concord_graph_lookup (kept, self->hubs), CONCORD_COMMITMENT_STATUS), ==,
                    CONCORD_COMMITMENT_PROPOSED);
}

#define ADD(name, test) g_test_add ("/answers/" name, Desk, NULL, set_up, test, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("who-accepts-agrees", test_who_accepts_agrees);
  ADD ("what-is-under-way-is-not-agreed-again", test_what_is_under_way_is_not_agreed_again);
  ADD ("who-declines-leaves-the-commitment-as-it-is", test_who_declines_leaves_the_commitment_as_it_is);
  ADD ("all-that-is-proposed-is-one-step", test_all_that_is_proposed_is_one_step);
  ADD ("the-same-answer-twice-changes-nothing", test_the_same_answer_twice_changes_nothing);
  ADD ("words-that-both-changed-are-a-conflict", test_words_that_both_changed_are_a_conflict);
  ADD ("what-the-revision-does-not-have-is-refused", test_what_the_revision_does_not_have_is_refused);
  ADD ("who-has-no-part-in-a-commitment-cannot-answer-it", test_who_has_no_part_in_a_commitment_cannot_answer_it);
  ADD ("answers-to-what-is-not-known-here-are-refused", test_answers_to_what_is_not_known_here_are_refused);
  ADD ("what-was-handed-out-outlives-undo", test_what_was_handed_out_outlives_undo);

  return g_test_run ();
}
