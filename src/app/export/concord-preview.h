/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "concord-export-choice.h"

G_BEGIN_DECLS

/**
 * ConcordPreview:
 *
 * The pages of the summary as they will be, one at a time, with how many there are. Follows what is chosen without
 * getting in its way: pages come from a worker, and the old ones stay until they are there.
 *
 * Properties, read only:
 * - n-pages (uint): how many are shown; 0 while there are none
 * - drawing (boolean): whether newer pages are on their way
 */
#define CONCORD_TYPE_PREVIEW (concord_preview_get_type ())
G_DECLARE_FINAL_TYPE (ConcordPreview, concord_preview, CONCORD, PREVIEW, AdwBin)

void  concord_preview_set_session (ConcordPreview            *self,
                                   const char                *database,
                                   const char                *session);
void  concord_preview_show        (ConcordPreview            *self,
                                   const ConcordExportChoice *choice);
guint concord_preview_get_n_pages (ConcordPreview            *self);

G_END_DECLS
