/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Commits that cannot be: whatever the cause, nothing of them is stored, the cause is named, and the same edit goes
 * through when the cause is gone.
 */

#include <errno.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <sys/resource.h>
#include <unistd.h>

#include "concord-kinds.h"
#include "concord-test-graph.h"
#include "fault-vfs.h"
#include "store-fixture.h"

typedef struct
{
  StoreFixture store;
  char *id;
  ConcordGraph *graph;
} Fixture;

static void
fixture_clear (Fixture *self)
{
  g_clear_object (&self->graph);
  g_clear_pointer (&self->id, g_free);
  store_fixture_clear (&self->store);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Fixture, fixture_clear)

static void
fixture_init (Fixture *self)
{
  g_autoptr (ConcordGraph) graph = concord_test_graph_new (31, 2);

  store_fixture_init (&self->store);
  store_fixture_open (&self->store);
  self->id = store_fixture_add_graph (&self->store, graph);
  self->graph = concord_store_open_session (self->store.store, self->id, NULL);
}

/* Enough to need new pages. */
static ConcordEdit *
make_edit (Fixture *self)
{
  ConcordEdit *edit = concord_edit_new (self->id, "Add notes");
  g_autofree char *text = g_strnfill (1500, 'n');

  for (guint i = 0; i < 20; i++)
    {
      const char *id = concord_edit_add (edit, CONCORD_KIND_NOTE, 5000 + i);

      concord_edit_set_text (edit, CONCORD_KIND_NOTE, id, CONCORD_NOTE_TEXT, text);
    }

  return edit;
}

static guint
count_notes (Fixture *self)
{
  return concord_record_list_get_length (concord_graph_list (self->graph, CONCORD_KIND_NOTE));
}

static void
assert_live_is_true (Fixture *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ConcordGraph) fresh = concord_store_read_session (self->store.path, self->id, &error);

  g_assert_no_error (error);
  concord_test_graph_assert_equal (self->graph, fresh);
}

static void
assert_refused (Fixture     *self,
                ConcordEdit *edit,
                int          code)
{
  g_autoptr (GError) error = NULL;
  guint n = count_notes (self);

  g_assert_false (concord_store_apply (self->store.store, edit, &error));
  g_assert_error (error, CONCORD_STORE_ERROR, code);
  g_assert_cmpstr (error->message, !=, "");
  g_assert_cmpuint (count_notes (self), ==, n);
  assert_label (self->store.store, undo, self->id, NULL);
}

static void
assert_goes_through (Fixture     *self,
                     ConcordEdit *edit)
{
  guint n = count_notes (self);

  store_apply (self->store.store, edit);
  g_assert_cmpuint (count_notes (self), ==, n + 20);
  assert_live_is_true (self);
  g_assert_true (concord_store_undo (self->store.store, self->id, NULL));
  g_assert_cmpuint (count_notes (self), ==, n);
  g_assert_true (concord_store_check (self->store.path, NULL, NULL));
}

static void
test_another_program_holds_the_file (void)
{
  g_auto (Fixture) fixture;
  g_autoptr (ConcordEdit) edit = NULL;
  g_autoptr (GError) undo_error = NULL;
  g_autoptr (GError) draft_error = NULL;
  sqlite3 *other;

  fixture_init (&fixture);
  edit = make_edit (&fixture);
  other = store_peek (fixture.store.path);
  g_assert_cmpint (sqlite3_exec (other, "BEGIN EXCLUSIVE", NULL, NULL, NULL), ==, SQLITE_OK);

  assert_refused (&fixture, edit, CONCORD_STORE_ERROR_LOCKED);
  g_assert_false (concord_store_undo (fixture.store.store, fixture.id, &undo_error));
  g_assert_error (undo_error, CONCORD_STORE_ERROR, CONCORD_STORE_ERROR_LOCKED);
  g_assert_false (concord_store_set_draft (fixture.store.store, fixture.id, "capture", "text", &draft_error));
  g_assert_error (draft_error, CONCORD_STORE_ERROR, CONCORD_STORE_ERROR_LOCKED);

  g_assert_cmpint (sqlite3_exec (other, "ROLLBACK", NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (other);
  assert_goes_through (&fixture, edit);
}

static void
test_another_concord_holds_the_file (void)
{
  g_auto (Fixture) fixture;
  g_autoptr (ConcordStore) second = NULL;
  g_autoptr (ConcordStore) reader = NULL;
  g_autoptr (GPtrArray) sessions = NULL;
  g_autoptr (ConcordEdit) edit = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) reader_error = NULL;

  fixture_init (&fixture);
  second = concord_store_open (fixture.store.path, &error);
  g_assert_null (second);
  g_assert_error (error, CONCORD_STORE_ERROR, CONCORD_STORE_ERROR_LOCKED);

  /* But anyone may look. */
  reader = concord_store_open_to_read (fixture.store.path, &reader_error);
  g_assert_no_error (reader_error);
  sessions = concord_store_list_sessions (reader, NULL);
  g_assert_cmpuint (sessions->len, ==, 1);
  edit = make_edit (&fixture);
  g_assert_false (concord_store_apply (reader, edit, &reader_error));
  g_assert_error (reader_error, CONCORD_STORE_ERROR, CONCORD_STORE_ERROR_READ_ONLY);
  assert_goes_through (&fixture, edit);

  g_clear_error (&error);
  g_clear_object (&fixture.graph);
  g_clear_object (&fixture.store.store);
  second = concord_store_open (fixture.store.path, &error);
  g_assert_no_error (error);
  g_assert_nonnull (second);
}

static void
rename_all (Fixture    *self,
            const char *from,
            const char *to)
{
  static const char *const suffixes[] = { "", "-wal", "-shm" };

  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++)
    {
      g_autofree char *old_path = g_strconcat (self->store.folder, "/", from, suffixes[i], NULL);
      g_autofree char *new_path = g_strconcat (self->store.folder, "/", to, suffixes[i], NULL);

      g_assert_cmpint (g_rename (old_path, new_path), ==, 0);
    }
}

static void
test_the_file_is_moved_away_and_back (void)
{
  g_auto (Fixture) fixture;
  g_autoptr (ConcordEdit) edit = NULL;
  g_autoptr (GError) draft_error = NULL;

  fixture_init (&fixture);
  edit = make_edit (&fixture);
  rename_all (&fixture, "sessions.db", "elsewhere.db");

  assert_refused (&fixture, edit, CONCORD_STORE_ERROR_MOVED);
  g_assert_false (concord_store_set_draft (fixture.store.store, fixture.id, "capture", "text", &draft_error));
  g_assert_error (draft_error, CONCORD_STORE_ERROR, CONCORD_STORE_ERROR_MOVED);

  rename_all (&fixture, "elsewhere.db", "sessions.db");
  assert_goes_through (&fixture, edit);
}

static void
test_the_file_is_deleted (void)
{
  g_auto (Fixture) fixture;
  g_autoptr (ConcordEdit) edit = NULL;

  fixture_init (&fixture);
  edit = make_edit (&fixture);
  g_assert_cmpint (g_unlink (fixture.store.path), ==, 0);

  assert_refused (&fixture, edit, CONCORD_STORE_ERROR_MOVED);
  g_assert_false (g_file_test (fixture.store.path, G_FILE_TEST_EXISTS));
}

static void
test_another_file_takes_its_place (void)
{
  g_auto (Fixture) fixture;
  g_autoptr (ConcordEdit) edit = NULL;
  g_autofree char *other = NULL;
  g_autoptr (GBytes) after = NULL;

  fixture_init (&fixture);
  edit = make_edit (&fixture);
  other = store_fixture_build (&fixture.store, "other");
  g_assert_true (g_file_set_contents (other, "not a database", -1, NULL));
  g_assert_cmpint (g_rename (other, fixture.store.path), ==, 0);

  assert_refused (&fixture, edit, CONCORD_STORE_ERROR_MOVED);
  after = store_read_file (fixture.store.path);
  g_assert_cmpmem (g_bytes_get_data (after, NULL), g_bytes_get_size (after), "not a database", 14);
}

/* Lets every @stride-th call of one kind be the first that fails, until the edit gets through. */
static void
fail_at_each_call (FaultKind kind,
                   int       stride,
                   int       code,
                   int       system_error,
                   int       meaning)
{
  gboolean through = FALSE;
  guint n_failed = 0;

  for (int after = 1; !through; after += stride)
    {
      g_auto (Fixture) fixture;
      g_autoptr (ConcordEdit) edit = NULL;
      g_autofree char *before = NULL;
      g_autoptr (GError) error = NULL;

      fault_vfs_disarm ();
      fixture_init (&fixture);
      before = store_digest (fixture.store.path);
      edit = make_edit (&fixture);

      fault_vfs_arm (kind, after, code, system_error);
      through = concord_store_apply (fixture.store.store, edit, &error);
      fault_vfs_disarm ();

      if (!through)
        {
          g_autofree char *now = store_digest (fixture.store.path);

          g_assert_error (error, CONCORD_STORE_ERROR, meaning);
          g_assert_cmpstr (now, ==, before);
          g_assert_cmpuint (count_notes (&fixture), ==, 2);
          assert_goes_through (&fixture, edit);
          n_failed++;
        }

      /* What was said to be there is there after a restart, and nothing else is. */
      g_clear_object (&fixture.graph);
      store_fixture_reopen (&fixture.store);
      g_assert_cmpint (store_count (fixture.store.path, "SELECT count (*) FROM note"), ==, through ? 22 : 2);
    }

  g_test_message ("%u places", n_failed);
  g_assert_cmpuint (n_failed, >, 0);
}

static void
test_the_disk_is_full_at_any_write (void)
{
  fail_at_each_call (FAULT_WRITE, 1, SQLITE_FULL, ENOSPC, CONCORD_STORE_ERROR_FULL);
}

static void
test_the_disk_turns_read_only_at_a_write (void)
{
  fail_at_each_call (FAULT_WRITE, 11, SQLITE_IOERR_WRITE, EROFS, CONCORD_STORE_ERROR_READ_ONLY);
}

static void
test_the_disk_breaks_at_a_write (void)
{
  fail_at_each_call (FAULT_WRITE, 13, SQLITE_IOERR_WRITE, EIO, CONCORD_STORE_ERROR_FAILED);
}

static void
test_the_disk_breaks_at_any_sync (void)
{
  fail_at_each_call (FAULT_SYNC, 1, SQLITE_IOERR_FSYNC, EIO, CONCORD_STORE_ERROR_FAILED);
}

static void
run_into_a_limit (void)
{
  g_auto (Fixture) fixture;
  g_autoptr (ConcordEdit) edit = NULL;
  struct rlimit limit;

  signal (SIGXFSZ, SIG_IGN);
  fixture_init (&fixture);
  edit = make_edit (&fixture);

  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &limit), ==, 0);
  limit.rlim_cur = 64 * 1024;
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
  assert_refused (&fixture, edit, CONCORD_STORE_ERROR_FULL);

  limit.rlim_cur = limit.rlim_max;
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
  assert_goes_through (&fixture, edit);
}

static void
test_files_may_not_grow (void)
{
  if (g_test_subprocess ())
    {
      run_into_a_limit ();
      return;
    }

  g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_INHERIT_STDERR);
  g_test_trap_assert_passed ();
}

static gboolean
may_write_anything (void)
{
  if (geteuid () != 0)
    return FALSE;

  g_test_skip ("root may write to read-only files");
  return TRUE;
}

static void
test_a_read_only_file_is_not_opened_to_write (void)
{
  g_auto (Fixture) fixture;
  g_autoptr (ConcordStore) store = NULL;
  g_autoptr (ConcordGraph) graph = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) read_error = NULL;
  g_autoptr (GBytes) before = NULL;
  g_autoptr (GBytes) after = NULL;

  if (may_write_anything ())
    return;

  fixture_init (&fixture);
  g_clear_object (&fixture.graph);
  g_clear_object (&fixture.store.store);
  before = store_read_file (fixture.store.path);
  g_assert_cmpint (g_chmod (fixture.store.path, 0400), ==, 0);

  store = concord_store_open (fixture.store.path, &error);
  g_assert_null (store);
  g_assert_error (error, CONCORD_STORE_ERROR, CONCORD_STORE_ERROR_READ_ONLY);
  after = store_read_file (fixture.store.path);
  g_assert_true (g_bytes_equal (before, after));

  graph = concord_store_read_session (fixture.store.path, fixture.id, &read_error);
  g_assert_no_error (read_error);
  g_assert_nonnull (graph);
}

static void
test_a_read_only_folder_can_be_looked_at (void)
{
  g_auto (Fixture) fixture;
  g_autoptr (ConcordStore) store = NULL;
  g_autoptr (ConcordStore) reader = NULL;
  g_autoptr (GPtrArray) sessions = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) read_error = NULL;
  g_autofree char *lock = NULL;

  if (may_write_anything ())
    return;

  fixture_init (&fixture);
  g_clear_object (&fixture.graph);
  g_clear_object (&fixture.store.store);
  lock = store_fixture_build (&fixture.store, "sessions.db-lock");
  g_unlink (lock);
  g_assert_cmpint (g_chmod (fixture.store.folder, 0500), ==, 0);

  store = concord_store_open (fixture.store.path, &error);
  g_assert_null (store);
  g_assert_error (error, CONCORD_STORE_ERROR, CONCORD_STORE_ERROR_READ_ONLY);

  reader = concord_store_open_to_read (fixture.store.path, &read_error);
  g_assert_no_error (read_error);
  sessions = concord_store_list_sessions (reader, NULL);
  g_assert_cmpuint (sessions->len, ==, 1);

  g_assert_cmpint (g_chmod (fixture.store.folder, 0700), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  fault_vfs_register ();

  g_test_add_func ("/failures/another-program-holds-the-file", test_another_program_holds_the_file);
  g_test_add_func ("/failures/another-concord-holds-the-file", test_another_concord_holds_the_file);
  g_test_add_func ("/failures/the-file-is-moved-away-and-back", test_the_file_is_moved_away_and_back);
  g_test_add_func ("/failures/the-file-is-deleted", test_the_file_is_deleted);
  g_test_add_func ("/failures/another-file-takes-its-place", test_another_file_takes_its_place);
  g_test_add_func ("/failures/the-disk-is-full-at-any-write", test_the_disk_is_full_at_any_write);
  g_test_add_func ("/failures/the-disk-turns-read-only-at-a-write", test_the_disk_turns_read_only_at_a_write);
  g_test_add_func ("/failures/the-disk-breaks-at-a-write", test_the_disk_breaks_at_a_write);
  g_test_add_func ("/failures/the-disk-breaks-at-any-sync", test_the_disk_breaks_at_any_sync);
  g_test_add_func ("/failures/files-may-not-grow", test_files_may_not_grow);
  g_test_add_func ("/failures/a-read-only-file-is-not-opened-to-write", test_a_read_only_file_is_not_opened_to_write);
  g_test_add_func ("/failures/a-read-only-folder-can-be-looked-at", test_a_read_only_folder_can_be_looked_at);

  return g_test_run ();
}
