/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "concord-export-choice.h"

G_BEGIN_DECLS

/**
 * ConcordExportOptionsPage:
 *
 * Everything there is to choose about what leaves the room.
 *
 * ConcordExportOptionsPage::changed: something else is chosen, see concord_export_options_page_get_choice().
 */
#define CONCORD_TYPE_EXPORT_OPTIONS_PAGE (concord_export_options_page_get_type ())
G_DECLARE_FINAL_TYPE (ConcordExportOptionsPage, concord_export_options_page, CONCORD, EXPORT_OPTIONS_PAGE, AdwBin)

void                       concord_export_options_page_set_choice   (ConcordExportOptionsPage  *self,
                                                                     const ConcordExportChoice *choice);
const ConcordExportChoice *concord_export_options_page_get_choice   (ConcordExportOptionsPage  *self);
void                       concord_export_options_page_set_printing (ConcordExportOptionsPage  *self);
void                       concord_export_options_page_forbid_form  (ConcordExportOptionsPage  *self);

G_END_DECLS
