/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "concord-graph.h"

G_BEGIN_DECLS

/* What an organisation has promised, and in which words that is said to it. */

GPtrArray *concord_promises_list    (ConcordGraph  *graph,
                                     const char    *partner) G_GNUC_WARN_UNUSED_RESULT;
ConcordRecord *concord_promise_get_outcome (ConcordGraph  *graph,
                                            ConcordRecord *commitment);
char      *concord_promise_describe (ConcordGraph  *graph,
                                     ConcordRecord *commitment,
                                     const char    *partner) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
