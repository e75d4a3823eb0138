/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The board as a facilitator uses it: typing, pasting, moving, editing. */

#include "config.h"

#include <adwaita.h>
#include <glib/gstdio.h>

#include "concord-board-row.h"
#include "concord-capture-bar.h"
#include "concord-inline-text.h"
#include "concord-kinds.h"
#include "concord-test-board.h"
#include "concord-test-window.h"

typedef struct
{
  ConcordTestBoard *data;
  GtkWidget *window;
  ConcordBoard *board;
} Fixture;

static void
set_up (Fixture      *self,
        gconstpointer data)
{
  self->data = concord_test_board_new ();
  self->window = adw_window_new ();
  self->board = CONCORD_BOARD (concord_board_new (self->data->desk));
  gtk_window_set_default_size (GTK_WINDOW (self->window), 1366, 768);
  adw_window_set_content (ADW_WINDOW (self->window), GTK_WIDGET (self->board));
  gtk_window_present (GTK_WINDOW (self->window));
  concord_test_settle (self->window);
}

static void
tear_down (Fixture      *self,
           gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (self->window));
  concord_test_board_free (self->data);
}

/* --- hands and eyes -------------------------------------------------------------- */

static ConcordCaptureBar *
get_capture (Fixture *self)
{
  return CONCORD_CAPTURE_BAR (concord_test_find (self->board, CONCORD_TYPE_CAPTURE_BAR, 0));
}

static GtkTextView *
get_text (Fixture *self)
{
  return concord_capture_bar_get_text (get_capture (self));
}

static void
type (Fixture    *self,
      const char *line)
{
  gtk_widget_grab_focus (GTK_WIDGET (get_text (self)));
  concord_capture_bar_say (get_capture (self), line);
  concord_capture_bar_add (get_capture (self), line);
}

static void
assert_typed (Fixture    *self,
              const char *expected)
{
  g_autofree char *typed = concord_capture_bar_dup_said (get_capture (self));

  g_assert_cmpstr (typed, ==, expected);
}

static ConcordRecord *
find (Fixture    *self,
      const char *headline)
{
  return concord_test_board_find (self->data, headline);
}

static void
press (Fixture        *self,
       guint           keyval,
       GdkModifierType modifiers)
{
  concord_test_press (self->window, keyval, modifiers);
}

static void
focus (Fixture    *self,
       const char *headline)
{
  concord_board_show (self->board, find (self, headline), TRUE);
  concord_test_settle (self->window);
}

static ConcordBoardRow *
get_focus_row (Fixture *self)
{
  GtkWidget *focus_widget = gtk_root_get_focus (GTK_ROOT (self->window));

  return focus_widget != NULL ? CONCORD_BOARD_ROW (gtk_widget_get_ancestor (focus_widget, CONCORD_TYPE_BOARD_ROW)) : NULL;
}

static const char *
get_focus_headline (Fixture *self)
{
  ConcordBoardRow *row = get_focus_row (self);
  ConcordRecord *record = row != NULL ? concord_board_row_get_record (row) : NULL;

  return record != NULL ? concord_record_get_headline (record) : "";
}

static void
assert_focus (Fixture    *self,
              const char *headline)
{
  g_assert_cmpstr (get_focus_headline (self), ==, headline);
}

static void
write_in_place (Fixture    *self,
                const char *text)
{
  GtkWidget *view = gtk_root_get_focus (GTK_ROOT (self->window));

  g_assert_true (GTK_IS_TEXT_VIEW (view));
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), text, -1);
}

/* --- adding ---------------------------------------------------------------------- */

static void
typing_adds_and_is_ready_for_the_next (Fixture      *self,
                                       gconstpointer data)
{
  gtk_widget_activate_action (GTK_WIDGET (self->board), "board.capture-kind", "s", "outcome");
  type (self, "D");
  assert_typed (self, "");
  g_assert_true (gtk_widget_is_focus (GTK_WIDGET (get_text (self))));
  g_assert_cmpstr (concord_desk_get_undo_label (self->data->desk), ==, "Add outcome");

  /* What is most likely next chooses itself, and where it goes. */
  g_assert_cmpint (concord_capture_bar_get_kind (get_capture (self)), ==, CONCORD_KIND_PRIORITY);
  type (self, "d");
  g_assert_cmpint (concord_capture_bar_get_kind (get_capture (self)), ==, CONCORD_KIND_COMMITMENT);
  type (self, "5");
  type (self, "6");
  g_assert_cmpint (concord_capture_bar_get_kind (get_capture (self)), ==, CONCORD_KIND_COMMITMENT);
  concord_test_board_assert (self->data, "A(a(1 2 3) b()) B() C(c(4)) D(d(5 6))");
}

static void
it_goes_where_the_focus_was (Fixture      *self,
                             gconstpointer data)
{
  focus (self, "b");
  type (self, "5");
  concord_test_board_assert (self->data, "A(a(1 2 3) b(5)) B() C(c(4))");
  focus (self, "4");
  type (self, "6");
  concord_test_board_assert (self->data, "A(a(1 2 3) b(5)) B() C(c(4 6))");
}

static gboolean
has_more_commitments (gpointer data)
{
  Fixture *self = data;

  return concord_record_list_get_length (concord_graph_list (self->data->graph, CONCORD_KIND_COMMITMENT)) > 4;
}

static void
several_pasted_lines_become_several_cards (Fixture      *self,
                                           gconstpointer data)
{
  focus (self, "b");
  gtk_widget_grab_focus (GTK_WIDGET (get_text (self)));
  gdk_clipboard_set_text (gtk_widget_get_clipboard (self->window), "• 5\n• 6\n\n• 7\n");
  g_signal_emit_by_name (get_text (self), "paste-clipboard");
  concord_test_until (has_more_commitments, self);

  concord_test_board_assert (self->data, "A(a(1 2 3) b(5 6 7)) B() C(c(4))");
  g_assert_cmpstr (concord_desk_get_undo_label (self->data->desk), ==, "Add 3 commitments");
  concord_desk_undo (self->data->desk);
  concord_test_board_assert (self->data, "A(a(1 2 3) b()) B() C(c(4))");
}

static gboolean
has_typed (gpointer data)
{
  return gtk_text_buffer_get_char_count (gtk_text_view_get_buffer (get_text (data))) > 0;
}

static void
one_pasted_line_is_text_like_any_other (Fixture      *self,
                                        gconstpointer data)
{
  gtk_widget_grab_focus (GTK_WIDGET (get_text (self)));
  gdk_clipboard_set_text (gtk_widget_get_clipboard (self->window), "one line\n");
  g_signal_emit_by_name (get_text (self), "paste-clipboard");
  concord_test_until (has_typed, self);
  assert_typed (self, "one line");
}

static void
what_is_too_long_stays_in_the_bar (Fixture      *self,
                                   gconstpointer data)
{
  g_autofree char *line = g_strnfill (1001, 'x');

  focus (self, "b");
  type (self, line);
  assert_typed (self, line);
  concord_test_board_assert (self->data, "A(a(1 2 3) b()) B() C(c(4))");
}

static void
what_cannot_be_saved_stays_and_is_added_once (Fixture      *self,
                                              gconstpointer data)
{
  g_autofree char *path = g_strdup (concord_store_get_path (self->data->store));
  g_autofree char *away = g_strconcat (path, ".away", NULL);

  focus (self, "b");
  g_assert_cmpint (g_rename (path, away), ==, 0);
  type (self, "5");
  assert_typed (self, "5");
  type (self, "5");
  g_assert_nonnull (concord_desk_get_problem (self->data->desk));

  g_assert_cmpint (g_rename (away, path), ==, 0);
  g_assert_true (concord_desk_retry (self->data->desk));
  concord_test_board_assert (self->data, "A(a(1 2 3) b(5)) B() C(c(4))");
  assert_typed (self, "");
}

static void
a_draft_outlives_the_board (Fixture      *self,
                            gconstpointer data)
{
  gpointer board = self->board;

  g_object_add_weak_pointer (G_OBJECT (self->board), &board);
  concord_capture_bar_say (get_capture (self), "half a sent");
  adw_window_set_content (ADW_WINDOW (self->window), NULL);
  concord_test_settle (self->window);
  g_assert_null (board);

  self->board = CONCORD_BOARD (concord_board_new (self->data->desk));
  adw_window_set_content (ADW_WINDOW (self->window), GTK_WIDGET (self->board));
  assert_typed (self, "half a sent");
}

/* --- keys ------------------------------------------------------------------------ */

static void
arrows_go_from_card_to_card (Fixture      *self,
                             gconstpointer data)
{
  focus (self, "A");
  press (self, GDK_KEY_Down, 0);
  assert_focus (self, "a");
  press (self, GDK_KEY_Down, 0);
  assert_focus (self, "1");
  press (self, GDK_KEY_Up, 0);
  press (self, GDK_KEY_Up, 0);
  assert_focus (self, "A");
  press (self, GDK_KEY_Right, 0);
  assert_focus (self, "B");
  press (self, GDK_KEY_Right, 0);
  assert_focus (self, "C");
  press (self, GDK_KEY_Down, 0);
  press (self, GDK_KEY_Down, 0);
  assert_focus (self, "4");
  press (self, GDK_KEY_Home, 0);
  assert_focus (self, "C");
  press (self, GDK_KEY_Home, GDK_CONTROL_MASK);
  assert_focus (self, "A");
}

static void
alt_and_arrows_take_the_card_along (Fixture      *self,
                                    gconstpointer data)
{
  focus (self, "2");
  press (self, GDK_KEY_Up, GDK_ALT_MASK);
  concord_test_board_assert (self->data, "A(a(2 1 3) b()) B() C(c(4))");
  assert_focus (self, "2");
  press (self, GDK_KEY_Right, GDK_ALT_MASK);
  concord_test_board_assert (self->data, "A(a(1 3) b()) B() C(c(2 4))");
  assert_focus (self, "2");
  g_assert_cmpstr (concord_desk_get_undo_label (self->data->desk), ==, "Move commitment");

  focus (self, "a");
  press (self, GDK_KEY_Down, GDK_ALT_MASK);
  concord_test_board_assert (self->data, "A(b() a(1 3)) B() C(c(2 4))");
  assert_focus (self, "a");

  focus (self, "A");
  press (self, GDK_KEY_Right, GDK_ALT_MASK);
  concord_test_board_assert (self->data, "B() A(b() a(1 3)) C(c(2 4))");
  assert_focus (self, "A");
}

static void
from_right_to_left_the_arrows_turn_round (Fixture      *self,
                                          gconstpointer data)
{
  gtk_widget_set_direction (GTK_WIDGET (self->board), GTK_TEXT_DIR_RTL);
  focus (self, "A");
  press (self, GDK_KEY_Left, 0);
  assert_focus (self, "B");
  press (self, GDK_KEY_Right, GDK_ALT_MASK);
  concord_test_board_assert (self->data, "B() A(a(1 2 3) b()) C(c(4))");
}

static void
the_focus_survives_what_happens_to_the_board (Fixture      *self,
                                              gconstpointer data)
{
  focus (self, "2");
  press (self, GDK_KEY_Right, GDK_ALT_MASK);
  concord_desk_undo (self->data->desk);
  concord_test_settle (self->window);
  assert_focus (self, "2");

  concord_test_board_add (self->data, CONCORD_KIND_COMMITMENT, "a", "5\n6");
  concord_test_settle (self->window);
  assert_focus (self, "2");
}

static void
deleting_leaves_the_focus_beside (Fixture      *self,
                                  gconstpointer data)
{
  focus (self, "2");
  press (self, GDK_KEY_Delete, 0);
  concord_test_board_assert (self->data, "A(a(1 3) b()) B() C(c(4))");
  assert_focus (self, "3");
  press (self, GDK_KEY_Delete, 0);
  assert_focus (self, "1");
  press (self, GDK_KEY_Delete, 0);
  assert_focus (self, "a");
  concord_test_board_assert (self->data, "A(a() b()) B() C(c(4))");
}

static void
a_place_to_add_leads_to_the_bar (Fixture      *self,
                                 gconstpointer data)
{
  focus (self, "c");
  press (self, GDK_KEY_Down, 0);
  press (self, GDK_KEY_Down, 0);
  press (self, GDK_KEY_Return, 0);
  g_assert_true (gtk_widget_is_focus (GTK_WIDGET (get_text (self))));
  type (self, "5");
  concord_test_board_assert (self->data, "A(a(1 2 3) b()) B() C(c(4 5))");

  press (self, GDK_KEY_Escape, 0);
  assert_focus (self, "5");
}

static void
the_menu_has_the_same_moves (Fixture      *self,
                             gconstpointer data)
{
  focus (self, "2");
  gtk_widget_activate_action (GTK_WIDGET (self->board), "board.move", "s", "down");
  concord_test_board_assert (self->data, "A(a(1 3 2) b()) B() C(c(4))");
  gtk_widget_activate_action (GTK_WIDGET (self->board), "board.move-to", "s", concord_record_get_id (find (self, "b")));
  concord_test_board_assert (self->data, "A(a(1 3) b(2)) B() C(c(4))");
  assert_focus (self, "2");
  gtk_widget_activate_action (GTK_WIDGET (self->board), "board.duplicate", NULL);
  concord_test_board_assert (self->data, "A(a(1 3) b(2 2)) B() C(c(4))");
  g_object_set (self->board, "status", "at_risk", NULL);
  g_assert_cmpstr (concord_desk_get_undo_label (self->data->desk), ==, "Change status");
}

/* --- writing --------------------------------------------------------------------- */

static void
a_card_is_edited_where_it_stands (Fixture      *self,
                                  gconstpointer data)
{
  focus (self, "2");
  press (self, GDK_KEY_F2, 0);
  write_in_place (self, "two");
  press (self, GDK_KEY_Return, 0);
  concord_test_board_assert (self->data, "A(a(1 two 3) b()) B() C(c(4))");
  g_assert_cmpstr (concord_desk_get_undo_label (self->data->desk), ==, "Edit commitment");
  assert_focus (self, "two");
  g_assert_true (gtk_widget_is_focus (GTK_WIDGET (get_focus_row (self))));
}

static gboolean
says_two (gpointer data)
{
  return find (data, "two") != NULL;
}

static void
a_pause_saves_and_escape_puts_back_in_one_step (Fixture      *self,
                                                gconstpointer data)
{
  g_autofree char *before = g_strdup (concord_desk_get_undo_label (self->data->desk));

  focus (self, "2");
  press (self, GDK_KEY_F2, 0);
  write_in_place (self, "two");
  concord_test_until (says_two, self);
  g_assert_true (concord_board_row_get_editing (get_focus_row (self)));

  press (self, GDK_KEY_Escape, 0);
  concord_test_board_assert (self->data, "A(a(1 2 3) b()) B() C(c(4))");
  g_assert_false (concord_board_row_get_editing (get_focus_row (self)));

  if (g_strcmp0 (concord_desk_get_undo_label (self->data->desk), before) != 0)
    concord_desk_undo (self->data->desk);
  concord_test_board_assert (self->data, "A(a(1 2 3) b()) B() C(c(4))");
}

static void
leaving_saves_and_blank_is_not_taken (Fixture      *self,
                                      gconstpointer data)
{
  focus (self, "2");
  press (self, GDK_KEY_F2, 0);
  write_in_place (self, "two");
  gtk_widget_grab_focus (GTK_WIDGET (get_text (self)));
  concord_test_board_assert (self->data, "A(a(1 two 3) b()) B() C(c(4))");

  focus (self, "3");
  press (self, GDK_KEY_F2, 0);
  write_in_place (self, "  ");
  press (self, GDK_KEY_Return, 0);
  concord_test_board_assert (self->data, "A(a(1 two 3) b()) B() C(c(4))");
  assert_focus (self, "3");
}

static void
what_is_refused_stays_on_the_card (Fixture      *self,
                                   gconstpointer data)
{
  g_autofree char *line = g_strnfill (1001, 'x');
  GtkWidget *view;

  focus (self, "2");
  press (self, GDK_KEY_F2, 0);
  view = gtk_root_get_focus (GTK_ROOT (self->window));
  write_in_place (self, line);
  press (self, GDK_KEY_Return, 0);
  g_assert_true (concord_board_row_get_editing (get_focus_row (self)));
  g_assert_true (gtk_widget_has_css_class (gtk_widget_get_parent (view), "error"));
  concord_test_board_assert (self->data, "A(a(1 2 3) b()) B() C(c(4))");
  press (self, GDK_KEY_Escape, 0);
  g_assert_false (concord_board_row_get_editing (get_focus_row (self)));
}

static void
the_vision_is_edited_in_sight (Fixture      *self,
                               gconstpointer data)
{
  ConcordRecord *session = concord_desk_get_session (self->data->desk);

  focus (self, "A");
  press (self, GDK_KEY_Up, 0);
  press (self, GDK_KEY_Return, 0);
  write_in_place (self, "Every child is safe");
  press (self, GDK_KEY_Return, 0);
  g_assert_cmpstr (concord_record_get_text (session, CONCORD_SESSION_VISION), ==, "Every child is safe");
  g_assert_cmpstr (concord_desk_get_undo_label (self->data->desk), ==, "Edit vision");
  g_assert_nonnull (concord_test_find_label (self->board, "Every child is safe"));
}

/* --- what is shown --------------------------------------------------------------- */

static void
a_column_that_moves_keeps_its_widgets (Fixture      *self,
                                       gconstpointer data)
{
  GtkWidget *row;

  focus (self, "1");
  row = GTK_WIDGET (get_focus_row (self));
  concord_board_show (self->board, find (self, "A"), TRUE);
  gtk_widget_activate_action (GTK_WIDGET (self->board), "board.move", "s", "right");
  focus (self, "1");
  g_assert_true (GTK_WIDGET (get_focus_row (self)) == row);
}

static void
cards_follow_their_records (Fixture      *self,
                            gconstpointer data)
{
  g_autoptr (ConcordEdit) edit = concord_desk_begin (self->data->desk, "Change");
  const char *id = concord_record_get_id (find (self, "1"));

  concord_edit_set_text (edit, CONCORD_KIND_COMMITMENT, id, CONCORD_COMMITMENT_STATEMENT, "Open four hubs");
  concord_edit_set_text (edit, CONCORD_KIND_COMMITMENT, id, CONCORD_COMMITMENT_DUE, "2027");
  concord_edit_set_whole (edit, CONCORD_KIND_COMMITMENT, id, CONCORD_COMMITMENT_STATUS, CONCORD_COMMITMENT_AT_RISK);
  g_assert_true (concord_desk_commit (self->data->desk, edit));

  g_assert_nonnull (concord_test_find_label (self->board, "Open four hubs"));
  g_assert_nonnull (concord_test_find_label (self->board, "2027"));
  g_assert_nonnull (concord_test_find_label (self->board, "At risk"));
}

static void
every_card_says_what_it_is (Fixture      *self,
                            gconstpointer data)
{
  focus (self, "2");
  gtk_test_accessible_assert_property (get_focus_row (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Commitment 2 of 3: 2. No lead partner. Proposed");
  gtk_test_accessible_assert_role (get_focus_row (self), GTK_ACCESSIBLE_ROLE_LIST_ITEM);
}

static void
notes_are_in_the_tray_until_they_are_placed (Fixture      *self,
                                             gconstpointer data)
{
  gtk_widget_activate_action (GTK_WIDGET (self->board), "board.capture-kind", "s", "note");
  type (self, "No bus after 6 pm");
  concord_test_settle (self->window);
  g_assert_nonnull (concord_test_find_label (self->board, "No bus after 6 pm"));

  focus (self, "No bus after 6 pm");
  gtk_widget_activate_action (GTK_WIDGET (self->board), "board.move-to", "s", concord_record_get_id (find (self, "b")));
  concord_test_board_assert (self->data, "A(a(1 2 3) b(No bus after 6 pm)) B() C(c(4))");
  g_assert_cmpstr (concord_desk_get_undo_label (self->data->desk), ==, "Make note a commitment");
}

#define ADD(name, func) g_test_add ("/board/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  /* The compositor's own answers after a window with a text field is gone, to the field (GTK 4.18). */
  g_setenv ("GTK_IM_MODULE", "gtk-im-context-simple", TRUE);
  g_test_init (&argc, &argv, NULL);
  adw_init ();

  ADD ("typing-adds-and-is-ready-for-the-next", typing_adds_and_is_ready_for_the_next);
  ADD ("it-goes-where-the-focus-was", it_goes_where_the_focus_was);
  ADD ("several-pasted-lines-become-several-cards", several_pasted_lines_become_several_cards);
  ADD ("one-pasted-line-is-text-like-any-other", one_pasted_line_is_text_like_any_other);
  ADD ("what-is-too-long-stays-in-the-bar", what_is_too_long_stays_in_the_bar);
  ADD ("what-cannot-be-saved-stays-and-is-added-once", what_cannot_be_saved_stays_and_is_added_once);
  ADD ("a-draft-outlives-the-board", a_draft_outlives_the_board);
  ADD ("arrows-go-from-card-to-card", arrows_go_from_card_to_card);
  ADD ("alt-and-arrows-take-the-card-along", alt_and_arrows_take_the_card_along);
  ADD ("from-right-to-left-the-arrows-turn-round", from_right_to_left_the_arrows_turn_round);
  ADD ("the-focus-survives-what-happens-to-the-board", the_focus_survives_what_happens_to_the_board);
  ADD ("deleting-leaves-the-focus-beside", deleting_leaves_the_focus_beside);
  ADD ("a-place-to-add-leads-to-the-bar", a_place_to_add_leads_to_the_bar);
  ADD ("the-menu-has-the-same-moves", the_menu_has_the_same_moves);
  ADD ("a-card-is-edited-where-it-stands", a_card_is_edited_where_it_stands);
  ADD ("a-pause-saves-and-escape-puts-back-in-one-step", a_pause_saves_and_escape_puts_back_in_one_step);
  ADD ("leaving-saves-and-blank-is-not-taken", leaving_saves_and_blank_is_not_taken);
  ADD ("what-is-refused-stays-on-the-card", what_is_refused_stays_on_the_card);
  ADD ("the-vision-is-edited-in-sight", the_vision_is_edited_in_sight);
  ADD ("a-column-that-moves-keeps-its-widgets", a_column_that_moves_keeps_its_widgets);
  ADD ("cards-follow-their-records", cards_follow_their_records);
  ADD ("every-card-says-what-it-is", every_card_says_what_it_is);
  ADD ("notes-are-in-the-tray-until-they-are-placed", notes_are_in_the_tray_until_they_are_placed);

  return g_test_run ();
}
