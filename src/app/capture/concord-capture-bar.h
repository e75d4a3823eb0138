/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "concord-desk.h"

G_BEGIN_DECLS

/**
 * ConcordCaptureBar:
 *
 * Where things are added as fast as one types: a kind, a line, Enter, the next. In the line, @ names a partner, # where
 * it goes and / when it is due; see #ConcordCaptureLine. What was typed and not added yet is kept as a draft.
 */
#define CONCORD_TYPE_CAPTURE_BAR (concord_capture_bar_get_type ())
G_DECLARE_FINAL_TYPE (ConcordCaptureBar, concord_capture_bar, CONCORD, CAPTURE_BAR, GtkWidget)

void        concord_capture_bar_set_desk  (ConcordCaptureBar *self,
                                           ConcordDesk       *desk);
ConcordKind concord_capture_bar_get_kind  (ConcordCaptureBar *self);
void        concord_capture_bar_set_kind  (ConcordCaptureBar *self,
                                           ConcordKind        kind);
void        concord_capture_bar_aim       (ConcordCaptureBar *self,
                                           ConcordKind        kind,
                                           ConcordRecord     *owner);
gboolean    concord_capture_bar_add       (ConcordCaptureBar *self,
                                           const char        *text);
void        concord_capture_bar_say       (ConcordCaptureBar *self,
                                           const char        *text);
char       *concord_capture_bar_dup_said  (ConcordCaptureBar *self) G_GNUC_WARN_UNUSED_RESULT;
GtkTextView *concord_capture_bar_get_text (ConcordCaptureBar *self);

G_END_DECLS
