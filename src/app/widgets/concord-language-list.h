/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Languages by the names that they call themselves. */

GStrv    concord_language_list_spoken (void) G_GNUC_WARN_UNUSED_RESULT;
GStrv    concord_language_list_all    (void) G_GNUC_WARN_UNUSED_RESULT;
char    *concord_language_list_name   (const char *tag) G_GNUC_WARN_UNUSED_RESULT;
gboolean concord_language_is_tag      (const char *text);

G_END_DECLS
