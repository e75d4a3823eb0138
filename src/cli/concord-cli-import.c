/* SPDX-License-Identifier: GPL-3.0-or-later */

/* import: session files, or the rows of tables, into the database, each whole or not at all. It never replaces a
 * session that it was not told to replace.
 */

#include "config.h"

#include "concord-cli-command.h"

#include <glib/gi18n-lib.h>

#include "concord-cli-content.h"
#include "concord-cli-output.h"
#include "concord-cli-table.h"
#include "concord-revisions.h"
#include "concord-session-file.h"

typedef enum
{
  ADD,
  REPLACE,
  COPY,
} Way;

static gboolean
has_session (ConcordStore *store,
             const char   *id,
             gboolean     *has,
             GError      **error)
{
  g_autoptr (GPtrArray) sessions = concord_store_list_sessions (store, error);

  *has = FALSE;
  for (guint i = 0; sessions != NULL && i < sessions->len; i++)
    *has |= g_str_equal (((ConcordSummary *) sessions->pdata[i])->id, id);

  return sessions != NULL;
}

static ConcordEdit *
make_edit (ConcordGraph *graph,
           gboolean      replace)
{
  ConcordEdit *edit = concord_edit_new (CONCORD_SCOPE_LIBRARY, replace ? _("Replace session") : _("Import session"));

  if (replace)
    concord_edit_remove (edit, CONCORD_KIND_SESSION, concord_record_get_id (concord_graph_get_session (graph)));
  concord_edit_add_graph (edit, graph);

  return edit;
}

static gboolean
import_graph (ConcordStore *store,
              ConcordGraph *graph,
              Way           way,
              gboolean     *replaced,
              GError      **error)
{
  g_autoptr (ConcordEdit) edit = NULL;

  if (!has_session (store, concord_record_get_id (concord_graph_get_session (graph)), replaced, error))
    return FALSE;

  if (*replaced && way == ADD)
    {
      g_set_error_literal (error, CONCORD_STORE_ERROR, CONCORD_STORE_ERROR_EXISTS,
                           _("this session is in the database already; --replace puts the file in its place, "
                             "--copy adds it as another session"));
      return FALSE;
    }

  edit = make_edit (graph, *replaced);

  return concord_store_apply (store, edit, error);
}

static ConcordCliStatus
import_one (ConcordStore *store,
            const char   *argument,
            Way           way)
{
  g_autofree char *place = g_filename_display_name (argument);
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (argument);
  g_autoptr (GError) error = NULL;
  g_auto (ConcordSessionHead) head = { 0 };
  g_autoptr (ConcordGraph) graph = concord_session_file_load_with_head (file, &head, NULL, &error);
  g_autofree char *content = NULL;
  gboolean replaced;
  ConcordRecord *session;

  if (graph != NULL && way == COPY)
    {
      ConcordGraph *copy = concord_graph_duplicate (graph);

      g_object_unref (graph);
      graph = copy;
    }

  /* A whole copy of a revision is what this session and the one it was made from can be merged by. */
  if (graph == NULL || !import_graph (store, graph, way, &replaced, &error) ||
      (way != COPY && head.hide == 0 && !concord_revisions_keep_theirs (store, graph, head.revision, &error)))
    {
      concord_cli_complain_of_file (place, error);
      return CONCORD_CLI_FAILED;
    }

  content = concord_cli_dup_content (graph);
  session = concord_graph_get_session (graph);
  /* Translators: a file, the title of its session, the session's id and what it holds */
  concord_cli_say (replaced ? _("%s: replaced “%s” (%s): %s") : _("%s: imported “%s” (%s): %s"), place,
                   concord_record_get_headline (session), concord_record_get_id (session), content);
  return CONCORD_CLI_DONE;
}

static ConcordCliStatus
import_all (ConcordCli  *cli,
            char       **files,
            Way          way)
{
  g_autofree char *path = concord_cli_dup_path (cli);
  g_autoptr (GError) error = NULL;
  g_autoptr (ConcordStore) store = concord_store_open (path, &error);
  ConcordCliStatus status = CONCORD_CLI_DONE;

  if (store == NULL)
    {
      g_autofree char *place = g_filename_display_name (path);

      concord_cli_complain (place, error->message);
      return CONCORD_CLI_FAILED;
    }

  for (guint i = 0; files[i] != NULL; i++)
    {
      if (import_one (store, files[i], way) != CONCORD_CLI_DONE)
        status = CONCORD_CLI_FAILED;
    }

  return status;
}

static ConcordCliStatus
run (ConcordCli *cli,
     int         argc,
     char      **argv)
{
  g_auto (GStrv) files = NULL;
  g_auto (ConcordCliTable) table = { 0 };
  gboolean replace = FALSE;
  gboolean copy = FALSE;
  const GOptionEntry entries[] = {
    { "replace", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, &replace,
      N_ ("Put the file in the place of a session with the same id"), NULL },
    { "copy", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, &copy, N_ ("Add it as another session, with new ids"), NULL },
    { "csv", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &table.kind,
      N_ ("Read tables instead; a row is a partner, outcome, priority, commitment or note"), N_ ("KIND") },
    { "session", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &table.session,
      N_ ("With --csv: the session that the rows are added to"), N_ ("SESSION") },
    { "add-partners", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, &table.add_partners,
      N_ ("With --csv: add partners that the session does not have"), NULL },
    { "skip-wrong", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, &table.skip_wrong,
      N_ ("With --csv: leave out rows that cannot be read"), NULL },
    { G_OPTION_REMAINING, 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME_ARRAY, &files, NULL, NULL },
    G_OPTION_ENTRY_NULL,
  };

  if (!concord_cli_parse (cli, &concord_cli_import, entries, &argc, &argv))
    return CONCORD_CLI_WRONG_USE;
  if (files == NULL)
    return concord_cli_wrong_use (&concord_cli_import, _("no file was named"));
  if (replace && copy)
    return concord_cli_wrong_use (&concord_cli_import, _("--replace and --copy exclude each other"));
  if (table.kind != NULL && (replace || copy))
    return concord_cli_wrong_use (&concord_cli_import, _("--replace and --copy are for session files, not for tables"));
  if (table.kind == NULL && (table.session != NULL || table.add_partners || table.skip_wrong))
    return concord_cli_wrong_use (&concord_cli_import, _("--session, --add-partners and --skip-wrong need --csv"));
  if (table.kind != NULL)
    return concord_cli_table_import (cli, &table, files);

  return import_all (cli, files, replace ? REPLACE : copy ? COPY : ADD);
}

const ConcordCliCommand concord_cli_import = {
  .name = "import",
  .arguments = N_ ("FILE…"),
  .summary = N_ ("Read session files, or tables, into the database"),
  .details = N_ ("All files are tried; each is imported whole or not at all. Importing can be\n"
                 "undone in the library. With --csv the first row of a table says what its columns\n"
                 "hold; undoing is in the session."),
  .run = run,
};
