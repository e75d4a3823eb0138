/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Files that are handed out together, in a folder and in a zip. */

#include "config.h"

#include <archive.h>
#include <archive_entry.h>
#include <glib/gstdio.h>
#include <locale.h>

#include "concord-bundle.h"

#define MADE 1791979200

typedef struct
{
  char *path;
  GFile *folder;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->path = g_dir_make_tmp ("concord-bundle-XXXXXX", NULL);
  fixture->folder = g_file_new_for_path (fixture->path);
}

static void
empty (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      if (g_file_test (child, G_FILE_TEST_IS_DIR))
        empty (child);
      g_remove (child);
    }
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_chmod (fixture->path, 0700);
  empty (fixture->path);
  g_rmdir (fixture->path);
  g_object_unref (fixture->folder);
  g_free (fixture->path);
}

static ConcordBundle *
new_bundle (void)
{
  ConcordBundle *bundle = concord_bundle_new (MADE);
  g_autoptr (GBytes) page = g_bytes_new_static ("<p>Carers", 9);
  g_autoptr (GBytes) nothing = g_bytes_new_static ("", 0);

  concord_bundle_add (bundle, "Łódź – summary.html", page);
  concord_bundle_add (bundle, "empty.csv", nothing);

  return bundle;
}

/* How many there are, also those that are not to be seen. */
static guint
count (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;

  return n;
}

static char *
read_child (Fixture    *fixture,
            const char *name)
{
  g_autofree char *path = g_build_filename (fixture->path, name, NULL);
  char *contents = NULL;

  g_file_get_contents (path, &contents, NULL, NULL);

  return contents;
}

static void
stands_in_a_folder_under_its_names (Fixture      *fixture,
                                    gconstpointer data)
{
  g_autoptr (ConcordBundle) bundle = new_bundle ();
  g_autoptr (GError) error = NULL;
  g_autofree char *page = NULL;
  g_autofree char *table = NULL;

  concord_bundle_write (bundle, fixture->folder, NULL, &error);
  g_assert_no_error (error);
  page = read_child (fixture, "Łódź – summary.html");
  table = read_child (fixture, "empty.csv");
  g_assert_cmpstr (page, ==, "<p>Carers");
  g_assert_cmpstr (table, ==, "");
  g_assert_cmpuint (count (fixture->path), ==, 2);
}

static void
makes_the_folder_it_goes_to (Fixture      *fixture,
                             gconstpointer data)
{
  g_autoptr (ConcordBundle) bundle = new_bundle ();
  g_autoptr (GFile) folder = g_file_get_child (fixture->folder, "Carers together");
  g_autoptr (GError) error = NULL;

  concord_bundle_write (bundle, folder, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count (g_file_peek_path (folder)), ==, 2);
}

static void
leaves_nothing_when_it_is_cancelled (Fixture      *fixture,
                                     gconstpointer data)
{
  g_autoptr (ConcordBundle) bundle = new_bundle ();
  g_autoptr (GFile) folder = g_file_get_child (fixture->folder, "new");
  g_autoptr (GFile) zip = g_file_get_child (fixture->folder, "all.zip");
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();

  g_cancellable_cancel (cancellable);
  for (guint i = 0; i < 3; i++)
    {
      g_autoptr (GError) error = NULL;

      if (i == 0)
        concord_bundle_write (bundle, fixture->folder, cancellable, &error);
      else if (i == 1)
        concord_bundle_write (bundle, folder, cancellable, &error);
      else
        concord_bundle_write_zip (bundle, zip, cancellable, &error);
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
    }
  g_assert_cmpuint (count (fixture->path), ==, 0);
}

/* The second of the two cannot take its place: there is a folder that is not empty. */
static void
names_the_file_that_failed (Fixture      *fixture,
                            gconstpointer data)
{
  g_autoptr (ConcordBundle) bundle = new_bundle ();
  g_autofree char *in_the_way = g_build_filename (fixture->path, "empty.csv", "inside", NULL);
  g_autoptr (GError) error = NULL;

  g_mkdir_with_parents (in_the_way, 0700);
  g_assert_false (concord_bundle_write (bundle, fixture->folder, NULL, &error));
  g_assert_nonnull (error);
  g_assert_nonnull (strstr (error->message, "“empty.csv”"));
  /* The one that is whole, the folder, and nothing half-written. */
  g_assert_cmpuint (count (fixture->path), ==, 2);
}

static void
a_file_that_cannot_be_written_stays_as_it_was (Fixture      *fixture,
                                               gconstpointer data)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static ("new", 3);
  g_autoptr (GFile) nowhere = g_file_get_child (fixture->folder, "nowhere");
  g_autoptr (GFile) file = g_file_get_child (nowhere, "summary.html");
  g_autoptr (GError) error = NULL;

  g_assert_false (concord_write_whole (bytes, file, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_assert_nonnull (strstr (error->message, "“summary.html”"));
}

static void
a_zip_holds_what_was_put_into_it (Fixture      *fixture,
                                  gconstpointer data)
{
  g_autoptr (ConcordBundle) bundle = new_bundle ();
  g_autoptr (GBytes) zip = concord_bundle_to_zip (bundle, NULL, NULL);
  g_autoptr (GBytes) again = concord_bundle_to_zip (bundle, NULL, NULL);
  struct archive *archive = archive_read_new ();
  struct archive_entry *entry;
  char page[16] = { 0 };

  g_assert_nonnull (zip);
  g_assert_true (g_bytes_equal (zip, again));
  archive_read_support_format_zip (archive);
  g_assert_cmpint (archive_read_open_memory (archive, g_bytes_get_data (zip, NULL), g_bytes_get_size (zip)), ==, ARCHIVE_OK);
  g_assert_cmpint (archive_read_next_header (archive, &entry), ==, ARCHIVE_OK);
  g_assert_cmpstr (archive_entry_pathname_utf8 (entry), ==, "Łódź – summary.html");
  g_assert_cmpint (archive_entry_mtime (entry), ==, MADE);
  g_assert_cmpint (archive_read_data (archive, page, sizeof page), ==, 9);
  g_assert_cmpstr (page, ==, "<p>Carers");
  g_assert_cmpint (archive_read_next_header (archive, &entry), ==, ARCHIVE_OK);
  g_assert_cmpstr (archive_entry_pathname_utf8 (entry), ==, "empty.csv");
  g_assert_cmpint (archive_read_next_header (archive, &entry), ==, ARCHIVE_EOF);
  archive_read_free (archive);
}

#define ADD(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);

  ADD ("/bundle/stands-in-a-folder-under-its-names", stands_in_a_folder_under_its_names);
  ADD ("/bundle/makes-the-folder-it-goes-to", makes_the_folder_it_goes_to);
  ADD ("/bundle/leaves-nothing-when-it-is-cancelled", leaves_nothing_when_it_is_cancelled);
  ADD ("/bundle/names-the-file-that-failed", names_the_file_that_failed);
  ADD ("/bundle/a-file-that-cannot-be-written-stays-as-it-was", a_file_that_cannot_be_written_stays_as_it_was);
  ADD ("/bundle/a-zip-holds-what-was-put-into-it", a_zip_holds_what_was_put_into_it);

  return g_test_run ();
}
