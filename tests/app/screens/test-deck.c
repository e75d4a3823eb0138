/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The deck of a session: which screens there are, and how little changes when the board does. */

#include "config.h"

#include "../inspector/concord-test-desk.h"

#include "concord-deck.h"
#include "concord-kinds.h"
#include "concord-steps.h"
#include "concord-test-window.h"

typedef struct
{
  ConcordTestDesk desk;
  ConcordRecord *outcome[3];
  ConcordRecord *partner;
  ConcordDeck *deck;
  GString *changes;
} Fixture;

static void
on_items_changed (Fixture *self,
                  guint    position,
                  guint    removed,
                  guint    added)
{
  g_string_append_printf (self->changes, "%s%u-%u+%u", self->changes->len > 0 ? " " : "", position, removed, added);
}

static void
set_up (Fixture      *self,
        gconstpointer data)
{
  static const char *const titles[] = { "A", "B", "C" };

  concord_test_desk_set_up (&self->desk, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    self->outcome[i] = concord_test_desk_add (&self->desk, CONCORD_KIND_OUTCOME, NULL, titles[i]);
  self->partner = concord_test_desk_add (&self->desk, CONCORD_KIND_PARTNER, NULL, "Police");

  self->deck = concord_deck_new (self->desk.desk);
  self->changes = g_string_new (NULL);
  g_signal_connect_swapped (self->deck, "items-changed", G_CALLBACK (on_items_changed), self);
}

static void
tear_down (Fixture      *self,
           gconstpointer data)
{
  g_assert_finalize_object (self->deck);
  g_string_free (self->changes, TRUE);
  concord_test_desk_tear_down (&self->desk, NULL);
}

/* Returns: (transfer none): still alive, since the deck has it */
static ConcordSlide *
peek (Fixture *self,
      guint    index)
{
  g_autoptr (ConcordSlide) slide = g_list_model_get_item (G_LIST_MODEL (self->deck), index);

  return slide;
}

static void
assert_deck (Fixture    *self,
             const char *said)
{
  g_autoptr (GString) titles = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->deck)); i++)
    {
      g_autofree char *title = concord_slide_dup_title (peek (self, i));

      g_string_append_printf (titles, "%s%s", i > 0 ? ", " : "", title);
    }

  g_assert_cmpstr (titles->str, ==, said);
}

static void
assert_changes (Fixture    *self,
                const char *changes)
{
  g_assert_cmpstr (self->changes->str, ==, changes);
  g_string_truncate (self->changes, 0);
}

static void
set_whole (Fixture       *self,
           ConcordRecord *record,
           guint          field,
           gint64         whole)
{
  g_autoptr (ConcordEdit) edit = concord_desk_begin (self->desk.desk, "Change");

  concord_edit_set_whole (edit, concord_record_get_kind (record), concord_record_get_id (record), field, whole);
  g_assert_true (concord_desk_commit (self->desk.desk, edit));
}

static void
commit (Fixture     *self,
        ConcordEdit *edit)
{
  g_autoptr (ConcordEdit) owned = edit;

  g_assert_true (concord_desk_commit (self->desk.desk, edit));
}

static void
test_screens_in_order (Fixture      *self,
                       gconstpointer data)
{
  assert_deck (self, "Vision, Outcomes at a glance, A, B, C, Police");
  concord_test_desk_add (&self->desk, CONCORD_KIND_AGENDA_ITEM, NULL, "Welcome");
  assert_deck (self, "Vision, Outcomes at a glance, A, B, C, Police, Agenda, Clock");
  assert_changes (self, "6-0+1 7-0+1");
}

static void
test_whoever_is_only_influenced_has_no_screen (Fixture      *self,
                                               gconstpointer data)
{
  set_whole (self, self->partner, CONCORD_PARTNER_REACH, CONCORD_PARTNER_INFLUENCE);
  assert_deck (self, "Vision, Outcomes at a glance, A, B, C");
  assert_changes (self, "5-1+0");
}

static void
test_new_outcome_is_one_insertion (Fixture      *self,
                                   gconstpointer data)
{
  ConcordSlide *police = peek (self, 5);

  concord_test_desk_add (&self->desk, CONCORD_KIND_OUTCOME, NULL, "D");
  assert_deck (self, "Vision, Outcomes at a glance, A, B, C, D, Police");
  assert_changes (self, "5-0+1");
  g_assert_true (peek (self, 6) == police);
}

static void
on_notify (guint *n)
{
  (*n)++;
}

static void
test_renaming_only_notifies (Fixture      *self,
                             gconstpointer data)
{
  guint renamed = 0;
  guint others = 0;

  g_signal_connect_swapped (peek (self, 2), "notify::title", G_CALLBACK (on_notify), &renamed);
  g_signal_connect_swapped (peek (self, 3), "notify::title", G_CALLBACK (on_notify), &others);
  concord_test_desk_set_text (&self->desk, self->outcome[0], CONCORD_OUTCOME_TITLE, "A better one");
  assert_deck (self, "Vision, Outcomes at a glance, A better one, B, C, Police");
  assert_changes (self, "");
  g_assert_cmpuint (renamed, ==, 1);
  g_assert_cmpuint (others, ==, 0);
}

static void
test_moving_takes_one_slide_along (Fixture      *self,
                                   gconstpointer data)
{
  ConcordSlide *a = peek (self, 2);
  ConcordSlide *b = peek (self, 3);

  commit (self, concord_steps_move (self->desk.graph, self->outcome[0], NULL, 2));
  assert_deck (self, "Vision, Outcomes at a glance, B, C, A, Police");
  assert_changes (self, "2-1+0 4-0+1");
  g_assert_true (peek (self, 4) == a);

  commit (self, concord_steps_move (self->desk.graph, self->outcome[0], NULL, 0));
  assert_deck (self, "Vision, Outcomes at a glance, A, B, C, Police");
  assert_changes (self, "4-1+0 2-0+1");
  g_assert_true (peek (self, 2) == a);
  g_assert_true (peek (self, 3) == b);
}

static void
test_private_outcome_has_no_screen (Fixture      *self,
                                    gconstpointer data)
{
  set_whole (self, self->outcome[1], CONCORD_OUTCOME_PRIVATE, 1);
  assert_deck (self, "Vision, Outcomes at a glance, A, C, Police");
  assert_changes (self, "3-1+0");
  g_assert_null (concord_deck_find (self->deck, "outcome", self->outcome[1]));
}

static void
test_nothing_to_glance_at_without_outcomes (Fixture      *self,
                                            gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (self->outcome); i++)
    commit (self, concord_steps_delete (self->desk.graph, self->outcome[i]));
  assert_deck (self, "Vision, Police");
}

static void
test_removed_outcome_comes_back_by_undo (Fixture      *self,
                                         gconstpointer data)
{
  commit (self, concord_steps_delete (self->desk.graph, self->outcome[1]));
  assert_changes (self, "3-1+0");
  g_assert_true (concord_desk_undo (self->desk.desk));
  assert_changes (self, "3-0+1");
  assert_deck (self, "Vision, Outcomes at a glance, A, B, C, Police");
}

static void
test_every_card_has_its_screen (Fixture      *self,
                                gconstpointer data)
{
  ConcordRecord *priority = concord_test_desk_add (&self->desk, CONCORD_KIND_PRIORITY, self->outcome[1], "b");
  ConcordRecord *commitment = concord_test_desk_add (&self->desk, CONCORD_KIND_COMMITMENT, priority, "1");
  ConcordRecord *note = concord_test_desk_add (&self->desk, CONCORD_KIND_NOTE, NULL, "Aside");

  g_assert_true (concord_deck_find_record (self->deck, concord_desk_get_session (self->desk.desk)) == peek (self, 0));
  g_assert_true (concord_deck_find_record (self->deck, self->outcome[1]) == peek (self, 3));
  g_assert_true (concord_deck_find_record (self->deck, priority) == peek (self, 3));
  g_assert_true (concord_deck_find_record (self->deck, commitment) == peek (self, 3));
  g_assert_true (concord_deck_find_record (self->deck, self->partner) == peek (self, 5));
  g_assert_null (concord_deck_find_record (self->deck, note));

  set_whole (self, priority, CONCORD_PRIORITY_PRIVATE, 1);
  g_assert_null (concord_deck_find_record (self->deck, commitment));
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(name, test) g_test_add ("/deck/" name, Fixture, NULL, set_up, test, tear_down)
  ADD ("screens-in-order", test_screens_in_order);
  ADD ("whoever-is-only-influenced-has-no-screen", test_whoever_is_only_influenced_has_no_screen);
  ADD ("new-outcome-is-one-insertion", test_new_outcome_is_one_insertion);
  ADD ("renaming-only-notifies", test_renaming_only_notifies);
  ADD ("moving-takes-one-slide-along", test_moving_takes_one_slide_along);
  ADD ("private-outcome-has-no-screen", test_private_outcome_has_no_screen);
  ADD ("nothing-to-glance-at-without-outcomes", test_nothing_to_glance_at_without_outcomes);
  ADD ("removed-outcome-comes-back-by-undo", test_removed_outcome_comes_back_by_undo);
  ADD ("every-card-has-its-screen", test_every_card_has_its_screen);

  return g_test_run ();
}
