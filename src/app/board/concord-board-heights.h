/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * ConcordBoardHeights:
 *
 * How high the rows of a column are, of which few have been measured: the others are taken for typical ones.
 * Looking something up adds up the rows before it; five thousand take some microseconds.
 */
typedef struct
{
  GArray *rows; /* int, 0 while nobody measured it */
  int typical;  /* what the others are taken for */
} ConcordBoardHeights;

void  concord_board_heights_init   (ConcordBoardHeights *self);
void  concord_board_heights_clear  (ConcordBoardHeights *self);
guint concord_board_heights_get_n  (ConcordBoardHeights *self);
void  concord_board_heights_forget (ConcordBoardHeights *self);
void  concord_board_heights_splice (ConcordBoardHeights *self,
                                    guint                position,
                                    guint                removed,
                                    guint                added);
void  concord_board_heights_set    (ConcordBoardHeights *self,
                                    guint                position,
                                    int                  height);
void  concord_board_heights_settle (ConcordBoardHeights *self);
int   concord_board_heights_get    (ConcordBoardHeights *self,
                                    guint                position);
int   concord_board_heights_before (ConcordBoardHeights *self,
                                    guint                position);
guint concord_board_heights_find   (ConcordBoardHeights *self,
                                    int                  y,
                                    int                 *top);

G_END_DECLS
