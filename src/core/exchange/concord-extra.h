/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *concord_extra_join (const char *first,
                          const char *second) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
