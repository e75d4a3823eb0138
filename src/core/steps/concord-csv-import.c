/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which column of a table is which field of what it would add to a session, and what is not in the table. It changes
 * nothing.
 */

#include "config.h"

#include "concord-csv-import-private.h"

#include <glib/gi18n-lib.h>

#include "concord-capture-target.h"
#include "concord-cells.h"
#include "concord-lines.h"

/* More rows do not tell better what a column holds. */
#define ROWS_TO_GUESS_BY 200

static void
propose (ConcordCsvImport *self)
{
  g_autoptr (GPtrArray) some = g_ptr_array_new ();

  for (guint i = 0; i < MIN (self->table->len, ROWS_TO_GUESS_BY); i++)
    g_ptr_array_add (some, self->table->pdata[i]);

  g_clear_pointer (&self->columns, concord_table_columns_free);
  self->columns = concord_table_columns_propose (self->names, some, self->has_headings);
  for (guint i = 0; i < self->table->len; i++)
    {
      while (self->columns->fields->len < ((GPtrArray *) self->table->pdata[i])->len)
        {
          guint none = CONCORD_COLUMN_NONE;

          g_array_append_val (self->columns->fields, none);
        }
    }

  for (guint i = 0; i < self->columns->fields->len; i++)
    {
      guint *field = &g_array_index (self->columns->fields, guint, i);

      if (*field != CONCORD_COLUMN_NONE && !concord_csv_import_can_match (self, *field))
        *field = CONCORD_COLUMN_NONE;
    }

  concord_csv_import_forget_rows (self);
}

const ConcordKind *
concord_csv_import_kinds (void)
{
  static const ConcordKind kinds[] = {
    CONCORD_KIND_PARTNER,    CONCORD_KIND_OUTCOME, CONCORD_KIND_PRIORITY,
    CONCORD_KIND_COMMITMENT, CONCORD_KIND_NOTE,    CONCORD_KIND_SESSION,
  };

  return kinds;
}

/**
 * concord_csv_import_new:
 * @graph: the session that it would be added to
 * @rows: (element-type GPtrArray): from concord_csv_read() or concord_cells_read()
 * @kind: what a row is, one of concord_csv_import_kinds()
 * @today: the day that dates count from
 *
 * Returns: (transfer full): with the columns matched as far as their headings or cells tell
 */
ConcordCsvImport *
concord_csv_import_new (ConcordGraph *graph,
                        GPtrArray    *rows,
                        ConcordKind   kind,
                        const GDate  *today)
{
  ConcordCsvImport *self;

  g_return_val_if_fail (CONCORD_IS_GRAPH (graph), NULL);
  g_return_val_if_fail (rows != NULL, NULL);

  self = g_new0 (ConcordCsvImport, 1);
  self->graph = g_object_ref (graph);
  self->kind = kind;
  self->names = concord_capture_names_new (graph, kind, today);
  self->table = g_ptr_array_ref (rows);
  self->unknown = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->has_headings = concord_table_columns_has_headings (kind, rows);
  propose (self);

  return self;
}

void
concord_csv_import_free (ConcordCsvImport *self)
{
  concord_csv_import_forget_rows (self);
  g_clear_pointer (&self->seen, g_hash_table_unref);
  g_clear_pointer (&self->unknown, g_hash_table_unref);
  g_clear_pointer (&self->columns, concord_table_columns_free);
  g_clear_pointer (&self->table, g_ptr_array_unref);
  g_clear_pointer (&self->names, concord_capture_names_free);
  g_clear_object (&self->owner);
  g_clear_object (&self->graph);
  g_free (self);
}

ConcordKind
concord_csv_import_get_kind (ConcordCsvImport *self)
{
  return self->kind;
}

guint
concord_csv_import_get_n_columns (ConcordCsvImport *self)
{
  return self->columns->fields->len;
}

/**
 * concord_csv_import_dup_heading:
 *
 * Returns: (transfer full): what the column is called in the file; its number where it has no heading
 */
char *
concord_csv_import_dup_heading (ConcordCsvImport *self,
                                guint             column)
{
  g_autofree char *heading = NULL;

  if (self->has_headings && self->columns->first > 0)
    heading = concord_lines_join (concord_csv_import_peek_cell (self, self->columns->first - 1, column));
  if (heading != NULL && heading[0] != '\0')
    return g_steal_pointer (&heading);

  /* Translators: a column of a table that has no heading */
  return g_strdup_printf (_("Column %u"), column + 1);
}

/**
 * concord_csv_import_get_example:
 *
 * Returns: (transfer none): the first cell in the column that says something; empty where none does
 */
const char *
concord_csv_import_get_example (ConcordCsvImport *self,
                                guint             column)
{
  for (guint i = self->columns->first; i < self->table->len; i++)
    {
      const char *cell = concord_csv_import_peek_cell (self, i, column);

      if (!concord_cells_says_nothing (cell))
        return cell;
    }

  return "";
}

/**
 * concord_csv_import_can_match:
 * @field: of the kind that is imported
 *
 * Returns: whether a cell can say what @field holds: no cell can name another session
 */
gboolean
concord_csv_import_can_match (ConcordCsvImport *self,
                              guint             field)
{
  const ConcordKindInfo *info = concord_kind_get_info (self->kind);

  return field < info->n_fields && (info->fields[field].flags & CONCORD_FIELD_OUTSIDE) == 0;
}

guint
concord_csv_import_get_field (ConcordCsvImport *self,
                              guint             column)
{
  return concord_table_columns_get (self->columns, column);
}

/**
 * concord_csv_import_set_field:
 * @field: what the column holds; %CONCORD_COLUMN_NONE leaves it out
 *
 * Another column that held that field is left out from now on.
 */
void
concord_csv_import_set_field (ConcordCsvImport *self,
                              guint             column,
                              guint             field)
{
  GArray *fields = self->columns->fields;

  g_return_if_fail (column < fields->len);
  g_return_if_fail (field == CONCORD_COLUMN_NONE || concord_csv_import_can_match (self, field));

  for (guint i = 0; field != CONCORD_COLUMN_NONE && i < fields->len; i++)
    {
      if (g_array_index (fields, guint, i) == field)
        g_array_index (fields, guint, i) = CONCORD_COLUMN_NONE;
    }

  g_array_index (fields, guint, column) = field;
  concord_csv_import_forget_rows (self);
}

gboolean
concord_csv_import_has_headings (ConcordCsvImport *self)
{
  return self->has_headings;
}

/**
 * concord_csv_import_set_headings:
 * @has_headings: whether the first row that says something is one of headings
 *
 * Columns are matched anew.
 */
void
concord_csv_import_set_headings (ConcordCsvImport *self,
                                 gboolean          has_headings)
{
  if (self->has_headings == !!has_headings)
    return;

  self->has_headings = !!has_headings;
  propose (self);
}

/**
 * concord_csv_import_set_owner:
 * @owner: (nullable): what rows belong to that do not say it: an outcome for priorities, a priority for commitments
 */
void
concord_csv_import_set_owner (ConcordCsvImport *self,
                              ConcordRecord    *owner)
{
  g_return_if_fail (owner == NULL || concord_record_get_kind (owner) == concord_capture_target_kind (self->kind));

  if (g_set_object (&self->owner, owner))
    concord_csv_import_forget_rows (self);
}

/**
 * concord_csv_import_set_add_partners:
 * @add_partners: whether partners that the session does not have are added; else cells that name them are wrong
 */
void
concord_csv_import_set_add_partners (ConcordCsvImport *self,
                                     gboolean          add_partners)
{
  if (self->add_partners == !!add_partners)
    return;

  self->add_partners = !!add_partners;
  concord_csv_import_forget_rows (self);
}
