/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The answer file: what is said comes through JSON unchanged, each malformed file of the corpus is refused in the right
 * way and at the right place, and the schema in data/ is current. Beside NAME.json in refused/ stands NAME.expect.
 */

#include "config.h"

#include <string.h>

#include "concord-answer-file.h"
#include "concord-kinds.h"
#include "exchange-test.h"

#define CORPUS  "tests/core/exchange/answers"
#define SESSION "0d9c7a52-2222-4222-8222-000000000002"
#define HUBS    "36dac081-f98b-4a7d-8285-a962f0dfc14b"
#define BUSES   "f4c5be89-3e69-4b88-93df-17bbb90d7a14"

static ConcordAnswerFile *
read_file (GBytes *bytes)
{
  g_autoptr (GError) error = NULL;
  ConcordAnswerFile *file = concord_answer_file_read (bytes, &error);

  g_assert_no_error (error);

  return file;
}

static GBytes *
write_file (ConcordAnswerFile *file)
{
  g_autoptr (GError) error = NULL;
  GBytes *bytes = concord_answer_file_write (file, &error);

  g_assert_no_error (error);

  return bytes;
}

static const char *
spell (int code)
{
  static const char *const names[] = {
    [CONCORD_EXCHANGE_ERROR_NOT_JSON] = "NOT_JSON",   [CONCORD_EXCHANGE_ERROR_NOT_OURS] = "NOT_OURS",
    [CONCORD_EXCHANGE_ERROR_NEWER] = "NEWER",         [CONCORD_EXCHANGE_ERROR_TOO_LARGE] = "TOO_LARGE",
    [CONCORD_EXCHANGE_ERROR_MALFORMED] = "MALFORMED",
  };

  return names[code];
}

static void
test_refused (gconstpointer data)
{
  g_autofree char *path = g_strdup_printf (CORPUS "/refused/%s.json", (const char *) data);
  g_autofree char *expect_path = g_strdup_printf (CORPUS "/refused/%s.expect", (const char *) data);
  g_autoptr (GBytes) bytes = exchange_test_load (path);
  g_autoptr (GBytes) expect = exchange_test_load (expect_path);
  g_autofree char *line = g_strndup (g_bytes_get_data (expect, NULL), g_bytes_get_size (expect));
  g_auto (GStrv) words = g_strsplit (g_strchomp (line), " ", 2);
  g_autofree char *place = words[1] != NULL ? g_strconcat (words[1], ": ", NULL) : g_strdup ("");
  g_autoptr (GError) error = NULL;
  g_autoptr (ConcordAnswerFile) file = concord_answer_file_read (bytes, &error);

  g_assert_null (file);
  g_assert_true (error->domain == CONCORD_EXCHANGE_ERROR);
  g_assert_cmpstr (spell (error->code), ==, words[0]);
  g_assert_null (strchr (error->message, '\n'));
  if (!g_str_has_prefix (error->message, place))
    g_error ("“%s” does not start with “%s”", error->message, place);
}

static void
test_accepted (gconstpointer data)
{
  g_autofree char *path = g_strdup_printf (CORPUS "/accepted/%s.json", (const char *) data);
  g_autoptr (GBytes) bytes = exchange_test_load (path);
  g_autoptr (ConcordAnswerFile) file = read_file (bytes);
  g_autoptr (GBytes) written = write_file (file);
  g_autoptr (ConcordAnswerFile) again = read_file (written);
  g_autoptr (GBytes) same = write_file (again);

  g_assert_true (concord_answer_file_is_one (bytes));
  g_assert_true (g_bytes_equal (written, same));
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
      char *name;
      g_autofree char *test_path = NULL;

      if (!g_str_has_suffix (file, ".json"))
        continue;

      name = g_strndup (file, strlen (file) - strlen (".json"));
      test_path = g_strdup_printf ("/answer-file/%s/%s", folder, name);
      g_test_add_data_func_full (test_path, name, test, g_free);
      n++;
    }

  return n;
}

static ConcordAnswerFile *
make_answer (void)
{
  ConcordAnswerFile *file = concord_answer_file_new (SESSION, "0d9c7a52-3333-4333-8333-000000000003",
                                                     "0d9c7a52-4444-4444-8444-000000000004");
  ConcordAnswerFunding money = { .amount = 250000, .year = 2027, .form = CONCORD_FUNDING_LINE_CASH, .note = (char *) "Vans" };
  ConcordAnswerNote note = { .text = (char *) "Who books\nthe rooms?", .sort = CONCORD_NOTE_QUESTION };

  g_assert_true (concord_answer_file_set_by (file, "Ada Example", "Head of places", NULL));
  concord_answer_file_set_made (file, EXCHANGE_TEST_EXPORTED);
  concord_answer_file_set_answer (file, HUBS, CONCORD_ANSWER_PROPOSE);
  g_assert_true (concord_answer_file_set_comment (file, HUBS, "Two, not four", NULL));
  g_assert_true (concord_answer_file_set_change (file, HUBS, CONCORD_COMMITMENT_STATEMENT,
                                                 &CONCORD_VALUE_TEXT ("Open two family hubs"), NULL));
  g_assert_true (concord_answer_file_set_change (file, HUBS, CONCORD_COMMITMENT_DUE, &CONCORD_VALUE_NONE, NULL));
  g_assert_nonnull (concord_answer_file_set_funding (file, HUBS, &money, NULL));
  concord_answer_file_set_answer (file, BUSES, CONCORD_ANSWER_ACCEPT);
  g_assert_nonnull (concord_answer_file_set_note (file, &note, NULL));

  return file;
}

static void
test_everything_said_comes_through (void)
{
  g_autoptr (ConcordAnswerFile) file = make_answer ();
  g_autoptr (GBytes) bytes = write_file (file);
  g_autoptr (ConcordAnswerFile) again = read_file (bytes);
  g_autoptr (GBytes) same = write_file (again);
  g_auto (GStrv) commitments = concord_answer_file_list_commitments (again);
  const ConcordAnswerFunding *money = concord_answer_file_get_funding (again, HUBS, 0);

  g_assert_true (g_bytes_equal (bytes, same));
  g_assert_cmpstr (concord_answer_file_get_id (again), ==, concord_answer_file_get_id (file));
  g_assert_cmpstr (concord_answer_file_get_name (again), ==, "Ada Example");
  g_assert_cmpstr (concord_answer_file_get_made (again), ==, EXCHANGE_TEST_EXPORTED_TEXT);
  g_assert_cmpuint (g_strv_length (commitments), ==, 2);
  g_assert_cmpint (concord_answer_file_get_answer (again, HUBS), ==, CONCORD_ANSWER_PROPOSE);
  g_assert_cmpstr (concord_answer_file_get_comment (again, HUBS), ==, "Two, not four");
  g_assert_cmpstr (concord_answer_file_get_change (again, HUBS, CONCORD_COMMITMENT_STATEMENT)->text, ==, "Open two family hubs");
  g_assert_cmpint (concord_answer_file_get_change (again, HUBS, CONCORD_COMMITMENT_DUE)->shape, ==, CONCORD_SHAPE_NONE);
  g_assert_null (concord_answer_file_get_change (again, HUBS, CONCORD_COMMITMENT_START));
  g_assert_cmpint (money->amount, ==, 250000);
  g_assert_cmpstr (money->note, ==, "Vans");
  g_assert_cmpstr (concord_answer_file_get_note (again, 0)->text, ==, "Who books\nthe rooms?");
}

static void
count_changes (ConcordAnswerFile *file,
               guint             *n)
{
  (*n)++;
}

static void
test_what_is_taken_back_was_never_said (void)
{
  g_autoptr (ConcordAnswerFile) file = make_answer ();
  guint n = 0;

  g_signal_connect (file, "changed", G_CALLBACK (count_changes), &n);
  concord_answer_file_set_answer (file, BUSES, CONCORD_ANSWER_NOT_SAID);
  g_assert_false (concord_answer_file_has_reply (file, BUSES));
  g_assert_cmpuint (n, ==, 1);

  concord_answer_file_set_answer (file, HUBS, CONCORD_ANSWER_NOT_SAID);
  g_assert_true (concord_answer_file_set_comment (file, HUBS, NULL, NULL));
  concord_answer_file_unset_change (file, HUBS, CONCORD_COMMITMENT_STATEMENT);
  concord_answer_file_unset_change (file, HUBS, CONCORD_COMMITMENT_DUE);
  g_assert_true (concord_answer_file_has_reply (file, HUBS));
  concord_answer_file_remove_funding (file, HUBS, concord_answer_file_get_funding (file, HUBS, 0)->id);
  g_assert_false (concord_answer_file_has_reply (file, HUBS));

  concord_answer_file_remove_note (file, concord_answer_file_get_note (file, 0)->id);
  g_assert_true (concord_answer_file_is_empty (file));
}

static void
test_what_cannot_be_kept_is_refused_while_it_is_said (void)
{
  g_autoptr (ConcordAnswerFile) file = make_answer ();
  g_autofree char *long_text = g_strnfill (3000, 'a');
  ConcordAnswerFunding too_early = { .amount = -1, .year = 12 };
  ConcordAnswerNote empty = { .text = (char *) "" };
  g_autoptr (GError) error = NULL;

  g_assert_false (concord_answer_file_set_comment (file, HUBS, long_text, &error));
  g_assert_error (error, CONCORD_MODEL_ERROR, CONCORD_MODEL_ERROR_TOO_LONG);
  g_assert_cmpstr (concord_answer_file_get_comment (file, HUBS), ==, "Two, not four");
  g_assert_false (concord_answer_file_set_change (file, HUBS, CONCORD_COMMITMENT_DUE, &CONCORD_VALUE_TEXT ("soon"), NULL));
  g_assert_false (concord_answer_file_set_change (file, HUBS, CONCORD_COMMITMENT_STATEMENT, &CONCORD_VALUE_NONE, NULL));
  g_assert_null (concord_answer_file_set_funding (file, HUBS, &too_early, NULL));
  g_assert_null (concord_answer_file_set_note (file, &empty, NULL));
}

static void
test_ids_follow_from_names_as_the_standard_says (void)
{
  /* RFC 9562, appendix A.4: the name space of DNS. */
  g_autofree char *id = concord_id_derive ("6ba7b810-9dad-11d1-80b4-00c04fd430c8", "www.example.com");

  g_assert_cmpstr (id, ==, "2ed6657d-e927-568b-95e1-2665a8aea6a2");
}

static void
test_the_schema_in_data_is_current (void)
{
  g_autofree char *schema = concord_answer_schema_new ();
  g_autoptr (GBytes) bytes = exchange_test_load ("data/concord-answer.schema.json");

  if (g_bytes_get_size (bytes) != strlen (schema) || memcmp (g_bytes_get_data (bytes, NULL), schema, strlen (schema)) != 0)
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

  g_test_add_func ("/answer-file/everything-said-comes-through", test_everything_said_comes_through);
  g_test_add_func ("/answer-file/what-is-taken-back-was-never-said", test_what_is_taken_back_was_never_said);
  g_test_add_func ("/answer-file/what-cannot-be-kept-is-refused-while-it-is-said",
                   test_what_cannot_be_kept_is_refused_while_it_is_said);
  g_test_add_func ("/answer-file/ids-follow-from-names-as-the-standard-says",
                   test_ids_follow_from_names_as_the_standard_says);
  g_test_add_func ("/answer-file/the-schema-in-data-is-current", test_the_schema_in_data_is_current);

  /* Who deletes from the corpus has to say so here. */
  g_assert_cmpuint (add_tests ("refused", test_refused), >=, 70);
  g_assert_cmpuint (add_tests ("accepted", test_accepted), >=, 10);

  return g_test_run ();
}
