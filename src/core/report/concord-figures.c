/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The summary's figures and icons, from numbers to marks. Every state differs in shape as well as in colour. */

#include "config.h"

#include "concord-figures.h"

#include "concord-commitment.h"
#include "concord-partner.h"

#define ICON_SIZE 12.0

/**
 * concord_status_get_tone:
 * @status: a ConcordCommitmentStatus or 0
 */
guint
concord_status_get_tone (guint status)
{
  switch (status)
    {
    case CONCORD_COMMITMENT_AGREED:
      return CONCORD_TONE_ACCENT;
    case CONCORD_COMMITMENT_UNDER_WAY:
      return CONCORD_TONE_GOOD;
    case CONCORD_COMMITMENT_AT_RISK:
      return CONCORD_TONE_BAD;
    case CONCORD_COMMITMENT_DONE:
      return CONCORD_TONE_PARTNER + CONCORD_PARTNER_TEAL;
    case CONCORD_COMMITMENT_STOPPED:
      return CONCORD_TONE_INK;
    case CONCORD_COMMITMENT_PROPOSED:
    default:
      return CONCORD_TONE_QUIET;
    }
}

/**
 * concord_figure_status_icon:
 * @status: a ConcordCommitmentStatus or 0
 *
 * Returns: (transfer full): a shape of its own for each status, 12 by 12
 */
ConcordDrawing *
concord_figure_status_icon (guint status)
{
  const double tick[] = { 2, 6.5, 5, 9.5, 10, 3 };
  const double small_tick[] = { 3.4, 6.2, 5.3, 8.2, 8.8, 3.9 };
  const double play[] = { 2.5, 1, 11, 6, 2.5, 11 };
  const double warning[] = { 6, 0.5, 12, 11.5, 0, 11.5 };
  const double stem[] = { 6, 4.2, 6, 7.6 };
  ConcordDrawing *icon = concord_drawing_new (ICON_SIZE, ICON_SIZE);
  guint tone = concord_status_get_tone (status);

  switch (status)
    {
    case CONCORD_COMMITMENT_PROPOSED:
      concord_drawing_circle (icon, tone, 1.8, 6, 1.5);
      concord_drawing_circle (icon, tone, 6, 6, 1.5);
      concord_drawing_circle (icon, tone, 10.2, 6, 1.5);
      break;
    case CONCORD_COMMITMENT_AGREED:
      concord_drawing_line (icon, tone, 1.9, tick, 3);
      break;
    case CONCORD_COMMITMENT_UNDER_WAY:
      concord_drawing_shape (icon, tone, play, 3);
      break;
    case CONCORD_COMMITMENT_AT_RISK:
      concord_drawing_shape (icon, tone, warning, 3);
      concord_drawing_line (icon, CONCORD_TONE_PAPER, 1.3, stem, 2);
      concord_drawing_circle (icon, CONCORD_TONE_PAPER, 6, 9.5, 0.8);
      break;
    case CONCORD_COMMITMENT_DONE:
      concord_drawing_circle (icon, tone, 6, 6, 5.8);
      concord_drawing_line (icon, CONCORD_TONE_PAPER, 1.6, small_tick, 3);
      break;
    case CONCORD_COMMITMENT_STOPPED:
      concord_drawing_rect (icon, tone, 1.5, 1.5, 9, 9, 1.5);
      break;
    default:
      concord_drawing_circle (icon, CONCORD_TONE_LINE, 6, 6, 3);
      break;
    }

  return icon;
}

/**
 * concord_figure_status_bar:
 * @by_status: how many have which status; index 0 is those without
 *
 * Returns: (transfer full): one bar divided in proportion, in the order of the statuses
 */
ConcordDrawing *
concord_figure_status_bar (const guint *by_status,
                           guint        n_statuses)
{
  const double width = 480, height = 12, gap = 2;
  ConcordDrawing *bar = concord_drawing_new (width, height);
  guint total = 0, parts = 0;
  double x = 0, room;

  for (guint i = 0; i < n_statuses; i++)
    {
      total += by_status[i];
      parts += by_status[i] > 0;
    }

  if (total == 0)
    {
      concord_drawing_rect (bar, CONCORD_TONE_LINE, 0, 0, width, height, 3);
      return bar;
    }

  room = width - gap * (parts - 1);
  for (guint i = 0; i < n_statuses; i++)
    {
      double part = room * by_status[i] / total;

      if (by_status[i] == 0)
        continue;

      concord_drawing_rect (bar, concord_status_get_tone (i), x, 0, part, height, 2);
      x += part + gap;
    }

  return bar;
}

/**
 * concord_figure_progress:
 * @fraction: how much of the way is behind, 0 to 1
 * @baseline: what stands at the start
 * @current: what stands at the mark
 * @target: what stands at the end
 */
ConcordDrawing *
concord_figure_progress (double      fraction,
                         const char *baseline,
                         const char *current,
                         const char *target)
{
  const double width = CONCORD_FIGURE_PROGRESS_WIDTH, height = 56, top = 24, thickness = 8, letters = 12;
  ConcordDrawing *figure = concord_drawing_new (width, height);
  double at = 7 + CLAMP (fraction, 0, 1) * (width - 14);
  ConcordAnchor anchor = CONCORD_ANCHOR_MIDDLE;
  double words_at = at;

  if (fraction < 0.25)
    {
      anchor = CONCORD_ANCHOR_START;
      words_at = at - 7;
    }
  else if (fraction > 0.75)
    {
      anchor = CONCORD_ANCHOR_END;
      words_at = at + 7;
    }

  concord_drawing_words (figure, CONCORD_TONE_QUIET, 0, 13, letters, CONCORD_ANCHOR_START, FALSE, baseline);
  concord_drawing_words (figure, CONCORD_TONE_INK, width, 13, letters, CONCORD_ANCHOR_END, TRUE, target);
  concord_drawing_rect (figure, CONCORD_TONE_LINE, 0, top, width, thickness, thickness / 2);
  concord_drawing_rect (figure, CONCORD_TONE_ACCENT, 0, top, at, thickness, thickness / 2);
  concord_drawing_circle (figure, CONCORD_TONE_PAPER, at, top + thickness / 2, 7);
  concord_drawing_circle (figure, CONCORD_TONE_ACCENT, at, top + thickness / 2, 5.5);
  concord_drawing_words (figure, CONCORD_TONE_ACCENT, words_at, 51, letters, anchor, TRUE, current);

  return figure;
}

/**
 * concord_figure_rating:
 * @average: 1 to 5
 * @low: the lowest answer, 0 where it is not said
 * @high: the highest
 * @dots: averages of partners
 *
 * Returns: (transfer full): a scale from 1 to 5 with the average as a bar across and the spread behind the dots
 */
ConcordDrawing *
concord_figure_rating (double                  average,
                       double                  low,
                       double                  high,
                       guint                   tone,
                       const ConcordFigureDot *dots,
                       guint                   n_dots)
{
  const double width = 160, height = 16, inset = 5, middle = 8;
  const double step = (width - 2 * inset) / 4;
  ConcordDrawing *figure = concord_drawing_new (width, height);

  concord_drawing_rect (figure, CONCORD_TONE_LINE, inset, middle - 0.75, 4 * step, 1.5, 0.75);
  for (guint i = 0; i < 5; i++)
    concord_drawing_rect (figure, CONCORD_TONE_LINE, inset + i * step - 0.5, middle - 3, 1, 6, 0);

  if (low > 0 && high > low)
    concord_drawing_rect (figure, CONCORD_TONE_LINE, inset + (low - 1) * step, middle - 3, (high - low) * step, 6, 3);
  for (guint i = 0; i < n_dots; i++)
    concord_drawing_circle (figure, dots[i].tone, inset + (dots[i].value - 1) * step, middle, 3);

  concord_drawing_rect (figure, tone, inset + (CLAMP (average, 1, 5) - 1) * step - 1.5, 1, 3, height - 2, 1.5);

  return figure;
}

/**
 * concord_figure_stretch:
 * @first: the month at the start of the line, counted from any day
 * @last: the month at its end
 * @from: where the bar starts
 * @to: where it ends
 *
 * Returns: (transfer full): the time that something takes as a bar on a line, with a mark at each new year
 */
ConcordDrawing *
concord_figure_stretch (guint first,
                        guint last,
                        guint from,
                        guint to,
                        guint tone)
{
  const double width = 120, height = 12, middle = 6, thickness = 6;
  const guint a_year = 12;
  double month = width / (last - first + 1);
  ConcordDrawing *figure = concord_drawing_new (width, height);

  concord_drawing_rect (figure, CONCORD_TONE_LINE, 0, middle - 0.5, width, 1, 0);
  for (guint year = (first + a_year - 1) / a_year * a_year; year <= last; year += a_year)
    concord_drawing_rect (figure, CONCORD_TONE_LINE, (year - first) * month - 0.5, 0, 1, height, 0);
  concord_drawing_rect (figure, tone, (from - first) * month, middle - thickness / 2,
                        MAX ((to - from + 1) * month, thickness), thickness, 2);

  return figure;
}

/**
 * concord_figure_band:
 *
 * Returns: (transfer full): the partners' colours side by side, for the head of the cover
 */
ConcordDrawing *
concord_figure_band (const guint *tones,
                     guint        n_tones)
{
  const double width = 480, height = 5;
  ConcordDrawing *band = concord_drawing_new (width, height);

  if (n_tones == 0)
    concord_drawing_rect (band, CONCORD_TONE_ACCENT, 0, 0, width, height, 0);
  for (guint i = 0; i < n_tones; i++)
    concord_drawing_rect (band, tones[i], i * width / n_tones, 0, width / n_tones, height, 0);

  return band;
}
