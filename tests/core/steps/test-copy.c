/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Cards that go into another session as well. */

#include "config.h"

#include <string.h>

#include "concord-kinds.h"
#include "concord-steps-arrange.h"
#include "concord-test-graph.h"
#include "concord-test-steps.h"

/* Another session in the same store: it borrows the store and the folder. */
static Board
add_session (Board      *board,
             const char *title,
             const char *currency)
{
  Board other = { .store = board->store };
  g_autoptr (ConcordEdit) edit = concord_edit_new (CONCORD_SCOPE_LIBRARY, "Add session");
  g_autoptr (GError) error = NULL;

  other.scope = g_strdup (concord_edit_add (edit, CONCORD_KIND_SESSION, 0));
  concord_edit_set_text (edit, CONCORD_KIND_SESSION, other.scope, CONCORD_SESSION_TITLE, title);
  if (currency != NULL)
    concord_edit_set_text (edit, CONCORD_KIND_SESSION, other.scope, CONCORD_SESSION_CURRENCY, currency);
  concord_store_apply (board->store, edit, &error);
  g_assert_no_error (error);
  other.graph = concord_store_open_session (board->store, other.scope, &error);
  g_assert_no_error (error);

  return other;
}

static void
remove_session (Board *other)
{
  g_clear_object (&other->graph);
  g_clear_pointer (&other->scope, g_free);
}

static void
copy (Board      *from,
      Board      *to,
      const char *words)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new ();
  g_auto (GStrv) names = g_strsplit (words, " ", -1);
  g_autoptr (GError) error = NULL;
  ConcordEdit *edit;

  for (guint i = 0; names[i] != NULL; i++)
    g_ptr_array_add (records, board_find (from, names[i]));

  edit = concord_steps_copy_to (from->graph, records, to->graph, &error);
  g_assert_no_error (error);
  board_apply (from, edit);
}

static const char *
add_partner (Board      *board,
             const char *name)
{
  ConcordEdit *edit = concord_edit_new (board->scope, "Add partner");
  const char *id = concord_edit_add (edit, CONCORD_KIND_PARTNER, 1);

  concord_edit_set_text (edit, CONCORD_KIND_PARTNER, id, CONCORD_PARTNER_NAME, name);
  board_apply (board, edit);

  return concord_record_get_id (board_find (board, name));
}

static void
lead (Board      *board,
      const char *card,
      const char *partner)
{
  ConcordEdit *edit = concord_edit_new (board->scope, "Lead");

  concord_edit_set_text (edit, CONCORD_KIND_COMMITMENT, concord_record_get_id (board_find (board, card)),
                         CONCORD_COMMITMENT_LEAD, partner);
  board_apply (board, edit);
}

static const char *
get_lead (Board      *board,
          const char *card)
{
  return concord_record_get_headline (concord_graph_follow (board->graph, board_find (board, card), CONCORD_COMMITMENT_LEAD));
}

static void
a_column_is_copied_with_all_that_stands_in_it (Board        *board,
                                               gconstpointer data)
{
  Board other = add_session (board, "Other", NULL);

  board_add (&other, CONCORD_KIND_OUTCOME, NULL, "A");
  lead (board, "1", add_partner (board, "Police"));
  lead (board, "2", add_partner (board, "Council"));
  add_partner (&other, " police ");
  copy (board, &other, "A");

  /* A column is a new one, even beside one that is called the same. */
  board_assert (&other, "A() A(a(1 2 3) b())");
  board_assert (board, "A(a(1 2 3) b()) B() C(c(4))");
  g_assert_cmpstr (get_lead (&other, "1"), ==, " police ");
  g_assert_cmpstr (get_lead (&other, "2"), ==, "Council");
  g_assert_cmpuint (concord_record_list_get_length (concord_graph_list (other.graph, CONCORD_KIND_PARTNER)), ==, 2);
  board_assert_undo_label (&other, "Copy outcome");
  g_assert_true (board_find (&other, "1") != board_find (board, "1"));

  board_undo (&other);
  board_assert (&other, "A()");
  g_assert_cmpuint (concord_record_list_get_length (concord_graph_list (other.graph, CONCORD_KIND_PARTNER)), ==, 1);
  remove_session (&other);
}

static void
cards_bring_what_they_stand_in_unless_it_is_there (Board        *board,
                                                   gconstpointer data)
{
  Board other = add_session (board, "Other", NULL);

  copy (board, &other, "1 3 4");
  board_assert (&other, "A(a(1 3)) C(c(4))");
  board_assert_undo_label (&other, "Copy 3 commitments");
  copy (board, &other, "2");
  board_assert (&other, "A(a(1 3 2)) C(c(4))");
  copy (board, &other, "b");
  board_assert (&other, "A(a(1 3 2) b()) C(c(4))");
  remove_session (&other);
}

static void
a_card_and_its_column_are_copied_once (Board        *board,
                                       gconstpointer data)
{
  Board other = add_session (board, "Other", NULL);

  copy (board, &other, "A 1 a");
  board_assert (&other, "A(a(1 2 3) b())");
  remove_session (&other);
}

static void
add_funding (Board *board)
{
  ConcordEdit *edit = concord_edit_new (board->scope, "Add funding line");
  const char *id = concord_edit_add (edit, CONCORD_KIND_FUNDING_LINE, 1);

  concord_edit_set_text (edit, CONCORD_KIND_FUNDING_LINE, id, CONCORD_FUNDING_LINE_COMMITMENT,
                         concord_record_get_id (board_find (board, "1")));
  concord_edit_set_whole (edit, CONCORD_KIND_FUNDING_LINE, id, CONCORD_FUNDING_LINE_AMOUNT, 42000000);
  board_apply (board, edit);
}

static void
pounds_do_not_become_euros (Board        *board,
                            gconstpointer data)
{
  Board other = add_session (board, "Autre", "EUR");
  Board alike = add_session (board, "Alike", "GBP");
  g_autoptr (GPtrArray) records = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;

  add_funding (board);
  g_ptr_array_add (records, board_find (board, "1"));
  g_assert_null (concord_steps_copy_to (board->graph, records, other.graph, &error));
  g_assert_error (error, CONCORD_STEPS_ERROR, CONCORD_STEPS_ERROR_REFUSED);
  g_assert_nonnull (strstr (error->message, "“Autre” counts in EUR"));

  copy (board, &other, "2");
  copy (board, &alike, "1");
  g_assert_cmpuint (concord_record_list_get_length (concord_graph_list (alike.graph, CONCORD_KIND_FUNDING_LINE)), ==, 1);
  remove_session (&other);
  remove_session (&alike);
}

/* Whatever a record names is in the session it is in. */
static void
assert_whole (ConcordGraph *graph)
{
  for (ConcordKind kind = CONCORD_KIND_PARTNER; kind < CONCORD_N_KINDS; kind++)
    {
      ConcordRecordList *list = concord_graph_list (graph, kind);

      for (guint i = 0; i < concord_record_list_get_length (list); i++)
        {
          ConcordRecord *record = concord_record_list_peek (list, i);
          const ConcordKindInfo *info = concord_record_get_info (record);

          for (guint j = 0; j < info->n_fields; j++)
            {
              const char *const *ids = info->fields[j].type == CONCORD_FIELD_REFERENCES ? concord_record_get_list (record, j) : NULL;

              if (info->fields[j].type == CONCORD_FIELD_REFERENCE && concord_record_has (record, j))
                g_assert_nonnull (concord_graph_follow (graph, record, j));
              for (guint k = 0; ids != NULL && ids[k] != NULL; k++)
                g_assert_nonnull (concord_graph_lookup (graph, ids[k]));
            }
        }
    }
}

/* With every field of every kind said, evidence that belongs to three cards included. */
static void
every_field_comes_along (Board        *board,
                         gconstpointer data)
{
  guint n_with_extra = 0;

  for (guint32 seed = 21; seed < 27; seed++)
    {
      g_autoptr (ConcordGraph) graph = concord_test_graph_new (seed, 3);
      g_autoptr (GPtrArray) records = g_ptr_array_new ();
      ConcordEdit *edit = concord_edit_new (CONCORD_SCOPE_LIBRARY, "Add session");
      ConcordRecordList *outcomes = concord_graph_list (graph, CONCORD_KIND_OUTCOME);
      ConcordRecordList *copies;
      g_autoptr (GError) error = NULL;
      Board other;

      concord_edit_add_graph (edit, graph);
      board_apply (board, edit);
      other = add_session (board, "Other", concord_record_get_text (concord_graph_get_session (graph), CONCORD_SESSION_CURRENCY));

      for (guint i = 0; i < concord_record_list_get_length (outcomes); i++)
        g_ptr_array_add (records, concord_record_list_peek (outcomes, i));
      edit = concord_steps_copy_to (graph, records, other.graph, &error);
      g_assert_no_error (error);
      board_apply (board, edit);

      assert_whole (other.graph);
      copies = concord_graph_list (other.graph, CONCORD_KIND_OUTCOME);
      g_assert_cmpuint (concord_record_list_get_length (copies), ==, 3);
      for (ConcordKind kind = CONCORD_KIND_OUTCOME; kind <= CONCORD_KIND_EVIDENCE; kind++)
        g_assert_cmpuint (concord_record_list_get_length (concord_graph_list (other.graph, kind)), ==, 3);
      for (guint i = 0; i < 3; i++)
        {
          ConcordRecord *original = records->pdata[i];
          ConcordRecord *copy_of = concord_record_list_peek (copies, i);

          for (guint j = 0; j < concord_outcome_info.n_fields; j++)
            {
              if (concord_outcome_info.fields[j].type != CONCORD_FIELD_REFERENCE)
                g_assert_true (concord_value_equal (concord_record_get_value (original, j), concord_record_get_value (copy_of, j)));
            }
          /* What a newer Concord wrote comes along as well. */
          n_with_extra += concord_record_get_extra (original) != NULL ? 1 : 0;
          g_assert_cmpstr (concord_record_get_extra (copy_of), ==, concord_record_get_extra (original));
        }
      remove_session (&other);
    }
  g_assert_cmpuint (n_with_extra, >, 0);
}

#define ADD(name, func) g_test_add ("/steps/copy/" name, Board, NULL, board_set_up, func, board_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("a-column-is-copied-with-all-that-stands-in-it", a_column_is_copied_with_all_that_stands_in_it);
  ADD ("cards-bring-what-they-stand-in-unless-it-is-there", cards_bring_what_they_stand_in_unless_it_is_there);
  ADD ("a-card-and-its-column-are-copied-once", a_card_and_its_column_are_copied_once);
  ADD ("pounds-do-not-become-euros", pounds_do_not_become_euros);
  ADD ("every-field-comes-along", every_field_comes_along);

  return g_test_run ();
}
