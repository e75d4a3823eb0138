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

G_END_DECLS
