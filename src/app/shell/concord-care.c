/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Checks the database and backs it up when that is due, in a worker with connections of its own. A damaged
 * database is never copied over a sound backup.
 */

#include "config.h"

#include "concord-care.h"

#include "concord-store.h"

static void
take_care (GTask *task,
           gpointer source,
           gpointer task_data,
           GCancellable *cancellable)
{
  const char *database = task_data;
  GError *error = NULL;

  if (concord_store_check (database, cancellable, &error)
      && concord_store_backup_if_due (database, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

void
concord_care_take (GObject *source,
                   const char *database,
                   GCancellable *cancellable,
                   GAsyncReadyCallback callback,
                   gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (source, cancellable, callback, user_data);

  g_task_set_source_tag (task, concord_care_take);
  g_task_set_task_data (task, g_strdup (database), g_free);
  g_task_run_in_thread (task, take_care);
}

/* Returns: whether the database is sound and backed up */
gboolean
concord_care_finish (GAsyncResult *result,
                     GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
