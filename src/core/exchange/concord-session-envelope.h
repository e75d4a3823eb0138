/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "concord-session-file.h"

G_BEGIN_DECLS

gboolean concord_session_envelope_check (JsonObject *root,
                                         GError    **error);
gboolean concord_session_envelope_check_version (JsonObject *root,
                                                 int         newest,
                                                 GError    **error);

void     concord_session_envelope_read  (JsonObject         *root,
                                        ConcordSessionHead *head);

G_END_DECLS
