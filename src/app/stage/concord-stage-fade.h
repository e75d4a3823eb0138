/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * ConcordStageFade:
 *
 * The picture that a widget showed before, and how it gives way to what it shows now: gently, or at once where people
 * asked for less movement.
 */
typedef struct _ConcordStageFade ConcordStageFade;

ConcordStageFade *concord_stage_fade_new      (GtkWidget        *view,
                                               GtkWidget        *child) G_GNUC_WARN_UNUSED_RESULT;
void              concord_stage_fade_free     (ConcordStageFade *self);
void              concord_stage_fade_keep     (ConcordStageFade *self);
void              concord_stage_fade_begin    (ConcordStageFade *self);
void              concord_stage_fade_end      (ConcordStageFade *self);
void              concord_stage_fade_snapshot (ConcordStageFade *self,
                                               GtkSnapshot      *snapshot,
                                               gboolean          before);

G_END_DECLS
