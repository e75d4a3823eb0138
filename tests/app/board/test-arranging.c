/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Several cards chosen on the board, and what is done to all of them. */

#include "config.h"

#include <adwaita.h>

#include "concord-board-chosen-bar.h"
#include "concord-board-row.h"
#include "concord-board-selection.h"
#include "concord-board-sessions-dialog.h"
#include "concord-board-split-dialog.h"
#include "concord-inline-text.h"
#include "concord-kinds.h"
#include "concord-record-picker.h"
#include "concord-steps-arrange.h"
#include "concord-test-board.h"
#include "concord-test-window.h"

typedef struct
{
  ConcordTestBoard *data;
  GtkWidget *window;
  ConcordBoard *board;
  ConcordBoardSelection *selection;
} Fixture;

static void
set_up (Fixture      *self,
        gconstpointer data)
{
  ConcordEdit *edit;

  self->data = concord_test_board_new ();
  /* Nothing here is about spelling: a language without a dictionary. */
  edit = concord_desk_begin (self->data->desk, "Edit session");
  concord_edit_set_text (edit, CONCORD_KIND_SESSION, concord_record_get_id (concord_desk_get_session (self->data->desk)),
                         CONCORD_SESSION_LANGUAGE, "tlh");
  concord_test_board_commit (self->data, edit);
  self->window = adw_window_new ();
  self->board = CONCORD_BOARD (concord_board_new (self->data->desk));
  self->selection = concord_board_selection_of (self->data->desk);
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

static ConcordRecord *
find (Fixture    *self,
      const char *headline)
{
  return concord_test_board_find (self->data, headline);
}

static void
focus (Fixture    *self,
       const char *headline)
{
  concord_board_show (self->board, find (self, headline), TRUE);
  concord_test_settle (self->window);
}

static void
press (Fixture        *self,
       guint           keyval,
       GdkModifierType modifiers)
{
  concord_test_press (self->window, keyval, modifiers);
}

static void
act (Fixture    *self,
     const char *action)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (self->board), action, NULL));
  concord_test_settle (self->window);
}

/* What is chosen, in the order of the board: "1 2". */
static void
assert_chosen (Fixture    *self,
               const char *expected)
{
  g_autoptr (GPtrArray) cards = concord_board_selection_dup_cards (self->selection);
  g_autoptr (GString) said = g_string_new (NULL);

  for (guint i = 0; i < cards->len; i++)
    g_string_append_printf (said, "%s%s", i > 0 ? " " : "", concord_record_get_headline (cards->pdata[i]));

  g_assert_cmpstr (said->str, ==, expected);
}

static void
choose (Fixture    *self,
        const char *cards)
{
  g_auto (GStrv) names = g_strsplit (cards, " ", -1);

  for (guint i = 0; names[i] != NULL; i++)
    {
      focus (self, names[i]);
      press (self, GDK_KEY_space, GDK_CONTROL_MASK);
    }
}

static GtkWidget *
find_row (Fixture    *self,
          const char *headline)
{
  ConcordRecord *record = find (self, headline);

  for (guint i = 0; i < concord_test_count (self->board, CONCORD_TYPE_BOARD_ROW); i++)
    {
      GtkWidget *row = concord_test_find (self->board, CONCORD_TYPE_BOARD_ROW, i);

      if (concord_board_row_get_record (CONCORD_BOARD_ROW (row)) == record)
        return row;
    }

  return NULL;
}

static const char *
get_focus_headline (Fixture *self)
{
  GtkWidget *widget = gtk_root_get_focus (GTK_ROOT (self->window));
  GtkWidget *row = widget != NULL ? gtk_widget_get_ancestor (widget, CONCORD_TYPE_BOARD_ROW) : NULL;
  ConcordRecord *record = row != NULL ? concord_board_row_get_record (CONCORD_BOARD_ROW (row)) : NULL;

  return record != NULL ? concord_record_get_headline (record) : "";
}

static void
assert_step (Fixture    *self,
             const char *label)
{
  g_assert_cmpstr (concord_desk_get_undo_label (self->data->desk), ==, label);
}

/* --- choosing -------------------------------------------------------------------- */

static void
shift_and_arrows_choose_from_one_card_to_another (Fixture      *self,
                                                  gconstpointer data)
{
  focus (self, "1");
  press (self, GDK_KEY_Down, GDK_SHIFT_MASK);
  assert_chosen (self, "1 2");
  press (self, GDK_KEY_Down, GDK_SHIFT_MASK);
  assert_chosen (self, "1 2 3");
  press (self, GDK_KEY_Up, GDK_SHIFT_MASK);
  assert_chosen (self, "1 2");
  g_assert_cmpstr (get_focus_headline (self), ==, "2");

  /* The end of the column is the end. */
  press (self, GDK_KEY_Down, GDK_SHIFT_MASK);
  press (self, GDK_KEY_Down, GDK_SHIFT_MASK);
  assert_chosen (self, "1 2 3");
  press (self, GDK_KEY_Escape, 0);
  assert_chosen (self, "");
}

static void
only_cards_alike_are_chosen_on_the_way (Fixture      *self,
                                        gconstpointer data)
{
  concord_test_board_add (self->data, CONCORD_KIND_COMMITMENT, "b", "5");
  concord_test_settle (self->window);
  focus (self, "3");
  press (self, GDK_KEY_Down, GDK_SHIFT_MASK);
  assert_chosen (self, "3 5");
  press (self, GDK_KEY_Escape, 0);
  focus (self, "a");
  press (self, GDK_KEY_Down, GDK_SHIFT_MASK);
  assert_chosen (self, "a b");
}

static void
control_and_space_adds_and_takes_away (Fixture      *self,
                                       gconstpointer data)
{
  choose (self, "4 1 3");
  assert_chosen (self, "1 3 4");
  choose (self, "3");
  assert_chosen (self, "1 4");
}

static void
control_a_chooses_the_column_and_then_the_board (Fixture      *self,
                                                 gconstpointer data)
{
  focus (self, "2");
  press (self, GDK_KEY_a, GDK_CONTROL_MASK);
  assert_chosen (self, "1 2 3");
  press (self, GDK_KEY_a, GDK_CONTROL_MASK);
  assert_chosen (self, "1 2 3 4");
  press (self, GDK_KEY_Escape, 0);
  focus (self, "b");
  press (self, GDK_KEY_a, GDK_CONTROL_MASK);
  assert_chosen (self, "a b");
  press (self, GDK_KEY_Escape, 0);
  focus (self, "B");
  press (self, GDK_KEY_a, GDK_CONTROL_MASK);
  assert_chosen (self, "A B C");
}

static void
a_chosen_card_says_so_to_eyes_and_ears (Fixture      *self,
                                        gconstpointer data)
{
  GtkWidget *row = find_row (self, "2");

  gtk_test_accessible_assert_state (row, GTK_ACCESSIBLE_STATE_SELECTED, FALSE);
  choose (self, "2");
  gtk_test_accessible_assert_state (row, GTK_ACCESSIBLE_STATE_SELECTED, TRUE);
  g_assert_true (gtk_widget_has_css_class (row, "chosen"));
  g_assert_nonnull (concord_test_find_label (self->board, "1 card chosen"));
  g_assert_true (gtk_widget_get_mapped (concord_test_find (self->board, CONCORD_TYPE_BOARD_CHOSEN_BAR, 0)));

  choose (self, "2");
  gtk_test_accessible_assert_state (row, GTK_ACCESSIBLE_STATE_SELECTED, FALSE);
  g_assert_false (gtk_widget_has_css_class (row, "chosen"));
}

static void
what_is_chosen_follows_what_happens (Fixture      *self,
                                     gconstpointer data)
{
  choose (self, "1 2 4");
  concord_test_board_commit (self->data, concord_steps_move (self->data->graph, find (self, "2"), find (self, "c"), 0));
  assert_chosen (self, "1 2 4");
  concord_test_board_commit (self->data, concord_steps_delete (self->data->graph, find (self, "4")));
  assert_chosen (self, "1 2");
  concord_test_board_commit (self->data, concord_steps_delete (self->data->graph, find (self, "a")));
  assert_chosen (self, "2");
}

static void
keys_act_on_the_card_with_the_focus_beside_the_chosen (Fixture      *self,
                                                       gconstpointer data)
{
  choose (self, "1 2");
  focus (self, "4");
  press (self, GDK_KEY_Delete, 0);
  concord_test_board_assert (self->data, "A(a(1 2 3) b()) B() C(c())");
  assert_chosen (self, "1 2");
}

/* --- doing ----------------------------------------------------------------------- */

static void
alt_and_arrows_take_all_along (Fixture      *self,
                               gconstpointer data)
{
  choose (self, "2 3");
  press (self, GDK_KEY_Up, GDK_ALT_MASK);
  concord_test_board_assert (self->data, "A(a(2 3 1) b()) B() C(c(4))");
  g_assert_cmpstr (get_focus_headline (self), ==, "3");
  press (self, GDK_KEY_Right, GDK_ALT_MASK);
  concord_test_board_assert (self->data, "A(a(1) b()) B() C(c(2 3 4))");
  assert_step (self, "Move 2 commitments");
  assert_chosen (self, "2 3");

  /* There is no column behind it. */
  press (self, GDK_KEY_Right, GDK_ALT_MASK);
  concord_test_board_assert (self->data, "A(a(1) b()) B() C(c(2 3 4))");
}

static void
a_status_is_one_step_for_all (Fixture      *self,
                              gconstpointer data)
{
  g_autofree char *status = NULL;

  choose (self, "1 4");
  g_object_set (self->board, "status", "done", NULL);
  g_assert_cmpuint (concord_record_get_choice (find (self, "1"), CONCORD_COMMITMENT_STATUS), ==, CONCORD_COMMITMENT_DONE);
  g_assert_cmpuint (concord_record_get_choice (find (self, "4"), CONCORD_COMMITMENT_STATUS), ==, CONCORD_COMMITMENT_DONE);
  assert_step (self, "Change status of 2 commitments");
  g_object_get (self->board, "status", &status, NULL);
  g_assert_cmpstr (status, ==, "done");

  concord_desk_undo (self->data->desk);
  g_assert_cmpuint (concord_record_get_choice (find (self, "4"), CONCORD_COMMITMENT_STATUS), ==, CONCORD_COMMITMENT_PROPOSED);
}

static ConcordRecordPicker *
get_picker (Fixture *self)
{
  GtkWidget *picker = concord_test_find (self->board, CONCORD_TYPE_RECORD_PICKER, 0);

  g_assert_nonnull (picker);

  return CONCORD_RECORD_PICKER (picker);
}

static void
a_new_partner_leads_all (Fixture      *self,
                         gconstpointer data)
{
  choose (self, "1 4");
  act (self, "board.lead");
  concord_record_picker_search (get_picker (self), "Police");
  concord_record_picker_choose (get_picker (self));
  concord_test_settle (self->window);

  g_assert_true (concord_graph_follow (self->data->graph, find (self, "1"), CONCORD_COMMITMENT_LEAD) == find (self, "Police"));
  g_assert_true (concord_graph_follow (self->data->graph, find (self, "4"), CONCORD_COMMITMENT_LEAD) == find (self, "Police"));
  assert_step (self, "Change lead partner of 2 commitments");
  assert_chosen (self, "1 4");
  concord_desk_undo (self->data->desk);
  g_assert_null (find (self, "Police"));
}

static void
all_go_to_a_priority_that_is_searched_for (Fixture      *self,
                                           gconstpointer data)
{
  choose (self, "1 3");
  act (self, "board.place");
  concord_record_picker_search (get_picker (self), "c");
  concord_record_picker_choose (get_picker (self));
  concord_test_settle (self->window);
  concord_test_board_assert (self->data, "A(a(2) b()) B() C(c(4 1 3))");
  g_assert_cmpstr (get_focus_headline (self), ==, "1");
}

static void
notes_become_commitments_and_go_back (Fixture      *self,
                                      gconstpointer data)
{
  concord_test_board_add (self->data, CONCORD_KIND_NOTE, NULL, "x\ny");
  concord_test_settle (self->window);
  choose (self, "x y");
  act (self, "board.place");
  concord_record_picker_search (get_picker (self), "c");
  concord_record_picker_choose (get_picker (self));
  concord_test_settle (self->window);
  concord_test_board_assert (self->data, "A(a(1 2 3) b()) B() C(c(4 x y))");
  assert_step (self, "Make 2 notes commitments");
  assert_chosen (self, "");
}

static void
all_are_deleted_and_the_next_has_the_focus (Fixture      *self,
                                            gconstpointer data)
{
  choose (self, "1 2");
  press (self, GDK_KEY_Delete, 0);
  concord_test_board_assert (self->data, "A(a(3) b()) B() C(c(4))");
  assert_step (self, "Delete 2 commitments");
  assert_chosen (self, "");
  g_assert_cmpstr (get_focus_headline (self), ==, "3");
}

static void
chosen_cards_become_one (Fixture      *self,
                         gconstpointer data)
{
  choose (self, "3 1");
  press (self, GDK_KEY_m, GDK_CONTROL_MASK);
  concord_test_board_assert (self->data, "A(a(1 2) b()) B() C(c(4))");
  g_assert_cmpstr (concord_record_get_text (find (self, "1"), CONCORD_COMMITMENT_STATUS_NOTE), ==, "3");
  assert_chosen (self, "");
  g_assert_cmpstr (get_focus_headline (self), ==, "1");
}

static void
cards_of_two_kinds_do_not_merge (Fixture      *self,
                                 gconstpointer data)
{
  choose (self, "a 1");
  press (self, GDK_KEY_m, GDK_CONTROL_MASK);
  concord_test_board_assert (self->data, "A(a(1 2 3) b()) B() C(c(4))");
  assert_chosen (self, "a 1");
}

/* As someone types over what is there. */
static GtkTextBuffer *
write_in_place (Fixture    *self,
                const char *text)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (gtk_root_get_focus (GTK_ROOT (self->window))));
  GtkTextIter start, end;

  gtk_text_buffer_begin_user_action (buffer);
  gtk_text_buffer_get_bounds (buffer, &start, &end);
  gtk_text_buffer_delete (buffer, &start, &end);
  gtk_text_buffer_insert (buffer, &start, text, -1);
  gtk_text_buffer_end_user_action (buffer);

  return buffer;
}

/* --- splitting ------------------------------------------------------------------- */

static void
a_card_is_split_where_one_writes (Fixture      *self,
                                  gconstpointer data)
{
  GtkTextBuffer *buffer;
  GtkTextIter iter;

  focus (self, "2");
  press (self, GDK_KEY_Return, 0);
  buffer = write_in_place (self, "hubs and workers");
  gtk_text_buffer_get_iter_at_offset (buffer, &iter, 4);
  gtk_text_buffer_place_cursor (buffer, &iter);
  press (self, GDK_KEY_Return, GDK_CONTROL_MASK | GDK_SHIFT_MASK);

  concord_test_board_assert (self->data, "A(a(1 hubs and workers 3) b()) B() C(c(4))");
  g_assert_nonnull (find (self, "hubs"));
  assert_step (self, "Split commitment");
  g_assert_cmpstr (get_focus_headline (self), ==, "and workers");
}

static void
what_is_too_long_for_one_card_fits_into_two (Fixture      *self,
                                             gconstpointer data)
{
  g_autofree char *x = g_strnfill (700, 'x');
  g_autofree char *y = g_strnfill (700, 'y');
  g_autofree char *both = g_strconcat (x, y, NULL);
  GtkTextBuffer *buffer;
  GtkTextIter iter;

  focus (self, "2");
  press (self, GDK_KEY_Return, 0);
  buffer = write_in_place (self, both);
  gtk_text_buffer_get_iter_at_offset (buffer, &iter, 700);
  gtk_text_buffer_place_cursor (buffer, &iter);
  press (self, GDK_KEY_Return, GDK_CONTROL_MASK | GDK_SHIFT_MASK);

  g_assert_nonnull (find (self, x));
  g_assert_nonnull (find (self, y));
}

static void
only_two_parts_make_two_cards (Fixture      *self,
                               gconstpointer data)
{
  ConcordRecord *session = concord_desk_get_session (self->data->desk);
  g_autoptr (AdwDialog) dialog = g_object_ref_sink (concord_board_split_dialog_new (session, "One.", "Two."));
  g_autoptr (AdwDialog) empty = g_object_ref_sink (concord_board_split_dialog_new (session, "One", ""));
  GtkWidget *button = adw_dialog_get_default_widget (dialog);

  g_assert_true (gtk_widget_get_sensitive (button));
  g_assert_false (gtk_widget_get_sensitive (adw_dialog_get_default_widget (empty)));
}

/* --- what was typed and refused ---------------------------------------------------- */

static void
what_is_too_long_is_there_again_when_one_comes_back (Fixture      *self,
                                                     gconstpointer data)
{
  g_autofree char *text = g_strnfill (1001, 'x');
  g_autofree char *restored = NULL;
  GtkWidget *row = find_row (self, "2");
  ConcordInlineText *inline_text = CONCORD_INLINE_TEXT (concord_test_find (row, CONCORD_TYPE_INLINE_TEXT, 0));
  ConcordRecord *card = find (self, "2");

  focus (self, "2");
  press (self, GDK_KEY_Return, 0);
  write_in_place (self, text);
  /* As when the row shows another card, because this one went off the screen. */
  concord_inline_text_finish (inline_text);
  g_assert_false (concord_inline_text_get_editing (inline_text));
  g_assert_cmpstr (concord_record_get_headline (card), ==, "2");

  focus (self, "2");
  press (self, GDK_KEY_Return, 0);
  restored = concord_inline_text_dup_typed (inline_text);
  g_assert_cmpstr (restored, ==, text);
  press (self, GDK_KEY_Escape, 0);
  press (self, GDK_KEY_Return, 0);
  g_clear_pointer (&restored, g_free);
  restored = concord_inline_text_dup_typed (inline_text);
  g_assert_cmpstr (restored, ==, "2");
}

/* --- other sessions and programs --------------------------------------------------- */

static gboolean
has_six_commitments (gpointer data)
{
  Fixture *self = data;

  return concord_record_list_get_length (concord_graph_list (self->data->graph, CONCORD_KIND_COMMITMENT)) == 6;
}

static void
cards_travel_by_the_clipboard (Fixture      *self,
                               gconstpointer data)
{
  choose (self, "1 3");
  press (self, GDK_KEY_c, GDK_CONTROL_MASK);
  press (self, GDK_KEY_Escape, 0);
  focus (self, "4");
  gtk_widget_activate_action (GTK_WIDGET (self->board), "board.capture-kind", "s", "commitment");
  focus (self, "4");
  press (self, GDK_KEY_v, GDK_CONTROL_MASK);
  concord_test_until (has_six_commitments, self);
  concord_test_board_assert (self->data, "A(a(1 2 3) b()) B() C(c(4 1 3))");
  assert_step (self, "Add 2 commitments");
}

static void
the_sessions_to_copy_to_are_the_others (Fixture      *self,
                                        gconstpointer data)
{
  ConcordStore *store = concord_desk_get_store (self->data->desk);
  const char *here = concord_record_get_id (concord_desk_get_session (self->data->desk));
  g_autofree char *march = concord_test_add_session (store, "Away-day in March", "2027-03-14", NULL);
  g_autoptr (GError) error = NULL;
  AdwDialog *dialog = concord_board_sessions_dialog_new (store, here, 2, &error);

  g_assert_no_error (error);
  adw_dialog_present (dialog, GTK_WIDGET (self->board));
  concord_test_settle (self->window);
  g_assert_cmpuint (concord_test_count (dialog, ADW_TYPE_ACTION_ROW), ==, 1);
  g_assert_nonnull (concord_test_find_label (dialog, "Away-day in March"));
}

#define ADD(name, func) g_test_add ("/board/arranging/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int    argc,
      char **argv)
{
  g_setenv ("GTK_IM_MODULE", "gtk-im-context-simple", TRUE);
  g_test_init (&argc, &argv, NULL);
  adw_init ();

  ADD ("shift-and-arrows-choose-from-one-card-to-another", shift_and_arrows_choose_from_one_card_to_another);
  ADD ("only-cards-alike-are-chosen-on-the-way", only_cards_alike_are_chosen_on_the_way);
  ADD ("control-and-space-adds-and-takes-away", control_and_space_adds_and_takes_away);
  ADD ("control-a-chooses-the-column-and-then-the-board", control_a_chooses_the_column_and_then_the_board);
  ADD ("a-chosen-card-says-so-to-eyes-and-ears", a_chosen_card_says_so_to_eyes_and_ears);
  ADD ("what-is-chosen-follows-what-happens", what_is_chosen_follows_what_happens);
  ADD ("keys-act-on-the-card-with-the-focus-beside-the-chosen", keys_act_on_the_card_with_the_focus_beside_the_chosen);
  ADD ("alt-and-arrows-take-all-along", alt_and_arrows_take_all_along);
  ADD ("a-status-is-one-step-for-all", a_status_is_one_step_for_all);
  ADD ("a-new-partner-leads-all", a_new_partner_leads_all);
  ADD ("all-go-to-a-priority-that-is-searched-for", all_go_to_a_priority_that_is_searched_for);
  ADD ("notes-become-commitments-and-go-back", notes_become_commitments_and_go_back);
  ADD ("all-are-deleted-and-the-next-has-the-focus", all_are_deleted_and_the_next_has_the_focus);
  ADD ("chosen-cards-become-one", chosen_cards_become_one);
  ADD ("cards-of-two-kinds-do-not-merge", cards_of_two_kinds_do_not_merge);
  ADD ("a-card-is-split-where-one-writes", a_card_is_split_where_one_writes);
  ADD ("what-is-too-long-for-one-card-fits-into-two", what_is_too_long_for_one_card_fits_into_two);
  ADD ("only-two-parts-make-two-cards", only_two_parts_make_two_cards);
  ADD ("what-is-too-long-is-there-again-when-one-comes-back", what_is_too_long_is_there_again_when_one_comes_back);
  ADD ("cards-travel-by-the-clipboard", cards_travel_by_the_clipboard);
  ADD ("the-sessions-to-copy-to-are-the-others", the_sessions_to_copy_to_are_the_others);

  return g_test_run ();
}
