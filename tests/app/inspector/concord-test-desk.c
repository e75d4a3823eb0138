/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A session in a database of its own, on a desk, for tests of what edits records. */

#include "config.h"

#include "concord-test-desk.h"

#include <glib/gstdio.h>

#include "concord-kinds.h"
#include "concord-test-window.h"

void
concord_test_desk_set_up (ConcordTestDesk *self,
                          gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *id = NULL;

  self->folder = g_dir_make_tmp ("concord-test-XXXXXX", &error);
  g_assert_no_error (error);
  self->path = g_build_filename (self->folder, "sessions.db", NULL);
  self->away = g_build_filename (self->folder, "elsewhere.db", NULL);
  self->store = concord_store_open (self->path, &error);
  g_assert_no_error (error);

  id = concord_test_add_session (self->store, "Northmere", "2026-10-14", "Every child thrives.");
  self->desk = concord_desk_new (self->store, id, &error);
  g_assert_no_error (error);
  self->graph = concord_desk_get_graph (self->desk);
}

void
concord_test_desk_tear_down (ConcordTestDesk *self,
                             gconstpointer data)
{
  g_autoptr (GDir) dir = NULL;
  const char *name;

  concord_test_desk_close (self);
  g_assert_finalize_object (self->desk);
  g_assert_finalize_object (self->store);

  dir = g_dir_open (self->folder, 0, NULL);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (self->folder, name, NULL);

      g_unlink (child);
    }
  g_rmdir (self->folder);
  g_free (self->folder);
  g_free (self->path);
  g_free (self->away);
}

/* Shows @widget in a window of its own, as wide as it would be in a sidebar. */
void
concord_test_desk_show (ConcordTestDesk *self,
                        GtkWidget *widget,
                        int width,
                        int height)
{
  self->window = GTK_WINDOW (adw_window_new ());
  adw_window_set_content (ADW_WINDOW (self->window), widget);
  gtk_window_set_default_size (self->window, width, height);
  gtk_window_present (self->window);
  concord_test_settle (self->window);
}

void
concord_test_desk_close (ConcordTestDesk *self)
{
  g_clear_pointer (&self->window, gtk_window_destroy);
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

void
concord_test_desk_take_database_away (ConcordTestDesk *self)
{
  g_assert_cmpint (g_rename (self->path, self->away), ==, 0);
}

void
concord_test_desk_put_database_back (ConcordTestDesk *self)
{
  g_assert_cmpint (g_rename (self->away, self->path), ==, 0);
}

/* Adds a record that holds only its name and its owner. */
ConcordRecord *
concord_test_desk_add (ConcordTestDesk *self,
                       ConcordKind kind,
                       ConcordRecord *owner,
                       const char *name)
{
  g_autoptr (ConcordEdit) edit = concord_desk_begin (self->desk, "Add");
  ConcordRecordList *list = concord_graph_list (self->graph, kind);
  const char *id = concord_edit_add (
      edit, kind, concord_edit_make_room (edit, list, concord_record_list_get_length (list)));
  guint field;

  if (name != NULL)
    concord_edit_set_text (edit, kind, id, concord_kind_get_info (kind)->headline, name);
  if (owner != NULL && concord_kind_find_owner (kind, concord_record_get_kind (owner), &field))
    concord_edit_set_text (edit, kind, id, field, concord_record_get_id (owner));
  if (kind == CONCORD_KIND_RATING)
    {
      concord_edit_set_whole (edit, kind, id, CONCORD_RATING_CONDITION, CONCORD_RATING_PURPOSE);
      concord_edit_set_whole (edit, kind, id, CONCORD_RATING_SCORE, 3);
    }
  g_assert_true (concord_desk_commit (self->desk, edit));

  return concord_graph_lookup (self->graph, id);
}

/* Adds a record of any kind with all the owners it cannot be without. */
ConcordRecord *
concord_test_desk_add_whole (ConcordTestDesk *self,
                             ConcordKind kind)
{
  const ConcordKindInfo *info = concord_kind_get_info (kind);
  const ConcordFieldType named_by = info->fields[info->headline].type;
  ConcordRecord *owner = NULL;

  for (guint i = 0; i < info->n_fields; i++)
    {
      if ((info->fields[i].flags & CONCORD_FIELD_OWNER) != 0
          && (info->fields[i].flags & CONCORD_FIELD_REQUIRED) != 0)
        owner = concord_test_desk_add_whole (self, info->fields[i].target);
    }

  return concord_test_desk_add (self, kind, owner,
                                named_by == CONCORD_FIELD_CHOICE ? NULL : "As it was");
}

/* Returns: (transfer full): what the database itself holds, read by a connection of its own */
ConcordGraph *
concord_test_desk_read (ConcordTestDesk *self)
{
  g_autoptr (GError) error = NULL;
  const char *id = concord_record_get_id (concord_desk_get_session (self->desk));
  ConcordGraph *graph = concord_store_read_session (self->path, id, &error);

  g_assert_no_error (error);
  return graph;
}

/* Changes a field behind the back of whoever shows it. */
void
concord_test_desk_set_text (ConcordTestDesk *self,
                            ConcordRecord *record,
                            guint field,
                            const char *text)
{
  g_autoptr (ConcordEdit) edit = concord_desk_begin (self->desk, "Change");

  concord_edit_set_text (edit, concord_record_get_kind (record), concord_record_get_id (record),
                         field, text);
  g_assert_true (concord_desk_commit (self->desk, edit));
}
