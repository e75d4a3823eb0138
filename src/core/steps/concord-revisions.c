/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Revisions that others hold a copy of, as graphs. It says why something that came home has no base here, and never
 * makes a revision: that is the step of whoever hands one out.
 */

#include "config.h"

#include "concord-revisions.h"

#include <glib/gi18n-lib.h>

#include "concord-merge.h"
#include "concord-session-file.h"
#include "concord-store-revisions.h"

G_DEFINE_QUARK (concord-revisions-error-quark, concord_revisions_error)

/**
 * concord_revisions_keep:
 * @graph: the session as it is handed out, whole
 * @revision: the id of the revision
 * @error: of %CONCORD_STORE_ERROR or %CONCORD_EXCHANGE_ERROR
 *
 * Keeps what a revision holds, so that what grows from it can be merged.
 */
gboolean
concord_revisions_keep (ConcordStore *store,
                        ConcordGraph *graph,
                        const char   *revision,
                        GError      **error)
{
  ConcordSessionFileOptions options = { .revision = revision };
  g_autoptr (GBytes) bytes = concord_session_file_write (graph, &options, error);

  return bytes != NULL &&
         concord_store_keep_revision (store, concord_record_get_id (concord_graph_get_session (graph)), revision, bytes, error);
}

/**
 * concord_revisions_keep_theirs:
 * @theirs: a copy that was merged, whole
 * @revision: (nullable): the revision that it says it is
 * @error: of %CONCORD_STORE_ERROR or %CONCORD_EXCHANGE_ERROR
 *
 * Keeps what came from elsewhere, so that the next copy from there is merged against it and brings only what is new.
 * What was handed out from here is never replaced.
 */
gboolean
concord_revisions_keep_theirs (ConcordStore *store,
                               ConcordGraph *theirs,
                               const char   *revision,
                               GError      **error)
{
  const char *session = concord_record_get_id (concord_graph_get_session (theirs));
  g_auto (GStrv) kept = NULL;

  if (revision == NULL)
    return TRUE;

  kept = concord_store_list_revisions (store, session, error);

  return kept != NULL && (g_strv_contains ((const char *const *) kept, revision) ||
                          concord_revisions_keep (store, theirs, revision, error));
}

/**
 * concord_revisions_open:
 * @error: of %CONCORD_STORE_ERROR or %CONCORD_EXCHANGE_ERROR
 *
 * Returns: (transfer full): the session as it was in that revision
 */
ConcordGraph *
concord_revisions_open (ConcordStore *store,
                        const char   *revision,
                        GError      **error)
{
  g_autoptr (GBytes) bytes = concord_store_read_revision (store, revision, error);

  return bytes != NULL ? concord_session_file_read (bytes, NULL, error) : NULL;
}

static gboolean
has_session (ConcordStore *store,
             const char   *id)
{
  g_autoptr (GPtrArray) sessions = concord_store_list_sessions (store, NULL);

  for (guint i = 0; sessions != NULL && i < sessions->len; i++)
    {
      if (g_str_equal (((ConcordSummary *) sessions->pdata[i])->id, id))
        return TRUE;
    }

  return FALSE;
}

/**
 * concord_revisions_open_base:
 * @session: (nullable): the session that the answer is to go into; %NULL for the one it names
 * @error: of %CONCORD_REVISIONS_ERROR, %CONCORD_STORE_ERROR or %CONCORD_EXCHANGE_ERROR
 *
 * Returns: (transfer full): the revision that @answer answers; %NULL with @error where it is not known here
 */
ConcordGraph *
concord_revisions_open_base (ConcordStore      *store,
                             ConcordAnswerFile *answer,
                             const char        *session,
                             GError           **error)
{
  const char *about = concord_answer_file_get_session (answer);
  g_auto (GStrv) kept = NULL;

  if (session != NULL && !g_str_equal (session, about))
    {
      g_set_error_literal (error, CONCORD_REVISIONS_ERROR, CONCORD_REVISIONS_ERROR_OTHER_SESSION,
                           _("/session: this answer is about another session"));
      return NULL;
    }

  if (!has_session (store, about))
    {
      g_set_error_literal (error, CONCORD_REVISIONS_ERROR, CONCORD_REVISIONS_ERROR_UNKNOWN_SESSION,
                           _("/session: this answer is about a session that is not here"));
      return NULL;
    }

  kept = concord_store_list_revisions (store, about, error);
  if (kept == NULL)
    return NULL;

  if (!g_strv_contains ((const char *const *) kept, concord_answer_file_get_revision (answer)))
    {
      g_set_error_literal (error, CONCORD_REVISIONS_ERROR, CONCORD_REVISIONS_ERROR_UNKNOWN_REVISION,
                           _("/revision: this answer is to a revision that was not handed out from here"));
      return NULL;
    }

  return concord_revisions_open (store, concord_answer_file_get_revision (answer), error);
}

/**
 * concord_revisions_open_common:
 * @mine: the session as it is here
 * @theirs: another copy of it
 * @revision: (nullable): the revision that @theirs says it is a copy of
 * @error: of %CONCORD_REVISIONS_ERROR, %CONCORD_STORE_ERROR or %CONCORD_EXCHANGE_ERROR
 *
 * Returns: (transfer full): the newest revision that both sides know and that was kept here; %NULL with @error
 */
ConcordGraph *
concord_revisions_open_common (ConcordStore *store,
                               ConcordGraph *mine,
                               ConcordGraph *theirs,
                               const char   *revision,
                               GError      **error)
{
  const char *session = concord_record_get_id (concord_graph_get_session (mine));
  g_auto (GStrv) kept = NULL;
  const char *common;

  if (!g_str_equal (session, concord_record_get_id (concord_graph_get_session (theirs))))
    {
      g_set_error_literal (error, CONCORD_REVISIONS_ERROR, CONCORD_REVISIONS_ERROR_OTHER_SESSION,
                           _("/session/id: this is a copy of another session"));
      return NULL;
    }

  kept = concord_store_list_revisions (store, session, error);
  if (kept == NULL)
    return NULL;

  common = concord_merge_find_common_revision (mine, theirs, revision, (const char *const *) kept);
  if (common == NULL)
    {
      g_set_error_literal (error, CONCORD_REVISIONS_ERROR, CONCORD_REVISIONS_ERROR_UNKNOWN_REVISION,
                           _("/revision: no revision is known of which both this session and that copy have grown"));
      return NULL;
    }

  return concord_revisions_open (store, common, error);
}
