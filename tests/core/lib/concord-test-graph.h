/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "concord-graph.h"

G_BEGIN_DECLS

ConcordGraph *concord_test_graph_new          (guint32       seed,
                                               guint         records_per_kind)
  G_GNUC_WARN_UNUSED_RESULT;
void          concord_test_graph_assert_equal (ConcordGraph *a,
                                               ConcordGraph *b);

G_END_DECLS
