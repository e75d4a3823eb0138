/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "concord-session-page.h"

G_BEGIN_DECLS

void concord_session_received_install_actions (GtkWidgetClass     *widget_class);
void concord_session_received_attach          (ConcordSessionPage *page,
                                               AdwViewStack       *views,
                                               AdwBanner          *banner);

G_END_DECLS
