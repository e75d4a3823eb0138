/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The PDF, looked at with the tools of others where they are installed. */

#define _GNU_SOURCE

#include "config.h"

#include <locale.h>
#include <string.h>

#include "concord-pdf-writer.h"
#include "report-test.h"

static char *
read_text (ConcordGraph *graph,
           ConcordHide   hide)
{
  const ConcordReportOptions options = { .hide = hide };
  char *path = report_test_pdf (graph, &options);
  char *text = report_test_run (NULL, "pdftotext", "-layout", path, "-", NULL);

  report_test_remove (path);
  if (text == NULL)
    g_test_skip ("pdftotext is not installed");

  return text;
}

static void
says_every_commitment (void)
{
  g_autoptr (ConcordGraph) graph = report_test_board (90);
  g_autofree char *text = read_text (graph, 0);

  if (text == NULL)
    return;

  for (guint i = 1; i <= 90; i++)
    {
      g_autofree char *statement = g_strdup_printf ("Commitment number %u", i);

      if (strstr (text, statement) == NULL)
        g_error ("the summary does not say \"%s\"", statement);
    }
}

static gboolean
holds (const char *contents,
       gsize       length,
       const char *words)
{
  return memmem (contents, length, words, strlen (words)) != NULL;
}

static void
is_sound_and_says_what_it_is (void)
{
  const ConcordReportOptions options = { .created = 1791979200 };
  g_autoptr (ConcordGraph) graph = report_test_board (90);
  char *path = report_test_pdf (graph, &options);
  int sound = 0;
  g_autofree char *check = report_test_run (&sound, "qpdf", "--check", path, NULL);
  g_autofree char *info = report_test_run (NULL, "pdfinfo", "-isodates", path, NULL);
  g_autofree char *structure = report_test_run (NULL, "pdfinfo", "-struct", path, NULL);
  g_autofree char *unpacked = report_test_run (NULL, "qpdf", "--qdf", "--object-streams=disable", "--replace-input", path, NULL);
  g_autofree char *contents = NULL;
  gsize length;

  g_file_get_contents (path, &contents, &length, NULL);
  report_test_remove (path);
  if (unpacked == NULL || info == NULL)
    {
      g_test_skip ("qpdf or pdfinfo is not installed");
      return;
    }

  g_assert_true (holds (contents, length, "/Lang (en-GB)"));
  g_assert_true (holds (contents, length, "/Alt "));
  g_assert_cmpint (sound, ==, 0);
  g_assert_nonnull (strstr (info, "A day in Mere"));
  g_assert_nonnull (strstr (info, "2026-10-14T12:00:00"));
  g_assert_null (strstr (info, "Author"));
  g_assert_nonnull (strstr (info, "(A4)"));
  g_assert_true (g_regex_match_simple ("Tagged: +yes", info, 0, 0));
  g_assert_nonnull (strstr (structure, "H1"));
  g_assert_nonnull (strstr (structure, "Table"));
  g_assert_nonnull (strstr (structure, "/Scope /Row"));
  g_assert_nonnull (strstr (structure, "Figure"));
}

static void
brings_its_letters_along (void)
{
  g_autoptr (ConcordGraph) graph = report_test_board (3);
  char *path = report_test_pdf (graph, NULL);
  g_autofree char *fonts = report_test_run (NULL, "pdffonts", path, NULL);
  g_auto (GStrv) lines = NULL;

  report_test_remove (path);
  if (fonts == NULL)
    {
      g_test_skip ("pdffonts is not installed");
      return;
    }

  lines = g_strsplit (fonts, "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), >, 3);
  for (guint i = 2; lines[i] != NULL && lines[i][0] != '\0'; i++)
    g_assert_true (g_regex_match_simple (" yes (yes|no) +yes +[0-9]+ +0$", lines[i], 0, 0));
}

static void
fits_the_paper (void)
{
  const ConcordReportOptions options = { .paper = CONCORD_PAPER_LETTER };
  g_autoptr (ConcordGraph) graph = report_test_board (3);
  char *path = report_test_pdf (graph, &options);
  g_autofree char *info = report_test_run (NULL, "pdfinfo", path, NULL);

  report_test_remove (path);
  if (info == NULL)
    g_test_skip ("pdfinfo is not installed");
  else
    g_assert_nonnull (strstr (info, "612 x 792 pts (letter)"));
}

static void
hides (void)
{
  g_autoptr (ConcordGraph) graph = report_test_board (4);
  ConcordRecord *commitment = concord_record_list_peek (concord_graph_list (graph, CONCORD_KIND_COMMITMENT), 0);
  g_autofree char *public = NULL;
  g_autofree char *whole = NULL;

  report_test_say (commitment, CONCORD_COMMITMENT_LEAD_ROLE, "SECRET role");
  public = read_text (graph, CONCORD_HIDE_FROM_PUBLIC);
  if (public == NULL)
    return;

  whole = read_text (graph, 0);
  g_assert_null (strstr (public, "SECRET"));
  g_assert_null (strstr (public, "£"));
  g_assert_nonnull (strstr (whole, "SECRET"));
  g_assert_nonnull (strstr (whole, "£42,000"));
}

static void
holds_an_empty_session (void)
{
  g_autoptr (ConcordGraph) graph = report_test_graph ("An empty day");
  g_autofree char *text = read_text (graph, 0);

  if (text == NULL)
    return;

  g_assert_nonnull (strstr (text, "An empty day"));
  g_assert_nonnull (strstr (text, "Nothing has been put on the board yet."));
}

/* Twenty thousand characters, the most a field can hold, go over many pages; the last must be there. */
static void
loses_nothing_of_long_texts (void)
{
  g_autoptr (ConcordGraph) graph = report_test_board (2);
  ConcordRecord *commitment = concord_record_list_peek (concord_graph_list (graph, CONCORD_KIND_COMMITMENT), 0);
  g_autoptr (GString) prose = g_string_new (NULL);
  g_autofree char *text = NULL;

  for (guint i = 0; i < 2000; i++)
    g_string_append_printf (prose, "word%05u ", i);
  report_test_say (commitment, CONCORD_COMMITMENT_STATUS_NOTE, prose->str);
  report_test_say (concord_graph_get_session (graph), CONCORD_SESSION_VISION, prose->str);
  report_test_say (concord_record_list_peek (concord_graph_list (graph, CONCORD_KIND_COHORT), 0),
                   CONCORD_COHORT_INVOLVEMENT, prose->str);
  report_test_say (concord_record_list_peek (concord_graph_list (graph, CONCORD_KIND_EVIDENCE), 0),
                   CONCORD_EVIDENCE_FINDING, prose->str);

  text = read_text (graph, 0);
  if (text == NULL)
    return;

  for (guint i = 0; i < 2000; i++)
    {
      g_autofree char *word = g_strdup_printf ("word%05u", i);
      guint n = 0;

      for (const char *found = strstr (text, word); found != NULL; found = strstr (found + 1, word))
        n++;
      g_assert_cmpuint (n, ==, 4);
    }
}

static void
survives_whatever_was_typed (void)
{
  const char *const hostile[] = {
    "\xe2\x80\xae" "x\xe2\x81\xa6", "\xf0\x9f\x91\xa9\xe2\x80\x8d\xf0\x9f\x91\xa7", "a\x01\x1b" "b", "(x) \\ ' dest='", "\n\n\n",
    "\xef\xbf\xbc", "\xd8\xb9\xd8\xb1\xd8\xa8\xd9\x8a", "wordwithoutanyspacewordwithoutanyspacewordwithoutanyspacewordwithoutanyspace",
  };

  for (guint i = 0; i < G_N_ELEMENTS (hostile); i++)
    {
      g_autoptr (ConcordGraph) graph = report_test_board (1);
      ConcordRecord *outcome = concord_record_list_peek (concord_graph_list (graph, CONCORD_KIND_OUTCOME), 0);
      int sound = 0;
      char *path;
      g_autofree char *check = NULL;

      report_test_say (concord_graph_get_session (graph), CONCORD_SESSION_TITLE, hostile[i]);
      report_test_say (outcome, CONCORD_OUTCOME_TITLE, hostile[i]);
      report_test_say (outcome, CONCORD_OUTCOME_UNIT, hostile[i]);
      path = report_test_pdf (graph, NULL);
      check = report_test_run (&sound, "qpdf", "--check", path, NULL);
      report_test_remove (path);
      g_assert_cmpint (sound, ==, 0);
    }
}

static void
stops_when_told_to (void)
{
  g_autoptr (ConcordGraph) graph = report_test_board (10);
  g_autoptr (ConcordDocument) document = concord_summary_report_new (graph, NULL);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (concord_pdf_write (document, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
holds_a_thousand_commitments (void)
{
  g_autoptr (ConcordGraph) graph = report_test_board (1000);
  g_autoptr (ConcordDocument) document = concord_summary_report_new (graph, NULL);
  gint64 since = g_get_monotonic_time ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = concord_pdf_write (document, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (g_bytes_get_size (bytes), >, 100000);
  g_test_message ("%.0f ms for %" G_GSIZE_FORMAT " bytes", (double) (g_get_monotonic_time () - since) / 1000,
                  g_bytes_get_size (bytes));
}

static void
stops_in_the_middle (void)
{
  report_test_stop (concord_pdf_write);
}

int
main (int   argc,
      char *argv[])
{
  g_setenv ("TZ", "UTC", TRUE);
  g_setenv ("LC_ALL", "en_GB.UTF-8", TRUE);
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/pdf/says-every-commitment", says_every_commitment);
  g_test_add_func ("/pdf/is-sound-and-says-what-it-is", is_sound_and_says_what_it_is);
  g_test_add_func ("/pdf/brings-its-letters-along", brings_its_letters_along);
  g_test_add_func ("/pdf/fits-the-paper", fits_the_paper);
  g_test_add_func ("/pdf/hides-from-the-public", hides);
  g_test_add_func ("/pdf/holds-an-empty-session", holds_an_empty_session);
  g_test_add_func ("/pdf/loses-nothing-of-long-texts", loses_nothing_of_long_texts);
  g_test_add_func ("/pdf/survives-whatever-was-typed", survives_whatever_was_typed);
  g_test_add_func ("/pdf/stops-when-told-to", stops_when_told_to);
  g_test_add_func ("/pdf/stops-in-the-middle", stops_in_the_middle);
  g_test_add_func ("/pdf/holds-a-thousand-commitments", holds_a_thousand_commitments);

  return g_test_run ();
}
