/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "concord-graph.h"

G_BEGIN_DECLS

GPtrArray *concord_templates_load (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
