/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Putting a backup copy in the place of a damaged database loses neither. */

#include "config.h"

#include <glib/gstdio.h>

#include "concord-rescue.h"

typedef struct
{
  char *folder;
  char *database;
  char *log;
  char *backup;
} Fixture;

static void
set_up (Fixture *fixture,
        gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("concord-test-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->database = g_build_filename (fixture->folder, "sessions.db", NULL);
  fixture->log = g_strconcat (fixture->database, "-wal", NULL);
  fixture->backup = g_build_filename (fixture->folder, "backup.db", NULL);
  g_assert_true (g_file_set_contents (fixture->database, "damaged", -1, NULL));
  g_assert_true (g_file_set_contents (fixture->log, "damaged log", -1, NULL));
  g_assert_true (g_file_set_contents (fixture->backup, "sound", -1, NULL));
}

static void
tear_down (Fixture *fixture,
           gconstpointer data)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (fixture->folder, name, NULL);

      g_unlink (child);
    }
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->database);
  g_free (fixture->log);
  g_free (fixture->backup);
}

static void
assert_holds (const char *path,
              const char *expected)
{
  g_autofree char *found = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &found, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (found, ==, expected);
}

static void
test_the_damaged_database_is_kept (Fixture *fixture,
                                   gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *aside = NULL;
  g_autofree char *aside_log = NULL;

  concord_rescue_restore (fixture->backup, fixture->database, &aside, &error);
  g_assert_no_error (error);

  aside_log = g_strconcat (aside, "-wal", NULL);
  assert_holds (fixture->database, "sound");
  assert_holds (fixture->backup, "sound");
  assert_holds (aside, "damaged");
  assert_holds (aside_log, "damaged log");
  g_assert_false (g_file_test (fixture->log, G_FILE_TEST_EXISTS));
}

static void
test_a_backup_that_is_not_there_changes_nothing (Fixture *fixture,
                                                 gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *aside = NULL;

  g_unlink (fixture->backup);
  g_assert_false (concord_rescue_restore (fixture->backup, fixture->database, &aside, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  assert_holds (fixture->database, "damaged");
  assert_holds (fixture->log, "damaged log");
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/rescue/the-damaged-database-is-kept", Fixture, NULL, set_up,
              test_the_damaged_database_is_kept, tear_down);
  g_test_add ("/rescue/a-backup-that-is-not-there-changes-nothing", Fixture, NULL, set_up,
              test_a_backup_that_is_not_there_changes_nothing, tear_down);

  return g_test_run ();
}
