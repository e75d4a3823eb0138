/* SPDX-License-Identifier: GPL-3.0-or-later */

/* validate: whether session files and answer files are well-formed, and what they hold. It stores nothing. */

#include "config.h"

#include "concord-cli-command.h"

#include <glib/gi18n-lib.h>

#include "concord-answer-file.h"
#include "concord-cli-content.h"
#include "concord-cli-output.h"
#include "concord-session-file.h"

/**
 * concord_cli_dup_content:
 *
 * Returns: (transfer full): how many of what there are, as "Outcomes: 3, Priorities: 6"
 */
char *
concord_cli_dup_content (ConcordGraph *graph)
{
  g_autoptr (GString) content = g_string_new (NULL);

  for (guint kind = CONCORD_KIND_SESSION + 1; kind < CONCORD_N_KINDS; kind++)
    {
      guint n = concord_record_list_get_length (concord_graph_list (graph, kind));

      if (n == 0)
        continue;
      if (content->len > 0)
        g_string_append (content, ", ");
      /* Translators: a kind of record and how many of them there are, as in "Outcomes: 3" */
      g_string_append_printf (content, _("%s: %u"), _(concord_kind_get_info (kind)->label_plural), n);
    }

  return content->len > 0 ? g_string_free (g_steal_pointer (&content), FALSE) : g_strdup (_("nothing on its board yet"));
}

static ConcordCliStatus
validate_answer (const char *place,
                 GBytes     *bytes)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ConcordAnswerFile) answer = concord_answer_file_read (bytes, &error);
  g_auto (GStrv) commitments = NULL;

  if (answer == NULL)
    {
      concord_cli_complain (place, error->message);
      return CONCORD_CLI_FAILED;
    }

  commitments = concord_answer_file_list_commitments (answer);
  /* Translators: a file, and how many of each an answer to a session holds */
  concord_cli_say (_("%s: OK: an answer; commitments: %u, notes: %u"), place, g_strv_length (commitments),
                   concord_answer_file_get_n_notes (answer));
  return CONCORD_CLI_DONE;
}

static ConcordCliStatus
validate_one (const char *argument)
{
  g_autofree char *place = g_filename_display_name (argument);
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (argument);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = concord_exchange_load_bytes (file, NULL, &error);
  g_autoptr (ConcordGraph) graph = NULL;
  g_autofree char *content = NULL;

  if (bytes != NULL && concord_answer_file_is_one (bytes))
    return validate_answer (place, bytes);

  graph = bytes != NULL ? concord_session_file_read (bytes, NULL, &error) : NULL;

  if (graph == NULL)
    {
      concord_cli_complain_of_file (place, error);
      return CONCORD_CLI_FAILED;
    }

  content = concord_cli_dup_content (graph);
  /* Translators: a file, the title of its session and what it holds */
  concord_cli_say (_("%s: OK: “%s”, %s"), place, concord_record_get_headline (concord_graph_get_session (graph)), content);
  return CONCORD_CLI_DONE;
}

static ConcordCliStatus
run (ConcordCli *cli,
     int         argc,
     char      **argv)
{
  g_auto (GStrv) files = NULL;
  const GOptionEntry entries[] = {
    { G_OPTION_REMAINING, 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME_ARRAY, &files, NULL, NULL },
    G_OPTION_ENTRY_NULL,
  };
  ConcordCliStatus status = CONCORD_CLI_DONE;

  if (!concord_cli_parse (cli, &concord_cli_validate, entries, &argc, &argv))
    return CONCORD_CLI_WRONG_USE;
  if (files == NULL)
    return concord_cli_wrong_use (&concord_cli_validate, _("no file was named"));

  for (guint i = 0; files[i] != NULL; i++)
    {
      if (validate_one (files[i]) != CONCORD_CLI_DONE)
        status = CONCORD_CLI_FAILED;
    }

  return status;
}

const ConcordCliCommand concord_cli_validate = {
  .name = "validate",
  .arguments = N_ ("FILE…"),
  .summary = N_ ("Check session files and answers and say what they hold"),
  .details = N_ ("What is wrong with a file is said with its place in it, a JSON pointer. Nothing is stored."),
  .run = run,
};
