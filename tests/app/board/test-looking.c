/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Finding one's way on the board: whose cards are shown, the search, the zoom, and a vision of any length. */

#include "config.h"

#include <adwaita.h>

#include "concord-board-filter.h"
#include "concord-board-row.h"
#include "concord-board-search.h"
#include "concord-kinds.h"
#include "concord-partner-chip.h"
#include "concord-test-board.h"
#include "concord-test-window.h"

typedef struct
{
  ConcordTestBoard *data;
  GtkWidget *window;
  ConcordBoard *board;
} Fixture;

/* --- hands ------------------------------------------------------------------------ */

static void
commit (Fixture     *self,
        ConcordEdit *edit)
{
  concord_test_board_commit (self->data, edit);
  concord_test_settle (self->window);
}

static void
add_partner (Fixture    *self,
             const char *name)
{
  ConcordEdit *edit = concord_desk_begin (self->data->desk, "Add partner");
  guint n = concord_record_list_get_length (concord_graph_list (self->data->graph, CONCORD_KIND_PARTNER));
  const char *id = concord_edit_add (edit, CONCORD_KIND_PARTNER, n + 1);

  concord_edit_set_text (edit, CONCORD_KIND_PARTNER, id, CONCORD_PARTNER_NAME, name);
  commit (self, edit);
}

static ConcordRecord *
find (Fixture    *self,
      const char *headline)
{
  return concord_test_board_find (self->data, headline);
}

static void
say (Fixture    *self,
     const char *headline,
     guint       field,
     const char *text)
{
  ConcordEdit *edit = concord_desk_begin (self->data->desk, "Change");
  ConcordRecord *record = find (self, headline);

  concord_edit_set_text (edit, concord_record_get_kind (record), concord_record_get_id (record), field, text);
  commit (self, edit);
}

static void
lead (Fixture    *self,
      const char *commitment,
      const char *partner)
{
  say (self, commitment, CONCORD_COMMITMENT_LEAD, concord_record_get_id (find (self, partner)));
}

static GtkWidget *
get_filter (Fixture *self)
{
  return concord_test_find (self->board, CONCORD_TYPE_BOARD_FILTER, 0);
}

static GtkWidget *
find_chip (Fixture    *self,
           const char *name)
{
  for (GtkWidget *child = gtk_widget_get_first_child (get_filter (self)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      if (GTK_IS_TOGGLE_BUTTON (child) && concord_test_find_label (child, name) != NULL)
        return child;
    }

  return NULL;
}

static void
toggle (Fixture    *self,
        const char *name)
{
  GtkToggleButton *chip = GTK_TOGGLE_BUTTON (find_chip (self, name));

  gtk_toggle_button_set_active (chip, !gtk_toggle_button_get_active (chip));
  concord_test_settle (self->window);
}

static GtkWidget *
find_row (Fixture    *self,
          const char *headline)
{
  GtkWidget *row;

  for (guint i = 0; (row = concord_test_find (self->board, CONCORD_TYPE_BOARD_ROW, i)) != NULL; i++)
    {
      if ((gpointer) concord_board_row_get_record (CONCORD_BOARD_ROW (row)) == (gpointer) find (self, headline))
        return row;
    }

  return NULL;
}

static gboolean
is_dimmed (Fixture    *self,
           const char *headline)
{
  return gtk_widget_has_css_class (find_row (self, headline), "dimmed-card");
}

static void
search (Fixture    *self,
        const char *words)
{
  GtkWidget *entry;

  gtk_widget_activate_action (GTK_WIDGET (self->board), "board.search", NULL);
  entry = concord_test_find (concord_test_find (self->board, CONCORD_TYPE_BOARD_SEARCH, 0), GTK_TYPE_SEARCH_ENTRY, 0);
  gtk_editable_set_text (GTK_EDITABLE (entry), words);
  g_signal_emit_by_name (entry, "activate");
  concord_test_settle (self->window);
}

static void
assert_count (Fixture    *self,
              const char *expected)
{
  ConcordBoardSearch *line = CONCORD_BOARD_SEARCH (concord_test_find (self->board, CONCORD_TYPE_BOARD_SEARCH, 0));

  g_assert_cmpstr (concord_board_search_get_count (line), ==, expected);
}

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

/* --- whose cards -------------------------------------------------------------------- */

static void
cards_of_others_are_dimmed (Fixture      *self,
                            gconstpointer data)
{
  add_partner (self, "Police");
  add_partner (self, "Council");
  lead (self, "1", "Police");
  lead (self, "2", "Council");
  concord_test_board_add (self->data, CONCORD_KIND_NOTE, NULL, "No bus\nNo time");
  say (self, "No bus", CONCORD_NOTE_PARTNER, concord_record_get_id (find (self, "Police")));

  toggle (self, "Police");
  g_assert_false (is_dimmed (self, "1"));
  g_assert_true (is_dimmed (self, "2"));
  g_assert_true (is_dimmed (self, "3"));
  g_assert_false (is_dimmed (self, "a"));
  g_assert_true (is_dimmed (self, "b"));
  g_assert_false (is_dimmed (self, "A"));
  g_assert_true (is_dimmed (self, "C"));
  g_assert_false (is_dimmed (self, "No bus"));
  g_assert_true (is_dimmed (self, "No time"));

  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (find_row (self, "2")), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "In “a”. Dimmed by the filter");

  toggle (self, "Council");
  g_assert_false (is_dimmed (self, "2"));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (find_row (self, "2")), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "In “a”");

  /* What changes is looked at again. */
  lead (self, "4", "Police");
  g_assert_false (is_dimmed (self, "4"));
  g_assert_false (is_dimmed (self, "C"));

  toggle (self, "Everyone");
  g_assert_false (is_dimmed (self, "3"));
  g_assert_false (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (find_chip (self, "Police"))));
}

static void
everyone_cannot_be_switched_off (Fixture      *self,
                                 gconstpointer data)
{
  add_partner (self, "Police");
  toggle (self, "Everyone");
  g_assert_true (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (find_chip (self, "Everyone"))));
}

static void
the_row_follows_the_partners (Fixture      *self,
                              gconstpointer data)
{
  ConcordEdit *edit;

  g_assert_null (get_filter (self));
  add_partner (self, "Police");
  add_partner (self, "🚒 Fire & Rescue");
  add_partner (self, "شرطة");
  g_assert_true (gtk_widget_get_mapped (find_chip (self, "Police")));
  g_assert_nonnull (find_chip (self, "🚒 Fire & Rescue"));
  g_assert_nonnull (find_chip (self, "شرطة"));
  lead (self, "1", "Police");

  say (self, "Police", CONCORD_PARTNER_NAME, "Constabulary");
  g_assert_null (find_chip (self, "Police"));
  say (self, "Constabulary", CONCORD_PARTNER_SHORT_NAME, "Bobbies");
  toggle (self, "Bobbies");
  g_assert_true (is_dimmed (self, "2"));

  edit = concord_desk_begin (self->data->desk, "Change colour");
  concord_edit_set_whole (edit, CONCORD_KIND_PARTNER, concord_record_get_id (find (self, "Constabulary")),
                          CONCORD_PARTNER_COLOUR, CONCORD_PARTNER_GREEN);
  commit (self, edit);
  g_assert_true (gtk_widget_has_css_class (concord_test_find (find_chip (self, "Bobbies"), CONCORD_TYPE_PARTNER_CHIP, 0),
                                           "partner-green"));

  /* With the only one that was chosen gone, everyone is shown. */
  edit = concord_desk_begin (self->data->desk, "Delete partner");
  concord_edit_clear (edit, CONCORD_KIND_COMMITMENT, concord_record_get_id (find (self, "1")), CONCORD_COMMITMENT_LEAD);
  concord_edit_remove (edit, CONCORD_KIND_PARTNER, concord_record_get_id (find (self, "Constabulary")));
  commit (self, edit);
  g_assert_null (find_chip (self, "Bobbies"));
  g_assert_false (is_dimmed (self, "2"));
  g_assert_true (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (find_chip (self, "Everyone"))));
}

static void
thirty_partners_have_room (Fixture      *self,
                           gconstpointer data)
{
  GtkWidget *all;
  GtkWidget *list;

  for (guint i = 0; i < 30; i++)
    {
      g_autofree char *name = g_strdup_printf ("Partner number %u", i + 1);

      add_partner (self, name);
    }

  all = concord_test_find (get_filter (self), GTK_TYPE_MENU_BUTTON, 0);
  g_assert_true (gtk_widget_get_mapped (all));
  g_assert_true (gtk_widget_get_mapped (find_chip (self, "Partner number 2")));
  g_assert_false (gtk_widget_get_mapped (find_chip (self, "Partner number 30")));

  gtk_menu_button_popup (GTK_MENU_BUTTON (all));
  concord_test_settle (self->window);
  list = GTK_WIDGET (gtk_menu_button_get_popover (GTK_MENU_BUTTON (all)));
  g_assert_cmpuint (concord_test_count (list, GTK_TYPE_CHECK_BUTTON), ==, 31);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (concord_test_find (list, GTK_TYPE_CHECK_BUTTON, 30)), TRUE);
  g_assert_cmpstr (gtk_menu_button_get_label (GTK_MENU_BUTTON (all)), ==, "1 chosen");
  g_assert_true (is_dimmed (self, "1"));
}

/* --- search -------------------------------------------------------------------------- */

static void
a_search_lights_up_what_it_finds (Fixture      *self,
                                  gconstpointer data)
{
  GtkWidget *label;

  say (self, "1", CONCORD_COMMITMENT_STATEMENT, "Open a Café");
  say (self, "4", CONCORD_COMMITMENT_STATEMENT, "Keep the café open");
  search (self, "cafe");
  assert_count (self, "1 of 2");
  g_assert_true (gtk_widget_has_css_class (find_row (self, "Open a Café"), "found"));
  g_assert_true (is_dimmed (self, "2"));
  label = concord_test_find_label (find_row (self, "Open a Café"), "Open a Café");
  g_assert_nonnull (gtk_label_get_attributes (GTK_LABEL (label)));
  g_assert_true (concord_desk_get_selected (self->data->desk) == find (self, "Open a Café"));

  gtk_widget_activate_action (GTK_WIDGET (self->board), "board.find", "i", 1);
  assert_count (self, "2 of 2");
  g_assert_true (concord_desk_get_selected (self->data->desk) == find (self, "Keep the café open"));
  gtk_widget_activate_action (GTK_WIDGET (self->board), "board.find", "i", 1);
  assert_count (self, "1 of 2");
  gtk_widget_activate_action (GTK_WIDGET (self->board), "board.find", "i", -1);
  assert_count (self, "2 of 2");

  g_signal_emit_by_name (concord_test_find (self->board, GTK_TYPE_SEARCH_ENTRY, 0), "stop-search");
  concord_test_settle (self->window);
  g_assert_false (is_dimmed (self, "2"));
  g_assert_null (gtk_label_get_attributes (GTK_LABEL (label)));
  g_assert_true (concord_board_get_record (self->board) == find (self, "Keep the café open"));
}

static void
a_search_says_where_it_found_what_no_card_shows (Fixture      *self,
                                                 gconstpointer data)
{
  say (self, "2", CONCORD_COMMITMENT_LEAD_ROLE, "Director of Places");
  search (self, "director");
  assert_count (self, "1 of 1 · in Lead role");
}

static void
a_search_stays_among_the_partners_shown (Fixture      *self,
                                         gconstpointer data)
{
  add_partner (self, "Police");
  lead (self, "1", "Police");
  say (self, "1", CONCORD_COMMITMENT_STATEMENT, "Open hubs");
  say (self, "2", CONCORD_COMMITMENT_STATEMENT, "Close hubs");
  say (self, "3", CONCORD_COMMITMENT_STATEMENT, "Wait");

  search (self, "hubs");
  assert_count (self, "1 of 2");
  toggle (self, "Police");
  assert_count (self, "1 of 1");
  search (self, "wait");
  assert_count (self, "1 dimmed by the filter");
  search (self, "zzz");
  assert_count (self, "Nothing found");
}

static void
a_search_follows_what_changes (Fixture      *self,
                               gconstpointer data)
{
  say (self, "1", CONCORD_COMMITMENT_STATEMENT, "Open hubs");
  search (self, "hubs");
  assert_count (self, "1 of 1");
  say (self, "3", CONCORD_COMMITMENT_STATEMENT, "Two hubs");
  assert_count (self, "1 of 2");
  say (self, "Open hubs", CONCORD_COMMITMENT_STATEMENT, "Nothing");
  assert_count (self, "1 of 1");
  g_assert_true (is_dimmed (self, "Nothing"));
}

/* --- sizes --------------------------------------------------------------------------- */

static int
get_zoom (Fixture *self)
{
  int zoom;

  g_object_get (self->board, "zoom", &zoom, NULL);

  return zoom;
}

static void
zoom_goes_by_steps_and_widens_the_columns (Fixture      *self,
                                           gconstpointer data)
{
  int plain = gtk_widget_get_width (find_row (self, "1"));

  gtk_widget_activate_action (GTK_WIDGET (self->board), "board.zoom", "i", 1);
  g_assert_cmpint (get_zoom (self), ==, 110);
  g_object_set (self->board, "zoom", 199, NULL);
  g_assert_cmpint (get_zoom (self), ==, 200);
  gtk_widget_activate_action (GTK_WIDGET (self->board), "board.zoom", "i", 1);
  g_assert_cmpint (get_zoom (self), ==, 200);
  concord_test_settle (self->window);
  g_assert_cmpint (gtk_widget_get_width (find_row (self, "1")), >, plain * 3 / 2);

  g_object_set (self->board, "zoom", 50, NULL);
  concord_test_settle (self->window);
  g_assert_cmpint (gtk_widget_get_width (find_row (self, "1")), <, plain * 2 / 3);
  gtk_widget_activate_action (GTK_WIDGET (self->board), "board.zoom", "i", 0);
  concord_test_settle (self->window);
  g_assert_cmpint (gtk_widget_get_width (find_row (self, "1")), ==, plain);
}

static void
a_long_vision_leaves_the_columns_their_place (Fixture      *self,
                                              gconstpointer data)
{
  ConcordEdit *edit = concord_desk_begin (self->data->desk, "Change vision");
  g_autofree char *vision = g_strnfill (2000, 'w');
  graphene_rect_t bounds;

  concord_edit_set_text (edit, CONCORD_KIND_SESSION, concord_record_get_id (concord_desk_get_session (self->data->desk)),
                         CONCORD_SESSION_VISION, vision);
  commit (self, edit);

  g_assert_true (gtk_widget_compute_bounds (find_row (self, "A"), GTK_WIDGET (self->board), &bounds));
  g_assert_cmpfloat (bounds.origin.y, <, 768 * 0.4f);
}

int
main (int    argc,
      char **argv)
{
  g_setenv ("GTK_IM_MODULE", "gtk-im-context-simple", TRUE);
  g_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)
  ADD ("/board/filter/dims", cards_of_others_are_dimmed);
  ADD ("/board/filter/everyone", everyone_cannot_be_switched_off);
  ADD ("/board/filter/follows", the_row_follows_the_partners);
  ADD ("/board/filter/many", thirty_partners_have_room);
  ADD ("/board/search/lights-up", a_search_lights_up_what_it_finds);
  ADD ("/board/search/where", a_search_says_where_it_found_what_no_card_shows);
  ADD ("/board/search/filtered", a_search_stays_among_the_partners_shown);
  ADD ("/board/search/follows", a_search_follows_what_changes);
  ADD ("/board/zoom/steps", zoom_goes_by_steps_and_widens_the_columns);
  ADD ("/board/vision/long", a_long_vision_leaves_the_columns_their_place);
#undef ADD

  return g_test_run ();
}
