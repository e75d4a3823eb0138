/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* Sessions built by hand and the papers made of them, for the tests of the summary. */

#include <gio/gio.h>

#include "concord-graph.h"
#include "concord-kinds.h"
#include "concord-summary-report.h"

G_BEGIN_DECLS

typedef GBytes *(*ReportTestWrite) (ConcordDocument *document,
                                    GCancellable    *cancellable,
                                    GError         **error);

ConcordGraph  *report_test_graph      (const char    *title) G_GNUC_WARN_UNUSED_RESULT;
ConcordGraph  *report_test_board      (guint          n_commitments) G_GNUC_WARN_UNUSED_RESULT;
ConcordRecord *report_test_add        (ConcordGraph  *graph,
                                       ConcordKind    kind,
                                       guint          owner_field,
                                       ConcordRecord *owner,
                                       guint          text_field,
                                       const char    *text);
void           report_test_say        (ConcordRecord *record,
                                       guint          field,
                                       const char    *text);
void           report_test_count      (ConcordRecord *record,
                                       guint          field,
                                       gint64         whole);
void           report_test_measure    (ConcordRecord *record,
                                       guint          field,
                                       double         number);
void           report_test_point      (ConcordRecord *record,
                                       guint          field,
                                       ConcordRecord *target);
void           report_test_rate       (ConcordGraph  *graph,
                                       guint          condition,
                                       gint64         score,
                                       ConcordRecord *partner);
char          *report_test_html       (ConcordGraph  *graph,
                                       ConcordHide    hide) G_GNUC_WARN_UNUSED_RESULT;
char          *report_test_pdf        (ConcordGraph               *graph,
                                       const ConcordReportOptions *options) G_GNUC_WARN_UNUSED_RESULT;
char          *report_test_odt        (ConcordGraph               *graph,
                                       const ConcordReportOptions *options) G_GNUC_WARN_UNUSED_RESULT;
void           report_test_stop       (ReportTestWrite write);
char          *report_test_run        (int           *status,
                                       const char    *program,
                                       ...) G_GNUC_WARN_UNUSED_RESULT G_GNUC_NULL_TERMINATED;
void           report_test_remove     (char          *path);
void           report_test_well_formed (const char   *html);

G_END_DECLS
