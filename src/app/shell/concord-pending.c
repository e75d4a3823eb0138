/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The queue of edits that wait to be saved. Keeps their order; never applies one past another that failed
 * because of the file. An edit that was refused for what it says waits without holding up the others.
 */

#include "config.h"

#include "concord-pending.h"

typedef struct
{
  ConcordEdit *edit;
  GError *error;
} Waiting;

struct _ConcordPending
{
  GPtrArray *queue;
};

static void
waiting_free (Waiting *waiting)
{
  g_clear_object (&waiting->edit);
  g_clear_error (&waiting->error);
  g_free (waiting);
}

/* Whether trying again later can help without a different edit. */
static gboolean
was_refused (const GError *error)
{
  return g_error_matches (error, CONCORD_STORE_ERROR, CONCORD_STORE_ERROR_INVALID)
         || g_error_matches (error, CONCORD_STORE_ERROR, CONCORD_STORE_ERROR_CONFLICT)
         || g_error_matches (error, CONCORD_STORE_ERROR, CONCORD_STORE_ERROR_NOT_FOUND)
         || g_error_matches (error, CONCORD_STORE_ERROR, CONCORD_STORE_ERROR_EXISTS);
}

ConcordPending *
concord_pending_new (void)
{
  ConcordPending *self = g_new0 (ConcordPending, 1);

  self->queue = g_ptr_array_new_with_free_func ((GDestroyNotify) waiting_free);
  return self;
}

void
concord_pending_free (ConcordPending *self)
{
  g_ptr_array_unref (self->queue);
  g_free (self);
}

/* The same group says the same thing anew: it takes the place of what was refused, and of what it
 * directly follows.
 */
static void
drop_replaced (ConcordPending *self,
               const char *group)
{
  if (group == NULL)
    return;

  for (guint i = self->queue->len; i > 0; i--)
    {
      Waiting *waiting = g_ptr_array_index (self->queue, i - 1);

      if (g_strcmp0 (concord_edit_get_group (waiting->edit), group) == 0
          && (i == self->queue->len || (waiting->error != NULL && was_refused (waiting->error))))
        g_ptr_array_remove_index (self->queue, i - 1);
    }
}

void
concord_pending_push (ConcordPending *self,
                      ConcordEdit *edit)
{
  Waiting *waiting;

  if (concord_pending_contains (self, edit))
    return;

  drop_replaced (self, concord_edit_get_group (edit));

  waiting = g_new0 (Waiting, 1);
  waiting->edit = g_object_ref (edit);
  g_ptr_array_add (self->queue, waiting);
}

/**
 * concord_pending_apply:
 *
 * Tries what waits, in order; what could be saved leaves the queue.
 */
void
concord_pending_apply (ConcordPending *self,
                       ConcordStore *store)
{
  guint i = 0;

  while (i < self->queue->len)
    {
      Waiting *waiting = g_ptr_array_index (self->queue, i);

      g_clear_error (&waiting->error);
      if (concord_store_apply (store, waiting->edit, &waiting->error))
        g_ptr_array_remove_index (self->queue, i);
      else if (was_refused (waiting->error))
        i++;
      else
        return;
    }
}

/**
 * concord_pending_copy:
 *
 * Applies what waits to another store and keeps all of it waiting. What was refused here stays behind: it
 * would be refused there too.
 */
gboolean
concord_pending_copy (ConcordPending *self,
                      ConcordStore *store,
                      GError **error)
{
  for (guint i = 0; i < self->queue->len; i++)
    {
      const Waiting *waiting = g_ptr_array_index (self->queue, i);
      g_autoptr (GError) local = NULL;

      if (!concord_store_apply (store, waiting->edit, &local) && !was_refused (local))
        {
          g_propagate_error (error, g_steal_pointer (&local));
          return FALSE;
        }
    }

  return TRUE;
}

void
concord_pending_clear (ConcordPending *self)
{
  g_ptr_array_set_size (self->queue, 0);
}

gboolean
concord_pending_contains (ConcordPending *self,
                          ConcordEdit *edit)
{
  for (guint i = 0; i < self->queue->len; i++)
    {
      const Waiting *waiting = g_ptr_array_index (self->queue, i);

      if (waiting->edit == edit)
        return TRUE;
    }

  return FALSE;
}

guint
concord_pending_get_length (ConcordPending *self)
{
  return self->queue->len;
}

/* Why the first that failed is not saved. */
const GError *
concord_pending_get_error (ConcordPending *self)
{
  for (guint i = 0; i < self->queue->len; i++)
    {
      const Waiting *waiting = g_ptr_array_index (self->queue, i);

      if (waiting->error != NULL)
        return waiting->error;
    }

  return NULL;
}
