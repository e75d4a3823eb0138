/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Draws pages in a worker, over a copy of the session that is read once: what is looked at is as it was when one
 * began to look. Shows nothing.
 */

#include "config.h"

#include "concord-preview-task.h"

#include "concord-store.h"

struct _ConcordPreviewTask
{
  char *database;
  char *session;
  ConcordPreviewDrawn drawn;
  gpointer user_data;

  ConcordGraph *graph; /* belongs to the worker while there is one */
  ConcordExportChoice *running;
  GCancellable *cancellable;
  ConcordExportChoice *wish; /* what comes next */
  gboolean stopped;
};

static void start (ConcordPreviewTask *self);

static void
task_free (ConcordPreviewTask *self)
{
  g_free (self->database);
  g_free (self->session);
  g_clear_object (&self->graph);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->running, concord_export_choice_free);
  g_clear_pointer (&self->wish, concord_export_choice_free);
  g_free (self);
}

static void
run (GTask        *task,
     gpointer      source,
     gpointer      task_data,
     GCancellable *cancellable)
{
  ConcordPreviewTask *self = task_data;
  const ConcordExportOptions options = concord_export_choice_get_options (self->running, NULL, g_get_real_time () / G_USEC_PER_SEC);
  ConcordPages *pages = NULL;
  GError *error = NULL;

  if (self->graph == NULL)
    self->graph = concord_store_read_session (self->database, self->session, &error);
  if (self->graph != NULL)
    pages = concord_export_draw (self->graph, &options, cancellable, &error);

  if (pages != NULL)
    g_task_return_pointer (task, pages, (GDestroyNotify) concord_pages_unref);
  else
    g_task_return_error (task, error);
}

static void
on_drawn (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  ConcordPreviewTask *self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (ConcordPages) pages = g_task_propagate_pointer (G_TASK (result), &error);

  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->running, concord_export_choice_free);

  if (self->stopped)
    task_free (self);
  else if (self->wish != NULL)
    start (self);
  else
    self->drawn (pages, error, self->user_data);
}

static void
start (ConcordPreviewTask *self)
{
  g_autoptr (GTask) task = NULL;

  self->running = g_steal_pointer (&self->wish);
  self->cancellable = g_cancellable_new ();
  task = g_task_new (NULL, self->cancellable, on_drawn, self);
  g_task_set_source_tag (task, start);
  g_task_set_task_data (task, self, NULL);
  g_task_run_in_thread (task, run);
}

/**
 * concord_preview_task_new:
 * @drawn: called in the main loop for the newest wish only
 *
 * Returns: (transfer full): to be given to concord_preview_task_stop()
 */
ConcordPreviewTask *
concord_preview_task_new (const char         *database,
                          const char         *session,
                          ConcordPreviewDrawn drawn,
                          gpointer            user_data)
{
  ConcordPreviewTask *self = g_new0 (ConcordPreviewTask, 1);

  self->database = g_strdup (database);
  self->session = g_strdup (session);
  self->drawn = drawn;
  self->user_data = user_data;

  return self;
}

/* @self: (transfer full): calls nobody any more, and goes when its worker is back */
void
concord_preview_task_stop (ConcordPreviewTask *self)
{
  self->stopped = TRUE;
  if (self->running != NULL)
    g_cancellable_cancel (self->cancellable);
  else
    task_free (self);
}

void
concord_preview_task_draw (ConcordPreviewTask        *self,
                           const ConcordExportChoice *choice)
{
  g_clear_pointer (&self->wish, concord_export_choice_free);
  self->wish = concord_export_choice_copy (choice);

  if (self->running != NULL)
    g_cancellable_cancel (self->cancellable);
  else
    start (self);
}
