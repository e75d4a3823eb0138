/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A session in a real store, with a small board: A(a(1 2 3) b()) B() C(c(4)). */

#include "config.h"

#include "concord-test-steps.h"

#include <glib/gstdio.h>

#include "concord-kinds.h"

ConcordRecord *
board_find (Board      *board,
            const char *headline)
{
  for (guint kind = 0; kind < CONCORD_N_KINDS; kind++)
    {
      ConcordRecordList *list = concord_graph_list (board->graph, kind);

      for (guint i = 0; i < concord_record_list_get_length (list); i++)
        {
          if (g_str_equal (concord_record_get_headline (concord_record_list_peek (list, i)), headline))
            return concord_record_list_peek (list, i);
        }
    }

  return NULL;
}

void
board_apply (Board       *board,
             ConcordEdit *edit)
{
  g_autoptr (ConcordEdit) owned = edit;
  g_autoptr (GError) error = NULL;

  g_assert_nonnull (edit);
  concord_store_apply (board->store, edit, &error);
  g_assert_no_error (error);
}

void
board_add (Board         *board,
           ConcordKind    kind,
           const char    *owner,
           const char    *text)
{
  g_autoptr (GError) error = NULL;
  ConcordEdit *edit =
    concord_steps_add_lines (board->graph, kind, owner != NULL ? board_find (board, owner) : NULL, text, NULL, &error);

  g_assert_no_error (error);
  board_apply (board, edit);
}

void
board_undo (Board *board)
{
  g_autoptr (GError) error = NULL;

  concord_store_undo (board->store, board->scope, &error);
  g_assert_no_error (error);
}

void
board_assert_undo_label (Board      *board,
                         const char *expected)
{
  g_autofree char *label = concord_store_get_undo_label (board->store, board->scope);

  g_assert_cmpstr (label, ==, expected);
}

static void
append_children (Board         *board,
                 GString       *said,
                 ConcordRecord *owner,
                 ConcordKind    kind,
                 ConcordKind    below)
{
  ConcordRecordList *list =
    owner != NULL ? concord_graph_children (board->graph, owner, kind) : concord_graph_list (board->graph, kind);

  for (guint i = 0; i < concord_record_list_get_length (list); i++)
    {
      ConcordRecord *record = concord_record_list_peek (list, i);

      if (i > 0)
        g_string_append_c (said, ' ');
      g_string_append (said, concord_record_get_headline (record));
      if (kind == below)
        continue;

      g_string_append_c (said, '(');
      append_children (board, said, record, kind + 1, below);
      g_string_append_c (said, ')');
    }
}

/* The whole board as "A(a(1 2) b(3)) B()". */
void
board_assert (Board      *board,
              const char *expected)
{
  g_autoptr (GString) said = g_string_new (NULL);

  append_children (board, said, NULL, CONCORD_KIND_OUTCOME, CONCORD_KIND_COMMITMENT);
  g_assert_cmpstr (said->str, ==, expected);
}

void
board_set_up (Board        *board,
              gconstpointer data)
{
  g_autoptr (ConcordEdit) edit = concord_edit_new (CONCORD_SCOPE_LIBRARY, "Add session");
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;

  board->folder = g_dir_make_tmp ("concord-steps-XXXXXX", &error);
  g_assert_no_error (error);
  path = g_build_filename (board->folder, "concord.db", NULL);
  board->store = concord_store_open (path, &error);
  g_assert_no_error (error);

  board->scope = g_strdup (concord_edit_add (edit, CONCORD_KIND_SESSION, 0));
  concord_edit_set_text (edit, CONCORD_KIND_SESSION, board->scope, CONCORD_SESSION_TITLE, "Session");
  concord_store_apply (board->store, edit, &error);
  g_assert_no_error (error);
  board->graph = concord_store_open_session (board->store, board->scope, &error);
  g_assert_no_error (error);

  board_add (board, CONCORD_KIND_OUTCOME, NULL, "A\nB\nC");
  board_add (board, CONCORD_KIND_PRIORITY, "A", "a\nb");
  board_add (board, CONCORD_KIND_PRIORITY, "C", "c");
  board_add (board, CONCORD_KIND_COMMITMENT, "a", "1\n2\n3");
  board_add (board, CONCORD_KIND_COMMITMENT, "c", "4");
  board_assert (board, "A(a(1 2 3) b()) B() C(c(4))");
}

void
board_tear_down (Board        *board,
                 gconstpointer data)
{
  g_autoptr (GDir) dir = NULL;
  const char *name;

  g_clear_object (&board->graph);
  g_clear_object (&board->store);

  dir = g_dir_open (board->folder, 0, NULL);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (board->folder, name, NULL);

      g_remove (path);
    }
  g_rmdir (board->folder);
  g_clear_pointer (&board->folder, g_free);
  g_clear_pointer (&board->scope, g_free);
}
