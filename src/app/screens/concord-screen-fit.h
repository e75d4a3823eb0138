/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How panels flow over the pages of a screen: numbers in, numbers out. All lengths are units of 1080 to a height. */

/**
 * ConcordFitAtom:
 * @height: of one text, or of the part of it that stays together
 * @gap: above it, unless it is the first in its cell
 * @starts: whether a line begins with it: a better place to break than within
 */
typedef struct
{
  int height;
  int gap;
  gboolean starts;
} ConcordFitAtom;

/**
 * ConcordFitPanel:
 * @head: what each of its cells needs beside the atoms: padding, a heading
 * @wide: whether it takes whole rows
 * @atoms: none of them higher than what @head leaves of a page
 */
typedef struct
{
  int head;
  gboolean wide;
  const ConcordFitAtom *atoms;
  guint n_atoms;
} ConcordFitPanel;

/**
 * ConcordFitCell:
 * @panel: which panel it is, or continues
 * @first: the first of its atoms that stand here
 * @n: how many
 * @column: counted from where one begins to read
 * @y: from the top of the page
 *
 * A panel's place on a page. A panel that does not fit on one has several.
 */
typedef struct
{
  guint panel;
  guint first;
  guint n;
  guint page;
  guint column;
  int y;
  int height;
} ConcordFitCell;

GArray *concord_screen_fit_flow (const ConcordFitPanel *panels,
                                 guint                  n_panels,
                                 guint                  n_columns,
                                 int                    height,
                                 int                    spacing) G_GNUC_WARN_UNUSED_RESULT;
guint   concord_screen_fit_n_pages (GArray             *cells);

/**
 * ConcordFitTry:
 *
 * Returns: on how many pages it would be at that step of the scale in so many columns
 */
typedef guint (*ConcordFitTry) (guint    step,
                                guint    n_columns,
                                gpointer user_data);

void    concord_screen_fit_choose (guint               n_steps,
                                   guint               max_columns,
                                   guint               best_columns,
                                   ConcordFitTry       try,
                                   gpointer            user_data,
                                   guint              *step,
                                   guint              *n_columns);
guint   concord_screen_fit_best_columns (guint n_panels);

G_END_DECLS
