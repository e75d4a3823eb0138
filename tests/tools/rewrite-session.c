/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads a session file and writes it back as Concord writes it, with its time of export kept: for files
 * in this tree that were edited by hand.
 */

#include "config.h"

#include <json-glib/json-glib.h>

#include "concord-session-file.h"

static gint64
get_exported (const char *path)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GDateTime) time = NULL;

  if (!json_parser_load_from_file (parser, path, NULL))
    return 0;

  time = g_date_time_new_from_iso8601 (
    json_object_get_string_member_with_default (json_node_get_object (json_parser_get_root (parser)), "exported", ""),
    NULL);

  return time != NULL ? g_date_time_to_unix (time) : 0;
}

static gboolean
rewrite (const char *path,
         GError    **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (ConcordGraph) graph = concord_session_file_load (file, NULL, error);
  ConcordSessionFileOptions options = { 0 };
  g_autoptr (GBytes) bytes = NULL;

  if (graph == NULL)
    return FALSE;

  options.exported = get_exported (path);
  bytes = concord_session_file_write (graph, &options, error);

  return bytes != NULL &&
         g_file_set_contents (path, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), error);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GError) error = NULL;

  if (argc == 2 && rewrite (argv[1], &error))
    return 0;

  g_printerr ("%s\n", error != NULL ? error->message : "usage: rewrite-session FILE");
  return 1;
}
