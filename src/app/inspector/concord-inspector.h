/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "concord-desk.h"
#include "concord-record-page.h"

G_BEGIN_DECLS

/**
 * ConcordInspector:
 *
 * Every field of a record with the right editor, for a sidebar. What belongs to the record opens inside.
 *
 * Properties `desk` and `record` (nullable). When its record is deleted, `record` becomes %NULL. Closing it is
 * the action session.close-inspector of whoever shows it.
 */
#define CONCORD_TYPE_INSPECTOR (concord_inspector_get_type ())
G_DECLARE_FINAL_TYPE (ConcordInspector, concord_inspector, CONCORD, INSPECTOR, AdwBin)

GtkWidget         *concord_inspector_new        (void);
void               concord_inspector_set_desk   (ConcordInspector *self,
                                                 ConcordDesk      *desk);
ConcordRecord     *concord_inspector_get_record (ConcordInspector *self);
void               concord_inspector_set_record (ConcordInspector *self,
                                                 ConcordRecord    *record);
ConcordRecordPage *concord_inspector_get_page   (ConcordInspector *self);
gboolean           concord_inspector_focus_field (ConcordInspector *self,
                                                  guint             field);
void               concord_inspector_flush      (ConcordInspector *self);

G_END_DECLS
