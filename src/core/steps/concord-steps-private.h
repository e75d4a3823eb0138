/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "concord-steps.h"

G_BEGIN_DECLS

/* What is done to several cards at once. */
typedef enum
{
  CONCORD_DEED_MOVE,
  CONCORD_DEED_DELETE,
  CONCORD_DEED_MERGE,
  CONCORD_DEED_COPY,
} ConcordDeed;

ConcordEdit       *concord_steps_begin     (ConcordGraph       *graph,
                                            const char         *label);
ConcordRecordList *concord_steps_siblings  (ConcordGraph       *graph,
                                            ConcordKind         kind,
                                            ConcordRecord      *owner);
gboolean           concord_steps_owner_field (ConcordKind       kind,
                                              ConcordRecord    *owner,
                                              guint            *field);
GPtrArray         *concord_steps_read_lines (const char         *text,
                                             GError            **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean           concord_steps_check_line (const ConcordField *field,
                                             const char         *text,
                                             guint               number,
                                             GError            **error);
char              *concord_steps_clean     (const ConcordField *field,
                                            const char         *text,
                                            GError            **error);
char              *concord_steps_dup_label   (ConcordDeed         deed,
                                              GPtrArray          *records);
gboolean           concord_steps_spread      (const double       *before,
                                              const double       *after,
                                              guint               n,
                                              double             *positions);
void               concord_steps_make_room   (ConcordEdit        *edit,
                                              ConcordRecordList  *siblings,
                                              guint               index,
                                              guint               n,
                                              double             *positions);

G_END_DECLS
