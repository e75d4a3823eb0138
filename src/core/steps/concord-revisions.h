/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "concord-answer-file.h"
#include "concord-store.h"

G_BEGIN_DECLS

/**
 * CONCORD_REVISIONS_ERROR:
 * @CONCORD_REVISIONS_ERROR_UNKNOWN_SESSION: there is no such session here
 * @CONCORD_REVISIONS_ERROR_OTHER_SESSION: it is about another session than the one it is to go into
 * @CONCORD_REVISIONS_ERROR_UNKNOWN_REVISION: what it grew from was not handed out from here
 *
 * Why something that came home has no base here. Messages are one plain sentence that starts with the place, such as
 * "/revision: ".
 */
#define CONCORD_REVISIONS_ERROR (concord_revisions_error_quark ())

typedef enum
{
  CONCORD_REVISIONS_ERROR_UNKNOWN_SESSION,
  CONCORD_REVISIONS_ERROR_OTHER_SESSION,
  CONCORD_REVISIONS_ERROR_UNKNOWN_REVISION,
} ConcordRevisionsError;

GQuark concord_revisions_error_quark (void);

/* Revisions that others hold a copy of, as graphs: what the store keeps, read with the session file's own codec. */

gboolean      concord_revisions_keep        (ConcordStore      *store,
                                             ConcordGraph      *graph,
                                             const char        *revision,
                                             GError           **error);
gboolean      concord_revisions_keep_theirs (ConcordStore      *store,
                                             ConcordGraph      *theirs,
                                             const char        *revision,
                                             GError           **error);
ConcordGraph *concord_revisions_open        (ConcordStore      *store,
                                             const char        *revision,
                                             GError           **error) G_GNUC_WARN_UNUSED_RESULT;
ConcordGraph *concord_revisions_open_base   (ConcordStore      *store,
                                             ConcordAnswerFile *answer,
                                             const char        *session,
                                             GError           **error) G_GNUC_WARN_UNUSED_RESULT;
ConcordGraph *concord_revisions_open_common (ConcordStore      *store,
                                             ConcordGraph      *mine,
                                             ConcordGraph      *theirs,
                                             const char        *revision,
                                             GError           **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
