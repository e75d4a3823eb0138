/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "concord-value.h"

G_BEGIN_DECLS

gboolean concord_field_read (const ConcordField *field,
                             const char         *said,
                             ConcordValue       *value,
                             GError            **error);

G_END_DECLS
