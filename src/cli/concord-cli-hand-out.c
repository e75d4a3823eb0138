/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the command line hands out to be answered becomes a revision, with the same step as in the window. Where the
 * database cannot be written, it says what that costs. It writes no files.
 */

#include "config.h"

#include "concord-cli-hand-out.h"

#include <glib/gi18n-lib.h>

#include "concord-cli-output.h"
#include "concord-revisions.h"
#include "concord-steps-hand-out.h"

/**
 * concord_cli_open_to_hand_out:
 * @path: a database that is there
 * @needed: whether there must be a revision
 * @can: (out): whether there can be one; otherwise the store is open to read only, and that was said
 * @error: of %CONCORD_STORE_ERROR
 *
 * Returns: (transfer full) (nullable)
 */
ConcordStore *
concord_cli_open_to_hand_out (const char *path,
                              gboolean    needed,
                              gboolean   *can,
                              GError    **error)
{
  g_autofree char *place = g_filename_display_name (path);
  g_autofree char *cost = NULL;
  g_autoptr (GError) problem = NULL;
  ConcordStore *store = concord_store_open (path, &problem);

  *can = store != NULL;
  if (store != NULL)
    return store;

  if (needed)
    {
      g_propagate_prefixed_error (error, g_steal_pointer (&problem),
                                  _("A page with a form needs a revision, which cannot be kept: "));
      return NULL;
    }

  /* Translators: %s is a sentence that says why */
  cost = g_strdup_printf (_("Answers to this copy cannot be merged, as no revision could be kept: %s"), problem->message);
  concord_cli_complain (place, cost);

  return concord_store_open_to_read (path, error);
}

/**
 * concord_cli_hand_out:
 * @error: of %CONCORD_STORE_ERROR or %CONCORD_EXCHANGE_ERROR
 *
 * Makes a revision of @graph and keeps what it holds.
 *
 * Returns: (transfer full) (nullable): the id of the revision
 */
char *
concord_cli_hand_out (ConcordStore *store,
                      ConcordGraph *graph,
                      ConcordFormat format,
                      ConcordHide   hide,
                      GError      **error)
{
  g_autofree char *comment = concord_format_describe (1u << format, hide);
  g_autofree char *revision = NULL;
  g_autoptr (ConcordEdit) edit = concord_steps_hand_out (graph, comment, &revision);

  if (!concord_store_apply (store, edit, error))
    return NULL;

  if (concord_revisions_keep (store, graph, revision, error))
    return g_steal_pointer (&revision);

  concord_store_undo (store, concord_edit_get_scope (edit), NULL);
  return NULL;
}
