/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How long a session of 10,000 cards takes to write and read, against json-glib alone doing the same with
 * the same tree. Prints the best of several rounds and the ratios; the aim is within 2.
 */

#include "config.h"

#include <errno.h>
#include <json-glib/json-glib.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "concord-record-write.h"
#include "concord-test-graph.h"
#include "exchange-test.h"

enum
{
  KINDS_WITH_CARDS = CONCORD_N_KINDS - 1,
  CARDS = 10000,
  ROUNDS = 25,
};

typedef struct
{
  ConcordGraph *graph;
  GBytes *bytes;
  JsonNode *tree;
} Bench;

static void
write_session (Bench *bench)
{
  g_autoptr (GBytes) bytes = exchange_test_write (bench->graph);
}

static void
write_with_json_glib (Bench *bench)
{
  g_autofree char *text = json_to_string (bench->tree, TRUE);
}

static void
build_and_write_with_json_glib (Bench *bench)
{
  g_autoptr (JsonNode) tree = json_node_copy (bench->tree);
  JsonObject *root = json_object_new ();
  JsonObjectIter kinds;
  const char *plural;
  JsonNode *kind;
  g_autoptr (JsonNode) built = NULL;
  g_autofree char *text = NULL;

  json_object_iter_init_ordered (&kinds, json_node_get_object (tree));
  while (json_object_iter_next_ordered (&kinds, &plural, &kind))
    {
      JsonArray *records;

      if (!JSON_NODE_HOLDS_ARRAY (kind))
        {
          json_object_set_member (root, plural, json_node_copy (kind));
          continue;
        }

      records = json_array_new ();
      for (guint i = 0; i < json_array_get_length (json_node_get_array (kind)); i++)
        {
          JsonObject *record = json_object_new ();
          JsonObjectIter fields;
          const char *name;
          JsonNode *value;

          json_object_iter_init_ordered (&fields, json_array_get_object_element (json_node_get_array (kind), i));
          while (json_object_iter_next_ordered (&fields, &name, &value))
            json_object_set_member (record, name, json_node_copy (value));
          json_array_add_object_element (records, record);
        }
      json_object_set_array_member (root, plural, records);
    }

  built = json_node_init_object (json_node_alloc (), root);
  json_object_unref (root);
  text = json_to_string (built, TRUE);
}

static void
read_session (Bench *bench)
{
  g_autoptr (ConcordGraph) graph = exchange_test_read (bench->bytes);
}

static void
read_with_json_glib (Bench *bench)
{
  g_autoptr (JsonParser) parser = json_parser_new ();

  json_parser_set_strict (parser, TRUE);
  if (!json_parser_load_from_data (parser, g_bytes_get_data (bench->bytes, NULL),
                                   (gssize) g_bytes_get_size (bench->bytes), NULL))
    g_assert_not_reached ();
}

static const struct
{
  const char *name;
  void (*work) (Bench *bench);
  guint reference;  /* what it is compared with */
} works[] = {
  { "write a session file", write_session, 0 },
  { "  json-glib writing the same tree", write_with_json_glib, 0 },
  { "  json-glib making the tree and writing it", build_and_write_with_json_glib, 0 },
  { "read a session file", read_session, 3 },
  { "  json-glib reading the same tree", read_with_json_glib, 3 },
};

/* Members of a newer Concord are kept at a price that sessions do not pay which never met one. */
static ConcordGraph *
new_session (void)
{
  ConcordGraph *graph = concord_test_graph_new (1, CARDS / KINDS_WITH_CARDS + 1);

  for (guint kind = 0; kind < CONCORD_N_KINDS; kind++)
    {
      ConcordRecordList *list = concord_graph_list (graph, (ConcordKind) kind);

      for (guint i = 0; i < concord_record_list_get_length (list); i++)
        concord_record_set_extra (concord_record_list_peek (list, i), NULL);
    }

  return graph;
}

/* Milliseconds of processor time, because other programs run as well. In a process of its own each time:
 * a file is opened once, not over and over on the memory that the last time left behind.
 */
static double
measure (Bench *bench,
         void (*work) (Bench *bench))
{
  double taken = 0;
  int ends[2];
  pid_t child;

  if (pipe (ends) != 0)
    g_error ("no pipe: %s", g_strerror (errno));

  child = fork ();
  if (child == 0)
    {
      clock_t start = clock ();

      work (bench);
      taken = (double) (clock () - start) * 1000 / CLOCKS_PER_SEC;
      _exit (write (ends[1], &taken, sizeof taken) == sizeof taken ? 0 : 1);
    }

  if (child < 0 || read (ends[0], &taken, sizeof taken) != sizeof taken)
    g_error ("the work failed");

  waitpid (child, NULL, 0);
  close (ends[0]);
  close (ends[1]);

  return taken;
}

int
main (void)
{
  Bench bench = { .graph = new_session () };
  double best[G_N_ELEMENTS (works)];

  bench.bytes = exchange_test_write (bench.graph);
  bench.tree = json_from_string (g_bytes_get_data (bench.bytes, NULL), NULL);

  /* The best of several rounds, in turn: what disturbs only ever makes one slower. */
  for (guint round = 0; round < ROUNDS; round++)
    {
      for (guint i = 0; i < G_N_ELEMENTS (works); i++)
        {
          double taken = measure (&bench, works[i].work);

          best[i] = round == 0 ? taken : MIN (best[i], taken);
        }
    }

  g_print ("session file of %u records, %.1f MB\n", concord_graph_get_n_records (bench.graph),
           (double) g_bytes_get_size (bench.bytes) / 1e6);
  for (guint i = 0; i < G_N_ELEMENTS (works); i++)
    {
      g_print ("%-42s %7.1f ms", works[i].name, best[i]);
      if (works[i].reference != i)
        g_print ("  ratio %.2f", best[works[i].reference] / best[i]);
      g_print ("\n");
    }

  json_node_unref (bench.tree);
  g_bytes_unref (bench.bytes);
  g_object_unref (bench.graph);

  return 0;
}
