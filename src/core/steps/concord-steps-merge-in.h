/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "concord-answer-file.h"
#include "concord-edit.h"
#include "concord-merge.h"

G_BEGIN_DECLS

/* What came home, as labelled edits that have touched nothing yet. The way of an answer:
 *
 *   base = concord_revisions_open_base (store, answer, session, &error);  (one for all answers to the same revision)
 *   merge = concord_answer_file_merge (answer, base, mine, &error);       (someone decides the conflicts)
 *   edit = concord_steps_take_answer (mine, answer, merge);               (NULL when there is nothing to do)
 *
 * and of another facilitator's copy, which says of itself for whom (hide) and of which revision it is:
 *
 *   base = concord_revisions_open_common (store, mine, theirs, revision, &error);
 *   delta = concord_delta_between_redacted (base, theirs, hide, &error);
 *   merge = concord_merge_new (base, mine, delta, &error);
 *   edit = concord_steps_take_copy (mine, merge);
 *   concord_revisions_keep_theirs (store, theirs, revision, &error);      (when it is committed, and hide is 0)
 */

ConcordEdit *concord_steps_merge_in    (ConcordGraph       *graph,
                                        const ConcordDelta *delta,
                                        const char         *label) G_GNUC_WARN_UNUSED_RESULT;
ConcordEdit *concord_steps_take_answer (ConcordGraph       *graph,
                                        ConcordAnswerFile  *answer,
                                        ConcordMerge       *merge) G_GNUC_WARN_UNUSED_RESULT;
ConcordEdit *concord_steps_take_copy   (ConcordGraph       *graph,
                                        ConcordMerge       *merge) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
