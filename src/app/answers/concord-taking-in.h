/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "concord-incoming.h"
#include "concord-window.h"

G_BEGIN_DECLS

void concord_taking_in_start (ConcordWindow *window,
                              GPtrArray     *incoming);

G_END_DECLS
