/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Makes what was chosen of a session in a worker, from a copy of its own, then puts it where it is wanted in
 * another. Between the two there is nothing on the disk, so that whoever waits can still change their mind.
 */

#include "config.h"

#include "concord-export-task.h"

#include <glib/gi18n-lib.h>

#include "concord-session-file.h"
#include "concord-session.h"
#include "concord-store.h"

typedef struct
{
  char *database;
  char *session;
  ConcordExportChoice *choice;
  char *revision;
  GMainContext *context;
  ConcordExportTold told;
  gpointer told_data;
  GCancellable *cancellable;
} Job;

typedef struct
{
  ConcordBundle *bundle;
  GBytes *base;
} Made;

static void
job_free (Job *job)
{
  g_free (job->database);
  g_free (job->session);
  concord_export_choice_free (job->choice);
  g_free (job->revision);
  g_main_context_unref (job->context);
  g_clear_object (&job->cancellable);
  g_free (job);
}

static void
made_free (Made *made)
{
  g_clear_pointer (&made->bundle, concord_bundle_free);
  g_clear_pointer (&made->base, g_bytes_unref);
  g_free (made);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Made, made_free)

/* --- saying how far it is -------------------------------------------------------- */

typedef struct
{
  ConcordExportTold told;
  gpointer told_data;
  GCancellable *cancellable;
  guint i;
  guint n;
  ConcordFormat format;
} Telling;

static gboolean
tell_there (gpointer user_data)
{
  Telling *telling = user_data;

  /* Whoever cancelled has stopped listening. */
  if (!g_cancellable_is_cancelled (telling->cancellable))
    telling->told (telling->i, telling->n, telling->format, telling->told_data);

  return G_SOURCE_REMOVE;
}

static void
telling_free (gpointer user_data)
{
  Telling *telling = user_data;

  g_clear_object (&telling->cancellable);
  g_free (telling);
}

static void
tell (const Job    *job,
      guint         i,
      guint         n,
      ConcordFormat format)
{
  Telling *telling;

  if (job->told == NULL)
    return;

  telling = g_new0 (Telling, 1);
  telling->told = job->told;
  telling->told_data = job->told_data;
  g_set_object (&telling->cancellable, job->cancellable);
  telling->i = i;
  telling->n = n;
  telling->format = format;
  /* Before the result, which is handed on at the usual priority. */
  g_main_context_invoke_full (job->context, G_PRIORITY_HIGH, tell_there, telling, telling_free);
}

/* --- making ---------------------------------------------------------------------- */

static gboolean
add_file (ConcordBundle              *bundle,
          ConcordGraph               *graph,
          ConcordFormat               format,
          const ConcordExportOptions *options,
          GCancellable               *cancellable,
          GError                    **error)
{
  const char *title = concord_record_get_headline (concord_graph_get_session (graph));
  g_autofree char *name = concord_format_suggest_name (format, title);
  g_autoptr (GBytes) bytes = concord_export_write (graph, format, options, cancellable, error);

  if (bytes == NULL)
    {
      if (!g_error_matches (*error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        /* Translators: before a sentence about what went wrong: a file name */
        g_prefix_error (error, _("“%s” was not written: "), name);
      return FALSE;
    }

  concord_bundle_add (bundle, name, bytes);
  return TRUE;
}

static Made *
make (const Job    *job,
      ConcordGraph *graph,
      GCancellable *cancellable,
      GError      **error)
{
  const gint64 now = g_get_real_time () / G_USEC_PER_SEC;
  const ConcordExportOptions options = concord_export_choice_get_options (job->choice, job->revision, now);
  const guint total = concord_export_choice_count (job->choice);
  g_autoptr (Made) made = g_new0 (Made, 1);
  guint n;
  const ConcordFormatInfo *formats = concord_format_list (&n);

  made->bundle = concord_bundle_new (now);
  for (guint i = 0; i < n; i++)
    {
      if (!concord_export_choice_has (job->choice, formats[i].format))
        continue;

      tell (job, concord_bundle_get_n (made->bundle), total, formats[i].format);
      if (!add_file (made->bundle, graph, formats[i].format, &options, cancellable, error))
        return NULL;
    }

  /* What comes home is merged against all there was, not only against what others were shown. */
  if (job->revision != NULL)
    {
      const ConcordSessionFileOptions whole = { .revision = job->revision, .exported = now };

      made->base = concord_session_file_write (graph, &whole, error);
      if (made->base == NULL)
        return NULL;
    }

  return g_steal_pointer (&made);
}

static void
run_make (GTask        *task,
          gpointer      source,
          gpointer      task_data,
          GCancellable *cancellable)
{
  const Job *job = task_data;
  GError *error = NULL;
  g_autoptr (ConcordGraph) graph = concord_store_read_session (job->database, job->session, &error);
  Made *made = graph != NULL ? make (job, graph, cancellable, &error) : NULL;

  if (made != NULL)
    g_task_return_pointer (task, made, (GDestroyNotify) made_free);
  else
    g_task_return_error (task, error);
}

/**
 * concord_export_make_async:
 * @revision: (nullable): the id of the revision that is handed out
 * @told: (nullable): hears how far it is
 *
 * Makes the chosen files of what is saved of a session.
 */
void
concord_export_make_async (const char                *database,
                           const char                *session,
                           const ConcordExportChoice *choice,
                           const char                *revision,
                           ConcordExportTold          told,
                           gpointer                   told_data,
                           GCancellable              *cancellable,
                           GAsyncReadyCallback        callback,
                           gpointer                   user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Job *job = g_new0 (Job, 1);

  job->database = g_strdup (database);
  job->session = g_strdup (session);
  job->choice = concord_export_choice_copy (choice);
  job->revision = g_strdup (revision);
  job->context = g_main_context_ref_thread_default ();
  job->told = told;
  job->told_data = told_data;
  g_set_object (&job->cancellable, cancellable);

  g_task_set_source_tag (task, concord_export_make_async);
  g_task_set_task_data (task, job, (GDestroyNotify) job_free);
  g_task_run_in_thread (task, run_make);
}

/**
 * concord_export_make_finish:
 * @base: (out) (optional) (nullable) (transfer full): for a revision: the whole session, to be kept
 * @error: %G_IO_ERROR_CANCELLED, or why, naming the file
 *
 * Returns: (transfer full)
 */
ConcordBundle *
concord_export_make_finish (GAsyncResult *result,
                            GBytes      **base,
                            GError      **error)
{
  g_autoptr (Made) made = g_task_propagate_pointer (G_TASK (result), error);

  if (made == NULL)
    return NULL;

  if (base != NULL)
    *base = g_steal_pointer (&made->base);

  return g_steal_pointer (&made->bundle);
}

/* --- writing --------------------------------------------------------------------- */

typedef struct
{
  ConcordBundle *bundle; /* the caller's, who waits */
  ConcordExportPlace place;
  GFile *to;
} Writing;

static void
writing_free (Writing *writing)
{
  g_object_unref (writing->to);
  g_free (writing);
}

static void
run_write (GTask        *task,
           gpointer      source,
           gpointer      task_data,
           GCancellable *cancellable)
{
  const Writing *writing = task_data;
  GError *error = NULL;
  gboolean written = FALSE;

  switch (writing->place)
    {
    case CONCORD_EXPORT_TO_FILE:
      written = concord_write_whole (concord_bundle_get_bytes (writing->bundle, 0), writing->to, cancellable, &error);
      break;
    case CONCORD_EXPORT_TO_FOLDER:
      written = concord_bundle_write (writing->bundle, writing->to, cancellable, &error);
      break;
    case CONCORD_EXPORT_TO_ZIP:
      written = concord_bundle_write_zip (writing->bundle, writing->to, cancellable, &error);
      break;
    default:
      g_assert_not_reached ();
    }

  if (written)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/**
 * concord_export_write_async:
 * @bundle: stays the caller's and is there until @callback is called
 */
void
concord_export_write_async (ConcordBundle      *bundle,
                            ConcordExportPlace  place,
                            GFile              *to,
                            GCancellable       *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer            user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Writing *writing = g_new0 (Writing, 1);

  writing->bundle = bundle;
  writing->place = place;
  writing->to = g_object_ref (to);
  g_task_set_source_tag (task, concord_export_write_async);
  g_task_set_task_data (task, writing, (GDestroyNotify) writing_free);
  /* What was written while someone cancelled is there, and says so. */
  g_task_set_check_cancellable (task, FALSE);
  g_task_run_in_thread (task, run_write);
}

gboolean
concord_export_write_finish (GAsyncResult *result,
                             GError      **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
