/* SPDX-License-Identifier: GPL-3.0-or-later */

/* All kinds of screen, in the order in which they are walked. What a screen says is said elsewhere. */

#include "config.h"

#include "concord-screen-kinds.h"

#include <glib/gi18n-lib.h>

#include "concord-clock-screen.h"
#include "concord-kinds.h"
#include "concord-privacy.h"
#include "concord-screen-describe.h"

/* --- what there are screens about ------------------------------------------------ */

static void
list_session (ConcordGraph *graph,
              GPtrArray    *subjects)
{
  g_ptr_array_add (subjects, NULL);
}

static void
list_outcomes (ConcordGraph *graph,
               GPtrArray    *subjects)
{
  ConcordRecordList *outcomes = concord_graph_list (graph, CONCORD_KIND_OUTCOME);

  for (guint i = 0; i < concord_record_list_get_length (outcomes); i++)
    {
      ConcordRecord *outcome = concord_record_list_peek (outcomes, i);

      if (!concord_record_is_private (graph, outcome))
        g_ptr_array_add (subjects, outcome);
    }
}

static void
list_session_if_outcomes (ConcordGraph *graph,
                          GPtrArray    *subjects)
{
  g_autoptr (GPtrArray) outcomes = g_ptr_array_new ();

  list_outcomes (graph, outcomes);
  if (outcomes->len > 0)
    g_ptr_array_add (subjects, NULL);
}

/* Those at the table: whoever can only be influenced has made no promise. */
static void
list_partners (ConcordGraph *graph,
               GPtrArray    *subjects)
{
  ConcordRecordList *partners = concord_graph_list (graph, CONCORD_KIND_PARTNER);

  for (guint i = 0; i < concord_record_list_get_length (partners); i++)
    {
      ConcordRecord *partner = concord_record_list_peek (partners, i);

      if (concord_record_get_choice (partner, CONCORD_PARTNER_REACH) != CONCORD_PARTNER_INFLUENCE &&
          !concord_record_is_private (graph, partner))
        g_ptr_array_add (subjects, partner);
    }
}

static void
list_session_if_agenda (ConcordGraph *graph,
                        GPtrArray    *subjects)
{
  if (concord_record_list_get_length (concord_graph_list (graph, CONCORD_KIND_AGENDA_ITEM)) > 0)
    g_ptr_array_add (subjects, NULL);
}

/* --- what they are called -------------------------------------------------------- */

static char *
name_vision (ConcordGraph  *graph,
             ConcordRecord *subject)
{
  return g_strdup (_("Vision"));
}

static char *
name_outcomes (ConcordGraph  *graph,
               ConcordRecord *subject)
{
  return g_strdup (_("Outcomes at a glance"));
}

static char *
name_record (ConcordGraph  *graph,
             ConcordRecord *subject)
{
  return g_strdup (concord_record_get_headline (subject));
}

static char *
name_agenda (ConcordGraph  *graph,
             ConcordRecord *subject)
{
  return g_strdup (_("Agenda"));
}

static char *
name_clock (ConcordGraph  *graph,
            ConcordRecord *subject)
{
  return g_strdup (_("Clock"));
}

/* --- where records are shown ----------------------------------------------------- */

static gboolean
place_session (ConcordGraph   *graph,
               ConcordRecord  *record,
               ConcordRecord **subject)
{
  return concord_record_get_kind (record) == CONCORD_KIND_SESSION;
}

/* An outcome and what belongs to it. */
static gboolean
place_on_outcome (ConcordGraph   *graph,
                  ConcordRecord  *record,
                  ConcordRecord **subject)
{
  switch ((guint) concord_record_get_kind (record))
    {
    case CONCORD_KIND_OUTCOME:
      *subject = record;
      return TRUE;
    case CONCORD_KIND_PRIORITY:
    case CONCORD_KIND_COMMITMENT:
      {
        ConcordRecord *owner = concord_graph_get_owner (graph, record);

        return owner != NULL && place_on_outcome (graph, owner, subject);
      }
    default:
      return FALSE;
    }
}

static gboolean
place_partner (ConcordGraph   *graph,
               ConcordRecord  *record,
               ConcordRecord **subject)
{
  *subject = record;

  return concord_record_get_kind (record) == CONCORD_KIND_PARTNER;
}

static gboolean
place_agenda_item (ConcordGraph   *graph,
                   ConcordRecord  *record,
                   ConcordRecord **subject)
{
  return concord_record_get_kind (record) == CONCORD_KIND_AGENDA_ITEM;
}

static const ConcordScreenKind kinds[] = {
  { "vision", list_session, name_vision, place_session, concord_screen_describe_vision, NULL },
  { "outcomes", list_session_if_outcomes, name_outcomes, NULL, concord_screen_describe_outcomes, NULL },
  { "outcome", list_outcomes, name_record, place_on_outcome, concord_screen_describe_outcome, NULL },
  { "partner", list_partners, name_record, place_partner, concord_screen_describe_partner, NULL },
  { "agenda", list_session_if_agenda, name_agenda, place_agenda_item, concord_screen_describe_agenda, NULL },
  { "clock", list_session_if_agenda, name_clock, NULL, NULL, concord_clock_screen_new },
};

/**
 * concord_screen_kinds_get:
 *
 * Returns: (array length=n_kinds): all kinds, in the order in which they are walked
 */
const ConcordScreenKind *
concord_screen_kinds_get (guint *n_kinds)
{
  *n_kinds = G_N_ELEMENTS (kinds);

  return kinds;
}
