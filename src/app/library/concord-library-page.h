/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "concord-store.h"

G_BEGIN_DECLS

/**
 * ConcordLibraryPage:
 *
 * All sessions, and what can be done to whole ones.
 *
 * Its actions: library.search, library.undo, library.redo; library.open, library.rename,
 * library.duplicate, library.export and library.delete with a session's id.
 */
#define CONCORD_TYPE_LIBRARY_PAGE (concord_library_page_get_type ())
G_DECLARE_FINAL_TYPE (ConcordLibraryPage, concord_library_page, CONCORD, LIBRARY_PAGE, AdwNavigationPage)

void concord_library_page_set_store (ConcordLibraryPage *self,
                                     ConcordStore       *store);
void concord_library_page_set_last  (ConcordLibraryPage *self,
                                     const char         *id);
void concord_library_page_search    (ConcordLibraryPage *self,
                                     const char         *words);
void concord_library_page_refresh   (ConcordLibraryPage *self);

G_END_DECLS
