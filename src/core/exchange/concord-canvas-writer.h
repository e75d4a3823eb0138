/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "concord-graph.h"

G_BEGIN_DECLS

GBytes *concord_canvas_write (ConcordGraph *graph,
                              ConcordHide   hide) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
