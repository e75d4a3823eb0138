/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which field each column of a table holds: by its heading, or by what stands in it. Changes nothing. */

#include "config.h"

#include "concord-table-columns.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "concord-cells.h"
#include "concord-kinds.h"
#include "concord-steps.h"
#include "concord-table-cell.h"
#include "concord-words.h"

/* Headings that people give their columns beside what the fields are called here. */
typedef struct
{
  ConcordKind kind;
  guint field;
  const char *words;
} Alias;

static const Alias aliases[] = {
  /* Translators: headings of columns in people’s spreadsheets: words that mean the same, divided by bars */
  { CONCORD_KIND_COMMITMENT, CONCORD_COMMITMENT_STATEMENT, NC_ ("heading", "commitment|action|promise|what") },
  { CONCORD_KIND_COMMITMENT, CONCORD_COMMITMENT_LEAD, NC_ ("heading", "lead|partner|organisation|lead organisation|who") },
  { CONCORD_KIND_COMMITMENT, CONCORD_COMMITMENT_SUPPORTING, NC_ ("heading", "supporting|support|supported by|with") },
  { CONCORD_KIND_COMMITMENT, CONCORD_COMMITMENT_DUE, NC_ ("heading", "due|due date|deadline|by|by when|when") },
  { CONCORD_KIND_COMMITMENT, CONCORD_COMMITMENT_START, NC_ ("heading", "start|start date|from") },
  { CONCORD_KIND_COMMITMENT, CONCORD_COMMITMENT_STATUS_NOTE, NC_ ("heading", "note|notes|comment|comments|progress") },
  { CONCORD_KIND_PRIORITY, CONCORD_PRIORITY_TITLE, NC_ ("heading", "priority|title|what") },
  { CONCORD_KIND_OUTCOME, CONCORD_OUTCOME_TITLE, NC_ ("heading", "outcome|title|what") },
  { CONCORD_KIND_OUTCOME, CONCORD_OUTCOME_BY_YEAR, NC_ ("heading", "year|by|by year|target year") },
  { CONCORD_KIND_NOTE, CONCORD_NOTE_TEXT, NC_ ("heading", "note|text|comment|what") },
  { CONCORD_KIND_NOTE, CONCORD_NOTE_PARTNER, NC_ ("heading", "partner|who|from") },
  { CONCORD_KIND_PARTNER, CONCORD_PARTNER_NAME, NC_ ("heading", "partner|organisation|agency|body|who") },
  { CONCORD_KIND_PARTNER, CONCORD_PARTNER_SHORT_NAME, NC_ ("heading", "short|abbreviation|acronym|known as") },
  { CONCORD_KIND_PARTNER, CONCORD_PARTNER_ROLE, NC_ ("heading", "role|representative|job title|post") },
  { CONCORD_KIND_PARTNER, CONCORD_PARTNER_SECTOR, NC_ ("heading", "type|kind") },
  { CONCORD_KIND_PARTNER, CONCORD_PARTNER_CONCERNS, NC_ ("heading", "concerns|worries|pressures") },
  { CONCORD_KIND_PARTNER, CONCORD_PARTNER_BRINGS, NC_ ("heading", "brings|assets|offers") },
};

/* What a column without a heading may hold, where most of its cells can be meant so. */
static const Alias guesses[] = {
  { CONCORD_KIND_COMMITMENT, CONCORD_COMMITMENT_LEAD, NULL },
  { CONCORD_KIND_COMMITMENT, CONCORD_COMMITMENT_DUE, NULL },
  { CONCORD_KIND_COMMITMENT, CONCORD_COMMITMENT_STATUS, NULL },
  { CONCORD_KIND_COMMITMENT, CONCORD_COMMITMENT_PRIORITY, NULL },
  { CONCORD_KIND_PRIORITY, CONCORD_PRIORITY_OUTCOME, NULL },
  { CONCORD_KIND_PRIORITY, CONCORD_PRIORITY_TIMING, NULL },
  { CONCORD_KIND_OUTCOME, CONCORD_OUTCOME_BY_YEAR, NULL },
  { CONCORD_KIND_OUTCOME, CONCORD_OUTCOME_APPROACH, NULL },
  { CONCORD_KIND_NOTE, CONCORD_NOTE_PARTNER, NULL },
  { CONCORD_KIND_NOTE, CONCORD_NOTE_SORT, NULL },
};

static guint
find_heading (ConcordKind kind,
              const char *cell)
{
  const ConcordKindInfo *info = concord_kind_get_info (kind);
  g_autofree char *plain = concord_words_plain (cell);

  /* "Due:", and in French "Échéance :". */
  if (g_str_has_suffix (plain, ":"))
    plain[strlen (plain) - 1] = '\0';
  g_strchomp (plain);

  for (guint i = 0; i < info->n_fields; i++)
    {
      g_autofree char *label = concord_words_plain (concord_field_get_label (&info->fields[i]));
      g_autofree char *name = g_strdelimit (g_strdup (info->fields[i].name), "_", ' ');

      if (g_str_equal (plain, label) || g_str_equal (plain, name))
        return i;
    }

  for (guint i = 0; i < G_N_ELEMENTS (aliases); i++)
    {
      if (aliases[i].kind == kind && concord_words_is_one (plain, "heading", aliases[i].words))
        return aliases[i].field;
    }

  return CONCORD_COLUMN_NONE;
}

/* Whether the first row that says something is one of headings: at least one of them names what a card says. */
static gboolean
has_headings (ConcordKind      kind,
              const GPtrArray *row)
{
  guint headline = concord_kind_get_info (kind)->headline;
  gboolean names_headline = FALSE;
  guint n = 0, known = 0;

  for (guint i = 0; i < row->len; i++)
    {
      guint field = find_heading (kind, row->pdata[i]);

      if (concord_cells_says_nothing (row->pdata[i]))
        continue;
      n++;
      known += field != CONCORD_COLUMN_NONE;
      names_headline |= field == headline;
    }

  return names_headline && known * 2 >= n;
}

static gboolean
is_taken (ConcordTableColumns *self,
          guint                field)
{
  for (guint i = 0; i < self->fields->len; i++)
    {
      if (g_array_index (self->fields, guint, i) == field)
        return TRUE;
    }

  return FALSE;
}

static gboolean
read_headings (ConcordTableColumns *self,
               ConcordKind          kind,
               const GPtrArray     *row,
               GError             **error)
{
  for (guint i = 0; i < row->len; i++)
    {
      const char *cell = row->pdata[i];
      guint field = find_heading (kind, cell);

      if (!concord_cells_says_nothing (cell) && (field == CONCORD_COLUMN_NONE || is_taken (self, field)))
        {
          g_autofree char *heading = g_strstrip (g_strdup (cell));

          g_set_error (error, CONCORD_STEPS_ERROR, CONCORD_STEPS_ERROR_REFUSED,
                       field == CONCORD_COLUMN_NONE
                         /* Translators: a number, the heading of a pasted column, and a kind such as "Commitment" */
                         ? _("Nothing was added. Column %u is called “%s”, which is no field of this kind: %s.")
                         : _("Nothing was added. Column %u, “%s”, is there twice: %s."),
                       i + 1, heading, _(concord_kind_get_info (kind)->label));
          return FALSE;
        }

      g_array_append_val (self->fields, field);
    }

  return TRUE;
}

/* Whether at least half of what the column says can be meant for @field. */
static gboolean
holds (ConcordCaptureNames *names,
       GPtrArray           *rows,
       guint                column,
       guint                field)
{
  guint n = 0, fitting = 0;

  for (guint i = 0; i < rows->len; i++)
    {
      const GPtrArray *row = rows->pdata[i];

      if (column >= row->len || concord_cells_says_nothing (row->pdata[column]))
        continue;
      n++;
      fitting += concord_table_cell_fits (names, field, row->pdata[column]);
    }

  return n > 0 && fitting * 2 >= n;
}

static gboolean
says_nothing (GPtrArray *rows,
              guint      column)
{
  for (guint i = 0; i < rows->len; i++)
    {
      const GPtrArray *row = rows->pdata[i];

      if (column < row->len && !concord_cells_says_nothing (row->pdata[column]))
        return FALSE;
    }

  return TRUE;
}

static guint
guess_by_cells (ConcordTableColumns *self,
                ConcordCaptureNames *names,
                GPtrArray           *rows,
                guint                column)
{
  ConcordKind kind = concord_capture_names_get_kind (names);

  for (guint i = 0; i < G_N_ELEMENTS (guesses); i++)
    {
      if (guesses[i].kind == kind && !is_taken (self, guesses[i].field) && holds (names, rows, column, guesses[i].field))
        return guesses[i].field;
    }

  return CONCORD_COLUMN_NONE;
}

static guint
guess (ConcordTableColumns *self,
       ConcordCaptureNames *names,
       GPtrArray           *rows,
       guint                column)
{
  guint field;

  if (says_nothing (rows, column))
    return CONCORD_COLUMN_NONE;

  field = guess_by_cells (self, names, rows, column);

  return field != CONCORD_COLUMN_NONE ? field : concord_kind_get_info (concord_capture_names_get_kind (names))->headline;
}

static guint
count_columns (GPtrArray *rows)
{
  guint n_columns = 0;

  for (guint i = 0; i < rows->len; i++)
    n_columns = MAX (n_columns, ((GPtrArray *) rows->pdata[i])->len);

  return n_columns;
}

static guint
find_first (GPtrArray *rows)
{
  guint first = 0;

  while (first < rows->len && ((GPtrArray *) rows->pdata[first])->len == 0)
    first++;

  return first;
}

/**
 * concord_table_columns_find:
 * @rows: from concord_cells_read()
 * @error: of %CONCORD_STEPS_ERROR, when there are headings and one of them is not known
 *
 * With headings, each column holds what its heading says. Without, a column of known partners, dates, states or places
 * holds those, and all others are what the card says.
 */
ConcordTableColumns *
concord_table_columns_find (ConcordCaptureNames *names,
                            GPtrArray           *rows,
                            GError             **error)
{
  g_autoptr (ConcordTableColumns) self = g_new0 (ConcordTableColumns, 1);
  ConcordKind kind = concord_capture_names_get_kind (names);
  guint n_columns = count_columns (rows);

  self->fields = g_array_new (FALSE, FALSE, sizeof (guint));
  self->first = find_first (rows);

  if (self->first < rows->len && has_headings (kind, rows->pdata[self->first]))
    return read_headings (self, kind, rows->pdata[self->first++], error) ? g_steal_pointer (&self) : NULL;

  for (guint i = 0; i < n_columns; i++)
    {
      guint field = guess (self, names, rows, i);

      g_array_append_val (self->fields, field);
    }

  return g_steal_pointer (&self);
}

/**
 * concord_table_columns_has_headings:
 *
 * Returns: whether a cell of the first row that says something names a field of @kind
 */
gboolean
concord_table_columns_has_headings (ConcordKind kind,
                                    GPtrArray  *rows)
{
  guint first = find_first (rows);
  const GPtrArray *row = first < rows->len ? rows->pdata[first] : NULL;

  for (guint i = 0; row != NULL && i < row->len; i++)
    {
      if (find_heading (kind, row->pdata[i]) != CONCORD_COLUMN_NONE)
        return TRUE;
    }

  return FALSE;
}

/**
 * concord_table_columns_propose:
 * @rows: of a table that may have more columns than there are fields
 * @has_headings: whether the first row that says something is one of headings
 *
 * For someone to change: each field once, and no field for a column that nothing is known of. What a card says is the
 * first such column, if no other is it.
 */
ConcordTableColumns *
concord_table_columns_propose (ConcordCaptureNames *names,
                               GPtrArray           *rows,
                               gboolean             has_headings)
{
  ConcordTableColumns *self = g_new0 (ConcordTableColumns, 1);
  ConcordKind kind = concord_capture_names_get_kind (names);
  guint headline = concord_kind_get_info (kind)->headline;
  guint n_columns = count_columns (rows);
  guint first = find_first (rows);
  const GPtrArray *headings = has_headings && first < rows->len ? rows->pdata[first] : NULL;

  self->fields = g_array_new (FALSE, FALSE, sizeof (guint));
  self->first = headings != NULL ? first + 1 : first;

  for (guint i = 0; i < n_columns; i++)
    {
      guint field = CONCORD_COLUMN_NONE;

      if (headings == NULL)
        field = guess_by_cells (self, names, rows, i);
      else if (i < headings->len)
        field = find_heading (kind, headings->pdata[i]);
      if (field != CONCORD_COLUMN_NONE && is_taken (self, field))
        field = CONCORD_COLUMN_NONE;
      g_array_append_val (self->fields, field);
    }

  for (guint i = 0; i < n_columns && !is_taken (self, headline); i++)
    {
      if (g_array_index (self->fields, guint, i) == CONCORD_COLUMN_NONE && !says_nothing (rows, i))
        g_array_index (self->fields, guint, i) = headline;
    }

  return self;
}

void
concord_table_columns_free (ConcordTableColumns *self)
{
  g_clear_pointer (&self->fields, g_array_unref);
  g_free (self);
}

/**
 * concord_table_columns_get:
 *
 * Returns: the field that @column holds, or %CONCORD_COLUMN_NONE
 */
guint
concord_table_columns_get (ConcordTableColumns *self,
                           guint                column)
{
  return column < self->fields->len ? g_array_index (self->fields, guint, column) : CONCORD_COLUMN_NONE;
}
