/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "concord-desk.h"
#include "concord-export-choice.h"

G_BEGIN_DECLS

/* What is handed out to be answered becomes a revision: a record that says so, and a kept copy of the session to merge
 * answers against.
 */

char    *concord_handing_out_begin     (ConcordDesk               *desk,
                                        const ConcordExportChoice *choice) G_GNUC_WARN_UNUSED_RESULT;
gboolean concord_handing_out_keep      (ConcordDesk               *desk,
                                        const char                *revision,
                                        GBytes                    *base,
                                        GError                   **error);
void     concord_handing_out_take_back (ConcordDesk               *desk,
                                        const char                *revision);

G_END_DECLS
