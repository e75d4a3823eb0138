/* SPDX-License-Identifier: GPL-3.0-or-later */

/* import --csv: the rows of tables into a session, each table as one step or not at all. */

#include "config.h"

#include "concord-cli-table.h"

#include <glib/gi18n-lib.h>

#include "concord-cli-find.h"
#include "concord-cli-output.h"
#include "concord-csv-file.h"
#include "concord-csv-import.h"

void
concord_cli_table_clear (ConcordCliTable *table)
{
  g_clear_pointer (&table->kind, g_free);
  g_clear_pointer (&table->session, g_free);
}

static gboolean
find_kind (const char  *name,
           ConcordKind *kind)
{
  const ConcordKind *kinds = concord_csv_import_kinds ();

  for (guint i = 0; kinds[i] != CONCORD_KIND_SESSION; i++)
    {
      if (g_ascii_strcasecmp (name, concord_kind_get_info (kinds[i])->name) == 0)
        {
          *kind = kinds[i];
          return TRUE;
        }
    }

  return FALSE;
}

static void
say_what_was_added (ConcordCsvImport *import,
                    ConcordGraph     *graph,
                    const char       *place)
{
  const char *title = concord_record_get_headline (concord_graph_get_session (graph));
  guint added = concord_csv_import_count (import, CONCORD_CSV_ADDED);
  guint there = concord_csv_import_count (import, CONCORD_CSV_THERE);
  guint wrong = concord_csv_import_count (import, CONCORD_CSV_WRONG);

  /* Translators: a file, how many of its rows were added, and the title of the session they were added to */
  concord_cli_say (g_dngettext (GETTEXT_PACKAGE, "%s: added %u row to “%s”", "%s: added %u rows to “%s”", added), place,
                   added, title);
  if (there > 0)
    concord_cli_say (g_dngettext (GETTEXT_PACKAGE, "%s: %u row was there already", "%s: %u rows were there already", there),
                     place, there);
  if (wrong > 0)
    concord_cli_say (g_dngettext (GETTEXT_PACKAGE, "%s: %u row could not be read and was left out",
                                  "%s: %u rows could not be read and were left out", wrong),
                     place, wrong);
}

static gboolean
import_one (const ConcordCliTable *table,
            ConcordKind            kind,
            ConcordStore          *store,
            ConcordGraph          *graph,
            const char            *argument,
            GError               **error)
{
  g_autofree char *place = g_filename_display_name (argument);
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (argument);
  g_autoptr (GPtrArray) rows = concord_csv_load (file, NULL, error);
  g_autoptr (GDate) today = g_date_new ();
  g_autoptr (ConcordCsvImport) import = NULL;
  g_autoptr (ConcordEdit) edit = NULL;

  if (rows == NULL)
    return FALSE;

  g_date_set_time_t (today, (time_t) (g_get_real_time () / G_USEC_PER_SEC));
  import = concord_csv_import_new (graph, rows, kind, today);
  concord_csv_import_set_add_partners (import, table->add_partners);
  edit = concord_csv_import_make_edit (import, table->skip_wrong, NULL, error);
  if (edit == NULL || !concord_store_apply (store, edit, error))
    return FALSE;

  say_what_was_added (import, graph, place);
  return TRUE;
}

static ConcordCliStatus
fail (const char   *argument,
      const GError *error)
{
  g_autofree char *place = g_filename_display_name (argument);

  concord_cli_complain_of_file (place, error);
  return CONCORD_CLI_FAILED;
}

/**
 * concord_cli_table_import:
 * @files: all are tried
 */
ConcordCliStatus
concord_cli_table_import (ConcordCli            *cli,
                          const ConcordCliTable *table,
                          char                 **files)
{
  g_autofree char *path = concord_cli_dup_path (cli);
  g_autofree char *wanted = NULL;
  g_autofree char *id = NULL;
  g_autofree char *problem = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (ConcordStore) store = NULL;
  g_autoptr (ConcordGraph) graph = NULL;
  ConcordCliStatus status = CONCORD_CLI_DONE;
  ConcordKind kind;

  if (!find_kind (table->kind, &kind))
    {
      problem = g_strdup_printf (_("there is no kind “%s”; there are partner, outcome, priority, commitment and note"),
                                 table->kind);
      return concord_cli_wrong_use (&concord_cli_import, problem);
    }
  if (table->session == NULL)
    return concord_cli_wrong_use (&concord_cli_import, _("--csv needs --session, to say where the rows go"));

  wanted = concord_cli_dup_text (table->session);
  store = concord_store_open (path, &error);
  id = store != NULL ? concord_cli_find_session (store, wanted, &error) : NULL;
  graph = id != NULL ? concord_store_open_session (store, id, &error) : NULL;
  if (graph == NULL)
    return fail (path, error);

  for (guint i = 0; files[i] != NULL; i++)
    {
      g_autoptr (GError) wrong = NULL;

      if (!import_one (table, kind, store, graph, files[i], &wrong))
        status = fail (files[i], wrong);
    }

  return status;
}
