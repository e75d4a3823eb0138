/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "concord-capture-bar.h"
#include "concord-capture-list.h"

G_BEGIN_DECLS

/* What the files of the capture bar share. */
struct _ConcordCaptureBar
{
  GtkWidget parent_instance;

  GtkBoxLayout *box;
  AdwToggleGroup *kinds;
  GtkTextView *text;
  GtkWidget *placeholder;
  GtkLabel *place;
  GtkLabel *marks;
  GtkLabel *hint;

  ConcordDesk *desk;
  GSignalGroup *desk_signals;
  GSignalGroup *graph_signals;
  char *context;      /* the id of what someone is about */
  ConcordKind before; /* the kind added last without leaving the bar; the session for none */
  gboolean filling;   /* words come from the bar itself, lines and all */
  guint draft_pause;
  gboolean narrow;

  /* concord-capture-add.c */
  char *attempt;      /* the group of an edit that has not been saved yet: trying again replaces it */
  char *unsaved;      /* the text of that edit */

  /* concord-capture-complete.c */
  ConcordCaptureList *list;
  ConcordCaptureNames *names; /* what can be meant, until the session changes */
  GtkTextTag *known;
  gsize list_start;   /* where the mark is that the list is about */
  int dismissed;      /* where the mark is whose list was closed, or -1 */
};

/* concord-capture-bar.c */
ConcordRecord *concord_capture_bar_find_target   (ConcordCaptureBar *self);
char          *concord_capture_bar_say_place     (ConcordCaptureBar *self) G_GNUC_WARN_UNUSED_RESULT;
void           concord_capture_bar_save_draft    (ConcordCaptureBar *self);

/* concord-capture-add.c */
GDate         *concord_capture_bar_get_today     (void) G_GNUC_WARN_UNUSED_RESULT;
void           concord_capture_bar_set_up_adding (ConcordCaptureBar *self);
void           concord_capture_bar_on_saved      (ConcordCaptureBar *self);
void           concord_capture_bar_paste         (ConcordCaptureBar *self,
                                                  const char        *pasted);

/* concord-capture-complete.c */
void           concord_capture_bar_set_up_completion (ConcordCaptureBar *self);
void           concord_capture_bar_drop_completion   (ConcordCaptureBar *self);
void           concord_capture_bar_forget_names      (ConcordCaptureBar *self);
void           concord_capture_bar_read_line         (ConcordCaptureBar *self);
gboolean       concord_capture_bar_complete          (ConcordCaptureBar *self,
                                                      guint              keyval);

G_END_DECLS
