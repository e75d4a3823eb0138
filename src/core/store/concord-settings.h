/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

GSettings *concord_settings_open (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
