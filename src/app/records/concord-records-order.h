/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "concord-graph.h"

G_BEGIN_DECLS

/**
 * ConcordRecordsOrder:
 *
 * How the records of a kind stand when all of them are listed: by what they belong to, in the order of the
 * board, then by their own place. Two sorters over one graph, for #GtkSortListModel.
 */
#define CONCORD_TYPE_RECORDS_ORDER (concord_records_order_get_type ())
G_DECLARE_FINAL_TYPE (ConcordRecordsOrder, concord_records_order, CONCORD, RECORDS_ORDER, GObject)

gboolean             concord_kind_has_owners                  (ConcordKind          kind);

ConcordRecordsOrder *concord_records_order_new                (ConcordGraph        *graph,
                                                               ConcordKind          kind) G_GNUC_WARN_UNUSED_RESULT;
GtkSorter           *concord_records_order_get_sorter         (ConcordRecordsOrder *self);
GtkSorter           *concord_records_order_get_section_sorter (ConcordRecordsOrder *self);

G_END_DECLS
