/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Which keys do what. Ours, since GTK's window for it is deprecated and libadwaita's is not there yet. */

AdwDialog *concord_shortcuts_dialog_new (void);

G_END_DECLS
