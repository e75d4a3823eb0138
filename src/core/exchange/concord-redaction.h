/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "concord-graph.h"

G_BEGIN_DECLS

/**
 * ConcordRedaction:
 * @hide: who must not see everything; 0 for nobody
 * @left_out: (nullable): ids of the records that are left out
 *
 * What of a session leaves the room.
 */
typedef struct
{
  ConcordHide hide;
  GHashTable *left_out;
} ConcordRedaction;

void     concord_redaction_init         (ConcordRedaction   *self,
                                         ConcordGraph       *graph,
                                         ConcordHide         hide);
void     concord_redaction_clear        (ConcordRedaction   *self);
gboolean concord_redaction_shows_record (ConcordRedaction   *self,
                                         ConcordRecord      *record);
void     concord_redaction_apply        (ConcordRedaction   *self,
                                         const ConcordField *field,
                                         ConcordValue       *value);

const ConcordValue *concord_redaction_peek     (ConcordRedaction *self,
                                                ConcordRecord    *record,
                                                guint             field,
                                                ConcordValue     *shown);
const char         *concord_redaction_get_text (ConcordRedaction *self,
                                                ConcordRecord    *record,
                                                guint             field);

const char *concord_profile_get_name (ConcordHide  hide);
gboolean    concord_profile_find     (const char  *name,
                                      ConcordHide *hide);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (ConcordRedaction, concord_redaction_clear)

G_END_DECLS
