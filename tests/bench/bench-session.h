/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "concord-graph.h"

G_BEGIN_DECLS

ConcordGraph *bench_session_new (guint n_outcomes,
                                 guint n_priorities,
                                 guint n_commitments) G_GNUC_WARN_UNUSED_RESULT;

/* Times in microseconds */
gint64        bench_median      (GArray *times);

G_END_DECLS
