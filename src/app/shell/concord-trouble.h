/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What an error of the core means to the person in front of the screen. */

char       *concord_trouble_describe_unsaved (const GError *error) G_GNUC_WARN_UNUSED_RESULT;
char       *concord_trouble_describe_warning (const GError *error) G_GNUC_WARN_UNUSED_RESULT;
const char *concord_trouble_title_closed     (const GError *error);
char       *concord_trouble_describe_closed  (const GError *error,
                                              const char   *path) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
