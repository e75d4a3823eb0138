/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "concord-window.h"

G_BEGIN_DECLS

/* Going on in another place when the session database cannot be written where it is. */

void     concord_elsewhere_choose (ConcordWindow       *window);
gboolean concord_elsewhere_move   (ConcordApplication  *application,
                                   const char          *to,
                                   GError             **error);

G_END_DECLS
