/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "concord-csv-import.h"

G_BEGIN_DECLS

/**
 * ConcordImportColumns:
 *
 * Which column of a table is which field: one row a column, with its heading and what stands in it.
 *
 * ConcordImportColumns::changed: a column means something else now.
 */
#define CONCORD_TYPE_IMPORT_COLUMNS (concord_import_columns_get_type ())
G_DECLARE_FINAL_TYPE (ConcordImportColumns, concord_import_columns, CONCORD, IMPORT_COLUMNS, AdwPreferencesGroup)

void concord_import_columns_show (ConcordImportColumns *self,
                                  ConcordCsvImport     *import);

G_END_DECLS
