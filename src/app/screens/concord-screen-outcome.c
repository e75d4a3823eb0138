/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One outcome: its priorities, and for each of them who promised what. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "concord-commitment.h"
#include "concord-date.h"
#include "concord-outcome.h"
#include "concord-priority.h"
#include "concord-screen-describe.h"
#include "concord-slide-private.h"
#include "concord-wording.h"

static void
add_commitment (ConcordScreenPanel *panel,
                ConcordGraph       *graph,
                ConcordRecord      *commitment)
{
  ConcordScreenLine *line = concord_screen_panel_add_line (panel, commitment, "commitment",
                                                           concord_record_get_headline (commitment));
  g_autofree char *partners = concord_commitment_dup_partners (graph, commitment);
  g_autofree char *due = concord_date_format (concord_record_get_text (commitment, CONCORD_COMMITMENT_DUE));
  const char *status = concord_field_choice_label (&concord_commitment_info.fields[CONCORD_COMMITMENT_STATUS],
                                                   concord_record_get_choice (commitment, CONCORD_COMMITMENT_STATUS));
  g_autofree char *date = concord_screen_keep_together (due);
  g_autofree char *standing = concord_screen_keep_together (status);
  const char *words[] = { partners, date, standing, NULL };

  g_free (line->detail);
  line->detail = concord_screen_join (words);
  line->mark = CONCORD_SCREEN_MARK_PARTNER;
  g_set_object (&line->partner, concord_graph_follow (graph, commitment, CONCORD_COMMITMENT_LEAD));
}

static void
add_priority (ConcordScreenContent *content,
              ConcordGraph         *graph,
              ConcordRecord        *priority,
              guint                 number,
              int                   column)
{
  ConcordScreenPanel *panel = concord_screen_content_add_panel (content, priority, "priority");
  g_autoptr (GPtrArray) commitments
      = concord_screen_list_shown (graph, concord_graph_children (graph, priority, CONCORD_KIND_COMMITMENT));
  gulong votes = (gulong) concord_record_get_whole (priority, CONCORD_PRIORITY_VOTES, 0);

  panel->number = g_strdup_printf ("%u", number);
  g_set_str (&panel->heading, concord_record_get_headline (priority));
  panel->column = column;
  if (votes > 0)
    panel->note = g_strdup_printf (ngettext ("%lu vote", "%lu votes", votes), votes);

  for (guint i = 0; i < commitments->len; i++)
    add_commitment (panel, graph, g_ptr_array_index (commitments, i));

  if (commitments->len == 0)
    concord_screen_panel_add_line (panel, priority, "none", _("No commitment yet"))->voice = CONCORD_SCREEN_VOICE_ASIDE;
}

static char *
dup_kicker (ConcordGraph  *graph,
            ConcordRecord *outcome)
{
  g_autoptr (GPtrArray) outcomes = concord_screen_list_shown (graph, concord_graph_list (graph, CONCORD_KIND_OUTCOME));
  guint index = 0;

  g_ptr_array_find (outcomes, outcome, &index);

  /* Translators: as in "Outcome 1 of 3" */
  return g_strdup_printf (_("Outcome %u of %u"), index + 1, outcomes->len);
}

ConcordScreenContent *
concord_screen_describe_outcome (ConcordSlide *slide)
{
  ConcordGraph *graph = concord_desk_get_graph (concord_slide_get_desk (slide));
  ConcordRecord *outcome = concord_slide_get_subject (slide);
  ConcordScreenContent *content = concord_screen_content_new ();
  g_autoptr (GPtrArray) priorities
      = concord_screen_list_shown (graph, concord_graph_children (graph, outcome, CONCORD_KIND_PRIORITY));

  content->kicker = dup_kicker (graph, outcome);
  g_set_str (&content->title, concord_record_get_headline (outcome));
  g_set_str (&content->subtitle, concord_record_get_text (outcome, CONCORD_OUTCOME_MEASURE));
  g_clear_pointer (&content->figure, g_free);
  content->figure = concord_outcome_dup_aim (outcome);

  for (guint i = 0; i < priorities->len; i++)
    add_priority (content, graph, g_ptr_array_index (priorities, i), i + 1, concord_screen_find_column (graph, outcome));

  if (priorities->len == 0)
    {
      ConcordScreenPanel *panel = concord_screen_content_add_panel (content, outcome, "none");

      panel->column = concord_screen_find_column (graph, outcome);
      concord_screen_panel_add_line (panel, outcome, "none", _("No priority yet"))->voice = CONCORD_SCREEN_VOICE_ASIDE;
    }

  return content;
}
