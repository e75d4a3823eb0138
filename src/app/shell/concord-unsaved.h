/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "concord-desk.h"

G_BEGIN_DECLS

/* What to do about changes that are not saved when someone is about to leave them. */

void     concord_unsaved_ask    (ConcordDesk         *desk,
                                 GtkWidget           *parent,
                                 GAsyncReadyCallback  callback,
                                 gpointer             user_data);
gboolean concord_unsaved_finish (GAsyncResult        *result);

G_END_DECLS
