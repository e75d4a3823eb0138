/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "concord-record.h"

G_BEGIN_DECLS

/**
 * ConcordReorderRecord:
 *
 * Returns: (transfer none) (nullable): what @row shows now
 */
typedef ConcordRecord *(*ConcordReorderRecord) (GtkWidget *row);

void concord_reorder_add (GtkWidget           *row,
                          ConcordReorderRecord get_record,
                          const char          *action);

G_END_DECLS
