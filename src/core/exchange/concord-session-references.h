/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "concord-graph.h"

G_BEGIN_DECLS

gboolean concord_session_references_check (ConcordGraph *graph,
                                           GPtrArray   **records,
                                           GError      **error);

G_END_DECLS
