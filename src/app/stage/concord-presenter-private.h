/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "concord-audience-window.h"
#include "concord-presenter-console.h"
#include "concord-presenter.h"

G_BEGIN_DECLS

/* What the files of the presenter share. */
struct _ConcordPresenter
{
  GObject parent_instance;

  GtkWidget *page;     /* whose it is */
  AdwViewStack *views; /* of the page */
  ConcordDesk *desk;
  ConcordDisplays *displays;
  GSimpleActionGroup *actions;

  ConcordStage *stage; /* while presenting */
  ConcordPresenterConsole *console;
  ConcordAudienceWindow *window;
  ConcordAudience audience;
  char *display;     /* key of the audience's display, also when it is unplugged */
  char *view_before; /* which was shown before the console */
  guint inhibition;

  GdkMonitor *sent_to; /* where the page's window was sent to make way for the audience */
  gboolean was_fullscreen;

  /* Where the last presentation ended, for the next */
  char *place_kind;
  char *place_id;
  guint place_page;
};

/* concord-presenter-window.c */
GtkWindow  *concord_presenter_get_main_window  (ConcordPresenter *self);
GdkMonitor *concord_presenter_get_own_monitor  (ConcordPresenter *self);
gboolean    concord_presenter_covers_work      (ConcordPresenter *self);
void        concord_presenter_hide_window      (ConcordPresenter *self,
                                                ConcordAudience   audience);
void        concord_presenter_close_window     (ConcordPresenter *self);
void        concord_presenter_displays_changed (ConcordPresenter *self);

G_END_DECLS
