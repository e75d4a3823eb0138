/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "concord-store.h"

G_BEGIN_DECLS

/**
 * ConcordLibraryItem:
 *
 * A session in the library. It stays the same object while what it says changes.
 *
 * ConcordLibraryItem::changed: it says something else now.
 */
#define CONCORD_TYPE_LIBRARY_ITEM (concord_library_item_get_type ())
G_DECLARE_FINAL_TYPE (ConcordLibraryItem, concord_library_item, CONCORD, LIBRARY_ITEM, GObject)

ConcordLibraryItem *concord_library_item_new           (ConcordSummary     *summary) G_GNUC_WARN_UNUSED_RESULT;
void                concord_library_item_take_summary  (ConcordLibraryItem *self,
                                                        ConcordSummary     *summary);
void                concord_library_item_set_received (ConcordLibraryItem *self,
                                                       gboolean            received);
gboolean            concord_library_item_get_received (ConcordLibraryItem *self);
const char         *concord_library_item_get_id        (ConcordLibraryItem *self);
const char         *concord_library_item_get_title     (ConcordLibraryItem *self);
gboolean            concord_library_item_is_found      (ConcordLibraryItem *self);
char               *concord_library_item_dup_when      (ConcordLibraryItem *self) G_GNUC_WARN_UNUSED_RESULT;
char               *concord_library_item_dup_text      (ConcordLibraryItem *self) G_GNUC_WARN_UNUSED_RESULT;
char               *concord_library_item_dup_outcomes  (ConcordLibraryItem *self) G_GNUC_WARN_UNUSED_RESULT;
char               *concord_library_item_dup_commitments (ConcordLibraryItem *self) G_GNUC_WARN_UNUSED_RESULT;

char *concord_library_found_to_markup (const char *found) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
