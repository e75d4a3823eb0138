/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "concord-deck.h"
#include "concord-screen-content.h"

G_BEGIN_DECLS

/**
 * ConcordScreenKind:
 * @name: what programs call it, as in "outcome"
 * @list: appends what there is a screen about, in order; %NULL appended for one screen about the session itself.
 *   Nothing private may be appended
 * @title: (transfer full): what the console's list calls the screen about @subject
 * @place: (nullable): whether @record is shown on a screen of this kind, and about which subject. The first kind of the
 *   table that says yes is where a jump to @record leads
 * @describe: (nullable): what the screen says now; called again after every change and every move of the clock
 * @build: (nullable): (transfer floating): a new #ConcordScreen, for a kind that says more than panels and lines can
 *
 * A kind of screen: all that the deck, the console and the audience window need to know of it. A view that can be
 * shown to the room (votes, health, value, roadmap) is one more entry of the table in concord-screen-kinds.c: with
 * @describe its content becomes a #ConcordSheet, which chooses the type, flows over pages, points out what changed and
 * never clips; with @build it is a widget of its own that implements #ConcordScreen.
 */
typedef struct
{
  const char *name;
  void       (*list)  (ConcordGraph   *graph,
                       GPtrArray      *subjects);
  char      *(*title) (ConcordGraph   *graph,
                       ConcordRecord  *subject);
  gboolean   (*place) (ConcordGraph   *graph,
                       ConcordRecord  *record,
                       ConcordRecord **subject);
  ConcordScreenContent *(*describe) (ConcordSlide *slide);
  GtkWidget            *(*build)    (ConcordSlide *slide);
} ConcordScreenKind;

const ConcordScreenKind *concord_screen_kinds_get (guint *n_kinds);

G_END_DECLS
