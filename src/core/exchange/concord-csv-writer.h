/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "concord-graph.h"

G_BEGIN_DECLS

GBytes *concord_csv_write (ConcordGraph *graph,
                           ConcordKind   kind,
                           ConcordHide   hide,
                           gboolean      byte_order_mark) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
