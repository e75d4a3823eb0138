/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "concord-answer-file.h"
#include "concord-session-file.h"

G_BEGIN_DECLS

/**
 * ConcordIncoming:
 * @file: (nullable): where it is, when it was asked for itself and not as part of a folder
 * @name: of the file, as people know it
 * @answer: (nullable): what it is, when it is an answer
 * @graph: (nullable): the session, when it is a session file
 * @head: what that session file says of itself
 * @error: (nullable): why it is neither
 *
 * A file that came in.
 */
typedef struct
{
  GFile *file;
  char *name;
  ConcordAnswerFile *answer;
  ConcordGraph *graph;
  ConcordSessionHead head;
  GError *error;
} ConcordIncoming;

void         concord_incoming_free        (ConcordIncoming     *self);
const char  *concord_incoming_get_session (ConcordIncoming     *self);

void         concord_incoming_read        (GListModel          *files,
                                           GCancellable        *cancellable,
                                           GAsyncReadyCallback  callback,
                                           gpointer             user_data);
GPtrArray   *concord_incoming_read_finish (GAsyncResult        *result,
                                           GError             **error) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ConcordIncoming, concord_incoming_free)

G_END_DECLS
