/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "concord-board-row.h"

G_BEGIN_DECLS

/**
 * ConcordBoardSlot:
 * @row: a child of the list
 * @position: the row of the model that it shows
 */
typedef struct
{
  ConcordBoardRow *row;
  guint position;
} ConcordBoardSlot;

/**
 * ConcordBoardSlots:
 * @list: whose children the rows are
 * @slots: (element-type ConcordBoardSlot): the rows that are there, by position
 * @spare: (element-type ConcordBoardRow): rows that show nothing and wait to be used again
 *
 * The few rows of a column that have widgets. All of it is the list's; nobody else looks.
 */
typedef struct
{
  GtkWidget *list;
  ConcordDesk *desk;
  ConcordBoardLight *light;
  GArray *slots;
  GPtrArray *spare;
} ConcordBoardSlots;

void              concord_board_slots_init            (ConcordBoardSlots *self,
                                                       GtkWidget         *list);
void              concord_board_slots_clear           (ConcordBoardSlots *self);
void              concord_board_slots_drop_spare      (ConcordBoardSlots *self);
void              concord_board_slots_set_up          (ConcordBoardSlots *self,
                                                       ConcordDesk       *desk,
                                                       ConcordBoardLight *light);

guint             concord_board_slots_get_n           (ConcordBoardSlots *self);
ConcordBoardSlot *concord_board_slots_get             (ConcordBoardSlots *self,
                                                       guint              index);
guint             concord_board_slots_find            (ConcordBoardSlots *self,
                                                       guint              position);
GtkWidget        *concord_board_slots_find_nearest    (ConcordBoardSlots *self,
                                                       guint              position);
gboolean          concord_board_slots_has             (ConcordBoardSlots *self,
                                                       guint              position);
gboolean          concord_board_slots_has_all         (ConcordBoardSlots *self,
                                                       guint              first,
                                                       guint              last);

ConcordBoardRow  *concord_board_slots_take            (ConcordBoardSlots *self,
                                                       GListModel        *rows,
                                                       guint              position);
void              concord_board_slots_release         (ConcordBoardSlots *self,
                                                       guint              index);
void              concord_board_slots_keep_only       (ConcordBoardSlots *self,
                                                       GListModel        *rows,
                                                       guint              first,
                                                       guint              last);
void              concord_board_slots_hide_spare      (ConcordBoardSlots *self);

G_END_DECLS
