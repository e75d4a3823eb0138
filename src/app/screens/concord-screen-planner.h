/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* What the files that make a plan share. */

#include "concord-screen-fit.h"
#include "concord-screen-plan.h"

G_BEGIN_DECLS

/**
 * ConcordPlanner:
 * @content: what is to be shown
 * @steps: of the type scale
 * @width: of the screen's content
 * @height: of it; below the title, once that is planned
 */
typedef struct
{
  ConcordScreenRuler *ruler;
  ConcordScreenContent *content;
  const ConcordScreenStep *steps;
  guint n_steps;
  int width;
  int height;
} ConcordPlanner;

/**
 * ConcordPlanBit:
 *
 * One atom of the flow, and what it is.
 */
typedef enum
{
  CONCORD_PLAN_TEXT,
  CONCORD_PLAN_BAR,
  CONCORD_PLAN_DETAIL,
} ConcordPlanSort;

typedef struct
{
  ConcordScreenLine *line;
  ConcordPlanSort sort;
  char *text;
} ConcordPlanBit;

/**
 * ConcordMeasured:
 * @bits: (element-type ConcordPlanBit): what a panel says
 * @atoms: (element-type ConcordFitAtom): how high each of it is
 * @fit: what the flow is told of the panel
 */
typedef struct
{
  GArray *bits;
  GArray *atoms;
  ConcordFitPanel fit;
} ConcordMeasured;

int     concord_planner_percent        (int                      part,
                                        int                      whole);
int     concord_planner_column_width   (ConcordPlanner          *self,
                                        guint                    n_columns);
int     concord_planner_heading_height (ConcordPlanner          *self,
                                        const ConcordScreenStep *step,
                                        ConcordScreenPanel      *panel,
                                        guint                    n_columns);
GArray *concord_planner_measure        (ConcordPlanner          *self,
                                        const ConcordScreenStep *step,
                                        guint                    n_columns);
GArray *concord_planner_flow           (ConcordPlanner          *self,
                                        GArray                  *measured,
                                        guint                    n_columns);
void    concord_planner_choose         (ConcordPlanner          *self,
                                        guint                   *step,
                                        guint                   *n_columns);
void    concord_planner_plan_head      (ConcordPlanner          *self,
                                        ConcordScreenPlan       *plan);

G_END_DECLS
