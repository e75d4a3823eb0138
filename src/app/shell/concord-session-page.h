/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "concord-board.h"
#include "concord-desk.h"

G_BEGIN_DECLS

/**
 * ConcordSessionPage:
 *
 * An open session: its views, the inspector beside them, undo, redo and what is not saved.
 *
 * Its actions, which every widget within can activate: session.inspect (s: id of a record),
 * session.inspect-field (ss: id of a record, name of a field), session.gaps, session.next-gap,
 * session.previous-gap, session.mend (ss: id of a record, id of a rule of gaps),
 * session.close-inspector, session.toggle-inspector, session.details, session.delete (s: id of a
 * record), session.undo, session.redo, session.retry, session.export, session.export-as (s: format),
 * session.toast (s: message), session.leave. Those of the room’s clock are in concord-session-clock.h.
 */
#define CONCORD_TYPE_SESSION_PAGE (concord_session_page_get_type ())
G_DECLARE_FINAL_TYPE (ConcordSessionPage, concord_session_page, CONCORD, SESSION_PAGE, AdwNavigationPage)

ConcordSessionPage *concord_session_page_new      (ConcordDesk        *desk,
                                                   GSettings          *settings) G_GNUC_WARN_UNUSED_RESULT;
ConcordDesk        *concord_session_page_get_desk (ConcordSessionPage *self);
const char         *concord_session_page_get_id   (ConcordSessionPage *self);
void                concord_session_page_flush    (ConcordSessionPage *self);
void                concord_session_page_show_view (ConcordSessionPage *self,
                                                    const char         *name);
void                concord_session_page_follow_view (ConcordSessionPage *self,
                                                      const char         *name);
ConcordBoard       *concord_session_page_show_board (ConcordSessionPage *self,
                                                     gboolean            bare);

G_END_DECLS
