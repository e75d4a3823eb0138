/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is answered to a received copy, and how it comes into the session it belongs to. */

#include "config.h"

#include "concord-arrival.h"
#include "concord-conflict-card.h"
#include "concord-kinds.h"
#include "concord-merge-dialog.h"
#include "concord-received.h"
#include "concord-reply-card.h"
#include "concord-reply-draft.h"
#include "concord-revisions.h"
#include "../inspector/concord-test-desk.h"
#include "concord-test-window.h"

#define REVISION "2f2b0a52-6c5e-4b0e-9d0e-6d1c2b7f1a11"
#define NEWER    "5d7a4c1e-1c55-4f0e-8f4e-0b8f2f9f5a22"

typedef struct
{
  ConcordTestDesk desk;
  ConcordRecord *partner;
  ConcordRecord *commitment;
  ConcordAnswerFile *answer;
} Fixture;

static const char *
get_id (ConcordRecord *record)
{
  return concord_record_get_id (record);
}

static ConcordAnswerFile *
begin_answer (Fixture *fixture)
{
  return concord_answer_file_new (get_id (concord_graph_get_session (fixture->desk.graph)), REVISION, get_id (fixture->partner));
}

/* A session with one commitment, handed out. */
static void
set_up (Fixture *fixture,
        gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  ConcordRecord *outcome;
  ConcordRecord *priority;

  concord_test_desk_set_up (&fixture->desk, data);
  fixture->partner = concord_test_desk_add (&fixture->desk, CONCORD_KIND_PARTNER, NULL, "Northmere Council");
  outcome = concord_test_desk_add (&fixture->desk, CONCORD_KIND_OUTCOME, NULL, "Fewer children in care");
  priority = concord_test_desk_add (&fixture->desk, CONCORD_KIND_PRIORITY, outcome, "Early help");
  fixture->commitment = concord_test_desk_add (&fixture->desk, CONCORD_KIND_COMMITMENT, priority, "Open four hubs");
  concord_test_desk_set_text (&fixture->desk, fixture->commitment, CONCORD_COMMITMENT_LEAD, get_id (fixture->partner));
  concord_test_desk_set_text (&fixture->desk, fixture->commitment, CONCORD_COMMITMENT_DUE, "2027-03");
  g_assert_true (concord_revisions_keep (fixture->desk.store, fixture->desk.graph, REVISION, &error));
  g_assert_no_error (error);
  fixture->answer = begin_answer (fixture);
}

static void
tear_down (Fixture *fixture,
           gconstpointer data)
{
  concord_test_desk_close (&fixture->desk);
  g_clear_object (&fixture->answer);
  concord_test_desk_tear_down (&fixture->desk, data);
}

/* --- the card that is answered with ------------------------------------------------------ */

static GtkWidget *
show_card (Fixture *fixture)
{
  GtkWidget *card = concord_reply_card_new (fixture->desk.graph, fixture->commitment, fixture->answer);

  concord_test_desk_show (&fixture->desk, card, 600, 600);

  return card;
}

static void
choose (GtkWidget *card,
        guint which)
{
  gtk_check_button_set_active (GTK_CHECK_BUTTON (concord_test_find (card, GTK_TYPE_CHECK_BUTTON, which)), TRUE);
}

static void
type (GtkWidget *card,
      guint row,
      const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (concord_test_find (card, ADW_TYPE_ENTRY_ROW, row)), text);
}

enum
{
  ACCEPT,
  DECLINE,
  PROPOSE,
};

enum
{
  WORDS,
  DUE,
  AMOUNT,
  YEAR,
};

static void
test_what_is_proposed_leaves_only_while_one_proposes (Fixture *fixture,
                                                      gconstpointer data)
{
  GtkWidget *card = show_card (fixture);
  const char *id = get_id (fixture->commitment);

  choose (card, PROPOSE);
  type (card, WORDS, "Open six hubs");
  type (card, AMOUNT, "12,000");
  type (card, YEAR, "2027");
  g_assert_cmpstr (concord_answer_file_get_change (fixture->answer, id, CONCORD_COMMITMENT_STATEMENT)->text, ==, "Open six hubs");
  g_assert_cmpint (concord_answer_file_get_funding (fixture->answer, id, 0)->amount, ==, 1200000);
  g_assert_cmpint (concord_answer_file_get_funding (fixture->answer, id, 0)->year, ==, 2027);

  choose (card, ACCEPT);
  g_assert_cmpint (concord_answer_file_get_answer (fixture->answer, id), ==, CONCORD_ANSWER_ACCEPT);
  g_assert_null (concord_answer_file_get_change (fixture->answer, id, CONCORD_COMMITMENT_STATEMENT));
  g_assert_cmpuint (concord_answer_file_get_n_funding (fixture->answer, id), ==, 0);

  choose (card, PROPOSE);
  g_assert_cmpstr (concord_answer_file_get_change (fixture->answer, id, CONCORD_COMMITMENT_STATEMENT)->text, ==, "Open six hubs");
  g_assert_cmpint (concord_answer_file_get_funding (fixture->answer, id, 0)->amount, ==, 1200000);
}

static void
test_a_wrong_date_stays_wrong_until_it_is_mended (Fixture *fixture,
                                                  gconstpointer data)
{
  GtkWidget *card = show_card (fixture);

  choose (card, PROPOSE);
  type (card, DUE, "next to never");
  type (card, AMOUNT, "12,000");
  g_assert_nonnull (concord_reply_card_get_problem (CONCORD_REPLY_CARD (card)));
  g_assert_null (concord_answer_file_get_change (fixture->answer, get_id (fixture->commitment), CONCORD_COMMITMENT_DUE));

  /* Nobody who accepts is asked for a date. */
  choose (card, ACCEPT);
  g_assert_null (concord_reply_card_get_problem (CONCORD_REPLY_CARD (card)));

  choose (card, PROPOSE);
  g_assert_nonnull (concord_reply_card_get_problem (CONCORD_REPLY_CARD (card)));
  type (card, DUE, "June 2028");
  g_assert_null (concord_reply_card_get_problem (CONCORD_REPLY_CARD (card)));
}

static void
test_a_draft_comes_along_to_a_newer_copy (Fixture *fixture,
                                          gconstpointer data)
{
  const ConcordAnswerNote note = { .text = (char *) "Who pays?", .sort = CONCORD_NOTE_QUESTION };
  const char *id = get_id (fixture->commitment);
  g_autoptr (ConcordAnswerFile) found = NULL;

  concord_answer_file_set_by (fixture->answer, "Sam Field", "Director", NULL);
  concord_answer_file_set_answer (fixture->answer, id, CONCORD_ANSWER_PROPOSE);
  concord_answer_file_set_change (fixture->answer, id, CONCORD_COMMITMENT_DUE, &CONCORD_VALUE_TEXT ("2028-06"), NULL);
  concord_answer_file_set_comment (fixture->answer, id, "We need longer.", NULL);
  concord_answer_file_set_note (fixture->answer, &note, NULL);
  concord_reply_draft_keep (fixture->desk.desk, fixture->answer);

  found = concord_reply_draft_find (fixture->desk.desk, NEWER, get_id (fixture->partner));
  g_assert_cmpstr (concord_answer_file_get_revision (found), ==, NEWER);
  g_assert_cmpstr (concord_answer_file_get_name (found), ==, "Sam Field");
  g_assert_cmpint (concord_answer_file_get_answer (found, id), ==, CONCORD_ANSWER_PROPOSE);
  g_assert_cmpstr (concord_answer_file_get_comment (found, id), ==, "We need longer.");
  g_assert_cmpstr (concord_answer_file_get_change (found, id, CONCORD_COMMITMENT_DUE)->text, ==, "2028-06");
  g_assert_cmpuint (concord_answer_file_get_n_notes (found), ==, 1);
}

/* --- taking in ----------------------------------------------------------------------------- */

/* Returns: (transfer full): an answer that proposes another date */
static ConcordArrival *
arrive (Fixture *fixture,
        const char *due)
{
  g_autoptr (ConcordAnswerFile) answer = begin_answer (fixture);
  ConcordIncoming *incoming = g_new0 (ConcordIncoming, 1);

  concord_answer_file_set_answer (answer, get_id (fixture->commitment), CONCORD_ANSWER_PROPOSE);
  concord_answer_file_set_change (answer, get_id (fixture->commitment), CONCORD_COMMITMENT_DUE, &CONCORD_VALUE_TEXT (due), NULL);
  incoming->name = g_strdup ("answer");
  incoming->answer = g_steal_pointer (&answer);

  return concord_arrival_new (incoming);
}

static AdwDialog *
show_dialog (Fixture *fixture,
             GPtrArray *arrivals)
{
  AdwDialog *dialog;

  concord_test_desk_show (&fixture->desk, gtk_label_new (NULL), 900, 700);
  dialog = concord_merge_dialog_new (fixture->desk.desk, arrivals);
  adw_dialog_present (dialog, GTK_WIDGET (fixture->desk.window));
  concord_test_settle (fixture->desk.window);

  return dialog;
}

static const char *
get_due (Fixture *fixture)
{
  ConcordRecord *commitment = concord_graph_lookup (fixture->desk.graph, get_id (fixture->commitment));

  return concord_record_get_text (commitment, CONCORD_COMMITMENT_DUE);
}

static void
test_each_answer_is_one_step (Fixture *fixture,
                              gconstpointer data)
{
  g_autoptr (GPtrArray) arrivals = g_ptr_array_new_with_free_func (g_object_unref);
  AdwDialog *dialog;
  GtkWidget *card;

  g_ptr_array_add (arrivals, arrive (fixture, "2028-06"));
  g_ptr_array_add (arrivals, arrive (fixture, "2029-01"));
  dialog = show_dialog (fixture, arrivals);

  /* The first is taken in; the second disagrees with it. */
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (dialog), "merge.take-in", NULL));
  g_assert_cmpstr (get_due (fixture), ==, "2028-06");
  g_assert_cmpuint (concord_merge_dialog_get_n_open (CONCORD_MERGE_DIALOG (dialog)), ==, 1);

  card = concord_test_find (dialog, CONCORD_TYPE_CONFLICT_CARD, 0);
  choose (card, 1);
  g_assert_true (concord_conflict_card_is_decided (CONCORD_CONFLICT_CARD (card)));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (dialog), "merge.take-in", NULL));
  g_assert_cmpstr (get_due (fixture), ==, "2029-01");

  concord_desk_undo (fixture->desk.desk);
  g_assert_cmpstr (get_due (fixture), ==, "2028-06");
  concord_desk_undo (fixture->desk.desk);
  g_assert_cmpstr (get_due (fixture), ==, "2027-03");
}

static void
test_something_else_is_decided_when_it_can_be_read (Fixture *fixture,
                                                    gconstpointer data)
{
  g_autoptr (GPtrArray) arrivals = g_ptr_array_new_with_free_func (g_object_unref);
  AdwDialog *dialog;
  GtkWidget *card;
  GtkEditable *entry;

  concord_test_desk_set_text (&fixture->desk, fixture->commitment, CONCORD_COMMITMENT_DUE, "2027-09");
  g_ptr_array_add (arrivals, arrive (fixture, "2028-06"));
  dialog = show_dialog (fixture, arrivals);
  card = concord_test_find (dialog, CONCORD_TYPE_CONFLICT_CARD, 0);
  g_assert_false (concord_conflict_card_is_decided (CONCORD_CONFLICT_CARD (card)));

  choose (card, 2);
  entry = GTK_EDITABLE (concord_test_find (card, GTK_TYPE_ENTRY, 0));
  gtk_editable_set_text (entry, "next to never");
  g_assert_false (concord_conflict_card_is_decided (CONCORD_CONFLICT_CARD (card)));
  gtk_editable_set_text (entry, "December 2027");
  g_assert_true (concord_conflict_card_is_decided (CONCORD_CONFLICT_CARD (card)));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (dialog), "merge.take-in", NULL));
  g_assert_cmpstr (get_due (fixture), ==, "2027-12");
}

static void
test_a_received_copy_refuses_to_be_changed (Fixture *fixture,
                                            gconstpointer data)
{
  const ConcordReceived received = { .revision = (char *) REVISION, .hide = CONCORD_HIDE_FROM_PARTNERS };
  const char *session = get_id (concord_graph_get_session (fixture->desk.graph));
  g_autoptr (GError) error = NULL;
  g_autoptr (ConcordDesk) desk = NULL;
  g_autoptr (ConcordEdit) edit = NULL;

  g_assert_true (concord_received_keep (fixture->desk.store, session, &received, &error));
  desk = concord_desk_new (fixture->desk.store, session, &error);
  g_assert_no_error (error);
  g_assert_nonnull (concord_desk_get_read_only (desk));

  edit = concord_desk_begin (desk, "Change commitment");
  concord_edit_set_text (edit, CONCORD_KIND_COMMITMENT, get_id (fixture->commitment), CONCORD_COMMITMENT_DUE, "2030-01");
  g_assert_false (concord_desk_commit (desk, edit));
  g_assert_true (concord_desk_get_saved (desk));
  g_assert_cmpstr (concord_record_get_text (concord_graph_lookup (concord_desk_get_graph (desk), get_id (fixture->commitment)),
                                            CONCORD_COMMITMENT_DUE),
                   ==, "2027-03");
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(name, test) g_test_add ("/answers/" name, Fixture, NULL, set_up, test, tear_down)
  ADD ("proposes-only-while-one-proposes", test_what_is_proposed_leaves_only_while_one_proposes);
  ADD ("a-wrong-date-stays-wrong", test_a_wrong_date_stays_wrong_until_it_is_mended);
  ADD ("a-draft-comes-along", test_a_draft_comes_along_to_a_newer_copy);
  ADD ("each-answer-is-one-step", test_each_answer_is_one_step);
  ADD ("something-else", test_something_else_is_decided_when_it_can_be_read);
  ADD ("a-received-copy-refuses", test_a_received_copy_refuses_to_be_changed);

  return g_test_run ();
}
