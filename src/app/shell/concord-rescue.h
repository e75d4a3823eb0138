/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Putting a backup copy in the place of a database that cannot be opened. */

gboolean concord_rescue_restore (const char  *backup,
                                 const char  *database,
                                 char       **aside,
                                 GError     **error);
char    *concord_rescue_name_backup (const char *backup) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
