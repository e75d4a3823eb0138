/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "concord-capture-names.h"

G_BEGIN_DECLS

/**
 * ConcordCaptureToken:
 * @mark: what it begins with
 * @start: where it begins, in bytes
 * @end: where it ends
 * @record: (nullable): the partner, outcome or priority it names
 * @name: (nullable): what a new partner is to be called: @“Fire service”
 * @date: (nullable): in ISO 8601
 */
typedef struct
{
  ConcordCaptureMark mark;
  gsize start;
  gsize end;
  ConcordRecord *record;
  char *name;
  char *date;
} ConcordCaptureToken;

/**
 * ConcordCaptureLine:
 * @text: what the card says: the line without what was recognised
 * @tokens: (element-type ConcordCaptureToken): what was recognised, in order
 * @stranger: (nullable): the first word that stands as text because no partner is called so, where one could be named
 *
 * A line as it was typed, read. A mark counts where a word begins and only before something that is known: the name of
 * a partner, the title of an outcome or priority, a date, or a new partner in quotes. Everything else is text. Of
 * places and dates the first counts; of partners the first leads and the others support.
 */
typedef struct
{
  char *text;
  GPtrArray *tokens;
  char *stranger;
} ConcordCaptureLine;

ConcordCaptureLine  *concord_capture_line_read (ConcordCaptureNames *names,
                                                const char          *line) G_GNUC_WARN_UNUSED_RESULT;
void                 concord_capture_line_free (ConcordCaptureLine  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ConcordCaptureLine, concord_capture_line_free)

ConcordCaptureToken *concord_capture_line_find (ConcordCaptureLine  *self,
                                                ConcordCaptureMark   mark);

/**
 * ConcordCaptureOffer:
 * @record: (nullable): the partner, outcome or priority that would be taken
 * @label: what it is called; for a new partner its name
 * @detail: (nullable): what else tells it apart
 * @insert: what comes to stand in the line, mark included
 * @adds: whether it makes a new partner
 */
typedef struct
{
  ConcordCaptureMark mark;
  ConcordRecord *record;
  char *label;
  char *detail;
  char *insert;
  gboolean adds;
} ConcordCaptureOffer;

GPtrArray *concord_capture_line_offer (ConcordCaptureNames *names,
                                       const char          *line,
                                       gsize                cursor,
                                       gsize               *start) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
