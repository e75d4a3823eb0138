/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "concord-desk.h"

G_BEGIN_DECLS

/**
 * ConcordRecordPage:
 *
 * Every field of one record, and what belongs to it.
 */
#define CONCORD_TYPE_RECORD_PAGE (concord_record_page_get_type ())
G_DECLARE_FINAL_TYPE (ConcordRecordPage, concord_record_page, CONCORD, RECORD_PAGE, AdwNavigationPage)

ConcordRecordPage *concord_record_page_new        (ConcordDesk       *desk,
                                                   ConcordRecord     *record,
                                                   gboolean           behind);
ConcordRecord     *concord_record_page_get_record (ConcordRecordPage *self);
GtkWidget         *concord_record_page_get_row    (ConcordRecordPage *self,
                                                   guint              field);
gboolean           concord_record_page_focus_field (ConcordRecordPage *self,
                                                    guint              field);
gboolean           concord_record_page_flush      (ConcordRecordPage *self);

G_END_DECLS
