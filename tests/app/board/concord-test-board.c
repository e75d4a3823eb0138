/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A small session to try the board on, and the whole of it as one line of text. */

#include "config.h"

#include "concord-test-board.h"

#include <glib/gstdio.h>

#include "concord-kinds.h"
#include "concord-steps.h"

ConcordTestBoard *
concord_test_board_new (void)
{
  ConcordTestBoard *self = g_new0 (ConcordTestBoard, 1);
  g_autoptr (ConcordEdit) edit = concord_edit_new (CONCORD_SCOPE_LIBRARY, "Add session");
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;
  const char *session;

  self->folder = g_dir_make_tmp ("concord-board-XXXXXX", &error);
  g_assert_no_error (error);
  path = g_build_filename (self->folder, "sessions.db", NULL);
  self->store = concord_store_open (path, &error);
  g_assert_no_error (error);

  session = concord_edit_add (edit, CONCORD_KIND_SESSION, 0);
  concord_edit_set_text (edit, CONCORD_KIND_SESSION, session, CONCORD_SESSION_TITLE, "Session");
  concord_store_apply (self->store, edit, &error);
  g_assert_no_error (error);
  self->desk = concord_desk_new (self->store, session, &error);
  g_assert_no_error (error);
  self->graph = concord_desk_get_graph (self->desk);

  concord_test_board_add (self, CONCORD_KIND_OUTCOME, NULL, "A\nB\nC");
  concord_test_board_add (self, CONCORD_KIND_PRIORITY, "A", "a\nb");
  concord_test_board_add (self, CONCORD_KIND_PRIORITY, "C", "c");
  concord_test_board_add (self, CONCORD_KIND_COMMITMENT, "a", "1\n2\n3");
  concord_test_board_add (self, CONCORD_KIND_COMMITMENT, "c", "4");

  return self;
}

void
concord_test_board_free (ConcordTestBoard *self)
{
  g_autoptr (GDir) dir = NULL;
  const char *name;

  g_clear_object (&self->desk);
  g_clear_object (&self->store);

  dir = g_dir_open (self->folder, 0, NULL);
  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (self->folder, name, NULL);

      g_remove (path);
    }
  g_rmdir (self->folder);
  g_free (self->folder);
  g_free (self);
}

ConcordRecord *
concord_test_board_find (ConcordTestBoard *self,
                         const char       *headline)
{
  for (guint kind = 0; kind < CONCORD_N_KINDS; kind++)
    {
      ConcordRecordList *list = concord_graph_list (self->graph, kind);

      for (guint i = 0; i < concord_record_list_get_length (list); i++)
        {
          if (g_str_equal (concord_record_get_headline (concord_record_list_peek (list, i)), headline))
            return concord_record_list_peek (list, i);
        }
    }

  return NULL;
}

void
concord_test_board_commit (ConcordTestBoard *self,
                           ConcordEdit      *edit)
{
  g_autoptr (ConcordEdit) owned = edit;

  g_assert_nonnull (edit);
  g_assert_true (concord_desk_commit (self->desk, edit));
}

void
concord_test_board_add (ConcordTestBoard *self,
                        ConcordKind       kind,
                        const char       *owner,
                        const char       *lines)
{
  g_autoptr (GError) error = NULL;
  ConcordEdit *edit = concord_steps_add_lines (self->graph, kind, owner != NULL ? concord_test_board_find (self, owner) : NULL,
                                               lines, NULL, &error);

  g_assert_no_error (error);
  concord_test_board_commit (self, edit);
}

static void
append_children (ConcordTestBoard *self,
                 GString          *said,
                 ConcordRecord    *owner,
                 ConcordKind       kind)
{
  ConcordRecordList *list = owner != NULL ? concord_graph_children (self->graph, owner, kind)
                                          : concord_graph_list (self->graph, kind);

  for (guint i = 0; i < concord_record_list_get_length (list); i++)
    {
      ConcordRecord *record = concord_record_list_peek (list, i);

      if (i > 0)
        g_string_append_c (said, ' ');
      g_string_append (said, concord_record_get_headline (record));
      if (kind == CONCORD_KIND_COMMITMENT)
        continue;

      g_string_append_c (said, '(');
      append_children (self, said, record, kind + 1);
      g_string_append_c (said, ')');
    }
}

/* The whole board as "A(a(1 2) b(3)) B()". */
char *
concord_test_board_dup (ConcordTestBoard *self)
{
  g_autoptr (GString) said = g_string_new (NULL);

  append_children (self, said, NULL, CONCORD_KIND_OUTCOME);

  return g_strdup (said->str);
}
