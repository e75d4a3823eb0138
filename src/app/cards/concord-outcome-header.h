/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CONCORD_TYPE_OUTCOME_HEADER (concord_outcome_header_get_type ())
G_DECLARE_FINAL_TYPE (ConcordOutcomeHeader, concord_outcome_header, CONCORD, OUTCOME_HEADER, GtkWidget)

G_END_DECLS
