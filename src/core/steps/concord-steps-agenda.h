/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "concord-steps.h"

G_BEGIN_DECLS

/* What a facilitator does to the day's agenda, as labelled edits that have touched nothing yet. An item's state says what
 * became of it: planned, running, done, or skipped, which reads “Not reached”.
 */

ConcordEdit *concord_steps_agenda_add_lines (ConcordGraph       *graph,
                                             const char         *text,
                                             char             ***ids,
                                             GError            **error) G_GNUC_WARN_UNUSED_RESULT;
ConcordEdit *concord_steps_agenda_add_day   (ConcordGraph       *graph) G_GNUC_WARN_UNUSED_RESULT;

ConcordEdit *concord_steps_agenda_begin     (ConcordGraph       *graph,
                                             ConcordRecord      *item,
                                             gboolean            back) G_GNUC_WARN_UNUSED_RESULT;
ConcordEdit *concord_steps_agenda_end       (ConcordGraph       *graph) G_GNUC_WARN_UNUSED_RESULT;
ConcordEdit *concord_steps_agenda_take_up   (ConcordGraph       *graph) G_GNUC_WARN_UNUSED_RESULT;
ConcordEdit *concord_steps_agenda_take_over (ConcordGraph       *graph,
                                             GPtrArray          *items) G_GNUC_WARN_UNUSED_RESULT;
ConcordEdit *concord_steps_agenda_reset     (ConcordGraph       *graph) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
