/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "concord-incoming.h"
#include "concord-merge.h"
#include "concord-store.h"

G_BEGIN_DECLS

/**
 * ConcordArrival:
 *
 * An answer or another copy on its way into a session that is here: what it says, in words, what it would change, and what
 * someone has to decide. It touches nothing before its edit is committed.
 */
#define CONCORD_TYPE_ARRIVAL (concord_arrival_get_type ())
G_DECLARE_FINAL_TYPE (ConcordArrival, concord_arrival, CONCORD, ARRIVAL, GObject)

ConcordArrival *concord_arrival_new          (ConcordIncoming *incoming) G_GNUC_WARN_UNUSED_RESULT;
void            concord_arrival_meet         (ConcordArrival  *self,
                                              ConcordStore    *store,
                                              ConcordGraph    *graph,
                                              GHashTable      *bases);
ConcordMerge   *concord_arrival_get_merge    (ConcordArrival  *self);
const GError   *concord_arrival_get_error    (ConcordArrival  *self);
ConcordGraph   *concord_arrival_get_theirs   (ConcordArrival  *self);
gboolean        concord_arrival_is_copy      (ConcordArrival  *self);
guint           concord_arrival_get_n_open   (ConcordArrival  *self);
gboolean        concord_arrival_brings       (ConcordArrival  *self);
ConcordEdit    *concord_arrival_make_edit    (ConcordArrival  *self,
                                              ConcordGraph    *graph) G_GNUC_WARN_UNUSED_RESULT;
gboolean        concord_arrival_settle       (ConcordArrival  *self,
                                              ConcordStore    *store,
                                              GError         **error);

char           *concord_arrival_say_who      (ConcordArrival  *self,
                                              ConcordGraph    *graph) G_GNUC_WARN_UNUSED_RESULT;
char           *concord_arrival_say_sum      (ConcordArrival  *self) G_GNUC_WARN_UNUSED_RESULT;
char           *concord_arrival_say_file     (ConcordArrival  *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
