/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "concord-store.h"

G_BEGIN_DECLS

/**
 * ConcordReceived:
 * @revision: (nullable): the revision that the file is a copy of
 * @hide: for whom it was made; 0 where nothing was left out
 * @exported: when, in seconds since 1970, UTC; 0 where it does not say
 *
 * What makes a session of the library a received copy: it came in by a file that someone else made of a session of
 * theirs. Kept beside the session, outside undo.
 */
typedef struct
{
  char *revision;
  ConcordHide hide;
  gint64 exported;
} ConcordReceived;

void             concord_received_free         (ConcordReceived       *self);
ConcordReceived *concord_received_find         (ConcordStore          *store,
                                                const char            *session) G_GNUC_WARN_UNUSED_RESULT;
gboolean         concord_received_keep         (ConcordStore          *store,
                                                const char            *session,
                                                const ConcordReceived *received,
                                                GError               **error);
char            *concord_received_describe     (const ConcordReceived *self) G_GNUC_WARN_UNUSED_RESULT;
char            *concord_received_dup_sentence (const ConcordReceived *self) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ConcordReceived, concord_received_free)

G_END_DECLS
