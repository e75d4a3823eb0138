/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "concord-graph.h"

G_BEGIN_DECLS

GArray *concord_steps_merge_values (ConcordGraph *graph,
                                    GPtrArray    *records,
                                    GError      **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
