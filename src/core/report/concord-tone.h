/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * ConcordTone:
 * @CONCORD_TONE_INK: what is read
 * @CONCORD_TONE_QUIET: what is read second: labels, captions
 * @CONCORD_TONE_LINE: hairlines and tracks
 * @CONCORD_TONE_WASH: the ground of a panel
 * @CONCORD_TONE_PAPER: the ground of the page
 * @CONCORD_TONE_ACCENT: the one colour that leads the eye
 * @CONCORD_TONE_GOOD: going well
 * @CONCORD_TONE_WARN: to be talked about
 * @CONCORD_TONE_BAD: needs attention
 * @CONCORD_TONE_PARTNER: the first of the partners' colours: add a ConcordPartnerColour
 *
 * What a colour means. Which colour that is depends on paper or screen, light or dark, and is the
 * writer's business.
 */
typedef enum
{
  CONCORD_TONE_INK,
  CONCORD_TONE_QUIET,
  CONCORD_TONE_LINE,
  CONCORD_TONE_WASH,
  CONCORD_TONE_PAPER,
  CONCORD_TONE_ACCENT,
  CONCORD_TONE_GOOD,
  CONCORD_TONE_WARN,
  CONCORD_TONE_BAD,
  CONCORD_TONE_PARTNER,
} ConcordTone;

const char *concord_tone_get_name (guint   tone);
void        concord_tone_get_rgb  (guint   tone,
                                   double *red,
                                   double *green,
                                   double *blue);

G_END_DECLS
