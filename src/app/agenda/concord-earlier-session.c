/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads the session that a session continues, in a worker: it may be a large one. It changes nothing. */

#include "config.h"

#include "concord-earlier-session.h"

#include "concord-session.h"

typedef struct
{
  char *path;
  char *id;
} Place;

static void
place_free (gpointer data)
{
  Place *place = data;

  g_free (place->path);
  g_free (place->id);
  g_free (place);
}

static void
read_in_worker (GTask *task,
                gpointer source,
                gpointer data,
                GCancellable *cancellable)
{
  const Place *place = data;
  g_autoptr (GError) error = NULL;
  ConcordGraph *graph = concord_store_read_session (place->path, place->id, &error);

  if (graph != NULL)
    g_task_return_pointer (task, graph, g_object_unref);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

/**
 * concord_earlier_session_read:
 *
 * Gives a copy of the session that the desk's session continues, as it was last committed.
 */
void
concord_earlier_session_read (ConcordDesk *desk,
                              GCancellable *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  const char *id = concord_record_get_text (concord_desk_get_session (desk), CONCORD_SESSION_CONTINUES);
  Place *place;

  if (id[0] == '\0')
    {
      g_task_return_pointer (task, NULL, NULL);
      return;
    }

  place = g_new0 (Place, 1);
  place->path = g_strdup (concord_store_get_path (concord_desk_get_store (desk)));
  place->id = g_strdup (id);
  g_task_set_task_data (task, place, place_free);
  g_task_run_in_thread (task, read_in_worker);
}

/**
 * concord_earlier_session_read_finish:
 *
 * Returns: (transfer full) (nullable): a graph that nobody changes; %NULL without an error where the session continues
 *   nothing, and with one where what it continues is not in the database
 */
ConcordGraph *
concord_earlier_session_read_finish (GAsyncResult *result,
                                     GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
