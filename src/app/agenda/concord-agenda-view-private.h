/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* For the files of the agenda's view only. */

#include "concord-agenda-add.h"
#include "concord-agenda-offer.h"
#include "concord-agenda-view.h"
#include "concord-clock-face.h"
#include "concord-hours-entry.h"

G_BEGIN_DECLS

struct _ConcordAgendaView
{
  AdwBin parent_instance;

  ConcordDesk *desk;
  ConcordRoomClock *clock;
  ConcordGraph *earlier; /* the session that this one continues */
  GCancellable *reading;
  gboolean narrow;
  gboolean bound; /* whether the list follows the items */
  GtkWidget *to_show; /* weak: to be scrolled to when it has its place */
  guint tick;
  guint n_ticks;

  GtkScrolledWindow *scroller;
  ConcordClockFace *face;
  ConcordAgendaOffer *own_offer;
  ConcordAgendaOffer *earlier_offer;
  GtkWidget *empty;
  GtkWidget *day;
  ConcordHoursEntry *day_start;
  ConcordHoursEntry *day_end;
  GtkWidget *total;
  GtkWidget *total_icon;
  GtkLabel *total_words;
  GtkWidget *start;
  GtkListBox *list;
  GtkLabel *more;
  ConcordAgendaAdd *add;
};

ConcordGraph      *concord_agenda_view_get_graph       (ConcordAgendaView *self);
ConcordRecordList *concord_agenda_view_get_items       (ConcordAgendaView *self);
GtkWidget         *concord_agenda_view_find_row        (ConcordAgendaView *self,
                                                        ConcordRecord     *item);
void               concord_agenda_view_focus_item      (ConcordAgendaView *self,
                                                        ConcordRecord     *item);
void               concord_agenda_view_install_actions (GtkWidgetClass    *widget_class);

G_END_DECLS
