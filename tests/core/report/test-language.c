/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The language of a summary against that of the process: labels, dates and numbers follow what was asked for, in the
 * thread that makes it and in no other. Words are translated by a catalogue made here.
 */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <libintl.h>
#include <locale.h>
#include <string.h>

#include "concord-html-writer.h"
#include "concord-language.h"
#include "concord-odt-writer.h"
#include "concord-speech.h"
#include "report-test.h"

static const char catalogue[] =
  "msgid \"\"\n"
  "msgstr \"Content-Type: text/plain; charset=UTF-8\\n"
  "Plural-Forms: nplurals=4; plural=(n==0) ? 0 : (n==1) ? 1 : (n==2) ? 2 : 3;\\n\"\n\n"
  "msgid \"At a glance\"\n"
  "msgstr \"Cipolwg\"\n\n"
  "msgid \"The golden thread from the vision to the partners breaks in %'u place.\"\n"
  "msgid_plural \"The golden thread from the vision to the partners breaks in %'u places.\"\n"
  "msgstr[0] \"dim\"\n"
  "msgstr[1] \"Mae’r llinyn aur yn torri mewn %'u lle.\"\n"
  "msgstr[2] \"Mae’r llinyn aur yn torri mewn %'u le.\"\n"
  "msgstr[3] \"Mae’r llinyn aur yn torri mewn %'u man.\"\n\n"
  "msgid \"Status\"\n"
  "msgstr \"Statws\"\n\n"
  "msgctxt \"commitment status\"\n"
  "msgid \"Proposed\"\n"
  "msgstr \"Cynigiwyd\"\n\n"
  "msgid \"Contents\"\n"
  "msgstr \"Cynnwys\"\n\n"
  "msgid \"Health check\"\n"
  "msgstr \"Gwiriad iechyd\"\n";

/* Returns: (nullable): a folder of catalogues with one in Welsh */
static char *
make_catalogue (void)
{
  g_autofree char *folder = g_dir_make_tmp ("language-XXXXXX", NULL);
  g_autofree char *place = g_build_filename (folder, "cy", "LC_MESSAGES", NULL);
  g_autofree char *source = g_build_filename (folder, "cy.po", NULL);
  g_autofree char *made = g_build_filename (place, GETTEXT_PACKAGE ".mo", NULL);
  g_autofree char *said = NULL;

  g_assert_cmpint (g_mkdir_with_parents (place, 0700), ==, 0);
  g_assert_true (g_file_set_contents (source, catalogue, -1, NULL));
  said = report_test_run (NULL, "msgfmt", "-o", made, source, NULL);
  g_unlink (source);

  return said != NULL ? g_steal_pointer (&folder) : NULL;
}

static gboolean
knows (const char *tag)
{
  g_autoptr (ConcordLanguage) language = concord_language_begin (tag);

  if (language == NULL)
    g_test_skip ("this computer does not have the language");

  return language != NULL;
}

static ConcordGraph *
make_graph (void)
{
  ConcordGraph *graph = report_test_board (4);

  report_test_say (concord_graph_get_session (graph), CONCORD_SESSION_DATE, "2026-10-14");

  return graph;
}

static gpointer
write_page (gpointer data)
{
  g_autoptr (ConcordGraph) graph = make_graph ();
  const ConcordReportOptions options = { .language = data };
  g_autoptr (ConcordDocument) document = concord_summary_report_new (graph, &options);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = concord_html_write (document, NULL, &error);

  g_assert_no_error (error);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static void
says (const char *page,
      const char *words)
{
  if (strstr (page, words) == NULL)
    g_error ("the summary does not say \"%s\"", words);
}

static void
is_in_the_language_asked_for (void)
{
  g_autofree char *page = NULL;

  if (!knows ("cy"))
    return;

  page = write_page ((gpointer) "cy");
  says (page, "lang=\"cy\"");
  says (page, ">Cipolwg<");
  says (page, ">Cynnwys<");
  says (page, "14 Hydref 2026");
  g_assert_null (strstr (page, ">At a glance<"));
}

/* What stands in both languages, and what is typed once. */
static void
stands_in_two_languages_side_by_side (void)
{
  g_autoptr (ConcordGraph) graph = make_graph ();
  const ConcordReportOptions options = { .language = "cy", .second_language = "en" };
  g_autoptr (ConcordDocument) document = concord_summary_report_new (graph, &options);
  g_autoptr (GBytes) html = concord_html_write (document, NULL, NULL);
  g_autofree char *page = g_strndup (g_bytes_get_data (html, NULL), g_bytes_get_size (html));
  const char *title = concord_record_get_text (concord_graph_get_session (graph), CONCORD_SESSION_TITLE);
  g_autofree char *typed = g_strdup_printf ("%s / %s", title, title);

  if (!knows ("cy"))
    return;

  says (page, "lang=\"cy\"");
  says (page, "Cipolwg / <span lang=\"en\">At a glance</span>");
  says (page, "Cynnwys / <span lang=\"en\">Contents</span>");
  says (page, "14 Hydref 2026 / <span lang=\"en\">14 October 2026</span>");
  says (page, "Cynigiwyd</span> / <span lang=\"en\">");
  /* A sentence is a paragraph in each, and takes the plural of each. */
  says (page, "</p>\n<p dir=\"auto\"><span lang=\"en\">The golden thread");
  g_assert_null (strstr (page, typed));
  report_test_well_formed (page);
}

/* In Welsh words a board that was written in English is still pronounced as English. */
static void
marks_what_was_typed_in_another_language (void)
{
  g_autoptr (ConcordGraph) graph = make_graph ();
  ConcordRecord *outcome = concord_record_list_peek (concord_graph_list (graph, CONCORD_KIND_OUTCOME), 0);
  const ConcordReportOptions options = { .language = "cy" };

  if (!knows ("cy"))
    return;

  for (guint i = 0; i < 2; i++)
    {
      const char *language = i == 0 ? "en-GB" : "cy";
      g_autoptr (ConcordDocument) document = NULL;
      g_autoptr (GBytes) html = NULL;
      g_autofree char *page = NULL;
      g_autofree char *typed = g_strdup_printf ("<span lang=\"en-GB\">%s</span>", concord_record_get_headline (outcome));

      report_test_say (concord_graph_get_session (graph), CONCORD_SESSION_LANGUAGE, language);
      document = concord_summary_report_new (graph, &options);
      html = concord_html_write (document, NULL, NULL);
      page = g_strndup (g_bytes_get_data (html, NULL), g_bytes_get_size (html));

      says (page, "lang=\"cy\"");
      g_assert_cmpint (strstr (page, typed) != NULL, ==, i == 0);
      g_assert_null (strstr (page, "<span lang=\"en-GB\">Cipolwg"));
      report_test_well_formed (page);
    }
}

static void
marks_each_language_for_every_reader (void)
{
  g_autoptr (ConcordGraph) graph = make_graph ();
  const ConcordReportOptions options = { .language = "cy", .second_language = "en-GB" };
  g_autofree char *odt = report_test_odt (graph, &options);
  g_autofree char *content = report_test_run (NULL, "unzip", "-p", odt, "content.xml", NULL);
  g_autofree char *pdf = report_test_pdf (graph, &options);
  g_autofree char *unpacked = report_test_run (NULL, "qpdf", "--qdf", "--object-streams=disable", "--replace-input", pdf, NULL);
  g_autofree char *bytes = NULL;
  gsize length;

  if (content != NULL)
    {
      says (content, "fo:language=\"en\" fo:country=\"GB\"");
      says (content, ">At a glance<");
    }
  if (unpacked != NULL)
    {
      g_assert_true (g_file_get_contents (pdf, &bytes, &length, NULL));
      g_assert_nonnull (g_strstr_len (bytes, (gssize) length, "/Lang (cy)"));
      g_assert_nonnull (g_strstr_len (bytes, (gssize) length, "/Lang (en-GB)"));
    }
  report_test_remove (g_steal_pointer (&odt));
  report_test_remove (g_steal_pointer (&pdf));
}

/* LANGUAGE, and a process in another language, are what the C library would go by. */
static void
does_not_heed_the_environment (void)
{
  g_autoptr (ConcordLanguage) language = NULL;

  g_setenv ("LANGUAGE", "en_GB:en", TRUE);
  language = concord_language_begin ("cy");
  g_unsetenv ("LANGUAGE");
  g_assert_nonnull (language);
  g_assert_cmpstr (concord_speech_get ("Contents"), ==, "Cynnwys");
  g_assert_cmpstr (concord_speech_get ("Nobody translated this"), ==, "Nobody translated this");
}

static void
counts_as_the_language_does (void)
{
  static const struct
  {
    const char *formula;
    gulong n;
    gulong form;
  } cases[] = {
    { "n != 1", 1, 0 }, { "n != 1", 0, 1 }, { "(n > 1)", 0, 0 }, { "0", 7, 0 },
    { "(n==0) ? 0 : (n==1) ? 1 : (n==2) ? 2 : (n==3) ? 3 :(n==6) ? 4 : 5", 6, 4 },
    { "n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2", 22, 1 },
    { "n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2", 112, 2 },
  };
  static const char *const bad[] = { "", "n !", "n ? 1", "n / 0", "n % (n - n)", "((((n", "1 2", "m" };
  gulong form = 0;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_assert_true (concord_plural_choose (cases[i].formula, cases[i].n, &form));
      g_assert_cmpuint (form, ==, cases[i].form);
    }
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    g_assert_false (concord_plural_choose (bad[i], 3, &form));
}

/* A catalogue is a file that anyone may have broken: whatever is cut off it, nothing is read beyond its end. */
static void
survives_a_broken_catalogue (void)
{
  g_autofree char *path = g_build_filename (bindtextdomain (GETTEXT_PACKAGE, NULL), "cy", "LC_MESSAGES",
                                            GETTEXT_PACKAGE ".mo", NULL);
  g_autofree char *whole = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (path, &whole, &length, NULL));
  for (gsize n = 0; n < length; n++)
    {
      g_autoptr (GBytes) cut = g_bytes_new (whole, n);
      g_autoptr (ConcordCatalogue) read = concord_catalogue_read (cut);

      if (read != NULL)
        g_assert_cmpstr (concord_catalogue_find (read, "Contents"), ==, "Cynnwys");
    }
  for (gsize n = 0; n < length; n++)
    {
      g_autofree char *wrong = g_memdup2 (whole, length);
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (ConcordCatalogue) read = NULL;

      wrong[n] = (char) (wrong[n] ^ 0xff);
      bytes = g_bytes_new (wrong, length);
      read = concord_catalogue_read (bytes);
      if (read != NULL)
        concord_catalogue_find_plural (read, "Contents", 5);
    }
}

static void
is_in_the_readers_language_otherwise (void)
{
  g_autofree char *page = write_page (NULL);
  g_autofree char *unknown = write_page ((gpointer) "tlh-QO");

  says (page, ">At a glance<");
  says (page, "14 October 2026");
  says (unknown, ">At a glance<");
  says (unknown, "14 October 2026");
}

static void
changes_no_other_thread (void)
{
  g_autofree char *page = NULL;
  locale_t before = uselocale ((locale_t) 0);
  g_autoptr (GThread) worker = NULL;

  if (!knows ("cy-GB"))
    return;

  worker = g_thread_new ("export", write_page, (gpointer) "cy-GB");
  for (guint i = 0; i < 200; i++)
    {
      g_assert_cmpstr (_("At a glance"), ==, "At a glance");
      g_thread_yield ();
    }
  page = g_thread_join (g_steal_pointer (&worker));

  says (page, ">Cipolwg<");
  g_assert_true (uselocale ((locale_t) 0) == before);
  g_assert_cmpstr (setlocale (LC_ALL, NULL), ==, "en_GB.UTF-8");
}

static void
gives_the_thread_back_its_own (void)
{
  locale_t before = uselocale ((locale_t) 0);
  ConcordLanguage *language;

  if (!knows ("cy-GB"))
    return;

  language = concord_language_begin ("cy-GB");
  g_assert_cmpstr (_("At a glance"), ==, "Cipolwg");
  concord_language_end (language);

  g_assert_cmpstr (_("At a glance"), ==, "At a glance");
  g_assert_true (uselocale ((locale_t) 0) == before);
}

static void
turns_the_page_with_the_language (void)
{
  g_autofree char *page = NULL;

  if (!knows ("ar-EG"))
    return;

  page = write_page ((gpointer) "ar-EG");
  says (page, "lang=\"ar-EG\" dir=\"rtl\"");
  says (page, "أكتوبر 2026");
}

int
main (int   argc,
      char *argv[])
{
  g_autofree char *folder = NULL;
  int failed;

  g_unsetenv ("LANGUAGE");
  g_setenv ("TZ", "UTC", TRUE);
  g_setenv ("LC_ALL", "en_GB.UTF-8", TRUE);
  g_test_init (&argc, &argv, NULL);

  folder = make_catalogue ();
  if (setlocale (LC_ALL, "") == NULL || folder == NULL)
    {
      g_print ("1..0 # SKIP there is no msgfmt or no English\n");
      return 0;
    }
  bindtextdomain (GETTEXT_PACKAGE, folder);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  g_test_add_func ("/language/marks-what-was-typed", marks_what_was_typed_in_another_language);
  g_test_add_func ("/language/is-the-one-asked-for", is_in_the_language_asked_for);
  g_test_add_func ("/language/side-by-side", stands_in_two_languages_side_by_side);
  g_test_add_func ("/language/marked-for-every-reader", marks_each_language_for_every_reader);
  g_test_add_func ("/language/does-not-heed-the-environment", does_not_heed_the_environment);
  g_test_add_func ("/language/counts-as-it-does", counts_as_the_language_does);
  g_test_add_func ("/language/survives-a-broken-catalogue", survives_a_broken_catalogue);
  g_test_add_func ("/language/is-the-readers-otherwise", is_in_the_readers_language_otherwise);
  g_test_add_func ("/language/changes-no-other-thread", changes_no_other_thread);
  g_test_add_func ("/language/gives-the-thread-back-its-own", gives_the_thread_back_its_own);
  g_test_add_func ("/language/turns-the-page", turns_the_page_with_the_language);

  failed = g_test_run ();
  g_free (report_test_run (NULL, "rm", "-r", folder, NULL));

  return failed;
}
