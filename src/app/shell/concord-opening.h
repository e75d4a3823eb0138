/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "concord-window.h"

G_BEGIN_DECLS

/* From a session file to an open session. */

void concord_opening_choose (ConcordWindow *window);
void concord_opening_choose_folder (ConcordWindow *window);
void concord_opening_start  (ConcordWindow *window,
                             GListModel    *files);

G_END_DECLS
