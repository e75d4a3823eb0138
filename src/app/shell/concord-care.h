/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* The look after the database that nobody should wait for. */

void     concord_care_take   (GObject             *source,
                              const char          *database,
                              GCancellable        *cancellable,
                              GAsyncReadyCallback  callback,
                              gpointer             user_data);
gboolean concord_care_is_due (gint64               last,
                              gint64               now);
gboolean concord_care_finish (GAsyncResult        *result,
                              GError             **error);

G_END_DECLS
