/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* What the parts of an import share: columns are matched in one, rows read in another, and the edit made in a third. */

#include "concord-csv-import.h"
#include "concord-table-cell.h"

G_BEGIN_DECLS

struct _ConcordCsvImport
{
  ConcordGraph *graph;
  ConcordKind kind;
  ConcordCaptureNames *names;
  GPtrArray *table;
  ConcordTableColumns *columns;
  gboolean has_headings;
  ConcordRecord *owner;
  gboolean add_partners;

  GPtrArray *rows;     /* ConcordCsvRow; NULL until someone asks */
  GHashTable *unknown; /* plain name → name of a partner that the session does not have */
  GHashTable *seen;    /* plain names of the partners that are added */
  guint counts[CONCORD_CSV_WRONG + 1];
};

void           concord_csv_import_forget_rows  (ConcordCsvImport    *self);
void           concord_csv_import_read_rows    (ConcordCsvImport    *self);
const char    *concord_csv_import_peek_cell    (ConcordCsvImport    *self,
                                                guint                number,
                                                guint                column);
void           concord_csv_import_read_cells   (ConcordCsvImport    *self,
                                                ConcordTableReading *reading,
                                                ConcordCsvRow       *row,
                                                ConcordValue        *values);
ConcordRecord *concord_csv_import_find_owner   (ConcordCsvImport    *self,
                                                const ConcordValue  *values,
                                                guint               *owner_field);
void           concord_csv_import_clear_values (ConcordCsvImport    *self,
                                                ConcordValue        *values);

G_END_DECLS
