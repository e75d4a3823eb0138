/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "concord-screen-plan.h"

G_BEGIN_DECLS

#define CONCORD_TYPE_LINE_VIEW (concord_line_view_get_type ())
G_DECLARE_FINAL_TYPE (ConcordLineView, concord_line_view, CONCORD, LINE_VIEW, GtkWidget)

GtkWidget *concord_line_view_new  (void);
void       concord_line_view_show (ConcordLineView         *self,
                                   const ConcordScreenStep *step,
                                   const ConcordPlanLine   *line);

G_END_DECLS
