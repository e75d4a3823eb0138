/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "concord-record.h"

G_BEGIN_DECLS

/**
 * ConcordRecordList:
 *
 * A #GListModel of records in order of position, then id. It stays the same object for as long as its
 * graph lives, and tells the smallest change.
 */
#define CONCORD_TYPE_RECORD_LIST (concord_record_list_get_type ())
G_DECLARE_FINAL_TYPE (ConcordRecordList, concord_record_list, CONCORD, RECORD_LIST, GObject)

guint          concord_record_list_get_length (ConcordRecordList *self);
ConcordRecord *concord_record_list_peek       (ConcordRecordList *self,
                                               guint              index);
gboolean       concord_record_list_find       (ConcordRecordList *self,
                                               ConcordRecord     *record,
                                               guint             *index);

G_END_DECLS
