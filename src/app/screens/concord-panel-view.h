/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "concord-screen-plan.h"

G_BEGIN_DECLS

#define CONCORD_TYPE_PANEL_VIEW (concord_panel_view_get_type ())
G_DECLARE_FINAL_TYPE (ConcordPanelView, concord_panel_view, CONCORD, PANEL_VIEW, GtkWidget)

GtkWidget *concord_panel_view_new  (void);
void       concord_panel_view_show (ConcordPanelView        *self,
                                    const ConcordScreenStep *step,
                                    const ConcordPlanCell   *cell);

G_END_DECLS
