/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "concord-store.h"

G_BEGIN_DECLS

char *crowded_add (ConcordStore *store) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
