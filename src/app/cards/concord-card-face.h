/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "concord-graph.h"
#include "concord-inline-text.h"

G_BEGIN_DECLS

/**
 * ConcordCardFace:
 * @show: shows what @record says now; called again after every change, so it must be cheap when nothing
 *   changed
 * @highlight: lights up the words someone searches for, or nothing for %NULL; called after @show
 * @get_text: where the record's headline is edited
 *
 * How records of one kind look on the board.
 */
#define CONCORD_TYPE_CARD_FACE (concord_card_face_get_type ())
G_DECLARE_INTERFACE (ConcordCardFace, concord_card_face, CONCORD, CARD_FACE, GtkWidget)

struct _ConcordCardFaceInterface
{
  GTypeInterface parent;

  void               (*show)     (ConcordCardFace *self,
                                  ConcordGraph    *graph,
                                  ConcordRecord   *record);
  void               (*highlight) (ConcordCardFace *self,
                                   ConcordFind     *find);
  ConcordInlineText *(*get_text) (ConcordCardFace *self);
};

void               concord_card_face_show     (ConcordCardFace *self,
                                               ConcordGraph    *graph,
                                               ConcordRecord   *record);
void               concord_card_face_highlight (ConcordCardFace *self,
                                                ConcordFind     *find);
ConcordInlineText *concord_card_face_get_text (ConcordCardFace *self);

G_END_DECLS
