/* SPDX-License-Identifier: GPL-3.0-or-later */

/* list: the sessions in the database, as a table for people or as JSON for programs. It changes nothing. */

#include "config.h"

#include "concord-cli-command.h"

#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>

#include "concord-cli-output.h"
#include "concord-session.h"

enum
{
  N_COLUMNS = 7,
};

static const ConcordField *
get_state_field (void)
{
  return &concord_session_info.fields[CONCORD_SESSION_STATE];
}

static void
add_member (JsonBuilder *builder,
            const char  *name,
            const char  *value)
{
  json_builder_set_member_name (builder, name);
  if (value == NULL || value[0] == '\0')
    json_builder_add_null_value (builder);
  else
    json_builder_add_string_value (builder, value);
}

static void
add_summary (JsonBuilder    *builder,
             ConcordSummary *summary)
{
  g_autoptr (GDateTime) touched = g_date_time_new_from_unix_utc (summary->touched);
  g_autofree char *time = g_date_time_format_iso8601 (touched);

  json_builder_begin_object (builder);
  add_member (builder, "id", summary->id);
  add_member (builder, "title", summary->title);
  add_member (builder, "vision", summary->vision);
  add_member (builder, "place", summary->place);
  add_member (builder, "date", summary->date);
  add_member (builder, "state", get_state_field ()->choices[summary->state].nick);
  json_builder_set_member_name (builder, "outcomes");
  json_builder_add_int_value (builder, summary->n_outcomes);
  json_builder_set_member_name (builder, "commitments");
  json_builder_add_int_value (builder, summary->n_commitments);
  add_member (builder, "touched", summary->touched > 0 ? time : NULL);
  json_builder_end_object (builder);
}

static char *
make_json (GPtrArray *summaries)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonGenerator) generator = json_generator_new ();
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *json = NULL;

  json_builder_begin_array (builder);
  for (guint i = 0; i < summaries->len; i++)
    add_summary (builder, summaries->pdata[i]);
  json_builder_end_array (builder);

  root = json_builder_get_root (builder);
  json_generator_set_root (generator, root);
  json_generator_set_pretty (generator, TRUE);
  json = json_generator_to_data (generator, NULL);

  return g_strconcat (json, "\n", NULL);
}

static void
fill_row (char           *row[N_COLUMNS],
          ConcordSummary *summary)
{
  guint i = 0;

  row[i++] = g_strdup (summary->title);
  row[i++] = g_strdup (summary->date);
  row[i++] = g_strdup (summary->place);
  row[i++] = g_strdup (concord_field_choice_label (get_state_field (), summary->state));
  row[i++] = g_strdup_printf ("%u", summary->n_outcomes);
  row[i++] = g_strdup_printf ("%u", summary->n_commitments);
  row[i++] = g_strdup (summary->id);
  g_assert (i == N_COLUMNS);
}

static void
append_row (GString     *table,
            char *const  row[N_COLUMNS],
            const guint  widths[N_COLUMNS])
{
  for (guint column = 0; column < N_COLUMNS; column++)
    {
      const char *cell = row[column];
      guint padding = widths[column] - concord_cli_text_width (cell);
      gboolean number = column == 4 || column == 5;
      gboolean last = column == N_COLUMNS - 1;

      g_string_append_printf (table, "%*s%s", number ? (int) padding : 0, "", cell);
      if (!last)
        g_string_append_printf (table, "%*s", (number ? 0 : (int) padding) + 2, "");
    }

  g_string_append_c (table, '\n');
}

static char *
make_table (GPtrArray *summaries)
{
  const char *titles[N_COLUMNS] = { _("Title"), _("Date"), _("Place"), _("State"), _("Outcomes"), _("Commitments"), _("Id") };
  guint n_rows = summaries->len + 1;
  g_autofree char **cells = g_new0 (char *, n_rows * N_COLUMNS);
  guint widths[N_COLUMNS] = { 0 };
  GString *table = g_string_new (NULL);

  for (guint column = 0; column < N_COLUMNS; column++)
    cells[column] = g_strdup (titles[column]);
  for (guint row = 1; row < n_rows; row++)
    fill_row (cells + row * N_COLUMNS, summaries->pdata[row - 1]);

  for (guint i = 0; i < n_rows * N_COLUMNS; i++)
    widths[i % N_COLUMNS] = MAX (widths[i % N_COLUMNS], concord_cli_text_width (cells[i]));
  for (guint row = 0; row < n_rows; row++)
    append_row (table, cells + row * N_COLUMNS, widths);
  for (guint i = 0; i < n_rows * N_COLUMNS; i++)
    g_free (cells[i]);

  return g_string_free_and_steal (table);
}

/* A usual database that nobody has made yet has no sessions; one that was named must be there. */
static GPtrArray *
read_summaries (ConcordCli *cli,
                const char *path,
                const char *words,
                GError    **error)
{
  g_autoptr (ConcordStore) store = NULL;

  if (cli->database == NULL && !g_file_test (path, G_FILE_TEST_EXISTS))
    return g_ptr_array_new ();

  store = concord_store_open_to_read (path, error);

  return store != NULL ? concord_store_search (store, words, error) : NULL;
}

/* JSON is UTF-8 everywhere; a table is for this terminal. */
static gboolean
print (GPtrArray *summaries,
       gboolean   json,
       GError   **error)
{
  g_autofree char *text = json ? make_json (summaries) : make_table (summaries);
  g_autofree char *local = NULL;
  g_autoptr (GBytes) bytes = NULL;
  const char *charset;

  if (!json && !g_get_charset (&charset))
    local = g_convert_with_fallback (text, -1, charset, "UTF-8", "?", NULL, NULL, NULL);

  bytes = g_bytes_new (local != NULL ? local : text, strlen (local != NULL ? local : text));

  return concord_cli_write_stdout (bytes, error);
}

static char *
join_words (char **arguments)
{
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; arguments != NULL && arguments[i] != NULL; i++)
    {
      g_autofree char *word = concord_cli_dup_text (arguments[i]);

      g_string_append (words, word);
      g_string_append_c (words, ' ');
    }

  return g_string_free (g_steal_pointer (&words), FALSE);
}

static ConcordCliStatus
run (ConcordCli *cli,
     int         argc,
     char      **argv)
{
  g_auto (GStrv) arguments = NULL;
  gboolean json = FALSE;
  const GOptionEntry entries[] = {
    { "json", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, &json, N_ ("Print JSON, for programs"), NULL },
    { G_OPTION_REMAINING, 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME_ARRAY, &arguments, NULL, NULL },
    G_OPTION_ENTRY_NULL,
  };
  g_autofree char *path = NULL;
  g_autofree char *place = NULL;
  g_autofree char *words = NULL;
  g_autoptr (GPtrArray) summaries = NULL;
  g_autoptr (GError) error = NULL;

  if (!concord_cli_parse (cli, &concord_cli_list, entries, &argc, &argv))
    return CONCORD_CLI_WRONG_USE;

  path = concord_cli_dup_path (cli);
  place = g_filename_display_name (path);
  words = join_words (arguments);
  summaries = read_summaries (cli, path, words, &error);

  if (summaries == NULL)
    {
      concord_cli_complain (place, error->message);
      return CONCORD_CLI_FAILED;
    }

  if (summaries->len == 0 && !json)
    {
      concord_cli_complain (place, arguments != NULL ? _("no session has these words") : _("there are no sessions yet"));
      return CONCORD_CLI_DONE;
    }

  if (!print (summaries, json, &error))
    {
      concord_cli_complain (_("standard output"), error->message);
      return CONCORD_CLI_FAILED;
    }

  return CONCORD_CLI_DONE;
}

const ConcordCliCommand concord_cli_list = {
  .name = "list",
  .arguments = N_ ("[WORDS…]"),
  .summary = N_ ("List sessions, or those in which words are found"),
  .details = N_ ("Every word must begin a word somewhere in the session. Last touched comes first."),
  .run = run,
};
