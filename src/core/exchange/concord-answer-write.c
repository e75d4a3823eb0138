/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Writes an answer file, the draft as well as the one that is sent. The same answer always gives the same bytes. */

#include "config.h"

#include "concord-answer-file.h"

#include "concord-answer-private.h"
#include "concord-session-limits.h"
#include "concord-value-json.h"
#include "concord-speech.h"

typedef ConcordJsonWriter Writer;

static void
add_said (Writer     *writer,
          const char *name,
          const char *text)
{
  if (text[0] != '\0')
    concord_json_writer_add_text (writer, name, text);
}

static void
add_choice (Writer             *writer,
            const char         *name,
            const ConcordField *field,
            guint               choice)
{
  if (choice != 0)
    concord_json_writer_add_text (writer, name, field->choices[choice].nick);
}

static void
write_changes (Writer       *writer,
               ConcordReply *reply)
{
  gboolean any = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (reply->changes); i++)
    {
      const ConcordField *field = &concord_commitment_info.fields[i];
      const ConcordValue *value = reply->changes[i];

      if (value == NULL)
        continue;

      if (!any)
        {
          concord_json_writer_member (writer, "changes");
          concord_json_writer_open (writer, '{');
        }
      any = TRUE;

      concord_json_writer_member (writer, field->name);
      if (value->shape != CONCORD_SHAPE_NONE)
        concord_value_json_write (writer, field, value);
      else
        concord_json_writer_null (writer);
    }

  if (any)
    concord_json_writer_close (writer, '}');
}

static void
write_funding (Writer       *writer,
               ConcordReply *reply)
{
  if (reply->funding->len == 0)
    return;

  concord_json_writer_member (writer, "funding");
  concord_json_writer_open (writer, '[');
  for (guint i = 0; i < reply->funding->len; i++)
    {
      const ConcordAnswerFunding *funding = reply->funding->pdata[i];

      concord_json_writer_entry (writer);
      concord_json_writer_open (writer, '{');
      concord_json_writer_add_text (writer, "id", funding->id);
      if (funding->amount >= 0)
        concord_json_writer_add_whole (writer, "amount", funding->amount);
      if (funding->year != 0)
        concord_json_writer_add_whole (writer, "year", funding->year);
      add_choice (writer, "type", &concord_funding_line_info.fields[CONCORD_FUNDING_LINE_FORM], funding->form);
      add_said (writer, "note", funding->note);
      concord_json_writer_close (writer, '}');
    }
  concord_json_writer_close (writer, ']');
}

static void
write_replies (Writer            *writer,
               ConcordAnswerFile *self)
{
  concord_json_writer_member (writer, "answers");
  concord_json_writer_open (writer, '[');
  for (guint i = 0; i < self->replies->len; i++)
    {
      ConcordReply *reply = self->replies->pdata[i];

      concord_json_writer_entry (writer);
      concord_json_writer_open (writer, '{');
      concord_json_writer_add_text (writer, "commitment", reply->commitment);
      add_choice (writer, "answer", &concord_answer_info.fields[CONCORD_ANSWER_ANSWER], reply->answer);
      add_said (writer, "comment", reply->comment);
      write_changes (writer, reply);
      write_funding (writer, reply);
      concord_json_writer_close (writer, '}');
    }
  concord_json_writer_close (writer, ']');
}

static void
write_notes (Writer            *writer,
             ConcordAnswerFile *self)
{
  concord_json_writer_member (writer, "notes");
  concord_json_writer_open (writer, '[');
  for (guint i = 0; i < self->notes->len; i++)
    {
      const ConcordAnswerNote *note = self->notes->pdata[i];

      concord_json_writer_entry (writer);
      concord_json_writer_open (writer, '{');
      concord_json_writer_add_text (writer, "id", note->id);
      concord_json_writer_add_text (writer, "text", note->text);
      add_choice (writer, "type", &concord_note_info.fields[CONCORD_NOTE_SORT], note->sort);
      concord_json_writer_close (writer, '}');
    }
  concord_json_writer_close (writer, ']');
}

static void
write_head (Writer            *writer,
            ConcordAnswerFile *self)
{
  concord_json_writer_add_text (writer, "type", CONCORD_ANSWER_FILE_TYPE);
  concord_json_writer_add_whole (writer, "version", CONCORD_ANSWER_FILE_VERSION);
  concord_json_writer_add_text (writer, "generator", "Concord " PACKAGE_VERSION);
  concord_json_writer_add_text (writer, "id", self->id);
  concord_json_writer_add_text (writer, "session", self->session);
  concord_json_writer_add_text (writer, "revision", self->revision);
  concord_json_writer_add_text (writer, "partner", self->partner);
  add_said (writer, "made", self->made);

  if (self->name[0] == '\0' && self->role[0] == '\0')
    return;

  concord_json_writer_member (writer, "by");
  concord_json_writer_open (writer, '{');
  add_said (writer, "name", self->name);
  add_said (writer, "role", self->role);
  concord_json_writer_close (writer, '}');
}

/**
 * concord_answer_file_write:
 * @error: of %CONCORD_EXCHANGE_ERROR
 *
 * Returns: (transfer full): the text of an answer file; %NULL with @error set where it is too large to be one
 */
GBytes *
concord_answer_file_write (ConcordAnswerFile *self,
                           GError           **error)
{
  g_auto (ConcordJsonWriter) writer = { 0 };
  char *text;
  gsize length;

  concord_json_writer_init (&writer, TRUE);
  concord_json_writer_open (&writer, '{');
  write_head (&writer, self);
  write_replies (&writer, self);
  write_notes (&writer, self);
  concord_json_writer_close (&writer, '}');

  if (writer.n_values > CONCORD_SESSION_FILE_MAX_VALUES || writer.text->len >= CONCORD_SESSION_FILE_MAX_BYTES)
    {
      g_set_error_literal (error, CONCORD_EXCHANGE_ERROR, CONCORD_EXCHANGE_ERROR_TOO_LARGE,
                           _("This answer is larger than a file can be"));
      return NULL;
    }

  text = concord_json_writer_end (&writer, &length);

  return g_bytes_new_take (text, length);
}
