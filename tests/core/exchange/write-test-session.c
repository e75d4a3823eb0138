/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Prints a session file with something in every field: write-test-session SEED RECORDS-PER-KIND HIDE */

#include "config.h"

#include <stdio.h>
#include <stdlib.h>

#include "concord-test-graph.h"
#include "exchange-test.h"

int
main (int   argc,
      char *argv[])
{
  ConcordSessionFileOptions options = {
    .revision = "0b7f3c7e-6f2f-4a4b-9a51-1d1f0f3f9a11",
    .exported = EXCHANGE_TEST_EXPORTED,
  };
  g_autoptr (ConcordGraph) graph = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  if (argc != 4)
    return 2;

  graph = concord_test_graph_new ((guint32) atoi (argv[1]), (guint) atoi (argv[2]));
  options.hide = (ConcordHide) atoi (argv[3]);
  bytes = concord_session_file_write (graph, &options, &error);
  g_assert_no_error (error);

  return fwrite (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), 1, stdout) == 1 ? 0 : 1;
}
