/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* How the store and the session file reader fill and refresh a graph. Not for app, cli or report. */

#include "concord-graph.h"
#include "concord-reader.h"

G_BEGIN_DECLS

ConcordGraph *concord_graph_new          (ConcordRecord *session) G_GNUC_WARN_UNUSED_RESULT;
void          concord_graph_set_envelope (ConcordGraph  *self,
                                          const char    *envelope);
void          concord_graph_set_reader   (ConcordGraph  *self,
                                          ConcordReader *reader);
void          concord_graph_add_unread   (ConcordGraph  *self,
                                          ConcordKind    kind,
                                          const char    *id,
                                          double         position,
                                          const char    *owner);
void          concord_graph_add          (ConcordGraph  *self,
                                          ConcordRecord *record);
void          concord_graph_refresh      (ConcordGraph  *self,
                                          ConcordRecord *fresh);
void          concord_graph_remove       (ConcordGraph  *self,
                                          ConcordRecord *record);
void          concord_graph_emit_changed (ConcordGraph  *self);

G_END_DECLS
