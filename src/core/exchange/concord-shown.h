/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "concord-redaction.h"

G_BEGIN_DECLS

/**
 * ConcordShown:
 *
 * A session as those see it whom a file is for. What must stay behind is to its readers as if it had never been
 * said: writers that read records only through this let nothing slip.
 */
typedef struct
{
  ConcordGraph *graph;
  ConcordRedaction redaction;
} ConcordShown;

void        concord_shown_init     (ConcordShown  *self,
                                    ConcordGraph  *graph,
                                    ConcordHide    hide);
void        concord_shown_clear    (ConcordShown  *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (ConcordShown, concord_shown_clear)

GPtrArray  *concord_shown_list     (ConcordShown  *self,
                                    ConcordKind    kind) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray  *concord_shown_children (ConcordShown  *self,
                                    ConcordRecord *owner,
                                    ConcordKind    kind) G_GNUC_WARN_UNUSED_RESULT;
gboolean    concord_shown_field    (ConcordShown  *self,
                                    ConcordKind    kind,
                                    guint          field);
const char *concord_shown_text     (ConcordShown  *self,
                                    ConcordRecord *record,
                                    guint          field);
const char *concord_shown_choice   (ConcordShown  *self,
                                    ConcordRecord *record,
                                    guint          field);
char       *concord_shown_names    (ConcordShown  *self,
                                    ConcordRecord *record,
                                    guint          field) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
