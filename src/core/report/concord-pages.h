/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>
#include <gio/gio.h>

#include "concord-document.h"

G_BEGIN_DECLS

/**
 * ConcordPages:
 *
 * The pages of the PDF as they will be, drawn by the same hand, to be looked at before there is a file. Made in a
 * worker, painted wherever one likes: pages never change.
 */
typedef struct _ConcordPages ConcordPages;

ConcordPages *concord_pages_new    (ConcordDocument *document,
                                    GCancellable    *cancellable,
                                    GError         **error) G_GNUC_WARN_UNUSED_RESULT;
ConcordPages *concord_pages_ref    (ConcordPages    *self);
void          concord_pages_unref  (ConcordPages    *self);
guint         concord_pages_get_n  (ConcordPages    *self);
double        concord_pages_get_width  (ConcordPages *self);
double        concord_pages_get_height (ConcordPages *self);
void          concord_pages_paint  (ConcordPages    *self,
                                    guint            page,
                                    cairo_t         *cr);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ConcordPages, concord_pages_unref)

G_END_DECLS
