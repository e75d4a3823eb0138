/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* The languages that a summary can be in: those that Concord speaks and this computer knows the dates and numbers of. */

GStrv concord_language_list_tags (void) G_GNUC_WARN_UNUSED_RESULT;
char *concord_language_list_name (const char *tag) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
