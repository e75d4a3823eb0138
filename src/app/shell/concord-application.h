/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "concord-notices.h"
#include "concord-store.h"

G_BEGIN_DECLS

/**
 * ConcordApplication:
 *
 * The program: one instance for a user, one store for all its windows, opened for the first of them.
 *
 * Its actions, which the desktop may ask for: app.continue, app.new-session, app.new-window, app.open-session (s: id),
 * app.clock-extend and app.clock-next (s: id of a session that is open), app.show-file and app.show-in-files (s: URI).
 *
 * ConcordApplication::store-changed: another store is in use, or none: see
 * concord_application_get_store().
 */
#define CONCORD_TYPE_APPLICATION (concord_application_get_type ())
G_DECLARE_FINAL_TYPE (ConcordApplication, concord_application, CONCORD, APPLICATION, AdwApplication)

ConcordApplication *concord_application_new          (void) G_GNUC_WARN_UNUSED_RESULT;

const char         *concord_application_get_database (ConcordApplication *self);
void                concord_application_set_database (ConcordApplication *self,
                                                      const char         *path,
                                                      gboolean            remember);
ConcordStore       *concord_application_get_store    (ConcordApplication *self);
const GError       *concord_application_get_trouble  (ConcordApplication *self);
gboolean            concord_application_open_store   (ConcordApplication *self);
void                concord_application_close_store  (ConcordApplication *self);
gboolean            concord_application_give_up_store (ConcordApplication *self,
                                                       const GError       *trouble);
void                concord_application_take_care    (ConcordApplication *self);
GSettings          *concord_application_get_settings (ConcordApplication *self);
ConcordNotices     *concord_application_get_notices  (ConcordApplication *self);
void                concord_application_show_session (ConcordApplication *self,
                                                      const char         *id,
                                                      guint32             timestamp);
void                concord_application_show_search  (ConcordApplication *self,
                                                      const char         *words,
                                                      guint32             timestamp);

G_END_DECLS
