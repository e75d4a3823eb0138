/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "concord-steps.h"
#include "concord-table-columns.h"

G_BEGIN_DECLS

/**
 * ConcordCsvFate:
 * @CONCORD_CSV_ADDED: it becomes a record
 * @CONCORD_CSV_THERE: a partner that the session, or a row above, has already: it is left out
 * @CONCORD_CSV_WRONG: a cell of it cannot be read, see @problems
 */
typedef enum
{
  CONCORD_CSV_ADDED,
  CONCORD_CSV_THERE,
  CONCORD_CSV_WRONG,
} ConcordCsvFate;

/**
 * ConcordCsvProblem:
 * @column: where it is, from 0; %CONCORD_COLUMN_NONE where the row as a whole is wrong
 * @reason: a sentence for people, without the place
 */
typedef struct
{
  guint column;
  char *reason;
} ConcordCsvProblem;

/**
 * ConcordCsvRow:
 * @number: which row of the file it is, from 1, headings and empty rows counted, as in a spreadsheet
 * @headline: what the record will be called; may be empty where something is wrong
 * @place: (nullable): what the record will belong to, by its title
 * @problems: (element-type ConcordCsvProblem)
 */
typedef struct
{
  guint number;
  ConcordCsvFate fate;
  char *headline;
  char *place;
  GPtrArray *problems;
} ConcordCsvRow;

/**
 * ConcordCsvImport:
 *
 * What a table would add to a session, before anything is added: which column is which field, what each row
 * becomes and what is wrong with which cell. It does not follow the session. Empty rows are not in it.
 */
typedef struct _ConcordCsvImport ConcordCsvImport;

/* The kinds that can be imported, ended by CONCORD_KIND_SESSION. */
const ConcordKind *concord_csv_import_kinds (void);

ConcordCsvImport *concord_csv_import_new  (ConcordGraph      *graph,
                                           GPtrArray         *rows,
                                           ConcordKind        kind,
                                           const GDate       *today) G_GNUC_WARN_UNUSED_RESULT;
void              concord_csv_import_free (ConcordCsvImport  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ConcordCsvImport, concord_csv_import_free)

/* The columns */
ConcordKind  concord_csv_import_get_kind      (ConcordCsvImport *self);
guint        concord_csv_import_get_n_columns (ConcordCsvImport *self);
char        *concord_csv_import_dup_heading   (ConcordCsvImport *self,
                                               guint             column) G_GNUC_WARN_UNUSED_RESULT;
const char  *concord_csv_import_get_example   (ConcordCsvImport *self,
                                               guint             column);
gboolean     concord_csv_import_can_match     (ConcordCsvImport *self,
                                               guint             field);
guint        concord_csv_import_get_field     (ConcordCsvImport *self,
                                               guint             column);
void         concord_csv_import_set_field     (ConcordCsvImport *self,
                                               guint             column,
                                               guint             field);
gboolean     concord_csv_import_has_headings  (ConcordCsvImport *self);
void         concord_csv_import_set_headings  (ConcordCsvImport *self,
                                               gboolean          has_headings);

/* What is not in the table */
void         concord_csv_import_set_owner        (ConcordCsvImport *self,
                                                  ConcordRecord    *owner);
void         concord_csv_import_set_add_partners (ConcordCsvImport *self,
                                                  gboolean          add_partners);

/* What comes of it */
guint                concord_csv_import_get_n_rows (ConcordCsvImport  *self);
const ConcordCsvRow *concord_csv_import_get_row    (ConcordCsvImport  *self,
                                                    guint              row);
const char          *concord_csv_import_get_cell   (ConcordCsvImport  *self,
                                                    guint              row,
                                                    guint              column);
guint                concord_csv_import_count      (ConcordCsvImport  *self,
                                                    ConcordCsvFate     fate);
GPtrArray           *concord_csv_import_get_unknown (ConcordCsvImport *self);
ConcordEdit         *concord_csv_import_make_edit  (ConcordCsvImport  *self,
                                                    gboolean           leave_out_wrong,
                                                    char            ***ids,
                                                    GError           **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
