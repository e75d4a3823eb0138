/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Writes a session file: an envelope, the session and flat lists of records by kind. The same graph
 * always gives the same bytes, so that two exports can be compared. It never changes the graph.
 */

#include "config.h"

#include "concord-session-file.h"

#include "concord-redaction.h"
#include "concord-session-limits.h"
#include "concord-session-members.h"
#include "concord-value-json.h"
#include "concord-speech.h"

/* Members that a newer Concord wrote, but none that this one knows: those were written already. */
static gboolean
write_extra (ConcordJsonWriter      *writer,
             const char             *extra,
             const ConcordKindInfo  *info,
             const ConcordJsonPlace *place,
             GError                **error)
{
  g_autoptr (JsonNode) node = NULL;
  g_autoptr (GError) wrong = NULL;
  JsonObjectIter iter;
  const char *name;
  JsonNode *member;

  if (extra == NULL)
    return TRUE;

  node = json_from_string (extra, &wrong);
  if (node == NULL || !JSON_NODE_HOLDS_OBJECT (node))
    {
      concord_json_place_set_error (error, CONCORD_EXCHANGE_ERROR_FAILED, place,
                                    _("what a newer Concord wrote here is damaged"));
      return FALSE;
    }

  json_object_iter_init_ordered (&iter, json_node_get_object (node));
  while (json_object_iter_next_ordered (&iter, &name, &member))
    {
      if (!concord_session_member_is_known (info, name))
        {
          concord_json_writer_member (writer, name);
          concord_json_writer_node (writer, member);
        }
    }

  return TRUE;
}

static void
write_fields (ConcordJsonWriter *writer,
              ConcordRedaction  *redaction,
              ConcordRecord     *record)
{
  const ConcordKindInfo *info = concord_record_get_info (record);

  for (guint i = 0; i < info->n_fields; i++)
    {
      const ConcordField *field = &info->fields[i];
      g_auto (ConcordValue) shown = CONCORD_VALUE_INIT;
      const ConcordValue *value = concord_redaction_peek (redaction, record, i, &shown);

      if (value->shape != CONCORD_SHAPE_NONE)
        {
          concord_json_writer_member (writer, field->name);
          concord_value_json_write (writer, field, value);
        }
    }
}

static gboolean
write_record (ConcordJsonWriter      *writer,
              ConcordRedaction       *redaction,
              ConcordRecord          *record,
              const ConcordJsonPlace *place,
              GError                **error)
{
  const ConcordKindInfo *info = concord_record_get_info (record);

  concord_json_writer_open (writer, '{');
  concord_json_writer_add_text (writer, "id", concord_record_get_id (record));
  if (info->kind != CONCORD_KIND_SESSION)
    {
      concord_json_writer_member (writer, "position");
      concord_json_writer_number (writer, concord_record_get_position (record));
    }

  write_fields (writer, redaction, record);

  /* Nobody here can tell what unknown members say, so they go only to those who may see everything. */
  if (redaction->hide == 0 &&
      !write_extra (writer, concord_record_get_extra (record), info, place, error))
    return FALSE;

  concord_json_writer_close (writer, '}');
  return TRUE;
}

/* What is written here must be taken elsewhere. */
static gboolean
check_size (ConcordJsonWriter *writer,
            GError           **error)
{
  if (writer->n_values <= CONCORD_SESSION_FILE_MAX_VALUES && writer->text->len < CONCORD_SESSION_FILE_MAX_BYTES)
    return TRUE;

  g_set_error_literal (error, CONCORD_EXCHANGE_ERROR, CONCORD_EXCHANGE_ERROR_TOO_LARGE,
                       _("This session is larger than a session file can be"));
  return FALSE;
}

static gboolean
write_list (ConcordJsonWriter *writer,
            ConcordRedaction  *redaction,
            ConcordRecordList *list,
            const char        *plural,
            GError           **error)
{
  ConcordJsonPlace place = CONCORD_JSON_PLACE (plural);

  concord_json_writer_member (writer, plural);
  concord_json_writer_open (writer, '[');

  for (guint i = 0; i < concord_record_list_get_length (list); i++)
    {
      ConcordRecord *record = concord_record_list_peek (list, i);

      if (!concord_redaction_shows_record (redaction, record))
        continue;

      place.record++;
      concord_json_writer_entry (writer);
      if (!write_record (writer, redaction, record, &place, error) || !check_size (writer, error))
        return FALSE;
    }

  concord_json_writer_close (writer, ']');
  return TRUE;
}

static void
write_envelope (ConcordJsonWriter               *writer,
                const ConcordSessionFileOptions *options)
{
  g_autoptr (GDateTime) exported = NULL;
  g_autofree char *time = NULL;

  exported = options->exported != 0 ? g_date_time_new_from_unix_utc (options->exported) : g_date_time_new_now_utc ();
  time = g_date_time_format (exported, "%Y-%m-%dT%H:%M:%SZ");

  concord_json_writer_add_text (writer, "type", CONCORD_SESSION_FILE_TYPE);
  concord_json_writer_add_whole (writer, "version", CONCORD_SESSION_FILE_VERSION);
  concord_json_writer_add_text (writer, "generator", "Concord " PACKAGE_VERSION);
  concord_json_writer_add_text (writer, "exported", time);
  if (options->revision != NULL)
    concord_json_writer_add_text (writer, "revision", options->revision);
  if (options->hide != 0)
    concord_json_writer_add_text (writer, "profile", concord_profile_get_name (options->hide));
}

static gboolean
write_session (ConcordJsonWriter               *writer,
               ConcordGraph                    *graph,
               const ConcordSessionFileOptions *options,
               GError                         **error)
{
  g_auto (ConcordRedaction) redaction = { 0 };

  concord_redaction_init (&redaction, graph, options->hide);

  concord_json_writer_open (writer, '{');
  write_envelope (writer, options);

  concord_json_writer_member (writer, "session");
  if (!write_record (writer, &redaction, concord_graph_get_session (graph), &CONCORD_JSON_PLACE ("session"), error))
    return FALSE;

  for (guint kind = CONCORD_KIND_SESSION + 1; kind < CONCORD_N_KINDS; kind++)
    {
      if (!write_list (writer, &redaction, concord_graph_list (graph, (ConcordKind) kind),
                       concord_kind_get_info ((ConcordKind) kind)->plural, error))
        return FALSE;
    }

  if (options->hide == 0 &&
      !write_extra (writer, concord_graph_get_envelope (graph), NULL, &CONCORD_JSON_PLACE (""), error))
    return FALSE;

  concord_json_writer_close (writer, '}');
  return TRUE;
}

/**
 * concord_session_file_write:
 * @options: (nullable): %NULL for everything, no revision, now
 * @error: of %CONCORD_EXCHANGE_ERROR
 *
 * May run in a worker, over a graph that nobody changes meanwhile.
 *
 * Returns: (transfer full): the text of a session file; %NULL with @error set
 */
GBytes *
concord_session_file_write (ConcordGraph                    *graph,
                            const ConcordSessionFileOptions *options,
                            GError                         **error)
{
  static const ConcordSessionFileOptions everything = { 0 };
  g_auto (ConcordJsonWriter) writer = { 0 };
  char *text;
  gsize length;

  g_return_val_if_fail (CONCORD_IS_GRAPH (graph), NULL);

  concord_json_writer_init (&writer, TRUE);
  if (concord_graph_get_n_records (graph) > CONCORD_SESSION_FILE_MAX_RECORDS)
    {
      g_set_error (error, CONCORD_EXCHANGE_ERROR, CONCORD_EXCHANGE_ERROR_TOO_LARGE,
                   _("This session has more than %d records, which is more than a session file can hold"),
                   CONCORD_SESSION_FILE_MAX_RECORDS);
      return NULL;
    }

  if (!write_session (&writer, graph, options != NULL ? options : &everything, error) ||
      !check_size (&writer, error))
    return NULL;

  text = concord_json_writer_end (&writer, &length);

  return g_bytes_new_take (text, length);
}
