/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Pasted cells become cards with their fields: all rows, or none with the row and the column. */

#include "config.h"

#include "concord-steps.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "concord-capture-target.h"
#include "concord-cells.h"
#include "concord-kinds.h"
#include "concord-lines.h"
#include "concord-steps-adder.h"
#include "concord-steps-private.h"
#include "concord-table-cell.h"
#include "concord-table-columns.h"

static void
refuse_cell (GError    **error,
             ConcordKind kind,
             guint       row,
             guint       column,
             guint       field,
             const char *cell,
             const char *reason)
{
  g_autofree char *said = concord_table_cell_shorten (cell);

  g_set_error (error, CONCORD_STEPS_ERROR, CONCORD_STEPS_ERROR_REFUSED,
               /* Translators: where a pasted cell stands, as in: Row 3, column 2 (Due): “soon”. Then a reason such as
                  "Write a date such as March 2027"; it may begin with a capital or not. */
               _("Nothing was added. Row %u, column %u (%s): “%s” – %s."), row, column,
               concord_field_get_label (&concord_kind_get_info (kind)->fields[field]), said, reason);
}

/* The texts of all columns that hold the headline, side by side. */
static char *
read_headline (ConcordTableColumns *columns,
               ConcordKind          kind,
               const GPtrArray     *row)
{
  guint headline = concord_kind_get_info (kind)->headline;
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < row->len; i++)
    {
      g_autofree char *line = NULL;

      if (concord_table_columns_get (columns, i) != headline || concord_cells_says_nothing (row->pdata[i]))
        continue;

      line = concord_lines_join (row->pdata[i]);
      g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "", line);
    }

  return g_string_free_and_steal (g_steal_pointer (&text));
}

static gboolean
check_headline (const ConcordKindInfo *info,
                const char            *text,
                guint                  number,
                GError               **error)
{
  const ConcordField *field = &info->fields[info->headline];
  g_autoptr (GError) local = NULL;

  if (text[0] == '\0')
    {
      g_set_error (error, CONCORD_STEPS_ERROR, CONCORD_STEPS_ERROR_REFUSED,
                   /* Translators: a number and the name of a column, such as "Statement" */
                   _("Nothing was added. Row %u says nothing under %s."), number, concord_field_get_label (field));
      return FALSE;
    }

  if (concord_value_check (field, &CONCORD_VALUE_TEXT (text), &local))
    return TRUE;

  g_set_error (error, CONCORD_STEPS_ERROR, CONCORD_STEPS_ERROR_REFUSED,
               /* Translators: a number, the name of a column such as "Statement", and a reason such as "the text has 1200
                  characters; 1000 are the most" */
               _("Nothing was added. Row %u, %s: %s."), number, concord_field_get_label (field), local->message);
  return FALSE;
}

static gboolean
add_row (ConcordTableReading *reading,
         ConcordTableColumns *columns,
         ConcordRecord       *owner,
         const GPtrArray     *row,
         guint                number,
         GError             **error)
{
  ConcordKind kind = concord_capture_names_get_kind (reading->names);
  const ConcordKindInfo *info = concord_kind_get_info (kind);
  g_autofree char *headline = read_headline (columns, kind, row);
  g_autofree ConcordValue *values = g_new0 (ConcordValue, info->n_fields);
  gboolean read = check_headline (info, headline, number, error);
  guint owner_field;

  for (guint i = 0; read && i < row->len; i++)
    {
      guint field = concord_table_columns_get (columns, i);
      g_autoptr (GError) local = NULL;

      if (field == CONCORD_COLUMN_NONE || field == info->headline)
        continue;

      concord_value_clear (&values[field]);
      read = concord_table_cell_read (reading, field, row->pdata[i], &values[field], &local);
      if (!read)
        refuse_cell (error, kind, number, i + 1, field, row->pdata[i], local->message);
    }

  if (read && concord_kind_find_owner (kind, concord_capture_target_kind (kind), &owner_field))
    {
      ConcordGraph *graph = concord_capture_names_get_graph (reading->names);

      if (values[owner_field].shape == CONCORD_SHAPE_TEXT)
        owner = concord_graph_lookup (graph, values[owner_field].text);
      concord_value_clear (&values[owner_field]);
      read = owner != NULL;
      if (!read)
        g_set_error_literal (error, CONCORD_STEPS_ERROR, CONCORD_STEPS_ERROR_HOMELESS,
                             _("There is nothing yet that it could belong to."));
    }

  if (read)
    concord_steps_adder_add (reading->adder, owner, headline);
  for (guint i = 0; i < info->n_fields; i++)
    {
      if (read && values[i].shape != CONCORD_SHAPE_NONE)
        concord_steps_adder_set (reading->adder, i, &values[i]);
      concord_value_clear (&values[i]);
    }

  return read;
}

static gboolean
check_unknown (GPtrArray *unknown,
               GError   **error)
{
  g_autofree char *names = NULL;

  if (unknown->len == 0)
    return TRUE;

  g_ptr_array_add (unknown, NULL);
  names = g_strjoinv (", ", (char **) unknown->pdata);
  g_set_error_literal (error, CONCORD_STEPS_ERROR, CONCORD_STEPS_ERROR_UNKNOWN, names);
  return FALSE;
}

/**
 * concord_steps_is_table:
 * @text: what was pasted
 *
 * Returns: whether it is cells of a spreadsheet rather than lines
 */
gboolean
concord_steps_is_table (const char *text)
{
  g_autoptr (GPtrArray) rows = NULL;

  /* Lines without either need not be read. */
  if (strpbrk (text, "\t\"") == NULL || !g_utf8_validate (text, -1, NULL))
    return FALSE;

  rows = concord_cells_read (text);

  return rows != NULL && concord_cells_is_table (rows);
}

/**
 * concord_steps_add_table:
 * @kind: outcome, priority, commitment or note
 * @owner: (nullable): what the cards belong to where their rows do not say
 * @text: cells of a spreadsheet; see concord_table_columns_find() for what its columns hold
 * @add_partners: whether partners that the session does not have are added
 * @today: the day that dates count from
 * @ids: (out) (optional) (transfer full): the ids of the new cards
 * @error: of %CONCORD_STEPS_ERROR
 *
 * Returns: (transfer full): one step for all of them; %NULL when a cell was refused. With %CONCORD_STEPS_ERROR_UNKNOWN
 *   the message is the names of the unknown partners
 */
ConcordEdit *
concord_steps_add_table (ConcordGraph  *graph,
                         ConcordKind    kind,
                         ConcordRecord *owner,
                         const char    *text,
                         gboolean       add_partners,
                         const GDate   *today,
                         char        ***ids,
                         GError       **error)
{
  g_autoptr (GPtrArray) rows = concord_cells_read (text);
  g_autoptr (GPtrArray) unknown = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (ConcordCaptureNames) names = concord_capture_names_new (graph, kind, today);
  g_autoptr (ConcordTableColumns) columns = NULL;
  g_autoptr (ConcordStepsAdder) adder = NULL;
  ConcordTableReading reading = { .names = names, .add_partners = add_partners, .unknown = unknown };
  guint n = 0;

  g_return_val_if_fail (rows != NULL, NULL);

  columns = concord_table_columns_find (names, rows, error);
  if (columns == NULL)
    return NULL;

  for (guint i = columns->first; i < rows->len; i++)
    n += !concord_cells_is_empty (rows->pdata[i]);
  if (n == 0)
    {
      g_set_error_literal (error, CONCORD_STEPS_ERROR, CONCORD_STEPS_ERROR_EMPTY, _("There is nothing to add yet."));
      return NULL;
    }

  adder = concord_steps_adder_new (graph, kind, n);
  reading.adder = adder;
  for (guint i = columns->first; i < rows->len; i++)
    {
      if (!concord_cells_is_empty (rows->pdata[i]) && !add_row (&reading, columns, owner, rows->pdata[i], i + 1, error))
        return NULL;
    }

  if (!check_unknown (unknown, error))
    return NULL;

  return concord_steps_adder_end (adder, ids);
}
