/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The number of gaps, the way from one to the next, and their list. */

#include "config.h"

#include "concord-gap-dialog.h"
#include "concord-gap-heading.h"
#include "concord-gap-model.h"
#include "concord-gap-pill.h"
#include "concord-gap-row.h"
#include "concord-gap-watch.h"
#include "concord-kinds.h"
#include "concord-test-window.h"
#include "../inspector/concord-test-desk.h"

#define TODAY "2027-03-31"

typedef struct
{
  ConcordTestDesk desk;
  ConcordGapWatch *watch;
} Fixture;

static gboolean
has_counted (gpointer watch)
{
  return concord_gap_watch_has_counted (watch);
}

static void
settle (Fixture *self)
{
  concord_test_until (has_counted, self->watch);
}

static void
set_up (Fixture      *self,
        gconstpointer data)
{
  concord_test_desk_set_up (&self->desk, data);
  self->watch = concord_gap_watch_get (self->desk.desk);
  concord_gap_watch_set_today (self->watch, TODAY);
}

static void
tear_down (Fixture      *self,
           gconstpointer data)
{
  concord_test_desk_tear_down (&self->desk, data);
}

/* An outcome of which only the measure and the next review of the session are missing. */
static ConcordRecord *
add_outcome (Fixture    *self,
             const char *title)
{
  ConcordRecord *cohort = concord_test_desk_add (&self->desk, CONCORD_KIND_COHORT, NULL, "Children");
  ConcordRecord *outcome = concord_test_desk_add (&self->desk, CONCORD_KIND_OUTCOME, NULL, title);
  const char *id = concord_record_get_id (outcome);
  g_autoptr (ConcordEdit) edit = concord_desk_begin (self->desk.desk, "Fill in");

  concord_edit_set_text (edit, CONCORD_KIND_OUTCOME, id, CONCORD_OUTCOME_COHORT, concord_record_get_id (cohort));
  concord_edit_set (edit, CONCORD_KIND_OUTCOME, id, CONCORD_OUTCOME_BASELINE, &CONCORD_VALUE_NUMBER (92));
  concord_edit_set (edit, CONCORD_KIND_OUTCOME, id, CONCORD_OUTCOME_TARGET, &CONCORD_VALUE_NUMBER (70));
  concord_edit_set_whole (edit, CONCORD_KIND_OUTCOME, id, CONCORD_OUTCOME_BY_YEAR, 2030);
  g_assert_true (concord_desk_commit (self->desk.desk, edit));

  return outcome;
}

static void
say (Fixture       *self,
     ConcordRecord *record,
     guint          field,
     const char    *text)
{
  concord_test_desk_set_text (&self->desk, record, field, text);
  settle (self);
}

/* --- the number ------------------------------------------------------------------ */

static void
the_number_follows_what_is_written_and_undone (Fixture      *self,
                                               gconstpointer data)
{
  ConcordRecord *outcome = add_outcome (self, "Fewer children in care");

  /* No measure, no priority, no next review. */
  settle (self);
  g_assert_cmpuint (concord_gap_watch_get_n_gaps (self->watch), ==, 3);
  say (self, outcome, CONCORD_OUTCOME_MEASURE, "Children looked after per 10,000");
  g_assert_cmpuint (concord_gap_watch_get_n_gaps (self->watch), ==, 2);
  g_assert_true (concord_desk_undo (self->desk.desk));
  settle (self);
  g_assert_cmpuint (concord_gap_watch_get_n_gaps (self->watch), ==, 3);
  g_assert_true (concord_gap_watch_get (self->desk.desk) == self->watch);
}

static void
the_next_day_has_other_gaps (Fixture      *self,
                             gconstpointer data)
{
  ConcordRecord *commitment = concord_test_desk_add_whole (&self->desk, CONCORD_KIND_COMMITMENT);
  guint n_gaps;

  say (self, commitment, CONCORD_COMMITMENT_DUE, "2027-03");
  n_gaps = concord_gap_watch_get_n_gaps (self->watch);
  concord_gap_watch_set_today (self->watch, "2027-04-01");
  settle (self);
  g_assert_cmpuint (concord_gap_watch_get_n_gaps (self->watch), ==, n_gaps + 1);
}

static void
count_emission (guint *n)
{
  (*n)++;
}

static void
a_burst_of_edits_is_counted_once (Fixture      *self,
                                  gconstpointer data)
{
  guint n = 0;

  settle (self);
  g_signal_connect_swapped (self->watch, "counted", G_CALLBACK (count_emission), &n);
  for (guint i = 0; i < 10; i++)
    concord_test_desk_add (&self->desk, CONCORD_KIND_OUTCOME, NULL, "One of many");
  g_assert_false (concord_gap_watch_has_counted (self->watch));
  settle (self);
  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpuint (concord_gap_watch_get_n_gaps (self->watch), ==, 10 * 6 + 1);
}

/* --- the pill -------------------------------------------------------------------- */

static GtkWidget *
show_pill (Fixture *self)
{
  GtkWidget *pill = g_object_new (CONCORD_TYPE_GAP_PILL, "desk", self->desk.desk, NULL);

  concord_test_desk_show (&self->desk, pill, 400, 100);
  settle (self);

  return pill;
}

static void
an_empty_board_has_no_thread_to_break (Fixture      *self,
                                       gconstpointer data)
{
  GtkWidget *pill = show_pill (self);

  g_assert_cmpuint (concord_gap_watch_get_n_gaps (self->watch), ==, 1);
  g_assert_null (concord_test_find (pill, GTK_TYPE_BUTTON, 0));
  add_outcome (self, "Fewer children in care");
  settle (self);
  g_assert_nonnull (concord_test_find (pill, GTK_TYPE_BUTTON, 0));
}

static void
the_pill_says_how_many_and_when_there_are_none (Fixture      *self,
                                                gconstpointer data)
{
  ConcordRecord *outcome = add_outcome (self, "Fewer children in care");
  ConcordRecord *session = concord_desk_get_session (self->desk.desk);
  GtkWidget *pill = show_pill (self);
  ConcordRecord *priority, *commitment;
  g_autoptr (ConcordEdit) edit = NULL;

  g_assert_nonnull (concord_test_find_label (pill, "3 gaps in the golden thread"));
  say (self, outcome, CONCORD_OUTCOME_MEASURE, "Children looked after per 10,000");
  g_assert_nonnull (concord_test_find_label (pill, "2 gaps in the golden thread"));
  say (self, session, CONCORD_SESSION_NEXT_REVIEW, "2028");
  g_assert_nonnull (concord_test_find_label (pill, "1 gap in the golden thread"));

  priority = concord_test_desk_add (&self->desk, CONCORD_KIND_PRIORITY, outcome, "Early help");
  commitment = concord_test_desk_add (&self->desk, CONCORD_KIND_COMMITMENT, priority, "Open four hubs");
  edit = concord_desk_begin (self->desk.desk, "Done");
  concord_edit_set_whole (edit, CONCORD_KIND_COMMITMENT, concord_record_get_id (commitment), CONCORD_COMMITMENT_STATUS,
                          CONCORD_COMMITMENT_DONE);
  g_assert_true (concord_desk_commit (self->desk.desk, edit));
  settle (self);
  g_assert_nonnull (concord_test_find_label (pill, "The golden thread holds"));

  g_object_set (pill, "compact", TRUE, NULL);
  g_assert_nonnull (concord_test_find_label (pill, "No gaps"));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (concord_test_find (pill, GTK_TYPE_BUTTON, 0)),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "The golden thread holds");
}

/* --- from one to the next -------------------------------------------------------- */

static void
assert_walks_to (Fixture    *self,
                 int         step,
                 const char *rule,
                 const char *headline)
{
  const ConcordGap *gap;
  guint place, n_gaps;

  g_assert_true (concord_gap_watch_walk (self->watch, step, &place, &n_gaps));
  g_assert_cmpuint (place, <, n_gaps);
  gap = concord_gap_watch_get_visited (self->watch);
  g_assert_cmpstr (gap->rule->id, ==, rule);
  g_assert_cmpstr (concord_record_get_headline (gap->record), ==, headline);
}

static void
one_walks_round_and_goes_on_behind_what_is_mended (Fixture      *self,
                                                   gconstpointer data)
{
  ConcordRecord *first = add_outcome (self, "A");
  ConcordRecord *second = add_outcome (self, "B");
  g_autoptr (ConcordEdit) edit = NULL;

  assert_walks_to (self, 1, "outcome-measure", "A");
  assert_walks_to (self, 1, "outcome-measure", "B");
  assert_walks_to (self, -1, "outcome-measure", "A");
  assert_walks_to (self, -1, "session-review", "Northmere");
  assert_walks_to (self, 1, "outcome-measure", "A");

  say (self, first, CONCORD_OUTCOME_MEASURE, "Children looked after per 10,000");
  assert_walks_to (self, 1, "outcome-measure", "B");
  assert_walks_to (self, 1, "outcome-priority", "A");
  assert_walks_to (self, 1, "outcome-priority", "B");

  /* What was visited may be gone altogether. */
  edit = concord_desk_begin (self->desk.desk, "Delete");
  concord_edit_remove (edit, CONCORD_KIND_OUTCOME, concord_record_get_id (second));
  g_assert_true (concord_desk_commit (self->desk.desk, edit));
  assert_walks_to (self, 1, "session-review", "Northmere");
  assert_walks_to (self, 1, "outcome-priority", "A");
}

/* --- the list -------------------------------------------------------------------- */

static ConcordGapDialog *
show_list (Fixture *self)
{
  AdwDialog *dialog = concord_gap_dialog_new (self->desk.desk);
  GtkWidget *content = gtk_label_new ("Behind");

  concord_test_desk_show (&self->desk, content, 800, 900);
  adw_dialog_present (dialog, content);
  concord_test_settle (self->desk.window);

  return CONCORD_GAP_DIALOG (dialog);
}

static void
the_list_groups_gaps_under_why_they_matter (Fixture      *self,
                                            gconstpointer data)
{
  ConcordGapDialog *dialog;
  GtkWidget *heading;

  add_outcome (self, "A");
  add_outcome (self, "B");
  dialog = show_list (self);

  g_assert_cmpuint (concord_test_count (dialog, CONCORD_TYPE_GAP_ROW), ==, 5);
  g_assert_cmpuint (concord_test_count (dialog, CONCORD_TYPE_GAP_HEADING), ==, 3);
  heading = concord_test_find (dialog, CONCORD_TYPE_GAP_HEADING, 0);
  g_assert_nonnull (concord_test_find_label (heading, "No measure"));
  g_assert_nonnull (concord_test_find_label (heading, "2"));
  g_assert_nonnull (concord_test_find_label (heading, concord_gap_rule_find ("outcome-measure")->why));
  g_assert_nonnull (concord_test_find_action (heading, "app.help-on"));
}

static void
what_is_mended_leaves_the_open_list (Fixture      *self,
                                     gconstpointer data)
{
  ConcordRecord *outcome = add_outcome (self, "A");
  ConcordGapDialog *dialog;

  add_outcome (self, "B");
  dialog = show_list (self);
  say (self, outcome, CONCORD_OUTCOME_MEASURE, "Children looked after per 10,000");
  concord_test_settle (self->desk.window);

  g_assert_cmpuint (concord_test_count (dialog, CONCORD_TYPE_GAP_ROW), ==, 4);
  g_assert_nonnull (concord_test_find_label (concord_test_find (dialog, CONCORD_TYPE_GAP_HEADING, 0), "1"));
  g_assert_nonnull (concord_test_find_label (dialog, "4 gaps in the golden thread"));
}

static void
the_list_says_so_when_nothing_is_left (Fixture      *self,
                                       gconstpointer data)
{
  ConcordGapDialog *dialog;

  dialog = show_list (self);
  g_assert_nonnull (concord_test_find_label (dialog, "No next review"));
  say (self, concord_desk_get_session (self->desk.desk), CONCORD_SESSION_NEXT_REVIEW, "2028");
  concord_test_settle (self->desk.window);
  g_assert_nonnull (concord_test_find_label (dialog, "The Golden Thread Holds"));
}

static void
on_chosen (gboolean *chosen)
{
  *chosen = TRUE;
}

static void
choosing_a_gap_closes_the_list_and_remembers_it (Fixture      *self,
                                                 gconstpointer data)
{
  gboolean chosen = FALSE;
  ConcordGapDialog *dialog;
  const ConcordGap *visited;

  add_outcome (self, "A");
  add_outcome (self, "B");
  dialog = show_list (self);
  g_signal_connect_swapped (dialog, "chosen", G_CALLBACK (on_chosen), &chosen);
  g_signal_emit_by_name (concord_test_find (dialog, GTK_TYPE_LIST_VIEW, 0), "activate", 1);
  g_assert_true (chosen);

  visited = concord_gap_watch_get_visited (self->watch);
  g_assert_cmpstr (visited->rule->id, ==, "outcome-measure");
  g_assert_cmpstr (concord_record_get_headline (visited->record), ==, "B");
}

static void
who_comes_back_goes_on_where_the_last_gap_was (Fixture      *self,
                                               gconstpointer data)
{
  ConcordRecord *outcome;
  ConcordGapDialog *dialog;
  g_autofree char *help = NULL;
  guint place, n_gaps;

  add_outcome (self, "A");
  outcome = add_outcome (self, "B");
  for (guint i = 0; i < 2; i++)
    g_assert_true (concord_gap_watch_walk (self->watch, 1, &place, &n_gaps));
  say (self, outcome, CONCORD_OUTCOME_MEASURE, "Children looked after per 10,000");

  dialog = show_list (self);
  help = concord_gap_dialog_dup_help (dialog);
  g_assert_cmpstr (help, ==, "gaps#outcome-priority");
}

static void
a_long_list_makes_few_rows (Fixture      *self,
                            gconstpointer data)
{
  g_autoptr (ConcordEdit) edit = concord_desk_begin (self->desk.desk, "Add many");
  ConcordGapDialog *dialog;

  for (guint i = 0; i < 500; i++)
    {
      const char *id = concord_edit_add (edit, CONCORD_KIND_OUTCOME, 1024 * (i + 1));

      concord_edit_set_text (edit, CONCORD_KIND_OUTCOME, id, CONCORD_OUTCOME_TITLE, "One of many");
    }
  g_assert_true (concord_desk_commit (self->desk.desk, edit));
  dialog = show_list (self);
  g_assert_nonnull (concord_test_find_label (dialog, "3001 gaps in the golden thread"));
  g_assert_cmpuint (concord_test_count (dialog, CONCORD_TYPE_GAP_ROW), <, 300);
}

/* --- the model ------------------------------------------------------------------- */

static void
note_change (GListModel *model,
             guint       position,
             guint       removed,
             guint       added,
             GString    *said)
{
  g_string_append_printf (said, "%u-%u+%u ", position, removed, added);
}

static void
mending_takes_one_row_away (Fixture      *self,
                            gconstpointer data)
{
  g_autoptr (ConcordGapModel) model = concord_gap_model_new ();
  g_autoptr (GString) said = g_string_new (NULL);
  ConcordRecord *outcome;
  guint start, end;

  add_outcome (self, "A");
  outcome = add_outcome (self, "B");
  add_outcome (self, "C");
  g_signal_connect (model, "items-changed", G_CALLBACK (note_change), said);

  concord_gap_model_take (model, concord_gap_watch_find (self->watch));
  g_assert_cmpstr (said->str, ==, "0-0+7 ");
  concord_gap_model_take (model, concord_gap_watch_find (self->watch));
  g_assert_cmpstr (said->str, ==, "0-0+7 ");
  say (self, outcome, CONCORD_OUTCOME_MEASURE, "Children looked after per 10,000");
  concord_gap_model_take (model, concord_gap_watch_find (self->watch));
  g_assert_cmpstr (said->str, ==, "0-0+7 1-1+0 ");

  gtk_section_model_get_section (GTK_SECTION_MODEL (model), 3, &start, &end);
  g_assert_cmpuint (start, ==, 2);
  g_assert_cmpuint (end, ==, 5);
  gtk_section_model_get_section (GTK_SECTION_MODEL (model), 6, &start, &end);
  g_assert_cmpuint (start, ==, 6);
  g_assert_cmpuint (end, ==, G_MAXUINT);
}

#define ADD(name, test) g_test_add (name, Fixture, NULL, set_up, test, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();

  ADD ("/gaps/the-number-follows-what-is-written-and-undone", the_number_follows_what_is_written_and_undone);
  ADD ("/gaps/the-next-day-has-other-gaps", the_next_day_has_other_gaps);
  ADD ("/gaps/a-burst-of-edits-is-counted-once", a_burst_of_edits_is_counted_once);
  ADD ("/gaps/an-empty-board-has-no-thread-to-break", an_empty_board_has_no_thread_to_break);
  ADD ("/gaps/the-pill-says-how-many-and-when-there-are-none", the_pill_says_how_many_and_when_there_are_none);
  ADD ("/gaps/one-walks-round-and-goes-on-behind-what-is-mended", one_walks_round_and_goes_on_behind_what_is_mended);
  ADD ("/gaps/the-list-groups-gaps-under-why-they-matter", the_list_groups_gaps_under_why_they_matter);
  ADD ("/gaps/what-is-mended-leaves-the-open-list", what_is_mended_leaves_the_open_list);
  ADD ("/gaps/the-list-says-so-when-nothing-is-left", the_list_says_so_when_nothing_is_left);
  ADD ("/gaps/choosing-a-gap-closes-the-list-and-remembers-it", choosing_a_gap_closes_the_list_and_remembers_it);
  ADD ("/gaps/who-comes-back-goes-on-where-the-last-gap-was", who_comes_back_goes_on_where_the_last_gap_was);
  ADD ("/gaps/a-long-list-makes-few-rows", a_long_list_makes_few_rows);
  ADD ("/gaps/mending-takes-one-row-away", mending_takes_one_row_away);

  return g_test_run ();
}
