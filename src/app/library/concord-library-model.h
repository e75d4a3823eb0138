/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "concord-library-item.h"

G_BEGIN_DECLS

/**
 * ConcordLibraryModel:
 *
 * The sessions that the library shows, what was touched last first: all of them, or those in which the
 * words of a search are found. Its items stay the same objects.
 */
#define CONCORD_TYPE_LIBRARY_MODEL (concord_library_model_get_type ())
G_DECLARE_FINAL_TYPE (ConcordLibraryModel, concord_library_model, CONCORD, LIBRARY_MODEL, GObject)

ConcordLibraryModel *concord_library_model_new     (void) G_GNUC_WARN_UNUSED_RESULT;
gboolean             concord_library_model_refresh (ConcordLibraryModel *self,
                                                    ConcordStore        *store,
                                                    const char          *words,
                                                    GError             **error);
gboolean             concord_library_model_find    (ConcordLibraryModel *self,
                                                    const char          *id,
                                                    guint               *position);

G_END_DECLS
