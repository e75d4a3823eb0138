/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "concord-desk.h"

G_BEGIN_DECLS

void          concord_earlier_session_read        (ConcordDesk         *desk,
                                                   GCancellable        *cancellable,
                                                   GAsyncReadyCallback  callback,
                                                   gpointer             user_data);
ConcordGraph *concord_earlier_session_read_finish (GAsyncResult        *result,
                                                   GError             **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
