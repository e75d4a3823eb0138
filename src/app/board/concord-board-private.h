/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "concord-board.h"
#include "concord-board-chosen-bar.h"
#include "concord-board-column.h"
#include "concord-board-filter.h"
#include "concord-board-search.h"
#include "concord-board-selection.h"
#include "concord-board-tray.h"
#include "concord-capture-bar.h"
#include "concord-gap-pill.h"
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
  ConcordGapPill *gaps;
  ConcordGapPill *narrow_gaps; /* where there is no room for the other */
  GtkWidget *looking;
  ConcordBoardFilter *filter;
  ConcordBoardSearch *search;
  GtkWidget *search_button;
  GtkWidget *pager;
  GtkLabel *page_title;
  GtkStack *stack;
  AdwStatusPage *empty;
  GtkScrolledWindow *scroller;
  GtkBox *strip;
  GtkRevealer *chosen_revealer;
  ConcordBoardChosenBar *chosen_bar;
  ConcordCaptureBar *capture;
  ConcordBoardTray *tray;

  ConcordDesk *desk;
  ConcordBoardLight *light;    /* as long as there is a desk */
  GSignalGroup *light_signals;
  ConcordRecord *search_from;  /* the card someone was on when the search began */
  guint said_chosen;           /* how many partners were chosen when that was last said */
  GSignalGroup *desk_signals;
  GSignalGroup *graph_signals;
  GSignalGroup *session_signals;
  GSignalGroup *outcome_signals;

  GPtrArray *columns;     /* ConcordBoardColumn, in the order of outcomes */
  GHashTable *parked;     /* outcome → its column, while it is on its way to another place */
  int column_width;
  double plain_width;     /* of a column in pixels, before zoom */
  double vision_height;   /* in pixels, at most */
  int limited_height;     /* of the board, when that was found out */
  guint vision_tick;
  int vision_frames;
  int zoom;               /* per cent */
  int pinched_zoom;       /* what it was when fingers began to pinch */
  guint zoom_tick;
  int zoom_frames;
  gboolean arrived;       /* whether it has been on the screen */
  guint wake_tick;
  guint reveal_tick;
  GtkWidget *reveal;      /* weak: the column that is to be scrolled to */
  guint late_tick;
  GObject *late;          /* what takes the focus when its row is there */

  ConcordRecord *known;   /* a copy of the card that has the focus, as it was last told of */
  ConcordRecord *known_owner; /* what that card stood in; only to compare */
  GObject *focused;       /* what has the focus, or lost it to a change of the board */
  GObject *focusing;      /* what has it now, before it is known whether someone meant it */
  guint focus_idle;

  GtkWidget *menu;

  ConcordBoardSelection *selection; /* the desk's */
  GSignalGroup *selection_signals;
  gboolean press_chosen;       /* a press on a chosen card, of which it is not known yet what it means */
  GtkWidget *picker;
  GPtrArray *picking;          /* the cards that the picker asks about */
  GPtrArray *copying;          /* those that another session is being chosen for */
  ConcordRecord *splitting;    /* the card that is being looked over in two parts */
  char *said;                  /* why something was not possible, and when that was last said */
  gint64 said_at;

  GtkDragSource *drag;    /* owned by the strip */
  gboolean dragging;
  GPtrArray *dragged;     /* all cards that are */
  GtkDropTarget *drop;    /* owned by the strip */
  graphene_point_t drop_at; /* where the pointer is: what is below it changes while the board scrolls */
  guint drop_tick;
  ConcordBoardRow *mark;  /* weak: where what is dragged would come to stand */
  ConcordBoardColumn *column_mark; /* weak */
};

/* concord-board.c */
ConcordGraph       *concord_board_get_graph       (ConcordBoard       *self);

/* concord-board-vision.c */
void                concord_board_refresh_vision  (ConcordBoard       *self);
void                concord_board_limit_vision    (ConcordBoard       *self);
void                concord_board_set_up_vision   (ConcordBoard       *self);

/* concord-board-columns.c */
void                concord_board_bind_columns    (GtkWidgetClass     *widget_class);
void                concord_board_set_up_columns  (ConcordBoard       *self);
void                concord_board_fill            (ConcordBoard       *self);
void                concord_board_clear_columns   (ConcordBoard       *self);
gboolean            concord_board_is_empty        (ConcordBoard       *self);
void                concord_board_refresh_sizes   (ConcordBoard       *self);
void                concord_board_number_columns  (ConcordBoard       *self);
void                concord_board_refresh_pager   (ConcordBoard       *self);
void                concord_board_turn_page       (ConcordBoard       *self,
                                                   int                 step);
void                concord_board_reveal          (ConcordBoard       *self,
                                                   GtkWidget          *column);

/* concord-board-looking.c */
void                concord_board_install_looking (GtkWidgetClass     *widget_class);
void                concord_board_set_up_looking  (ConcordBoard       *self);
void                concord_board_look_at_desk    (ConcordBoard       *self);
void                concord_board_refresh_looking (ConcordBoard       *self);
gboolean            concord_board_end_search      (ConcordBoard       *self);
gboolean            concord_board_type_to_search  (ConcordBoard          *self,
                                                   GtkEventControllerKey *controller,
                                                   guint                  keyval);

/* concord-board-tell.c */
void                concord_board_remember        (ConcordBoard       *self);
void                concord_board_tell_changes    (ConcordBoard       *self);

/* concord-board-zoom.c */
void                concord_board_install_zoom    (GtkWidgetClass     *widget_class);
void                concord_board_set_up_zoom     (ConcordBoard       *self);
void                concord_board_set_zoom        (ConcordBoard       *self,
                                                   int                 zoom);

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
void                concord_board_follow          (ConcordBoard       *self,
                                                   ConcordRecord      *record);
GObject            *concord_board_find_heir       (ConcordBoard       *self,
                                                   ConcordRecord      *record,
                                                   GPtrArray          *going);
void                concord_board_delete          (ConcordBoard       *self);

const char         *concord_board_get_status      (ConcordBoard       *self);
void                concord_board_set_status      (ConcordBoard       *self,
                                                   const char         *nick);

/* concord-board-choosing.c */
void                concord_board_install_choosing (GtkWidgetClass    *widget_class);
void                concord_board_set_up_choosing (ConcordBoard       *self);
void                concord_board_choose_at_desk  (ConcordBoard       *self);
gboolean            concord_board_choose_by_key   (ConcordBoard       *self,
                                                   guint               keyval,
                                                   GdkModifierType     modifiers);
GPtrArray          *concord_board_dup_acting      (ConcordBoard       *self);

/* concord-board-bulk.c */
void                concord_board_install_bulk    (GtkWidgetClass     *widget_class);
void                concord_board_say             (ConcordBoard       *self,
                                                   const char         *message);
gboolean            concord_board_move_chosen     (ConcordBoard       *self,
                                                   ConcordDirection    direction);
gboolean            concord_board_delete_chosen   (ConcordBoard       *self);
void                concord_board_place_many      (ConcordBoard       *self,
                                                   GPtrArray          *cards,
                                                   ConcordRecord      *owner,
                                                   guint               index);
void                concord_board_unplace         (ConcordBoard       *self,
                                                   GPtrArray          *commitments);

/* concord-board-split.c */
void                concord_board_install_split   (GtkWidgetClass     *widget_class);
void                concord_board_set_up_split    (ConcordBoard       *self);

/* concord-board-transfer.c */
void                concord_board_install_transfer (GtkWidgetClass    *widget_class);

/* concord-board-reading.c */
gboolean            concord_board_is_read_only    (ConcordBoard       *self);
gboolean            concord_board_refuses         (ConcordBoard       *self);
void                concord_board_follow_desk     (ConcordBoard       *self);

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
