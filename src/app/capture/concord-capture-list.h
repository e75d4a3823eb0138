/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "concord-capture-line.h"

G_BEGIN_DECLS

/**
 * ConcordCaptureList:
 *
 * What is offered while someone types behind a mark. The keys stay in the line: who shows the list tells it where the
 * marked one goes.
 *
 * ConcordCaptureList::taken: the marked one was pressed.
 */
#define CONCORD_TYPE_CAPTURE_LIST (concord_capture_list_get_type ())
G_DECLARE_FINAL_TYPE (ConcordCaptureList, concord_capture_list, CONCORD, CAPTURE_LIST, GtkPopover)

GtkWidget                 *concord_capture_list_new          (void);
void                       concord_capture_list_show         (ConcordCaptureList *self,
                                                              GPtrArray          *offers,
                                                              const GdkRectangle *at,
                                                              int                 width);
void                       concord_capture_list_hide         (ConcordCaptureList *self);
gboolean                   concord_capture_list_get_shown    (ConcordCaptureList *self);
void                       concord_capture_list_step         (ConcordCaptureList *self,
                                                              int                 step);
const ConcordCaptureOffer *concord_capture_list_get_offer    (ConcordCaptureList *self);
GtkWidget                 *concord_capture_list_get_row      (ConcordCaptureList *self);

G_END_DECLS
