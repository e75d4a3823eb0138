/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the room sees, and how it follows what is done on the board. */

#include "config.h"

#include "concord-test-screens.h"

#include "concord-kinds.h"
#include "concord-projection.h"
#include "concord-session-file.h"
#include "concord-test-window.h"

#define SAMPLE "resource:///io/github/concordboard/Concord/sample/northmere.concord.json"
#define NINE_O_CLOCK (G_GINT64_CONSTANT (1791968400) * G_USEC_PER_SEC)

typedef struct
{
  ConcordTestDesk desk;
  ConcordRecord *outcome;
  ConcordRecord *priority;
  ConcordRecord *commitment;
  ConcordDeck *deck;
} Fixture;

static void
set_up (Fixture      *self,
        gconstpointer data)
{
  concord_test_desk_set_up (&self->desk, NULL);
  self->outcome = concord_test_desk_add (&self->desk, CONCORD_KIND_OUTCOME, NULL, "Fewer children in care");
  self->priority = concord_test_desk_add (&self->desk, CONCORD_KIND_PRIORITY, self->outcome, "Early help");
  self->commitment = concord_test_desk_add (&self->desk, CONCORD_KIND_COMMITMENT, self->priority, "Open four hubs");
  concord_test_desk_add (&self->desk, CONCORD_KIND_COMMITMENT, self->priority, "Train staff");
  self->deck = concord_deck_new (self->desk.desk);
}

static void
tear_down (Fixture      *self,
           gconstpointer data)
{
  concord_test_desk_close (&self->desk);
  g_assert_finalize_object (self->deck);
  concord_test_desk_tear_down (&self->desk, NULL);
}

static ConcordScreen *
show (Fixture       *self,
      const char    *kind,
      ConcordRecord *subject)
{
  return concord_test_screens_show (&self->desk, concord_deck_find (self->deck, kind, subject), 480, 270);
}

static void
assert_says (ConcordScreen *screen,
             const char    *words)
{
  g_autofree char *text = concord_test_screens_read (screen);

  if (strstr (text, words) == NULL)
    g_error ("“%s” does not stand in: %s", words, text);
}

static void
assert_silent (ConcordScreen *screen,
               const char    *words)
{
  g_autofree char *text = concord_test_screens_read (screen);

  if (strstr (text, words) != NULL)
    g_error ("“%s” stands in: %s", words, text);
}

/* --- what they say --------------------------------------------------------------- */

static void
load_sample (Fixture *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = g_file_new_for_uri (SAMPLE);
  g_autoptr (ConcordGraph) graph = concord_session_file_load (file, NULL, &error);
  g_autoptr (ConcordEdit) edit = concord_edit_new (CONCORD_SCOPE_LIBRARY, "Open session file");

  g_assert_no_error (error);
  concord_edit_add_graph (edit, graph);
  concord_store_apply (self->desk.store, edit, &error);
  g_assert_no_error (error);

  g_clear_object (&self->deck);
  g_assert_finalize_object (self->desk.desk);
  self->desk.desk
      = concord_desk_new (self->desk.store, concord_record_get_id (concord_graph_get_session (graph)), &error);
  g_assert_no_error (error);
  self->desk.graph = concord_desk_get_graph (self->desk.desk);
  self->deck = concord_deck_new (self->desk.desk);
}

static void
test_sample_is_legible (Fixture      *self,
                        gconstpointer data)
{
  static const int widths[] = { 480, 360 };

  load_sample (self);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->deck)); i++)
    {
      g_autoptr (ConcordSlide) slide = g_list_model_get_item (G_LIST_MODEL (self->deck), i);

      for (guint j = 0; j < G_N_ELEMENTS (widths); j++)
        {
          ConcordScreen *screen = concord_test_screens_show (&self->desk, slide, widths[j], 270);
          g_autofree char *text = concord_test_screens_check (screen);

          g_assert_cmpuint (concord_screen_get_n_pages (screen), ==, 1);
          g_assert_nonnull (strstr (text, "Northmere 2046"));
          concord_test_desk_close (&self->desk);
        }
    }
}

static void
test_outcome_says_who_promised_what (Fixture      *self,
                                     gconstpointer data)
{
  ConcordRecord *outcome;
  ConcordScreen *screen;

  load_sample (self);
  outcome = concord_record_list_peek (concord_graph_list (self->desk.graph, CONCORD_KIND_OUTCOME), 0);
  screen = show (self, "outcome", outcome);
  assert_says (screen, "Northmere 2046\u00a0· Outcome 1 of 3\n");
  assert_says (screen, "\nFewer children need to come into care\nChildren looked after per 10,000\u200392 → 70 by 2030\n");
  assert_says (screen, "\n1\nEarly help hubs in every locality\n14 votes\n");
  assert_says (screen, "\nOpen four family hubs in council buildings and co-locate health visitors\n"
                       "Council, Care Board\u00a0· Mar\u00a02027\u00a0· Under\u00a0way\n");
}

static void
test_partner_says_what_it_promised (Fixture      *self,
                                    gconstpointer data)
{
  ConcordRecord *partner;
  ConcordScreen *screen;

  load_sample (self);
  partner = concord_record_list_peek (concord_graph_list (self->desk.graph, CONCORD_KIND_PARTNER), 0);
  screen = show (self, "partner", partner);
  assert_says (screen, "What we promised\n");
  assert_says (screen, "\nLeading\n2 commitments\nOpen four family hubs");
  assert_says (screen, "£420k\u00a0+\u00a0£96k\u00a0a\u00a0year");
  assert_says (screen, "\nSupporting\n3 commitments\n");
  assert_says (screen, "with Voluntary Action");
}

static void
test_glance_says_how_far_it_is (Fixture      *self,
                                gconstpointer data)
{
  ConcordScreen *screen;

  load_sample (self);
  screen = show (self, "outcomes", NULL);
  assert_says (screen, "\n41% → 10% by\u00a02029\nNow 37% · 13% of the way\n");
}

/* --- the agenda and the clock ---------------------------------------------------- */

static ConcordRecord *
add_item (Fixture    *self,
          const char *title,
          gint64      minutes)
{
  ConcordRecord *item = concord_test_desk_add (&self->desk, CONCORD_KIND_AGENDA_ITEM, NULL, title);

  concord_test_screens_whole (&self->desk, item, CONCORD_AGENDA_ITEM_MINUTES, minutes);

  return item;
}

static gboolean
find_style (GtkWidget  *widget,
            const char *style)
{
  if (gtk_widget_has_css_class (widget, style))
    return TRUE;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      if (find_style (child, style))
        return TRUE;
    }

  return FALSE;
}

static void
test_agenda_follows_the_clock (Fixture      *self,
                               gconstpointer data)
{
  ConcordRecord *welcome = add_item (self, "Welcome", 20);
  ConcordRoomClock *clock = concord_room_clock_get_for_desk (self->desk.desk);
  ConcordScreen *screen;

  add_item (self, "Break", 15);
  screen = show (self, "agenda", NULL);
  assert_says (screen, "\nWelcome\n20 min\nBreak\n15 min\n");
  g_assert_false (find_style (GTK_WIDGET (screen), "strong"));

  concord_room_clock_start (clock, welcome);
  g_assert_true (find_style (GTK_WIDGET (screen), "strong"));
  concord_room_clock_next (clock);
  g_assert_true (find_style (GTK_WIDGET (screen), "done"));
}

static void
test_clock_warns_with_words_and_colour (Fixture      *self,
                                        gconstpointer data)
{
  static const struct
  {
    int minutes;
    const char *words;
    const char *style;
  } steps[] = {
    { 10, "10:00 left for “Agree commitments”\n", "clock-calm" },
    { 17, "3:00 left for “Agree commitments” · Time is running out\n", "clock-soon" },
    { 19, "1:00 left for “Agree commitments” · Time is nearly over\n", "clock-now" },
    { 23, "“Agree commitments” is over by 3:00 · Time is over\n", "clock-over" },
  };
  ConcordRecord *item = add_item (self, "Agree commitments", 20);
  ConcordRoomClock *clock = concord_room_clock_get_for_desk (self->desk.desk);
  ConcordScreen *screen = show (self, "outcome", self->outcome);
  ConcordScreen *face;

  assert_silent (screen, "Agree commitments");
  concord_room_clock_freeze (clock, NINE_O_CLOCK);
  concord_room_clock_start (clock, item);
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      concord_room_clock_freeze (clock, NINE_O_CLOCK + steps[i].minutes * 60 * (gint64) G_USEC_PER_SEC);
      assert_says (screen, steps[i].words);
      g_assert_true (find_style (GTK_WIDGET (screen), steps[i].style));
    }
  concord_test_desk_close (&self->desk);

  face = show (self, "clock", NULL);
  assert_says (face, "\nAgree commitments\nover by 3:00\nTime is over\n");
  g_assert_true (find_style (GTK_WIDGET (face), "clock-over"));
}

/* --- following the board --------------------------------------------------------- */

static GtkWidget *
find_line (ConcordScreen *screen,
           const char    *text)
{
  GtkWidget *label = concord_test_find_label (screen, text);

  return label != NULL ? gtk_widget_get_parent (gtk_widget_get_parent (label)) : NULL;
}

/* Before anything else has a turn. */
static void
test_edit_is_there_at_once (Fixture      *self,
                            gconstpointer data)
{
  ConcordScreen *screen = show (self, "outcome", self->outcome);
  GtkWidget *line = find_line (screen, "Open four hubs");
  GtkWidget *other = find_line (screen, "Train staff");

  concord_test_desk_set_text (&self->desk, self->commitment, CONCORD_COMMITMENT_STATEMENT, "Open five hubs");
  assert_says (screen, "\nOpen five hubs\n");
  assert_silent (screen, "Open four hubs");
  g_assert_true (find_line (screen, "Open five hubs") == line);
  g_assert_true (find_line (screen, "Train staff") == other);
  g_assert_true (gtk_widget_has_css_class (line, "changed"));
  g_assert_false (gtk_widget_has_css_class (other, "changed"));

  concord_test_desk_set_text (&self->desk, self->commitment, CONCORD_COMMITMENT_STATEMENT,
                              "Open five hubs, each with a library, a health visitor and somewhere to sit down together");
  concord_test_screens_paint (screen);
  g_free (concord_test_screens_check (screen));
}

static gboolean
is_calm (gpointer line)
{
  return !gtk_widget_has_css_class (line, "changed");
}

static void
test_highlight_goes_away (Fixture      *self,
                          gconstpointer data)
{
  ConcordScreen *screen = show (self, "outcome", self->outcome);
  GtkWidget *line = find_line (screen, "Open four hubs");

  concord_test_desk_set_text (&self->desk, self->commitment, CONCORD_COMMITMENT_DUE, "2027-03");
  g_assert_true (gtk_widget_has_css_class (line, "changed"));
  g_assert_true (concord_test_until (is_calm, line));
}

static void
test_first_sight_is_no_change (Fixture      *self,
                               gconstpointer data)
{
  ConcordScreen *screen = show (self, "outcome", self->outcome);

  g_assert_false (find_style (GTK_WIDGET (screen), "changed"));
}

static void
test_new_cards_and_headings_stand_out (Fixture      *self,
                                       gconstpointer data)
{
  ConcordScreen *screen = show (self, "outcome", self->outcome);
  GtkWidget *heading;

  concord_test_desk_add (&self->desk, CONCORD_KIND_COMMITMENT, self->priority, "Share information");
  g_assert_true (gtk_widget_has_css_class (find_line (screen, "Share information"), "changed"));
  g_assert_false (gtk_widget_has_css_class (find_line (screen, "Train staff"), "changed"));

  concord_test_desk_set_text (&self->desk, self->priority, CONCORD_PRIORITY_TITLE, "Help early");
  heading = concord_test_find_label (screen, "Help early");
  g_assert_true (gtk_widget_has_css_class (gtk_widget_get_parent (heading), "changed"));
}

static void
test_what_is_undone_goes_back (Fixture      *self,
                               gconstpointer data)
{
  ConcordScreen *screen = show (self, "outcome", self->outcome);

  concord_test_desk_set_text (&self->desk, self->outcome, CONCORD_OUTCOME_TITLE, "Something else");
  assert_says (screen, "\nSomething else\n");
  g_assert_true (concord_desk_undo (self->desk.desk));
  assert_says (screen, "\nFewer children in care\n");
}

static void
test_removed_outcome_leaves_its_screen_alone (Fixture      *self,
                                              gconstpointer data)
{
  ConcordScreen *screen = show (self, "outcome", self->outcome);
  g_autoptr (ConcordEdit) edit = concord_desk_begin (self->desk.desk, "Delete");

  concord_edit_remove (edit, CONCORD_KIND_OUTCOME, concord_record_get_id (self->outcome));
  g_assert_true (concord_desk_commit (self->desk.desk, edit));
  concord_test_settle (screen);
  g_assert_null (concord_deck_find (self->deck, "outcome", self->outcome));
}

/* --- pages ----------------------------------------------------------------------- */

static void
on_pages_changed (guint *n)
{
  (*n)++;
}

static void
test_pages_grow_with_the_board (Fixture      *self,
                                gconstpointer data)
{
  ConcordScreen *screen = show (self, "outcome", self->outcome);
  guint changes = 0;

  g_signal_connect_swapped (screen, "pages-changed", G_CALLBACK (on_pages_changed), &changes);
  g_assert_cmpuint (concord_screen_get_n_pages (screen), ==, 1);
  assert_silent (screen, "Page ");
  concord_test_screens_add_many (&self->desk, self->outcome, 1, 60, "Open four family hubs in council buildings");
  g_assert_cmpuint (concord_screen_get_n_pages (screen), >, 2);
  g_assert_cmpuint (changes, ==, 1);
  assert_says (screen, "Page 1 of ");

  concord_screen_set_page (screen, 1000);
  g_assert_cmpuint (concord_screen_get_page (screen), ==, concord_screen_get_n_pages (screen) - 1);
  assert_says (screen, "P1C60:");
}

static void
test_page_stays_when_something_comes_before_it (Fixture      *self,
                                                gconstpointer data)
{
  ConcordScreen *screen;
  g_autofree char *first = NULL;
  ConcordRecord *record;
  guint page, last;

  concord_test_screens_add_many (&self->desk, self->outcome, 1, 60, "Open four family hubs in council buildings");
  screen = show (self, "outcome", self->outcome);
  last = concord_screen_get_n_pages (screen) - 1;
  concord_screen_set_page (screen, last);
  concord_test_settle (screen);
  assert_says (screen, "P1C60:");

  for (guint i = 0; i < 20; i++)
    {
      first = g_strdup_printf ("Come before %u", i);
      concord_test_desk_add (&self->desk, CONCORD_KIND_COMMITMENT, self->priority, first);
      g_clear_pointer (&first, g_free);
      assert_says (screen, "P1C60:");
    }
  g_assert_cmpuint (concord_screen_get_page (screen), >, last);

  record = concord_record_list_peek (concord_graph_list (self->desk.graph, CONCORD_KIND_COMMITMENT), 0);
  g_assert_true (concord_screen_find (screen, record, &page));
  g_assert_cmpuint (page, <, last);
  g_assert_true (concord_screen_find (screen, self->commitment, &page));
  g_assert_false (concord_screen_find (screen, concord_desk_get_session (self->desk.desk), &page));
}

/* --- how they look --------------------------------------------------------------- */

static void
test_size_of_desktop_text_changes_nothing (Fixture      *self,
                                           gconstpointer data)
{
  GtkSettings *settings = gtk_settings_get_default ();
  ConcordScreen *screen = show (self, "outcome", self->outcome);
  GtkWidget *label = concord_test_find_label (screen, "Open four hubs");
  int height = gtk_widget_get_height (label);
  int dpi;

  g_object_get (settings, "gtk-xft-dpi", &dpi, NULL);
  g_object_set (settings, "gtk-xft-dpi", 2 * 96 * 1024, NULL);
  concord_test_settle (screen);
  g_assert_cmpint (gtk_widget_get_height (concord_test_find_label (screen, "Open four hubs")), ==, height);
  g_free (concord_test_screens_check (screen));
  g_object_set (settings, "gtk-xft-dpi", dpi, NULL);
}

static float
find_x (ConcordScreen *screen,
        const char    *text)
{
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (concord_test_find_label (screen, text), GTK_WIDGET (screen), &bounds));

  return bounds.origin.x + bounds.size.width / 2;
}

static void
test_reads_from_right_to_left (Fixture      *self,
                               gconstpointer data)
{
  ConcordScreen *screen;

  concord_test_desk_add (&self->desk, CONCORD_KIND_PRIORITY, self->outcome, "Second");
  screen = show (self, "outcome", self->outcome);
  g_assert_cmpfloat (find_x (screen, "Early help"), <, find_x (screen, "Second"));
  concord_test_desk_close (&self->desk);

  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  screen = show (self, "outcome", self->outcome);
  g_assert_cmpfloat (find_x (screen, "Early help"), >, find_x (screen, "Second"));
  g_free (concord_test_screens_check (screen));
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

static void
test_light_where_somebody_chose_it (Fixture      *self,
                                    gconstpointer data)
{
  g_autoptr (GSettings) settings = g_settings_new (APPLICATION_ID);
  ConcordScreen *screen = show (self, "outcome", self->outcome);

  g_assert_false (find_style (GTK_WIDGET (screen), "light"));
  g_settings_set_boolean (settings, "stage-light", TRUE);
  g_assert_true (find_style (GTK_WIDGET (screen), "light"));
  g_settings_set_boolean (settings, "stage-light", FALSE);
  g_assert_false (find_style (GTK_WIDGET (screen), "light"));
}

static void
test_screen_readers_find_headings (Fixture      *self,
                                   gconstpointer data)
{
  ConcordScreen *screen = show (self, "outcome", self->outcome);
  GtkWidget *title = concord_test_find_label (screen, "Fewer children in care");
  GtkWidget *heading = concord_test_find_label (screen, "Early help");

  gtk_test_accessible_assert_role (screen, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_test_accessible_assert_property (screen, GTK_ACCESSIBLE_PROPERTY_LABEL, "Fewer children in care");
  gtk_test_accessible_assert_role (title, GTK_ACCESSIBLE_ROLE_HEADING);
  gtk_test_accessible_assert_property (title, GTK_ACCESSIBLE_PROPERTY_LEVEL, 1);
  gtk_test_accessible_assert_role (heading, GTK_ACCESSIBLE_ROLE_HEADING);
  gtk_test_accessible_assert_property (heading, GTK_ACCESSIBLE_PROPERTY_LEVEL, 2);
  gtk_test_accessible_assert_role (find_line (screen, "Train staff"), GTK_ACCESSIBLE_ROLE_LIST_ITEM);
}

static void
test_nothing_takes_the_focus (Fixture      *self,
                              gconstpointer data)
{
  ConcordScreen *screen = show (self, "outcome", self->outcome);

  g_assert_false (gtk_widget_child_focus (GTK_WIDGET (screen), GTK_DIR_TAB_FORWARD));
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  concord_test_screens_load_style ();

#define ADD(name, test) g_test_add ("/screens/" name, Fixture, NULL, set_up, test, tear_down)
  ADD ("sample-is-legible", test_sample_is_legible);
  ADD ("outcome-says-who-promised-what", test_outcome_says_who_promised_what);
  ADD ("partner-says-what-it-promised", test_partner_says_what_it_promised);
  ADD ("glance-says-how-far-it-is", test_glance_says_how_far_it_is);
  ADD ("agenda-follows-the-clock", test_agenda_follows_the_clock);
  ADD ("clock-warns-with-words-and-colour", test_clock_warns_with_words_and_colour);
  ADD ("edit-is-there-at-once", test_edit_is_there_at_once);
  ADD ("highlight-goes-away", test_highlight_goes_away);
  ADD ("first-sight-is-no-change", test_first_sight_is_no_change);
  ADD ("new-cards-and-headings-stand-out", test_new_cards_and_headings_stand_out);
  ADD ("what-is-undone-goes-back", test_what_is_undone_goes_back);
  ADD ("removed-outcome-leaves-its-screen-alone", test_removed_outcome_leaves_its_screen_alone);
  ADD ("pages-grow-with-the-board", test_pages_grow_with_the_board);
  ADD ("page-stays-when-something-comes-before-it", test_page_stays_when_something_comes_before_it);
  ADD ("size-of-desktop-text-changes-nothing", test_size_of_desktop_text_changes_nothing);
  ADD ("reads-from-right-to-left", test_reads_from_right_to_left);
  ADD ("light-where-somebody-chose-it", test_light_where_somebody_chose_it);
  ADD ("screen-readers-find-headings", test_screen_readers_find_headings);
  ADD ("nothing-takes-the-focus", test_nothing_takes_the_focus);

  return g_test_run ();
}
