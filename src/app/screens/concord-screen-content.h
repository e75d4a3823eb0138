/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "concord-graph.h"

G_BEGIN_DECLS

/* What a screen says, without any look: made anew from the records after each change, then compared. */

/**
 * ConcordScreenMark:
 *
 * What stands before a line.
 */
typedef enum
{
  CONCORD_SCREEN_MARK_NONE,
  CONCORD_SCREEN_MARK_PARTNER, /* a dot in the partner's colour */
  CONCORD_SCREEN_MARK_PLANNED,
  CONCORD_SCREEN_MARK_CURRENT,
  CONCORD_SCREEN_MARK_DONE,
  CONCORD_SCREEN_MARK_SKIPPED,
} ConcordScreenMark;

/**
 * ConcordScreenVoice:
 *
 * How a line is said.
 */
typedef enum
{
  CONCORD_SCREEN_VOICE_BODY,
  CONCORD_SCREEN_VOICE_STRONG,  /* the one of several that it is about now */
  CONCORD_SCREEN_VOICE_FIGURE,  /* a number that matters */
  CONCORD_SCREEN_VOICE_HEADING,
  CONCORD_SCREEN_VOICE_ASIDE,   /* said quietly: that there is nothing yet */
  CONCORD_SCREEN_N_VOICES,
} ConcordScreenVoice;

/**
 * ConcordScreenLine:
 * @key: the same for as long as it is about the same
 * @record: (nullable): what it is about
 * @text: the sentence
 * @detail: what stands under it; may be empty
 * @side: what stands at its end; short, may be empty
 * @partner: (nullable): whose colour the mark has
 * @fraction: of a bar under the text; negative for none
 * @changed: whether it says something else than before
 */
typedef struct
{
  char *key;
  ConcordRecord *record;
  ConcordScreenVoice voice;
  char *text;
  char *detail;
  char *side;
  ConcordScreenMark mark;
  ConcordRecord *partner;
  double fraction;
  gboolean changed;
} ConcordScreenLine;

/**
 * ConcordScreenPanel:
 * @plain: without a frame, over the whole width
 * @number: (nullable): before the heading
 * @heading: may be empty
 * @note: (nullable): at the end of the heading; short
 * @column: which of the board's columns it has the colour of, from 0; negative for none
 * @changed: whether the heading or note is another than before
 */
typedef struct
{
  char *key;
  ConcordRecord *record;
  gboolean plain;
  char *number;
  char *heading;
  char *note;
  int column;
  GPtrArray *lines;
  gboolean changed;
} ConcordScreenPanel;

/**
 * ConcordScreenContent:
 * @kicker: what the top of the screen says behind the session's title, as in "Outcome 1 of 3"
 * @title: in large type; may be empty
 * @partner: (nullable): whose colour stands before the title
 * @subtitle: under it; may be empty
 * @figure: at the end of the subtitle, in bold; may be empty
 * @statement: whether it is one text that is to be as large as it can
 * @max_columns: how many panels may stand side by side
 */
typedef struct
{
  char *kicker;
  char *title;
  ConcordRecord *partner;
  char *subtitle;
  char *figure;
  gboolean statement;
  guint max_columns;
  GPtrArray *panels;
  gboolean changed;
} ConcordScreenContent;

ConcordScreenContent *concord_screen_content_new       (void) G_GNUC_WARN_UNUSED_RESULT;
void                  concord_screen_content_free      (ConcordScreenContent *self);
ConcordScreenPanel   *concord_screen_content_add_panel (ConcordScreenContent *self,
                                                        ConcordRecord        *record,
                                                        const char           *part);
ConcordScreenLine    *concord_screen_panel_add_line    (ConcordScreenPanel   *self,
                                                        ConcordRecord        *record,
                                                        const char           *part,
                                                        const char           *text);
void                  concord_screen_content_share_panel (ConcordScreenContent *self,
                                                          ConcordScreenPanel   *panel);
void                  concord_screen_panel_share_line  (ConcordScreenPanel   *self,
                                                        ConcordScreenLine    *line);
void                  concord_screen_content_compare   (ConcordScreenContent *self,
                                                        ConcordScreenContent *before);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ConcordScreenContent, concord_screen_content_free)

G_END_DECLS
