/* SPDX-License-Identifier: GPL-3.0-or-later */

/* export: a session as a web page, a PDF or a session file. It changes nothing in the database. */

#include "config.h"

#include "concord-cli-command.h"

#include <glib/gi18n-lib.h>

#include "concord-cli-find.h"
#include "concord-cli-output.h"
#include "concord-html-writer.h"
#include "concord-pdf-writer.h"
#include "concord-session-file.h"
#include "concord-summary-report.h"

typedef enum
{
  NO_FORMAT,
  HTML,
  PDF,
  JSON,
} Format;

typedef struct
{
  char *session;
  char *format_name;
  char *profile_name;
  char *paper_name;
  char *output;
  gboolean force;

  Format format;
  ConcordHide hide;
  ConcordPaper paper;
} Request;

static void
request_clear (Request *self)
{
  g_clear_pointer (&self->session, g_free);
  g_clear_pointer (&self->format_name, g_free);
  g_clear_pointer (&self->profile_name, g_free);
  g_clear_pointer (&self->paper_name, g_free);
  g_clear_pointer (&self->output, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Request, request_clear)

static Format
find_format (const char *name)
{
  if (g_ascii_strcasecmp (name, "html") == 0 || g_ascii_strcasecmp (name, "htm") == 0)
    return HTML;
  if (g_ascii_strcasecmp (name, "pdf") == 0)
    return PDF;
  if (g_ascii_strcasecmp (name, "json") == 0)
    return JSON;

  return NO_FORMAT;
}

static gboolean
is_stdout (const Request *request)
{
  return g_strcmp0 (request->output, "-") == 0;
}

static gboolean
choose_format (Request *request,
               char   **problem)
{
  const char *dot = request->output != NULL ? strrchr (request->output, '.') : NULL;

  if (request->format_name != NULL)
    {
      request->format = find_format (request->format_name);
      if (request->format == NO_FORMAT)
        *problem = g_strdup_printf (_("there is no format “%s”; there are html, pdf and json"), request->format_name);
    }
  else if (request->output == NULL || is_stdout (request))
    {
      request->format = HTML;
    }
  else
    {
      request->format = dot != NULL ? find_format (dot + 1) : NO_FORMAT;
      if (request->format == NO_FORMAT)
        *problem = g_strdup_printf (_("“%s” does not say which format it is to be; use --format"), request->output);
    }

  return request->format != NO_FORMAT;
}

static gboolean
choose_profile (Request *request,
                char   **problem)
{
  const char *name = request->profile_name != NULL ? request->profile_name : "everything";

  if (g_str_equal (name, "everything"))
    request->hide = 0;
  else if (g_str_equal (name, "partners"))
    request->hide = CONCORD_HIDE_FROM_PARTNERS;
  else if (g_str_equal (name, "public"))
    request->hide = CONCORD_HIDE_FROM_PARTNERS | CONCORD_HIDE_FROM_PUBLIC;
  else
    *problem = g_strdup_printf (_("there is no profile “%s”; there are everything, partners and public"), name);

  return *problem == NULL;
}

static gboolean
choose_paper (Request *request,
              char   **problem)
{
  const char *name = request->paper_name != NULL ? request->paper_name : "a4";

  if (g_ascii_strcasecmp (name, "a4") == 0)
    request->paper = CONCORD_PAPER_A4;
  else if (g_ascii_strcasecmp (name, "letter") == 0)
    request->paper = CONCORD_PAPER_LETTER;
  else
    *problem = g_strdup_printf (_("there is no paper “%s”; there are a4 and letter"), name);

  return *problem == NULL;
}

static GBytes *
write_graph (ConcordGraph  *graph,
             const Request *request,
             GError       **error)
{
  const gint64 now = g_get_real_time () / G_USEC_PER_SEC;
  const ConcordReportOptions report = { .hide = request->hide, .paper = request->paper, .created = now };
  const ConcordSessionFileOptions file = { .hide = request->hide, .exported = now };
  g_autoptr (ConcordDocument) document = NULL;

  if (request->format == JSON)
    return concord_session_file_write (graph, &file, error);

  document = concord_summary_report_new (graph, &report);

  return request->format == PDF ? concord_pdf_write (document, NULL, error) : concord_html_write (document, NULL, error);
}

/* The title as the name of a file, in this folder. */
static char *
make_output (ConcordGraph *graph,
             Format        format)
{
  static const char *const suffixes[] = { [HTML] = ".html", [PDF] = ".pdf", [JSON] = CONCORD_SESSION_FILE_SUFFIX };
  g_autoptr (GString) name = g_string_new (NULL);
  const char *title = concord_record_get_headline (concord_graph_get_session (graph));

  for (const char *p = title; *p != '\0' && name->len < 100; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isalnum (c) || g_unichar_ismark (c))
        g_string_append_unichar (name, c);
      else if (name->len > 0 && name->str[name->len - 1] != ' ')
        g_string_append_c (name, ' ');
    }

  g_strchomp (name->str);

  return g_strconcat (name->str[0] != '\0' ? name->str : "session", suffixes[format], NULL);
}

static ConcordCliStatus
put_out (GBytes       *bytes,
         ConcordGraph *graph,
         Request      *request)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *place = NULL;

  if (is_stdout (request))
    {
      if (concord_cli_write_stdout (bytes, &error))
        return CONCORD_CLI_DONE;

      concord_cli_complain (_("standard output"), error->message);
      return CONCORD_CLI_FAILED;
    }

  if (request->output == NULL)
    request->output = make_output (graph, request->format);
  place = g_filename_display_name (request->output);

  if (concord_cli_write_file (request->output, bytes, request->force, &error))
    {
      /* Translators: the title of a session and the file it was written to */
      concord_cli_say (_("Exported “%s” to %s"), concord_record_get_headline (concord_graph_get_session (graph)), place);
      return CONCORD_CLI_DONE;
    }

  if (g_error_matches (error, G_FILE_ERROR, G_FILE_ERROR_EXIST))
    concord_cli_complain (place, _("there is a file with this name already; --force replaces it"));
  else
    concord_cli_complain (place, error->message);
  return CONCORD_CLI_FAILED;
}

static ConcordCliStatus
export (ConcordCli *cli,
        Request    *request)
{
  g_autofree char *path = concord_cli_dup_path (cli);
  g_autofree char *place = g_filename_display_name (path);
  g_autofree char *wanted = concord_cli_dup_text (request->session);
  g_autofree char *id = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (ConcordStore) store = concord_store_open_to_read (path, &error);
  g_autoptr (ConcordGraph) graph = NULL;
  g_autoptr (GBytes) bytes = NULL;

  id = store != NULL ? concord_cli_find_session (store, wanted, &error) : NULL;
  graph = id != NULL ? concord_store_open_session (store, id, &error) : NULL;
  if (graph == NULL)
    {
      concord_cli_complain (place, error->message);
      return CONCORD_CLI_FAILED;
    }

  bytes = write_graph (graph, request, &error);
  if (bytes == NULL)
    {
      concord_cli_complain (wanted, error->message);
      return CONCORD_CLI_FAILED;
    }

  return put_out (bytes, graph, request);
}

static ConcordCliStatus
run (ConcordCli *cli,
     int         argc,
     char      **argv)
{
  g_auto (Request) request = { 0 };
  g_auto (GStrv) sessions = NULL;
  g_autofree char *problem = NULL;
  const GOptionEntry entries[] = {
    { "format", 'f', G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &request.format_name,
      N_ ("html, pdf or json; otherwise as the output’s name says, or html"), N_ ("FORMAT") },
    { "profile", 'p', G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &request.profile_name,
      N_ ("Who it is for: everything (for yourself), partners or public"), N_ ("PROFILE") },
    { "paper", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &request.paper_name, N_ ("a4 or letter"), N_ ("PAPER") },
    { "output", 'o', G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &request.output,
      N_ ("Where to write; - is standard output; otherwise a file named after the session"), N_ ("FILE") },
    { "force", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, &request.force, N_ ("Replace a file that is there already"), NULL },
    { G_OPTION_REMAINING, 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME_ARRAY, &sessions, NULL, NULL },
    G_OPTION_ENTRY_NULL,
  };

  if (!concord_cli_parse (cli, &concord_cli_export, entries, &argc, &argv))
    return CONCORD_CLI_WRONG_USE;

  if (sessions == NULL)
    problem = g_strdup (_("no session was named"));
  else if (sessions[1] != NULL)
    problem = g_strdup (_("one session at a time; put quotes around a title with spaces"));
  else
    request.session = g_strdup (sessions[0]);

  if (problem != NULL || !choose_format (&request, &problem) || !choose_profile (&request, &problem) ||
      !choose_paper (&request, &problem))
    return concord_cli_wrong_use (&concord_cli_export, problem);

  return export (cli, &request);
}

const ConcordCliCommand concord_cli_export = {
  .name = "export",
  .arguments = N_ ("SESSION"),
  .summary = N_ ("Write a session’s summary, or the session file"),
  .details = N_ ("SESSION is an id, the beginning of one, or a title. Private records leave only\n"
                 "in a session file with --profile=everything. A file appears whole or not at all."),
  .run = run,
};
