/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "concord-graph.h"

G_BEGIN_DECLS

char *concord_cli_dup_content (ConcordGraph *graph) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
