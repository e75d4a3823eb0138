/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "concord-screen-ruler.h"

G_BEGIN_DECLS

/* Where everything that a screen says stands, and how large it is. */

/**
 * ConcordPlanLine:
 * @line: what it is, or continues
 * @part: 0 where it begins
 * @text: of this part; may be empty
 * @detail: of this part; may be empty
 * @bar: whether the bar stands here
 */
typedef struct
{
  ConcordScreenLine *line;
  guint part;
  char *text;
  char *detail;
  gboolean bar;
} ConcordPlanLine;

/**
 * ConcordPlanCell:
 * @panel: what it is, or continues
 * @part: 0 where it begins
 * @x: from where one begins to read
 * @y: from the top of the page, below the title
 * @centred: whether what it says stands in the middle of its height
 */
typedef struct
{
  ConcordScreenPanel *panel;
  guint part;
  guint page;
  int x;
  int y;
  int width;
  int height;
  gboolean centred;
  GPtrArray *lines;
} ConcordPlanCell;

/**
 * ConcordScreenPlan:
 * @content: what is shown: the same panels as were given, but for a title or heading that was too long for its place
 *   and stands among the lines
 * @head: whether the title stands on top of every page
 * @title: its type
 * @subtitle: its type
 * @head_height: of title and subtitle
 */
typedef struct
{
  ConcordScreenContent *content;
  const ConcordScreenStep *step;
  gboolean head;
  const ConcordScreenType *title;
  const ConcordScreenType *subtitle;
  int title_height;
  int subtitle_height;
  GPtrArray *cells;
  guint n_pages;
} ConcordScreenPlan;

enum
{
  CONCORD_PLAN_TITLE_GAP = 6,   /* between title and subtitle */
  CONCORD_PLAN_HEAD_GAP = 50,   /* between them and the panels */
  CONCORD_PLAN_TITLE_DOT = 44,  /* a partner's colour before its name */
};

ConcordScreenPlan *concord_screen_plan_new  (ConcordScreenContent *content,
                                             ConcordScreenRuler   *ruler,
                                             int                   width,
                                             int                   height) G_GNUC_WARN_UNUSED_RESULT;
void               concord_screen_plan_free (ConcordScreenPlan    *self);

/* What stands where, found again in a later plan. */
char    *concord_plan_cell_dup_key       (const ConcordPlanCell   *self) G_GNUC_WARN_UNUSED_RESULT;
char    *concord_plan_line_dup_key       (const ConcordPlanLine   *self) G_GNUC_WARN_UNUSED_RESULT;
GStrv    concord_screen_plan_dup_keys    (const ConcordScreenPlan *self,
                                          guint                    page) G_GNUC_WARN_UNUSED_RESULT;
gboolean concord_screen_plan_find_keys   (const ConcordScreenPlan *self,
                                          const char *const       *keys,
                                          guint                   *page);
gboolean concord_screen_plan_find_record (const ConcordScreenPlan *self,
                                          ConcordRecord           *record,
                                          guint                   *page);

/* Lengths and words that whoever shows it needs too. */
int                concord_screen_mark_room (const ConcordScreenStep *step,
                                             const ConcordScreenLine *line);
int                concord_screen_number_width (const ConcordScreenStep *step);
char              *concord_screen_dup_subtitle (ConcordScreenContent *content,
                                                gsize                *figure) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ConcordScreenPlan, concord_screen_plan_free)

G_END_DECLS
