/* SPDX-License-Identifier: GPL-3.0-or-later */

/* That a session file holds all of a session, and comes back as it went. */

#include "config.h"

#include <string.h>

#include "concord-graph-write.h"
#include "concord-kinds.h"
#include "concord-record-write.h"
#include "concord-test-graph.h"
#include "exchange-test.h"

static char *
dup_text (GBytes *bytes)
{
  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static void
test_every_field_comes_back (void)
{
  for (guint32 seed = 1; seed <= 20; seed++)
    {
      g_autoptr (ConcordGraph) graph = concord_test_graph_new (seed, 1 + seed % 7);
      g_autoptr (GBytes) bytes = exchange_test_write (graph);
      g_autoptr (ConcordGraph) again = exchange_test_read (bytes);

      concord_test_graph_assert_equal (graph, again);
    }
}

static void
test_the_same_session_gives_the_same_bytes (void)
{
  g_autoptr (ConcordGraph) graph = concord_test_graph_new (7, 5);
  g_autoptr (GBytes) first = exchange_test_write (graph);
  g_autoptr (GBytes) second = exchange_test_write (graph);
  g_autoptr (ConcordGraph) again = exchange_test_read (first);
  g_autoptr (GBytes) third = exchange_test_write (again);

  g_assert_true (g_bytes_equal (first, second));
  g_assert_true (g_bytes_equal (first, third));
}

static void
test_only_what_was_said_is_written (void)
{
  g_autoptr (ConcordRecord) session = concord_record_new (CONCORD_KIND_SESSION, "00000000-0000-4000-8000-000000000000");
  g_autoptr (ConcordRecord) partner = concord_record_new (CONCORD_KIND_PARTNER, "00000000-0000-4000-8000-000000000001");
  ConcordValue title = CONCORD_VALUE_TEXT (g_strdup ("Away-day"));
  ConcordValue name = CONCORD_VALUE_TEXT (g_strdup ("Council"));
  g_autoptr (ConcordGraph) graph = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *text = NULL;

  concord_record_take_value (session, CONCORD_SESSION_TITLE, &title);
  concord_record_take_value (partner, CONCORD_PARTNER_NAME, &name);
  concord_record_set_position (partner, 1024.5);
  graph = concord_graph_new (session);
  concord_graph_add (graph, partner);

  bytes = exchange_test_write (graph);
  text = dup_text (bytes);

  g_assert_cmpstr (text, ==,
                   "{\n"
                   "  \"type\": \"concord-session\",\n"
                   "  \"version\": 1,\n"
                   "  \"generator\": \"Concord " PACKAGE_VERSION "\",\n"
                   "  \"exported\": \"" EXCHANGE_TEST_EXPORTED_TEXT "\",\n"
                   "  \"session\": {\n"
                   "    \"id\": \"00000000-0000-4000-8000-000000000000\",\n"
                   "    \"title\": \"Away-day\",\n"
                   "    \"state\": \"draft\"\n"
                   "  },\n"
                   "  \"partners\": [\n"
                   "    {\n"
                   "      \"id\": \"00000000-0000-4000-8000-000000000001\",\n"
                   "      \"position\": 1024.5,\n"
                   "      \"name\": \"Council\",\n"
                   "      \"reach\": \"deliver\"\n"
                   "    }\n"
                   "  ],\n"
                   "  \"cohorts\": [],\n"
                   "  \"outcomes\": [],\n"
                   "  \"priorities\": [],\n"
                   "  \"commitments\": [],\n"
                   "  \"funding_lines\": [],\n"
                   "  \"benefit_lines\": [],\n"
                   "  \"evidence\": [],\n"
                   "  \"notes\": [],\n"
                   "  \"vote_rounds\": [],\n"
                   "  \"ballots\": [],\n"
                   "  \"ratings\": [],\n"
                   "  \"agenda_items\": [],\n"
                   "  \"lessons\": [],\n"
                   "  \"answers\": [],\n"
                   "  \"revisions\": []\n"
                   "}\n");
}

static void
test_the_envelope_says_when_and_which_revision (void)
{
  const char *revision = "0b7f3c7e-6f2f-4a4b-9a51-1d1f0f3f9a11";
  ConcordSessionFileOptions options = { .revision = revision, .exported = 86400 };
  g_autoptr (ConcordGraph) graph = concord_test_graph_new (3, 1);
  g_autoptr (GBytes) bytes = concord_session_file_write (graph, &options, NULL);
  g_autoptr (ConcordGraph) again = exchange_test_read (bytes);
  g_autofree char *text = dup_text (bytes);

  g_assert_nonnull (strstr (text, "\n  \"exported\": \"1970-01-02T00:00:00Z\",\n"
                                  "  \"revision\": \"0b7f3c7e-6f2f-4a4b-9a51-1d1f0f3f9a11\",\n"));
  concord_test_graph_assert_equal (graph, again);
}

static void
test_without_options_it_is_exported_now (void)
{
  g_autoptr (ConcordGraph) graph = concord_test_graph_new (3, 1);
  g_autoptr (GDateTime) before = g_date_time_new_now_utc ();
  g_autoptr (GBytes) bytes = concord_session_file_write (graph, NULL, NULL);
  g_autoptr (GDateTime) after = g_date_time_new_now_utc ();
  g_autofree char *text = dup_text (bytes);
  g_autoptr (GDateTime) said = NULL;
  const char *exported = strstr (text, "\"exported\": \"");
  g_autofree char *time = NULL;

  g_assert_nonnull (exported);
  time = g_strndup (exported + strlen ("\"exported\": \""), strlen (EXCHANGE_TEST_EXPORTED_TEXT));
  said = g_date_time_new_from_iso8601 (time, NULL);

  g_assert_cmpint (g_date_time_to_unix (said), >=, g_date_time_to_unix (before));
  g_assert_cmpint (g_date_time_to_unix (said), <=, g_date_time_to_unix (after));
}

/* What a newer Concord wrote comes back behind what this one knows, in the order it had. */
static void
test_unknown_members_survive (void)
{
  g_autoptr (ConcordGraph) graph =
    exchange_test_read_text (EXCHANGE_TEST_HEAD ",\"weather\":{\"b\":[],\"a\":-0.25},\"zeal\":null,"
                                                "\"partners\":[{\"z\":1.0,\"id\":\"00000000-0000-4000-8000-000000000001\","
                                                "\"position\":1,\"name\":\"Council\",\"a\":[9007199254740993,\"\\u001f\"]}]}");
  ConcordRecord *partner = concord_graph_lookup (graph, "00000000-0000-4000-8000-000000000001");
  g_autoptr (GBytes) bytes = exchange_test_write (graph);
  g_autoptr (ConcordGraph) again = exchange_test_read (bytes);
  g_autofree char *text = dup_text (bytes);

  g_assert_cmpstr (concord_record_get_extra (partner), ==, "{\"z\":1.0,\"a\":[9007199254740993,\"\\u001F\"]}");
  g_assert_cmpstr (concord_graph_get_envelope (graph), ==, "{\"weather\":{\"b\":[],\"a\":-0.25},\"zeal\":null}");
  concord_test_graph_assert_equal (graph, again);
  g_assert_nonnull (strstr (text, "      \"reach\": \"deliver\",\n"
                                  "      \"z\": 1.0,\n"
                                  "      \"a\": [\n"
                                  "        9007199254740993,\n"
                                  "        \"\\u001F\"\n"
                                  "      ]\n"
                                  "    }\n"));
  g_assert_nonnull (strstr (text, "  \"revisions\": [],\n"
                                  "  \"weather\": {\n"
                                  "    \"b\": [],\n"
                                  "    \"a\": -0.25\n"
                                  "  },\n"
                                  "  \"zeal\": null\n"
                                  "}\n"));
}

/* After an update, what was unknown may be known: it must not be written twice. */
static void
test_a_known_member_among_unknown_ones_is_not_written_again (void)
{
  g_autoptr (ConcordGraph) graph = exchange_test_read_text (EXCHANGE_TEST_HEAD "}");
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *text = NULL;

  concord_record_set_extra (concord_graph_get_session (graph), "{\"title\":\"Old\",\"id\":1,\"mood\":\"good\"}");
  bytes = exchange_test_write (graph);
  text = dup_text (bytes);

  g_assert_null (strstr (text, "Old"));
  g_assert_nonnull (strstr (text, "\"mood\": \"good\""));
}

static void
test_damaged_unknown_members_are_an_error (void)
{
  g_autoptr (ConcordGraph) graph = exchange_test_read_text (EXCHANGE_TEST_HEAD "}");
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;

  concord_record_set_extra (concord_graph_get_session (graph), "{\"mood\":");
  bytes = concord_session_file_write (graph, NULL, &error);

  g_assert_null (bytes);
  g_assert_error (error, CONCORD_EXCHANGE_ERROR, CONCORD_EXCHANGE_ERROR_FAILED);
  g_assert_true (g_str_has_prefix (error->message, "/session: "));
}

static void
test_nothing_said_has_many_spellings (void)
{
  g_autoptr (ConcordGraph) graph =
    exchange_test_read_text ("\xEF\xBB\xBF{\"type\":\"concord-session\",\"version\":1,\"session\":"
                             "{\"id\":\"00000000-0000-4000-8000-000000000000\",\"title\":\"Away-day\",\"place\":\"\"},"
                             "\"outcomes\":[{\"id\":\"00000000-0000-4000-8000-000000000001\",\"position\":-1e3,"
                             "\"title\":\"Well\",\"private\":false,\"by_year\":2030.0,\"target\":5}]}");
  ConcordRecord *outcome = concord_graph_lookup (graph, "00000000-0000-4000-8000-000000000001");

  g_assert_false (concord_record_has (concord_graph_get_session (graph), CONCORD_SESSION_PLACE));
  g_assert_cmpuint (concord_record_get_choice (concord_graph_get_session (graph), CONCORD_SESSION_STATE), ==,
                    CONCORD_SESSION_DRAFT);
  g_assert_false (concord_record_has (outcome, CONCORD_OUTCOME_PRIVATE));
  g_assert_cmpint (concord_record_get_whole (outcome, CONCORD_OUTCOME_BY_YEAR, 0), ==, 2030);
  g_assert_cmpfloat (concord_record_get_number (outcome, CONCORD_OUTCOME_TARGET, 0), ==, 5);
  g_assert_cmpfloat (concord_record_get_position (outcome), ==, -1000);
}

static void
test_of_a_member_named_twice_the_last_counts (void)
{
  g_autoptr (ConcordGraph) graph =
    exchange_test_read_text ("{\"type\":\"x\",\"type\":\"concord-session\",\"version\":1,\"session\":"
                             "{\"id\":\"00000000-0000-4000-8000-000000000000\",\"title\":\"First\",\"title\":\"Last\"}}");

  g_assert_cmpstr (concord_record_get_headline (concord_graph_get_session (graph)), ==, "Last");
}

static void
test_a_cancelled_read_gives_nothing (void)
{
  g_autoptr (GBytes) bytes = exchange_test_load (EXCHANGE_TEST_NORTHMERE);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (concord_session_file_read (bytes, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
test_a_file_is_loaded_from_where_it_lies (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("CONCORD_TEST_SOURCE"), EXCHANGE_TEST_NORTHMERE, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFile) nowhere = g_file_get_child (file, "nowhere");
  g_autoptr (GError) error = NULL;
  g_autoptr (ConcordGraph) graph = concord_session_file_load (file, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (concord_record_get_headline (concord_graph_get_session (graph)), ==, "Northmere 2046");

  g_assert_null (concord_session_file_load (nowhere, NULL, &error));
  g_assert_nonnull (error);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/session-file/every-field-comes-back", test_every_field_comes_back);
  g_test_add_func ("/session-file/the-same-session-gives-the-same-bytes", test_the_same_session_gives_the_same_bytes);
  g_test_add_func ("/session-file/only-what-was-said-is-written", test_only_what_was_said_is_written);
  g_test_add_func ("/session-file/the-envelope-says-when-and-which-revision",
                   test_the_envelope_says_when_and_which_revision);
  g_test_add_func ("/session-file/without-options-it-is-exported-now", test_without_options_it_is_exported_now);
  g_test_add_func ("/session-file/unknown-members-survive", test_unknown_members_survive);
  g_test_add_func ("/session-file/a-known-member-among-unknown-ones-is-not-written-again",
                   test_a_known_member_among_unknown_ones_is_not_written_again);
  g_test_add_func ("/session-file/damaged-unknown-members-are-an-error", test_damaged_unknown_members_are_an_error);
  g_test_add_func ("/session-file/nothing-said-has-many-spellings", test_nothing_said_has_many_spellings);
  g_test_add_func ("/session-file/of-a-member-named-twice-the-last-counts",
                   test_of_a_member_named_twice_the_last_counts);
  g_test_add_func ("/session-file/a-cancelled-read-gives-nothing", test_a_cancelled_read_gives_nothing);
  g_test_add_func ("/session-file/a-file-is-loaded-from-where-it-lies", test_a_file_is_loaded_from_where_it_lies);

  return g_test_run ();
}
