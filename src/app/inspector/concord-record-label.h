/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "concord-graph.h"

G_BEGIN_DECLS

/**
 * ConcordRecordLabel:
 *
 * A record in a list: a partner's dot, what it is called, and a second line in small.
 */
#define CONCORD_TYPE_RECORD_LABEL (concord_record_label_get_type ())
G_DECLARE_FINAL_TYPE (ConcordRecordLabel, concord_record_label, CONCORD, RECORD_LABEL, GtkWidget)

GtkWidget *concord_record_label_new       (void);
void       concord_record_label_show      (ConcordRecordLabel *self,
                                           ConcordGraph       *graph,
                                           ConcordRecord      *record,
                                           const char         *second);
void       concord_record_label_show_text (ConcordRecordLabel *self,
                                           const char         *text,
                                           gboolean            adds);
void       concord_record_label_set_lines (ConcordRecordLabel *self,
                                           int                 lines);

G_END_DECLS
