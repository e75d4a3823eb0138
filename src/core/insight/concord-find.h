/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "concord-graph.h"

G_BEGIN_DECLS

/**
 * ConcordFind:
 *
 * The words someone looks for. The rule is that of the library's search: each of them must begin a word,
 * and neither case nor diacritics count. Immutable; shared by reference.
 */
typedef struct _ConcordFind ConcordFind;

ConcordFind *concord_find_new           (const char    *typed) G_GNUC_WARN_UNUSED_RESULT;
ConcordFind *concord_find_ref           (ConcordFind   *self);
void         concord_find_unref         (ConcordFind   *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ConcordFind, concord_find_unref)

gboolean     concord_find_is_empty      (ConcordFind   *self);
gboolean     concord_find_next          (ConcordFind   *self,
                                         const char    *text,
                                         gsize          from,
                                         gsize         *start,
                                         gsize         *end);
GPtrArray   *concord_find_on_board      (ConcordFind   *self,
                                         ConcordGraph  *graph,
                                         ConcordRecord *from,
                                         guint         *first) G_GNUC_WARN_UNUSED_RESULT;
gboolean     concord_find_in_record     (ConcordFind   *self,
                                         ConcordGraph  *graph,
                                         ConcordRecord *record,
                                         guint         *field);

G_END_DECLS
