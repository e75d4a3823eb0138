/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads files that came in, in a worker: session files and answers, one by one or a folder of them. It only reads. */

#include "config.h"

#include "concord-incoming.h"

#include <glib/gi18n-lib.h>

void
concord_incoming_free (ConcordIncoming *self)
{
  g_clear_object (&self->file);
  g_clear_pointer (&self->name, g_free);
  g_clear_object (&self->answer);
  g_clear_object (&self->graph);
  concord_session_head_clear (&self->head);
  g_clear_error (&self->error);
  g_free (self);
}

/* Returns: (nullable): the id of the session that it is or answers */
const char *
concord_incoming_get_session (ConcordIncoming *self)
{
  if (self->answer != NULL)
    return concord_answer_file_get_session (self->answer);

  return self->graph != NULL ? concord_record_get_id (concord_graph_get_session (self->graph)) : NULL;
}

/* What a mail program or a browser calls a file is not always what it was called. */
static ConcordIncoming *
read_file (GFile        *file,
           GCancellable *cancellable)
{
  ConcordIncoming *self = g_new0 (ConcordIncoming, 1);
  g_autofree char *name = g_file_get_basename (file);
  g_autoptr (GError) error = NULL;

  self->name = g_filename_display_name (name);
  if (g_str_has_suffix (name, CONCORD_ANSWER_FILE_SUFFIX))
    {
      self->answer = concord_answer_file_load (file, cancellable, &self->error);
      return self;
    }

  self->graph = concord_session_file_load_with_head (file, &self->head, cancellable, &error);
  if (self->graph == NULL && g_error_matches (error, CONCORD_EXCHANGE_ERROR, CONCORD_EXCHANGE_ERROR_NOT_OURS))
    self->answer = concord_answer_file_load (file, cancellable, NULL);
  if (self->graph == NULL && self->answer == NULL)
    self->error = g_steal_pointer (&error);

  return self;
}

static ConcordIncoming *
read_asked_for (GFile        *file,
                GCancellable *cancellable)
{
  ConcordIncoming *self = read_file (file, cancellable);

  self->file = g_object_ref (file);
  return self;
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  const ConcordIncoming *one = *(ConcordIncoming *const *) a;
  const ConcordIncoming *two = *(ConcordIncoming *const *) b;

  return g_utf8_collate (one->name, two->name);
}

/* Of a folder what is ours; what else lies there is nobody's business. */
static void
read_folder (GFile        *folder,
             GPtrArray    *all,
             GCancellable *cancellable,
             GError      **error)
{
  g_autoptr (GFileEnumerator) children = g_file_enumerate_children (
    folder, G_FILE_ATTRIBUTE_STANDARD_NAME, G_FILE_QUERY_INFO_NONE, cancellable, error);
  guint before = all->len;

  while (children != NULL)
    {
      GFileInfo *info;
      GFile *file;

      if (!g_file_enumerator_iterate (children, &info, &file, cancellable, error) || info == NULL)
        break;

      if (g_str_has_suffix (g_file_info_get_name (info), CONCORD_ANSWER_FILE_SUFFIX) ||
          g_str_has_suffix (g_file_info_get_name (info), CONCORD_SESSION_FILE_SUFFIX))
        g_ptr_array_add (all, read_file (file, cancellable));
    }

  if (all->len == before && error != NULL && *error == NULL)
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, _("There are no answers and no session files in this folder."));
}

static void
read_files (GTask        *task,
            gpointer      source,
            gpointer      task_data,
            GCancellable *cancellable)
{
  GListModel *files = task_data;
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func ((GDestroyNotify) concord_incoming_free);

  for (guint i = 0; i < g_list_model_get_n_items (files); i++)
    {
      g_autoptr (GFile) file = g_list_model_get_item (files, i);
      g_autoptr (GError) error = NULL;

      if (g_file_query_file_type (file, G_FILE_QUERY_INFO_NONE, cancellable) == G_FILE_TYPE_DIRECTORY)
        read_folder (file, all, cancellable, &error);
      else
        g_ptr_array_add (all, read_asked_for (file, cancellable));

      if (error != NULL)
        {
          ConcordIncoming *failed = g_new0 (ConcordIncoming, 1);
          g_autofree char *name = g_file_get_basename (file);

          failed->name = g_filename_display_name (name);
          failed->error = g_steal_pointer (&error);
          g_ptr_array_add (all, failed);
        }
      if (g_task_return_error_if_cancelled (task))
        return;
    }

  g_ptr_array_sort (all, compare_names);
  g_task_return_pointer (task, g_steal_pointer (&all), (GDestroyNotify) g_ptr_array_unref);
}

/**
 * concord_incoming_read:
 * @files: #GFile: files, or folders of which the session files and answers are read
 */
void
concord_incoming_read (GListModel          *files,
                       GCancellable        *cancellable,
                       GAsyncReadyCallback  callback,
                       gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);

  g_return_if_fail (G_IS_LIST_MODEL (files));

  g_task_set_source_tag (task, concord_incoming_read);
  g_task_set_task_data (task, g_object_ref (files), g_object_unref);
  g_task_run_in_thread (task, read_files);
}

/**
 * concord_incoming_read_finish:
 *
 * Returns: (transfer full) (element-type ConcordIncoming): all of them by name, those that cannot be read too; %NULL when
 *   it was cancelled
 */
GPtrArray *
concord_incoming_read_finish (GAsyncResult *result,
                              GError      **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
