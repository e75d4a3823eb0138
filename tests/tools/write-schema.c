/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Writes the JSON Schema of the session file or of the answer file; without a path, prints it. After a change to a
 * field table: meson compile -C build schema
 *
 * usage: write-schema [session|answer [PATH]]
 */

#include "config.h"

#include <stdio.h>

#include "concord-answer-file.h"
#include "concord-session-file.h"

int
main (int   argc,
      char *argv[])
{
  gboolean of_answer = argc > 1 && g_str_equal (argv[1], "answer");
  g_autofree char *schema = of_answer ? concord_answer_schema_new () : concord_session_schema_new ();
  g_autoptr (GError) error = NULL;

  if (argc < 3)
    return fputs (schema, stdout) >= 0 ? 0 : 1;

  if (g_file_set_contents (argv[2], schema, -1, &error))
    return 0;

  g_printerr ("%s\n", error->message);
  return 1;
}
