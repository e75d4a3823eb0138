/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The JSON Schema (2020-12) of the answer file, from the field tables that answers are kept in. It says what can be
 * said of one value; whether the revision has what is spoken of only who keeps it knows.
 */

#include "config.h"

#include "concord-answer-file.h"

#include "concord-answer-private.h"
#include "concord-schema-parts.h"

typedef ConcordJsonWriter Writer;

static void
close_object (Writer *writer)
{
  concord_json_writer_close (writer, '}');
}

static void
add_titled (Writer     *writer,
            const char *name,
            const char *title)
{
  concord_schema_open_member (writer, name, '{');
  concord_json_writer_add_text (writer, "title", title);
}

static void
add_id (Writer     *writer,
        const char *name,
        const char *title)
{
  add_titled (writer, name, title);
  concord_schema_add_reference (writer, "id");
  close_object (writer);
}

/* A member that says what a field of a table says, under a name of its own. */
static void
add_said (Writer                *writer,
          const char            *name,
          const ConcordKindInfo *info,
          guint                  field)
{
  add_titled (writer, name, info->fields[field].label);
  concord_schema_add_rules (writer, &info->fields[field]);
  close_object (writer);
}

static void
add_required (Writer            *writer,
              const char *const *names)
{
  concord_schema_open_member (writer, "required", '[');
  for (guint i = 0; names[i] != NULL; i++)
    {
      concord_json_writer_entry (writer);
      concord_json_writer_text (writer, names[i]);
    }
  concord_json_writer_close (writer, ']');
  concord_json_writer_add_flag (writer, "additionalProperties", TRUE);
}

static void
open_list (Writer     *writer,
           const char *name,
           const char *title)
{
  add_titled (writer, name, title);
  concord_json_writer_add_text (writer, "type", "array");
  concord_schema_open_member (writer, "items", '{');
  concord_json_writer_add_text (writer, "type", "object");
  concord_schema_open_member (writer, "properties", '{');
}

static void
close_list (Writer            *writer,
            const char *const *required)
{
  close_object (writer);
  add_required (writer, required);
  close_object (writer);
  close_object (writer);
}

static void
add_forbidden (Writer     *writer,
               const char *name)
{
  concord_json_writer_member (writer, name);
  concord_json_writer_flag (writer, FALSE);
}

/* Each may be null, which says that nothing is to be said there any more. */
static void
add_changes (Writer *writer)
{
  add_titled (writer, "changes", "Other words or dates for the commitment; null for none");
  concord_json_writer_add_text (writer, "type", "object");
  concord_schema_open_member (writer, "properties", '{');
  for (guint i = 0; i < concord_commitment_info.n_fields; i++)
    {
      const ConcordField *field = &concord_commitment_info.fields[i];

      if (!concord_answer_file_can_change (i))
        {
          add_forbidden (writer, field->name);
          continue;
        }

      add_titled (writer, field->name, field->label);
      if ((field->flags & CONCORD_FIELD_REQUIRED) != 0)
        {
          concord_schema_add_rules (writer, field);
          close_object (writer);
          continue;
        }

      concord_schema_open_member (writer, "anyOf", '[');
      concord_json_writer_entry (writer);
      concord_json_writer_open (writer, '{');
      concord_schema_add_rules (writer, field);
      close_object (writer);
      concord_json_writer_entry (writer);
      concord_json_writer_open (writer, '{');
      concord_json_writer_add_text (writer, "type", "null");
      close_object (writer);
      concord_json_writer_close (writer, ']');
      close_object (writer);
    }
  close_object (writer);
  close_object (writer);
}

static void
add_funding (Writer *writer)
{
  static const char *const required[] = { "id", NULL };
  const ConcordKindInfo *info = &concord_funding_line_info;

  open_list (writer, "funding", "What the partner puts in");
  add_id (writer, "id", "Of the funding line that it becomes, or of the one that it changes");
  add_said (writer, "amount", info, CONCORD_FUNDING_LINE_AMOUNT);
  add_said (writer, "year", info, CONCORD_FUNDING_LINE_YEAR);
  add_said (writer, "type", info, CONCORD_FUNDING_LINE_FORM);
  add_said (writer, "note", info, CONCORD_FUNDING_LINE_PURPOSE);
  close_list (writer, required);
}

static void
add_replies (Writer *writer)
{
  static const char *const required[] = { "commitment", NULL };

  open_list (writer, "answers", "A reply for each commitment; no two for the same");
  add_id (writer, "commitment", "The commitment");
  add_said (writer, "answer", &concord_answer_info, CONCORD_ANSWER_ANSWER);
  add_said (writer, "comment", &concord_answer_info, CONCORD_ANSWER_COMMENT);
  add_changes (writer);
  add_funding (writer);
  close_list (writer, required);
}

static void
add_notes (Writer *writer)
{
  static const char *const required[] = { "id", "text", NULL };

  open_list (writer, "notes", "Notes for the session");
  add_id (writer, "id", "Of the note that it becomes");
  add_said (writer, "text", &concord_note_info, CONCORD_NOTE_TEXT);
  add_said (writer, "type", &concord_note_info, CONCORD_NOTE_SORT);
  close_list (writer, required);
}

static void
add_head (Writer *writer)
{
  concord_schema_open_member (writer, "type", '{');
  concord_json_writer_add_text (writer, "const", CONCORD_ANSWER_FILE_TYPE);
  close_object (writer);

  concord_schema_open_member (writer, "version", '{');
  concord_json_writer_add_whole (writer, "const", CONCORD_ANSWER_FILE_VERSION);
  close_object (writer);

  add_titled (writer, "generator", "The program that wrote the file");
  close_object (writer);

  add_id (writer, "id", "Of the answer: the same each time it is sent");
  add_id (writer, "session", "The session");
  add_id (writer, "revision", "The revision that is answered");
  add_id (writer, "partner", "The partner that answers");

  add_titled (writer, "made", "When the answer was finished, in UTC");
  concord_json_writer_add_text (writer, "type", "string");
  concord_json_writer_add_text (writer, "format", "date-time");
  close_object (writer);

  add_titled (writer, "by", "Who answers for the partner");
  concord_json_writer_add_text (writer, "type", "object");
  concord_schema_open_member (writer, "properties", '{');
  add_said (writer, "name", &concord_answer_info, CONCORD_ANSWER_BY);
  add_said (writer, "role", &concord_answer_info, CONCORD_ANSWER_ROLE);
  close_object (writer);
  close_object (writer);
}

/**
 * concord_answer_schema_new:
 *
 * Returns: (transfer full): the text of data/concord-answer.schema.json
 */
char *
concord_answer_schema_new (void)
{
  static const char *const required[] = { "type", "version", "id", "session", "revision", "partner", NULL };
  g_auto (ConcordJsonWriter) writer = { 0 };

  concord_json_writer_init (&writer, TRUE);
  concord_json_writer_open (&writer, '{');
  concord_json_writer_add_text (&writer, "$schema", "https://json-schema.org/draft/2020-12/schema");
  concord_json_writer_add_text (&writer, "title", "Concord answer file");
  concord_json_writer_add_text (&writer, "description",
                                "What one partner says to the commitments of a revision of a session.");
  concord_json_writer_add_text (&writer, "type", "object");

  concord_schema_open_member (&writer, "properties", '{');
  add_head (&writer);
  add_replies (&writer);
  add_notes (&writer);
  close_object (&writer);

  add_required (&writer, required);

  concord_schema_open_member (&writer, "$defs", '{');
  concord_schema_add_definitions (&writer);
  close_object (&writer);
  close_object (&writer);

  return concord_json_writer_end (&writer, NULL);
}
