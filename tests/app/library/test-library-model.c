/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the library shows of sessions, and that it tells the smallest change. */

#include "config.h"

#include <glib/gstdio.h>

#include "concord-library-model.h"
#include "concord-library-steps.h"
#include "concord-session.h"

typedef struct
{
  char *folder;
  ConcordStore *store;
  ConcordLibraryModel *model;
} Fixture;

static char *
add_session (Fixture *fixture,
             const char *title)
{
  const ConcordNewSession said = { .title = title, .date = "2026-10-14", .vision = "Every child thrives" };
  g_autoptr (GError) error = NULL;
  char *id = NULL;
  g_autoptr (ConcordEdit) edit = concord_library_steps_new (&said, &id);

  concord_store_apply (fixture->store, edit, &error);
  g_assert_no_error (error);

  return id;
}

static void
refresh (Fixture *fixture,
         const char *words)
{
  g_autoptr (GError) error = NULL;

  concord_library_model_refresh (fixture->model, fixture->store, words, &error);
  g_assert_no_error (error);
}

static void
set_up (Fixture *fixture,
        gconstpointer data)
{
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("concord-test-XXXXXX", &error);
  g_assert_no_error (error);
  path = g_build_filename (fixture->folder, "sessions.db", NULL);
  fixture->store = concord_store_open (path, &error);
  g_assert_no_error (error);
  fixture->model = concord_library_model_new ();
}

static void
tear_down (Fixture *fixture,
           gconstpointer data)
{
  g_autoptr (GDir) dir = NULL;
  const char *name;

  g_assert_finalize_object (fixture->model);
  g_assert_finalize_object (fixture->store);
  dir = g_dir_open (fixture->folder, 0, NULL);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (fixture->folder, name, NULL);

      g_unlink (child);
    }
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
}

typedef struct
{
  guint times;
  guint position;
  guint removed;
  guint added;
} Change;

static void
on_items_changed (GListModel *model,
                  guint position,
                  guint removed,
                  guint added,
                  Change *change)
{
  change->times++;
  change->position = position;
  change->removed = removed;
  change->added = added;
}

static void
on_changed (ConcordLibraryItem *item,
            guint *times)
{
  (*times)++;
}

static void
test_a_refresh_without_change_says_nothing (Fixture *fixture,
                                            gconstpointer data)
{
  Change change = { 0 };
  g_autofree char *id = add_session (fixture, "Northmere");

  refresh (fixture, NULL);
  g_signal_connect (fixture->model, "items-changed", G_CALLBACK (on_items_changed), &change);
  refresh (fixture, NULL);

  g_assert_cmpuint (change.times, ==, 0);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (fixture->model)), ==, 1);
}

static void
test_a_new_session_is_the_only_change (Fixture *fixture,
                                       gconstpointer data)
{
  Change change = { 0 };
  g_autofree char *one = add_session (fixture, "One");
  g_autofree char *two = add_session (fixture, "Two");
  g_autofree char *three = NULL;

  refresh (fixture, NULL);
  g_signal_connect (fixture->model, "items-changed", G_CALLBACK (on_items_changed), &change);
  three = add_session (fixture, "Three");
  refresh (fixture, NULL);

  g_assert_cmpuint (change.times, ==, 1);
  g_assert_cmpuint (change.removed, ==, 0);
  g_assert_cmpuint (change.added, ==, 1);
}

static void
test_a_renamed_session_stays_the_same_item (Fixture *fixture,
                                            gconstpointer data)
{
  guint times = 0;
  g_autofree char *id = add_session (fixture, "Northmere");
  g_autoptr (ConcordEdit) edit = concord_library_steps_rename (id, "Southmere");
  g_autoptr (ConcordLibraryItem) item = NULL;
  g_autoptr (GError) error = NULL;

  refresh (fixture, NULL);
  item = g_list_model_get_item (G_LIST_MODEL (fixture->model), 0);
  g_signal_connect (item, "changed", G_CALLBACK (on_changed), &times);

  concord_store_apply (fixture->store, edit, &error);
  g_assert_no_error (error);
  refresh (fixture, NULL);

  g_assert_cmpuint (times, ==, 1);
  g_assert_cmpstr (concord_library_item_get_title (item), ==, "Southmere");
}

static void
test_a_search_leaves_what_has_the_words (Fixture *fixture,
                                         gconstpointer data)
{
  g_autofree char *north = add_session (fixture, "Northmere");
  g_autofree char *carers = add_session (fixture, "Carers");
  g_autoptr (ConcordLibraryItem) item = NULL;

  refresh (fixture, "carers");
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (fixture->model)), ==, 1);
  item = g_list_model_get_item (G_LIST_MODEL (fixture->model), 0);
  g_assert_cmpstr (concord_library_item_get_id (item), ==, carers);

  refresh (fixture, "");
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (fixture->model)), ==, 2);
}

static void
test_a_card_says_as_much_as_was_said (Fixture *fixture,
                                      gconstpointer data)
{
  g_autofree char *id = add_session (fixture, "Northmere");
  g_autoptr (ConcordLibraryItem) item = NULL;
  g_autofree char *when = NULL;
  g_autofree char *text = NULL;
  g_autofree char *outcomes = NULL;

  refresh (fixture, NULL);
  item = g_list_model_get_item (G_LIST_MODEL (fixture->model), 0);
  when = concord_library_item_dup_when (item);
  text = concord_library_item_dup_text (item);
  outcomes = concord_library_item_dup_outcomes (item);

  g_assert_cmpstr (when, ==, "14 Oct 2026 · Draft");
  g_assert_cmpstr (text, ==, "Every child thrives");
  g_assert_cmpstr (outcomes, ==, "");
}

static void
test_what_was_found_stands_out_and_is_escaped (void)
{
  static const struct
  {
    const char *found;
    const char *markup;
  } cases[] = {
    { "no match", "no match" },
    { "a < b & \1c\2", "a &lt; b &amp; <b>c</b>" },
    { "\1one\2 and \1two\2", "<b>one</b> and <b>two</b>" },
    { "\1never closed", "<b>never closed</b>" },
    { "closed\2 only", "closed only" },
    { "\1twice \1open\2", "<b>twice open</b>" },
    { "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *markup = concord_library_found_to_markup (cases[i].found);
      g_autoptr (GString) plain = g_string_new (markup);

      g_string_replace (plain, "<span weight=\"bold\" background=\"#f8e45c\" foreground=\"#000000\">", "<b>", 0);
      g_string_replace (plain, "</span>", "</b>", 0);
      g_assert_cmpstr (plain->str, ==, cases[i].markup);
    }
}

#define ADD(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/library-model/a-refresh-without-change-says-nothing", test_a_refresh_without_change_says_nothing);
  ADD ("/library-model/a-new-session-is-the-only-change", test_a_new_session_is_the_only_change);
  ADD ("/library-model/a-renamed-session-stays-the-same-item", test_a_renamed_session_stays_the_same_item);
  ADD ("/library-model/a-search-leaves-what-has-the-words", test_a_search_leaves_what_has_the_words);
  ADD ("/library-model/a-card-says-as-much-as-was-said", test_a_card_says_as_much_as_was_said);
  g_test_add_func ("/library-model/what-was-found-stands-out-and-is-escaped",
                   test_what_was_found_stands_out_and_is_escaped);

  return g_test_run ();
}
