/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "concord-application.h"
#include "concord-desk.h"

G_BEGIN_DECLS

/**
 * ConcordWindow:
 *
 * A window: the library, from which sessions open, or what is wrong with the database.
 *
 * Its actions: win.new-session, win.open, win.open-sample, win.search, win.undo, win.redo, win.export,
 * win.inspector; they reach whichever page is shown.
 */
#define CONCORD_TYPE_WINDOW (concord_window_get_type ())
G_DECLARE_FINAL_TYPE (ConcordWindow, concord_window, CONCORD, WINDOW, AdwApplicationWindow)

ConcordWindow *concord_window_new          (ConcordApplication *application) G_GNUC_WARN_UNUSED_RESULT;
void           concord_window_go_on        (ConcordWindow      *self);
ConcordStore  *concord_window_get_store    (ConcordWindow      *self);
AdwNavigationPage *concord_window_get_page (ConcordWindow      *self);
ConcordDesk   *concord_window_get_desk     (ConcordWindow      *self);
void           concord_window_open_session (ConcordWindow      *self,
                                            const char         *id);
void           concord_window_reopen_session (ConcordWindow    *self,
                                              const char       *id);
void           concord_window_search       (ConcordWindow      *self,
                                            const char         *words);
void           concord_window_open_file    (ConcordWindow      *self,
                                            GFile              *file);
void           concord_window_open_files   (ConcordWindow      *self,
                                            GListModel         *files);
void           concord_window_add_toast    (ConcordWindow      *self,
                                            AdwToast           *toast);
void           concord_window_say          (ConcordWindow      *self,
                                            const char         *message);
void           concord_window_offer_undo   (ConcordWindow      *self,
                                            const char         *message,
                                            const char         *scope);
void           concord_window_warn         (ConcordWindow      *self,
                                            const GError       *error);

G_END_DECLS
