/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Makes the summary of a session file, as HTML, ODT and PDF, to look at and to measure. Not installed. */

#include "config.h"

#include <libintl.h>
#include <locale.h>
#include <string.h>

#include "concord-html-writer.h"
#include "concord-odt-writer.h"
#include "concord-pdf-writer.h"
#include "concord-session-file.h"
#include "concord-summary-report.h"

static gboolean
save (GBytes     *bytes,
      const char *name,
      const char *suffix,
      gint64      since,
      GError    **error)
{
  g_autofree char *path = g_strconcat (name, suffix, NULL);
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  g_print ("%s: %" G_GSIZE_FORMAT " bytes, %.0f ms\n", path, size, (double) (g_get_monotonic_time () - since) / 1000);

  return g_file_set_contents (path, data, (gssize) size, error);
}

static gboolean
render (const char                 *path,
        const char                 *name,
        const ConcordReportOptions *options,
        const char                 *revision,
        gboolean                    html_only,
        GError                    **error)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  g_autoptr (ConcordGraph) graph = concord_session_file_load (file, NULL, error);
  g_autoptr (ConcordDocument) document = NULL;
  g_autoptr (GBytes) html = NULL;
  g_autoptr (GBytes) odt = NULL;
  g_autoptr (GBytes) pdf = NULL;
  gint64 since = g_get_monotonic_time ();

  if (graph == NULL)
    return FALSE;

  document = concord_summary_report_new (graph, options);
  g_print ("document: %.0f ms\n", (double) (g_get_monotonic_time () - since) / 1000);

  since = g_get_monotonic_time ();
  if (revision != NULL)
    {
      const ConcordSessionFileOptions left = {
        .hide = options->hide | CONCORD_HIDE_FROM_PARTNERS,
        .revision = revision,
        .exported = options->created,
      };
      g_autoptr (GBytes) session = concord_session_file_write (graph, &left, error);

      html = session != NULL ? concord_html_write_with_form (document, session, NULL, error) : NULL;
    }
  else
    {
      html = concord_html_write (document, NULL, error);
    }

  if (html == NULL || !save (html, name, ".html", since, error))
    return FALSE;
  if (html_only)
    return TRUE;

  since = g_get_monotonic_time ();
  odt = concord_odt_write (document, NULL, error);
  if (odt == NULL || !save (odt, name, ".odt", since, error))
    return FALSE;

  since = g_get_monotonic_time ();
  pdf = concord_pdf_write (document, NULL, error);

  return pdf != NULL && save (pdf, name, ".pdf", since, error);
}

int
main (int   argc,
      char *argv[])
{
  g_autofree char *audience = NULL;
  gboolean letter = FALSE;
  gint64 created = 0;
  gboolean html_only = FALSE;
  g_autofree char *revision = NULL;
  g_autofree char *language = NULL;
  g_autofree char *second_language = NULL;
  ConcordReportOptions options = { 0 };
  const GOptionEntry entries[] = {
    { "for", 0, 0, G_OPTION_ARG_STRING, &audience, "Who it is for: partners or public", "AUDIENCE" },
    { "letter", 0, 0, G_OPTION_ARG_NONE, &letter, "US Letter instead of A4", NULL },
    { "created", 0, 0, G_OPTION_ARG_INT64, &created, "When it was made, seconds UTC", "SECONDS" },
    { "form", 0, 0, G_OPTION_ARG_STRING, &revision, "With the form to answer this revision", "ID" },
    { "language", 0, 0, G_OPTION_ARG_STRING, &language, "The language of labels, dates and numbers", "TAG" },
    { "second-language", 0, 0, G_OPTION_ARG_STRING, &second_language, "Another beside it", "TAG" },
    { "html-only", 0, 0, G_OPTION_ARG_NONE, &html_only, "Neither ODT nor PDF", NULL },
    { NULL },
  };
  g_autoptr (GOptionContext) context = g_option_context_new ("SESSION-FILE NAME");
  g_autoptr (GError) error = NULL;
  setlocale (LC_ALL, "");
  if (g_getenv ("TEXTDOMAINDIR") != NULL)
    bindtextdomain (GETTEXT_PACKAGE, g_getenv ("TEXTDOMAINDIR"));
  g_option_context_add_main_entries (context, entries, NULL);
  if (!g_option_context_parse (context, &argc, &argv, &error) || argc != 3)
    {
      g_printerr ("%s\n", error != NULL ? error->message : "Give a session file and a name for what is made");
      return 2;
    }

  options.paper = letter ? CONCORD_PAPER_LETTER : CONCORD_PAPER_A4;
  options.created = created;
  options.language = language;
  options.second_language = second_language;
  if (g_strcmp0 (audience, "partners") == 0)
    options.hide = CONCORD_HIDE_FROM_PARTNERS;
  else if (g_strcmp0 (audience, "public") == 0)
    options.hide = CONCORD_HIDE_FROM_PUBLIC;

  if (!render (argv[1], argv[2], &options, revision, html_only, &error))
    {
      g_printerr ("%s\n", error->message);
      return 1;
    }

  return 0;
}
