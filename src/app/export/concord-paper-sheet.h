/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "concord-pages.h"

G_BEGIN_DECLS

/**
 * ConcordPaperSheet:
 *
 * One page as it will be printed, on white paper whatever the desktop is.
 */
#define CONCORD_TYPE_PAPER_SHEET (concord_paper_sheet_get_type ())
G_DECLARE_FINAL_TYPE (ConcordPaperSheet, concord_paper_sheet, CONCORD, PAPER_SHEET, GtkWidget)

void concord_paper_sheet_set_pages (ConcordPaperSheet *self,
                                    ConcordPages      *pages);
void concord_paper_sheet_set_page  (ConcordPaperSheet *self,
                                    guint              page);
void concord_paper_sheet_set_zoom  (ConcordPaperSheet *self,
                                    double             zoom);

G_END_DECLS
