/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What happens to what was typed when the database is taken away. */

#include "config.h"

#include <glib/gstdio.h>

#include "concord-desk.h"
#include "concord-library-steps.h"
#include "concord-order.h"
#include "concord-outcome.h"
#include "concord-session.h"

typedef struct
{
  char *folder;
  char *path;
  char *away;
  ConcordStore *store;
  ConcordDesk *desk;
} Fixture;

static void
set_up (Fixture *fixture,
        gconstpointer data)
{
  const ConcordNewSession said = { .title = "Northmere" };
  g_autoptr (GError) error = NULL;
  g_autoptr (ConcordEdit) edit = NULL;
  g_autofree char *id = NULL;

  fixture->folder = g_dir_make_tmp ("concord-test-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->path = g_build_filename (fixture->folder, "sessions.db", NULL);
  fixture->away = g_build_filename (fixture->folder, "elsewhere.db", NULL);
  fixture->store = concord_store_open (fixture->path, &error);
  g_assert_no_error (error);

  edit = concord_library_steps_new (&said, &id);
  concord_store_apply (fixture->store, edit, &error);
  g_assert_no_error (error);
  fixture->desk = concord_desk_new (fixture->store, id, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture *fixture,
           gconstpointer data)
{
  g_autoptr (GDir) dir = NULL;
  const char *name;

  g_assert_finalize_object (fixture->desk);
  g_assert_finalize_object (fixture->store);

  dir = g_dir_open (fixture->folder, 0, NULL);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (fixture->folder, name, NULL);

      g_unlink (child);
    }
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->path);
  g_free (fixture->away);
}

static void
take_database_away (Fixture *fixture)
{
  g_assert_cmpint (g_rename (fixture->path, fixture->away), ==, 0);
}

static void
put_database_back (Fixture *fixture)
{
  g_assert_cmpint (g_rename (fixture->away, fixture->path), ==, 0);
}

static gboolean
write_title (Fixture *fixture,
             const char *title,
             const char *group)
{
  g_autoptr (ConcordEdit) edit = concord_desk_begin (fixture->desk, "Change title");
  const char *id = concord_record_get_id (concord_desk_get_session (fixture->desk));

  concord_edit_set_group (edit, group);
  concord_edit_set_text (edit, CONCORD_KIND_SESSION, id, CONCORD_SESSION_TITLE, title);

  return concord_desk_commit (fixture->desk, edit);
}

static gboolean
write_vision (Fixture *fixture,
              const char *vision)
{
  g_autoptr (ConcordEdit) edit = concord_desk_begin (fixture->desk, "Change vision");
  const char *id = concord_record_get_id (concord_desk_get_session (fixture->desk));

  concord_edit_set_text (edit, CONCORD_KIND_SESSION, id, CONCORD_SESSION_VISION, vision);

  return concord_desk_commit (fixture->desk, edit);
}

static const char *
read_field (Fixture *fixture,
            guint field)
{
  return concord_record_get_text (concord_desk_get_session (fixture->desk), field);
}

/* Returns: (transfer full): what the database itself says, read by a connection of its own */
static char *
read_stored_title (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  const char *id = concord_record_get_id (concord_desk_get_session (fixture->desk));
  g_autoptr (ConcordGraph) graph = concord_store_read_session (fixture->path, id, &error);

  g_assert_no_error (error);
  return g_strdup (concord_record_get_text (concord_graph_get_session (graph), CONCORD_SESSION_TITLE));
}

static void
count (GObject *object,
       GParamSpec *pspec,
       guint *counted)
{
  (*counted)++;
}

static void
test_a_change_is_saved_at_once (Fixture *fixture,
                                gconstpointer data)
{
  g_autofree char *stored = NULL;

  g_assert_null (concord_desk_get_undo_label (fixture->desk));
  g_assert_true (write_title (fixture, "Northmere 2046", NULL));

  g_assert_true (concord_desk_get_saved (fixture->desk));
  g_assert_null (concord_desk_get_problem (fixture->desk));
  g_assert_cmpstr (concord_desk_get_undo_label (fixture->desk), ==, "Change title");
  g_assert_cmpstr (read_field (fixture, CONCORD_SESSION_TITLE), ==, "Northmere 2046");
  stored = read_stored_title (fixture);
  g_assert_cmpstr (stored, ==, "Northmere 2046");
}

static void
test_undo_and_redo_go_both_ways (Fixture *fixture,
                                 gconstpointer data)
{
  g_assert_true (write_title (fixture, "Northmere 2046", NULL));

  g_assert_true (concord_desk_undo (fixture->desk));
  g_assert_cmpstr (read_field (fixture, CONCORD_SESSION_TITLE), ==, "Northmere");
  g_assert_cmpstr (concord_desk_get_redo_label (fixture->desk), ==, "Change title");
  g_assert_false (concord_desk_undo (fixture->desk));

  g_assert_true (concord_desk_redo (fixture->desk));
  g_assert_cmpstr (read_field (fixture, CONCORD_SESSION_TITLE), ==, "Northmere 2046");
  g_assert_null (concord_desk_get_redo_label (fixture->desk));
}

static void
test_what_cannot_be_saved_waits_and_says_why (Fixture *fixture,
                                              gconstpointer data)
{
  guint told = 0;

  g_signal_connect (fixture->desk, "notify::saved", G_CALLBACK (count), &told);
  take_database_away (fixture);
  g_assert_false (write_title (fixture, "Northmere 2046", NULL));

  g_assert_false (concord_desk_get_saved (fixture->desk));
  g_assert_cmpuint (told, ==, 1);
  g_assert_nonnull (strstr (concord_desk_get_problem (fixture->desk), "moved or deleted"));
  g_assert_cmpstr (read_field (fixture, CONCORD_SESSION_TITLE), ==, "Northmere");
  put_database_back (fixture);
}

static void
test_retry_saves_everything_in_order (Fixture *fixture,
                                      gconstpointer data)
{
  g_autofree char *stored = NULL;

  take_database_away (fixture);
  g_assert_false (write_title (fixture, "First", NULL));
  g_assert_false (write_vision (fixture, "Every child thrives"));
  g_assert_false (write_title (fixture, "Last", NULL));
  g_assert_false (concord_desk_retry (fixture->desk));

  put_database_back (fixture);
  g_assert_true (concord_desk_retry (fixture->desk));

  g_assert_true (concord_desk_get_saved (fixture->desk));
  g_assert_null (concord_desk_get_problem (fixture->desk));
  g_assert_cmpstr (read_field (fixture, CONCORD_SESSION_TITLE), ==, "Last");
  g_assert_cmpstr (read_field (fixture, CONCORD_SESSION_VISION), ==, "Every child thrives");
  stored = read_stored_title (fixture);
  g_assert_cmpstr (stored, ==, "Last");
}

static void
test_the_next_change_takes_the_waiting_ones_along (Fixture *fixture,
                                                   gconstpointer data)
{
  take_database_away (fixture);
  g_assert_false (write_title (fixture, "First", NULL));
  put_database_back (fixture);

  g_assert_true (write_vision (fixture, "Every child thrives"));
  g_assert_true (concord_desk_get_saved (fixture->desk));
  g_assert_cmpstr (read_field (fixture, CONCORD_SESSION_TITLE), ==, "First");
}

static void
test_a_field_that_is_still_being_typed_waits_once (Fixture *fixture,
                                                   gconstpointer data)
{
  take_database_away (fixture);
  g_assert_false (write_title (fixture, "N", "title"));
  g_assert_false (write_title (fixture, "No", "title"));
  g_assert_false (write_title (fixture, "Nor", "title"));
  put_database_back (fixture);
  g_assert_true (concord_desk_retry (fixture->desk));

  g_assert_cmpstr (read_field (fixture, CONCORD_SESSION_TITLE), ==, "Nor");
  g_assert_true (concord_desk_undo (fixture->desk));
  g_assert_cmpstr (read_field (fixture, CONCORD_SESSION_TITLE), ==, "Northmere");
}

static void
test_nothing_older_is_undone_while_something_waits (Fixture *fixture,
                                                    gconstpointer data)
{
  g_assert_true (write_title (fixture, "Saved", NULL));
  take_database_away (fixture);
  g_assert_false (write_vision (fixture, "Not saved"));

  g_assert_false (concord_desk_undo (fixture->desk));
  g_assert_cmpstr (read_field (fixture, CONCORD_SESSION_TITLE), ==, "Saved");
  put_database_back (fixture);
}

static void
test_what_is_refused_does_not_hold_up_the_rest (Fixture *fixture,
                                                gconstpointer data)
{
  g_autofree char *nowhere = concord_id_new ();
  g_autoptr (ConcordEdit) edit = concord_desk_begin (fixture->desk, "Change outcome");

  concord_edit_set_text (edit, CONCORD_KIND_OUTCOME, nowhere, CONCORD_OUTCOME_TITLE, "Of nobody");
  g_assert_false (concord_desk_commit (fixture->desk, edit));
  g_assert_nonnull (concord_desk_get_problem (fixture->desk));

  g_assert_true (write_title (fixture, "Goes on", NULL));
  g_assert_cmpstr (read_field (fixture, CONCORD_SESSION_TITLE), ==, "Goes on");
  g_assert_false (concord_desk_get_saved (fixture->desk));

  concord_desk_discard_pending (fixture->desk);
  g_assert_true (concord_desk_get_saved (fixture->desk));
  g_assert_null (concord_desk_get_problem (fixture->desk));
}

static void
test_a_draft_survives_its_database (Fixture *fixture,
                                    gconstpointer data)
{
  g_autofree char *draft = NULL;
  g_autofree char *stored = NULL;
  const char *id = concord_record_get_id (concord_desk_get_session (fixture->desk));

  take_database_away (fixture);
  concord_desk_set_draft (fixture->desk, "capture", "Half a sent");
  g_assert_false (concord_desk_get_saved (fixture->desk));
  draft = concord_desk_get_draft (fixture->desk, "capture");
  g_assert_cmpstr (draft, ==, "Half a sent");

  put_database_back (fixture);
  g_assert_true (concord_desk_retry (fixture->desk));
  stored = concord_store_get_draft (fixture->store, id, "capture");
  g_assert_cmpstr (stored, ==, "Half a sent");
}

static void
test_what_is_gone_is_not_selected (Fixture *fixture,
                                   gconstpointer data)
{
  g_autoptr (ConcordEdit) edit = concord_desk_begin (fixture->desk, "Add outcome");
  const char *id = concord_edit_add (edit, CONCORD_KIND_OUTCOME, concord_order_first ());
  ConcordRecord *outcome;

  concord_edit_set_text (edit, CONCORD_KIND_OUTCOME, id, CONCORD_OUTCOME_TITLE, "Children thrive");
  g_assert_true (concord_desk_commit (fixture->desk, edit));
  outcome = concord_graph_lookup (concord_desk_get_graph (fixture->desk), id);
  concord_desk_set_selected (fixture->desk, outcome);
  g_assert_true (concord_desk_get_selected (fixture->desk) == outcome);

  g_assert_true (concord_desk_undo (fixture->desk));
  g_assert_null (concord_desk_get_selected (fixture->desk));
}

static void
test_a_session_that_is_not_there_has_no_desk (Fixture *fixture,
                                              gconstpointer data)
{
  g_autofree char *nowhere = concord_id_new ();
  g_autoptr (GError) error = NULL;

  g_assert_null (concord_desk_new (fixture->store, nowhere, &error));
  g_assert_error (error, CONCORD_STORE_ERROR, CONCORD_STORE_ERROR_NOT_FOUND);
}

#define ADD(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/desk/a-change-is-saved-at-once", test_a_change_is_saved_at_once);
  ADD ("/desk/undo-and-redo-go-both-ways", test_undo_and_redo_go_both_ways);
  ADD ("/desk/what-cannot-be-saved-waits-and-says-why", test_what_cannot_be_saved_waits_and_says_why);
  ADD ("/desk/retry-saves-everything-in-order", test_retry_saves_everything_in_order);
  ADD ("/desk/the-next-change-takes-the-waiting-ones-along", test_the_next_change_takes_the_waiting_ones_along);
  ADD ("/desk/a-field-that-is-still-being-typed-waits-once", test_a_field_that_is_still_being_typed_waits_once);
  ADD ("/desk/nothing-older-is-undone-while-something-waits", test_nothing_older_is_undone_while_something_waits);
  ADD ("/desk/what-is-refused-does-not-hold-up-the-rest", test_what_is_refused_does_not_hold_up_the_rest);
  ADD ("/desk/a-draft-survives-its-database", test_a_draft_survives_its_database);
  ADD ("/desk/what-is-gone-is-not-selected", test_what_is_gone_is_not_selected);
  ADD ("/desk/a-session-that-is-not-there-has-no-desk", test_a_session_that_is_not_there_has_no_desk);

  return g_test_run ();
}
