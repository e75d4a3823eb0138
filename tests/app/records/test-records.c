/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The view of everything in a session: what it lists, finds, adds and moves. */

#include "config.h"

#include "concord-records-view.h"

#include "../inspector/concord-test-desk.h"
#include "concord-add-dialog.h"
#include "concord-choice-row.h"
#include "concord-kind-words.h"
#include "concord-kinds.h"
#include "concord-line-row.h"
#include "concord-prose-row.h"
#include "concord-record-cell.h"
#include "concord-record-words.h"
#include "concord-reference-row.h"
#include "concord-test-window.h"

static ConcordRecordsView *
show (ConcordTestDesk *test,
      ConcordKind kind)
{
  ConcordRecordsView *view = CONCORD_RECORDS_VIEW (concord_records_view_new ());

  concord_records_view_set_desk (view, test->desk);
  concord_records_view_show_kind (view, kind);
  concord_test_desk_show (test, GTK_WIDGET (view), 1000, 700);

  return view;
}

static void
check_listed (ConcordRecordsView *view,
              const char *expected)
{
  GListModel *model = concord_records_list_get_model (concord_records_view_get_list (view));
  g_autoptr (GString) listed = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (ConcordRecord) record = g_list_model_get_item (model, i);

      g_string_append_printf (listed, "%s%s", i > 0 ? ", " : "",
                              concord_record_get_headline (record));
    }

  g_assert_cmpstr (listed->str, ==, expected);
}

static void
act (ConcordRecordsView *view,
     const char *action,
     ConcordRecord *record)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (concord_records_view_get_list (view)),
                                             action, "s", concord_record_get_id (record)));
}

static void
test_every_kind_teaches_while_there_is_none_and_can_be_added (ConcordTestDesk *test,
                                                              gconstpointer data)
{
  ConcordRecordsView *view = show (test, CONCORD_KIND_PARTNER);
  guint listed = 0;

  for (ConcordKind kind = 0; kind < CONCORD_N_KINDS; kind++)
    {
      if (concord_kind_get_group (kind) == CONCORD_KIND_GROUP_NONE)
        continue;

      listed++;
      concord_records_view_show_kind (view, kind);
      concord_test_settle (view);
      g_assert_cmpint (concord_records_view_get_kind (view), ==, kind);
      g_assert_nonnull (concord_test_find_label (view, concord_kind_get_none_label (kind)));
      g_assert_nonnull (concord_test_find_label (view, concord_kind_get_lesson (kind)));
    }

  /* All but the session and its revisions. */
  g_assert_cmpuint (listed, ==, CONCORD_N_KINDS - 2);
}

static void
test_records_stand_by_what_they_belong_to (ConcordTestDesk *test,
                                           gconstpointer data)
{
  ConcordRecord *first = concord_test_desk_add (test, CONCORD_KIND_OUTCOME, NULL, "Care");
  ConcordRecord *second = concord_test_desk_add (test, CONCORD_KIND_OUTCOME, NULL, "Minds");
  ConcordRecordsView *view;

  concord_test_desk_add (test, CONCORD_KIND_PRIORITY, second, "Schools");
  concord_test_desk_add (test, CONCORD_KIND_PRIORITY, first, "Hubs");
  concord_test_desk_add (test, CONCORD_KIND_PRIORITY, second, "Youth centres");

  view = show (test, CONCORD_KIND_PRIORITY);
  check_listed (view, "Hubs, Schools, Youth centres");
  g_assert_nonnull (concord_test_find_label (view, "Care"));
  g_assert_nonnull (concord_test_find_label (view, "Minds"));

  /* When an outcome moves, what belongs to it moves with it. */
  concord_records_view_show_kind (view, CONCORD_KIND_OUTCOME);
  act (view, "records.move-up", second);
  check_listed (view, "Minds, Care");
  concord_records_view_show_kind (view, CONCORD_KIND_PRIORITY);
  check_listed (view, "Schools, Youth centres, Hubs");
}

static void
test_a_search_finds_by_name_details_and_place (ConcordTestDesk *test,
                                               gconstpointer data)
{
  ConcordRecord *outcome = concord_test_desk_add (test, CONCORD_KIND_OUTCOME, NULL,
                                                  "Fewer children in care");
  ConcordRecordsView *view;
  ConcordRecordsList *list;

  concord_test_desk_add (test, CONCORD_KIND_PRIORITY, outcome, "Early help hubs");
  concord_test_desk_add (test, CONCORD_KIND_PRIORITY, outcome, "One plan");
  view = show (test, CONCORD_KIND_PRIORITY);
  list = concord_records_view_get_list (view);

  concord_records_list_search (list, "HUBS");
  concord_test_settle (view);
  check_listed (view, "Early help hubs");
  concord_records_list_search (list, "children");
  check_listed (view, "Early help hubs, One plan");
  concord_records_list_search (list, "nothing of the kind");
  check_listed (view, "");
  g_assert_nonnull (concord_test_find_label (view, "Nothing Found"));
}

static void
test_records_move_among_those_of_the_same_owner (ConcordTestDesk *test,
                                                 gconstpointer data)
{
  ConcordRecord *first = concord_test_desk_add (test, CONCORD_KIND_OUTCOME, NULL, "Care");
  ConcordRecord *second = concord_test_desk_add (test, CONCORD_KIND_OUTCOME, NULL, "Minds");
  ConcordRecord *hubs = concord_test_desk_add (test, CONCORD_KIND_PRIORITY, first, "Hubs");
  ConcordRecord *plan = concord_test_desk_add (test, CONCORD_KIND_PRIORITY, first, "Plan");
  ConcordRecord *schools = concord_test_desk_add (test, CONCORD_KIND_PRIORITY, second, "Schools");
  ConcordRecordsView *view = show (test, CONCORD_KIND_PRIORITY);

  act (view, "records.move-down", hubs);
  check_listed (view, "Plan, Hubs, Schools");
  act (view, "records.move-down", hubs);
  check_listed (view, "Plan, Hubs, Schools");
  act (view, "records.move-up", plan);
  check_listed (view, "Plan, Hubs, Schools");

  /* Dropping it elsewhere gives it to another owner. */
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (concord_records_view_get_list (view)),
                                             "records.drop", "(ssb)", concord_record_get_id (plan),
                                             concord_record_get_id (schools), TRUE));
  check_listed (view, "Hubs, Schools, Plan");
  g_assert_true (concord_graph_get_owner (test->graph, plan) == second);

  g_assert_true (concord_desk_undo (test->desk));
  check_listed (view, "Plan, Hubs, Schools");
}

static void
test_a_copy_stands_behind_its_original (ConcordTestDesk *test,
                                        gconstpointer data)
{
  ConcordRecord *police = concord_test_desk_add (test, CONCORD_KIND_PARTNER, NULL, "Police");
  ConcordRecordsView *view;

  concord_test_desk_add (test, CONCORD_KIND_PARTNER, NULL, "College");
  view = show (test, CONCORD_KIND_PARTNER);
  act (view, "records.duplicate", police);
  check_listed (view, "Police, Police, College");
}

static void
test_a_change_is_seen_in_the_list_at_once (ConcordTestDesk *test,
                                           gconstpointer data)
{
  ConcordRecord *police = concord_test_desk_add (test, CONCORD_KIND_PARTNER, NULL, "Police");
  ConcordRecordsView *view = show (test, CONCORD_KIND_PARTNER);

  concord_test_desk_set_text (test, police, CONCORD_PARTNER_NAME, "Mere Police");
  concord_test_settle (view);
  g_assert_nonnull (concord_test_find_label (view, "Mere Police"));
}

static void
test_the_keys_come_back_to_the_record_that_was_inspected (ConcordTestDesk *test,
                                                          gconstpointer data)
{
  ConcordRecord *second;
  ConcordRecordsView *view;
  GtkWidget *focus;

  concord_test_desk_add (test, CONCORD_KIND_PARTNER, NULL, "Police");
  second = concord_test_desk_add (test, CONCORD_KIND_PARTNER, NULL, "College");
  view = show (test, CONCORD_KIND_PARTNER);

  concord_desk_set_selected (test->desk, second);
  g_assert_true (gtk_widget_grab_focus (GTK_WIDGET (view)));
  focus = gtk_root_get_focus (GTK_ROOT (test->window));
  g_assert_true (CONCORD_IS_RECORD_CELL (gtk_widget_get_first_child (focus)));
  g_assert_true (
      concord_record_cell_get_record (CONCORD_RECORD_CELL (gtk_widget_get_first_child (focus)))
      == second);
}

/* --- adding ---------------------------------------------------------------------- */

static void
on_added (gpointer object,
          const char *id)
{
  char **added = g_object_get_data (object, "added");

  *added = g_strdup (id);
}

static ConcordAddDialog *
start (ConcordTestDesk *test,
       ConcordRecordsView *view,
       ConcordKind kind,
       char **added)
{
  ConcordAddDialog *dialog;

  g_object_set_data (G_OBJECT (view), "added", added);
  dialog = concord_add_dialog_start (GTK_WIDGET (view), test->desk, kind, NULL, on_added, view);
  concord_test_settle (view);

  return dialog;
}

static void
type_into (GtkWidget *row,
           const char *said)
{
  if (CONCORD_IS_PROSE_ROW (row))
    gtk_text_buffer_set_text (concord_prose_row_get_buffer (CONCORD_PROSE_ROW (row)), said, -1);
  else
    concord_test_type (concord_test_find (row, GTK_TYPE_TEXT, 0), said);
}

static void
test_adding_asks_for_what_a_record_cannot_be_without (ConcordTestDesk *test,
                                                      gconstpointer data)
{
  ConcordRecord *outcome = concord_test_desk_add (test, CONCORD_KIND_OUTCOME, NULL, "Care");
  ConcordRecordsView *view;
  ConcordAddDialog *dialog;
  ConcordRecord *priority;
  g_autofree char *added = NULL;

  concord_test_desk_add (test, CONCORD_KIND_OUTCOME, NULL, "Minds");
  view = show (test, CONCORD_KIND_PRIORITY);
  dialog = start (test, view, CONCORD_KIND_PRIORITY, &added);

  /* Nothing is added while something is missing, and the rows say what. */
  g_assert_false (concord_add_dialog_add (dialog));
  g_assert_nonnull (concord_typed_row_get_problem (
      CONCORD_TYPED_ROW (concord_add_dialog_get_row (dialog, CONCORD_PRIORITY_TITLE))));

  {
    ConcordRecordPicker *picker = concord_reference_row_get_picker (
        CONCORD_REFERENCE_ROW (concord_add_dialog_get_row (dialog, CONCORD_PRIORITY_OUTCOME)));

    concord_record_picker_search (picker, "care");
    concord_record_picker_choose (picker);
  }
  type_into (concord_add_dialog_get_row (dialog, CONCORD_PRIORITY_TITLE), "Early help hubs");
  g_assert_true (concord_add_dialog_add (dialog));

  g_assert_nonnull (added);
  priority = concord_graph_lookup (test->graph, added);
  g_assert_cmpstr (concord_record_get_headline (priority), ==, "Early help hubs");
  g_assert_true (concord_graph_get_owner (test->graph, priority) == outcome);
  check_listed (view, "Early help hubs");

  g_assert_true (concord_desk_undo (test->desk));
  check_listed (view, "");
}

static void
test_the_only_owner_there_is_needs_no_choosing (ConcordTestDesk *test,
                                                gconstpointer data)
{
  ConcordRecord *outcome = concord_test_desk_add (test, CONCORD_KIND_OUTCOME, NULL, "Care");
  ConcordRecordsView *view = show (test, CONCORD_KIND_PRIORITY);
  g_autofree char *added = NULL;
  ConcordAddDialog *dialog = start (test, view, CONCORD_KIND_PRIORITY, &added);

  type_into (concord_add_dialog_get_row (dialog, CONCORD_PRIORITY_TITLE), "Early help hubs");
  g_assert_true (concord_add_dialog_add (dialog));
  g_assert_true (concord_graph_get_owner (test->graph, concord_graph_lookup (test->graph, added))
                 == outcome);
}

static void
test_a_rating_is_added_with_its_condition_and_score (ConcordTestDesk *test,
                                                     gconstpointer data)
{
  ConcordRecordsView *view = show (test, CONCORD_KIND_RATING);
  g_autofree char *added = NULL;
  ConcordAddDialog *dialog = start (test, view, CONCORD_KIND_RATING, &added);

  type_into (concord_add_dialog_get_row (dialog, CONCORD_RATING_SCORE), "7");
  concord_choice_row_choose (CONCORD_CHOICE_ROW (
                                 concord_add_dialog_get_row (dialog, CONCORD_RATING_CONDITION)),
                             CONCORD_RATING_LEADERS);
  g_assert_false (concord_add_dialog_add (dialog));

  type_into (concord_add_dialog_get_row (dialog, CONCORD_RATING_SCORE), "4");
  g_assert_true (concord_add_dialog_add (dialog));
  g_assert_cmpuint (concord_record_get_choice (concord_graph_lookup (test->graph, added),
                                               CONCORD_RATING_CONDITION),
                    ==, CONCORD_RATING_LEADERS);
  g_assert_cmpint (concord_record_get_whole (concord_graph_lookup (test->graph, added),
                                             CONCORD_RATING_SCORE, 0),
                   ==, 4);
}

/* --- words ----------------------------------------------------------------------- */

static void
test_a_record_without_a_name_is_called_by_what_tells_most (ConcordTestDesk *test,
                                                           gconstpointer data)
{
  ConcordRecord *line = concord_test_desk_add_whole (test, CONCORD_KIND_FUNDING_LINE);
  g_autoptr (ConcordEdit) edit = concord_desk_begin (test->desk, "Change");
  g_autofree char *named = concord_record_say_title (test->graph, line);
  g_autofree char *amount = NULL;
  g_autofree char *details = NULL;
  const char *id = concord_record_get_id (line);

  g_assert_cmpstr (named, ==, "As it was");

  concord_edit_clear (edit, CONCORD_KIND_FUNDING_LINE, id, CONCORD_FUNDING_LINE_PURPOSE);
  concord_edit_set_whole (edit, CONCORD_KIND_FUNDING_LINE, id, CONCORD_FUNDING_LINE_AMOUNT, 50000);
  concord_edit_set_whole (edit, CONCORD_KIND_FUNDING_LINE, id, CONCORD_FUNDING_LINE_YEAR, 2027);
  concord_edit_set_whole (edit, CONCORD_KIND_FUNDING_LINE, id, CONCORD_FUNDING_LINE_FORM,
                          CONCORD_FUNDING_LINE_CASH);
  concord_edit_set_whole (edit, CONCORD_KIND_FUNDING_LINE, id, CONCORD_FUNDING_LINE_POOLED, 1);
  g_assert_true (concord_desk_commit (test->desk, edit));

  amount = concord_record_say_title (test->graph, line);
  details = concord_record_say_details (test->graph, line);
  g_assert_cmpstr (amount, ==, "£500");
  g_assert_cmpstr (details, ==, "2027 · Cash · Pooled");
}

static void
add (const char *path, void (*function) (ConcordTestDesk *test, gconstpointer data))
{
  g_test_add (path, ConcordTestDesk, NULL, concord_test_desk_set_up, function,
              concord_test_desk_tear_down);
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();

  add ("/records/every kind teaches while there is none and can be added",
       test_every_kind_teaches_while_there_is_none_and_can_be_added);
  add ("/records/they stand by what they belong to", test_records_stand_by_what_they_belong_to);
  add ("/records/a search finds by name, details and place",
       test_a_search_finds_by_name_details_and_place);
  add ("/records/they move among those of the same owner",
       test_records_move_among_those_of_the_same_owner);
  add ("/records/a copy stands behind its original", test_a_copy_stands_behind_its_original);
  add ("/records/a change is seen in the list at once", test_a_change_is_seen_in_the_list_at_once);
  add ("/records/the keys come back to the record that was inspected",
       test_the_keys_come_back_to_the_record_that_was_inspected);
  add ("/records/adding asks for what a record cannot be without",
       test_adding_asks_for_what_a_record_cannot_be_without);
  add ("/records/the only owner there is needs no choosing",
       test_the_only_owner_there_is_needs_no_choosing);
  add ("/records/a rating is added with its condition and score",
       test_a_rating_is_added_with_its_condition_and_score);
  add ("/records/a record without a name is called by what tells most",
       test_a_record_without_a_name_is_called_by_what_tells_most);

  return g_test_run ();
}
