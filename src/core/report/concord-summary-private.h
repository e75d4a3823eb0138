/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* What the parts of the summary share while it is built. Parts read records only through these functions,
 * so that what is private or hidden cannot slip through.
 */

#include "concord-kinds.h"
#include "concord-summary-report.h"
#include "concord-totals.h"

G_BEGIN_DECLS

/**
 * ConcordSummary:
 * @currency: (nullable): for concord_money_format()
 * @places: record → id of its section
 * @outcomes: (element-type ConcordRecord): those that are shown
 * @commitments: (element-type ConcordRecord): those that are shown, in the order of the board
 * @promises: partner → what it leads or supports
 * @today: the day it is made on, "2026-10-14"
 */
typedef struct
{
  ConcordGraph *graph;
  ConcordHide hide;
  const char *currency;
  GHashTable *places;
  GPtrArray *outcomes;
  GPtrArray *commitments;
  ConcordTotals totals;
  const char *today;
  GHashTable *promises;
} ConcordSummary;

gboolean       concord_summary_shows        (ConcordSummary *self,
                                             ConcordRecord  *record);
gboolean       concord_summary_shows_field  (ConcordSummary *self,
                                             ConcordKind     kind,
                                             guint           field);
gboolean       concord_summary_has          (ConcordSummary *self,
                                             ConcordRecord  *record,
                                             guint           field);
const char    *concord_summary_text         (ConcordSummary *self,
                                             ConcordRecord  *record,
                                             guint           field);
gint64         concord_summary_whole        (ConcordSummary *self,
                                             ConcordRecord  *record,
                                             guint           field);
const char    *concord_summary_choice       (ConcordSummary *self,
                                             ConcordRecord  *record,
                                             guint           field);
ConcordRecord *concord_summary_follow       (ConcordSummary *self,
                                             ConcordRecord  *record,
                                             guint           field);
GPtrArray     *concord_summary_list         (ConcordSummary *self,
                                             ConcordKind     kind);
GPtrArray     *concord_summary_children     (ConcordSummary *self,
                                             ConcordRecord  *owner,
                                             ConcordKind     kind);
char          *concord_summary_date         (ConcordSummary *self,
                                             ConcordRecord  *record,
                                             guint           field);
char          *concord_summary_amount       (ConcordSummary *self,
                                             gint64          minor,
                                             gboolean        yearly);
gboolean       concord_summary_shows_money  (ConcordSummary *self);
gboolean       concord_summary_add_partner  (ConcordSummary *self,
                                             ConcordText    *text,
                                             ConcordRecord  *partner);
gboolean       concord_summary_add_partners (ConcordSummary *self,
                                             ConcordText    *text,
                                             ConcordRecord  *record,
                                             guint           field,
                                             ConcordRecord  *except);
void           concord_summary_add_link     (ConcordSummary *self,
                                             ConcordText    *text,
                                             ConcordRecord  *record,
                                             guint           headline);

/* Adds what stands for the placeholder of that name. */
typedef void (*ConcordSummaryFill) (ConcordSummary *self,
                                    ConcordText    *text,
                                    const char     *name,
                                    gpointer        data);

void           concord_summary_add_filled   (ConcordSummary    *self,
                                             ConcordText       *text,
                                             const char        *pattern,
                                             ConcordSummaryFill fill,
                                             gpointer           data);
const char    *concord_summary_mark         (ConcordSummary *self,
                                             ConcordRecord  *record,
                                             const char     *id);

GHashTable    *concord_summary_collect_promises (ConcordSummary *self);

void concord_summary_add_gaps       (ConcordSummary  *self,
                                     ConcordBlock    *glance);
void concord_summary_add_cover      (ConcordSummary  *self,
                                     ConcordDocument *document);
void concord_summary_add_glance     (ConcordSummary  *self,
                                     ConcordBlock    *root);
void concord_summary_add_outcomes   (ConcordSummary  *self,
                                     ConcordBlock    *root);
void concord_summary_add_commitment (ConcordSummary  *self,
                                     ConcordBlock    *priority,
                                     ConcordRecord   *commitment,
                                     const char      *id);
void concord_summary_add_promises   (ConcordSummary  *self,
                                     ConcordBlock    *root);
void concord_summary_add_funding    (ConcordSummary  *self,
                                     ConcordBlock    *root);
void concord_summary_add_benefits   (ConcordSummary  *self,
                                     ConcordBlock    *root);
void concord_summary_add_cohorts    (ConcordSummary  *self,
                                     ConcordBlock    *root);
void concord_summary_add_health     (ConcordSummary  *self,
                                     ConcordBlock    *root);
void concord_summary_add_roadmap    (ConcordSummary  *self,
                                     ConcordBlock    *root);
void concord_summary_add_notes      (ConcordSummary  *self,
                                     ConcordBlock    *root);
void concord_summary_add_agenda     (ConcordSummary  *self,
                                     ConcordBlock    *root);
void concord_summary_add_lessons    (ConcordSummary  *self,
                                     ConcordBlock    *root);
void concord_summary_add_evidence   (ConcordSummary  *self,
                                     ConcordBlock    *root);
void concord_summary_add_next       (ConcordSummary  *self,
                                     ConcordBlock    *root);
void concord_summary_add_signatures (ConcordSummary  *self,
                                     ConcordBlock    *root);

G_END_DECLS
