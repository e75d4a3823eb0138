/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The capture bar as a facilitator uses it: what is offered while one types, and what becomes of it. */

#include "config.h"

#include <adwaita.h>

#include "../board/concord-test-board.h"
#include "concord-capture-bar.h"
#include "concord-capture-list.h"
#include "concord-kinds.h"
#include "concord-steps.h"
#include "concord-test-window.h"

typedef struct
{
  ConcordTestBoard *data;
  GtkWidget *window;
  ConcordBoard *board;
  ConcordCaptureBar *bar;
} Fixture;

static void
add_partner (Fixture    *self,
             const char *name)
{
  ConcordEdit *edit = concord_desk_begin (self->data->desk, "Add partner");
  ConcordRecordList *partners = concord_graph_list (self->data->graph, CONCORD_KIND_PARTNER);
  const char *id = concord_edit_add (edit, CONCORD_KIND_PARTNER, concord_record_list_get_length (partners));

  concord_edit_set_text (edit, CONCORD_KIND_PARTNER, id, CONCORD_PARTNER_NAME, name);
  concord_test_board_commit (self->data, edit);
}

static void
set_up_sized (Fixture *self,
              int      width,
              int      height)
{
  self->data = concord_test_board_new ();
  self->window = adw_window_new ();
  self->board = CONCORD_BOARD (concord_board_new (self->data->desk));
  gtk_window_set_default_size (GTK_WINDOW (self->window), width, height);
  adw_window_set_content (ADW_WINDOW (self->window), GTK_WIDGET (self->board));
  gtk_window_present (GTK_WINDOW (self->window));
  concord_test_settle (self->window);
  self->bar = CONCORD_CAPTURE_BAR (concord_test_find (self->board, CONCORD_TYPE_CAPTURE_BAR, 0));
}

static void
set_up (Fixture      *self,
        gconstpointer data)
{
  set_up_sized (self, 1366, 768);
}

static void
tear_down (Fixture      *self,
           gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (self->window));
  concord_test_board_free (self->data);
}

/* --- hands and eyes -------------------------------------------------------------- */

static GtkTextView *
get_text (Fixture *self)
{
  return concord_capture_bar_get_text (self->bar);
}

static void
type (Fixture    *self,
      const char *line)
{
  gtk_widget_grab_focus (GTK_WIDGET (get_text (self)));
  concord_capture_bar_say (self->bar, line);
}

static void
type_on (Fixture    *self,
         const char *more)
{
  gtk_text_buffer_insert_at_cursor (gtk_text_view_get_buffer (get_text (self)), more, -1);
}

static void
press (Fixture *self,
       guint    keyval)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (get_text (self)));
  gboolean handled = FALSE;

  for (guint i = 0; !handled && i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
        g_signal_emit_by_name (controller, "key-pressed", keyval, 0, 0, &handled);
    }
}

static void
assert_typed (Fixture    *self,
              const char *expected)
{
  g_autofree char *typed = concord_capture_bar_dup_said (self->bar);

  g_assert_cmpstr (typed, ==, expected);
}

static ConcordCaptureList *
get_list (Fixture *self)
{
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->bar)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      if (CONCORD_IS_CAPTURE_LIST (child))
        return CONCORD_CAPTURE_LIST (child);
    }

  g_assert_not_reached ();
}

/* The label of the marked offer; empty for no list */
static void
assert_marked (Fixture    *self,
               const char *expected)
{
  gboolean shown = concord_capture_list_get_shown (get_list (self));

  g_assert_cmpstr (shown ? concord_capture_list_get_offer (get_list (self))->label : "", ==, expected);
}

static ConcordRecord *
find (Fixture    *self,
      const char *headline)
{
  ConcordRecord *record = concord_test_board_find (self->data, headline);

  g_assert_nonnull (record);

  return record;
}

/* --- completion ------------------------------------------------------------------ */

static void
enter_takes_an_offer_and_then_adds (Fixture      *self,
                                    gconstpointer data)
{
  add_partner (self, "Police");
  add_partner (self, "Northmere Council");

  type (self, "5 @coun");
  assert_marked (self, "Northmere Council");
  press (self, GDK_KEY_Return);
  assert_typed (self, "5 @Northmere Council ");
  assert_marked (self, "");
  press (self, GDK_KEY_Return);
  assert_typed (self, "");
  g_assert_true (concord_graph_follow (self->data->graph, find (self, "5"), CONCORD_COMMITMENT_LEAD) ==
                 find (self, "Northmere Council"));
}

static void
arrows_choose_and_go_round (Fixture      *self,
                            gconstpointer data)
{
  add_partner (self, "Police");
  add_partner (self, "Police Federation");

  type (self, "5 @po");
  assert_marked (self, "Police");
  press (self, GDK_KEY_Down);
  assert_marked (self, "Police Federation");
  press (self, GDK_KEY_Down);
  assert_marked (self, "po");
  press (self, GDK_KEY_Down);
  assert_marked (self, "Police");
  press (self, GDK_KEY_Up);
  press (self, GDK_KEY_Up);
  press (self, GDK_KEY_Tab);
  assert_typed (self, "5 @Police Federation ");
}

static void
escape_closes_the_list_until_the_next_mark (Fixture      *self,
                                            gconstpointer data)
{
  add_partner (self, "Police");

  type (self, "5 @po");
  press (self, GDK_KEY_Escape);
  assert_marked (self, "");
  type_on (self, "l");
  assert_marked (self, "");
  assert_typed (self, "5 @pol");
  g_assert_true (gtk_widget_is_focus (GTK_WIDGET (get_text (self))));
  type_on (self, " /mar 2031");
  assert_marked (self, "Mar 2031");
  press (self, GDK_KEY_Escape);
  press (self, GDK_KEY_Escape);
  g_assert_false (gtk_widget_is_focus (GTK_WIDGET (get_text (self))));
}

static void
an_offer_is_taken_in_the_middle_of_a_line (Fixture      *self,
                                           gconstpointer data)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (get_text (self));
  GtkTextIter iter;

  add_partner (self, "Police");
  type (self, "ask @po about all of it soon");
  assert_marked (self, "");
  gtk_text_buffer_get_iter_at_offset (buffer, &iter, 7);
  gtk_text_buffer_place_cursor (buffer, &iter);
  assert_marked (self, "Police");
  press (self, GDK_KEY_Return);
  assert_typed (self, "ask @Police about all of it soon");
}

static void
names_of_any_script_are_offered (Fixture      *self,
                                 gconstpointer data)
{
  add_partner (self, "مجلس المدينة");
  add_partner (self, "🦊 Wild 🌲");

  type (self, "5 @🦊");
  assert_marked (self, "🦊 Wild 🌲");
  press (self, GDK_KEY_Return);
  assert_typed (self, "5 @🦊 Wild 🌲 ");
  type_on (self, "@مج");
  assert_marked (self, "مجلس المدينة");
  press (self, GDK_KEY_Return);
  press (self, GDK_KEY_Return);
  g_assert_cmpuint (g_strv_length ((char **) concord_record_get_list (find (self, "5"), CONCORD_COMMITMENT_SUPPORTING)), ==, 1);
}

static void
a_new_partner_comes_and_goes_with_its_card (Fixture      *self,
                                            gconstpointer data)
{
  type (self, "5 @Fire service");
  assert_marked (self, "Fire service");
  press (self, GDK_KEY_Return);
  assert_typed (self, "5 @“Fire service” ");
  press (self, GDK_KEY_Return);
  find (self, "Fire service");
  concord_desk_undo (self->data->desk);
  g_assert_null (concord_test_board_find (self->data, "Fire service"));
  g_assert_null (concord_test_board_find (self->data, "5"));
}

static void
what_is_known_is_marked_and_not_checked (Fixture      *self,
                                         gconstpointer data)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (get_text (self));
  GtkTextTag *known = gtk_text_tag_table_lookup (gtk_text_buffer_get_tag_table (buffer),
                                                 "gtksourceview:context-classes:no-spell-check");
  GtkTextIter iter;

  add_partner (self, "Police");
  type (self, "5 @Police and");
  gtk_text_buffer_get_iter_at_offset (buffer, &iter, 2);
  g_assert_true (gtk_text_iter_starts_tag (&iter, known));
  gtk_text_iter_forward_to_tag_toggle (&iter, known);
  g_assert_cmpint (gtk_text_iter_get_offset (&iter), ==, 9);

  /* An outcome has no partner. */
  concord_capture_bar_set_kind (self->bar, CONCORD_KIND_OUTCOME);
  gtk_text_buffer_get_iter_at_offset (buffer, &iter, 2);
  g_assert_false (gtk_text_iter_starts_tag (&iter, known));
}

static void
a_date_that_is_over_is_taken_and_said (Fixture      *self,
                                       gconstpointer data)
{
  type (self, "5 /mar 2020 ");
  g_assert_nonnull (concord_test_find_label (self->bar, "Mar 2020 is in the past"));
  press (self, GDK_KEY_Return);
  g_assert_cmpstr (concord_record_get_text (find (self, "5"), CONCORD_COMMITMENT_DUE), ==, "2020-03");
  g_assert_null (concord_test_find_label (self->bar, "Mar 2020 is in the past"));
}

static void
a_name_that_is_nobodys_is_said (Fixture      *self,
                                gconstpointer data)
{
  add_partner (self, "Police");
  type (self, "5 @Police 6 @Caerwyn College, /mar 2030 ");
  g_assert_nonnull (concord_test_find_label (self->bar, "No partner is called that: Caerwyn"));

  /* An e-mail address names nobody, and neither does an outcome. */
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (get_text (self)), "ask sam@example.org @ 5 ", -1);
  g_assert_null (concord_test_find_label (self->bar, "No partner is called that: Caerwyn"));
  g_assert_null (concord_test_find_label (self->bar, "No partner is called that: example"));
  concord_capture_bar_set_kind (self->bar, CONCORD_KIND_OUTCOME);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (get_text (self)), "5 @Caerwyn, ", -1);
  g_assert_null (concord_test_find_label (self->bar, "No partner is called that: Caerwyn"));
}

/* --- the next kind --------------------------------------------------------------- */

static void
who_types_a_list_is_not_led_away (Fixture      *self,
                                  gconstpointer data)
{
  concord_capture_bar_set_kind (self->bar, CONCORD_KIND_OUTCOME);
  type (self, "D");
  press (self, GDK_KEY_Return);
  g_assert_cmpint (concord_capture_bar_get_kind (self->bar), ==, CONCORD_KIND_PRIORITY);
  concord_capture_bar_set_kind (self->bar, CONCORD_KIND_OUTCOME);
  type (self, "E");
  press (self, GDK_KEY_Return);
  g_assert_cmpint (concord_capture_bar_get_kind (self->bar), ==, CONCORD_KIND_OUTCOME);

  /* Having left the bar, one begins anew. */
  press (self, GDK_KEY_Escape);
  type (self, "F");
  press (self, GDK_KEY_Return);
  g_assert_cmpint (concord_capture_bar_get_kind (self->bar), ==, CONCORD_KIND_PRIORITY);
  concord_test_board_assert (self->data, "A(a(1 2 3) b()) B() C(c(4)) D() E() F()");
}

/* --- pasting --------------------------------------------------------------------- */

static gboolean
has_more_commitments (gpointer data)
{
  Fixture *self = data;

  return concord_record_list_get_length (concord_graph_list (self->data->graph, CONCORD_KIND_COMMITMENT)) > 4;
}

static void
paste (Fixture    *self,
       const char *text)
{
  gtk_widget_grab_focus (GTK_WIDGET (get_text (self)));
  gdk_clipboard_set_text (gtk_widget_get_clipboard (self->window), text);
  g_signal_emit_by_name (get_text (self), "paste-clipboard");
}

static void
cells_become_cards_and_half_a_sentence_stays (Fixture      *self,
                                              gconstpointer data)
{
  add_partner (self, "Police");
  type (self, "half a sent");
  paste (self, "Commitment\tLead\n5\tPolice\n6\t\n");
  concord_test_until (has_more_commitments, self);
  concord_test_board_assert (self->data, "A(a(1 2 3) b(5 6)) B() C(c(4))");
  g_assert_true (concord_graph_follow (self->data->graph, find (self, "5"), CONCORD_COMMITMENT_LEAD) == find (self, "Police"));
  assert_typed (self, "half a sent");
  g_assert_cmpstr (concord_desk_get_undo_label (self->data->desk), ==, "Add 2 commitments");
}

static gboolean
asks (gpointer data)
{
  return concord_test_find (((Fixture *) data)->window, ADW_TYPE_ALERT_DIALOG, 0) != NULL;
}

static void
unknown_partners_are_asked_about (Fixture      *self,
                                  gconstpointer data)
{
  AdwDialog *dialog;

  paste (self, "Commitment\tLead\n5\tFire\n6\tRSPCA\n");
  concord_test_until (asks, self);
  g_assert_null (concord_test_board_find (self->data, "5"));

  dialog = ADW_DIALOG (concord_test_find (self->window, ADW_TYPE_ALERT_DIALOG, 0));
  g_signal_emit_by_name (dialog, "response::add", "add");
  concord_test_until (has_more_commitments, self);
  find (self, "RSPCA");
  adw_dialog_force_close (dialog);
  concord_desk_undo (self->data->desk);
  g_assert_null (concord_test_board_find (self->data, "RSPCA"));
}

static void
a_bad_cell_stops_everything (Fixture      *self,
                             gconstpointer data)
{
  paste (self, "Commitment\tDue\n5\tMar 2031\n6\tsoon\n");
  concord_test_until (asks, self);
  g_assert_nonnull (concord_test_find_label (self->window, "Nothing was added. Row 3, column 2 (Due): “soon” – Write a date such "
                                                           "as March 2027, 14 March 2027 or 2027."));
  concord_test_board_assert (self->data, "A(a(1 2 3) b()) B() C(c(4))");
  assert_typed (self, "");
  adw_dialog_force_close (ADW_DIALOG (concord_test_find (self->window, ADW_TYPE_ALERT_DIALOG, 0)));
}

static void
five_thousand_lines_are_one_step (Fixture      *self,
                                  gconstpointer data)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < 5000; i++)
    g_string_append_printf (text, "Promise %u\n", i);
  paste (self, text->str);
  concord_test_until (has_more_commitments, self);
  concord_test_settle (self->window);
  g_assert_cmpstr (concord_desk_get_undo_label (self->data->desk), ==, "Add 5000 commitments");
  concord_desk_undo (self->data->desk);
  concord_test_board_assert (self->data, "A(a(1 2 3) b()) B() C(c(4))");
}

static void
dropped_lines_become_words_of_the_line (Fixture      *self,
                                        gconstpointer data)
{
  gtk_text_buffer_insert_at_cursor (gtk_text_view_get_buffer (get_text (self)), "one\ntwo", -1);
  assert_typed (self, "one two");
}

/* --- size ------------------------------------------------------------------------ */

static int
get_height (Fixture *self)
{
  concord_test_settle (self->window);

  return gtk_widget_get_height (GTK_WIDGET (self->bar));
}

static void
the_bar_grows_with_a_long_line_and_not_without_end (Fixture      *self,
                                                    gconstpointer data)
{
  g_autofree char *long_line = g_strnfill (2000, 'x');
  int empty = get_height (self);
  int one, three;

  type (self, "One");
  one = get_height (self);
  g_assert_cmpint (one, ==, empty);
  type (self, "A line that is so long that it takes more than the one line that most have, and a good deal of what comes after "
              "it, and more still, and then a little more so that it is three");
  three = get_height (self);
  g_assert_cmpint (three, >, one);
  type (self, long_line);
  g_assert_cmpint (get_height (self), <, 240);
  type (self, "");
  g_assert_cmpint (get_height (self), ==, empty);
}

int
main (int   argc,
      char *argv[])
{
  /* GTK 4.18 trips over its own text input when a window goes while a text in it has the focus. */
  g_setenv ("GTK_IM_MODULE", "gtk-im-context-simple", TRUE);
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

#define add(name, test) g_test_add ("/capture/" name, Fixture, NULL, set_up, test, tear_down)
  add ("enter-takes-an-offer-and-then-adds", enter_takes_an_offer_and_then_adds);
  add ("arrows-choose-and-go-round", arrows_choose_and_go_round);
  add ("escape-closes-the-list", escape_closes_the_list_until_the_next_mark);
  add ("in-the-middle-of-a-line", an_offer_is_taken_in_the_middle_of_a_line);
  add ("names-of-any-script", names_of_any_script_are_offered);
  add ("a-new-partner-comes-and-goes", a_new_partner_comes_and_goes_with_its_card);
  add ("what-is-known-is-marked", what_is_known_is_marked_and_not_checked);
  add ("a-date-that-is-over", a_date_that_is_over_is_taken_and_said);
  add ("a-name-that-is-nobodys", a_name_that_is_nobodys_is_said);
  add ("who-types-a-list-is-not-led-away", who_types_a_list_is_not_led_away);
  add ("cells-become-cards", cells_become_cards_and_half_a_sentence_stays);
  add ("unknown-partners-are-asked-about", unknown_partners_are_asked_about);
  add ("a-bad-cell-stops-everything", a_bad_cell_stops_everything);
  add ("five-thousand-lines", five_thousand_lines_are_one_step);
  add ("dropped-lines", dropped_lines_become_words_of_the_line);
  add ("the-bar-grows", the_bar_grows_with_a_long_line_and_not_without_end);
#undef add

  return g_test_run ();
}
