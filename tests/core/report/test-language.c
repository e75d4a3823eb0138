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
#include "report-test.h"

static const char catalogue[] =
  "msgid \"\"\n"
  "msgstr \"Content-Type: text/plain; charset=UTF-8\\n\"\n\n"
  "msgid \"At a glance\"\n"
  "msgstr \"Cipolwg\"\n\n"
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

  g_test_add_func ("/language/is-the-one-asked-for", is_in_the_language_asked_for);
  g_test_add_func ("/language/is-the-readers-otherwise", is_in_the_readers_language_otherwise);
  g_test_add_func ("/language/changes-no-other-thread", changes_no_other_thread);
  g_test_add_func ("/language/gives-the-thread-back-its-own", gives_the_thread_back_its_own);
  g_test_add_func ("/language/turns-the-page", turns_the_page_with_the_language);

  failed = g_test_run ();
  g_free (report_test_run (NULL, "rm", "-r", folder, NULL));

  return failed;
}
