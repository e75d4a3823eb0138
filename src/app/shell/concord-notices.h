/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * ConcordNotices:
 *
 * What the desktop tells people who are not looking at a window: never while its window, or another one with the same
 * session, is active, and never while a session is presented, because the desktop would show it to the room. It goes when
 * someone looks, and when it is true no more.
 */
#define CONCORD_TYPE_NOTICES (concord_notices_get_type ())
G_DECLARE_FINAL_TYPE (ConcordNotices, concord_notices, CONCORD, NOTICES, GObject)

ConcordNotices *concord_notices_new      (GtkApplication *application) G_GNUC_WARN_UNUSED_RESULT;
void            concord_notices_send     (ConcordNotices *self,
                                          GtkWindow      *window,
                                          const char     *id,
                                          GNotification  *notification);
void            concord_notices_withdraw (ConcordNotices *self,
                                          const char     *id);
gboolean        concord_notices_has      (ConcordNotices *self,
                                          const char     *id);

G_END_DECLS
