/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "concord-document.h"
#include "concord-graph.h"

G_BEGIN_DECLS

/**
 * ConcordReportOptions:
 * @hide: a field that is hidden from any of these does not appear; 0 for everything that is not private
 * @paper: the size of the page
 * @created: when it was made, seconds UTC; 0 leaves it unsaid
 */
typedef struct
{
  ConcordHide hide;
  ConcordPaper paper;
  gint64 created;
} ConcordReportOptions;

ConcordDocument *concord_summary_report_new (ConcordGraph               *graph,
                                             const ConcordReportOptions *options) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
