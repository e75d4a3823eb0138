/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "concord-graph.h"

G_BEGIN_DECLS

/**
 * ConcordGapView:
 * @graph: the session
 * @today: the day it is read on, "2026-10-14"
 * @promising: the partners (#ConcordRecord) that lead or support a commitment that stands
 *
 * What a rule may look at beside the record it is asked about.
 */
typedef struct
{
  ConcordGraph *graph;
  const char *today;
  GHashTable *promising;
} ConcordGapView;

#define CONCORD_GAP_NO_FIELD G_MAXUINT

/**
 * ConcordGapRule:
 * @id: what programs and the help call it ("outcome-measure"); never changes
 * @kind: the records it is asked about
 * @field: the field that mends it, or %CONCORD_GAP_NO_FIELD where something has to be added
 * @adds: with %CONCORD_GAP_NO_FIELD: the kind of what has to be added to the record
 * @title: what is missing, in two or three words; translatable
 * @why: why that matters, as a sentence; translatable
 * @breaks: whether the thread breaks at @record
 *
 * A way in which the golden thread vision → outcome → priority → commitment → partner breaks. Rules are pure
 * functions in one table; a new one is a new entry there and a section of the same id in help/C/gaps.page.
 *
 * Where they come from. The thread itself is the order that J. Munro reports of the partnerships of the
 * Transforming Together study: an agreed purpose, outcomes and priorities, and steady delivery of them.
 *
 * | rule | reason |
 * |---|---|
 * | session-horizon | the partnerships of that study looked twenty years ahead, and said so |
 * | outcome-cohort | NLGN on the Public Service Transformation Panel: what is saved, per cohort and for whom? |
 * | outcome-measure, -baseline, -target, -year | J. Tizard, The politics of partnership (2008): shared targets |
 * | outcome-priority, priority-commitment | Munro: the thread runs from purpose through priorities to delivery |
 * | commitment-overdue, -risk | Munro: steadfast delivery, and learning step by step from what stood in the way |
 * | commitment-lead, -role | Tizard: accountability cannot be delegated, so it stays named even where another delivers |
 * | commitment-mandate | Tizard: which board or cabinet still has to approve it |
 * | commitment-due | a promise can only be kept or broken by a day: our convention |
 * | partner-promise | Localis, Embracing wider partnerships: plans without real buy-in founder |
 * | session-review | Munro: partnerships that last come back to what was promised |
 *
 * What is done asks for nothing more, and what was stopped neither: it holds no thread, for its priority and its
 * partners as if it were not there. Bodies one can only influence (Tizard) owe no promise.
 */
typedef struct
{
  const char *id;
  ConcordKind kind;
  guint field;
  ConcordKind adds;
  const char *title;
  const char *why;
  gboolean (*breaks) (const ConcordGapView *view,
                      ConcordRecord        *record);
} ConcordGapRule;

const ConcordGapRule *concord_gap_rules     (guint      *n_rules);
const ConcordGapRule *concord_gap_rule_find (const char *id);

G_END_DECLS
