/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "concord-csv-import.h"

G_BEGIN_DECLS

/**
 * ConcordImportRows:
 *
 * What the first rows of a table become, and every row with something wrong in it, up to a number that can be read.
 */
#define CONCORD_TYPE_IMPORT_ROWS (concord_import_rows_get_type ())
G_DECLARE_FINAL_TYPE (ConcordImportRows, concord_import_rows, CONCORD, IMPORT_ROWS, AdwPreferencesGroup)

void concord_import_rows_show (ConcordImportRows *self,
                               ConcordCsvImport  *import);

G_END_DECLS
