/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "concord-json-place.h"
#include "concord-json-writer.h"

G_BEGIN_DECLS

gboolean concord_value_json_read  (const ConcordField     *field,
                                   JsonNode               *node,
                                   const ConcordJsonPlace *place,
                                   ConcordValue           *value,
                                   GError                **error);
void     concord_value_json_write (ConcordJsonWriter      *writer,
                                   const ConcordField     *field,
                                   const ConcordValue     *value);

G_END_DECLS
