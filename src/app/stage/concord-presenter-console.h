/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "concord-presenter.h"

G_BEGIN_DECLS

/**
 * ConcordPresenterConsole:
 *
 * What the facilitator sees while presenting: what the room sees and what comes next, the clock, notes, and every
 * place to jump to. A view of the session page.
 *
 * Its action console.back brings the focus back from where one types to the screen that is up.
 */
#define CONCORD_TYPE_PRESENTER_CONSOLE (concord_presenter_console_get_type ())
G_DECLARE_FINAL_TYPE (ConcordPresenterConsole, concord_presenter_console, CONCORD, PRESENTER_CONSOLE, AdwBin)

ConcordPresenterConsole *concord_presenter_console_new  (ConcordPresenter        *presenter);
void                     concord_presenter_console_jump (ConcordPresenterConsole *self);

G_END_DECLS
