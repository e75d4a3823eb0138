/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How much room what a screen says would take: at any step of the scale, in any number of columns. It places nothing. */

#include "config.h"

#include "concord-screen-planner.h"

enum
{
  COLUMN_MIN = 380,
  HEADING_MAX = 60, /* per cent of the height: more of it would leave too little for what it is over */
  FIGURE_LINES = 2,
  MANY_LINES = 300,
};

static void
bit_clear (gpointer data)
{
  g_free (((ConcordPlanBit *) data)->text);
}

static void
measured_clear (gpointer data)
{
  ConcordMeasured *measured = data;

  g_array_unref (measured->bits);
  g_array_unref (measured->atoms);
}

int
concord_planner_percent (int part,
                         int whole)
{
  return part * whole / 100;
}

int
concord_planner_column_width (ConcordPlanner *self,
                              guint           n_columns)
{
  return (self->width - CONCORD_SCREEN_SPACING * ((int) n_columns - 1)) / (int) n_columns;
}

static int
inner_width (ConcordPlanner          *self,
             const ConcordScreenStep *step,
             ConcordScreenPanel      *panel,
             guint                    n_columns)
{
  if (panel->plain)
    return self->width;

  return concord_planner_column_width (self, n_columns) - CONCORD_SCREEN_EDGE - 2 * step->padding;
}

static int
beside_heading (ConcordPlanner          *self,
                const ConcordScreenStep *step,
                ConcordScreenPanel      *panel)
{
  int number = panel->number != NULL ? concord_screen_ruler_width (self->ruler, &step->heading, panel->number) : 0;
  int note = panel->note != NULL ? concord_screen_ruler_width (self->ruler, &step->detail, panel->note) : 0;

  if (number > 0)
    number = MAX (number, concord_screen_number_width (step)) + step->mark / 2;

  return number + note + (note > 0 ? step->mark : 0);
}

int
concord_planner_heading_height (ConcordPlanner          *self,
                                const ConcordScreenStep *step,
                                ConcordScreenPanel      *panel,
                                guint                    n_columns)
{
  int width = inner_width (self, step, panel, n_columns) - beside_heading (self, step, panel);

  return concord_screen_ruler_height (self->ruler, &step->heading, panel->heading, width);
}

static void
add_bit (ConcordMeasured   *measured,
         ConcordScreenLine *line,
         ConcordPlanSort    sort,
         const char        *text,
         int                height,
         int                gap)
{
  ConcordPlanBit bit = { line, sort, g_strdup (text) };
  ConcordFitAtom atom = { height, gap, FALSE };

  g_array_append_val (measured->bits, bit);
  g_array_append_val (measured->atoms, atom);
}

static void
add_text (ConcordPlanner          *self,
          ConcordMeasured         *measured,
          const ConcordScreenType *type,
          ConcordScreenLine       *line,
          ConcordPlanSort          sort,
          int                      width,
          int                      gap,
          int                      room)
{
  const char *text = sort == CONCORD_PLAN_TEXT ? line->text : line->detail;
  g_auto (GStrv) parts = NULL;
  int height;

  if (text[0] == '\0')
    return;
  if (concord_screen_ruler_fits (self->ruler, type, text, width, room, &height))
    {
      add_bit (measured, line, sort, text, height, gap);
      return;
    }

  parts = concord_screen_ruler_cut (self->ruler, type, text, width, room);
  for (guint i = 0; parts[i] != NULL; i++)
    add_bit (measured, line, sort, parts[i], concord_screen_ruler_height (self->ruler, type, parts[i], width), gap);
}

static void
measure_line (ConcordPlanner          *self,
              ConcordMeasured         *measured,
              const ConcordScreenStep *step,
              ConcordScreenLine       *line,
              int                      width)
{
  int room = self->height - measured->fit.head;
  int side = concord_screen_ruler_width (self->ruler, &step->detail, line->side);
  guint first = measured->atoms->len;

  width -= concord_screen_mark_room (step, line) + (side > 0 ? side + step->mark : 0);

  add_text (self, measured, &step->voices[line->voice], line, CONCORD_PLAN_TEXT, width, step->tight, room);
  if (line->fraction >= 0)
    add_bit (measured, line, CONCORD_PLAN_BAR, "", CONCORD_SCREEN_BAR + 2 * step->tight, step->tight);
  add_text (self, measured, &step->detail, line, CONCORD_PLAN_DETAIL, width, step->tight, room);

  if (measured->atoms->len > first)
    {
      ConcordFitAtom *atom = &g_array_index (measured->atoms, ConcordFitAtom, first);

      atom->gap = step->gap;
      atom->starts = TRUE;
    }
}

/* Returns: (transfer full) (nullable) (element-type ConcordMeasured): all panels as they would be; %NULL where a heading would need too much */
GArray *
concord_planner_measure (ConcordPlanner          *self,
                         const ConcordScreenStep *step,
                         guint                    n_columns)
{
  g_autoptr (GArray) all = g_array_new (FALSE, TRUE, sizeof (ConcordMeasured));

  g_array_set_clear_func (all, measured_clear);

  for (guint i = 0; i < self->content->panels->len; i++)
    {
      ConcordScreenPanel *panel = g_ptr_array_index (self->content->panels, i);
      int heading = concord_planner_heading_height (self, step, panel, n_columns);
      ConcordMeasured measured = { 0 };

      if (heading > concord_planner_percent (HEADING_MAX, self->height))
        return NULL;

      measured.bits = g_array_new (FALSE, TRUE, sizeof (ConcordPlanBit));
      g_array_set_clear_func (measured.bits, bit_clear);
      measured.atoms = g_array_new (FALSE, TRUE, sizeof (ConcordFitAtom));
      measured.fit.head = panel->plain ? 0 : 2 * step->padding;
      measured.fit.head += heading > 0 ? heading + step->gap : 0;
      measured.fit.wide = panel->plain;

      for (guint j = 0; j < panel->lines->len; j++)
        measure_line (self, &measured, step, g_ptr_array_index (panel->lines, j),
                      inner_width (self, step, panel, n_columns));

      measured.fit.atoms = (const ConcordFitAtom *) (gpointer) measured.atoms->data;
      measured.fit.n_atoms = measured.atoms->len;
      g_array_append_val (all, measured);
    }

  return g_steal_pointer (&all);
}

GArray *
concord_planner_flow (ConcordPlanner *self,
                      GArray         *all,
                      guint           n_columns)
{
  g_autofree ConcordFitPanel *panels = g_new (ConcordFitPanel, MAX (all->len, 1));

  for (guint i = 0; i < all->len; i++)
    panels[i] = g_array_index (all, ConcordMeasured, i).fit;

  return concord_screen_fit_flow (panels, all->len, n_columns, self->height, CONCORD_SCREEN_SPACING);
}

/* Large type that breaks words, or scatters a figure, is no gain. */
static gboolean
spoils_line (ConcordPlanner          *self,
             const ConcordScreenStep *step,
             ConcordScreenPanel      *panel,
             guint                    n_columns)
{
  int width = inner_width (self, step, panel, n_columns);

  for (guint i = 0; i < panel->lines->len; i++)
    {
      const ConcordScreenLine *line = g_ptr_array_index (panel->lines, i);
      gboolean figure = line->voice == CONCORD_SCREEN_VOICE_FIGURE;

      if ((figure || self->content->statement) &&
          !concord_screen_ruler_suits (self->ruler, &step->voices[line->voice], line->text, width, figure ? FIGURE_LINES : 0))
        return TRUE;
    }

  return FALSE;
}

static gboolean
spoils (ConcordPlanner *self,
        guint           step,
        guint           n_columns)
{
  for (guint i = 0; step > 0 && i < self->content->panels->len; i++)
    {
      if (spoils_line (self, &self->steps[step], g_ptr_array_index (self->content->panels, i), n_columns))
        return TRUE;
    }

  return FALSE;
}

static guint
try_out (guint    step,
         guint    n_columns,
         gpointer user_data)
{
  ConcordPlanner *self = user_data;
  g_autoptr (GArray) all = concord_planner_measure (self, &self->steps[step], n_columns);
  g_autoptr (GArray) cells = all != NULL ? concord_planner_flow (self, all, n_columns) : NULL;

  return cells != NULL && !spoils (self, step, n_columns) ? concord_screen_fit_n_pages (cells) : G_MAXUINT;
}

static guint
count_lines (ConcordScreenContent *content)
{
  guint n = 0;

  for (guint i = 0; i < content->panels->len; i++)
    n += ((ConcordScreenPanel *) g_ptr_array_index (content->panels, i))->lines->len;

  return n;
}

/**
 * concord_planner_choose:
 * @step: (out): of the scale
 * @n_columns: (out)
 *
 * Chooses how large the type is and how many panels stand side by side. What is on dozens of pages anyway is not worth
 * measuring in every way.
 */
void
concord_planner_choose (ConcordPlanner *self,
                        guint          *step,
                        guint          *n_columns)
{
  guint fitting = (guint) MAX (1, (self->width + CONCORD_SCREEN_SPACING) / (COLUMN_MIN + CONCORD_SCREEN_SPACING));
  guint max_columns = MIN (fitting, self->content->max_columns);

  if (count_lines (self->content) <= MANY_LINES)
    {
      concord_screen_fit_choose (self->n_steps, max_columns,
                                 concord_screen_fit_best_columns (self->content->panels->len), try_out, self, step,
                                 n_columns);
      return;
    }

  *step = 0;
  *n_columns = MIN (max_columns, 2);
  if (try_out (*step, *n_columns, self) == G_MAXUINT)
    *n_columns = 1;
}
