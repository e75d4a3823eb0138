/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Prints the JSON Schema of the session file. After a change to a field table:
 * meson compile -C build schema
 */

#include "config.h"

#include <stdio.h>

#include "concord-session-file.h"

int
main (int   argc,
      char *argv[])
{
  g_autofree char *schema = concord_session_schema_new ();
  g_autoptr (GError) error = NULL;

  if (argc == 1)
    return fputs (schema, stdout) >= 0 ? 0 : 1;

  if (g_file_set_contents (argv[1], schema, -1, &error))
    return 0;

  g_printerr ("%s\n", error->message);
  return 1;
}
