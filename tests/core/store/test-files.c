/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Files that are not a sound database of this Concord: refused for what they are, and left as they are. And copies
 * of files that are.
 */

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <utime.h>

#include "concord-kinds.h"
#include "concord-test-graph.h"
#include "store-fixture.h"

/* A database with a session in it, whole in one file. */
static GBytes *
make_database (StoreFixture *self,
               char        **id)
{
  g_autoptr (ConcordGraph) graph = concord_test_graph_new (41, 4);
  g_autofree char *new_id = NULL;

  store_fixture_open (self);
  new_id = store_fixture_add_graph (self, graph);
  g_clear_object (&self->store);
  if (id != NULL)
    *id = g_steal_pointer (&new_id);

  return store_read_file (self->path);
}

static void
put (StoreFixture *self,
     const char   *data,
     gsize         size)
{
  static const char *const beside[] = { "-wal", "-shm", "-journal" };

  for (guint i = 0; i < G_N_ELEMENTS (beside); i++)
    {
      g_autofree char *path = g_strconcat (self->path, beside[i], NULL);

      g_unlink (path);
    }

  g_assert_true (g_file_set_contents (self->path, data, (gssize) size, NULL));
}

/* Whoever opens it is told @code, for writing and for reading, and nobody changes a byte. */
static void
assert_refused (StoreFixture *self,
                int           code)
{
  g_autoptr (GBytes) before = store_read_file (self->path);
  g_autoptr (GBytes) after = NULL;
  g_autoptr (ConcordStore) store = NULL;
  g_autoptr (ConcordStore) reader = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) read_error = NULL;

  store = concord_store_open (self->path, &error);
  g_assert_null (store);
  g_assert_error (error, CONCORD_STORE_ERROR, code);

  reader = concord_store_open_to_read (self->path, &read_error);
  g_assert_null (reader);
  g_assert_error (read_error, CONCORD_STORE_ERROR, code);

  after = store_read_file (self->path);
  g_assert_true (g_bytes_equal (before, after));
}

static void
test_a_text_file_is_no_database (void)
{
  static const char *const texts[] = {
    "Minutes of the last meeting\n",
    "{\"type\":\"concord-session\"}",
    "SQLite format 3",
    "no",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_auto (StoreFixture) fixture;

      store_fixture_init (&fixture);
      put (&fixture, texts[i], strlen (texts[i]));
      assert_refused (&fixture, CONCORD_STORE_ERROR_DAMAGED);
    }
}

static void
test_a_long_text_file_is_no_database (void)
{
  g_auto (StoreFixture) fixture;
  g_autofree char *text = g_strnfill (100000, 'x');

  store_fixture_init (&fixture);
  put (&fixture, text, strlen (text));
  assert_refused (&fixture, CONCORD_STORE_ERROR_DAMAGED);
}

static void
make_stranger (StoreFixture *self,
               const char   *sql)
{
  sqlite3 *handle = store_peek (self->path);

  g_assert_cmpint (sqlite3_exec (handle, "PRAGMA journal_mode = DELETE", NULL, NULL, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (handle, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (handle);
}

static void
create (StoreFixture *self,
        const char   *sql)
{
  sqlite3 *handle = NULL;

  g_assert_cmpint (sqlite3_open (self->path, &handle), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (handle, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (handle);
}

static void
test_a_database_of_another_program_is_not_ours (void)
{
  static const char *const strangers[] = {
    "CREATE TABLE bookmark (url TEXT)",
    "PRAGMA application_id = 1; CREATE TABLE bookmark (url TEXT)",
    "PRAGMA application_id = 252006674; PRAGMA user_version = 1",
    "PRAGMA user_version = 1; CREATE TABLE session (id TEXT)",
    "PRAGMA journal_mode = WAL; CREATE TABLE bookmark (url TEXT)",
  };

  for (guint i = 0; i < G_N_ELEMENTS (strangers); i++)
    {
      g_auto (StoreFixture) fixture;

      store_fixture_init (&fixture);
      create (&fixture, strangers[i]);
      assert_refused (&fixture, CONCORD_STORE_ERROR_NOT_OURS);
    }
}

/* As it is when the other program is running, or was killed: what it wrote last is beside the file. */
static void
copy_while_open (StoreFixture *self,
                 const char   *sql)
{
  g_autofree char *original = store_fixture_build (self, "original.db");
  g_autofree char *original_wal = g_strconcat (original, "-wal", NULL);
  g_autofree char *wal = g_strconcat (self->path, "-wal", NULL);
  g_autoptr (GBytes) main_file = NULL;
  g_autoptr (GBytes) log = NULL;
  sqlite3 *handle = NULL;

  g_assert_cmpint (sqlite3_open (original, &handle), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (handle, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  main_file = store_read_file (original);
  log = store_read_file (original_wal);
  sqlite3_close (handle);

  put (self, g_bytes_get_data (main_file, NULL), g_bytes_get_size (main_file));
  g_assert_true (g_file_set_contents (wal, g_bytes_get_data (log, NULL), (gssize) g_bytes_get_size (log), NULL));
}

static void
test_what_another_program_has_not_finished_is_left_to_it (void)
{
  static const char *const strangers[] = {
    "PRAGMA journal_mode = WAL; CREATE TABLE bookmark (url TEXT); INSERT INTO bookmark VALUES ('x')",
    "PRAGMA journal_mode = WAL; PRAGMA application_id = 99; CREATE TABLE bookmark (url TEXT)",
  };

  for (guint i = 0; i < G_N_ELEMENTS (strangers); i++)
    {
      g_auto (StoreFixture) fixture;
      g_autofree char *wal = NULL;
      g_autoptr (GBytes) before = NULL;
      g_autoptr (GBytes) after = NULL;

      store_fixture_init (&fixture);
      copy_while_open (&fixture, strangers[i]);
      wal = g_strconcat (fixture.path, "-wal", NULL);
      before = store_read_file (wal);
      assert_refused (&fixture, CONCORD_STORE_ERROR_NOT_OURS);
      after = store_read_file (wal);
      g_assert_true (g_bytes_equal (before, after));
    }
}

static void
test_a_newer_database_is_left_to_the_newer_program (void)
{
  g_auto (StoreFixture) fixture;
  g_autoptr (GBytes) database = NULL;

  store_fixture_init (&fixture);
  database = make_database (&fixture, NULL);
  make_stranger (&fixture, "PRAGMA user_version = 999; CREATE TABLE wish (id TEXT)");
  assert_refused (&fixture, CONCORD_STORE_ERROR_NEWER);
}

/* Refused at once or found by a check; never taken for a new one, never written to when refused. */
static void
assert_found_out (StoreFixture *self,
                  const char   *what)
{
  g_autoptr (GBytes) before = store_read_file (self->path);
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) check_error = NULL;
  g_autoptr (ConcordStore) store = concord_store_open (self->path, &error);
  gboolean sound;

  if (store == NULL)
    {
      g_autoptr (GBytes) after = store_read_file (self->path);

      g_assert_error (error, CONCORD_STORE_ERROR, CONCORD_STORE_ERROR_DAMAGED);
      g_assert_true (g_bytes_equal (before, after));
      return;
    }

  g_clear_object (&store);
  sound = concord_store_check (self->path, NULL, &check_error);
  if (sound)
    g_error ("nobody noticed: %s", what);
  g_assert_error (check_error, CONCORD_STORE_ERROR, CONCORD_STORE_ERROR_DAMAGED);
}

static void
test_a_truncated_database_is_found_out (void)
{
  static const double shares[] = { 0.001, 0.02, 0.1, 0.5, 0.9, 0.99 };

  for (guint i = 0; i < G_N_ELEMENTS (shares); i++)
    {
      g_auto (StoreFixture) fixture;
      g_autoptr (GBytes) database = NULL;
      g_autofree char *what = g_strdup_printf ("%g of the file", shares[i]);
      gsize size;

      store_fixture_init (&fixture);
      database = make_database (&fixture, NULL);
      size = (gsize) (shares[i] * (double) g_bytes_get_size (database));
      put (&fixture, g_bytes_get_data (database, NULL), size);
      assert_found_out (&fixture, what);
    }
}

static void
test_a_page_of_rubbish_is_found_out (void)
{
  g_auto (StoreFixture) fixture;
  g_autoptr (GBytes) database = NULL;
  g_autoptr (GRand) random = g_rand_new_with_seed (4);
  g_autofree char *free_pages = NULL;
  gsize n_pages;

  store_fixture_init (&fixture);
  database = make_database (&fixture, NULL);
  n_pages = g_bytes_get_size (database) / 4096;
  g_assert_cmpuint (n_pages, >, 20);

  for (gsize page = 0; page < n_pages; page++)
    {
      g_autofree char *copy = g_memdup2 (g_bytes_get_data (database, NULL), g_bytes_get_size (database));
      g_autofree char *what = g_strdup_printf ("page %" G_GSIZE_FORMAT, page + 1);

      for (gsize i = 0; i < 4096; i++)
        copy[page * 4096 + i] = (char) g_rand_int (random);
      put (&fixture, copy, g_bytes_get_size (database));
      assert_found_out (&fixture, what);
    }
}

static void
test_random_bytes_are_survived (void)
{
  g_auto (StoreFixture) fixture;
  g_autoptr (GBytes) database = NULL;
  g_autoptr (GRand) random = g_rand_new_with_seed (5);
  g_autofree char *id = NULL;
  gsize size;

  store_fixture_init (&fixture);
  database = make_database (&fixture, &id);
  size = g_bytes_get_size (database);

  /* A byte here and there may go unnoticed, inside a text for one. What is asked is that everything ends, in an
   * error or in a graph whose text is text.
   */
  for (guint round = 0; round < 150; round++)
    {
      g_autofree char *copy = g_memdup2 (g_bytes_get_data (database, NULL), size);
      g_autoptr (ConcordGraph) graph = NULL;
      g_autoptr (ConcordStore) store = NULL;
      g_autoptr (GError) error = NULL;

      for (guint i = 0; i < 30; i++)
        copy[g_rand_int_range (random, 100, (gint32) size)] = (char) g_rand_int (random);
      put (&fixture, copy, size);

      store = concord_store_open (fixture.path, &error);
      if (store != NULL)
        {
          g_autoptr (GPtrArray) found = concord_store_search (store, "é", NULL);

          g_clear_error (&error);
          graph = concord_store_open_session (store, id, &error);
        }
      if (graph == NULL)
        g_assert_true (error->domain == CONCORD_STORE_ERROR);
    }
}

static void
test_an_emptied_database_is_not_taken_for_a_new_one (void)
{
  g_auto (StoreFixture) fixture;
  g_autoptr (GBytes) database = NULL;
  g_autoptr (ConcordStore) store = NULL;
  g_autoptr (GError) error = NULL;

  store_fixture_init (&fixture);
  database = make_database (&fixture, NULL);
  g_assert_true (concord_store_backup_if_due (fixture.path, NULL, NULL));
  put (&fixture, "", 0);

  store = concord_store_open (fixture.path, &error);
  g_assert_null (store);
  g_assert_error (error, CONCORD_STORE_ERROR, CONCORD_STORE_ERROR_DAMAGED);
}

static void
test_a_folder_is_no_database (void)
{
  g_auto (StoreFixture) fixture;
  g_autoptr (ConcordStore) store = NULL;
  g_autoptr (GError) error = NULL;

  store_fixture_init (&fixture);
  g_assert_cmpint (g_mkdir (fixture.path, 0700), ==, 0);
  store = concord_store_open (fixture.path, &error);
  g_assert_null (store);
  g_assert_true (error->domain == CONCORD_STORE_ERROR);
}

static void
test_a_database_is_made_where_there_is_none (void)
{
  g_auto (StoreFixture) fixture;
  g_autoptr (ConcordStore) reader = NULL;
  g_autoptr (GError) error = NULL;

  store_fixture_init (&fixture);
  g_free (fixture.path);
  fixture.path = g_build_filename (fixture.folder, "some", "where ? # % 'é", "sessions.db", NULL);

  /* But not by looking. */
  reader = concord_store_open_to_read (fixture.path, &error);
  g_assert_null (reader);
  g_assert_error (error, CONCORD_STORE_ERROR, CONCORD_STORE_ERROR_NOT_FOUND);
  g_assert_false (g_file_test (fixture.path, G_FILE_TEST_EXISTS));

  store_fixture_open (&fixture);
  g_assert_true (g_file_test (fixture.path, G_FILE_TEST_EXISTS));
  g_assert_cmpstr (concord_store_get_path (fixture.store), ==, fixture.path);
}

static void
test_a_copy_holds_what_was_committed (void)
{
  g_auto (StoreFixture) fixture;
  g_autoptr (ConcordGraph) graph = concord_test_graph_new (42, 2);
  g_autoptr (ConcordGraph) copied = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *id = NULL;
  g_autofree char *to = NULL;

  store_fixture_init (&fixture);
  store_fixture_open (&fixture);
  id = store_fixture_add_graph (&fixture, graph);
  to = store_fixture_build (&fixture, "away/copy.db");

  /* While it is open, with its last commits not yet in the main file. */
  g_assert_true (concord_store_backup (fixture.path, to, NULL, &error));
  g_assert_no_error (error);
  g_assert_true (concord_store_check (to, NULL, NULL));
  copied = concord_store_read_session (to, id, &error);
  g_assert_no_error (error);
  concord_test_graph_assert_equal (copied, graph);

  /* And replaced whole by the next. */
  g_assert_true (concord_store_backup (fixture.path, to, NULL, &error));
  g_assert_no_error (error);
}

static void
test_a_copy_opens_and_can_be_worked_in (void)
{
  g_auto (StoreFixture) fixture;
  g_autoptr (ConcordGraph) graph = concord_test_graph_new (43, 2);
  g_autoptr (ConcordStore) store = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *id = NULL;
  g_autofree char *to = NULL;

  store_fixture_init (&fixture);
  store_fixture_open (&fixture);
  id = store_fixture_add_graph (&fixture, graph);
  {
    g_autoptr (ConcordGraph) live = concord_store_open_session (fixture.store, id, NULL);

    store_set_text (fixture.store, id, concord_graph_get_session (live), CONCORD_SESSION_TITLE, "Changed");
  }
  to = store_fixture_build (&fixture, "copy.db");
  g_assert_true (concord_store_backup (fixture.path, to, NULL, NULL));

  store = concord_store_open (to, &error);
  g_assert_no_error (error);
  assert_label (store, undo, id, "Change to Changed");
  g_assert_true (concord_store_undo (store, id, &error));
  g_assert_no_error (error);
}

static void
make_older (const char *path,
            guint       hours)
{
  time_t time = (time_t) (g_get_real_time () / G_USEC_PER_SEC - (gint64) hours * 3600);
  struct utimbuf times = { time, time };

  g_assert_cmpint (utime (path, &times), ==, 0);
}

static void
test_copies_are_made_daily_and_the_last_seven_kept (void)
{
  g_auto (StoreFixture) fixture;
  g_autoptr (GBytes) database = NULL;

  store_fixture_init (&fixture);
  database = make_database (&fixture, NULL);

  for (guint day = 0; day < 10; day++)
    {
      g_auto (GStrv) backups = NULL;
      g_autofree char *dated = NULL;

      g_assert_true (concord_store_backup_if_due (fixture.path, NULL, NULL));
      g_assert_true (concord_store_backup_if_due (fixture.path, NULL, NULL));
      backups = concord_store_list_backups (fixture.path);
      g_assert_cmpuint (g_strv_length (backups), ==, MIN (day + 1, 7));

      /* As if it had been made on a day long ago: names hold the time. */
      dated = g_strdup_printf ("%s/backups/sessions.db-202001%02u-120000.db", fixture.folder, day + 1);
      g_assert_cmpint (g_rename (backups[0], dated), ==, 0);
      make_older (dated, 21);
    }
}

static void
test_a_damaged_database_is_not_copied (void)
{
  g_auto (StoreFixture) fixture;
  g_autoptr (GBytes) database = NULL;
  g_autofree char *copy = NULL;
  g_auto (GStrv) backups = NULL;
  g_autoptr (GError) error = NULL;
  gsize size;

  store_fixture_init (&fixture);
  database = make_database (&fixture, NULL);
  size = g_bytes_get_size (database);
  copy = g_memdup2 (g_bytes_get_data (database, NULL), size);
  memset (copy + size / 2, 0xa5, 8192);
  put (&fixture, copy, size);

  g_assert_false (concord_store_backup_if_due (fixture.path, NULL, &error));
  g_assert_error (error, CONCORD_STORE_ERROR, CONCORD_STORE_ERROR_DAMAGED);
  backups = concord_store_list_backups (fixture.path);
  g_assert_cmpuint (g_strv_length (backups), ==, 0);
}

static void
test_what_was_cancelled_leaves_nothing (void)
{
  g_auto (StoreFixture) fixture;
  g_autoptr (GBytes) database = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) check_error = NULL;
  g_autofree char *to = NULL;
  g_autofree char *part = NULL;

  store_fixture_init (&fixture);
  database = make_database (&fixture, NULL);
  to = store_fixture_build (&fixture, "copy.db");
  part = g_strconcat (to, ".part", NULL);
  g_cancellable_cancel (cancellable);

  g_assert_false (concord_store_backup (fixture.path, to, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_false (g_file_test (to, G_FILE_TEST_EXISTS));
  g_assert_false (g_file_test (part, G_FILE_TEST_EXISTS));
  g_assert_false (concord_store_check (fixture.path, cancellable, &check_error));
  g_assert_error (check_error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/files/a-text-file-is-no-database", test_a_text_file_is_no_database);
  g_test_add_func ("/files/a-long-text-file-is-no-database", test_a_long_text_file_is_no_database);
  g_test_add_func ("/files/a-database-of-another-program-is-not-ours", test_a_database_of_another_program_is_not_ours);
  g_test_add_func ("/files/what-another-program-has-not-finished-is-left-to-it",
                   test_what_another_program_has_not_finished_is_left_to_it);
  g_test_add_func ("/files/a-newer-database-is-left-to-the-newer-program",
                   test_a_newer_database_is_left_to_the_newer_program);
  g_test_add_func ("/files/a-truncated-database-is-found-out", test_a_truncated_database_is_found_out);
  g_test_add_func ("/files/a-page-of-rubbish-is-found-out", test_a_page_of_rubbish_is_found_out);
  g_test_add_func ("/files/random-bytes-are-survived", test_random_bytes_are_survived);
  g_test_add_func ("/files/an-emptied-database-is-not-taken-for-a-new-one",
                   test_an_emptied_database_is_not_taken_for_a_new_one);
  g_test_add_func ("/files/a-folder-is-no-database", test_a_folder_is_no_database);
  g_test_add_func ("/files/a-database-is-made-where-there-is-none", test_a_database_is_made_where_there_is_none);
  g_test_add_func ("/files/a-copy-holds-what-was-committed", test_a_copy_holds_what_was_committed);
  g_test_add_func ("/files/a-copy-opens-and-can-be-worked-in", test_a_copy_opens_and_can_be_worked_in);
  g_test_add_func ("/files/copies-are-made-daily-and-the-last-seven-kept",
                   test_copies_are_made_daily_and_the_last_seven_kept);
  g_test_add_func ("/files/a-damaged-database-is-not-copied", test_a_damaged_database_is_not_copied);
  g_test_add_func ("/files/what-was-cancelled-leaves-nothing", test_what_was_cancelled_leaves_nothing);

  return g_test_run ();
}
