/* SPDX-License-Identifier: GPL-3.0-or-later */

/* From a gap of any kind to where it is mended, in an open session. */

#include "config.h"

#include "concord-capture-bar.h"
#include "concord-field-row.h"
#include "concord-gap-dialog.h"
#include "concord-gap-pill.h"
#include "concord-gap-watch.h"
#include "concord-inspector.h"
#include "concord-kinds.h"
#include "concord-session-page.h"
#include "concord-test-window.h"

typedef struct
{
  ConcordTestWindow *test;
  ConcordSessionPage *page;
  ConcordDesk *desk;
} Fixture;

static void
add (ConcordEdit *edit,
     ConcordKind  kind,
     guint        owner_field,
     const char  *owner,
     const char  *name)
{
  const char *id = concord_edit_add (edit, kind, 1024);

  concord_edit_set_text (edit, kind, id, concord_kind_get_info (kind)->headline, name);
  if (owner != NULL)
    concord_edit_set_text (edit, kind, id, owner_field, owner);
}

/* One bare record of each kind that can have gaps; the outcome has a priority and that a commitment. */
static void
fill (Fixture *self)
{
  g_autoptr (ConcordEdit) edit = concord_desk_begin (self->desk, "Fill");
  const char *outcome = concord_edit_add (edit, CONCORD_KIND_OUTCOME, 1024);
  const char *priority = concord_edit_add (edit, CONCORD_KIND_PRIORITY, 1024);

  concord_edit_set_text (edit, CONCORD_KIND_OUTCOME, outcome, CONCORD_OUTCOME_TITLE, "Fewer children in care");
  concord_edit_set_text (edit, CONCORD_KIND_PRIORITY, priority, CONCORD_PRIORITY_TITLE, "Early help");
  concord_edit_set_text (edit, CONCORD_KIND_PRIORITY, priority, CONCORD_PRIORITY_OUTCOME, outcome);
  add (edit, CONCORD_KIND_COMMITMENT, CONCORD_COMMITMENT_PRIORITY, priority, "Open four hubs");
  add (edit, CONCORD_KIND_PARTNER, 0, NULL, "Council");
  g_assert_true (concord_desk_commit (self->desk, edit));
  concord_test_settle (self->test->window);
}

static void
set_up (Fixture      *self,
        gconstpointer data)
{
  g_autofree char *id = NULL;
  GtkWidget *navigation;

  self->test = concord_test_window_new (GPOINTER_TO_INT (data), 720);
  id = concord_test_add_session (concord_test_window_store (self->test), "Northmere", "2026-10-14", "");
  concord_window_open_session (self->test->window, id);
  concord_test_settle (self->test->window);
  navigation = concord_test_find (self->test->window, ADW_TYPE_NAVIGATION_VIEW, 0);
  self->page = CONCORD_SESSION_PAGE (adw_navigation_view_get_visible_page (ADW_NAVIGATION_VIEW (navigation)));
  self->desk = concord_session_page_get_desk (self->page);
  fill (self);
}

static void
tear_down (Fixture      *self,
           gconstpointer data)
{
  concord_test_window_free (self->test);
}

static GtkWidget *
get_focus (Fixture *self)
{
  return gtk_root_get_focus (GTK_ROOT (self->test->window));
}

static void
mend (Fixture              *self,
      const ConcordGapRule *rule)
{
  ConcordRecord *record = concord_record_list_peek (concord_graph_list (concord_desk_get_graph (self->desk), rule->kind), 0);

  gtk_widget_activate_action (GTK_WIDGET (self->page), "session.mend", "(ss)", concord_record_get_id (record), rule->id);
  concord_test_settle (self->test->window);
}

static void
assert_in_field (Fixture              *self,
                 const ConcordGapRule *rule)
{
  ConcordInspector *inspector = CONCORD_INSPECTOR (concord_test_find (self->page, CONCORD_TYPE_INSPECTOR, 0));
  GtkWidget *row = gtk_widget_get_ancestor (get_focus (self), CONCORD_TYPE_FIELD_ROW);
  GtkWidget *wanted = concord_record_page_get_row (concord_inspector_get_page (inspector), rule->field);
  graphene_rect_t bounds;

  if (row != wanted)
    g_error ("%s leads to another field than %s", rule->id, concord_kind_get_info (rule->kind)->fields[rule->field].name);

  /* In sight, not only in the focus. */
  g_assert_true (gtk_widget_compute_bounds (row, GTK_WIDGET (self->test->window), &bounds));
  g_assert_cmpfloat (bounds.origin.y, >=, 0);
  g_assert_cmpfloat (bounds.origin.y + bounds.size.height, <=, gtk_widget_get_height (GTK_WIDGET (self->test->window)));
}

static void
assert_in_capture_bar (Fixture              *self,
                       const ConcordGapRule *rule)
{
  ConcordCaptureBar *bar = CONCORD_CAPTURE_BAR (concord_test_find (self->page, CONCORD_TYPE_CAPTURE_BAR, 0));
  GtkWidget *focus = get_focus (self);

  if (focus == NULL || !gtk_widget_is_ancestor (focus, GTK_WIDGET (bar)))
    g_error ("%s does not lead to the capture bar", rule->id);
  g_assert_cmpint (concord_capture_bar_get_kind (bar), ==, rule->adds);
}

static void
every_gap_leads_to_what_mends_it (Fixture      *self,
                                  gconstpointer data)
{
  const ConcordGapRule *rules;
  guint n_rules;

  rules = concord_gap_rules (&n_rules);
  for (guint i = 0; i < n_rules; i++)
    {
      mend (self, &rules[i]);
      if (rules[i].field == CONCORD_GAP_NO_FIELD)
        assert_in_capture_bar (self, &rules[i]);
      else
        assert_in_field (self, &rules[i]);
    }
}

static void
gaps_of_cards_lead_to_the_board_from_any_view (Fixture      *self,
                                               gconstpointer data)
{
  const ConcordGapRule *rule = concord_gap_rule_find ("commitment-role");

  concord_session_page_show_view (self->page, "records");
  concord_test_settle (self->test->window);
  mend (self, rule);
  assert_in_field (self, rule);
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (concord_session_page_show_board (self->page, FALSE))));
  g_assert_cmpstr (concord_record_get_headline (concord_desk_get_selected (self->desk)), ==, "Open four hubs");
}

static void
closing_the_details_leads_to_the_card (Fixture      *self,
                                       gconstpointer data)
{
  mend (self, concord_gap_rule_find ("commitment-due"));
  gtk_widget_activate_action (GTK_WIDGET (self->page), "session.close-inspector", NULL);
  concord_test_settle (self->test->window);
  g_assert_cmpstr (concord_record_get_headline (concord_board_get_record (concord_session_page_show_board (self->page, FALSE))),
                   ==, "Open four hubs");
}

static void
nonsense_leads_nowhere (Fixture      *self,
                        gconstpointer data)
{
  const char *id = concord_record_get_id (concord_desk_get_session (self->desk));
  GtkWidget *focus = get_focus (self);

  gtk_widget_activate_action (GTK_WIDGET (self->page), "session.mend", "(ss)", id, "outcome-measure");
  gtk_widget_activate_action (GTK_WIDGET (self->page), "session.mend", "(ss)", id, "no-such-rule");
  gtk_widget_activate_action (GTK_WIDGET (self->page), "session.mend", "(ss)", "no-such-record", "session-horizon");
  gtk_widget_activate_action (GTK_WIDGET (self->page), "session.inspect-field", "(ss)", id, "no_such_field");
  concord_test_settle (self->test->window);
  g_assert_true (get_focus (self) == focus);
}

static void
the_list_opens_over_the_page_and_leads_on (Fixture      *self,
                                           gconstpointer data)
{
  AdwDialog *dialog;

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (self->test->window), "win.gaps", NULL));
  concord_test_settle (self->test->window);
  dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self->test->window));
  g_assert_true (CONCORD_IS_GAP_DIALOG (dialog));

  /* No cohort is the first of all. */
  g_signal_emit_by_name (concord_test_find (dialog, GTK_TYPE_LIST_VIEW, 0), "activate", 0);
  concord_test_settle (self->test->window);
  assert_in_field (self, concord_gap_rule_find ("outcome-cohort"));
}

static void
one_pill_is_seen_whatever_the_width (Fixture      *self,
                                     gconstpointer data)
{
  gboolean narrow = GPOINTER_TO_INT (data) < 600;
  GtkWidget *pill = NULL;

  for (guint i = 0; i < 2; i++)
    {
      GtkWidget *seen = concord_test_find (self->page, CONCORD_TYPE_GAP_PILL, i);

      if (seen != NULL && gtk_widget_get_mapped (seen))
        {
          g_assert_null (pill);
          pill = seen;
        }
    }
  g_assert_nonnull (pill);
  /* Cohort, measure, baseline, target, year; lead, role, mandate, due; promise; review. */
  g_assert_nonnull (concord_test_find_label (pill, narrow ? "11 gaps" : "11 gaps in the golden thread"));
}

#define ADD(name, width, test) g_test_add (name, Fixture, GINT_TO_POINTER (width), set_up, test, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();

  ADD ("/gaps-page/every-gap-leads-to-what-mends-it", 1366, every_gap_leads_to_what_mends_it);
  ADD ("/gaps-page/every-gap-leads-to-what-mends-it/narrow", 360, every_gap_leads_to_what_mends_it);
  ADD ("/gaps-page/gaps-of-cards-lead-to-the-board-from-any-view", 1366, gaps_of_cards_lead_to_the_board_from_any_view);
  ADD ("/gaps-page/closing-the-details-leads-to-the-card", 1366, closing_the_details_leads_to_the_card);
  ADD ("/gaps-page/nonsense-leads-nowhere", 1366, nonsense_leads_nowhere);
  ADD ("/gaps-page/the-list-opens-over-the-page-and-leads-on", 1366, the_list_opens_over_the_page_and_leads_on);
  ADD ("/gaps-page/the-list-opens-over-the-page-and-leads-on/narrow", 360, the_list_opens_over_the_page_and_leads_on);
  ADD ("/gaps-page/one-pill-is-seen-whatever-the-width", 1366, one_pill_is_seen_whatever_the_width);
  ADD ("/gaps-page/one-pill-is-seen-whatever-the-width/narrow", 360, one_pill_is_seen_whatever_the_width);

  return g_test_run ();
}
