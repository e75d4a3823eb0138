/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The records of one kind as a table of comma-separated values (RFC 4180), by libcsv. What a record belongs to stands
 * before its own fields. Nothing in it is a formula to a spreadsheet. It writes no files.
 */

#include "config.h"

#include "concord-csv-writer.h"

#include <csv.h>
#include <string.h>

#include "concord-commitment.h"
#include "concord-numeral.h"
#include "concord-session.h"
#include "concord-shown.h"
#include "concord-speech.h"

#define BYTE_ORDER_MARK "\357\273\277"

typedef struct
{
  ConcordShown shown;
  const ConcordKindInfo *info;
  GArray *owners;  /* ConcordKind, the nearest last */
  GArray *columns; /* guint, fields */
  GString *text;
  gboolean starts; /* nothing was written yet in this row */
} Table;

static void
table_clear (Table *self)
{
  concord_shown_clear (&self->shown);
  g_clear_pointer (&self->owners, g_array_unref);
  g_clear_pointer (&self->columns, g_array_unref);
  if (self->text != NULL)
    g_string_free (g_steal_pointer (&self->text), TRUE);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Table, table_clear)

static gboolean
is_number (const char *cell)
{
  char *end = NULL;

  g_ascii_strtod (cell, &end);

  return g_ascii_isdigit (cell[0] == '-' ? cell[1] : cell[0]) && *end == '\0';
}

/* What a spreadsheet would compute, the wide forms too. An apostrophe says that it is text. */
static gboolean
is_formula (const char *cell)
{
  static const char signs[] = "=+-@\t\r\n＝＋－＠";
  gunichar first = g_utf8_get_char (cell);

  return first != 0 && g_utf8_strchr (signs, -1, first) != NULL && !is_number (cell);
}

static void
add_cell (Table      *self,
          const char *cell)
{
  g_autofree char *safe = is_formula (cell) ? g_strconcat ("'", cell, NULL) : g_strdup (cell);
  gsize length = strlen (safe);
  gsize room = 2 * length + 2;
  gsize at;

  if (!self->starts)
    g_string_append_c (self->text, ',');
  self->starts = FALSE;

  at = self->text->len;
  g_string_set_size (self->text, at + room);
  g_string_set_size (self->text, at + csv_write (self->text->str + at, room, safe, length));
}

static void
end_row (Table *self)
{
  g_string_append (self->text, "\r\n");
  self->starts = TRUE;
}

/* Whole pounds without pence, so that it is what someone would type. */
static char *
spell_money (gint64 minor)
{
  if (minor % 100 == 0)
    return g_strdup_printf ("%" G_GINT64_FORMAT, minor / 100);

  return g_strdup_printf ("%s%" G_GINT64_FORMAT ".%02d", minor < 0 ? "-" : "", ABS (minor / 100), (int) ABS (minor % 100));
}

static char *
spell (Table         *self,
       ConcordRecord *record,
       guint          field)
{
  g_auto (ConcordValue) kept = CONCORD_VALUE_INIT;
  const ConcordValue *value = concord_redaction_peek (&self->shown.redaction, record, field, &kept);

  switch (self->info->fields[field].type)
    {
    case CONCORD_FIELD_CHOICE:
      return g_strdup (concord_shown_choice (&self->shown, record, field));
    case CONCORD_FIELD_REFERENCE:
    case CONCORD_FIELD_REFERENCES:
      return concord_shown_names (&self->shown, record, field);
    case CONCORD_FIELD_FLAG:
      /* Translators: a cell in a table, that something is so */
      return g_strdup (value->shape != CONCORD_SHAPE_NONE ? C_("table", "yes") : "");
    case CONCORD_FIELD_MONEY:
      return value->shape != CONCORD_SHAPE_NONE ? spell_money (value->whole) : g_strdup ("");
    case CONCORD_FIELD_COUNT:
    case CONCORD_FIELD_YEAR:
      return value->shape != CONCORD_SHAPE_NONE ? g_strdup_printf ("%" G_GINT64_FORMAT, value->whole) : g_strdup ("");
    case CONCORD_FIELD_NUMBER:
      return value->shape != CONCORD_SHAPE_NONE ? concord_numeral_write (value->number) : g_strdup ("");
    case CONCORD_FIELD_TEXT:
    case CONCORD_FIELD_PROSE:
    case CONCORD_FIELD_DATE:
    default:
      return g_strdup (value->shape != CONCORD_SHAPE_NONE ? value->text : "");
    }
}

/* Up to what stands by itself; and the fields but for the one that says so. */
static void
choose_columns (Table *self)
{
  const ConcordKindInfo *info = self->info;
  gboolean climbs = TRUE;
  guint private_field;

  self->owners = g_array_new (FALSE, FALSE, sizeof (ConcordKind));
  self->columns = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < info->n_fields; i++)
    {
      /* With a profile nothing is left that could be private. */
      gboolean is_private = concord_kind_find_field (info->kind, "private", &private_field) && i == private_field;

      if ((info->fields[i].flags & CONCORD_FIELD_OWNER) == 0 && concord_shown_field (&self->shown, info->kind, i) &&
          !(is_private && self->shown.redaction.hide != 0))
        g_array_append_val (self->columns, i);
    }

  while (climbs)
    {
      climbs = FALSE;
      for (guint i = 0; !climbs && i < info->n_fields; i++)
        {
          if ((info->fields[i].flags & CONCORD_FIELD_OWNER) == 0)
            continue;

          g_array_prepend_val (self->owners, info->fields[i].target);
          info = concord_kind_get_info (info->fields[i].target);
          climbs = TRUE;
        }
    }
}

static void
write_headings (Table *self)
{
  const char *currency = concord_shown_text (&self->shown, concord_graph_get_session (self->shown.graph),
                                             CONCORD_SESSION_CURRENCY);

  for (guint i = 0; i < self->owners->len; i++)
    add_cell (self, _(concord_kind_get_info (g_array_index (self->owners, ConcordKind, i))->label));

  for (guint i = 0; i < self->columns->len; i++)
    {
      const ConcordField *field = &self->info->fields[g_array_index (self->columns, guint, i)];
      g_autofree char *heading = NULL;

      if (field->type == CONCORD_FIELD_MONEY)
        /* Translators: the heading of a column of amounts, and their currency, as in "Amount (GBP)" */
        heading = g_strdup_printf (C_("table", "%s (%s)"), concord_field_get_label (field),
                                   currency[0] != '\0' ? currency : "GBP");
      add_cell (self, heading != NULL ? heading : concord_field_get_label (field));
    }

  end_row (self);
}

static void
write_record (Table         *self,
              ConcordRecord *record)
{
  g_autoptr (GPtrArray) owners = g_ptr_array_new ();
  ConcordRecord *owner = record;

  while ((owner = concord_graph_get_owner (self->shown.graph, owner)) != NULL)
    g_ptr_array_insert (owners, 0, owner);
  for (guint i = 0; i < owners->len; i++)
    add_cell (self, concord_record_get_headline (owners->pdata[i]));

  for (guint i = 0; i < self->columns->len; i++)
    {
      g_autofree char *cell = spell (self, record, g_array_index (self->columns, guint, i));

      add_cell (self, cell);
    }

  end_row (self);
}

/**
 * concord_csv_write:
 * @kind: what a row is; one that belongs to one kind at most
 * @hide: who it is for; 0 for the facilitator
 * @byte_order_mark: without one Excel takes UTF-8 for something else
 *
 * One heading and one row a record, in the order of the board. Numbers are written so that Concord reads them alike in
 * every locale, see concord_numeral_write(). Amounts are in the currency that the heading names,
 * dates as precise as they were said (ISO 8601), choices and names as people read them.
 *
 * Returns: (transfer full): the text of the table
 */
GBytes *
concord_csv_write (ConcordGraph *graph,
                   ConcordKind   kind,
                   ConcordHide   hide,
                   gboolean      byte_order_mark)
{
  g_auto (Table) table = { .info = concord_kind_get_info (kind), .starts = TRUE };
  g_autoptr (GPtrArray) records = NULL;

  g_return_val_if_fail (CONCORD_IS_GRAPH (graph), NULL);

  concord_shown_init (&table.shown, graph, hide);
  table.text = g_string_new (byte_order_mark ? BYTE_ORDER_MARK : "");
  choose_columns (&table);
  records = concord_shown_list (&table.shown, kind);

  write_headings (&table);
  for (guint i = 0; i < records->len; i++)
    write_record (&table, records->pdata[i]);

  return g_string_free_to_bytes (g_steal_pointer (&table.text));
}
