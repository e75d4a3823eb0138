/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

JsonNode   *concord_json_parse     (GBytes     *bytes,
                                    GError    **error) G_GNUC_WARN_UNUSED_RESULT;
const char *concord_json_peek_text (JsonObject *object,
                                    const char *name);

G_END_DECLS
