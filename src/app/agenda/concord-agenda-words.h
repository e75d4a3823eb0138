/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "concord-record.h"

G_BEGIN_DECLS

GArray     *concord_agenda_view_list_choices (void) G_GNUC_WARN_UNUSED_RESULT;
const char *concord_agenda_view_get_label    (guint          choice);

const char *concord_agenda_describe_state    (ConcordRecord *item,
                                              gboolean       up,
                                              const char   **icon);
char       *concord_agenda_describe_item     (ConcordRecord *item,
                                              int            begins,
                                              gboolean       up) G_GNUC_WARN_UNUSED_RESULT;
char       *concord_agenda_list_titles       (GPtrArray     *items) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
