/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "concord-drawing.h"

G_BEGIN_DECLS

typedef struct
{
  double value;
  guint tone;
} ConcordFigureDot;

/* Narrow, so that its words can still be read on a phone. */
#define CONCORD_FIGURE_PROGRESS_WIDTH 280.0

guint           concord_status_get_tone    (guint                   status);

ConcordDrawing *concord_figure_status_icon (guint                   status) G_GNUC_WARN_UNUSED_RESULT;
ConcordDrawing *concord_figure_status_bar  (const guint            *by_status,
                                            guint                   n_statuses) G_GNUC_WARN_UNUSED_RESULT;
ConcordDrawing *concord_figure_progress    (double                  fraction,
                                            const char             *baseline,
                                            const char             *current,
                                            const char             *target) G_GNUC_WARN_UNUSED_RESULT;
ConcordDrawing *concord_figure_rating      (double                  average,
                                            double                  low,
                                            double                  high,
                                            guint                   tone,
                                            const ConcordFigureDot *dots,
                                            guint                   n_dots) G_GNUC_WARN_UNUSED_RESULT;
ConcordDrawing *concord_figure_stretch     (guint                   first,
                                            guint                   last,
                                            guint                   from,
                                            guint                   to,
                                            guint                   tone) G_GNUC_WARN_UNUSED_RESULT;
ConcordDrawing *concord_figure_band        (const guint            *tones,
                                            guint                   n_tones) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
