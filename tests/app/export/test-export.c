/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Making what was chosen of a session, and writing it to files, from a worker. */

#include "config.h"

#include <glib/gstdio.h>
#include <string.h>

#include "concord-export-task.h"
#include "concord-library-steps.h"

typedef struct
{
  char *folder;
  char *database;
  char *session;
  ConcordStore *store;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  const ConcordNewSession said = { .title = "Northmere 2046", .vision = "Every child thrives", .horizon = 2046 };
  g_autoptr (GError) error = NULL;
  g_autoptr (ConcordEdit) edit = NULL;

  fixture->folder = g_dir_make_tmp ("concord-export-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->database = g_build_filename (fixture->folder, "sessions.db", NULL);
  fixture->store = concord_store_open (fixture->database, &error);
  g_assert_no_error (error);
  edit = concord_library_steps_new (&said, &fixture->session);
  concord_store_apply (fixture->store, edit, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_autoptr (GDir) dir = NULL;
  const char *name;

  g_assert_finalize_object (fixture->store);
  dir = g_dir_open (fixture->folder, 0, NULL);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (fixture->folder, name, NULL);

      g_remove (child);
    }
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->database);
  g_free (fixture->session);
}

static void
on_done (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

static GAsyncResult *
wait_for (GAsyncResult **result)
{
  while (*result == NULL)
    g_main_context_iteration (NULL, TRUE);

  return *result;
}

static ConcordBundle *
make (Fixture                   *fixture,
      const ConcordExportChoice *choice,
      const char                *revision,
      ConcordExportTold          told,
      gpointer                   told_data,
      GBytes                   **base)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  ConcordBundle *bundle;

  concord_export_make_async (fixture->database, fixture->session, choice, revision, told, told_data, NULL, on_done, &result);
  bundle = concord_export_make_finish (wait_for (&result), base, &error);
  g_assert_no_error (error);

  return bundle;
}

static gboolean
holds (GBytes     *bytes,
       const char *words)
{
  return g_strstr_len (g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), words) != NULL;
}

static void
count_told (guint         i,
            guint         n,
            ConcordFormat format,
            gpointer      user_data)
{
  guint *told = user_data;

  g_assert_cmpuint (i, ==, *told);
  g_assert_cmpuint (n, ==, 2);
  (*told)++;
}

static void
every_chosen_form_is_made_and_told_of (Fixture      *fixture,
                                       gconstpointer data)
{
  g_autoptr (ConcordExportChoice) choice = concord_export_choice_new ();
  g_autoptr (ConcordBundle) bundle = NULL;
  guint told = 0;

  concord_export_choice_set (choice, CONCORD_FORMAT_SESSION, TRUE);
  bundle = make (fixture, choice, NULL, count_told, &told, NULL);
  g_assert_cmpuint (told, ==, 2);
  g_assert_cmpuint (concord_bundle_get_n (bundle), ==, 2);
  g_assert_cmpstr (concord_bundle_get_name (bundle, 0), ==, "Northmere 2046 – summary.html");
  g_assert_cmpstr (concord_bundle_get_name (bundle, 1), ==, "Northmere 2046.concord.json");
  g_assert_true (holds (concord_bundle_get_bytes (bundle, 0), "Every child thrives"));
}

static void
a_revision_is_in_the_file_and_kept_whole (Fixture      *fixture,
                                          gconstpointer data)
{
  const char *revision = "0b5c1f2e-2f4e-4d63-9f8e-2d2e1c7a0b11";
  g_autoptr (ConcordExportChoice) choice = concord_export_choice_new ();
  g_autoptr (ConcordBundle) bundle = NULL;
  g_autoptr (GBytes) base = NULL;

  choice->formats = 0;
  concord_export_choice_set (choice, CONCORD_FORMAT_SESSION, TRUE);
  g_assert_true (concord_export_choice_is_answerable (choice));
  bundle = make (fixture, choice, revision, NULL, NULL, &base);
  g_assert_true (holds (concord_bundle_get_bytes (bundle, 0), revision));
  g_assert_nonnull (base);
  g_assert_true (holds (base, "Every child thrives"));
}

static void
a_cancelled_export_makes_nothing (Fixture      *fixture,
                                  gconstpointer data)
{
  g_autoptr (ConcordExportChoice) choice = concord_export_choice_new ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  concord_export_make_async (fixture->database, fixture->session, choice, NULL, NULL, NULL, cancellable, on_done, &result);
  g_cancellable_cancel (cancellable);
  g_assert_null (concord_export_make_finish (wait_for (&result), NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
a_cancelled_export_leaves_the_old_file (Fixture      *fixture,
                                        gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "summary.html", NULL);
  g_autofree char *left = NULL;
  g_autoptr (ConcordExportChoice) choice = concord_export_choice_new ();
  g_autoptr (ConcordBundle) bundle = make (fixture, choice, NULL, NULL, NULL, NULL);
  g_autoptr (GFile) to = g_file_new_for_path (path);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (path, "last year's", -1, NULL));
  g_cancellable_cancel (cancellable);
  concord_export_write_async (bundle, CONCORD_EXPORT_TO_FILE, to, cancellable, on_done, &result);
  g_assert_false (concord_export_write_finish (wait_for (&result), &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_true (g_file_get_contents (path, &left, NULL, NULL));
  g_assert_cmpstr (left, ==, "last year's");
}

static void
a_folder_that_is_not_there_is_an_error (Fixture      *fixture,
                                        gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "nowhere", "summary.html", NULL);
  g_autoptr (ConcordExportChoice) choice = concord_export_choice_new ();
  g_autoptr (ConcordBundle) bundle = make (fixture, choice, NULL, NULL, NULL, NULL);
  g_autoptr (GFile) to = g_file_new_for_path (path);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  concord_export_write_async (bundle, CONCORD_EXPORT_TO_FILE, to, NULL, on_done, &result);
  g_assert_false (concord_export_write_finish (wait_for (&result), &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_assert_nonnull (strstr (error->message, "summary.html"));
}

static void
a_choice_is_remembered (void)
{
  g_autoptr (GSettings) settings = g_settings_new (APPLICATION_ID);
  g_autoptr (ConcordExportChoice) choice = concord_export_choice_new ();
  g_autoptr (ConcordExportChoice) read = NULL;
  ConcordExportOptions options;

  choice->formats = 0;
  concord_export_choice_set (choice, CONCORD_FORMAT_PDF, TRUE);
  concord_export_choice_set (choice, CONCORD_FORMAT_SESSION, TRUE);
  choice->hide = CONCORD_HIDE_FROM_PUBLIC;
  choice->left_out = CONCORD_PART_MONEY | CONCORD_PART_SIGNATURES;
  choice->paper = choice->paper == CONCORD_PAPER_A4 ? CONCORD_PAPER_LETTER : CONCORD_PAPER_A4;
  choice->form = TRUE;
  choice->byte_order_mark = FALSE;
  g_set_str (&choice->language, "en-GB");
  g_set_str (&choice->second_language, "cy");
  concord_export_choice_save (choice, settings);

  read = concord_export_choice_load (settings);
  g_assert_cmpuint (read->formats, ==, choice->formats);
  g_assert_cmpuint (read->hide, ==, choice->hide);
  g_assert_cmpuint (read->left_out, ==, choice->left_out);
  g_assert_cmpuint (read->paper, ==, choice->paper);
  g_assert_true (read->form);
  g_assert_false (read->byte_order_mark);
  g_assert_cmpstr (read->language, ==, "en-GB");
  g_assert_cmpstr (read->second_language, ==, "cy");

  options = concord_export_choice_get_options (read, NULL, 0);
  g_assert_false (options.parts & CONCORD_PART_MONEY);
  g_assert_true (options.parts & CONCORD_PART_OUTCOMES);
}

/* 0 would stand for all of them. */
static void
leaving_out_every_part_leaves_none (void)
{
  g_autoptr (ConcordExportChoice) choice = concord_export_choice_new ();
  guint n;
  const ConcordPart *parts = concord_parts (&n);
  ConcordExportOptions options;

  for (guint i = 0; i < n; i++)
    choice->left_out |= parts[i].flag;
  options = concord_export_choice_get_options (choice, NULL, 0);
  g_assert_cmpuint (options.parts, !=, 0);
  g_assert_cmpuint (options.parts & choice->left_out, ==, 0);
}

static void
only_what_can_be_answered_is_a_revision (void)
{
  g_autoptr (ConcordExportChoice) choice = concord_export_choice_new ();

  g_assert_false (concord_export_choice_is_answerable (choice));
  choice->form = TRUE;
  g_assert_true (concord_export_choice_is_answerable (choice));
  choice->formats = 0;
  concord_export_choice_set (choice, CONCORD_FORMAT_PDF, TRUE);
  g_assert_false (concord_export_choice_is_answerable (choice));
}

#define ADD(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/export/every-chosen-form-is-made-and-told-of", every_chosen_form_is_made_and_told_of);
  ADD ("/export/a-revision-is-in-the-file-and-kept-whole", a_revision_is_in_the_file_and_kept_whole);
  ADD ("/export/a-cancelled-export-makes-nothing", a_cancelled_export_makes_nothing);
  ADD ("/export/a-cancelled-export-leaves-the-old-file", a_cancelled_export_leaves_the_old_file);
  ADD ("/export/a-folder-that-is-not-there-is-an-error", a_folder_that_is_not_there_is_an_error);
  g_test_add_func ("/export/a-choice-is-remembered", a_choice_is_remembered);
  g_test_add_func ("/export/leaving-out-every-part-leaves-none", leaving_out_every_part_leaves_none);
  g_test_add_func ("/export/only-what-can-be-answered-is-a-revision", only_what_can_be_answered_is_a_revision);

  return g_test_run ();
}
