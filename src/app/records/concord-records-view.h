/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "concord-desk.h"
#include "concord-records-list.h"

G_BEGIN_DECLS

/**
 * ConcordRecordsView:
 *
 * Everything in a session: all kinds with how many there are, and the records of the kind that is chosen.
 * Property `desk`.
 */
#define CONCORD_TYPE_RECORDS_VIEW (concord_records_view_get_type ())
G_DECLARE_FINAL_TYPE (ConcordRecordsView, concord_records_view, CONCORD, RECORDS_VIEW, AdwBin)

GtkWidget          *concord_records_view_new       (void);
void                concord_records_view_set_desk  (ConcordRecordsView *self,
                                                    ConcordDesk        *desk);
ConcordKind         concord_records_view_get_kind  (ConcordRecordsView *self);
void                concord_records_view_show_kind (ConcordRecordsView *self,
                                                    ConcordKind         kind);
ConcordRecordsList *concord_records_view_get_list  (ConcordRecordsView *self);

G_END_DECLS
