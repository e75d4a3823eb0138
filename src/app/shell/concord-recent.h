/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Session files that were opened or written lately: the desktop's own list of recent files, as far as it is ours. */

void concord_recent_add   (GFile *file);
void concord_recent_show  (GMenu *section);
void concord_recent_clear (void);

G_END_DECLS
