/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "concord-store.h"

G_BEGIN_DECLS

/* What a revision held when it was handed out: the base that what comes home is merged against. Kept beside the
 * sessions, compressed, and outside undo: undoing an export does not take back the copies that others hold.
 */

gboolean concord_store_keep_revision  (ConcordStore      *self,
                                       const char        *session,
                                       const char        *revision,
                                       GBytes            *content,
                                       GError           **error);
GBytes  *concord_store_read_revision  (ConcordStore      *self,
                                       const char        *revision,
                                       GError           **error) G_GNUC_WARN_UNUSED_RESULT;
char   **concord_store_list_revisions (ConcordStore      *self,
                                       const char        *session,
                                       GError           **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
