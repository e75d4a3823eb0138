/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Writes to a database until it is killed, and looks afterwards whether what was acknowledged is there.
 *
 * usage: writer write DATABASE         edit after edit, each acknowledged by a line with its number
 *        writer check DATABASE NUMBER  whether all is well and edits up to NUMBER are there; prints how many are
 */

#include "config.h"

#include <sqlite3.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "concord-kinds.h"
#include "concord-record-write.h"
#include "concord-store.h"

/* Older ones are removed, by the edit that adds a new one. */
#define NOTES_KEPT 60

#define SESSION "5e551011-0000-4000-8000-000000000000"

G_NORETURN static void
fail (const char *what,
      GError     *error)
{
  g_printerr ("%s%s%s\n", what, error != NULL ? ": " : "", error != NULL ? error->message : "");
  exit (1);
}

static void
acknowledge (gint64 number)
{
  g_autofree char *line = g_strdup_printf ("%" G_GINT64_FORMAT "\n", number);

  if (write (STDOUT_FILENO, line, strlen (line)) != (gssize) strlen (line))
    exit (1);
}

static char *
make_note_id (gint64 number)
{
  return g_strdup_printf ("00000000-0000-4000-8000-%012" G_GINT64_FORMAT, number);
}

static ConcordRecord *
new_record (ConcordKind kind,
            const char *id,
            guint       field,
            const char *text)
{
  ConcordRecord *record = concord_record_new (kind, id);
  ConcordValue value = CONCORD_VALUE_TEXT (g_strdup (text));

  concord_record_take_value (record, field, &value);

  return record;
}

static void
commit (ConcordStore *store,
        ConcordEdit  *edit)
{
  g_autoptr (GError) error = NULL;

  if (!concord_store_apply (store, edit, &error))
    fail (concord_edit_get_label (edit), error);
}

static void
ensure_session (ConcordStore *store)
{
  g_autoptr (ConcordRecord) session = NULL;
  g_autoptr (ConcordEdit) edit = NULL;
  g_autoptr (GPtrArray) sessions = concord_store_list_sessions (store, NULL);

  if (sessions == NULL)
    fail ("list", NULL);
  if (sessions->len > 0)
    return;

  session = new_record (CONCORD_KIND_SESSION, SESSION, CONCORD_SESSION_TITLE, "Crash");
  edit = concord_edit_new (CONCORD_SCOPE_LIBRARY, "Add session");
  concord_edit_add_record (edit, session);
  commit (store, edit);
}

/* The number of the last edit, which the session's place says. */
static gint64
read_number (ConcordGraph *graph)
{
  return g_ascii_strtoll (concord_record_get_text (concord_graph_get_session (graph), CONCORD_SESSION_PLACE), NULL, 10);
}

static void
edit_once (ConcordStore *store,
           gint64        number)
{
  g_autofree char *said = g_strdup_printf ("%" G_GINT64_FORMAT, number);
  g_autofree char *new_id = make_note_id (number);
  g_autofree char *old_id = make_note_id (number - NOTES_KEPT);
  g_autoptr (ConcordEdit) edit = concord_edit_new (SESSION, said);
  g_autoptr (ConcordRecord) note = new_record (CONCORD_KIND_NOTE, new_id, CONCORD_NOTE_TEXT, said);
  g_autoptr (GError) error = NULL;

  concord_edit_set_text (edit, CONCORD_KIND_SESSION, SESSION, CONCORD_SESSION_PLACE, said);
  concord_edit_add_record (edit, note);
  concord_edit_place (edit, CONCORD_KIND_NOTE, new_id, (double) number);
  if (number > NOTES_KEPT)
    concord_edit_remove (edit, CONCORD_KIND_NOTE, old_id);

  /* Typed first, then made a card of. */
  if (!concord_store_set_draft (store, SESSION, "capture", said, &error))
    fail ("draft", error);
  commit (store, edit);
  acknowledge (number);
}

static ConcordGraph *
open_graph (ConcordStore *store)
{
  g_autoptr (GError) error = NULL;
  ConcordGraph *graph = concord_store_open_session (store, SESSION, &error);

  if (graph == NULL)
    fail ("open session", error);

  return graph;
}

static int
write_until_killed (ConcordStore *store)
{
  g_autoptr (ConcordGraph) graph = NULL;

  ensure_session (store);
  graph = open_graph (store);
  acknowledge (read_number (graph));
  for (gint64 number = read_number (graph) + 1; number < 10000000; number++)
    edit_once (store, number);

  return 0;
}

static void
check_notes (ConcordGraph *graph,
             gint64        number)
{
  ConcordRecordList *notes = concord_graph_list (graph, CONCORD_KIND_NOTE);
  gint64 first = MAX (1, number - NOTES_KEPT + 1);

  if (concord_record_list_get_length (notes) != number - first + 1)
    fail ("not as many notes as there should be", NULL);

  for (gint64 i = first; i <= number; i++)
    {
      g_autofree char *said = g_strdup_printf ("%" G_GINT64_FORMAT, i);
      ConcordRecord *note = concord_record_list_peek (notes, (guint) (i - first));

      if (!g_str_equal (concord_record_get_text (note, CONCORD_NOTE_TEXT), said))
        fail ("a note is not the one it should be", NULL);
    }
}

static void
check_integrity (const char *path)
{
  sqlite3 *handle = NULL;
  sqlite3_stmt *check = NULL;

  if (sqlite3_open_v2 (path, &handle, SQLITE_OPEN_READONLY, NULL) != SQLITE_OK ||
      sqlite3_prepare_v2 (handle, "PRAGMA integrity_check", -1, &check, NULL) != SQLITE_OK ||
      sqlite3_step (check) != SQLITE_ROW || !g_str_equal ((const char *) sqlite3_column_text (check, 0), "ok"))
    fail ("integrity_check", NULL);

  sqlite3_finalize (check);
  sqlite3_close (handle);
}

/* The journal is as true as the cards: one step back is the edit before, one forward is the last again. */
static void
check_undo (ConcordStore *store,
            ConcordGraph *graph,
            gint64        number)
{
  g_autofree char *label = concord_store_get_undo_label (store, SESSION);
  g_autofree char *redo_label = NULL;
  g_autofree char *said = g_strdup_printf ("%" G_GINT64_FORMAT, number);
  g_autoptr (GError) error = NULL;

  if (g_strcmp0 (label, said) != 0)
    fail ("the last step is not the last edit", NULL);

  if (!concord_store_undo (store, SESSION, &error))
    fail ("undo", error);
  if (read_number (graph) != number - 1)
    fail ("undo went elsewhere", NULL);
  check_notes (graph, number - 1);

  redo_label = concord_store_get_redo_label (store, SESSION);
  if (g_strcmp0 (redo_label, said) != 0 || !concord_store_redo (store, SESSION, &error))
    fail ("redo", error);
  if (read_number (graph) != number)
    fail ("redo went elsewhere", NULL);
  check_notes (graph, number);
}

static int
check (ConcordStore *store,
       gint64        acknowledged)
{
  g_autoptr (ConcordGraph) graph = NULL;
  g_autofree char *draft = NULL;
  gint64 number;

  check_integrity (concord_store_get_path (store));
  ensure_session (store);
  graph = open_graph (store);
  number = read_number (graph);

  if (number < acknowledged)
    fail ("an acknowledged edit is gone", NULL);
  if (number > acknowledged + 1)
    fail ("there are edits that nobody made", NULL);
  check_notes (graph, number);
  if (number > 0)
    check_undo (store, graph, number);

  draft = concord_store_get_draft (store, SESSION, "capture");
  if (number > 0 && (draft == NULL || g_ascii_strtoll (draft, NULL, 10) < number))
    fail ("a draft is gone", NULL);

  acknowledge (number);
  return 0;
}

int
main (int argc, char **argv)
{
  g_autoptr (ConcordStore) store = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (argc, >=, 3);

  store = concord_store_open (argv[2], &error);
  if (store == NULL)
    fail ("open", error);

  return g_str_equal (argv[1], "write") ? write_until_killed (store) : check (store, g_ascii_strtoll (argv[3], NULL, 10));
}
