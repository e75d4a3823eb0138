/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Checks the database and backs it up when that is due, in a worker with connections of its own. A damaged
 * database is never copied over a sound backup.
 */

#include "config.h"

#include "concord-care.h"

#include <sched.h>

#include "concord-store.h"

#define AGAIN_HOURS 6

/* In a thread of its own, which gives way to everything else: what someone does meanwhile must not stutter. */
static gpointer
take_care (gpointer data)
{
  g_autoptr (GTask) task = data;
  const char *database = g_task_get_task_data (task);
  GCancellable *cancellable = g_task_get_cancellable (task);
  GError *error = NULL;

  sched_setscheduler (0, SCHED_IDLE, &(struct sched_param) { 0 });

  if (concord_store_check (database, cancellable, &error)
      && concord_store_backup_if_due (database, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);

  return NULL;
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
  g_thread_unref (g_thread_new ("care", take_care, g_steal_pointer (&task)));
}

/**
 * concord_care_is_due:
 * @last: when it was taken
 * @now: in microseconds since 1970, UTC, too: sleep counts
 *
 * Returns: whether it is time again for a program that nobody closes for days
 */
gboolean
concord_care_is_due (gint64 last,
                     gint64 now)
{
  /* A computer whose clock was set back does not wait until it is as late again. */
  return now < last || now - last >= AGAIN_HOURS * G_TIME_SPAN_HOUR;
}

/* Returns: whether the database is sound and backed up */
gboolean
concord_care_finish (GAsyncResult *result,
                     GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
