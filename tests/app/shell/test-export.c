/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Writing a session to files from a worker. */

#include "config.h"

#include <glib/gstdio.h>

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
set_up (Fixture *fixture,
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
tear_down (Fixture *fixture,
           gconstpointer data)
{
  g_autoptr (GDir) dir = NULL;
  const char *name;

  g_assert_finalize_object (fixture->store);
  dir = g_dir_open (fixture->folder, 0, NULL);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (fixture->folder, name, NULL);

      g_unlink (child);
    }
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->database);
  g_free (fixture->session);
}

static void
on_exported (GObject *source,
             GAsyncResult *result,
             gpointer user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

static gboolean
export_to (Fixture *fixture,
           const char *path,
           ConcordExportFormat format,
           GCancellable *cancellable,
           GError **error)
{
  g_autoptr (GFile) to = g_file_new_for_path (path);
  g_autoptr (GAsyncResult) result = NULL;

  concord_export_async (fixture->database, fixture->session, format, 0, to, cancellable, on_exported, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);

  return concord_export_finish (result, error);
}

static void
test_every_format_writes_what_it_says (Fixture *fixture,
                                       gconstpointer data)
{
  static const struct
  {
    ConcordExportFormat format;
    const char *name;
    const char *start;
    const char *inside;
  } cases[] = {
    { CONCORD_EXPORT_HTML, "summary.html", "<!DOCTYPE html>", "Every child thrives" },
    { CONCORD_EXPORT_PDF, "summary.pdf", "%PDF-", NULL },
    { CONCORD_EXPORT_SESSION, "northmere.concord.json", "{", "Every child thrives" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_build_filename (fixture->folder, cases[i].name, NULL);
      g_autofree char *written = NULL;
      g_autoptr (GError) error = NULL;

      export_to (fixture, path, cases[i].format, NULL, &error);
      g_assert_no_error (error);
      g_assert_true (g_file_get_contents (path, &written, NULL, NULL));
      g_assert_true (g_ascii_strncasecmp (written, cases[i].start, strlen (cases[i].start)) == 0);
      if (cases[i].inside != NULL)
        g_assert_nonnull (strstr (written, cases[i].inside));
    }
}

static void
test_a_cancelled_export_leaves_the_old_file (Fixture *fixture,
                                             gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "summary.html", NULL);
  g_autofree char *left = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (path, "last year's", -1, NULL));
  g_cancellable_cancel (cancellable);
  g_assert_false (export_to (fixture, path, CONCORD_EXPORT_HTML, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_true (g_file_get_contents (path, &left, NULL, NULL));
  g_assert_cmpstr (left, ==, "last year's");
}

static void
test_a_folder_that_is_not_there_is_an_error (Fixture *fixture,
                                             gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "nowhere", "summary.html", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_false (export_to (fixture, path, CONCORD_EXPORT_HTML, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
}

static void
test_a_suggested_name_works_on_every_machine (void)
{
  static const struct
  {
    const char *title;
    ConcordExportFormat format;
    const char *name;
  } cases[] = {
    { "Northmere 2046", CONCORD_EXPORT_HTML, "Northmere 2046 – summary.html" },
    { "Northmere 2046", CONCORD_EXPORT_PDF, "Northmere 2046 – summary.pdf" },
    { "Northmere 2046", CONCORD_EXPORT_SESSION, "Northmere 2046.concord.json" },
    { "a/b\\c:d*e?f\"g<h>i|j", CONCORD_EXPORT_SESSION, "a-b-c-d-e-f-g-h-i-j.concord.json" },
    { "  ", CONCORD_EXPORT_SESSION, "Session.concord.json" },
    { "..", CONCORD_EXPORT_SESSION, "Session.concord.json" },
    /* 80 bytes end within a letter. */
    { "xééééééééééééééééééééééééééééééééééééééééé", CONCORD_EXPORT_SESSION,
      "xééééééééééééééééééééééééééééééééééééééé.concord.json" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *name = concord_export_suggest_name (cases[i].title, cases[i].format);

      g_assert_cmpstr (name, ==, cases[i].name);
    }
}

#define ADD(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/export/every-format-writes-what-it-says", test_every_format_writes_what_it_says);
  ADD ("/export/a-cancelled-export-leaves-the-old-file", test_a_cancelled_export_leaves_the_old_file);
  ADD ("/export/a-folder-that-is-not-there-is-an-error", test_a_folder_that_is_not_there_is_an_error);
  g_test_add_func ("/export/a-suggested-name-works-on-every-machine", test_a_suggested_name_works_on_every_machine);

  return g_test_run ();
}
