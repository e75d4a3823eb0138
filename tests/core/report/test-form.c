/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The web page with the form to answer, as text: what it brings and what nothing in it can break out of. What the form
 * does is tested in a browser, in tests/html.
 */

#include "config.h"

#include <string.h>

#include "concord-html-writer.h"
#include "report-test.h"

static char *
write_page (const char *session)
{
  g_autoptr (ConcordGraph) graph = report_test_board (3);
  g_autoptr (ConcordDocument) document = concord_summary_report_new (graph, NULL);
  g_autoptr (GBytes) json = g_bytes_new (session, strlen (session));
  g_autoptr (GBytes) page = NULL;
  g_autoptr (GError) error = NULL;

  page = concord_html_write_with_form (document, json, NULL, &error);
  g_assert_no_error (error);

  return g_strndup (g_bytes_get_data (page, NULL), g_bytes_get_size (page));
}

static guint
count (const char *text,
       const char *words)
{
  guint n = 0;

  for (const char *p = strstr (text, words); p != NULL; p = strstr (p + 1, words))
    n++;

  return n;
}

/* What stands between two words of @page. */
static char *
cut (const char *page,
     const char *before,
     const char *after)
{
  const char *start = strstr (page, before);
  const char *end;

  g_assert_nonnull (start);
  start += strlen (before);
  end = strstr (start, after);
  g_assert_nonnull (end);

  return g_strndup (start, (gsize) (end - start));
}

static void
has_one_script_and_a_policy_that_names_it (void)
{
  g_autofree char *page = write_page ("{}");
  g_autofree char *script = cut (page, "<script>", "</script>");
  g_autofree char *policy = cut (page, "Content-Security-Policy\" content=\"", "\"");
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autofree char *base64 = NULL;
  g_autofree char *source = NULL;
  guint8 digest[32];
  gsize size = sizeof digest;

  g_assert_cmpuint (count (page, "<script"), ==, 1);
  g_checksum_update (checksum, (const guchar *) script, -1);
  g_checksum_get_digest (checksum, digest, &size);
  base64 = g_base64_encode (digest, size);
  source = g_strdup_printf ("script-src 'sha256-%s'", base64);

  g_assert_true (g_str_has_prefix (policy, "default-src 'none';"));
  g_assert_true (g_str_has_suffix (policy, source));
}

static void
is_well_formed_and_led_to_from_the_contents (void)
{
  g_autofree char *page = write_page ("{\"session\":{\"title\":\"a\"}}");

  report_test_well_formed (page);
  g_assert_nonnull (strstr (page, "<li><a href=\"#answer\">"));
  g_assert_nonnull (strstr (page, "<section class=\"level-2 answer\" id=\"answer\""));
}

static void
lets_nothing_of_the_session_out_of_its_place (void)
{
  g_autofree char *page = write_page ("{\"a\":\"</template></script><!--<script>&amp;]]>\xe2\x80\xa8\xe2\x80\xa9"
                                      "\x7f\xc2\x85\xef\xbf\xbf\xf0\x9f\xbf\xbe\xf0\x9f\x98\x80\xc3\xa9\"}");
  g_autofree char *session = cut (page, "<template id=\"answer-session\">\n", "</template>");

  report_test_well_formed (page);
  g_assert_cmpstr (session, ==, "{\"a\":\"\\u003c/template\\u003e\\u003c/script\\u003e\\u003c!--\\u003cscript\\u003e"
                                "\\u0026amp;]]\\u003e\\u2028\\u2029\\u007f\\u0085\\uffff\\ud83f\\udffe\xf0\x9f\x98\x80\xc3\xa9\"}");
}

static void
is_not_there_unless_it_is_asked_for (void)
{
  g_autoptr (ConcordGraph) graph = report_test_board (3);
  g_autofree char *page = report_test_html (graph, 0);

  g_assert_null (strstr (page, "<script"));
  g_assert_null (strstr (page, "<template"));
  g_assert_null (strstr (page, "id=\"answer"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report/form/has-one-script-and-a-policy-that-names-it", has_one_script_and_a_policy_that_names_it);
  g_test_add_func ("/report/form/is-well-formed-and-led-to-from-the-contents", is_well_formed_and_led_to_from_the_contents);
  g_test_add_func ("/report/form/lets-nothing-of-the-session-out-of-its-place", lets_nothing_of_the_session_out_of_its_place);
  g_test_add_func ("/report/form/is-not-there-unless-it-is-asked-for", is_not_there_unless_it_is_asked_for);

  return g_test_run ();
}
