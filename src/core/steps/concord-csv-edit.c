/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One edit of those rows of a table that can be read. Somebody else commits it. */

#include "config.h"

#include "concord-csv-import-private.h"

#include <glib/gi18n-lib.h>

#include "concord-steps-adder.h"

static void
refuse_first (ConcordCsvImport *self,
              GError          **error)
{
  const ConcordCsvRow *row = NULL;
  const ConcordCsvProblem *problem;
  g_autofree char *heading = NULL;
  g_autofree char *said = NULL;

  for (guint i = 0; row == NULL && i < self->rows->len; i++)
    {
      if (((ConcordCsvRow *) self->rows->pdata[i])->fate == CONCORD_CSV_WRONG)
        row = self->rows->pdata[i];
    }

  g_return_if_fail (row != NULL);

  problem = row->problems->pdata[0];
  if (problem->column == CONCORD_COLUMN_NONE)
    {
      g_set_error (error, CONCORD_STEPS_ERROR, CONCORD_STEPS_ERROR_REFUSED,
                   /* Translators: a number and a reason, as in: "Row 3: It is not said what it belongs to" */
                   _("Row %u: %s"), row->number, problem->reason);
      return;
    }

  heading = concord_csv_import_dup_heading (self, problem->column);
  said = concord_table_cell_shorten (concord_csv_import_peek_cell (self, row->number - 1, problem->column));
  g_set_error (error, CONCORD_STEPS_ERROR, CONCORD_STEPS_ERROR_REFUSED,
               /* Translators: where a cell stands, as in: Row 3, column 2 (Due): “soon”. Then a reason such as
                  "Write a date such as March 2027"; it may begin with a capital or not. */
               _("Row %u, column %u (%s): “%s” – %s"), row->number, problem->column + 1, heading, said, problem->reason);
}

static void
add_record (ConcordCsvImport    *self,
            ConcordStepsAdder   *adder,
            ConcordCsvRow       *row)
{
  const ConcordKindInfo *info = concord_kind_get_info (self->kind);
  g_autofree ConcordValue *values = g_new0 (ConcordValue, info->n_fields);
  ConcordTableReading reading = { .names = self->names, .adder = adder, .add_partners = TRUE };
  ConcordRecord *owner;
  guint owner_field;

  concord_csv_import_read_cells (self, &reading, row, values);
  owner = concord_csv_import_find_owner (self, values, &owner_field);
  concord_steps_adder_add (adder, owner, row->headline);

  for (guint i = 0; i < info->n_fields; i++)
    {
      if (i != owner_field && i != info->headline && values[i].shape != CONCORD_SHAPE_NONE)
        concord_steps_adder_set (adder, i, &values[i]);
    }

  concord_csv_import_clear_values (self, values);
}

/**
 * concord_csv_import_make_edit:
 * @leave_out_wrong: whether rows with something wrong are left out; else nothing is added when there is one
 * @ids: (out) (optional) (transfer full): the ids of the new records
 * @error: %CONCORD_STEPS_ERROR_REFUSED with the place of the first thing wrong, or %CONCORD_STEPS_ERROR_EMPTY
 *
 * Returns: (transfer full): one step for all of them
 */
ConcordEdit *
concord_csv_import_make_edit (ConcordCsvImport *self,
                              gboolean          leave_out_wrong,
                              char           ***ids,
                              GError          **error)
{
  g_autoptr (ConcordStepsAdder) adder = NULL;

  concord_csv_import_read_rows (self);
  if (self->counts[CONCORD_CSV_WRONG] > 0 && !leave_out_wrong)
    {
      refuse_first (self, error);
      return NULL;
    }

  if (self->counts[CONCORD_CSV_ADDED] == 0)
    {
      g_set_error_literal (error, CONCORD_STEPS_ERROR, CONCORD_STEPS_ERROR_EMPTY, _("There is nothing to add yet."));
      return NULL;
    }

  adder = concord_steps_adder_new (self->graph, self->kind, self->counts[CONCORD_CSV_ADDED]);
  for (guint i = 0; i < self->rows->len; i++)
    {
      ConcordCsvRow *row = self->rows->pdata[i];

      if (row->fate == CONCORD_CSV_ADDED)
        add_record (self, adder, row);
    }

  return concord_steps_adder_end (adder, ids);
}
