/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "concord-steps.h"

G_BEGIN_DECLS

/* What is done to several cards at once, as one step with the number in its label. The cards are given in the
 * order in which they stand on the board, each once.
 */

ConcordEdit *concord_steps_move_many        (ConcordGraph    *graph,
                                             GPtrArray       *records,
                                             ConcordRecord   *owner,
                                             guint            index) G_GNUC_WARN_UNUSED_RESULT;
ConcordEdit *concord_steps_move_many_by_one (ConcordGraph    *graph,
                                             GPtrArray       *records,
                                             ConcordDirection direction) G_GNUC_WARN_UNUSED_RESULT;
ConcordEdit *concord_steps_place_notes      (ConcordGraph    *graph,
                                             GPtrArray       *notes,
                                             ConcordRecord   *priority,
                                             guint            index,
                                             char          ***ids,
                                             GError         **error) G_GNUC_WARN_UNUSED_RESULT;
ConcordEdit *concord_steps_unplace          (ConcordGraph    *graph,
                                             GPtrArray       *commitments,
                                             char          ***ids,
                                             GError         **error) G_GNUC_WARN_UNUSED_RESULT;

ConcordEdit *concord_steps_set_choice_many  (ConcordGraph    *graph,
                                             GPtrArray       *records,
                                             guint            field,
                                             guint            choice) G_GNUC_WARN_UNUSED_RESULT;
ConcordEdit *concord_steps_set_lead_many    (ConcordGraph    *graph,
                                             GPtrArray       *commitments,
                                             ConcordRecord   *partner) G_GNUC_WARN_UNUSED_RESULT;
ConcordEdit *concord_steps_lead_by_new      (ConcordGraph    *graph,
                                             GPtrArray       *commitments,
                                             const char      *name,
                                             GError         **error) G_GNUC_WARN_UNUSED_RESULT;
ConcordEdit *concord_steps_delete_many      (ConcordGraph    *graph,
                                             GPtrArray       *records) G_GNUC_WARN_UNUSED_RESULT;

ConcordEdit *concord_steps_merge            (ConcordGraph    *graph,
                                             GPtrArray       *records,
                                             GError         **error) G_GNUC_WARN_UNUSED_RESULT;

ConcordEdit *concord_steps_split_card       (ConcordGraph    *graph,
                                             ConcordRecord   *record,
                                             const char      *first,
                                             const char      *second,
                                             char           **id,
                                             GError         **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean     concord_steps_propose_split    (const char      *text,
                                             char           **first,
                                             char           **second);

ConcordEdit *concord_steps_copy_to          (ConcordGraph    *graph,
                                             GPtrArray       *records,
                                             ConcordGraph    *target,
                                             GError         **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
