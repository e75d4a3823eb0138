/* SPDX-License-Identifier: GPL-3.0-or-later */

/* That the schema in data/ is what the field tables say today. */

#include "config.h"

#include "exchange-test.h"

static void
test_the_schema_in_data_is_current (void)
{
  g_autofree char *schema = concord_session_schema_new ();
  g_autoptr (GBytes) bytes = exchange_test_load ("data/concord-session.schema.json");
  g_autofree char *kept = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));

  if (!g_str_equal (kept, schema))
    {
      g_test_message ("make it anew: meson compile -C build schema");
      g_test_fail ();
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/schema/in-data-is-current", test_the_schema_in_data_is_current);

  return g_test_run ();
}
