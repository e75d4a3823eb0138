/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "concord-window.h"

G_BEGIN_DECLS

void concord_window_class_install_actions (GtkWidgetClass *widget_class);

G_END_DECLS
