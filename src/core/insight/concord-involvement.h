/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "concord-graph.h"

G_BEGIN_DECLS

gboolean concord_record_involves (ConcordGraph  *graph,
                                  ConcordRecord *record,
                                  GHashTable    *partners);

G_END_DECLS
