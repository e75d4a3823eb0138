/* SPDX-License-Identifier: GPL-3.0-or-later */

/* That each malformed file of the corpus is refused in the right way and at the right place, and each odd
 * but well-formed one is taken. Beside NAME.json in refused/ stands NAME.expect: the error and the place.
 */

#include "config.h"

#include <string.h>

#include "concord-test-graph.h"
#include "exchange-test.h"

#define CORPUS "tests/core/exchange/corpus"

static ConcordExchangeError
find_code (const char *name)
{
  static const char *const names[] = {
    [CONCORD_EXCHANGE_ERROR_NOT_JSON] = "NOT_JSON",   [CONCORD_EXCHANGE_ERROR_NOT_OURS] = "NOT_OURS",
    [CONCORD_EXCHANGE_ERROR_NEWER] = "NEWER",         [CONCORD_EXCHANGE_ERROR_TOO_LARGE] = "TOO_LARGE",
    [CONCORD_EXCHANGE_ERROR_MALFORMED] = "MALFORMED",
  };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      if (g_str_equal (names[i], name))
        return (ConcordExchangeError) i;
    }

  g_error ("“%s” is no error of the exchange", name);
}

static void
test_refused (gconstpointer data)
{
  const char *name = data;
  g_autofree char *path = g_strdup_printf (CORPUS "/refused/%s.json", name);
  g_autofree char *expect_path = g_strdup_printf (CORPUS "/refused/%s.expect", name);
  g_autoptr (GBytes) bytes = exchange_test_load (path);
  g_autoptr (GBytes) expect = exchange_test_load (expect_path);
  g_autofree char *line = g_strndup (g_bytes_get_data (expect, NULL), g_bytes_get_size (expect));
  g_auto (GStrv) words = g_strsplit (g_strchomp (line), " ", 2);

  exchange_test_assert_refused (bytes, find_code (words[0]), words[1] != NULL ? words[1] : "");
}

static void
test_accepted (gconstpointer data)
{
  g_autofree char *path = g_strdup_printf (CORPUS "/accepted/%s.json", (const char *) data);
  g_autoptr (GBytes) bytes = exchange_test_load (path);
  g_autoptr (ConcordGraph) graph = exchange_test_read (bytes);
  g_autoptr (GBytes) written = exchange_test_write (graph);
  g_autoptr (ConcordGraph) again = exchange_test_read (written);

  concord_test_graph_assert_equal (graph, again);
}

static guint
add_tests (const char    *folder,
           GTestDataFunc  test)
{
  g_autofree char *path = g_build_filename (g_getenv ("CONCORD_TEST_SOURCE"), CORPUS, folder, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) dir = g_dir_open (path, 0, &error);
  const char *file;
  guint n = 0;

  g_assert_no_error (error);
  while ((file = g_dir_read_name (dir)) != NULL)
    {
      if (g_str_has_suffix (file, ".json"))
        {
          char *name = g_strndup (file, strlen (file) - strlen (".json"));
          g_autofree char *test_path = g_strdup_printf ("/corpus/%s/%s", folder, name);

          g_test_add_data_func_full (test_path, name, test, g_free);
          n++;
        }
    }

  return n;
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  /* Who deletes from the corpus has to say so here. */
  g_assert_cmpuint (add_tests ("refused", test_refused), >=, 150);
  g_assert_cmpuint (add_tests ("accepted", test_accepted), >=, 20);

  return g_test_run ();
}
