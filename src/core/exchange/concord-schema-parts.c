/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The parts that the JSON Schemas of the session file and of the answer file have in common: what a field of a table
 * can hold. Labels stay in the language of the source, whoever writes it.
 */

#include "config.h"

#include "concord-schema-parts.h"

#include "concord-record.h"

#define CONTROL     "\\u0000-\\u001F\\u007F-\\u009F"
#define YEAR        "(19[0-9]{2}|2[01][0-9]{2}|2200)"
#define NOT_IN_TEXT "[" CONTROL "]"
/* Prose may have lines and tabs. */
#define NOT_IN_PROSE "[\\u0000-\\u0008\\u000B-\\u001F\\u007F-\\u009F]"

typedef ConcordJsonWriter Writer;

void
concord_schema_open_member (Writer     *writer,
                            const char *name,
                            char        bracket)
{
  concord_json_writer_member (writer, name);
  concord_json_writer_open (writer, bracket);
}

void
concord_schema_add_number (Writer     *writer,
                           const char *name,
                           double      number)
{
  concord_json_writer_member (writer, name);
  concord_json_writer_number (writer, number);
}

void
concord_schema_add_reference (Writer     *writer,
                              const char *definition)
{
  g_autofree char *path = g_strconcat ("#/$defs/", definition, NULL);

  concord_json_writer_add_text (writer, "$ref", path);
}

static void
add_range (Writer             *writer,
           const ConcordField *field,
           const char         *type)
{
  concord_json_writer_add_text (writer, "type", type);
  concord_schema_add_number (writer, "minimum", concord_field_get_min (field));
  concord_schema_add_number (writer, "maximum", concord_field_get_max (field));
}

static void
add_choices (Writer             *writer,
             const ConcordField *field)
{
  concord_schema_open_member (writer, "enum", '[');
  for (guint i = 1; field->choices[i].nick != NULL; i++)
    {
      concord_json_writer_entry (writer);
      concord_json_writer_text (writer, field->choices[i].nick);
    }
  concord_json_writer_close (writer, ']');

  if (field->initial > 0)
    concord_json_writer_add_text (writer, "default", field->choices[field->initial].nick);
}

static void
add_references (Writer             *writer,
                const ConcordField *field)
{
  concord_json_writer_add_text (writer, "type", "array");
  concord_schema_open_member (writer, "items", '{');
  concord_schema_add_reference (writer, "id");
  concord_json_writer_close (writer, '}');
  concord_schema_add_number (writer, "maxItems", concord_field_get_max (field));
}

void
concord_schema_add_rules (Writer             *writer,
                          const ConcordField *field)
{
  gboolean required = (field->flags & CONCORD_FIELD_REQUIRED) != 0;

  switch (field->type)
    {
    case CONCORD_FIELD_TEXT:
    case CONCORD_FIELD_PROSE:
      concord_schema_add_reference (writer, field->type == CONCORD_FIELD_TEXT ? "text" : "prose");
      if (required)
        concord_json_writer_add_whole (writer, "minLength", 1);
      concord_schema_add_number (writer, "maxLength", concord_field_get_max (field));
      break;
    case CONCORD_FIELD_NUMBER:
      add_range (writer, field, "number");
      break;
    case CONCORD_FIELD_COUNT:
    case CONCORD_FIELD_MONEY:
    case CONCORD_FIELD_YEAR:
      add_range (writer, field, "integer");
      break;
    case CONCORD_FIELD_DATE:
      concord_schema_add_reference (writer, "date");
      break;
    case CONCORD_FIELD_CHOICE:
      add_choices (writer, field);
      break;
    case CONCORD_FIELD_REFERENCE:
      concord_schema_add_reference (writer, "id");
      break;
    case CONCORD_FIELD_REFERENCES:
      add_references (writer, field);
      break;
    case CONCORD_FIELD_FLAG:
      concord_json_writer_add_text (writer, "type", "boolean");
      break;
    default:
      g_return_if_reached ();
    }
}

/* What the type of a field leaves open to readers of the schema. */
static char *
describe (const ConcordField *field)
{
  g_autofree char *target = NULL;
  const char *unit = NULL;

  if (field->type == CONCORD_FIELD_MONEY)
    unit = "In minor units (pence) of the session’s currency.";
  else if ((field->flags & CONCORD_FIELD_OUTSIDE) != 0)
    unit = "The id of another session.";
  else if (field->type == CONCORD_FIELD_REFERENCE)
    unit = target = g_strdup_printf ("The id of one of “%s”.", concord_kind_get_info (field->target)->plural);
  else if (field->type == CONCORD_FIELD_REFERENCES)
    unit = target = g_strdup_printf ("Ids of “%s”, in order.", concord_kind_get_info (field->target)->plural);

  if (field->hint == NULL)
    return g_strdup (unit);

  return g_strconcat (field->hint, ".", unit != NULL ? " " : "", unit, NULL);
}

void
concord_schema_add_field (Writer             *writer,
                          const ConcordField *field)
{
  g_autofree char *description = describe (field);

  concord_schema_open_member (writer, field->name, '{');
  concord_json_writer_add_text (writer, "title", field->label);
  if (description != NULL)
    concord_json_writer_add_text (writer, "description", description);
  concord_schema_add_rules (writer, field);
  concord_json_writer_close (writer, '}');
}

static void
add_pattern (Writer     *writer,
             const char *name,
             const char *title,
             const char *pattern,
             gboolean    matches)
{
  concord_schema_open_member (writer, name, '{');
  if (title != NULL)
    concord_json_writer_add_text (writer, "title", title);
  concord_json_writer_add_text (writer, "type", "string");
  if (!matches)
    concord_schema_open_member (writer, "not", '{');
  concord_json_writer_add_text (writer, "pattern", pattern);
  if (!matches)
    concord_json_writer_close (writer, '}');
  concord_json_writer_close (writer, '}');
}

/**
 * concord_schema_add_definitions:
 *
 * Writes what fields refer to: ids, dates, lines and prose.
 */
void
concord_schema_add_definitions (Writer *writer)
{
  add_pattern (writer, "id", "A UUID in lower case",
               "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$", TRUE);
  add_pattern (writer, "date", "A year, a month or a day",
               "^" YEAR "(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$", TRUE);
  add_pattern (writer, "text", "One line without control characters", NOT_IN_TEXT, FALSE);
  add_pattern (writer, "prose", "Lines and tabs, but no other control characters", NOT_IN_PROSE, FALSE);
}
