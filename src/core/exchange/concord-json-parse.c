/* SPDX-License-Identifier: GPL-3.0-or-later */

/* JSON text that anyone may have written, as a tree. It knows nothing of sessions but how large they can be. */

#include "config.h"

#include "concord-json-parse.h"

#include <string.h>

#include "concord-json-guard.h"
#include "concord-session-file.h"
#include "concord-session-limits.h"
#include "concord-speech.h"

typedef struct
{
  guint line;
  guint column;
} Spot;

/* The parser forgets where it was once it has failed. */
static void
on_parser_error (JsonParser *parser,
                 GError     *error,
                 Spot       *spot)
{
  spot->line = json_parser_get_current_line (parser);
  spot->column = json_parser_get_current_pos (parser);
}

static gboolean
load (JsonParser *parser,
      const char *text,
      gsize       length,
      GError    **error)
{
  Spot spot = { 0, 0 };

  g_signal_connect (parser, "error", G_CALLBACK (on_parser_error), &spot);
  json_parser_set_strict (parser, TRUE);
  if (json_parser_load_from_data (parser, text, (gssize) length, NULL))
    return TRUE;

  g_set_error (error, CONCORD_EXCHANGE_ERROR, CONCORD_EXCHANGE_ERROR_NOT_JSON,
               _("Line %u, column %u: from here on this is not JSON"), MAX (spot.line, 1), MAX (spot.column, 1));
  return FALSE;
}

/**
 * concord_json_parse:
 * @bytes: what a file holds, whoever wrote it
 * @error: of %CONCORD_EXCHANGE_ERROR
 *
 * Where an object names a member twice, json-glib keeps the last, as most readers do.
 *
 * Returns: (transfer full) (nullable): the tree, of bounded size; %NULL with @error set
 */
JsonNode *
concord_json_parse (GBytes  *bytes,
                    GError **error)
{
  static const char byte_order_mark[] = "\xEF\xBB\xBF";
  g_autoptr (JsonParser) parser = json_parser_new ();
  gsize length;
  const char *text = g_bytes_get_data (bytes, &length);

  if (length > CONCORD_SESSION_FILE_MAX_BYTES)
    {
      concord_session_file_set_too_large (error);
      return NULL;
    }

  /* Editors on Windows leave one. */
  if (length >= 3 && memcmp (text, byte_order_mark, 3) == 0)
    {
      text += 3;
      length -= 3;
    }

  if (length == 0)
    {
      g_set_error_literal (error, CONCORD_EXCHANGE_ERROR, CONCORD_EXCHANGE_ERROR_NOT_JSON, _("The file is empty"));
      return NULL;
    }

  if (!concord_json_guard_check (text, length, error) || !load (parser, text, length, error))
    return NULL;

  return json_parser_steal_root (parser);
}

/**
 * concord_json_peek_text:
 *
 * Returns: (nullable): the member @name of @object where it is text
 */
const char *
concord_json_peek_text (JsonObject *object,
                        const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  return node != NULL && json_node_get_value_type (node) == G_TYPE_STRING ? json_node_get_string (node) : NULL;
}
