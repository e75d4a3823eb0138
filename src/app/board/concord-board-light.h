/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "concord-desk.h"
#include "concord-find.h"

G_BEGIN_DECLS

/**
 * ConcordLight:
 * @CONCORD_LIGHT_FILTERED: it involves none of the partners that are shown
 * @CONCORD_LIGHT_PASSED: someone searches, and it is not found
 * @CONCORD_LIGHT_FOUND: it is found
 *
 * In which light a card stands.
 */
typedef enum
{
  CONCORD_LIGHT_PLAIN = 0,
  CONCORD_LIGHT_FILTERED = 1 << 0,
  CONCORD_LIGHT_PASSED = 1 << 1,
  CONCORD_LIGHT_FOUND = 1 << 2,
} ConcordLight;

#define CONCORD_LIGHT_DIMMED (CONCORD_LIGHT_FILTERED | CONCORD_LIGHT_PASSED)

/**
 * ConcordBoardLight:
 *
 * Which cards of a board are dimmed and which light up: the partners that are shown, and what is searched
 * for. A search stays among the cards of the partners shown.
 *
 * ConcordBoardLight::changed: cards may stand in another light
 */
#define CONCORD_TYPE_BOARD_LIGHT (concord_board_light_get_type ())
G_DECLARE_FINAL_TYPE (ConcordBoardLight, concord_board_light, CONCORD, BOARD_LIGHT, GObject)

ConcordBoardLight *concord_board_light_new           (ConcordDesk       *desk) G_GNUC_WARN_UNUSED_RESULT;
ConcordLight       concord_board_light_get           (ConcordBoardLight *self,
                                                      ConcordRecord     *record);

/* Partners */
gboolean           concord_board_light_shows_all     (ConcordBoardLight *self);
guint              concord_board_light_get_n_chosen  (ConcordBoardLight *self);
gboolean           concord_board_light_is_chosen     (ConcordBoardLight *self,
                                                      ConcordRecord     *partner);
void               concord_board_light_choose        (ConcordBoardLight *self,
                                                      ConcordRecord     *partner,
                                                      gboolean           chosen);
void               concord_board_light_show_all      (ConcordBoardLight *self);
void               concord_board_light_count         (ConcordBoardLight *self,
                                                      guint             *n_shown,
                                                      guint             *n_all);

/* Search */
void               concord_board_light_search        (ConcordBoardLight *self,
                                                      const char        *typed,
                                                      ConcordRecord     *from);
ConcordFind       *concord_board_light_get_find      (ConcordBoardLight *self);
guint              concord_board_light_get_n_found   (ConcordBoardLight *self);
guint              concord_board_light_get_n_beyond  (ConcordBoardLight *self);
ConcordRecord     *concord_board_light_get_current   (ConcordBoardLight *self,
                                                      guint             *index);
ConcordRecord     *concord_board_light_step          (ConcordBoardLight *self,
                                                      int                step);

G_END_DECLS
