/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "concord-graph.h"

G_BEGIN_DECLS

/**
 * ConcordRecordPicker:
 *
 * A popover to find a record of one kind in.
 *
 * ConcordRecordPicker::picked (nullable #ConcordRecord): someone chose it, or none;
 * ConcordRecordPicker::named (string): someone asked for a new record called that
 */
#define CONCORD_TYPE_RECORD_PICKER (concord_record_picker_get_type ())
G_DECLARE_FINAL_TYPE (ConcordRecordPicker, concord_record_picker, CONCORD, RECORD_PICKER, GtkPopover)

GtkWidget *concord_record_picker_new            (ConcordGraph        *graph,
                                                 ConcordKind          kind);
void       concord_record_picker_set_allow_none (ConcordRecordPicker *self,
                                                 gboolean             allow);
void       concord_record_picker_set_allow_new  (ConcordRecordPicker *self,
                                                 gboolean             allow);
void       concord_record_picker_set_current    (ConcordRecordPicker *self,
                                                 const char          *id);
void       concord_record_picker_set_left_out   (ConcordRecordPicker *self,
                                                 const char *const   *ids);
void       concord_record_picker_search         (ConcordRecordPicker *self,
                                                 const char          *words);
void       concord_record_picker_choose         (ConcordRecordPicker *self);

G_END_DECLS
