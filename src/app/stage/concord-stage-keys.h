/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The keys of a presenter, the same in the audience window and in the console. */

GtkEventController *concord_stage_keys_new (GtkTextDirection direction);

G_END_DECLS
