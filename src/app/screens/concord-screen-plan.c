/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Brings together what a screen says and how much room that takes: says where everything
 * stands. It makes no widget.
 */

#include "config.h"

#include "concord-screen-plan.h"

#include "concord-screen-planner.h"

/**
 * concord_screen_mark_room:
 *
 * Returns: how far the text of @line is from where the line begins
 */
int
concord_screen_mark_room (const ConcordScreenStep *step,
                          const ConcordScreenLine *line)
{
  return line->mark == CONCORD_SCREEN_MARK_NONE ? 0 : step->mark * 2;
}

/**
 * concord_screen_number_width:
 *
 * Returns: how wide the number before a heading is at least: then the heading begins where the lines below it do
 */
int
concord_screen_number_width (const ConcordScreenStep *step)
{
  return step->mark * 2 - step->mark / 2;
}

static void
plan_line_free (gpointer data)
{
  ConcordPlanLine *line = data;

  g_free (line->text);
  g_free (line->detail);
  g_free (line);
}

static void
plan_cell_free (gpointer data)
{
  ConcordPlanCell *cell = data;

  g_ptr_array_unref (cell->lines);
  g_free (cell);
}

/* Puts the bits of one line that stand together into one again. */
static void
add_lines (ConcordPlanCell       *cell,
           const ConcordMeasured *measured,
           const ConcordFitCell  *fit)
{
  ConcordPlanLine *line = NULL;
  guint part = 0;

  for (guint i = 0; i < fit->first + fit->n; i++)
    {
      const ConcordPlanBit *bit = &g_array_index (measured->bits, ConcordPlanBit, i);

      part = g_array_index (measured->atoms, ConcordFitAtom, i).starts ? 0 : part + 1;
      if (i < fit->first)
        continue;

      if (line == NULL || line->line != bit->line || bit->sort == CONCORD_PLAN_TEXT ||
          (bit->sort == CONCORD_PLAN_DETAIL && line->detail[0] != '\0'))
        {
          line = g_new0 (ConcordPlanLine, 1);
          line->line = bit->line;
          line->part = part;
          line->text = g_strdup ("");
          line->detail = g_strdup ("");
          g_ptr_array_add (cell->lines, line);
        }

      if (bit->sort == CONCORD_PLAN_BAR)
        line->bar = TRUE;
      else
        g_set_str (bit->sort == CONCORD_PLAN_TEXT ? &line->text : &line->detail, bit->text);
    }
}

static void
add_cell (ConcordScreenPlan     *plan,
          ConcordPlanner        *self,
          const ConcordMeasured *measured,
          const ConcordFitCell  *fit,
          guint                  n_columns)
{
  ConcordPlanCell *cell = g_new0 (ConcordPlanCell, 1);
  ConcordPlanCell *last = plan->cells->len > 0 ? g_ptr_array_index (plan->cells, plan->cells->len - 1) : NULL;

  cell->panel = g_ptr_array_index (plan->content->panels, fit->panel);
  cell->part = last != NULL && last->panel == cell->panel ? last->part + 1 : 0;
  cell->page = fit->page;
  cell->x = (int) fit->column * (concord_planner_column_width (self, n_columns) + CONCORD_SCREEN_SPACING);
  cell->y = fit->y;
  cell->width = cell->panel->plain ? self->width : concord_planner_column_width (self, n_columns);
  cell->height = fit->height;
  cell->centred = self->content->statement && plan->n_pages == 1;
  cell->lines = g_ptr_array_new_with_free_func (plan_line_free);
  add_lines (cell, measured, fit);
  g_ptr_array_add (plan->cells, cell);
}

/**
 * concord_screen_plan_new:
 * @content: what is said
 * @width: in units
 * @height: in units, at least a few hundred
 *
 * Returns: (transfer full): where everything stands
 */
ConcordScreenPlan *
concord_screen_plan_new (ConcordScreenContent *content,
                         ConcordScreenRuler   *ruler,
                         int                   width,
                         int                   height)
{
  ConcordScreenPlan *plan = g_new0 (ConcordScreenPlan, 1);
  ConcordPlanner self = { .ruler = ruler, .content = content, .width = width, .height = height };
  g_autoptr (GArray) all = NULL;
  g_autoptr (GArray) cells = NULL;
  guint step, n_columns;

  self.steps = content->statement ? concord_screen_scale_statement (&self.n_steps)
                                  : concord_screen_scale_panels (&self.n_steps);
  concord_planner_plan_head (&self, plan);
  plan->cells = g_ptr_array_new_with_free_func (plan_cell_free);

  concord_planner_choose (&self, &step, &n_columns);
  plan->step = &self.steps[step];
  all = concord_planner_measure (&self, plan->step, n_columns);
  cells = concord_planner_flow (&self, all, n_columns);
  plan->n_pages = concord_screen_fit_n_pages (cells);

  for (guint i = 0; i < cells->len; i++)
    {
      const ConcordFitCell *fit = &g_array_index (cells, ConcordFitCell, i);

      add_cell (plan, &self, &g_array_index (all, ConcordMeasured, fit->panel), fit, n_columns);
    }

  return plan;
}

void
concord_screen_plan_free (ConcordScreenPlan *self)
{
  g_ptr_array_unref (self->cells);
  concord_screen_content_free (self->content);
  g_free (self);
}
