/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "concord-record.h"

G_BEGIN_DECLS

gboolean concord_session_member_is_known (const ConcordKindInfo *info,
                                          const char            *name);

G_END_DECLS
