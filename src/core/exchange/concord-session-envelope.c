/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a session file says of itself: that it is one, in which form, from when. It never looks at records. */

#include "config.h"

#include "concord-session-envelope.h"

#include <glib/gi18n-lib.h>

#include "concord-json-parse.h"
#include "concord-json-place.h"
#include "concord-record.h"
#include "concord-session-limits.h"

static gboolean
refuse (GError                **error,
        const ConcordJsonPlace *place,
        const char             *sentence)
{
  concord_json_place_set_error (error, CONCORD_EXCHANGE_ERROR_MALFORMED, place, "%s", sentence);
  return FALSE;
}

static gboolean
check_version (JsonObject *root,
               GError    **error)
{
  JsonNode *node = json_object_get_member (root, "version");
  gint64 version;

  if (node == NULL || json_node_get_value_type (node) != G_TYPE_INT64 || json_node_get_int (node) < 1)
    return refuse (error, &CONCORD_JSON_PLACE ("version"), _("a whole number from 1 is expected here"));

  version = json_node_get_int (node);
  if (version <= CONCORD_SESSION_FILE_VERSION)
    return TRUE;

  concord_json_place_set_error (error, CONCORD_EXCHANGE_ERROR_NEWER, &CONCORD_JSON_PLACE ("version"),
                                _("this file was made by a newer Concord, in version %" G_GINT64_FORMAT
                                  " of its form; this Concord reads version %d"),
                                version, CONCORD_SESSION_FILE_VERSION);
  return FALSE;
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

  if (!check_version (root, error))
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

  return TRUE;
}
