/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "concord-desk.h"

G_BEGIN_DECLS

/**
 * ConcordRecordsList:
 *
 * All records of one kind: to find, add, order, open and delete.
 */
#define CONCORD_TYPE_RECORDS_LIST (concord_records_list_get_type ())
G_DECLARE_FINAL_TYPE (ConcordRecordsList, concord_records_list, CONCORD, RECORDS_LIST, AdwNavigationPage)

void        concord_records_list_show      (ConcordRecordsList *self,
                                            ConcordDesk        *desk,
                                            ConcordKind         kind);
void        concord_records_list_set_narrow (ConcordRecordsList *self,
                                             gboolean            narrow);
GListModel *concord_records_list_get_model (ConcordRecordsList *self);
void        concord_records_list_search    (ConcordRecordsList *self,
                                            const char         *words);

G_END_DECLS
