/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "concord-answer-file.h"

G_BEGIN_DECLS

/**
 * ConcordReplyCard:
 *
 * A commitment and what the organisation says to it. What is chosen and typed goes into the answer at once; what its
 * fields cannot hold is marked, and the answer keeps what it had. What is proposed is in the answer only while it is
 * that one proposes.
 */
#define CONCORD_TYPE_REPLY_CARD (concord_reply_card_get_type ())
G_DECLARE_FINAL_TYPE (ConcordReplyCard, concord_reply_card, CONCORD, REPLY_CARD, AdwBin)

GtkWidget  *concord_reply_card_new           (ConcordGraph      *graph,
                                              ConcordRecord     *commitment,
                                              ConcordAnswerFile *answer);
const char *concord_reply_card_get_problem   (ConcordReplyCard  *self);
void        concord_reply_card_focus_problem (ConcordReplyCard  *self);

G_END_DECLS
