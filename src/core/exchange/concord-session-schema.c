/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The JSON Schema (2020-12) of the session file, from the field tables: what others check a file with.
 * It says what can be said of one value; that references lead somewhere only the reader knows.
 * Labels stay in the language of the source, whoever writes it.
 */

#include "config.h"

#include "concord-session-file.h"

#include "concord-json-writer.h"
#include "concord-redaction.h"
#include "concord-schema-parts.h"
#include "concord-session-limits.h"

typedef ConcordJsonWriter Writer;

static void
add_required (Writer                *writer,
              const ConcordKindInfo *info)
{
  concord_schema_open_member (writer, "required", '[');
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
  concord_schema_open_member (writer, info->name, '{');
  concord_json_writer_add_text (writer, "title", info->label);
  concord_json_writer_add_text (writer, "type", "object");

  concord_schema_open_member (writer, "properties", '{');
  concord_schema_open_member (writer, "id", '{');
  concord_schema_add_reference (writer, "id");
  concord_json_writer_close (writer, '}');
  if (info->kind != CONCORD_KIND_SESSION)
    {
      concord_schema_open_member (writer, "position", '{');
      concord_schema_add_reference (writer, "position");
      concord_json_writer_close (writer, '}');
    }
  for (guint i = 0; i < info->n_fields; i++)
    concord_schema_add_field (writer, &info->fields[i]);
  concord_json_writer_close (writer, '}');

  add_required (writer, info);
  concord_json_writer_add_flag (writer, "additionalProperties", TRUE);
  concord_json_writer_close (writer, '}');
}

static void
add_definitions (Writer *writer)
{
  concord_schema_open_member (writer, "$defs", '{');
  concord_schema_add_definitions (writer);

  concord_schema_open_member (writer, "position", '{');
  concord_json_writer_add_text (writer, "title", "A number between those of its neighbours");
  concord_json_writer_add_text (writer, "type", "number");
  concord_schema_add_number (writer, "minimum", -CONCORD_SESSION_FILE_MAX_POSITION);
  concord_schema_add_number (writer, "maximum", CONCORD_SESSION_FILE_MAX_POSITION);
  concord_json_writer_close (writer, '}');

  for (guint kind = 0; kind < CONCORD_N_KINDS; kind++)
    add_kind (writer, concord_kind_get_info ((ConcordKind) kind));

  concord_json_writer_close (writer, '}');
}

static void
add_envelope (Writer *writer)
{
  concord_schema_open_member (writer, "type", '{');
  concord_json_writer_add_text (writer, "const", CONCORD_SESSION_FILE_TYPE);
  concord_json_writer_close (writer, '}');

  concord_schema_open_member (writer, "version", '{');
  concord_json_writer_add_whole (writer, "const", CONCORD_SESSION_FILE_VERSION);
  concord_json_writer_close (writer, '}');

  concord_schema_open_member (writer, "generator", '{');
  concord_json_writer_add_text (writer, "title", "The program that wrote the file");
  concord_json_writer_add_text (writer, "type", "string");
  concord_json_writer_close (writer, '}');

  concord_schema_open_member (writer, "exported", '{');
  concord_json_writer_add_text (writer, "title", "When the file was written, in UTC");
  concord_json_writer_add_text (writer, "type", "string");
  concord_json_writer_add_text (writer, "format", "date-time");
  concord_json_writer_close (writer, '}');

  concord_schema_open_member (writer, "revision", '{');
  concord_json_writer_add_text (writer, "title", "The revision that the file is a copy of");
  concord_schema_add_reference (writer, "id");
  concord_json_writer_close (writer, '}');

  concord_schema_open_member (writer, "profile", '{');
  concord_json_writer_add_text (writer, "title", "Who the file was made for, where something of the session is left out for that");
  concord_schema_open_member (writer, "enum", '[');
  concord_json_writer_entry (writer);
  concord_json_writer_text (writer, concord_profile_get_name (CONCORD_HIDE_FROM_PARTNERS));
  concord_json_writer_entry (writer);
  concord_json_writer_text (writer, concord_profile_get_name (CONCORD_HIDE_FROM_PUBLIC));
  concord_json_writer_close (writer, ']');
  concord_json_writer_close (writer, '}');
}

static void
add_lists (Writer *writer)
{
  concord_schema_open_member (writer, "session", '{');
  concord_schema_add_reference (writer, concord_kind_get_info (CONCORD_KIND_SESSION)->name);
  concord_json_writer_close (writer, '}');

  for (guint kind = CONCORD_KIND_SESSION + 1; kind < CONCORD_N_KINDS; kind++)
    {
      const ConcordKindInfo *info = concord_kind_get_info ((ConcordKind) kind);

      concord_schema_open_member (writer, info->plural, '{');
      concord_json_writer_add_text (writer, "title", info->label_plural);
      concord_json_writer_add_text (writer, "type", "array");
      concord_schema_open_member (writer, "items", '{');
      concord_schema_add_reference (writer, info->name);
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

  concord_schema_open_member (&writer, "properties", '{');
  add_envelope (&writer);
  add_lists (&writer);
  concord_json_writer_close (&writer, '}');

  concord_schema_open_member (&writer, "required", '[');
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
