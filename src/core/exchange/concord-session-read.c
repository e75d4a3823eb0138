/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads a session file that anyone may have written: all of it is well-formed and every reference leads
 * somewhere, or nothing comes back but an error with the place. It never touches what is stored.
 */

#include "config.h"

#include "concord-session-file.h"

#include <math.h>

#include "concord-graph-write.h"
#include "concord-json-parse.h"
#include "concord-record-write.h"
#include "concord-session-envelope.h"
#include "concord-session-limits.h"
#include "concord-session-members.h"
#include "concord-session-references.h"
#include "concord-value-json.h"
#include "concord-speech.h"

/* How many records are read between two looks at whether someone cancelled. */
#define RECORDS_PER_LOOK 512

typedef struct
{
  JsonObject *root;
  ConcordGraph *graph;
  GPtrArray *records[CONCORD_N_KINDS]; /* in the order of the file, for places */
  GCancellable *cancellable;
} Reader;

static void
reader_clear (Reader *self)
{
  for (guint kind = 0; kind < CONCORD_N_KINDS; kind++)
    g_clear_pointer (&self->records[kind], g_ptr_array_unref);
  g_clear_object (&self->graph);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Reader, reader_clear)

static gboolean
refuse (GError                **error,
        const ConcordJsonPlace *place,
        const char             *sentence)
{
  concord_json_place_set_error (error, CONCORD_EXCHANGE_ERROR_MALFORMED, place, "%s", sentence);
  return FALSE;
}

/* Collects the members of @object that this Concord does not know, as JSON text. */
static gboolean
read_extra (JsonObject             *object,
            const ConcordKindInfo  *info,
            gsize                   max,
            const ConcordJsonPlace *place,
            char                  **extra,
            GError                **error)
{
  g_auto (ConcordJsonWriter) writer = { 0 };
  JsonObjectIter iter;
  const char *name;
  JsonNode *node;

  concord_json_writer_init (&writer, FALSE);
  concord_json_writer_open (&writer, '{');

  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &name, &node))
    {
      if (concord_session_member_is_known (info, name))
        continue;

      concord_json_writer_member (&writer, name);
      concord_json_writer_node (&writer, node);
    }

  if (writer.starts)
    return TRUE;

  concord_json_writer_close (&writer, '}');
  if (writer.text->len > max)
    {
      concord_json_place_set_error (error, CONCORD_EXCHANGE_ERROR_TOO_LARGE, place,
                                    _("members that this Concord does not know fill more than %d KiB"),
                                    (int) (max / 1024));
      return FALSE;
    }

  *extra = concord_json_writer_end (&writer, NULL);
  return TRUE;
}

static gboolean
read_position (JsonNode               *node,
               const ConcordJsonPlace *place,
               double                 *position,
               GError                **error)
{
  GType type = node != NULL ? json_node_get_value_type (node) : G_TYPE_INVALID;

  if (type != G_TYPE_INT64 && type != G_TYPE_DOUBLE)
    return refuse (error, place, _("a number is expected here"));

  *position = json_node_get_double (node);
  if (!(fabs (*position) <= CONCORD_SESSION_FILE_MAX_POSITION))
    return refuse (error, place, _("this number is out of range"));

  return TRUE;
}

static gboolean
read_fields (ConcordRecord    *record,
             JsonObject       *object,
             guint            *n_known,
             ConcordJsonPlace  place,
             GError          **error)
{
  const ConcordKindInfo *info = concord_record_get_info (record);

  for (guint i = 0; i < info->n_fields; i++)
    {
      const ConcordField *field = &info->fields[i];
      JsonNode *node = json_object_get_member (object, field->name);
      g_auto (ConcordValue) value = CONCORD_VALUE_INIT;

      if (node != NULL)
        (*n_known)++;
      else if ((field->flags & CONCORD_FIELD_REQUIRED) == 0)
        continue;

      place.member = field->name;
      if (!concord_value_json_read (field, node, &place, &value, error))
        return FALSE;

      concord_record_take_value (record, i, &value);
    }

  return TRUE;
}

static ConcordRecord *
new_record (Reader           *self,
            ConcordKind       kind,
            JsonObject       *object,
            ConcordJsonPlace  place,
            GError          **error)
{
  const char *id = concord_json_peek_text (object, "id");

  place.member = "id";

  if (id == NULL || !concord_id_is_valid (id))
    {
      refuse (error, &place, _("an id (a UUID in lower case, in quotation marks) is expected here"));
      return NULL;
    }

  if (self->graph != NULL && concord_graph_lookup (self->graph, id) != NULL)
    {
      refuse (error, &place, _("another record has the same id"));
      return NULL;
    }

  return concord_record_new (kind, id);
}

static gboolean
read_record (Reader                 *self,
             ConcordKind             kind,
             JsonNode               *node,
             const ConcordJsonPlace *place,
             GError                **error)
{
  g_autoptr (ConcordRecord) record = NULL;
  g_autofree char *extra = NULL;
  guint n_known = 1;
  JsonObject *object;

  if (!JSON_NODE_HOLDS_OBJECT (node))
    return refuse (error, place, _("an object in braces is expected here"));

  object = json_node_get_object (node);
  record = new_record (self, kind, object, *place, error);
  if (record == NULL)
    return FALSE;

  if (kind != CONCORD_KIND_SESSION)
    {
      ConcordJsonPlace at = *place;
      double position;

      at.member = "position";
      if (!read_position (json_object_get_member (object, "position"), &at, &position, error))
        return FALSE;

      concord_record_set_position (record, position);
      n_known++;
    }

  if (!read_fields (record, object, &n_known, *place, error))
    return FALSE;

  if (n_known < json_object_get_size (object))
    {
      if (!read_extra (object, concord_record_get_info (record), CONCORD_SESSION_FILE_MAX_EXTRA, place, &extra, error))
        return FALSE;

      concord_record_set_extra (record, extra);
    }

  if (kind == CONCORD_KIND_SESSION)
    self->graph = concord_graph_new (record);
  else
    concord_graph_add (self->graph, record);

  g_ptr_array_add (self->records[kind], record);
  return TRUE;
}

static gboolean
read_list (Reader      *self,
           ConcordKind  kind,
           GError     **error)
{
  ConcordJsonPlace place = CONCORD_JSON_PLACE (concord_kind_get_info (kind)->plural);
  JsonNode *node = json_object_get_member (self->root, place.array);
  JsonArray *array;

  if (node == NULL)
    return TRUE;

  if (!JSON_NODE_HOLDS_ARRAY (node))
    return refuse (error, &place, _("a list in brackets is expected here"));

  array = json_node_get_array (node);
  for (place.record = 0; place.record < (int) json_array_get_length (array); place.record++)
    {
      if (place.record % RECORDS_PER_LOOK == 0 && g_cancellable_set_error_if_cancelled (self->cancellable, error))
        return FALSE;

      if (!read_record (self, kind, json_array_get_element (array, (guint) place.record), &place, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
read_session (Reader  *self,
              GError **error)
{
  g_autofree char *envelope = NULL;
  JsonNode *session;

  if (!concord_session_envelope_check (self->root, error))
    return FALSE;

  session = json_object_get_member (self->root, "session");
  if (session == NULL)
    return refuse (error, &CONCORD_JSON_PLACE ("session"), _("something must be said here"));

  if (!read_record (self, CONCORD_KIND_SESSION, session, &CONCORD_JSON_PLACE ("session"), error))
    return FALSE;

  for (guint kind = CONCORD_KIND_SESSION + 1; kind < CONCORD_N_KINDS; kind++)
    {
      if (!read_list (self, (ConcordKind) kind, error))
        return FALSE;
    }

  if (!concord_session_references_check (self->graph, self->records, error) ||
      !read_extra (self->root, NULL, CONCORD_SESSION_FILE_MAX_ENVELOPE, &CONCORD_JSON_PLACE (""), &envelope, error))
    return FALSE;

  concord_graph_set_envelope (self->graph, envelope);
  return TRUE;
}

/**
 * concord_session_file_read:
 * @bytes: what a file holds
 * @error: of %CONCORD_EXCHANGE_ERROR, or %G_IO_ERROR_CANCELLED
 *
 * May run in a worker.
 *
 * Returns: (transfer full): the session, fit to be stored as it is; %NULL with @error set
 */
ConcordGraph *
concord_session_file_read (GBytes       *bytes,
                           GCancellable *cancellable,
                           GError      **error)
{
  return concord_session_file_read_with_head (bytes, NULL, cancellable, error);
}

/**
 * concord_session_file_read_with_head:
 * @head: (out caller-allocates) (optional): what the file says of itself; to be cleared, set only where it can be read
 *
 * Returns: (transfer full): as concord_session_file_read()
 */
ConcordGraph *
concord_session_file_read_with_head (GBytes             *bytes,
                                     ConcordSessionHead *head,
                                     GCancellable       *cancellable,
                                     GError            **error)
{
  g_auto (Reader) reader = { .cancellable = cancellable };
  g_autoptr (JsonNode) tree = NULL;

  g_return_val_if_fail (bytes != NULL, NULL);

  tree = concord_json_parse (bytes, error);
  if (tree == NULL)
    return NULL;

  if (!JSON_NODE_HOLDS_OBJECT (tree))
    {
      g_set_error_literal (error, CONCORD_EXCHANGE_ERROR, CONCORD_EXCHANGE_ERROR_NOT_OURS,
                           _("This is not a Concord session file"));
      return NULL;
    }

  reader.root = json_node_get_object (tree);
  for (guint kind = 0; kind < CONCORD_N_KINDS; kind++)
    reader.records[kind] = g_ptr_array_new ();

  if (!read_session (&reader, error))
    return NULL;

  if (head != NULL)
    concord_session_envelope_read (reader.root, head);

  return g_steal_pointer (&reader.graph);
}
