/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The colours of the summary on white paper, and their names for the style sheet, which has its own
 * values for light and dark screens (summary.css). Text tones keep at least 4.5 to 1 on paper and wash.
 */

#include "config.h"

#include "concord-tone.h"

#include "concord-partner.h"

static const struct
{
  const char *name;
  guint32 rgb;
} tones[] = {
  [CONCORD_TONE_INK] = { "ink", 0x1b1b20 },
  [CONCORD_TONE_QUIET] = { "quiet", 0x5b5b66 },
  [CONCORD_TONE_LINE] = { "line", 0xdcdce3 },
  [CONCORD_TONE_WASH] = { "wash", 0xf5f6f9 },
  [CONCORD_TONE_PAPER] = { "paper", 0xffffff },
  [CONCORD_TONE_ACCENT] = { "accent", 0x1a5fb4 },
  [CONCORD_TONE_GOOD] = { "good", 0x18744a },
  [CONCORD_TONE_WARN] = { "warn", 0x8a5a00 },
  [CONCORD_TONE_BAD] = { "bad", 0xb3261e },
  [CONCORD_TONE_PARTNER] = { "grey", 0x77767b },
  [CONCORD_TONE_PARTNER + CONCORD_PARTNER_BLUE] = { "blue", 0x1c71d8 },
  [CONCORD_TONE_PARTNER + CONCORD_PARTNER_GREEN] = { "green", 0x26a269 },
  [CONCORD_TONE_PARTNER + CONCORD_PARTNER_PURPLE] = { "purple", 0x813d9c },
  [CONCORD_TONE_PARTNER + CONCORD_PARTNER_ORANGE] = { "orange", 0xd9560b },
  [CONCORD_TONE_PARTNER + CONCORD_PARTNER_TEAL] = { "teal", 0x0d7f8a },
  [CONCORD_TONE_PARTNER + CONCORD_PARTNER_RED] = { "red", 0xb01c2e },
  [CONCORD_TONE_PARTNER + CONCORD_PARTNER_GREY] = { "grey", 0x77767b },
  [CONCORD_TONE_PARTNER + CONCORD_PARTNER_BROWN] = { "brown", 0x865e3c },
  [CONCORD_TONE_PARTNER + CONCORD_PARTNER_PINK] = { "pink", 0xcf3d7f },
  [CONCORD_TONE_PARTNER + CONCORD_PARTNER_YELLOW] = { "yellow", 0xb08000 },
};

/**
 * concord_tone_get_name:
 * @tone: a ConcordTone, or %CONCORD_TONE_PARTNER and a partner's colour
 *
 * Returns: (transfer none): what the style sheet calls it
 */
const char *
concord_tone_get_name (guint tone)
{
  g_return_val_if_fail (tone < G_N_ELEMENTS (tones), "ink");

  return tones[tone].name;
}

void
concord_tone_get_rgb (guint   tone,
                      double *red,
                      double *green,
                      double *blue)
{
  guint32 rgb = tones[tone < G_N_ELEMENTS (tones) ? tone : CONCORD_TONE_INK].rgb;

  *red = (rgb >> 16 & 0xff) / 255.0;
  *green = (rgb >> 8 & 0xff) / 255.0;
  *blue = (rgb & 0xff) / 255.0;
}
