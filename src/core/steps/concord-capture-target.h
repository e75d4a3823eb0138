/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "concord-graph.h"

G_BEGIN_DECLS

ConcordRecord *concord_capture_target_find (ConcordGraph  *graph,
                                            ConcordKind    kind,
                                            ConcordRecord *context);
ConcordRecord *concord_capture_target_step (ConcordGraph  *graph,
                                            ConcordKind    kind,
                                            ConcordRecord *target,
                                            int            step);
ConcordKind    concord_capture_target_kind (ConcordKind    kind);

/* The kind that most likely comes next, so that a facilitator who says "what for, what first, who does it" need not
 * choose: below an outcome a priority, below a priority a commitment, after a commitment another. Who added the same kind
 * just before is typing a list of them, having gone back to it when the bar moved on, and is not led away again;
 * neither is who adds several at once, or notes.
 */
ConcordKind    concord_capture_next_kind   (ConcordKind    before,
                                            ConcordKind    added,
                                            guint          n_added);

G_END_DECLS
