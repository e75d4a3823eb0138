/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Measures the core against what it stands on: bare SQLite and bare json-glib doing the same, turn by turn, on the
 * same data. Prints NAME OURS REFERENCE a line, in microseconds; tests/bench/run makes a table of it.
 *
 * usage: bench-core make DATABASE OUTCOMES PRIORITIES COMMITMENTS     (prints the session's id)
 *        bench-core measure FOLDER
 */

#include "config.h"

#include <glib/gstdio.h>
#include <json-glib/json-glib.h>
#include <sqlite3.h>
#include <stdlib.h>
#include <string.h>

#include "bench-session.h"
#include "concord-kinds.h"
#include "concord-session-file.h"
#include "concord-store.h"

enum
{
  N_OUTCOMES = 20,
  N_PRIORITIES = 100,
  N_COMMITMENTS = 4,
  N_ROUNDS = 15,
  N_EDITS = 400,
};

typedef struct
{
  const char *name;
  GArray *ours;
  GArray *reference;
} Bench;

static void
bench_init (Bench      *self,
            const char *name)
{
  self->name = name;
  self->ours = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->reference = g_array_new (FALSE, FALSE, sizeof (gint64));
}

static void
bench_finish (Bench *self)
{
  g_print ("%s %" G_GINT64_FORMAT " %" G_GINT64_FORMAT "\n", self->name, bench_median (self->ours),
           bench_median (self->reference));
  g_array_unref (self->ours);
  g_array_unref (self->reference);
}

static void
add_time (GArray *times,
          gint64  began)
{
  gint64 took = g_get_monotonic_time () - began;

  g_array_append_val (times, took);
}

static ConcordStore *
open_store (const char *path)
{
  g_autoptr (GError) error = NULL;
  ConcordStore *store = concord_store_open (path, &error);

  g_assert_no_error (error);

  return store;
}

/* Returns: (transfer full): the session's id */
static char *
make_database (const char *path,
               guint       n_outcomes,
               guint       n_priorities,
               guint       n_commitments)
{
  g_autoptr (ConcordStore) store = open_store (path);
  g_autoptr (ConcordGraph) graph = bench_session_new (n_outcomes, n_priorities, n_commitments);
  g_autoptr (ConcordEdit) edit = concord_edit_new (CONCORD_SCOPE_LIBRARY, "Add session");
  g_autoptr (GError) error = NULL;

  concord_edit_add_graph (edit, graph);
  concord_store_apply (store, edit, &error);
  g_assert_no_error (error);

  return g_strdup (concord_record_get_id (concord_graph_get_session (graph)));
}

/* --- one edit --- */

typedef struct
{
  sqlite3 *handle;
  GHashTable *statements;
} Bare;

static void
bare_open (Bare       *self,
           const char *path)
{
  g_assert_cmpint (sqlite3_open (path, &self->handle), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (self->handle, "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON",
                                 NULL, NULL, NULL), ==, SQLITE_OK);
  self->statements = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) sqlite3_finalize);
}

static void
bare_close (Bare *self)
{
  g_clear_pointer (&self->statements, g_hash_table_unref);
  sqlite3_close (self->handle);
}

/* Runs a statement that is prepared once, with text parameters and perhaps a blob after them. */
static void
bare_run (Bare       *self,
          const char *sql,
          const char *first,
          const char *second,
          const void *blob,
          int         blob_size)
{
  sqlite3_stmt *statement = g_hash_table_lookup (self->statements, sql);
  int code;

  if (statement == NULL)
    {
      g_assert_cmpint (sqlite3_prepare_v2 (self->handle, sql, -1, &statement, NULL), ==, SQLITE_OK);
      g_hash_table_insert (self->statements, (gpointer) sql, statement);
    }

  if (first != NULL)
    sqlite3_bind_text (statement, 1, first, -1, SQLITE_STATIC);
  if (second != NULL)
    sqlite3_bind_text (statement, 2, second, -1, SQLITE_STATIC);
  if (blob != NULL)
    sqlite3_bind_blob (statement, 3, blob, blob_size, SQLITE_STATIC);

  code = sqlite3_step (statement);
  g_assert_true (code == SQLITE_DONE || code == SQLITE_ROW);
  sqlite3_reset (statement);
}

/* The writes that one edit of a title is: the card, its words, the index over them, the step, the time. */
static void
bare_edit (Bare       *self,
           const char *session,
           const char *outcome,
           const char *before,
           const char *title)
{
  /* As large as the changeset of such an edit. */
  static const char changeset[260];

  bare_run (self, "BEGIN IMMEDIATE", NULL, NULL, NULL, 0);
  bare_run (self, "UPDATE \"outcome\" SET \"title\" = ?2 WHERE \"id\" = ?1", outcome, title, NULL, 0);
  bare_run (self,
            "INSERT INTO \"search\" (\"search\", \"rowid\", \"body\") "
            "VALUES ('delete', (SELECT \"rowid\" FROM \"search_text\" WHERE \"record\" = ?1), ?2)",
            outcome, before, NULL, 0);
  bare_run (self, "UPDATE \"search_text\" SET \"body\" = ?2 WHERE \"record\" = ?1", outcome, title, NULL, 0);
  bare_run (self,
            "INSERT INTO \"search\" (\"rowid\", \"body\") "
            "VALUES ((SELECT \"rowid\" FROM \"search_text\" WHERE \"record\" = ?1), ?2)",
            outcome, title, NULL, 0);
  bare_run (self, "DELETE FROM \"journal\" WHERE \"scope\" = ?1 AND \"undone\" = 1", session, NULL, NULL, 0);
  bare_run (self, "INSERT INTO \"journal\" (\"scope\", \"label\", \"changeset\") VALUES (?1, ?2, ?3)", session, title,
            changeset, sizeof changeset);
  bare_run (self, "INSERT OR REPLACE INTO \"touched\" (\"session\", \"at\") VALUES (?1, 1)", session, NULL, NULL, 0);
  bare_run (self, "COMMIT", NULL, NULL, NULL, 0);
}

static void
our_edit (ConcordStore *store,
          const char   *session,
          const char   *outcome,
          const char   *title)
{
  g_autoptr (ConcordEdit) edit = concord_edit_new (session, title);
  g_autoptr (GError) error = NULL;

  concord_edit_set_text (edit, CONCORD_KIND_OUTCOME, outcome, CONCORD_OUTCOME_TITLE, title);
  concord_store_apply (store, edit, &error);
  g_assert_no_error (error);
}

static void
measure_edit (const char *folder)
{
  g_autofree char *our_path = g_build_filename (folder, "edit-ours.db", NULL);
  g_autofree char *bare_path = g_build_filename (folder, "edit-bare.db", NULL);
  g_autofree char *our_id = make_database (our_path, N_OUTCOMES, N_PRIORITIES, N_COMMITMENTS);
  g_autofree char *bare_id = make_database (bare_path, N_OUTCOMES, N_PRIORITIES, N_COMMITMENTS);
  g_autoptr (ConcordStore) store = open_store (our_path);
  g_autoptr (ConcordGraph) live = concord_store_open_session (store, our_id, NULL);
  g_autoptr (ConcordGraph) copy = concord_store_read_session (bare_path, bare_id, NULL);
  ConcordRecord *our_outcome = concord_record_list_peek (concord_graph_list (live, CONCORD_KIND_OUTCOME), 3);
  ConcordRecord *bare_outcome = concord_record_list_peek (concord_graph_list (copy, CONCORD_KIND_OUTCOME), 3);
  g_autofree char *before = g_strdup (concord_record_get_headline (bare_outcome));
  Bare bare;
  Bench bench;

  bare_open (&bare, bare_path);
  bench_init (&bench, "edit");
  for (guint i = 0; i < N_EDITS; i++)
    {
      g_autofree char *title = g_strdup_printf ("Fewer children need to come into care, said for the %uth time", i);
      gint64 began = g_get_monotonic_time ();

      our_edit (store, our_id, concord_record_get_id (our_outcome), title);
      add_time (bench.ours, began);

      began = g_get_monotonic_time ();
      bare_edit (&bare, bare_id, concord_record_get_id (bare_outcome), before, title);
      add_time (bench.reference, began);
      g_set_str (&before, title);
    }
  bench_finish (&bench);
  bare_close (&bare);
}

/* --- loading a session --- */

/* Every value of a row is asked for, and something is done with it that cannot be left out. */
static guint64
touch_row (sqlite3_stmt *row)
{
  guint64 sum = 0;

  for (int i = 0; i < sqlite3_column_count (row); i++)
    {
      switch (sqlite3_column_type (row, i))
        {
        case SQLITE_TEXT:
          sum += strlen ((const char *) sqlite3_column_text (row, i));
          break;
        case SQLITE_INTEGER:
          sum += (guint64) sqlite3_column_int64 (row, i);
          break;
        case SQLITE_FLOAT:
          sum += (guint64) sqlite3_column_double (row, i);
          break;
        default:
          break;
        }
    }

  return sum;
}

static guint64
read_bare (sqlite3    *handle,
           const char *sql,
           const char *session)
{
  sqlite3_stmt *select = NULL;
  guint64 sum = 0;

  g_assert_cmpint (sqlite3_prepare_v2 (handle, sql, -1, &select, NULL), ==, SQLITE_OK);
  sqlite3_bind_text (select, 1, session, -1, SQLITE_STATIC);
  while (sqlite3_step (select) == SQLITE_ROW)
    sum += touch_row (select);
  sqlite3_finalize (select);

  return sum;
}

static guint64
load_bare (const char *path,
           const char *session)
{
  sqlite3 *handle = NULL;
  guint64 sum = 0;

  g_assert_cmpint (sqlite3_open_v2 (path, &handle, SQLITE_OPEN_READONLY, NULL), ==, SQLITE_OK);
  for (guint kind = 0; kind < CONCORD_N_KINDS; kind++)
    {
      const ConcordKindInfo *info = concord_kind_get_info (kind);
      gboolean is_session = kind == CONCORD_KIND_SESSION;
      g_autofree char *rows = g_strdup_printf ("SELECT * FROM \"%s\" WHERE \"%s\" = ?1 ORDER BY %s\"id\"", info->name,
                                               is_session ? "id" : "session", is_session ? "" : "\"position\", ");

      sum += read_bare (handle, rows, session);
      for (guint i = 0; i < info->n_fields; i++)
        {
          g_autofree char *list =
            g_strdup_printf ("SELECT l.* FROM \"%s\" k JOIN \"%s_%s\" l ON l.\"record\" = k.\"id\" WHERE k.\"session\" = ?1 "
                             "ORDER BY l.\"record\", l.\"ordinal\"",
                             info->name, info->name, info->fields[i].name);

          if (info->fields[i].type == CONCORD_FIELD_REFERENCES)
            sum += read_bare (handle, list, session);
        }
    }
  sqlite3_close (handle);

  return sum;
}

static void
measure_load (const char *folder)
{
  g_autofree char *path = g_build_filename (folder, "load.db", NULL);
  g_autofree char *id = make_database (path, N_OUTCOMES, N_PRIORITIES, N_COMMITMENTS);
  guint64 sum = 0;
  Bench bench;

  bench_init (&bench, "load");
  for (guint i = 0; i < N_ROUNDS; i++)
    {
      gint64 began = g_get_monotonic_time ();
      g_autoptr (ConcordGraph) graph = concord_store_read_session (path, id, NULL);

      add_time (bench.ours, began);
      g_assert_cmpuint (concord_graph_get_n_records (graph), >, N_OUTCOMES * N_PRIORITIES * (N_COMMITMENTS + 1));

      began = g_get_monotonic_time ();
      sum += load_bare (path, id);
      add_time (bench.reference, began);
    }
  g_assert_cmpuint (sum, >, 0);
  bench_finish (&bench);
}

/* --- the session file --- */

static void
measure_exchange (void)
{
  g_autoptr (ConcordGraph) graph = bench_session_new (N_OUTCOMES, N_PRIORITIES, N_COMMITMENTS);
  g_autoptr (GBytes) bytes = concord_session_file_write (graph, NULL, NULL);
  const char *data = g_bytes_get_data (bytes, NULL);
  gssize size = (gssize) g_bytes_get_size (bytes);
  Bench export, import;

  bench_init (&export, "export");
  bench_init (&import, "import");
  for (guint i = 0; i < N_ROUNDS; i++)
    {
      g_autoptr (JsonParser) parser = json_parser_new_immutable ();
      g_autoptr (JsonGenerator) generator = json_generator_new ();
      g_autofree char *json = NULL;
      g_autoptr (GBytes) written = NULL;
      g_autoptr (ConcordGraph) read = NULL;
      gint64 began;

      began = g_get_monotonic_time ();
      read = concord_session_file_read (bytes, NULL, NULL);
      add_time (import.ours, began);
      g_assert_nonnull (read);

      began = g_get_monotonic_time ();
      g_assert_true (json_parser_load_from_data (parser, data, size, NULL));
      add_time (import.reference, began);

      began = g_get_monotonic_time ();
      written = concord_session_file_write (graph, NULL, NULL);
      add_time (export.ours, began);
      g_assert_nonnull (written);

      began = g_get_monotonic_time ();
      json_generator_set_root (generator, json_parser_get_root (parser));
      json_generator_set_pretty (generator, strchr (data, '\n') != NULL);
      json = json_generator_to_data (generator, NULL);
      add_time (export.reference, began);
      g_assert_nonnull (json);
    }
  bench_finish (&export);
  bench_finish (&import);
}

int
main (int argc, char **argv)
{
  if (argc == 6 && g_str_equal (argv[1], "make"))
    {
      g_autofree char *id = make_database (argv[2], (guint) atoi (argv[3]), (guint) atoi (argv[4]), (guint) atoi (argv[5]));

      g_print ("%s\n", id);
      return 0;
    }

  if (argc == 3 && g_str_equal (argv[1], "measure"))
    {
      measure_edit (argv[2]);
      measure_load (argv[2]);
      measure_exchange ();
      return 0;
    }

  g_printerr ("usage: %s make DATABASE OUTCOMES PRIORITIES COMMITMENTS | measure FOLDER\n", argv[0]);
  return 2;
}
