/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "concord-screen-type.h"

G_BEGIN_DECLS

/**
 * ConcordScreenRuler:
 *
 * Measures texts as labels will show them, and remembers what it measured: after an edit only what changed is measured
 * again.
 */
typedef struct _ConcordScreenRuler ConcordScreenRuler;

ConcordScreenRuler *concord_screen_ruler_new    (PangoContext            *context) G_GNUC_WARN_UNUSED_RESULT;
void                concord_screen_ruler_free   (ConcordScreenRuler      *self);

int                 concord_screen_ruler_height (ConcordScreenRuler      *self,
                                                 const ConcordScreenType *type,
                                                 const char              *text,
                                                 int                      width);
gboolean            concord_screen_ruler_fits   (ConcordScreenRuler      *self,
                                                 const ConcordScreenType *type,
                                                 const char              *text,
                                                 int                      width,
                                                 int                      height,
                                                 int                     *needed);
int                 concord_screen_ruler_width  (ConcordScreenRuler      *self,
                                                 const ConcordScreenType *type,
                                                 const char              *text);
gboolean            concord_screen_ruler_suits  (ConcordScreenRuler      *self,
                                                 const ConcordScreenType *type,
                                                 const char              *text,
                                                 int                      width,
                                                 guint                    max_lines);
GStrv               concord_screen_ruler_cut    (ConcordScreenRuler      *self,
                                                 const ConcordScreenType *type,
                                                 const char              *text,
                                                 int                      width,
                                                 int                      height) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ConcordScreenRuler, concord_screen_ruler_free)

G_END_DECLS
