/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean concord_sandbox_is_around (void);
gboolean concord_sandbox_loses     (const char *path);

G_END_DECLS
