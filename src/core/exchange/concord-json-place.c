/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Places in a session file, as JSON pointers (RFC 6901) at the start of error messages. It knows
 * nothing of what stands there.
 */

#include "config.h"

#include "concord-json-place.h"

#include <string.h>

/**
 * concord_json_place_append_token:
 * @token: a member's name, not yet escaped
 * @length: its length in bytes, -1 for up to the end
 */
void
concord_json_place_append_token (GString    *pointer,
                                 const char *token,
                                 gssize      length)
{
  const char *end = token + (length >= 0 ? (gsize) length : strlen (token));

  g_string_append_c (pointer, '/');

  for (const char *p = token; p < end; p++)
    {
      if (*p == '~')
        g_string_append (pointer, "~0");
      else if (*p == '/')
        g_string_append (pointer, "~1");
      else if (g_ascii_iscntrl (*p))
        g_string_append_c (pointer, '?');
      else
        g_string_append_c (pointer, *p);
    }
}

char *
concord_json_place_to_pointer (const ConcordJsonPlace *place)
{
  GString *pointer = g_string_new (NULL);

  concord_json_place_append_token (pointer, place->array, -1);
  if (place->record >= 0)
    g_string_append_printf (pointer, "/%d", place->record);
  if (place->member != NULL)
    concord_json_place_append_token (pointer, place->member, -1);
  if (place->entry >= 0)
    g_string_append_printf (pointer, "/%d", place->entry);
  if (place->inner != NULL)
    concord_json_place_append_token (pointer, place->inner, -1);

  return g_string_free_and_steal (pointer);
}

/**
 * concord_json_place_set_error:
 * @format: what is wrong at @place, as one sentence without the place
 */
void
concord_json_place_set_error (GError                **error,
                              ConcordExchangeError    code,
                              const ConcordJsonPlace *place,
                              const char             *format,
                              ...)
{
  g_autofree char *pointer = concord_json_place_to_pointer (place);
  g_autofree char *sentence = NULL;
  va_list args;

  va_start (args, format);
  sentence = g_strdup_vprintf (format, args);
  va_end (args);

  g_set_error (error, CONCORD_EXCHANGE_ERROR, (int) code, "%s: %s", pointer, sentence);
}
