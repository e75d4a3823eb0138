/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "concord-board.h"
#include "concord-board-column.h"
#include "concord-board-tray.h"
#include "concord-capture-bar.h"
#include "concord-inline-text.h"
#include "concord-steps.h"

G_BEGIN_DECLS

/* What the files of the board share. */
struct _ConcordBoard
{
  GtkWidget parent_instance;

  GtkWidget *bin;
  GtkWidget *vision_area;
  GtkLabel *vision_title;
  GtkScrolledWindow *vision_scroller;
  ConcordInlineText *vision;
  GtkWidget *pager;
  GtkLabel *page_title;
  GtkStack *stack;
  GtkScrolledWindow *scroller;
  GtkBox *strip;
  ConcordCaptureBar *capture;
  ConcordBoardTray *tray;

  ConcordDesk *desk;
  GSignalGroup *desk_signals;
  GSignalGroup *graph_signals;
  GSignalGroup *session_signals;
  GSignalGroup *outcome_signals;

  GPtrArray *columns;     /* ConcordBoardColumn, in the order of outcomes */
  GHashTable *parked;     /* outcome → its column, while it is on its way to another place */
  int column_width;
  gboolean arrived;       /* whether it has been on the screen */
  guint wake_tick;
  guint reveal_tick;
  GtkWidget *reveal;      /* weak: the column that is to be scrolled to */
  guint late_tick;
  GObject *late;          /* what takes the focus when its row is there */

  GObject *focused;       /* what has the focus, or lost it to a change of the board */
  GObject *focusing;      /* what has it now, before it is known whether someone meant it */
  guint focus_idle;

  GtkWidget *menu;

  GtkDragSource *drag;    /* owned by the strip */
  gboolean dragging;
  ConcordBoardRow *mark;  /* weak: where what is dragged would come to stand */
  ConcordBoardColumn *column_mark; /* weak */
};

/* concord-board.c */
ConcordGraph       *concord_board_get_graph       (ConcordBoard       *self);

/* concord-board-vision.c */
void                concord_board_refresh_vision  (ConcordBoard       *self);
void                concord_board_set_up_vision   (ConcordBoard       *self);

/* concord-board-columns.c */
void                concord_board_bind_columns    (GtkWidgetClass     *widget_class);
void                concord_board_set_up_columns  (ConcordBoard       *self);
void                concord_board_fill            (ConcordBoard       *self);
void                concord_board_clear_columns   (ConcordBoard       *self);
void                concord_board_number_columns  (ConcordBoard       *self);
void                concord_board_refresh_pager   (ConcordBoard       *self);
void                concord_board_turn_page       (ConcordBoard       *self,
                                                   int                 step);
void                concord_board_reveal          (ConcordBoard       *self,
                                                   GtkWidget          *column);

/* concord-board-focus.c */
void                concord_board_note_focus      (ConcordBoard       *self);
ConcordBoardColumn *concord_board_find_column     (ConcordBoard       *self,
                                                   gpointer            item,
                                                   guint              *index);
ConcordBoardRow    *concord_board_find_row        (ConcordBoard       *self,
                                                   gpointer            item);
gboolean            concord_board_is_gone         (ConcordBoard       *self,
                                                   gpointer            item);
void                concord_board_show_item       (ConcordBoard       *self,
                                                   gpointer            item,
                                                   gboolean            focus);
GObject            *concord_board_get_focused     (ConcordBoard       *self);
GObject            *concord_board_get_item_at_focus (ConcordBoard     *self);
void                concord_board_forget_focusing (ConcordBoard       *self);
void                concord_board_restore_focus   (ConcordBoard       *self);

/* concord-board-actions.c */
void                concord_board_install_actions (GtkWidgetClass     *widget_class);
gboolean            concord_board_commit          (ConcordBoard       *self,
                                                   ConcordEdit        *edit);
void                concord_board_move            (ConcordBoard       *self,
                                                   ConcordDirection    direction);
void                concord_board_place           (ConcordBoard       *self,
                                                   ConcordRecord      *record,
                                                   ConcordRecord      *owner,
                                                   guint               index);
void                concord_board_delete          (ConcordBoard       *self);

const char         *concord_board_get_status      (ConcordBoard       *self);
void                concord_board_set_status      (ConcordBoard       *self,
                                                   const char         *nick);

/* concord-board-keys.c */
void                concord_board_set_up_keys     (ConcordBoard       *self);

/* concord-board-menu.c */
void                concord_board_set_up_menu     (ConcordBoard       *self);
void                concord_board_popup_menu      (ConcordBoard       *self,
                                                   ConcordBoardRow    *row,
                                                   const GdkRectangle *at);

/* concord-board-dnd.c */
void                concord_board_set_up_dnd      (ConcordBoard       *self);

G_END_DECLS
