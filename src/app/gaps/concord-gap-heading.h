/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "concord-gap-rules.h"

G_BEGIN_DECLS

/**
 * ConcordGapHeading:
 *
 * What stands over the gaps that one rule found: its name, how many there are, why it matters, and a way to
 * its section of the help.
 */
#define CONCORD_TYPE_GAP_HEADING (concord_gap_heading_get_type ())
G_DECLARE_FINAL_TYPE (ConcordGapHeading, concord_gap_heading, CONCORD, GAP_HEADING, GtkWidget)

GtkWidget *concord_gap_heading_new  (void);
void       concord_gap_heading_show (ConcordGapHeading    *self,
                                     const ConcordGapRule *rule,
                                     guint                 n_gaps);
char      *concord_gap_rule_dup_help (const ConcordGapRule *rule) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
