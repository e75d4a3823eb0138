/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "concord-answer-file.h"
#include "concord-desk.h"

G_BEGIN_DECLS

/**
 * ConcordReplyView:
 *
 * What my organisation promised: a view of a received copy in which each commitment is answered. The organisation is
 * chosen once. The answer is kept after each change, as a draft of the session, one an organisation.
 */
#define CONCORD_TYPE_REPLY_VIEW (concord_reply_view_get_type ())
G_DECLARE_FINAL_TYPE (ConcordReplyView, concord_reply_view, CONCORD, REPLY_VIEW, AdwBin)

GtkWidget         *concord_reply_view_new        (ConcordDesk      *desk,
                                                  const char       *revision);
void               concord_reply_view_choose     (ConcordReplyView *self,
                                                  const char       *partner);

G_END_DECLS
