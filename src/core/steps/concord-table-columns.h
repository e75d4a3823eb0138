/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "concord-capture-names.h"

G_BEGIN_DECLS

/* A column that says no field of its own. */
#define CONCORD_COLUMN_NONE G_MAXUINT

/**
 * ConcordTableColumns:
 * @fields: (element-type guint): the field each column holds, or %CONCORD_COLUMN_NONE. Several may hold the headline: then
 *   their texts stand beside each other
 * @first: the first row below the headings
 */
typedef struct
{
  GArray *fields;
  guint first;
} ConcordTableColumns;

ConcordTableColumns *concord_table_columns_find (ConcordCaptureNames *names,
                                                 GPtrArray           *rows,
                                                 GError             **error) G_GNUC_WARN_UNUSED_RESULT;
ConcordTableColumns *concord_table_columns_propose (ConcordCaptureNames *names,
                                                    GPtrArray           *rows,
                                                    gboolean             has_headings) G_GNUC_WARN_UNUSED_RESULT;
gboolean             concord_table_columns_has_headings (ConcordKind     kind,
                                                         GPtrArray      *rows);
void                 concord_table_columns_free (ConcordTableColumns *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ConcordTableColumns, concord_table_columns_free)

guint                concord_table_columns_get  (ConcordTableColumns *self,
                                                 guint                column);

G_END_DECLS
