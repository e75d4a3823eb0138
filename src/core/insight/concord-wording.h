/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "concord-graph.h"

G_BEGIN_DECLS

/* Short wordings that cards, lists and the summary share. All strings are in the reader's language, hold no
 * markup and belong to the caller.
 */

char    *concord_partner_dup_short       (ConcordRecord *partner) G_GNUC_WARN_UNUSED_RESULT;

char    *concord_outcome_dup_aim         (ConcordRecord *outcome) G_GNUC_WARN_UNUSED_RESULT;
char    *concord_outcome_dup_value       (ConcordRecord *outcome,
                                          guint          field) G_GNUC_WARN_UNUSED_RESULT;
gboolean concord_outcome_get_progress    (ConcordRecord *outcome,
                                          double        *fraction);

char    *concord_commitment_dup_money    (ConcordGraph  *graph,
                                          ConcordRecord *commitment) G_GNUC_WARN_UNUSED_RESULT;
char    *concord_commitment_dup_partners (ConcordGraph  *graph,
                                          ConcordRecord *commitment) G_GNUC_WARN_UNUSED_RESULT;

char    *concord_words_isolate           (const char    *words) G_GNUC_WARN_UNUSED_RESULT;

char    *concord_number_format           (double         number) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
