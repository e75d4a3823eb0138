/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "concord-store.h"

G_BEGIN_DECLS

/* What can be done to whole sessions, as labelled edits that have touched nothing yet. */

/**
 * ConcordNewSession:
 *
 * What is asked of a new session. Only the title must be said.
 */
typedef struct
{
  const char *title;
  const char *place;
  const char *date; /* as concord_date_parse() gives it */
  const char *vision;
  int horizon; /* 0 for not said */
} ConcordNewSession;

ConcordEdit *concord_library_steps_new       (const ConcordNewSession *said,
                                              char                   **id) G_GNUC_WARN_UNUSED_RESULT;
ConcordEdit *concord_library_steps_new_from  (const ConcordNewSession *said,
                                              ConcordGraph            *template,
                                              char                   **id) G_GNUC_WARN_UNUSED_RESULT;
ConcordEdit *concord_library_steps_open      (ConcordGraph            *graph,
                                              const char              *replaced) G_GNUC_WARN_UNUSED_RESULT;
ConcordEdit *concord_library_steps_duplicate (ConcordGraph            *graph,
                                              char                   **id) G_GNUC_WARN_UNUSED_RESULT;
ConcordEdit *concord_library_steps_rename    (const char              *id,
                                              const char              *title) G_GNUC_WARN_UNUSED_RESULT;
ConcordEdit *concord_library_steps_delete    (const char              *id) G_GNUC_WARN_UNUSED_RESULT;
gboolean     concord_library_steps_has       (ConcordStore            *store,
                                              const char              *id);

G_END_DECLS
