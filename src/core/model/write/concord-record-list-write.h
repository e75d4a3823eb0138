/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* How the graph keeps its lists. For the model itself only. */

#include "concord-reader.h"
#include "concord-record-list.h"

G_BEGIN_DECLS

ConcordRecordList *concord_record_list_new    (ConcordReader     *reader) G_GNUC_WARN_UNUSED_RESULT;
void               concord_record_list_read   (ConcordRecordList *self,
                                               ConcordRecord     *record);
void               concord_record_list_insert (ConcordRecordList *self,
                                               ConcordRecord     *record);
void               concord_record_list_append (ConcordRecordList *self,
                                               ConcordRecord     *record);
void               concord_record_list_remove (ConcordRecordList *self,
                                               ConcordRecord     *record);

G_END_DECLS
