/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "concord-value.h"

G_BEGIN_DECLS

/* What a field holds in words people read and type. */

char *concord_field_say (const ConcordField *field,
                         const ConcordValue *value,
                         const char         *currency) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
