/* SPDX-License-Identifier: GPL-3.0-or-later */

/* All outcomes at a glance: how each is measured, from where to where, and how far it has come. */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "concord-outcome.h"
#include "concord-screen-describe.h"
#include "concord-slide-private.h"
#include "concord-wording.h"

/* Where it needs two lines, the year goes with its "by". */
static char *
dup_aim (ConcordRecord *outcome)
{
  g_autofree char *aim = concord_outcome_dup_aim (outcome);
  char *last = concord_record_has (outcome, CONCORD_OUTCOME_BY_YEAR) ? strrchr (aim, ' ') : NULL;

  if (last == NULL)
    return g_steal_pointer (&aim);

  *last = '\0';

  return g_strconcat (aim, "\u00a0", last + 1, NULL);
}

static void
add_progress (ConcordScreenPanel *panel,
              ConcordRecord      *outcome)
{
  g_autofree char *aim = dup_aim (outcome);
  g_autofree char *current = concord_outcome_dup_value (outcome, CONCORD_OUTCOME_CURRENT);
  double fraction = 0;
  gboolean known = concord_outcome_get_progress (outcome, &fraction);
  ConcordScreenLine *line;

  if (aim[0] == '\0' && current[0] == '\0')
    return;

  line = concord_screen_panel_add_line (panel, outcome, "aim", aim);
  line->voice = CONCORD_SCREEN_VOICE_FIGURE;
  line->fraction = known ? fraction : -1;
  if (known)
    {
      g_clear_pointer (&line->detail, g_free);
      /* Translators: where a measure stands and how much of the way to its target that is, as in "Now 88 · 18% of the
       * way" */
      line->detail = g_strdup_printf (_("Now %s · %d%% of the way"), current, (int) round (fraction * 100));
    }
  else if (current[0] != '\0')
    {
      g_clear_pointer (&line->detail, g_free);
      /* Translators: where a measure stands, as in "Now 88" */
      line->detail = g_strdup_printf (_("Now %s"), current);
    }
}

static void
add_outcome (ConcordScreenContent *content,
             ConcordGraph         *graph,
             ConcordRecord        *outcome,
             guint                 number)
{
  ConcordScreenPanel *panel = concord_screen_content_add_panel (content, outcome, "outcome");
  const char *measure = concord_record_get_text (outcome, CONCORD_OUTCOME_MEASURE);

  panel->number = g_strdup_printf ("%u", number);
  g_set_str (&panel->heading, concord_record_get_headline (outcome));
  panel->column = concord_screen_find_column (graph, outcome);

  if (measure[0] != '\0')
    concord_screen_panel_add_line (panel, outcome, "measure", measure);
  else
    concord_screen_panel_add_line (panel, outcome, "measure", _("No measure yet"))->voice = CONCORD_SCREEN_VOICE_ASIDE;
  add_progress (panel, outcome);
}

ConcordScreenContent *
concord_screen_describe_outcomes (ConcordSlide *slide)
{
  ConcordGraph *graph = concord_desk_get_graph (concord_slide_get_desk (slide));
  g_autoptr (GPtrArray) outcomes = concord_screen_list_shown (graph, concord_graph_list (graph, CONCORD_KIND_OUTCOME));
  ConcordScreenContent *content = concord_screen_content_new ();

  g_set_str (&content->title, _("What will change for residents"));
  content->kicker = g_strdup (_("Outcomes at a glance"));
  for (guint i = 0; i < outcomes->len; i++)
    add_outcome (content, graph, g_ptr_array_index (outcomes, i), i + 1);

  return content;
}
