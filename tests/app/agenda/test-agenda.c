/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The agenda in the program's window: its list, what it opens, and where the clock is seen. */

#include "config.h"

#include <string.h>

#include "concord-agenda-add.h"
#include "concord-agenda-item.h"
#include "concord-agenda-row.h"
#include "concord-agenda-view.h"
#include "concord-clock-button.h"
#include "concord-room-clock.h"
#include "concord-session-page.h"
#include "concord-steps-agenda.h"
#include "concord-test-window.h"

static ConcordSessionPage *
get_page (ConcordTestWindow *test)
{
  GtkWidget *navigation = concord_test_find (test->window, ADW_TYPE_NAVIGATION_VIEW, 0);

  return CONCORD_SESSION_PAGE (adw_navigation_view_get_visible_page (ADW_NAVIGATION_VIEW (navigation)));
}

static ConcordDesk *
get_desk (ConcordTestWindow *test)
{
  return concord_session_page_get_desk (get_page (test));
}

static ConcordRecord *
get_item (ConcordTestWindow *test,
          guint index)
{
  return concord_record_list_peek (concord_graph_list (concord_desk_get_graph (get_desk (test)), CONCORD_KIND_AGENDA_ITEM), index);
}

static void
add_lines (ConcordTestWindow *test,
           const char *lines)
{
  g_autoptr (ConcordEdit) edit
      = concord_steps_agenda_add_lines (concord_desk_get_graph (get_desk (test)), lines, NULL, NULL);

  g_assert_true (concord_desk_commit (get_desk (test), edit));
  concord_test_settle (test->window);
}

static ConcordTestWindow *
open_agenda (int width,
             int height)
{
  ConcordTestWindow *test = concord_test_window_new (width, height);
  g_autofree char *id = concord_test_add_session (concord_test_window_store (test), "Northmere", "2026-10-14", "A vision");

  concord_window_open_session (test->window, id);
  concord_session_page_show_view (get_page (test), "agenda");
  concord_test_settle (test->window);

  return test;
}

static const char *
get_view (ConcordTestWindow *test)
{
  AdwViewStack *views = ADW_VIEW_STACK (concord_test_find (get_page (test), ADW_TYPE_VIEW_STACK, 0));

  return adw_view_stack_get_visible_child_name (views);
}

static void
set_view (ConcordTestWindow *test,
          guint index,
          guint view)
{
  g_autoptr (ConcordEdit) edit = concord_desk_begin (get_desk (test), "Edit agenda item");

  concord_edit_set_whole (edit, CONCORD_KIND_AGENDA_ITEM, concord_record_get_id (get_item (test, index)),
                          CONCORD_AGENDA_ITEM_VIEW, view);
  g_assert_true (concord_desk_commit (get_desk (test), edit));
}

static void
an_empty_agenda_teaches (void)
{
  g_autoptr (ConcordTestWindow) test = open_agenda (1180, 760);

  g_assert_nonnull (concord_test_find_label (get_page (test), "Plan the Day"));
  concord_test_click (test, concord_test_find_action (get_page (test), "agenda.add-day"));
  concord_test_settle (test->window);
  g_assert_cmpuint (concord_test_count (get_page (test), CONCORD_TYPE_AGENDA_ROW), ==, 10);
  g_assert_nonnull (concord_test_find_label (get_page (test), "5 h 40 min planned of 6 h · 20 min free"));
}

static void
a_refused_line_stays_with_the_reason (void)
{
  g_autoptr (ConcordTestWindow) test = open_agenda (1180, 760);
  GtkWidget *entry = concord_test_find (concord_test_find (get_page (test), CONCORD_TYPE_AGENDA_ADD, 0), GTK_TYPE_ENTRY, 0);
  g_autofree char *long_line = g_strnfill (300, 'x');

  gtk_editable_set_text (GTK_EDITABLE (entry), long_line);
  g_signal_emit_by_name (entry, "activate");
  concord_test_settle (test->window);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, long_line);
  g_assert_true (gtk_widget_has_css_class (entry, "error"));
  g_assert_null (get_item (test, 0));

  gtk_editable_set_text (GTK_EDITABLE (entry), "Welcome 10");
  g_assert_false (gtk_widget_has_css_class (entry, "error"));
  g_signal_emit_by_name (entry, "activate");
  g_assert_cmpint (concord_record_get_whole (get_item (test, 0), CONCORD_AGENDA_ITEM_MINUTES, 0), ==, 10);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "");
}

static void
minutes_changed_in_one_visit_are_one_step (void)
{
  g_autoptr (ConcordTestWindow) test = open_agenda (1180, 760);
  GtkWidget *spin;

  add_lines (test, "Welcome 10");
  spin = concord_test_find (get_page (test), GTK_TYPE_SPIN_BUTTON, 0);
  gtk_widget_grab_focus (spin);
  gtk_spin_button_spin (GTK_SPIN_BUTTON (spin), GTK_SPIN_STEP_FORWARD, 5);
  gtk_spin_button_spin (GTK_SPIN_BUTTON (spin), GTK_SPIN_STEP_FORWARD, 5);
  g_assert_cmpint (concord_record_get_whole (get_item (test, 0), CONCORD_AGENDA_ITEM_MINUTES, 0), ==, 20);
  g_assert_cmpstr (concord_desk_get_undo_label (get_desk (test)), ==, "Change minutes");
  g_assert_true (concord_desk_undo (get_desk (test)));
  g_assert_cmpint (concord_record_get_whole (get_item (test, 0), CONCORD_AGENDA_ITEM_MINUTES, 0), ==, 10);
  g_assert_cmpint (gtk_spin_button_get_value_as_int (GTK_SPIN_BUTTON (spin)), ==, 10);
}

static void
a_view_that_cannot_be_chosen_yet_is_kept (void)
{
  g_autoptr (ConcordTestWindow) test = open_agenda (1180, 760);
  GtkDropDown *picker;
  GtkStringObject *chosen;

  add_lines (test, "Welcome 10\nHealth check 30");
  set_view (test, 1, CONCORD_AGENDA_ITEM_HEALTH);
  picker = GTK_DROP_DOWN (concord_test_find (get_page (test), GTK_TYPE_DROP_DOWN, 0));
  g_assert_cmpuint (g_list_model_get_n_items (gtk_drop_down_get_model (picker)), ==, 6);
  picker = GTK_DROP_DOWN (concord_test_find (get_page (test), GTK_TYPE_DROP_DOWN, 1));
  g_assert_cmpuint (g_list_model_get_n_items (gtk_drop_down_get_model (picker)), ==, 7);
  chosen = gtk_drop_down_get_selected_item (picker);
  g_assert_cmpstr (gtk_string_object_get_string (chosen), ==, "Health");

  gtk_drop_down_set_selected (picker, 1);
  g_assert_cmpuint (concord_record_get_choice (get_item (test, 1), CONCORD_AGENDA_ITEM_VIEW), ==, CONCORD_AGENDA_ITEM_BOARD);
  g_assert_true (concord_desk_undo (get_desk (test)));
  g_assert_cmpuint (gtk_drop_down_get_selected (picker), ==, 6);
}

static void
the_laptop_follows_the_agenda (void)
{
  g_autoptr (ConcordTestWindow) test = open_agenda (1180, 760);

  add_lines (test, "Welcome 10\nVotes 20\nBreak 15\nClose 5");
  set_view (test, 1, CONCORD_AGENDA_ITEM_BOARD);
  set_view (test, 2, CONCORD_AGENDA_ITEM_CLOCK);

  gtk_widget_activate_action (GTK_WIDGET (get_page (test)), "session.clock-toggle", NULL);
  g_assert_cmpstr (get_view (test), ==, "agenda");
  gtk_widget_activate_action (GTK_WIDGET (get_page (test)), "session.clock-next", NULL);
  g_assert_cmpstr (get_view (test), ==, "board");
  gtk_widget_activate_action (GTK_WIDGET (get_page (test)), "session.clock-next", NULL);
  g_assert_cmpstr (get_view (test), ==, "agenda");
  gtk_widget_activate_action (GTK_WIDGET (get_page (test)), "session.clock-next", NULL);
  g_assert_cmpstr (get_view (test), ==, "agenda");
}

static void
the_clock_is_seen_while_an_item_is_up (void)
{
  g_autoptr (ConcordTestWindow) test = open_agenda (1180, 760);
  GtkWidget *button = concord_test_find (get_page (test), CONCORD_TYPE_CLOCK_BUTTON, 0);

  add_lines (test, "Welcome 10");
  g_assert_null (button);
  gtk_widget_activate_action (GTK_WIDGET (get_page (test)), "session.clock-toggle", NULL);
  concord_session_page_show_view (get_page (test), "board");
  concord_test_settle (test->window);
  button = concord_test_find (get_page (test), CONCORD_TYPE_CLOCK_BUTTON, 0);
  g_assert_true (gtk_widget_get_mapped (button));
  gtk_widget_activate_action (GTK_WIDGET (get_page (test)), "session.clock-end", NULL);
  concord_test_settle (test->window);
  g_assert_false (gtk_widget_get_mapped (button));
}

static void
a_narrow_window_holds_all_of_it (void)
{
  g_autoptr (ConcordTestWindow) test = open_agenda (360, 640);
  GtkWidget *view;
  int minimum;

  add_lines (test, "A title that is long enough to need several lines on a telephone 10\n🙂 العربية 0");
  set_view (test, 0, CONCORD_AGENDA_ITEM_PROGRESS);
  gtk_widget_activate_action (GTK_WIDGET (get_page (test)), "session.clock-toggle", NULL);
  concord_session_page_show_view (get_page (test), "agenda");
  concord_test_settle (test->window);
  view = concord_test_find (get_page (test), CONCORD_TYPE_AGENDA_VIEW, 0);
  g_assert_cmpint (gtk_widget_get_width (view), <=, 360);
  g_assert_true (gtk_widget_has_css_class (view, "narrow"));

  /* With letters twice as large, too. */
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 2 * 96 * 1024, NULL);
  concord_test_settle (test->window);
  gtk_widget_measure (concord_test_find (view, GTK_TYPE_SCROLLED_WINDOW, 0), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL,
                      NULL, NULL);
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 96 * 1024, NULL);
  g_assert_cmpint (minimum, <=, 360);
}

static void
other_rows_stay_when_one_is_added_or_moved (void)
{
  g_autoptr (ConcordTestWindow) test = open_agenda (1180, 760);
  g_autoptr (ConcordEdit) edit = NULL;
  GtkWidget *first, *second;

  add_lines (test, "Welcome 10\nVotes 20\nClose 5");
  first = concord_test_find (get_page (test), CONCORD_TYPE_AGENDA_ROW, 0);
  second = concord_test_find (get_page (test), CONCORD_TYPE_AGENDA_ROW, 1);
  edit = concord_steps_move (concord_desk_get_graph (get_desk (test)), get_item (test, 2), NULL, 0);
  g_assert_true (concord_desk_commit (get_desk (test), edit));
  add_lines (test, "Go home 1");
  concord_test_settle (test->window);
  g_assert_true (concord_test_find (get_page (test), CONCORD_TYPE_AGENDA_ROW, 1) == first);
  g_assert_true (concord_test_find (get_page (test), CONCORD_TYPE_AGENDA_ROW, 2) == second);
}

static void
more_items_than_a_day_can_have_do_not_fill_the_window (void)
{
  g_autoptr (ConcordTestWindow) test = open_agenda (1180, 760);
  g_autoptr (GString) lines = g_string_new (NULL);

  for (guint i = 0; i < 150; i++)
    g_string_append_printf (lines, "Item number %u of many\n", i);
  add_lines (test, lines->str);
  g_assert_cmpuint (concord_test_count (get_page (test), CONCORD_TYPE_AGENDA_ROW), ==, 100);
  g_assert_nonnull (concord_test_find_label (get_page (test), "50 more items are in Records"));

  g_assert_true (concord_desk_undo (get_desk (test)));
  add_lines (test, "Welcome 10");
  g_assert_cmpuint (concord_test_count (get_page (test), CONCORD_TYPE_AGENDA_ROW), ==, 1);
}

int
main (int argc,
      char **argv)
{
  adw_init ();
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/agenda/an-empty-agenda-teaches", an_empty_agenda_teaches);
  g_test_add_func ("/agenda/a-refused-line-stays-with-the-reason", a_refused_line_stays_with_the_reason);
  g_test_add_func ("/agenda/minutes-changed-in-one-visit-are-one-step", minutes_changed_in_one_visit_are_one_step);
  g_test_add_func ("/agenda/a-view-that-cannot-be-chosen-yet-is-kept", a_view_that_cannot_be_chosen_yet_is_kept);
  g_test_add_func ("/agenda/the-laptop-follows-the-agenda", the_laptop_follows_the_agenda);
  g_test_add_func ("/agenda/the-clock-is-seen-while-an-item-is-up", the_clock_is_seen_while_an_item_is_up);
  g_test_add_func ("/agenda/a-narrow-window-holds-all-of-it", a_narrow_window_holds_all_of_it);
  g_test_add_func ("/agenda/other-rows-stay-when-one-is-added-or-moved", other_rows_stay_when_one_is_added_or_moved);
  g_test_add_func ("/agenda/more-items-than-a-day-can-have-do-not-fill-the-window",
                   more_items_than_a_day_can_have_do_not_fill_the_window);

  return g_test_run ();
}
