/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The JSON Schema (2020-12) of the session file, from the field tables: what others check a file with.
 * It says what can be said of one value; that references lead somewhere only the reader knows.
 * Labels stay in the language of the source, whoever writes it.
 */

#include "config.h"

#include "concord-session-file.h"

#include "concord-json-writer.h"
#include "concord-session-limits.h"

#define CONTROL     "\\u0000-\\u001F\\u007F-\\u009F"
#define YEAR        "(19[0-9]{2}|2[01][0-9]{2}|2200)"
#define NOT_IN_TEXT "[" CONTROL "]"
/* Prose may have lines and tabs. */
#define NOT_IN_PROSE "[\\u0000-\\u0008\\u000B-\\u001F\\u007F-\\u009F]"

typedef ConcordJsonWriter Writer;

static void
open_member (Writer     *writer,
             const char *name,
             char        bracket)
{
  concord_json_writer_member (writer, name);
  concord_json_writer_open (writer, bracket);
}

static void
add_number (Writer     *writer,
            const char *name,
            double      number)
{
  concord_json_writer_member (writer, name);
  concord_json_writer_number (writer, number);
}

static void
add_reference (Writer     *writer,
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
  add_number (writer, "minimum", concord_field_get_min (field));
  add_number (writer, "maximum", concord_field_get_max (field));
}

static void
add_choices (Writer             *writer,
             const ConcordField *field)
{
  open_member (writer, "enum", '[');
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
  open_member (writer, "items", '{');
  add_reference (writer, "id");
  concord_json_writer_close (writer, '}');
  add_number (writer, "maxItems", concord_field_get_max (field));
}

static void
add_rules (Writer             *writer,
           const ConcordField *field)
{
  gboolean required = (field->flags & CONCORD_FIELD_REQUIRED) != 0;

  switch (field->type)
    {
    case CONCORD_FIELD_TEXT:
    case CONCORD_FIELD_PROSE:
      add_reference (writer, field->type == CONCORD_FIELD_TEXT ? "text" : "prose");
      if (required)
        concord_json_writer_add_whole (writer, "minLength", 1);
      add_number (writer, "maxLength", concord_field_get_max (field));
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
      add_reference (writer, "date");
      break;
    case CONCORD_FIELD_CHOICE:
      add_choices (writer, field);
      break;
    case CONCORD_FIELD_REFERENCE:
      add_reference (writer, "id");
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

static void
add_field (Writer             *writer,
           const ConcordField *field)
{
  g_autofree char *description = describe (field);

  open_member (writer, field->name, '{');
  concord_json_writer_add_text (writer, "title", field->label);
  if (description != NULL)
    concord_json_writer_add_text (writer, "description", description);
  add_rules (writer, field);
  concord_json_writer_close (writer, '}');
}

static void
add_required (Writer                *writer,
              const ConcordKindInfo *info)
{
  open_member (writer, "required", '[');
  concord_json_writer_entry (writer);
  concord_json_writer_text (writer, "id");

  if (info->kind != CONCORD_KIND_SESSION)
    {
      concord_json_writer_entry (writer);
      concord_json_writer_text (writer, "position");
    }

  for (guint i = 0; i < info->n_fields; i++)
    {
      /* What is there from the start need not be said. */
      if ((info->fields[i].flags & CONCORD_FIELD_REQUIRED) != 0 && info->fields[i].initial == 0)
        {
          concord_json_writer_entry (writer);
          concord_json_writer_text (writer, info->fields[i].name);
        }
    }

  concord_json_writer_close (writer, ']');
}

static void
add_kind (Writer                *writer,
          const ConcordKindInfo *info)
{
  open_member (writer, info->name, '{');
  concord_json_writer_add_text (writer, "title", info->label);
  concord_json_writer_add_text (writer, "type", "object");

  open_member (writer, "properties", '{');
  open_member (writer, "id", '{');
  add_reference (writer, "id");
  concord_json_writer_close (writer, '}');
  if (info->kind != CONCORD_KIND_SESSION)
    {
      open_member (writer, "position", '{');
      add_reference (writer, "position");
      concord_json_writer_close (writer, '}');
    }
  for (guint i = 0; i < info->n_fields; i++)
    add_field (writer, &info->fields[i]);
  concord_json_writer_close (writer, '}');

  add_required (writer, info);
  concord_json_writer_add_flag (writer, "additionalProperties", TRUE);
  concord_json_writer_close (writer, '}');
}

static void
add_pattern (Writer     *writer,
             const char *name,
             const char *title,
             const char *pattern,
             gboolean    matches)
{
  open_member (writer, name, '{');
  if (title != NULL)
    concord_json_writer_add_text (writer, "title", title);
  concord_json_writer_add_text (writer, "type", "string");
  if (!matches)
    open_member (writer, "not", '{');
  concord_json_writer_add_text (writer, "pattern", pattern);
  if (!matches)
    concord_json_writer_close (writer, '}');
  concord_json_writer_close (writer, '}');
}

static void
add_definitions (Writer *writer)
{
  open_member (writer, "$defs", '{');
  add_pattern (writer, "id", "A UUID in lower case",
               "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$", TRUE);
  add_pattern (writer, "date", "A year, a month or a day",
               "^" YEAR "(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$", TRUE);
  add_pattern (writer, "text", "One line without control characters", NOT_IN_TEXT, FALSE);
  add_pattern (writer, "prose", "Lines and tabs, but no other control characters", NOT_IN_PROSE, FALSE);

  open_member (writer, "position", '{');
  concord_json_writer_add_text (writer, "title", "A number between those of its neighbours");
  concord_json_writer_add_text (writer, "type", "number");
  add_number (writer, "minimum", -CONCORD_SESSION_FILE_MAX_POSITION);
  add_number (writer, "maximum", CONCORD_SESSION_FILE_MAX_POSITION);
  concord_json_writer_close (writer, '}');

  for (guint kind = 0; kind < CONCORD_N_KINDS; kind++)
    add_kind (writer, concord_kind_get_info ((ConcordKind) kind));

  concord_json_writer_close (writer, '}');
}

static void
add_envelope (Writer *writer)
{
  open_member (writer, "type", '{');
  concord_json_writer_add_text (writer, "const", CONCORD_SESSION_FILE_TYPE);
  concord_json_writer_close (writer, '}');

  open_member (writer, "version", '{');
  concord_json_writer_add_whole (writer, "const", CONCORD_SESSION_FILE_VERSION);
  concord_json_writer_close (writer, '}');

  open_member (writer, "generator", '{');
  concord_json_writer_add_text (writer, "title", "The program that wrote the file");
  concord_json_writer_add_text (writer, "type", "string");
  concord_json_writer_close (writer, '}');

  open_member (writer, "exported", '{');
  concord_json_writer_add_text (writer, "title", "When the file was written, in UTC");
  concord_json_writer_add_text (writer, "type", "string");
  concord_json_writer_add_text (writer, "format", "date-time");
  concord_json_writer_close (writer, '}');

  open_member (writer, "revision", '{');
  concord_json_writer_add_text (writer, "title", "The revision that the file is a copy of");
  add_reference (writer, "id");
  concord_json_writer_close (writer, '}');
}

static void
add_lists (Writer *writer)
{
  open_member (writer, "session", '{');
  add_reference (writer, concord_kind_get_info (CONCORD_KIND_SESSION)->name);
  concord_json_writer_close (writer, '}');

  for (guint kind = CONCORD_KIND_SESSION + 1; kind < CONCORD_N_KINDS; kind++)
    {
      const ConcordKindInfo *info = concord_kind_get_info ((ConcordKind) kind);

      open_member (writer, info->plural, '{');
      concord_json_writer_add_text (writer, "title", info->label_plural);
      concord_json_writer_add_text (writer, "type", "array");
      open_member (writer, "items", '{');
      add_reference (writer, info->name);
      concord_json_writer_close (writer, '}');
      concord_json_writer_close (writer, '}');
    }
}

/**
 * concord_session_schema_new:
 *
 * Returns: (transfer full): the text of data/concord-session.schema.json
 */
char *
concord_session_schema_new (void)
{
  static const char *const required[] = { "type", "version", "session" };
  g_auto (ConcordJsonWriter) writer = { 0 };

  concord_json_writer_init (&writer, TRUE);
  concord_json_writer_open (&writer, '{');
  concord_json_writer_add_text (&writer, "$schema", "https://json-schema.org/draft/2020-12/schema");
  concord_json_writer_add_text (&writer, "title", "Concord session file");
  concord_json_writer_add_text (&writer, "description",
                                "One planning workshop and everything on its board. Every reference leads to a "
                                "record of the same file, and no two records have the same id.");
  concord_json_writer_add_text (&writer, "type", "object");

  open_member (&writer, "properties", '{');
  add_envelope (&writer);
  add_lists (&writer);
  concord_json_writer_close (&writer, '}');

  open_member (&writer, "required", '[');
  for (guint i = 0; i < G_N_ELEMENTS (required); i++)
    {
      concord_json_writer_entry (&writer);
      concord_json_writer_text (&writer, required[i]);
    }
  concord_json_writer_close (&writer, ']');
  concord_json_writer_add_flag (&writer, "additionalProperties", TRUE);

  add_definitions (&writer);
  concord_json_writer_close (&writer, '}');

  return concord_json_writer_end (&writer, NULL);
}
