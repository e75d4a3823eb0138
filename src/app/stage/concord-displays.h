/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * ConcordDisplays:
 *
 * Which display is the audience's. What was chosen is remembered per display, by its connector, maker and model, so
 * that the same projector is found again on another day.
 *
 * ConcordDisplays::changed: a display was plugged in or unplugged.
 */
#define CONCORD_TYPE_DISPLAYS (concord_displays_get_type ())
G_DECLARE_FINAL_TYPE (ConcordDisplays, concord_displays, CONCORD, DISPLAYS, GObject)

ConcordDisplays *concord_displays_new      (GListModel      *monitors,
                                            GSettings       *settings) G_GNUC_WARN_UNUSED_RESULT;
guint            concord_displays_get_n    (ConcordDisplays *self);
GdkMonitor      *concord_displays_get      (ConcordDisplays *self,
                                            guint            index);
GdkMonitor      *concord_displays_find     (ConcordDisplays *self,
                                            const char      *key);
GdkMonitor      *concord_displays_find_other (ConcordDisplays *self,
                                              GdkMonitor      *not_this);
GdkMonitor      *concord_displays_choose   (ConcordDisplays *self,
                                            GdkMonitor      *own);
void             concord_displays_remember (ConcordDisplays *self,
                                            GdkMonitor      *audience);

char            *concord_display_dup_key   (GdkMonitor      *monitor) G_GNUC_WARN_UNUSED_RESULT;
char            *concord_display_dup_name  (GdkMonitor      *monitor) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
