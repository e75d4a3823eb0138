/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "concord-edit.h"

G_BEGIN_DECLS

/* Records made by naming them, wherever someone refers to what is not there yet. */

gboolean    concord_new_record_needs_only_name (ConcordKind   kind);
const char *concord_new_record_add             (ConcordEdit  *edit,
                                                ConcordGraph *graph,
                                                ConcordKind   kind,
                                                const char   *name);
const char *concord_new_record_add_another     (ConcordEdit  *edit,
                                                ConcordGraph *graph,
                                                ConcordKind   kind,
                                                const char   *name,
                                                guint         n_before);

G_END_DECLS
