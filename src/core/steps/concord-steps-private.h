/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "concord-steps.h"

G_BEGIN_DECLS

ConcordEdit       *concord_steps_begin     (ConcordGraph       *graph,
                                            const char         *label);
ConcordRecordList *concord_steps_siblings  (ConcordGraph       *graph,
                                            ConcordKind         kind,
                                            ConcordRecord      *owner);
gboolean           concord_steps_owner_field (ConcordKind       kind,
                                              ConcordRecord    *owner,
                                              guint            *field);
char              *concord_steps_clean     (const ConcordField *field,
                                            const char         *text,
                                            GError            **error);

G_END_DECLS
