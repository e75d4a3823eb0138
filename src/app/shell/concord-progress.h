/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * ConcordProgress:
 *
 * Says that something takes a while, once it does, and lets people cancel it.
 */
typedef struct _ConcordProgress ConcordProgress;

ConcordProgress *concord_progress_start (GtkWidget       *parent,
                                         const char      *heading,
                                         const char      *body,
                                         GCancellable    *cancellable) G_GNUC_WARN_UNUSED_RESULT;
void             concord_progress_say   (ConcordProgress *self,
                                         const char      *body);
void             concord_progress_stop  (ConcordProgress *self);

G_END_DECLS
