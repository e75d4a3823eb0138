/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "concord-deck.h"

G_BEGIN_DECLS

/**
 * ConcordStage:
 *
 * Where a presentation is: which slide of the deck and which of its pages, and whether the room sees it. It has no
 * widgets. How many pages a slide flows over is known only to what shows it, so a #ConcordStageView attaches itself
 * and tells. A step that comes before that is known waits for it: walking fast leaves no page out.
 *
 * Properties:
 * - slide (nullable #ConcordSlide), page (uint), n-pages (uint): read only; n-pages is 0 until it is known
 * - blanked (boolean): the room sees black
 * - frozen (boolean): the room keeps the picture it has, whatever moves on here
 * - laser (boolean): the pointer shows as a spot in front of the room
 * - aspect (double): of the audience's display, width by height
 *
 * ConcordStage::moved: slide, page or what comes next changed.
 * ConcordStage::spot-moved: the laser's spot did.
 */
#define CONCORD_TYPE_STAGE (concord_stage_get_type ())
G_DECLARE_FINAL_TYPE (ConcordStage, concord_stage, CONCORD, STAGE, GObject)

ConcordStage  *concord_stage_new           (ConcordDeck    *deck) G_GNUC_WARN_UNUSED_RESULT;
ConcordDeck   *concord_stage_get_deck      (ConcordStage   *self);
ConcordSlide  *concord_stage_get_slide     (ConcordStage   *self);
guint          concord_stage_get_position  (ConcordStage   *self);
guint          concord_stage_get_page      (ConcordStage   *self);
guint          concord_stage_get_n_pages   (ConcordStage   *self);
gboolean       concord_stage_peek_next     (ConcordStage   *self,
                                            ConcordSlide  **slide,
                                            guint          *page);

void           concord_stage_next          (ConcordStage   *self);
void           concord_stage_previous      (ConcordStage   *self);
void           concord_stage_first         (ConcordStage   *self);
void           concord_stage_last          (ConcordStage   *self);
void           concord_stage_show          (ConcordStage   *self,
                                            ConcordSlide   *slide,
                                            guint           page);
gboolean       concord_stage_show_record   (ConcordStage   *self,
                                            ConcordRecord  *record);
void           concord_stage_follow        (ConcordStage   *self,
                                            ConcordRecord  *agenda_item);

gboolean       concord_stage_get_blanked   (ConcordStage   *self);
void           concord_stage_set_blanked   (ConcordStage   *self,
                                            gboolean        blanked);
gboolean       concord_stage_get_frozen    (ConcordStage   *self);
void           concord_stage_set_frozen    (ConcordStage   *self,
                                            gboolean        frozen);
gboolean       concord_stage_get_laser     (ConcordStage   *self);
void           concord_stage_set_laser     (ConcordStage   *self,
                                            gboolean        laser);
double         concord_stage_get_aspect    (ConcordStage   *self);
void           concord_stage_set_aspect    (ConcordStage   *self,
                                            double          aspect);
gboolean       concord_stage_get_spot      (ConcordStage   *self,
                                            double         *x,
                                            double         *y);
void           concord_stage_set_spot      (ConcordStage   *self,
                                            double          x,
                                            double          y);
void           concord_stage_hide_spot     (ConcordStage   *self);

/* For what shows it */
void           concord_stage_attach        (ConcordStage   *self);
void           concord_stage_detach        (ConcordStage   *self);
ConcordRecord *concord_stage_get_sought    (ConcordStage   *self);
void           concord_stage_settle        (ConcordStage   *self,
                                            ConcordSlide   *slide,
                                            guint           n_pages,
                                            const guint    *place);

G_END_DECLS
