/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "concord-document.h"
#include "concord-graph.h"

G_BEGIN_DECLS

/**
 * ConcordParts:
 *
 * The parts of the summary that one may choose, in the order in which they come. The cover is always there.
 */
typedef enum
{
  CONCORD_PART_GLANCE = 1 << 0,
  CONCORD_PART_OUTCOMES = 1 << 1,
  CONCORD_PART_PROMISES = 1 << 2,
  CONCORD_PART_MONEY = 1 << 3,
  CONCORD_PART_HEALTH = 1 << 4,
  CONCORD_PART_ROADMAP = 1 << 5,
  CONCORD_PART_NOTES = 1 << 6,
  CONCORD_PART_LESSONS = 1 << 7,
  CONCORD_PART_EVIDENCE = 1 << 8,
  CONCORD_PART_NEXT = 1 << 9,
  CONCORD_PART_AGENDA = 1 << 10,
  CONCORD_PART_SIGNATURES = 1 << 11,
} ConcordParts;

/**
 * ConcordPart:
 * @flag: one of ConcordParts
 * @name: what the command line calls it ("signatures"); never changes
 * @label: what people read; translatable
 */
typedef struct
{
  ConcordParts flag;
  const char *name;
  const char *label;
} ConcordPart;

const ConcordPart *concord_parts      (guint      *n_parts);
const ConcordPart *concord_parts_find (const char *name);

/**
 * ConcordReportOptions:
 * @hide: a field that is hidden from any of these does not appear; 0 for everything that is not private
 * @paper: the size of the page
 * @created: when it was made, seconds UTC; 0 leaves it unsaid
 * @parts: which parts there are; 0 for all. One with nothing to say is not there even if it is chosen
 * @language: (nullable): a BCP 47 tag: the language of labels, dates and numbers, where this computer has it;
 *   %NULL for the reader's own, and for what the session says about its language
 * @second_language: (nullable): another, in which these stand beside the first
 */
typedef struct
{
  ConcordHide hide;
  ConcordPaper paper;
  gint64 created;
  ConcordParts parts;
  const char *language;
  const char *second_language;
} ConcordReportOptions;

ConcordDocument *concord_summary_report_new (ConcordGraph               *graph,
                                             const ConcordReportOptions *options) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
