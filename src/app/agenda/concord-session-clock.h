/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "concord-session-page.h"

G_BEGIN_DECLS

/* The room's clock on a session page. Its actions: session.clock-toggle, session.clock-next, session.clock-previous,
 * session.clock-extend, session.clock-end, session.clock-reset, session.clock-start (s: id of an agenda item) and
 * session.agenda, which shows the agenda. Keys: Ctrl+T, Ctrl+Shift+N and Ctrl+Shift+M for the first, second and fourth.
 */

void concord_session_clock_install (GtkWidgetClass     *widget_class);
void concord_session_clock_attach  (ConcordSessionPage *page,
                                    GSettings          *settings);

G_END_DECLS
