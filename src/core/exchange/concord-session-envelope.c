/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a session file says of itself: that it is one, in which form, from when, for whom. It never looks at records. */

#include "config.h"

#include "concord-session-envelope.h"

#include "concord-json-parse.h"
#include "concord-json-place.h"
#include "concord-record.h"
#include "concord-redaction.h"
#include "concord-session-limits.h"
#include "concord-speech.h"

static gboolean
refuse (GError                **error,
        const ConcordJsonPlace *place,
        const char             *sentence)
{
  concord_json_place_set_error (error, CONCORD_EXCHANGE_ERROR_MALFORMED, place, "%s", sentence);
  return FALSE;
}

/**
 * concord_session_envelope_check_version:
 * @newest: the newest version of the form that this Concord reads
 * @error: of %CONCORD_EXCHANGE_ERROR
 */
gboolean
concord_session_envelope_check_version (JsonObject *root,
                                        int         newest,
                                        GError    **error)
{
  JsonNode *node = json_object_get_member (root, "version");
  gint64 version;

  if (node == NULL || json_node_get_value_type (node) != G_TYPE_INT64 || json_node_get_int (node) < 1)
    return refuse (error, &CONCORD_JSON_PLACE ("version"), _("a whole number from 1 is expected here"));

  version = json_node_get_int (node);
  if (version <= newest)
    return TRUE;

  concord_json_place_set_error (error, CONCORD_EXCHANGE_ERROR_NEWER, &CONCORD_JSON_PLACE ("version"),
                                _("this file was made by a newer Concord, in version %lld of its form; this Concord reads version %d"),
                                (long long) version, newest);
  return FALSE;
}

static gboolean
check_profile (JsonObject *root,
               GError    **error)
{
  const char *profile = concord_json_peek_text (root, "profile");
  ConcordHide hide = 0;

  if (!json_object_has_member (root, "profile") ||
      (profile != NULL && concord_profile_find (profile, &hide) && hide != 0))
    return TRUE;

  return refuse (error, &CONCORD_JSON_PLACE ("profile"), _("“partners” or “public” is expected here"));
}

/**
 * concord_session_envelope_check:
 * @root: what a file holds
 * @error: of %CONCORD_EXCHANGE_ERROR
 *
 * Returns: whether this is a session file that this Concord can read
 */
gboolean
concord_session_envelope_check (JsonObject *root,
                                GError    **error)
{
  const char *type = concord_json_peek_text (root, "type");
  const char *exported = concord_json_peek_text (root, "exported");
  const char *revision = concord_json_peek_text (root, "revision");
  g_autoptr (GDateTime) time = NULL;

  if (g_strcmp0 (type, CONCORD_SESSION_FILE_TYPE) != 0)
    {
      concord_json_place_set_error (error, CONCORD_EXCHANGE_ERROR_NOT_OURS, &CONCORD_JSON_PLACE ("type"),
                                    _("this is not a Concord session file"));
      return FALSE;
    }

  if (!concord_session_envelope_check_version (root, CONCORD_SESSION_FILE_VERSION, error))
    return FALSE;

  if (json_object_has_member (root, "generator") && concord_json_peek_text (root, "generator") == NULL)
    return refuse (error, &CONCORD_JSON_PLACE ("generator"), _("text in quotation marks is expected here"));

  if (exported != NULL)
    time = g_date_time_new_from_iso8601 (exported, NULL);
  if (json_object_has_member (root, "exported") && time == NULL)
    return refuse (error, &CONCORD_JSON_PLACE ("exported"),
                   _("a date and time such as 2026-11-21T17:00:00Z is expected here"));

  if (json_object_has_member (root, "revision") && (revision == NULL || !concord_id_is_valid (revision)))
    return refuse (error, &CONCORD_JSON_PLACE ("revision"),
                   _("an id (a UUID in lower case, in quotation marks) is expected here"));

  return check_profile (root, error);
}

/**
 * concord_session_envelope_read:
 * @root: what a file holds, checked
 * @head: (out caller-allocates): to be cleared
 */
void
concord_session_envelope_read (JsonObject         *root,
                               ConcordSessionHead *head)
{
  const char *profile = concord_json_peek_text (root, "profile");
  const char *exported = concord_json_peek_text (root, "exported");
  g_autoptr (GDateTime) time = exported != NULL ? g_date_time_new_from_iso8601 (exported, NULL) : NULL;

  *head = (ConcordSessionHead) {
    .revision = g_strdup (concord_json_peek_text (root, "revision")),
    .generator = g_strdup (concord_json_peek_text (root, "generator")),
    .exported = time != NULL ? g_date_time_to_unix (time) : 0,
  };
  if (profile != NULL)
    concord_profile_find (profile, &head->hide);
}
