/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Writes a session to a file in a worker, from a copy of its own. The file is either whole and new or as it
 * was before.
 */

#include "config.h"

#include "concord-export-task.h"

#include <glib/gi18n-lib.h>
#include <locale.h>
#include <langinfo.h>
#include <string.h>

#include "concord-html-writer.h"
#include "concord-pdf-writer.h"
#include "concord-session-file.h"
#include "concord-store.h"
#include "concord-summary-report.h"

typedef struct
{
  char *database;
  char *session;
  ConcordExportFormat format;
  ConcordHide hide;
  GFile *to;
} Job;

static void
job_free (Job *job)
{
  g_free (job->database);
  g_free (job->session);
  g_object_unref (job->to);
  g_free (job);
}

/* Letter where the country uses it; A4 everywhere else. */
static ConcordPaper
find_paper (void)
{
#ifdef _NL_PAPER_HEIGHT
  /* The locale gives millimetres, as a number in the place of a pointer. */
  if (GPOINTER_TO_INT (nl_langinfo (_NL_PAPER_HEIGHT)) == 279)
    return CONCORD_PAPER_LETTER;
#endif
  return CONCORD_PAPER_A4;
}

static GBytes *
write_summary (ConcordGraph *graph,
               const Job *job,
               GCancellable *cancellable,
               GError **error)
{
  const ConcordReportOptions options = {
    .hide = job->hide,
    .paper = find_paper (),
    .created = g_get_real_time () / G_USEC_PER_SEC,
  };
  g_autoptr (ConcordDocument) document = concord_summary_report_new (graph, &options);

  if (job->format == CONCORD_EXPORT_PDF)
    return concord_pdf_write (document, cancellable, error);

  return concord_html_write (document, cancellable, error);
}

static GBytes *
write_session (ConcordGraph *graph,
               const Job *job,
               GError **error)
{
  const ConcordSessionFileOptions options = { .hide = job->hide };

  return concord_session_file_write (graph, &options, error);
}

static void
run (GTask *task,
     gpointer source,
     gpointer task_data,
     GCancellable *cancellable)
{
  const Job *job = task_data;
  GError *error = NULL;
  g_autoptr (ConcordGraph) graph = NULL;
  g_autoptr (GBytes) bytes = NULL;

  graph = concord_store_read_session (job->database, job->session, &error);
  if (graph != NULL && !g_cancellable_set_error_if_cancelled (cancellable, &error))
    bytes = job->format == CONCORD_EXPORT_SESSION ? write_session (graph, job, &error)
                                                  : write_summary (graph, job, cancellable, &error);

  if (bytes != NULL
      && g_file_replace_contents (job->to, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes),
                                  NULL, FALSE, G_FILE_CREATE_NONE, NULL, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/**
 * concord_export_find_format:
 * @name: "html", "pdf" or "session"
 */
gboolean
concord_export_find_format (const char *name,
                            ConcordExportFormat *format)
{
  static const char *const names[] = {
    [CONCORD_EXPORT_HTML] = "html",
    [CONCORD_EXPORT_PDF] = "pdf",
    [CONCORD_EXPORT_SESSION] = "session",
  };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      if (g_strcmp0 (name, names[i]) == 0)
        {
          *format = (ConcordExportFormat) i;
          return TRUE;
        }
    }

  return FALSE;
}

/**
 * concord_export_suggest_name:
 *
 * Returns: (transfer full): a file name that works on the machines of those who get it
 */
char *
concord_export_suggest_name (const char *title,
                             ConcordExportFormat format)
{
  g_autofree char *stem = g_strndup (title, 80);
  g_autofree char *valid = NULL;

  /* Windows refuses more than Linux does. */
  g_strdelimit (stem, "/\\:*?\"<>|\n\r\t", '-');
  g_strstrip (stem);
  valid = g_utf8_make_valid (stem, -1);
  if (g_str_has_suffix (valid, "\357\277\275"))
    *strstr (valid, "\357\277\275") = '\0';
  if (*valid == '\0' || *valid == '.')
    g_set_str (&valid, _("Session"));

  switch (format)
    {
    case CONCORD_EXPORT_HTML:
      /* Translators: a file name; %s is the title of a session */
      return g_strdup_printf (_("%s – summary.html"), valid);
    case CONCORD_EXPORT_PDF:
      /* Translators: a file name; %s is the title of a session */
      return g_strdup_printf (_("%s – summary.pdf"), valid);
    case CONCORD_EXPORT_SESSION:
    default:
      return g_strconcat (valid, CONCORD_SESSION_FILE_SUFFIX, NULL);
    }
}

/**
 * concord_export_async:
 * @hide: who the file is for; 0 for the facilitator
 *
 * Writes what is saved of a session to @to.
 */
void
concord_export_async (const char *database,
                      const char *session,
                      ConcordExportFormat format,
                      ConcordHide hide,
                      GFile *to,
                      GCancellable *cancellable,
                      GAsyncReadyCallback callback,
                      gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Job *job = g_new0 (Job, 1);

  job->database = g_strdup (database);
  job->session = g_strdup (session);
  job->format = format;
  job->hide = hide;
  job->to = g_object_ref (to);

  g_task_set_source_tag (task, concord_export_async);
  g_task_set_task_data (task, job, (GDestroyNotify) job_free);
  g_task_run_in_thread (task, run);
}

gboolean
concord_export_finish (GAsyncResult *result,
                       GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
