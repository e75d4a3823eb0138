/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What each row of a table becomes, and what is wrong with which cell. It changes nothing. */

#include "config.h"

#include "concord-csv-import-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "concord-capture-target.h"
#include "concord-cells.h"
#include "concord-kinds.h"
#include "concord-words.h"

static void
problem_free (gpointer data)
{
  ConcordCsvProblem *problem = data;

  g_free (problem->reason);
  g_free (problem);
}

static void
row_free (gpointer data)
{
  ConcordCsvRow *row = data;

  g_free (row->headline);
  g_free (row->place);
  g_ptr_array_unref (row->problems);
  g_free (row);
}

/* What was read no longer holds. */
void
concord_csv_import_forget_rows (ConcordCsvImport *self)
{
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_hash_table_remove_all (self->unknown);
  g_hash_table_remove_all (self->seen);
  memset (self->counts, 0, sizeof self->counts);
}

const char *
concord_csv_import_peek_cell (ConcordCsvImport *self,
                              guint             number,
                              guint             column)
{
  const GPtrArray *row = number < self->table->len ? self->table->pdata[number] : NULL;

  return row != NULL && column < row->len ? row->pdata[column] : "";
}

static void
add_problem (ConcordCsvRow *row,
             guint          column,
             const char    *reason)
{
  ConcordCsvProblem *problem = g_new0 (ConcordCsvProblem, 1);

  problem->column = column;
  problem->reason = g_strdup (reason);
  g_ptr_array_add (row->problems, problem);
}

static void
add_unknown_problem (ConcordCsvImport *self,
                     ConcordCsvRow    *row,
                     guint             column,
                     GPtrArray        *unknown)
{
  g_autofree char *names = NULL;
  g_autofree char *reason = NULL;

  for (guint i = 0; i < unknown->len; i++)
    g_hash_table_insert (self->unknown, concord_words_plain (unknown->pdata[i]), g_strdup (unknown->pdata[i]));
  if (unknown->len == 0 || self->add_partners)
    return;

  g_ptr_array_add (unknown, NULL);
  names = g_strjoinv (concord_words_comma (), (char **) unknown->pdata);
  /* Translators: %s is one name or several */
  reason = g_strdup_printf (_("No partner is called that: %s"), names);
  add_problem (row, column, reason);
}

/* @reading: with an adder where records are made; else only what is wrong is found */
void
concord_csv_import_read_cells (ConcordCsvImport    *self,
                               ConcordTableReading *reading,
                               ConcordCsvRow       *row,
                               ConcordValue        *values)
{
  for (guint i = 0; i < self->columns->fields->len; i++)
    {
      guint field = concord_table_columns_get (self->columns, i);
      g_autoptr (GPtrArray) unknown = g_ptr_array_new_with_free_func (g_free);
      g_autoptr (GError) error = NULL;

      if (field == CONCORD_COLUMN_NONE)
        continue;

      reading->unknown = unknown;
      if (!concord_table_cell_read (reading, field, concord_csv_import_peek_cell (self, row->number - 1, i), &values[field], &error))
        add_problem (row, i, error->message);
      add_unknown_problem (self, row, i, unknown);
    }
}

static void
check_headline (ConcordCsvImport   *self,
                ConcordCsvRow      *row,
                const ConcordValue *values)
{
  const ConcordKindInfo *info = concord_kind_get_info (self->kind);
  guint column = 0;

  while (column < self->columns->fields->len && concord_table_columns_get (self->columns, column) != info->headline)
    column++;

  if (values[info->headline].shape == CONCORD_SHAPE_TEXT)
    row->headline = g_strdup (values[info->headline].text);
  else if (column == self->columns->fields->len)
    add_problem (row, CONCORD_COLUMN_NONE, _("No column says what it is called"));
  else if (concord_cells_says_nothing (concord_csv_import_peek_cell (self, row->number - 1, column)))
    add_problem (row, column, _("This cannot be left empty"));
}

ConcordRecord *
concord_csv_import_find_owner (ConcordCsvImport   *self,
                               const ConcordValue *values,
                               guint              *owner_field)
{
  if (!concord_kind_find_owner (self->kind, concord_capture_target_kind (self->kind), owner_field))
    {
      *owner_field = CONCORD_COLUMN_NONE;
      return NULL;
    }

  if (values[*owner_field].shape == CONCORD_SHAPE_TEXT)
    return concord_graph_lookup (self->graph, values[*owner_field].text);

  return self->owner;
}

void
concord_csv_import_clear_values (ConcordCsvImport *self,
                                 ConcordValue     *values)
{
  for (guint i = 0; i < concord_kind_get_info (self->kind)->n_fields; i++)
    concord_value_clear (&values[i]);
}

static gboolean
is_there (ConcordCsvImport *self,
          ConcordCsvRow    *row)
{
  g_autofree char *plain = NULL;

  if (self->kind != CONCORD_KIND_PARTNER || row->headline == NULL)
    return FALSE;
  if (concord_capture_names_find (self->names, CONCORD_CAPTURE_PARTNER, row->headline) != NULL)
    return TRUE;

  plain = concord_words_plain (row->headline);

  return g_hash_table_contains (self->seen, plain);
}

static ConcordCsvRow *
read_row (ConcordCsvImport *self,
          guint             number)
{
  ConcordCsvRow *row = g_new0 (ConcordCsvRow, 1);
  g_autofree ConcordValue *values = g_new0 (ConcordValue, concord_kind_get_info (self->kind)->n_fields);
  ConcordTableReading reading = { .names = self->names };
  ConcordRecord *owner;
  guint owner_field;

  row->number = number + 1;
  row->problems = g_ptr_array_new_with_free_func (problem_free);
  concord_csv_import_read_cells (self, &reading, row, values);
  check_headline (self, row, values);

  owner = concord_csv_import_find_owner (self, values, &owner_field);
  if (owner != NULL)
    row->place = g_strdup (concord_record_get_headline (owner));
  else if (owner_field != CONCORD_COLUMN_NONE && row->problems->len == 0)
    add_problem (row, CONCORD_COLUMN_NONE, _("It is not said what it belongs to"));

  if (row->problems->len > 0)
    row->fate = CONCORD_CSV_WRONG;
  else if (is_there (self, row))
    row->fate = CONCORD_CSV_THERE;
  else if (self->kind == CONCORD_KIND_PARTNER)
    g_hash_table_add (self->seen, concord_words_plain (row->headline));

  if (row->headline == NULL)
    row->headline = g_strdup ("");
  concord_csv_import_clear_values (self, values);

  return row;
}

void
concord_csv_import_read_rows (ConcordCsvImport *self)
{
  if (self->rows != NULL)
    return;

  self->rows = g_ptr_array_new_with_free_func (row_free);
  for (guint i = self->columns->first; i < self->table->len; i++)
    {
      ConcordCsvRow *row;

      if (concord_cells_is_empty (self->table->pdata[i]))
        continue;

      row = read_row (self, i);
      self->counts[row->fate]++;
      g_ptr_array_add (self->rows, row);
    }
}

guint
concord_csv_import_get_n_rows (ConcordCsvImport *self)
{
  concord_csv_import_read_rows (self);

  return self->rows->len;
}

/**
 * concord_csv_import_get_row:
 *
 * Returns: (transfer none): what becomes of a row, until something about the import is changed
 */
const ConcordCsvRow *
concord_csv_import_get_row (ConcordCsvImport *self,
                            guint             row)
{
  concord_csv_import_read_rows (self);
  g_return_val_if_fail (row < self->rows->len, NULL);

  return self->rows->pdata[row];
}

/**
 * concord_csv_import_get_cell:
 * @row: as for concord_csv_import_get_row()
 *
 * Returns: (transfer none): what the cell says
 */
const char *
concord_csv_import_get_cell (ConcordCsvImport *self,
                             guint             row,
                             guint             column)
{
  const ConcordCsvRow *read = concord_csv_import_get_row (self, row);

  return read != NULL ? concord_csv_import_peek_cell (self, read->number - 1, column) : "";
}

/**
 * concord_csv_import_count:
 *
 * Returns: how many rows have that fate
 */
guint
concord_csv_import_count (ConcordCsvImport *self,
                          ConcordCsvFate    fate)
{
  concord_csv_import_read_rows (self);

  return self->counts[fate];
}

/**
 * concord_csv_import_get_unknown:
 *
 * Returns: (transfer full) (element-type utf8): the partners that the session does not have and rows name, sorted
 */
GPtrArray *
concord_csv_import_get_unknown (ConcordCsvImport *self)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  GHashTableIter iter;
  gpointer name;

  concord_csv_import_read_rows (self);
  g_hash_table_iter_init (&iter, self->unknown);
  while (g_hash_table_iter_next (&iter, NULL, &name))
    g_ptr_array_add (names, g_strdup (name));
  g_ptr_array_sort_values (names, (GCompareFunc) g_utf8_collate);

  return names;
}
