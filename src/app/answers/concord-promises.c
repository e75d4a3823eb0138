/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What an organisation has promised, by itself or in support of another. Takes a graph and changes nothing. */

#include "config.h"

#include "concord-promises.h"

#include <glib/gi18n-lib.h>

#include "concord-commitment.h"
#include "concord-date.h"
#include "concord-outcome.h"
#include "concord-priority.h"

static gboolean
is_lead (ConcordRecord *commitment,
         const char    *partner)
{
  return g_strcmp0 (concord_record_get_text (commitment, CONCORD_COMMITMENT_LEAD), partner) == 0;
}

static gboolean
has_promised (ConcordRecord *commitment,
              const char    *partner)
{
  const char *const *supporting = concord_record_get_list (commitment, CONCORD_COMMITMENT_SUPPORTING);

  return is_lead (commitment, partner) || (supporting != NULL && g_strv_contains (supporting, partner));
}

/**
 * concord_promises_list:
 * @partner: the id of the organisation
 *
 * Returns: (transfer full) (element-type ConcordRecord): its commitments in the order of the board, those of one outcome
 *   together
 */
GPtrArray *
concord_promises_list (ConcordGraph *graph,
                       const char   *partner)
{
  GPtrArray *promises = g_ptr_array_new_with_free_func (g_object_unref);
  ConcordRecordList *outcomes = concord_graph_list (graph, CONCORD_KIND_OUTCOME);

  for (guint i = 0; i < concord_record_list_get_length (outcomes); i++)
    {
      ConcordRecordList *priorities
        = concord_graph_children (graph, concord_record_list_peek (outcomes, i), CONCORD_KIND_PRIORITY);

      for (guint j = 0; j < concord_record_list_get_length (priorities); j++)
        {
          ConcordRecordList *commitments
            = concord_graph_children (graph, concord_record_list_peek (priorities, j), CONCORD_KIND_COMMITMENT);

          for (guint k = 0; k < concord_record_list_get_length (commitments); k++)
            {
              ConcordRecord *commitment = concord_record_list_peek (commitments, k);

              if (has_promised (commitment, partner))
                g_ptr_array_add (promises, g_object_ref (commitment));
            }
        }
    }

  return promises;
}

/* Returns: (transfer none) (nullable): the outcome that a commitment is for */
ConcordRecord *
concord_promise_get_outcome (ConcordGraph  *graph,
                             ConcordRecord *commitment)
{
  ConcordRecord *priority = concord_graph_get_owner (graph, commitment);

  return priority != NULL ? concord_graph_get_owner (graph, priority) : NULL;
}

/**
 * concord_promise_describe:
 *
 * Returns: (transfer full): the organisation's part in it, its priority and when it is due: "Lead · Safe places to go ·
 *   Due March 2027"
 */
char *
concord_promise_describe (ConcordGraph  *graph,
                          ConcordRecord *commitment,
                          const char    *partner)
{
  ConcordRecord *priority = concord_graph_get_owner (graph, commitment);
  const char *due = concord_record_get_text (commitment, CONCORD_COMMITMENT_DUE);
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;

  g_strv_builder_add (parts, is_lead (commitment, partner) ? C_ ("part in a commitment", "You lead")
                                                           : C_ ("part in a commitment", "You support"));
  if (priority != NULL && concord_record_get_headline (priority)[0] != '\0')
    g_strv_builder_add (parts, concord_record_get_headline (priority));
  if (due != NULL && due[0] != '\0')
    {
      g_autofree char *day = concord_date_format (due);

      /* Translators: %s is a date, as precise as it was said */
      g_strv_builder_take (parts, g_strdup_printf (_("Due %s"), day));
    }

  list = g_strv_builder_end (parts);

  return g_strjoinv (" · ", list);
}
