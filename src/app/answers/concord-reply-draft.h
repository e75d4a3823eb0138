/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "concord-answer-file.h"
#include "concord-desk.h"

G_BEGIN_DECLS

/* An answer that is not sent yet, or sent and perhaps changed again: kept beside a received copy, one for each organisation. */

ConcordAnswerFile *concord_reply_draft_find (ConcordDesk       *desk,
                                             const char        *revision,
                                             const char        *partner) G_GNUC_WARN_UNUSED_RESULT;
void               concord_reply_draft_keep (ConcordDesk       *desk,
                                             ConcordAnswerFile *answer);

G_END_DECLS
