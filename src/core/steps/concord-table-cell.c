/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a pasted cell says, as what a field holds. Where the cell stands is added by whoever reads the table. */

#include "config.h"

#include "concord-table-cell.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "concord-field-read.h"
#include "concord-kinds.h"
#include "concord-lines.h"
#include "concord-words.h"

/* Longer, and a message would not fit; the beginning tells which it is. */
#define SAID_LENGTH 40

static gboolean
refuse (GError    **error,
        const char *reason)
{
  g_set_error_literal (error, CONCORD_STEPS_ERROR, CONCORD_STEPS_ERROR_REFUSED, reason);
  return FALSE;
}

static const char *
find_partner (ConcordTableReading *reading,
              const char          *name)
{
  ConcordRecord *partner = concord_capture_names_find (reading->names, CONCORD_CAPTURE_PARTNER, name);

  if (partner != NULL)
    return concord_record_get_id (partner);
  if (reading->add_partners)
    return concord_steps_adder_add_partner (reading->adder, name);

  if (!g_ptr_array_find_with_equal_func (reading->unknown, name, concord_words_same, NULL))
    g_ptr_array_add (reading->unknown, g_strdup (name));
  return NULL;
}

static ConcordRecord *
find_named (ConcordGraph *graph,
            ConcordKind   kind,
            const char   *name)
{
  ConcordRecordList *list = concord_graph_list (graph, kind);

  for (guint i = 0; i < concord_record_list_get_length (list); i++)
    {
      ConcordRecord *record = concord_record_list_peek (list, i);

      if (concord_words_same (name, concord_record_get_headline (record)))
        return record;
    }

  return NULL;
}

static gboolean
read_reference (ConcordTableReading *reading,
                const ConcordField  *field,
                const char          *cell,
                ConcordValue        *value,
                GError             **error)
{
  ConcordRecord *record;
  g_autofree char *reason = NULL;

  if (field->target == CONCORD_KIND_PARTNER)
    {
      const char *id = find_partner (reading, cell);

      if (id != NULL)
        *value = CONCORD_VALUE_TEXT (g_strdup (id));
      return TRUE;
    }

  if ((field->flags & CONCORD_FIELD_OWNER) != 0)
    record = concord_capture_names_find (reading->names, CONCORD_CAPTURE_PLACE, cell);
  else
    record = find_named (concord_capture_names_get_graph (reading->names), field->target, cell);

  if (record != NULL && concord_record_get_kind (record) == field->target)
    {
      *value = CONCORD_VALUE_TEXT (g_strdup (concord_record_get_id (record)));
      return TRUE;
    }

  /* Translators: what a pasted cell says names nothing on the board */
  reason = g_strdup (_("nothing on the board is called that"));
  return refuse (error, reason);
}

/* Names between commas, unless all of it is one name with a comma in it. */
static void
take_names (ConcordTableReading *reading,
            const char          *said,
            GStrvBuilder        *ids)
{
  ConcordRecord *whole = concord_capture_names_find (reading->names, CONCORD_CAPTURE_PARTNER, said);
  g_auto (GStrv) names = g_strsplit (said, whole != NULL ? "\n" : ",", -1);

  for (guint i = 0; names[i] != NULL; i++)
    {
      const char *name = g_strstrip (names[i]);
      const char *id = name[0] != '\0' ? find_partner (reading, name) : NULL;

      if (id != NULL)
        g_strv_builder_add (ids, id);
    }
}

static gboolean
read_references (ConcordTableReading *reading,
                 const char          *cell,
                 ConcordValue        *value)
{
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  g_auto (GStrv) parts = g_strsplit_set (cell, ";\r\n", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    take_names (reading, parts[i], ids);
  *value = CONCORD_VALUE_LIST (g_strv_builder_end (ids));

  return TRUE;
}

static gboolean
read_choice (const ConcordField *field,
             const char         *cell,
             ConcordValue       *value,
             GError            **error)
{
  g_autofree char *plain = concord_words_plain (cell);
  g_autoptr (GString) known = g_string_new (NULL);
  g_autofree char *reason = NULL;

  for (guint choice = 1; choice < concord_field_n_choices (field); choice++)
    {
      const char *label = concord_field_choice_label (field, choice);
      g_autofree char *nick = g_strdelimit (g_strdup (field->choices[choice].nick), "_", ' ');

      if (concord_words_same (plain, label) || g_str_equal (plain, nick) || g_str_equal (plain, field->choices[choice].nick))
        {
          *value = CONCORD_VALUE_WHOLE (choice);
          return TRUE;
        }

      g_string_append_printf (known, "%s%s", known->len > 0 ? concord_words_comma () : "", label);
    }

  /* Translators: %s is a list of choices, as in "write one of: Proposed, Agreed" */
  reason = g_strdup_printf (_("write one of: %s"), known->str);
  return refuse (error, reason);
}

static gboolean
read_date (ConcordTableReading *reading,
           const ConcordField  *field,
           const char          *cell,
           ConcordValue        *value,
           GError             **error)
{
  char *iso = concord_capture_names_read_date (reading->names, cell);

  if (iso == NULL)
    return concord_field_read (field, cell, value, error);

  *value = CONCORD_VALUE_TEXT (iso);
  return TRUE;
}

static gboolean
read_flag (const char   *cell,
           ConcordValue *value,
           GError      **error)
{
  /* Translators: what stands in a cell of a spreadsheet for yes: words that mean the same, divided by bars */
  static const char yes[] = NC_ ("flag", "yes|y|x|true|1");
  /* Translators: what stands in a cell of a spreadsheet for no: words that mean the same, divided by bars */
  static const char no[] = NC_ ("flag", "no|n|false|0");
  g_autofree char *plain = concord_words_plain (cell);

  if (concord_words_is_one (plain, "flag", yes))
    *value = CONCORD_VALUE_WHOLE (1);
  else if (!concord_words_is_one (plain, "flag", no))
    return refuse (error, _("write yes or no"));

  return TRUE;
}

/* Lines in a cell are words where the field has one line. */
static gboolean
read_typed (const ConcordField *field,
            const char         *cell,
            ConcordValue       *value,
            GError            **error)
{
  g_autofree char *line = field->type == CONCORD_FIELD_TEXT ? concord_lines_join (cell) : g_strdup (cell);

  return concord_field_read (field, line, value, error);
}

/**
 * concord_table_cell_read:
 * @field: a field of the kind that is pasted
 * @cell: what it says; empty is nothing said
 * @value: (out caller-allocates): what was meant; to be cleared
 * @error: of %CONCORD_STEPS_ERROR or %CONCORD_MODEL_ERROR, with a reason that a place is put before
 */
gboolean
concord_table_cell_read (ConcordTableReading *reading,
                         guint                index,
                         const char          *cell,
                         ConcordValue        *value,
                         GError             **error)
{
  const ConcordField *field = &concord_kind_get_info (concord_capture_names_get_kind (reading->names))->fields[index];
  g_autofree char *said = g_strstrip (g_strdup (cell));

  *value = CONCORD_VALUE_NONE;
  if (said[0] == '\0')
    return TRUE;

  switch (field->type)
    {
    case CONCORD_FIELD_REFERENCE:
      return read_reference (reading, field, said, value, error);
    case CONCORD_FIELD_REFERENCES:
      return read_references (reading, said, value);
    case CONCORD_FIELD_CHOICE:
      return read_choice (field, said, value, error);
    case CONCORD_FIELD_DATE:
      return read_date (reading, field, said, value, error);
    case CONCORD_FIELD_FLAG:
      return read_flag (said, value, error);
    case CONCORD_FIELD_TEXT:
    case CONCORD_FIELD_PROSE:
    case CONCORD_FIELD_NUMBER:
    case CONCORD_FIELD_COUNT:
    case CONCORD_FIELD_MONEY:
    case CONCORD_FIELD_YEAR:
    default:
      return read_typed (field, said, value, error);
    }
}

/**
 * concord_table_cell_fits:
 *
 * Returns: whether @cell can be meant for that field: names are known, dates are dates
 */
gboolean
concord_table_cell_fits (ConcordCaptureNames *names,
                         guint                field,
                         const char          *cell)
{
  g_autoptr (GPtrArray) unknown = g_ptr_array_new_with_free_func (g_free);
  ConcordTableReading reading = { .names = names, .unknown = unknown };
  g_auto (ConcordValue) value = CONCORD_VALUE_INIT;

  return concord_table_cell_read (&reading, field, cell, &value, NULL) && unknown->len == 0;
}

/**
 * concord_table_cell_shorten:
 *
 * Returns: (transfer full): what the cell says in one line, for a message about it
 */
char *
concord_table_cell_shorten (const char *cell)
{
  g_autofree char *line = concord_lines_join (cell);
  g_autofree char *start = NULL;

  if (g_utf8_strlen (line, -1) <= SAID_LENGTH)
    return g_steal_pointer (&line);

  start = g_utf8_substring (line, 0, SAID_LENGTH);

  return g_strconcat (start, "…", NULL);
}
