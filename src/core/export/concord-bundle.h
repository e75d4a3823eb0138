/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * ConcordBundle:
 *
 * Files that are handed out together: names and what is in them, before any of it is on a disk.
 */
typedef struct _ConcordBundle ConcordBundle;

ConcordBundle *concord_bundle_new       (gint64           made) G_GNUC_WARN_UNUSED_RESULT;
void           concord_bundle_free      (ConcordBundle   *self);
void           concord_bundle_add       (ConcordBundle   *self,
                                         const char      *name,
                                         GBytes          *bytes);
guint          concord_bundle_get_n     (ConcordBundle   *self);
const char    *concord_bundle_get_name  (ConcordBundle   *self,
                                         guint            i);
GBytes        *concord_bundle_get_bytes (ConcordBundle   *self,
                                         guint            i);

GBytes        *concord_bundle_to_zip    (ConcordBundle   *self,
                                         GCancellable    *cancellable,
                                         GError         **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean       concord_bundle_write     (ConcordBundle   *self,
                                         GFile           *folder,
                                         GCancellable    *cancellable,
                                         GError         **error);
gboolean       concord_bundle_write_zip (ConcordBundle   *self,
                                         GFile           *file,
                                         GCancellable    *cancellable,
                                         GError         **error);
gboolean       concord_write_whole      (GBytes          *bytes,
                                         GFile           *file,
                                         GCancellable    *cancellable,
                                         GError         **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ConcordBundle, concord_bundle_free)

G_END_DECLS
