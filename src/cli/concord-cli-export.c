/* SPDX-License-Identifier: GPL-3.0-or-later */

/* export: a session in one of the formats that there are. What can be answered becomes a revision of the session, as it
 * does in the window; otherwise it changes nothing in the database.
 */

#include "config.h"

#include "concord-cli-command.h"

#include <glib/gi18n-lib.h>

#include "concord-cli-find.h"
#include "concord-cli-hand-out.h"
#include "concord-cli-output.h"
#include "concord-export.h"
#include "concord-redaction.h"
#include "concord-words.h"

typedef struct
{
  char *session;
  char *format_name;
  char *profile_name;
  char *paper_name;
  char *part_names;
  char *language;
  char *second_language;
  char *output;
  gboolean force;
  gboolean no_revision;

  ConcordFormat format;
  ConcordExportOptions options;
} Request;

static void
request_clear (Request *self)
{
  g_clear_pointer (&self->session, g_free);
  g_clear_pointer (&self->format_name, g_free);
  g_clear_pointer (&self->profile_name, g_free);
  g_clear_pointer (&self->paper_name, g_free);
  g_clear_pointer (&self->part_names, g_free);
  g_clear_pointer (&self->language, g_free);
  g_clear_pointer (&self->second_language, g_free);
  g_clear_pointer (&self->output, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Request, request_clear)

/* Such as "html, pdf, json". */
static char *
name_formats (void)
{
  guint n_formats;
  const ConcordFormatInfo *formats = concord_format_list (&n_formats);
  g_autoptr (GString) names = g_string_new (formats[0].name);

  for (guint i = 1; i < n_formats; i++)
    g_string_append_printf (names, "%s%s", concord_words_comma (), formats[i].name);

  return g_string_free_and_steal (g_steal_pointer (&names));
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
  g_autofree char *names = NULL;

  if (request->format_name != NULL)
    {
      if (concord_format_find (request->format_name, &request->format))
        return TRUE;

      names = name_formats ();
      *problem = g_strdup_printf (_("there is no format “%s”; there are %s"), request->format_name, names);
      return FALSE;
    }

  request->format = CONCORD_FORMAT_HTML;
  if (request->output == NULL || is_stdout (request)
      || concord_format_find_by_file (request->output, &request->format))
    return TRUE;

  *problem = g_strdup_printf (_("“%s” does not say which format it is to be; use --format"), request->output);
  return FALSE;
}

static gboolean
choose_profile (Request *request,
                char   **problem)
{
  const char *name = request->profile_name != NULL ? request->profile_name : "everything";

  if (!concord_profile_find (name, &request->options.hide))
    *problem = g_strdup_printf (_("there is no profile “%s”; there are everything, partners and public"), name);

  return *problem == NULL;
}

static gboolean
choose_paper (Request *request,
              char   **problem)
{
  const char *name = request->paper_name != NULL ? request->paper_name : "a4";

  if (g_ascii_strcasecmp (name, "a4") == 0)
    request->options.paper = CONCORD_PAPER_A4;
  else if (g_ascii_strcasecmp (name, "letter") == 0)
    request->options.paper = CONCORD_PAPER_LETTER;
  else
    *problem = g_strdup_printf (_("there is no paper “%s”; there are a4 and letter"), name);

  return *problem == NULL;
}

/* The title as the name of a file, in this folder. */
static char *
make_output (ConcordGraph *graph,
             ConcordFormat format)
{
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

  return g_strconcat (name->str[0] != '\0' ? name->str : "session",
                      concord_format_get_info (format)->suffix, NULL);
}

static gboolean
choose_parts (Request *request,
              char   **problem)
{
  g_auto (GStrv) names = g_strsplit (request->part_names != NULL ? request->part_names : "", ",", -1);
  g_autoptr (GString) known = g_string_new (NULL);
  guint n_parts;
  const ConcordPart *parts = concord_parts (&n_parts);

  for (guint i = 0; names[i] != NULL; i++)
    {
      const ConcordPart *part = concord_parts_find (g_strstrip (names[i]));

      if (part != NULL)
        {
          request->options.parts |= part->flag;
          continue;
        }

      for (guint j = 0; j < n_parts; j++)
        g_string_append_printf (known, "%s%s", j > 0 ? ", " : "", parts[j].name);
      /* Translators: what someone typed, and a list of what there is */
      *problem = g_strdup_printf (_("there is no part “%s”; there are %s"), names[i], known->str);
      return FALSE;
    }

  return TRUE;
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

static gboolean
check_form (Request *request,
            char   **problem)
{
  if (request->options.form && request->format != CONCORD_FORMAT_HTML)
    *problem = g_strdup (_("only a web page can have a form; leave out --form or use --format=html"));
  else if (request->options.form && request->no_revision)
    *problem = g_strdup (_("answers from a form belong to a revision; leave out --form or --no-revision"));

  return *problem == NULL;
}

static ConcordCliStatus
write_session (Request      *request,
               ConcordGraph *graph,
               const char   *revision)
{
  g_autofree char *wanted = concord_cli_dup_text (request->session);
  ConcordExportOptions options = request->options;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;

  options.revision = revision;
  bytes = concord_export_write (graph, request->format, &options, NULL, &error);
  if (bytes != NULL)
    return put_out (bytes, graph, request);

  concord_cli_complain (wanted, error->message);
  return CONCORD_CLI_FAILED;
}

static ConcordCliStatus
fail (const char   *place,
      const GError *error)
{
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
  gboolean revising = !request->no_revision && concord_format_answerable (1u << request->format, request->options.form);
  g_autofree char *id = NULL;
  g_autofree char *revision = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (ConcordStore) store = concord_store_open_to_read (path, &error);
  g_autoptr (ConcordGraph) graph = NULL;
  ConcordCliStatus status;

  id = store != NULL ? concord_cli_find_session (store, wanted, &error) : NULL;
  if (id == NULL)
    return fail (place, error);

  if (revising)
    {
      g_clear_object (&store);
      store = concord_cli_open_to_hand_out (path, request->options.form, &revising, &error);
    }

  graph = store != NULL ? concord_store_open_session (store, id, &error) : NULL;
  if (graph != NULL && revising)
    revision = concord_cli_hand_out (store, graph, request->format, request->options.hide, &error);
  if (error != NULL)
    return fail (place, error);

  status = write_session (request, graph, revision);
  /* Nothing left the room after all. */
  if (status != CONCORD_CLI_DONE && revision != NULL && !concord_store_undo (store, id, &error))
    return fail (place, error);

  return status;
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
      N_ ("What to write; otherwise as the output’s name says, or html"), N_ ("FORMAT") },
    { "profile", 'p', G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &request.profile_name,
      N_ ("Who it is for: everything (for yourself), partners or public"), N_ ("PROFILE") },
    { "paper", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &request.paper_name, N_ ("a4 or letter"), N_ ("PAPER") },
    { "parts", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &request.part_names,
      N_ ("The parts of a summary, commas between them, such as outcomes,money; otherwise all"), N_ ("PARTS") },
    { "language", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &request.language,
      N_ ("The language of the words around what was said, such as cy; otherwise yours"), N_ ("LANGUAGE") },
    { "second-language", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &request.second_language,
      N_ ("A second language for these words in a summary, beside the first"), N_ ("LANGUAGE") },
    { "bom", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, &request.options.byte_order_mark,
      N_ ("Start a table with a byte order mark, for Excel"), NULL },
    { "form", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, &request.options.form,
      N_ ("Let a web page be answered in the browser"), NULL },
    { "no-revision", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, &request.no_revision,
      N_ ("Change nothing in the database; answers to a session file cannot be merged then"), NULL },
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
      !choose_paper (&request, &problem) || !choose_parts (&request, &problem) || !check_form (&request, &problem))
    return concord_cli_wrong_use (&concord_cli_export, problem);

  request.options.language = request.language;
  request.options.second_language = request.second_language;

  return export (cli, &request);
}

const ConcordCliCommand concord_cli_export = {
  .name = "export",
  .arguments = N_ ("SESSION"),
  .summary = N_ ("Write a session’s summary, the session file, a table or a calendar"),
  .details = N_ ("SESSION is an id, the beginning of one, or a title. FORMAT is a summary: html, pdf\n"
                 "or odt; the session file: json; a table: commitments-csv, funding-csv or\n"
                 "notes-csv; or else: calendar, canvas or outline.\n\n"
                 "Private records leave only with --profile=everything, and never in a summary.\n"
                 "A session file, and a page with --form, is a revision to which answers can come\n"
                 "home. A file appears whole or not at all."),
  .run = run,
};
