/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "concord-record-list.h"

G_BEGIN_DECLS

/**
 * ConcordGraph:
 *
 * All records of one session, by id, by kind and by owner. A live graph (concord_store_open_session())
 * is refreshed in place after each commit; any other is a copy that nobody changes, for workers.
 *
 * ConcordGraph::changed is emitted once after each refresh, when all records and lists are in place.
 */
#define CONCORD_TYPE_GRAPH (concord_graph_get_type ())
G_DECLARE_FINAL_TYPE (ConcordGraph, concord_graph, CONCORD, GRAPH, GObject)

ConcordRecord     *concord_graph_get_session  (ConcordGraph  *self);
const char        *concord_graph_get_envelope (ConcordGraph  *self);
ConcordRecord     *concord_graph_lookup       (ConcordGraph  *self,
                                               const char    *id);
ConcordRecord     *concord_graph_follow       (ConcordGraph  *self,
                                               ConcordRecord *record,
                                               guint          field);
ConcordRecordList *concord_graph_list         (ConcordGraph  *self,
                                               ConcordKind    kind);
ConcordRecordList *concord_graph_children     (ConcordGraph  *self,
                                               ConcordRecord *owner,
                                               ConcordKind    kind);
ConcordRecord     *concord_graph_get_owner    (ConcordGraph  *self,
                                               ConcordRecord *record);
guint              concord_graph_get_n_records (ConcordGraph *self);
ConcordGraph      *concord_graph_duplicate    (ConcordGraph  *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
