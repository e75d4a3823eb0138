/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the tests of session files share. */

#include "config.h"

#include "exchange-test.h"

#include <string.h>

/* Writes at a fixed time, so that what was written can be compared. */
GBytes *
exchange_test_write (ConcordGraph *graph)
{
  ConcordSessionFileOptions options = { .exported = EXCHANGE_TEST_EXPORTED };
  g_autoptr (GError) error = NULL;
  GBytes *bytes = concord_session_file_write (graph, &options, &error);

  g_assert_no_error (error);
  g_assert_nonnull (bytes);

  return bytes;
}

ConcordGraph *
exchange_test_read (GBytes *bytes)
{
  g_autoptr (GError) error = NULL;
  ConcordGraph *graph = concord_session_file_read (bytes, NULL, &error);

  g_assert_no_error (error);
  g_assert_nonnull (graph);

  return graph;
}

ConcordGraph *
exchange_test_read_text (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  return exchange_test_read (bytes);
}

/* The text of a kept file, by its path in the source tree. */
GBytes *
exchange_test_load (const char *path)
{
  g_autofree char *full = g_build_filename (g_getenv ("CONCORD_TEST_SOURCE"), path, NULL);
  g_autoptr (GError) error = NULL;
  char *text;
  gsize length;

  g_file_get_contents (full, &text, &length, &error);
  g_assert_no_error (error);

  return g_bytes_new_take (text, length);
}

/* Asserts that reading fails in that way, in one line that starts with the place: a JSON pointer, or a line
 * for what is no JSON.
 */
void
exchange_test_assert_refused (GBytes              *bytes,
                              ConcordExchangeError code,
                              const char          *place)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ConcordGraph) graph = concord_session_file_read (bytes, NULL, &error);
  g_autofree char *start = g_strconcat (place, g_str_has_prefix (place, "Line ") ? ", column " : ": ", NULL);

  g_assert_null (graph);
  g_assert_error (error, CONCORD_EXCHANGE_ERROR, (int) code);
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
  g_assert_null (strchr (error->message, '\n'));

  if (place[0] != '\0' && !g_str_has_prefix (error->message, start))
    g_error ("“%s” does not start with “%s”", error->message, start);
}

void
exchange_test_assert_text_refused (const char          *text,
                                   ConcordExchangeError code,
                                   const char          *place)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  exchange_test_assert_refused (bytes, code, place);
}
