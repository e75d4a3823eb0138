/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the looks of all kinds have in common. */

#include "config.h"

#include "concord-card-face.h"

G_DEFINE_INTERFACE (ConcordCardFace, concord_card_face, GTK_TYPE_WIDGET)

static void
concord_card_face_default_init (ConcordCardFaceInterface *iface)
{
}

void
concord_card_face_show (ConcordCardFace *self,
                        ConcordGraph    *graph,
                        ConcordRecord   *record)
{
  CONCORD_CARD_FACE_GET_IFACE (self)->show (self, graph, record);
}

/**
 * concord_card_face_highlight:
 * @find: (nullable): the words that light up
 */
void
concord_card_face_highlight (ConcordCardFace *self,
                             ConcordFind     *find)
{
  CONCORD_CARD_FACE_GET_IFACE (self)->highlight (self, find);
}

/**
 * concord_card_face_get_text:
 *
 * Returns: (transfer none): where the headline stands
 */
ConcordInlineText *
concord_card_face_get_text (ConcordCardFace *self)
{
  return CONCORD_CARD_FACE_GET_IFACE (self)->get_text (self);
}
