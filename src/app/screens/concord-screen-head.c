/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Titles and headings: how large they are, and where they stand when they are too long for their place. */

#include "config.h"

#include "concord-screen-planner.h"

enum
{
  /* In per cent of the height: more of a title, or of a heading, would leave too little for what it is over. */
  HEAD_MAX = 45,
  HEADING_LONG = 35,
  TITLE_LINES = 2,
};

static void
add_head_line (ConcordScreenPanel *panel,
               const char         *part,
               ConcordScreenVoice  voice,
               const char         *text,
               gboolean            changed)
{
  ConcordScreenLine *line;

  if (text[0] == '\0')
    return;

  line = concord_screen_panel_add_line (panel, NULL, part, text);
  line->voice = voice;
  line->changed = changed;
}

/* The title flows over the pages with the rest. */
static void
add_head (ConcordScreenContent *shown,
          ConcordScreenContent *content)
{
  ConcordScreenPanel *panel = concord_screen_content_add_panel (shown, NULL, "head");

  panel->plain = TRUE;
  add_head_line (panel, "title", CONCORD_SCREEN_VOICE_HEADING, content->title, content->changed);
  add_head_line (panel, "subtitle", CONCORD_SCREEN_VOICE_BODY, content->subtitle, content->changed);
  add_head_line (panel, "figure", CONCORD_SCREEN_VOICE_FIGURE, content->figure, content->changed);
}

/* So does a heading. */
static void
add_with_heading_inside (ConcordScreenContent *shown,
                         ConcordScreenPanel   *panel)
{
  ConcordScreenPanel *copy = concord_screen_content_add_panel (shown, panel->record, "long");
  g_autofree char *heading = g_strjoin ("\u2002", panel->number != NULL ? panel->number : panel->heading,
                                        panel->number != NULL ? panel->heading : NULL, NULL);
  ConcordScreenLine *line = concord_screen_panel_add_line (copy, panel->record, "heading", heading);

  copy->plain = panel->plain;
  copy->column = panel->column;
  line->voice = CONCORD_SCREEN_VOICE_HEADING;
  g_set_str (&line->detail, panel->note != NULL ? panel->note : "");
  line->changed = panel->changed;
  for (guint i = 0; i < panel->lines->len; i++)
    concord_screen_panel_share_line (copy, g_ptr_array_index (panel->lines, i));
}

static ConcordScreenContent *
choose_panels (ConcordPlanner       *self,
               ConcordScreenContent *content,
               gboolean              head)
{
  ConcordScreenContent *shown = concord_screen_content_new ();

  shown->statement = content->statement;
  shown->max_columns = content->max_columns;
  if (!head)
    add_head (shown, content);

  for (guint i = 0; i < content->panels->len; i++)
    {
      ConcordScreenPanel *panel = g_ptr_array_index (content->panels, i);

      if (concord_planner_heading_height (self, &self->steps[0], panel, 1) > concord_planner_percent (HEADING_LONG, self->height))
        add_with_heading_inside (shown, panel);
      else
        concord_screen_content_share_panel (shown, panel);
    }

  return shown;
}

/**
 * concord_screen_dup_subtitle:
 * @figure: (out): where in it the figure begins
 *
 * Returns: (transfer full): what stands under the title
 */
char *
concord_screen_dup_subtitle (ConcordScreenContent *content,
                             gsize                *figure)
{
  gboolean both = content->subtitle[0] != '\0' && content->figure[0] != '\0';

  *figure = strlen (content->subtitle) + (both ? strlen ("\u2003") : 0);

  return g_strconcat (content->subtitle, both ? "\u2003" : "", content->figure, NULL);
}

static const ConcordScreenType *
choose_type (ConcordPlanner          *self,
             const ConcordScreenType *types,
             guint                    n_types,
             const char              *text,
             int                      width)
{
  for (guint i = 0; i < n_types; i++)
    {
      if (concord_screen_ruler_suits (self->ruler, &types[i], text, width, TITLE_LINES))
        return &types[i];
    }

  return &types[n_types - 1];
}

/**
 * concord_planner_plan_head:
 *
 * Chooses the type of title and subtitle, and whether they stand on top of every page. What would leave too little for
 * the rest flows over the pages with it: afterwards @self's content is what @plan shows.
 */
void
concord_planner_plan_head (ConcordPlanner    *self,
                           ConcordScreenPlan *plan)
{
  ConcordScreenContent *content = self->content;
  guint n_titles, n_subtitles;
  const ConcordScreenType *titles = concord_screen_scale_titles (&n_titles);
  const ConcordScreenType *subtitles = concord_screen_scale_subtitles (&n_subtitles);
  int width = self->width - (content->partner != NULL ? CONCORD_PLAN_TITLE_DOT : 0);
  gsize figure;
  g_autofree char *subtitle = concord_screen_dup_subtitle (content, &figure);
  ConcordScreenType bold;
  int head;

  plan->title = choose_type (self, titles, n_titles, content->title, width);
  plan->subtitle = choose_type (self, subtitles, n_subtitles, subtitle, self->width);
  plan->title_height = concord_screen_ruler_height (self->ruler, plan->title, content->title, width);

  /* Some of it is bold: as if all of it were. */
  bold = *plan->subtitle;
  bold.weight = PANGO_WEIGHT_BOLD;
  plan->subtitle_height = concord_screen_ruler_height (self->ruler, &bold, subtitle, self->width);

  head = plan->title_height + plan->subtitle_height + (plan->subtitle_height > 0 ? CONCORD_PLAN_TITLE_GAP : 0);
  plan->head = head > 0 && head <= concord_planner_percent (HEAD_MAX, self->height);
  if (plan->head)
    self->height -= head + CONCORD_PLAN_HEAD_GAP;

  plan->content = choose_panels (self, content, head == 0 || plan->head);
  self->content = plan->content;
}
