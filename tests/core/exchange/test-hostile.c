/* SPDX-License-Identifier: GPL-3.0-or-later */

/* That files which are absurd rather than wrong cost little: each is read by a process of its own whose
 * memory is looked at afterwards. And that no damage to a good file does more than an error.
 */

#include "config.h"

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "concord-graph-write.h"
#include "concord-lesson.h"
#include "concord-record-write.h"
#include "concord-session-limits.h"
#include "concord-test-graph.h"
#include "exchange-test.h"

#define MIB (1024 * 1024)

#define FUZZ_ROUNDS  3000
#define FUZZ_SECONDS 5

#if defined(__SANITIZE_ADDRESS__)
#define WATCHED FALSE
#else
#define WATCHED TRUE
#endif

/* The most memory this process ever had, in MiB. Not from getrusage(): that counts what the parent had. */
static guint64
get_peak_memory (void)
{
  g_autofree char *status = NULL;
  const char *line;

  if (!g_file_get_contents ("/proc/self/status", &status, NULL, NULL))
    return 0;

  line = strstr (status, "VmHWM:");

  return line != NULL ? g_ascii_strtoull (line + strlen ("VmHWM:"), NULL, 10) / 1024 : 0;
}

static void
assert_peak_memory (guint64 most)
{
  guint64 peak = get_peak_memory ();

  g_test_message ("peak memory %" G_GUINT64_FORMAT " MiB of %" G_GUINT64_FORMAT, peak, most);
  if (WATCHED)
    g_assert_cmpuint (peak, <=, most);
}

/* Runs the calling test again in a process of its own. Returns FALSE there. */
static gboolean
runs_in_child (void)
{
  if (g_test_subprocess ())
    return FALSE;

  g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_DEFAULT);
  g_test_trap_assert_passed ();
  g_test_trap_assert_stdout ("*");

  return TRUE;
}

static void
assert_load_refused (GFile *file)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ConcordGraph) graph = concord_session_file_load (file, NULL, &error);

  g_assert_null (graph);
  g_assert_error (error, CONCORD_EXCHANGE_ERROR, CONCORD_EXCHANGE_ERROR_TOO_LARGE);
}

static void
test_a_file_of_200_mb_is_not_even_read (void)
{
  g_autofree char *path = NULL;
  g_autoptr (GFile) file = NULL;
  g_autoptr (GError) error = NULL;
  int fd;

  if (runs_in_child ())
    return;

  fd = g_file_open_tmp ("concord-XXXXXX.json", &path, &error);
  g_assert_no_error (error);
  g_assert_cmpint (ftruncate (fd, 200 * MIB), ==, 0);
  g_assert_true (g_close (fd, NULL));

  file = g_file_new_for_path (path);
  assert_load_refused (file);
  g_assert_true (g_file_delete (file, NULL, NULL));
  assert_peak_memory (40);
}

static void
test_a_file_without_end_is_given_up (void)
{
  g_autoptr (GFile) file = g_file_new_for_path ("/dev/zero");

  if (runs_in_child ())
    return;

  assert_load_refused (file);
  assert_peak_memory (64 * 3 + 40);
}

static void
test_bytes_beyond_the_limit_are_refused (void)
{
  g_autofree char *text = NULL;

  if (runs_in_child ())
    return;

  text = g_malloc (CONCORD_SESSION_FILE_MAX_BYTES + 2);
  memset (text, ' ', CONCORD_SESSION_FILE_MAX_BYTES + 1);
  text[CONCORD_SESSION_FILE_MAX_BYTES + 1] = '\0';

  exchange_test_assert_text_refused (text, CONCORD_EXCHANGE_ERROR_TOO_LARGE, "");
  assert_peak_memory (64 * 2 + 40);
}

/* Builds EXCHANGE_TEST_HEAD,@start entry,entry,… @end with @n entries. */
static char *
repeat (const char *start,
        const char *entry,
        guint       n,
        const char *end)
{
  GString *text = g_string_sized_new (strlen (entry) * n + n + 1024);

  g_string_append (text, EXCHANGE_TEST_HEAD ",");
  g_string_append (text, start);
  for (guint i = 0; i < n; i++)
    {
      if (i > 0)
        g_string_append_c (text, ',');
      g_string_append (text, entry);
    }
  g_string_append (text, end);

  return g_string_free_and_steal (text);
}

static void
test_a_million_records_are_refused (void)
{
  g_autofree char *text = NULL;

  if (runs_in_child ())
    return;

  text = repeat ("\"ratings\":[", "{\"id\":\"00000000-0000-4000-8000-000000000001\"}", 1000000, "]}");
  exchange_test_assert_text_refused (text, CONCORD_EXCHANGE_ERROR_TOO_LARGE, "/ratings/250000");
  assert_peak_memory (160);
}

static void
test_ten_million_values_are_refused (void)
{
  g_autofree char *text = NULL;

  if (runs_in_child ())
    return;

  text = repeat ("\"weather\":[", "0", 10000000, "]}");
  exchange_test_assert_text_refused (text, CONCORD_EXCHANGE_ERROR_TOO_LARGE, "/weather/2999994");
  assert_peak_memory (100);
}

/* The dearest a file can be that gets as far as json-glib: as many small objects as the limits let through. */
static void
test_the_most_values_allowed_have_bounded_memory (void)
{
  g_autofree char *text = NULL;

  if (runs_in_child ())
    return;

  text = repeat ("\"weather\":[[", "{\"\":0}", CONCORD_SESSION_FILE_MAX_VALUES / 2 - 20, "]]}");
  exchange_test_assert_text_refused (text, CONCORD_EXCHANGE_ERROR_TOO_LARGE, "/");
  assert_peak_memory (1024);
}

/* What could not be read again is not written either. */
static void
test_a_session_too_large_for_a_file_is_not_written (void)
{
  g_autofree char *vision = g_strnfill (20000, 'x');
  g_autoptr (ConcordGraph) graph = NULL;
  g_autoptr (GError) error = NULL;

  if (runs_in_child ())
    return;

  graph = exchange_test_read_text (EXCHANGE_TEST_HEAD "}");
  for (guint i = 0; i < 4000; i++)
    {
      g_autoptr (ConcordRecord) lesson = concord_record_new (CONCORD_KIND_LESSON, NULL);
      ConcordValue tried = CONCORD_VALUE_TEXT (g_strdup (vision));

      concord_record_take_value (lesson, CONCORD_LESSON_TRIED, &tried);
      concord_graph_add (graph, lesson);
    }

  g_assert_null (concord_session_file_write (graph, NULL, &error));
  g_assert_error (error, CONCORD_EXCHANGE_ERROR, CONCORD_EXCHANGE_ERROR_TOO_LARGE);
}

static void
test_ten_thousand_levels_are_refused (gconstpointer data)
{
  const char *brackets = data;
  g_autoptr (GString) text = g_string_new (EXCHANGE_TEST_HEAD ",\"weather\":");
  g_autoptr (GString) place = g_string_new (NULL);

  for (guint i = 0; i < 10000; i++)
    g_string_append (text, brackets);

  g_string_assign (place, "/weather");
  for (guint i = 2; i <= CONCORD_SESSION_FILE_MAX_DEPTH; i++)
    g_string_append (place, brackets[0] == '[' ? "/0" : "/a");

  exchange_test_assert_text_refused (text->str, CONCORD_EXCHANGE_ERROR_TOO_LARGE, place->str);
}

static void
test_invalid_utf8_is_refused (void)
{
  static const char *const invalid[] = {
    "\xFF", "\xC3", "\xC3(", "\xE2\x82", "\xED\xA0\x80", "\xF4\x90\x80\x80", "\xC0\xAF", "\xF0\x80\x80\xAF", "\x80",
  };

  for (guint i = 0; i < G_N_ELEMENTS (invalid); i++)
    {
      g_autofree char *title =
        g_strdup_printf ("{\"type\":\"concord-session\",\"version\":1,\"session\":{\"title\":\"a%sb\"}}", invalid[i]);
      g_autofree char *name = g_strdup_printf ("{\"type\":\"concord-session\",\"wea%sther\":1}", invalid[i]);
      g_autofree char *outside = g_strdup_printf ("{\"type\":%s1}", invalid[i]);

      exchange_test_assert_text_refused (title, CONCORD_EXCHANGE_ERROR_MALFORMED, "/session/title");
      exchange_test_assert_text_refused (name, CONCORD_EXCHANGE_ERROR_MALFORMED, "");
      exchange_test_assert_text_refused (outside, CONCORD_EXCHANGE_ERROR_NOT_JSON, "Line 1");
    }
}

static void
mutate (GByteArray *text)
{
  static const char *const tokens[] = {
    "{", "}", "[", "]", ",", ":", "\"", "\\", "\\u0000", "\\ud83d", "null", "true", "-", "1e999", "\xFF", "\n", "[[[[[[[[",
  };
  guint at = (guint) g_test_rand_int_range (0, (gint32) text->len);
  guint length = (guint) g_test_rand_int_range (1, 40);
  const char *token = tokens[g_test_rand_int_range (0, G_N_ELEMENTS (tokens))];
  guint from;

  switch (g_test_rand_int_range (0, 5))
    {
    case 0:
      text->data[at] ^= (guint8) (1 << g_test_rand_int_range (0, 8));
      break;
    case 1:
      text->data[at] = (guint8) g_test_rand_int_range (0, 256);
      break;
    case 2:
      g_byte_array_remove_range (text, at, MIN (length, text->len - at));
      break;
    case 3:
      memcpy (text->data + at, token, MIN (strlen (token), text->len - at));
      break;
    default:
      /* A piece of the file where it does not belong. */
      from = (guint) g_test_rand_int_range (0, (gint32) text->len);
      memmove (text->data + at, text->data + from, MIN (length, text->len - MAX (at, from)));
      break;
    }
}

/* Whatever is taken can be written and read again; whatever is not comes with a sentence. */
static gboolean
survives (GBytes *bytes)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ConcordGraph) graph = concord_session_file_read (bytes, NULL, &error);
  g_autoptr (GBytes) written = NULL;
  g_autoptr (ConcordGraph) again = NULL;

  if (graph == NULL)
    {
      g_assert_nonnull (error);
      g_assert_true (error->domain == CONCORD_EXCHANGE_ERROR);
      g_assert_cmpuint (strlen (error->message), >, 10);
      g_assert_true (g_utf8_validate (error->message, -1, NULL));
      return FALSE;
    }

  g_assert_no_error (error);
  written = exchange_test_write (graph);
  again = exchange_test_read (written);
  concord_test_graph_assert_equal (graph, again);

  return TRUE;
}

static void
test_no_damage_does_more_than_an_error (gconstpointer data)
{
  g_autoptr (GBytes) good = exchange_test_load (data);
  g_autoptr (GTimer) timer = g_timer_new ();
  guint n_taken = 0;
  guint round;

  for (round = 0; round < FUZZ_ROUNDS && g_timer_elapsed (timer, NULL) < FUZZ_SECONDS; round++)
    {
      GByteArray *text = g_byte_array_new ();
      g_autoptr (GBytes) bytes = NULL;
      guint n = (guint) g_test_rand_int_range (1, 4);

      g_byte_array_append (text, g_bytes_get_data (good, NULL), (guint) g_bytes_get_size (good));
      for (guint i = 0; i < n && text->len > 0; i++)
        mutate (text);

      bytes = g_byte_array_free_to_bytes (text);
      n_taken += survives (bytes);
    }

  g_test_message ("%u rounds, %u taken", round, n_taken);
  g_assert_cmpuint (round, >, 100);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/hostile/a-file-of-200-mb-is-not-even-read", test_a_file_of_200_mb_is_not_even_read);
  g_test_add_func ("/hostile/a-file-without-end-is-given-up", test_a_file_without_end_is_given_up);
  g_test_add_func ("/hostile/bytes-beyond-the-limit-are-refused", test_bytes_beyond_the_limit_are_refused);
  g_test_add_func ("/hostile/a-million-records-are-refused", test_a_million_records_are_refused);
  g_test_add_func ("/hostile/ten-million-values-are-refused", test_ten_million_values_are_refused);
  g_test_add_func ("/hostile/the-most-values-allowed-have-bounded-memory",
                   test_the_most_values_allowed_have_bounded_memory);
  g_test_add_func ("/hostile/a-session-too-large-for-a-file-is-not-written",
                   test_a_session_too_large_for_a_file_is_not_written);
  g_test_add_data_func ("/hostile/ten-thousand-levels-are-refused/lists", "[", test_ten_thousand_levels_are_refused);
  g_test_add_data_func ("/hostile/ten-thousand-levels-are-refused/objects", "{\"a\":",
                        test_ten_thousand_levels_are_refused);
  g_test_add_func ("/hostile/invalid-utf8-is-refused", test_invalid_utf8_is_refused);
  g_test_add_data_func ("/hostile/no-damage-does-more-than-an-error/sample", EXCHANGE_TEST_NORTHMERE,
                        test_no_damage_does_more_than_an_error);
  g_test_add_data_func ("/hostile/no-damage-does-more-than-an-error/small",
                        "tests/core/exchange/corpus/accepted/as-it-should-be.json",
                        test_no_damage_does_more_than_an_error);

  return g_test_run ();
}
