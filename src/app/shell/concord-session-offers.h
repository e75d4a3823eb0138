/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Actions of a session page: session.offer-undo (s message), session.copied-to (ss id and title of another session). */
void concord_session_offers_install_actions (GtkWidgetClass *widget_class);

G_END_DECLS
