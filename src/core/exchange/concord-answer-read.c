/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads an answer file that anyone may have written: all of it is well-formed, or nothing comes back but an error with
 * the place. Whether the session, the revision and its commitments are known here is asked later.
 */

#include "config.h"

#include "concord-answer-file.h"

#include "concord-answer-private.h"
#include "concord-json-parse.h"
#include "concord-session-envelope.h"
#include "concord-session-limits.h"
#include "concord-value-json.h"
#include "concord-speech.h"

typedef struct
{
  ConcordAnswerFile *file;
  GHashTable *ids; /* of funding and notes: each is to become a record */
} Reader;

static void
reader_clear (Reader *self)
{
  g_clear_object (&self->file);
  g_clear_pointer (&self->ids, g_hash_table_unref);
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

static gboolean
is_id (const char *text)
{
  return text != NULL && concord_id_is_valid (text);
}

static gboolean
read_id (JsonObject      *object,
         const char      *name,
         ConcordJsonPlace place,
         char           **id,
         GError         **error)
{
  const char *text = concord_json_peek_text (object, name);

  if (!is_id (text))
    return refuse (error, &place, _("an id (a UUID in lower case, in quotation marks) is expected here"));

  g_set_str (id, text);
  return TRUE;
}

/* Reads what @field of @info can hold, and keeps it as text. */
static gboolean
read_text (const ConcordKindInfo *info,
           guint                  field,
           JsonNode              *node,
           ConcordJsonPlace       place,
           char                 **text,
           GError               **error)
{
  g_auto (ConcordValue) value = CONCORD_VALUE_INIT;

  if (!concord_value_json_read (&info->fields[field], node, &place, &value, error))
    return FALSE;

  g_set_str (text, value.shape == CONCORD_SHAPE_TEXT ? value.text : "");
  return TRUE;
}

/* The same for whole numbers and choices; leaves @whole where nothing is said. */
static gboolean
read_whole (const ConcordKindInfo *info,
            guint                  field,
            JsonNode              *node,
            ConcordJsonPlace       place,
            gint64                *whole,
            GError               **error)
{
  g_auto (ConcordValue) value = CONCORD_VALUE_INIT;

  if (!concord_value_json_read (&info->fields[field], node, &place, &value, error))
    return FALSE;

  if (node != NULL && value.shape == CONCORD_SHAPE_WHOLE)
    *whole = value.whole;
  return TRUE;
}

static gboolean
claim_id (Reader                 *self,
          const char             *id,
          const ConcordJsonPlace *place,
          GError                **error)
{
  return g_hash_table_add (self->ids, g_strdup (id)) || refuse (error, place, _("something else in this file has the same id"));
}

static gboolean
expect_object (JsonNode               *node,
               const ConcordJsonPlace *place,
               GError                **error)
{
  return JSON_NODE_HOLDS_OBJECT (node) || refuse (error, place, _("an object in braces is expected here"));
}

/* @list: (out) (nullable): the list that member @name of @object is, %NULL where there is none */
static gboolean
peek_list (JsonObject             *object,
           const char             *name,
           const ConcordJsonPlace *place,
           JsonArray             **list,
           GError                **error)
{
  JsonNode *node = json_object_get_member (object, name);

  *list = NULL;
  if (node == NULL)
    return TRUE;

  if (!JSON_NODE_HOLDS_ARRAY (node))
    return refuse (error, place, _("a list in brackets is expected here"));

  *list = json_node_get_array (node);
  return TRUE;
}

static gboolean
read_changes (ConcordReply    *reply,
              JsonNode        *node,
              ConcordJsonPlace place,
              GError         **error)
{
  JsonObjectIter iter;
  const char *name;
  JsonNode *member;

  place.member = "changes";
  if (node == NULL)
    return TRUE;
  if (!expect_object (node, &place, error))
    return FALSE;

  json_object_iter_init_ordered (&iter, json_node_get_object (node));
  while (json_object_iter_next_ordered (&iter, &name, &member))
    {
      g_auto (ConcordValue) value = CONCORD_VALUE_INIT;
      const ConcordField *entry;
      guint field;

      /* What a newer Concord lets partners change. */
      if (!concord_kind_find_field (CONCORD_KIND_COMMITMENT, name, &field))
        continue;

      place.inner = name;
      entry = &concord_commitment_info.fields[field];
      if (!concord_answer_file_can_change (field))
        return refuse (error, &place, _("an answer cannot change this"));
      if (!concord_value_json_read (entry, JSON_NODE_HOLDS_NULL (member) ? NULL : member, &place, &value, error))
        return FALSE;

      reply->changes[field] = g_memdup2 (&value, sizeof value);
      value = CONCORD_VALUE_NONE;
    }

  return TRUE;
}

static gboolean
read_funding_entry (Reader                *self,
                    JsonNode              *node,
                    ConcordJsonPlace       place,
                    ConcordAnswerFunding  *funding,
                    GError               **error)
{
  const ConcordKindInfo *info = &concord_funding_line_info;
  JsonObject *object;
  gint64 year = 0, form = 0;

  if (!expect_object (node, &place, error))
    return FALSE;

  object = json_node_get_object (node);
  place.inner = "id";
  if (!read_id (object, "id", place, &funding->id, error) || !claim_id (self, funding->id, &place, error))
    return FALSE;

  place.inner = "amount";
  if (!read_whole (info, CONCORD_FUNDING_LINE_AMOUNT, json_object_get_member (object, "amount"), place, &funding->amount, error))
    return FALSE;

  place.inner = "year";
  if (!read_whole (info, CONCORD_FUNDING_LINE_YEAR, json_object_get_member (object, "year"), place, &year, error))
    return FALSE;

  place.inner = "type";
  if (!read_whole (info, CONCORD_FUNDING_LINE_FORM, json_object_get_member (object, "type"), place, &form, error))
    return FALSE;

  funding->year = (int) year;
  funding->form = (guint) form;

  place.inner = "note";
  return read_text (info, CONCORD_FUNDING_LINE_PURPOSE, json_object_get_member (object, "note"), place, &funding->note, error);
}

static gboolean
read_funding (Reader          *self,
              ConcordReply    *reply,
              JsonObject      *object,
              ConcordJsonPlace place,
              GError         **error)
{
  JsonArray *list;

  place.member = "funding";
  if (!peek_list (object, "funding", &place, &list, error))
    return FALSE;

  for (place.entry = 0; list != NULL && place.entry < (int) json_array_get_length (list); place.entry++)
    {
      ConcordAnswerFunding *funding = g_new0 (ConcordAnswerFunding, 1);

      funding->amount = -1;
      g_ptr_array_add (reply->funding, funding);
      if (!read_funding_entry (self, json_array_get_element (list, (guint) place.entry), place, funding, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
read_reply (Reader          *self,
            JsonNode        *node,
            ConcordJsonPlace place,
            GError         **error)
{
  g_autofree char *commitment = NULL;
  ConcordReply *reply;
  JsonObject *object;
  gint64 answer = CONCORD_ANSWER_NOT_SAID;

  if (!expect_object (node, &place, error))
    return FALSE;

  object = json_node_get_object (node);
  place.member = "commitment";
  if (!read_id (object, "commitment", place, &commitment, error))
    return FALSE;
  if (concord_answer_file_has_reply (self->file, commitment))
    return refuse (error, &place, _("this file has another answer for the same commitment"));

  reply = concord_answer_file_ensure_reply (self->file, commitment);

  place.member = "answer";
  if (!read_whole (&concord_answer_info, CONCORD_ANSWER_ANSWER, json_object_get_member (object, "answer"), place, &answer, error))
    return FALSE;
  reply->answer = (ConcordAnswerChoice) answer;

  place.member = "comment";
  return read_text (&concord_answer_info, CONCORD_ANSWER_COMMENT, json_object_get_member (object, "comment"), place,
                    &reply->comment, error) &&
         read_changes (reply, json_object_get_member (object, "changes"), place, error) &&
         read_funding (self, reply, object, place, error);
}

static gboolean
read_replies (Reader     *self,
              JsonObject *root,
              GError    **error)
{
  ConcordJsonPlace place = CONCORD_JSON_PLACE ("answers");
  JsonArray *list;

  if (!peek_list (root, "answers", &place, &list, error))
    return FALSE;

  for (place.record = 0; list != NULL && place.record < (int) json_array_get_length (list); place.record++)
    {
      if (!read_reply (self, json_array_get_element (list, (guint) place.record), place, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
read_note (Reader            *self,
           JsonNode          *node,
           ConcordJsonPlace   place,
           ConcordAnswerNote *note,
           GError           **error)
{
  JsonObject *object;
  gint64 sort = 0;

  if (!expect_object (node, &place, error))
    return FALSE;

  object = json_node_get_object (node);
  place.member = "id";
  if (!read_id (object, "id", place, &note->id, error) || !claim_id (self, note->id, &place, error))
    return FALSE;

  place.member = "text";
  if (!read_text (&concord_note_info, CONCORD_NOTE_TEXT, json_object_get_member (object, "text"), place, &note->text, error))
    return FALSE;

  place.member = "type";
  if (!read_whole (&concord_note_info, CONCORD_NOTE_SORT, json_object_get_member (object, "type"), place, &sort, error))
    return FALSE;

  note->sort = (ConcordNoteSort) sort;
  return TRUE;
}

static gboolean
read_notes (Reader     *self,
            JsonObject *root,
            GError    **error)
{
  ConcordJsonPlace place = CONCORD_JSON_PLACE ("notes");
  JsonArray *list;

  if (!peek_list (root, "notes", &place, &list, error))
    return FALSE;

  for (place.record = 0; list != NULL && place.record < (int) json_array_get_length (list); place.record++)
    {
      ConcordAnswerNote *note = g_new0 (ConcordAnswerNote, 1);

      g_ptr_array_add (self->file->notes, note);
      if (!read_note (self, json_array_get_element (list, (guint) place.record), place, note, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
read_by (ConcordAnswerFile *file,
         JsonObject        *root,
         GError           **error)
{
  ConcordJsonPlace place = CONCORD_JSON_PLACE ("by");
  JsonNode *node = json_object_get_member (root, "by");
  JsonObject *by;

  if (node == NULL)
    return TRUE;
  if (!expect_object (node, &place, error))
    return FALSE;

  by = json_node_get_object (node);
  place.member = "name";
  if (!read_text (&concord_answer_info, CONCORD_ANSWER_BY, json_object_get_member (by, "name"), place, &file->name, error))
    return FALSE;

  place.member = "role";
  return read_text (&concord_answer_info, CONCORD_ANSWER_ROLE, json_object_get_member (by, "role"), place, &file->role, error);
}

static gboolean
read_made (ConcordAnswerFile *file,
           JsonObject        *root,
           GError           **error)
{
  const char *made = concord_json_peek_text (root, "made");
  g_autoptr (GDateTime) time = made != NULL ? g_date_time_new_from_iso8601 (made, NULL) : NULL;
  g_autoptr (GDateTime) utc = NULL;

  if (!json_object_has_member (root, "made"))
    return TRUE;
  if (time == NULL)
    return refuse (error, &CONCORD_JSON_PLACE ("made"), _("a date and time such as 2026-11-21T17:00:00Z is expected here"));

  utc = g_date_time_to_utc (time);
  g_clear_pointer (&file->made, g_free);
  file->made = g_date_time_format (utc, "%Y-%m-%dT%H:%M:%SZ");
  return TRUE;
}

static gboolean
read_head (ConcordAnswerFile *file,
           JsonObject        *root,
           GError           **error)
{
  if (g_strcmp0 (concord_json_peek_text (root, "type"), CONCORD_ANSWER_FILE_TYPE) != 0)
    {
      concord_json_place_set_error (error, CONCORD_EXCHANGE_ERROR_NOT_OURS, &CONCORD_JSON_PLACE ("type"),
                                    _("this is not a Concord answer file"));
      return FALSE;
    }

  return concord_session_envelope_check_version (root, CONCORD_ANSWER_FILE_VERSION, error) &&
         read_id (root, "id", CONCORD_JSON_PLACE ("id"), &file->id, error) &&
         read_id (root, "session", CONCORD_JSON_PLACE ("session"), &file->session, error) &&
         read_id (root, "revision", CONCORD_JSON_PLACE ("revision"), &file->revision, error) &&
         read_id (root, "partner", CONCORD_JSON_PLACE ("partner"), &file->partner, error) &&
         read_by (file, root, error) &&
         read_made (file, root, error);
}

/**
 * concord_answer_file_read:
 * @bytes: what a file holds
 * @error: of %CONCORD_EXCHANGE_ERROR
 *
 * May run in a worker.
 *
 * Returns: (transfer full): the answer; %NULL with @error set
 */
ConcordAnswerFile *
concord_answer_file_read (GBytes  *bytes,
                          GError **error)
{
  g_auto (Reader) reader = { NULL, NULL };
  g_autoptr (JsonNode) tree = NULL;
  JsonObject *root;

  g_return_val_if_fail (bytes != NULL, NULL);

  tree = concord_json_parse (bytes, error);
  if (tree == NULL)
    return NULL;

  if (!JSON_NODE_HOLDS_OBJECT (tree))
    {
      g_set_error_literal (error, CONCORD_EXCHANGE_ERROR, CONCORD_EXCHANGE_ERROR_NOT_OURS,
                           _("This is not a Concord answer file"));
      return NULL;
    }

  root = json_node_get_object (tree);
  reader.file = concord_answer_file_new (NULL, NULL, NULL);
  reader.ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  if (!read_head (reader.file, root, error) || !read_replies (&reader, root, error) || !read_notes (&reader, root, error))
    return NULL;

  return g_steal_pointer (&reader.file);
}

/**
 * concord_answer_file_load:
 * @error: of %CONCORD_EXCHANGE_ERROR, or of %G_IO_ERROR where @file cannot be read
 *
 * Returns: (transfer full): as concord_answer_file_read()
 */
ConcordAnswerFile *
concord_answer_file_load (GFile        *file,
                          GCancellable *cancellable,
                          GError      **error)
{
  g_autoptr (GBytes) bytes = concord_exchange_load_bytes (file, cancellable, error);

  return bytes != NULL ? concord_answer_file_read (bytes, error) : NULL;
}

/**
 * concord_answer_file_is_one:
 * @bytes: what a file holds
 *
 * Returns: whether it says of itself that it is an answer file, well-formed or not
 */
gboolean
concord_answer_file_is_one (GBytes *bytes)
{
  g_autoptr (JsonNode) tree = concord_json_parse (bytes, NULL);

  return tree != NULL && JSON_NODE_HOLDS_OBJECT (tree) &&
         g_strcmp0 (concord_json_peek_text (json_node_get_object (tree), "type"), CONCORD_ANSWER_FILE_TYPE) == 0;
}
