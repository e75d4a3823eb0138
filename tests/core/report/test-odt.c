/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The document for word processors, taken apart with unzip. What LibreOffice makes of it is in test-odt-office.py. */

#include "config.h"

#include <locale.h>
#include <string.h>

#include "concord-odt-writer.h"
#include "report-test.h"

#define MEDIA_TYPE "application/vnd.oasis.opendocument.text"

static GBytes *
write_odt (ConcordGraph               *graph,
           const ConcordReportOptions *options)
{
  g_autoptr (ConcordDocument) document = concord_summary_report_new (graph, options);
  g_autoptr (GError) error = NULL;
  GBytes *bytes = concord_odt_write (document, NULL, &error);

  g_assert_no_error (error);

  return bytes;
}

static char *
read_member (ConcordGraph               *graph,
             const ConcordReportOptions *options,
             const char                 *member)
{
  char *path = report_test_odt (graph, options);
  char *contents = report_test_run (NULL, "unzip", "-p", path, member, NULL);

  report_test_remove (path);
  if (contents == NULL)
    g_test_skip ("unzip is not installed");
  else
    report_test_well_formed (contents);

  return contents;
}

static guint
count (const char *contents,
       const char *words)
{
  guint n = 0;

  for (const char *p = strstr (contents, words); p != NULL; p = strstr (p + 1, words))
    n++;

  return n;
}

static void
says (const char *contents,
      const char *words)
{
  if (strstr (contents, words) == NULL)
    g_error ("the document does not say \"%s\"", words);
}

static void
is_a_sound_package (void)
{
  g_autoptr (ConcordGraph) graph = report_test_board (3);
  char *path = report_test_odt (graph, NULL);
  g_autofree char *contents = NULL;
  g_autofree char *checked = NULL;
  int sound = 0;

  g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
  checked = report_test_run (&sound, "unzip", "-t", path, NULL);
  report_test_remove (path);

  /* First, as it is, without extra fields and with its size before it: whoever looks at byte 38 knows what it is. */
  g_assert_true (g_str_has_prefix (contents + 30, "mimetype" MEDIA_TYPE "PK"));
  g_assert_cmpint (contents[6] & 8, ==, 0);
  g_assert_cmpint (contents[8], ==, 0);
  g_assert_cmpint (contents[18], ==, strlen (MEDIA_TYPE));
  if (checked == NULL)
    g_test_skip ("unzip is not installed");
  else
    g_assert_cmpint (sound, ==, 0);
}

static void
names_every_file_of_the_package (void)
{
  g_autoptr (ConcordGraph) graph = report_test_board (3);
  g_autofree char *manifest = read_member (graph, NULL, "META-INF/manifest.xml");

  if (manifest == NULL)
    return;

  says (manifest, "full-path=\"/\" manifest:media-type=\"" MEDIA_TYPE "\"");
  says (manifest, "full-path=\"content.xml\"");
  says (manifest, "full-path=\"styles.xml\"");
  says (manifest, "full-path=\"meta.xml\"");
  says (manifest, "manifest:media-type=\"image/png\"");
}

static void
says_every_commitment (void)
{
  g_autoptr (ConcordGraph) graph = report_test_board (90);
  g_autofree char *content = read_member (graph, NULL, "content.xml");

  if (content == NULL)
    return;

  for (guint i = 1; i <= 90; i++)
    {
      g_autofree char *statement = g_strdup_printf (">Commitment number %u<", i);

      says (content, statement);
    }
}

static void
has_headings_tables_and_lists_that_are_real (void)
{
  g_autoptr (ConcordGraph) graph = report_test_board (9);
  g_autofree char *content = read_member (graph, NULL, "content.xml");

  if (content == NULL)
    return;

  says (content, "text:style-name=\"Title\"");
  says (content, "<text:h text:style-name=\"Heading_20_1\" text:outline-level=\"1\"");
  says (content, "text:outline-level=\"2\"");
  g_assert_cmpuint (count (content, "text:outline-level=\"3\""), >=, 9);
  says (content, "<text:table-of-content ");
  says (content, "<text:list ");
  g_assert_cmpuint (count (content, "<table:table-header-rows>"), ==,
                    count (content, "<table:table ") - count (content, "table:name=\"Tiles "));
  /* Only the band of colours on the cover says nothing. */
  g_assert_cmpuint (count (content, "<draw:frame "), ==, count (content, "<svg:desc>") + 1);
}

static void
links_lead_somewhere (void)
{
  g_autoptr (ConcordGraph) graph = report_test_board (9);
  g_autofree char *content = read_member (graph, NULL, "content.xml");

  if (content == NULL)
    return;

  g_assert_cmpuint (count (content, "xlink:href=\"#"), >, 9);
  for (const char *link = strstr (content, "xlink:href=\"#"); link != NULL; link = strstr (link + 1, "xlink:href=\"#"))
    {
      const char *id = link + strlen ("xlink:href=\"#");
      g_autofree char *target = g_strndup (id, strcspn (id, "\""));
      g_autofree char *mark = g_strdup_printf ("<text:bookmark-start text:name=\"%s\"/>", target);

      g_assert_cmpuint (count (content, mark), ==, 1);
    }
}

static void
says_what_it_is_and_nobodys_name (void)
{
  const ConcordReportOptions options = { .created = 1791979200 };
  g_autoptr (ConcordGraph) graph = report_test_board (1);
  g_autofree char *meta = read_member (graph, &options, "meta.xml");

  if (meta == NULL)
    return;

  says (meta, "<dc:title>A day in Mere</dc:title>");
  says (meta, "<dc:language>en-GB</dc:language>");
  says (meta, "<meta:creation-date>2026-10-14T12:00:00Z</meta:creation-date>");
  g_assert_null (strstr (meta, "creator"));
  g_assert_null (strstr (meta, g_get_user_name ()));
}

static void
is_the_same_every_time (void)
{
  const ConcordReportOptions options = { .created = 1791979200 };
  g_autoptr (ConcordGraph) graph = report_test_board (5);
  g_autoptr (GBytes) once = write_odt (graph, &options);
  g_autoptr (GBytes) again = write_odt (graph, &options);

  g_assert_true (g_bytes_equal (once, again));
}

static void
fits_the_paper (void)
{
  const ConcordReportOptions options = { .paper = CONCORD_PAPER_LETTER };
  g_autoptr (ConcordGraph) graph = report_test_board (1);
  g_autofree char *styles = read_member (graph, &options, "styles.xml");

  if (styles == NULL)
    return;

  says (styles, "fo:page-width=\"21.59cm\" fo:page-height=\"27.94cm\"");
  says (styles, "<text:page-number");
  /* Nothing was forgotten to be filled in. */
  g_assert_null (strchr (styles, '@'));
}

static void
hides_from_the_public (void)
{
  const ConcordReportOptions options = { .hide = CONCORD_HIDE_FROM_PUBLIC };
  g_autoptr (ConcordGraph) graph = report_test_board (3);
  g_autofree char *content = read_member (graph, &options, "content.xml");

  if (content == NULL)
    return;

  says (content, "Commitment number 1");
  g_assert_null (strstr (content, "42,000"));
  g_assert_null (strstr (content, "Chief officer"));
  g_assert_null (strstr (content, "No bus after six"));
}

static void
goes_from_right_to_left (void)
{
  g_autoptr (ConcordGraph) graph = report_test_board (2);
  g_autofree char *styles = NULL;
  g_autofree char *content = NULL;

  report_test_say (concord_graph_get_session (graph), CONCORD_SESSION_LANGUAGE, "ar-EG");
  report_test_say (concord_graph_get_session (graph), CONCORD_SESSION_VISION, "كل طفل بخير");
  styles = read_member (graph, NULL, "styles.xml");
  content = read_member (graph, NULL, "content.xml");
  if (styles == NULL || content == NULL)
    return;

  says (styles, "style:writing-mode=\"rl-tb\"");
  g_assert_null (strstr (styles, "lr-tb"));
  says (styles, "style:language-complex=\"ar\" style:country-complex=\"EG\"");
  /* English words among them are read from the left, and as English. */
  says (content, "style:writing-mode=\"lr-tb\"");
  says (content, "fo:language=\"en\"");
}

static void
says_which_words_are_in_another_script (void)
{
  g_autoptr (ConcordGraph) graph = report_test_board (1);
  g_autofree char *content = NULL;

  report_test_say (concord_graph_get_session (graph), CONCORD_SESSION_VISION, "كل طفل بخير");
  content = read_member (graph, NULL, "content.xml");
  if (content == NULL)
    return;

  says (content, "style:language-complex=\"ar\"");
  says (content, "style:writing-mode=\"rl-tb\"");
}

static void
survives_whatever_was_typed (void)
{
  const char *const words[] = {
    "<text:p>&amp;]]>", "a\tb\nc\r\nd", "  two  spaces  ", "\x01\x02\x1b", "\"quoted\" 'twice'", "@title@", "\u202eturned",
    "\xff\xfe bytes",
  };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      g_autoptr (ConcordGraph) graph = report_test_graph (words[i]);
      g_autofree char *content = NULL;
      g_autofree char *styles = NULL;
      g_autofree char *meta = NULL;

      report_test_say (concord_graph_get_session (graph), CONCORD_SESSION_VISION, words[i]);
      report_test_add (graph, CONCORD_KIND_NOTE, 0, NULL, CONCORD_NOTE_TEXT, words[i]);
      content = read_member (graph, NULL, "content.xml");
      styles = read_member (graph, NULL, "styles.xml");
      meta = read_member (graph, NULL, "meta.xml");
    }
}

static void
keeps_spaces_and_lines (void)
{
  g_autoptr (ConcordGraph) graph = report_test_graph ("Spaces");
  g_autofree char *content = NULL;

  report_test_say (concord_graph_get_session (graph), CONCORD_SESSION_VISION, "one  two\nthree\tfour");
  content = read_member (graph, NULL, "content.xml");
  if (content != NULL)
    says (content, "one <text:s/>two<text:line-break/>three<text:tab/>four");
}

static void
stops_when_told_to (void)
{
  g_autoptr (ConcordGraph) graph = report_test_board (3);
  g_autoptr (ConcordDocument) document = concord_summary_report_new (graph, NULL);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (concord_odt_write (document, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
holds_only_the_chosen_parts (void)
{
  const ConcordReportOptions options = { .parts = CONCORD_PART_PROMISES | CONCORD_PART_SIGNATURES };
  g_autoptr (ConcordGraph) graph = report_test_board (3);
  g_autofree char *content = read_member (graph, &options, "content.xml");

  if (content == NULL)
    return;

  says (content, "What each partner promised");
  says (content, "Signatures");
  g_assert_null (strstr (content, "At a glance"));
  g_assert_null (strstr (content, "Fewer children need to come into care"));
  g_assert_null (strstr (content, "Health check"));
}

static void
stops_in_the_middle (void)
{
  report_test_stop (concord_odt_write);
}

int
main (int   argc,
      char *argv[])
{
  g_setenv ("TZ", "UTC", TRUE);
  g_setenv ("LC_ALL", "en_GB.UTF-8", TRUE);
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/odt/is-a-sound-package", is_a_sound_package);
  g_test_add_func ("/odt/names-every-file-of-the-package", names_every_file_of_the_package);
  g_test_add_func ("/odt/says-every-commitment", says_every_commitment);
  g_test_add_func ("/odt/has-headings-tables-and-lists-that-are-real", has_headings_tables_and_lists_that_are_real);
  g_test_add_func ("/odt/links-lead-somewhere", links_lead_somewhere);
  g_test_add_func ("/odt/says-what-it-is-and-nobodys-name", says_what_it_is_and_nobodys_name);
  g_test_add_func ("/odt/is-the-same-every-time", is_the_same_every_time);
  g_test_add_func ("/odt/fits-the-paper", fits_the_paper);
  g_test_add_func ("/odt/hides-from-the-public", hides_from_the_public);
  g_test_add_func ("/odt/goes-from-right-to-left", goes_from_right_to_left);
  g_test_add_func ("/odt/says-which-words-are-in-another-script", says_which_words_are_in_another_script);
  g_test_add_func ("/odt/survives-whatever-was-typed", survives_whatever_was_typed);
  g_test_add_func ("/odt/keeps-spaces-and-lines", keeps_spaces_and_lines);
  g_test_add_func ("/odt/stops-when-told-to", stops_when_told_to);
  g_test_add_func ("/odt/stops-in-the-middle", stops_in_the_middle);
  g_test_add_func ("/odt/holds-only-the-chosen-parts", holds_only_the_chosen_parts);

  return g_test_run ();
}
