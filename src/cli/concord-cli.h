/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The same work without a window: import, export, merge, validate, list. */

gboolean concord_cli_wants (int    argc,
                            char **argv);
int      concord_cli_run   (int    argc,
                            char **argv);

G_END_DECLS
