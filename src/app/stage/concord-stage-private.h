/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "concord-stage.h"

G_BEGIN_DECLS

#define CONCORD_STAGE_ASPECT (16.0 / 9.0)

/* What a projection can show: other displays are letterboxed. */
#define CONCORD_STAGE_ASPECT_MIN 1.0
#define CONCORD_STAGE_ASPECT_MAX 4.0

/* What the files of the stage share. */
struct _ConcordStage
{
  GObject parent_instance;

  ConcordDeck *deck;
  ConcordSlide *slide;
  guint position; /* of the slide in the deck */
  guint page;
  guint n_pages; /* 0 while unknown */

  /* A slide that moves leaves the deck and comes back. */
  ConcordSlide *lost;
  guint lost_page;
  guint lost_n_pages;

  guint attached;        /* how many views will tell the number of pages */
  int waiting;           /* steps to take when it is known */
  ConcordRecord *sought; /* whose page is to be shown when it is known */

  gboolean blanked;
  gboolean frozen;
  gboolean laser;
  double aspect;

  gboolean spot;
  double spot_x;
  double spot_y;
};

G_END_DECLS
