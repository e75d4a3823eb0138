/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <pango/pango.h>

#include "concord-screen-content.h"

G_BEGIN_DECLS

/* The sizes of type on a screen, in units of 1080 to its height. Here and not in a style sheet, because what fits is
 * measured before there is a widget.
 */

#define CONCORD_SCREEN_TYPE_MIN 24

/**
 * ConcordScreenType:
 * @size: in units, at least %CONCORD_SCREEN_TYPE_MIN
 */
typedef struct
{
  int size;
  PangoWeight weight;
} ConcordScreenType;

/**
 * ConcordScreenStep:
 * @voices: how the lines are set
 * @heading: over a panel
 * @detail: under a line, and at its end
 * @padding: inside a panel
 * @gap: between lines
 * @tight: between the texts of one line
 * @mark: the mark before a line
 *
 * One step of a scale: all that grows and shrinks together.
 */
typedef struct
{
  ConcordScreenType voices[CONCORD_SCREEN_N_VOICES];
  ConcordScreenType heading;
  ConcordScreenType detail;
  int padding;
  int gap;
  int tight;
  int mark;
} ConcordScreenStep;

enum
{
  CONCORD_SCREEN_EDGE = 10,    /* the coloured edge of a panel */
  CONCORD_SCREEN_SPACING = 36, /* between panels */
  CONCORD_SCREEN_BAR = 14,     /* a bar under a line */
};

const ConcordScreenStep *concord_screen_scale_panels    (guint *n_steps);
const ConcordScreenStep *concord_screen_scale_statement (guint *n_steps);
const ConcordScreenType *concord_screen_scale_titles    (guint *n_types);
const ConcordScreenType *concord_screen_scale_subtitles (guint *n_types);

PangoAttrList *concord_screen_type_attributes (const ConcordScreenType *type,
                                               const char              *text) G_GNUC_WARN_UNUSED_RESULT;
PangoAttrList *concord_screen_type_attributes_with_figure (const ConcordScreenType *type,
                                                           const char              *text,
                                                           gsize                    figure) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
