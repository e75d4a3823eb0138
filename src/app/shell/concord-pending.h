/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "concord-store.h"

G_BEGIN_DECLS

/**
 * ConcordPending:
 *
 * Edits that could not be saved yet, in the order in which they were made.
 */
typedef struct _ConcordPending ConcordPending;

ConcordPending *concord_pending_new        (void) G_GNUC_WARN_UNUSED_RESULT;
void            concord_pending_free       (ConcordPending *self);
void            concord_pending_push       (ConcordPending *self,
                                            ConcordEdit    *edit);
void            concord_pending_apply      (ConcordPending *self,
                                            ConcordStore   *store);
gboolean        concord_pending_copy       (ConcordPending  *self,
                                            ConcordStore    *store,
                                            GError         **error);
void            concord_pending_clear      (ConcordPending *self);
gboolean        concord_pending_contains   (ConcordPending *self,
                                            ConcordEdit    *edit);
guint           concord_pending_get_length (ConcordPending *self);
const GError   *concord_pending_get_error  (ConcordPending *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ConcordPending, concord_pending_free)

G_END_DECLS
