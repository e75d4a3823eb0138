/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "concord-stage.h"

G_BEGIN_DECLS

/**
 * ConcordAudienceWindow:
 *
 * What the room sees: the stage on a whole display, and nothing else. Where it lies over the facilitator's own
 * display, there are buttons for the pointer, which go when it rests.
 *
 * It uses the "stage" actions of whoever shows it (see #ConcordPresenter); closing it asks for stage.leave.
 */
#define CONCORD_TYPE_AUDIENCE_WINDOW (concord_audience_window_get_type ())
G_DECLARE_FINAL_TYPE (ConcordAudienceWindow, concord_audience_window, CONCORD, AUDIENCE_WINDOW, AdwApplicationWindow)

ConcordAudienceWindow *concord_audience_window_new     (GtkApplication        *application,
                                                        ConcordStage          *stage) G_GNUC_WARN_UNUSED_RESULT;
void                   concord_audience_window_show_on (ConcordAudienceWindow *self,
                                                        GdkMonitor            *monitor,
                                                        gboolean               alone);

G_END_DECLS
